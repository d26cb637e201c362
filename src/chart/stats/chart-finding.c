/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-finding.h"

/* (transfer full): a finding about no row and without remedy; @message: (transfer full) */
ChartFinding *
chart_finding_new (ChartFindingSeverity severity,
                   const char          *code,
                   char                *message)
{
  ChartFinding *self = g_new0 (ChartFinding, 1);

  self->severity = severity;
  self->code = code;
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->message = message;
  return self;
}

/* Frees @self, which may be %NULL. */
void
chart_finding_free (ChartFinding *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_free (self->message);
  g_free (self->remedy.from);
  g_free (self->remedy.to);
  g_free (self);
}

/* The word a script knows @severity by. */
const char *
chart_finding_severity_get_name (ChartFindingSeverity severity)
{
  static const char *const names[] = { "error", "warning", "note" };

  g_return_val_if_fail ((guint)severity < G_N_ELEMENTS (names), "note");

  return names[severity];
}

/* Whether the message begins with the label of a row, which is written as it is written. */
static gboolean
begins_with_label (const ChartFinding *self,
                   const ChartDataset *dataset)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      ChartLocalized *label = chart_dataset_peek_label (dataset,
                                                        g_array_index (self->rows, guint, i));

      for (guint k = 0; k < chart_localized_get_n (label); k++)
        {
          const char *tag, *words;

          chart_localized_peek (label, k, &tag, &words);
          if (words[0] != '\0' && g_str_has_prefix (self->message, words))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * chart_finding_get_sentence:
 * @dataset: what was checked
 *
 * Returns: (transfer full): the message as a sentence of its own, with a capital letter and a stop
 */
char *
chart_finding_get_sentence (const ChartFinding *self,
                            const ChartDataset *dataset)
{
  const char *rest = g_utf8_next_char (self->message);
  char        first[7] = "";

  if (self->message[0] == '\0')
    return g_strdup ("");
  if (begins_with_label (self, dataset))
    return g_strconcat (self->message, ".", NULL);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (self->message)), first);
  return g_strconcat (first, rest, ".", NULL);
}
