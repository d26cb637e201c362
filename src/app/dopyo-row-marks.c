/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-row-marks.h"

#include "dopyo-finding-row.h"

#include "spec/chart-remedy.h"

typedef struct
{
  ChartFindingSeverity worst;
  char                *words; /* of all, a line each */
} Mark;

struct _DopyoRowMarks
{
  GHashTable *marks; /* row → Mark */
};

static void
mark_free (gpointer data)
{
  Mark *mark = data;

  g_free (mark->words);
  g_free (mark);
}

static void
add (DopyoRowMarks      *self,
     guint               row,
     const ChartFinding *finding,
     const char         *words)
{
  Mark *mark = g_hash_table_lookup (self->marks, GUINT_TO_POINTER (row));
  char *before;

  if (mark == NULL)
    {
      mark = g_new (Mark, 1);
      *mark = (Mark){ finding->severity, g_strdup (words) };
      g_hash_table_insert (self->marks, GUINT_TO_POINTER (row), mark);
      return;
    }
  mark->worst = MIN (mark->worst, finding->severity);
  before = mark->words;
  mark->words = g_strconcat (before, "\n", words, NULL);
  g_free (before);
}

/**
 * dopyo_row_marks_new:
 * @document: (nullable): whose findings
 * @spec: (nullable): how the dataset is drawn
 * @dataset: (nullable): what they are about
 *
 * Returns: (transfer full): the findings that the chart has not settled, by rows
 */
DopyoRowMarks *
dopyo_row_marks_new (ChartDocument      *document,
                     ChartSpec          *spec,
                     const ChartDataset *dataset)
{
  DopyoRowMarks *self = g_new (DopyoRowMarks, 1);
  GPtrArray     *findings = document != NULL ? chart_document_get_findings (document) : NULL;

  self->marks = g_hash_table_new_full (NULL, NULL, NULL, mark_free);
  for (guint i = 0; dataset != NULL && findings != NULL && i < findings->len; i++)
    {
      const ChartFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char    *words = dopyo_finding_get_name (finding, dataset);

      if (chart_remedy_is_applied (finding, spec, dataset))
        continue;
      for (guint k = 0; k < finding->rows->len; k++)
        add (self, g_array_index (finding->rows, guint, k), finding, words);
    }
  return self;
}

/* Frees @self, which may be %NULL. */
void
dopyo_row_marks_free (DopyoRowMarks *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->marks);
  g_free (self);
}

static const Mark *
get_mark (const DopyoRowMarks *self,
          guint                row)
{
  return self != NULL ? g_hash_table_lookup (self->marks, GUINT_TO_POINTER (row)) : NULL;
}

/* (nullable): all that was found about @row, severity and sentence, a line each. */
const char *
dopyo_row_marks_get_words (const DopyoRowMarks *self,
                           guint                row)
{
  const Mark *mark = get_mark (self, row);

  return mark != NULL ? mark->words : NULL;
}

/* Makes @sign the one of the worst that was found about @row; hides it where nothing was. */
void
dopyo_row_marks_show (const DopyoRowMarks *self,
                      guint                row,
                      GtkImage            *sign)
{
  const Mark *mark = get_mark (self, row);

  gtk_widget_set_visible (GTK_WIDGET (sign), mark != NULL);
  if (mark != NULL)
    dopyo_finding_show_sign (sign, mark->worst);
}
