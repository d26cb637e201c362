/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-surround.h"

#include <string.h>

/* (nullable) (transfer full): the unit that a line above the table names: "(단위: 천 명)". */
static char *
take_unit_line (const char *text)
{
  static const char *const heads[] = { "단위", "Unit", "unit", "Units", "units" };
  g_autofree char         *bare = g_strdup (text);
  char                    *at = bare;
  gsize                    n;

  g_strstrip (at);
  if (*at == '(' || *at == '[')
    at++;
  n = strlen (at);
  if (n > 0 && (at[n - 1] == ')' || at[n - 1] == ']'))
    at[n - 1] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (at, heads[i]))
      {
        at += strlen (heads[i]);
        at += strspn (at, " ");
        if (*at != ':')
          continue;
        return g_strdup (g_strstrip (at + 1));
      }
  return NULL;
}

static const char *
first_cell (const ChartRecords *rows,
            guint               row)
{
  guint n = chart_records_get_n_cells (rows, row);

  for (guint i = 0; i < n; i++)
    if (*chart_records_get_cell (rows, row, i) != '\0')
      return chart_records_get_cell (rows, row, i);
  return "";
}

/* Whether @text is one of @words, with or without a colon behind it. */
static gboolean
is_word (const char        *text,
         const char *const *words)
{
  g_autofree char *bare = g_utf8_strdown (text, -1);

  g_strstrip (bare);
  if (g_str_has_suffix (bare, ":"))
    bare[strlen (bare) - 1] = '\0';
  return g_strv_contains (words, g_strstrip (bare));
}

/* What record @row above a table is: a pair of a word and what it says ("Units:", "%"), a unit in
 * brackets, the line "sep=" of a spreadsheet, or else a title. @text: (out): what it says; @unit:
 * (out) (nullable) (transfer full): where it is one */
static ChartLineRole
read_line (const ChartRecords *rows,
           guint               row,
           const char        **text,
           char              **unit)
{
  static const char *const title_words[] = { "title", "제목", "통계표명", NULL };
  static const char *const unit_words[] = { "unit", "units", "단위", NULL };
  static const char *const source_words[] = { "source", "출처", "자료", NULL };
  const char              *behind = chart_records_get_cell (rows, row, 1);

  *text = first_cell (rows, row);
  *unit = NULL;
  if (*behind != '\0' && is_word (*text, source_words))
    {
      *text = behind;
      return CHART_LINE_SOURCE;
    }
  if (*behind != '\0' && is_word (*text, unit_words))
    *unit = g_strdup (behind);
  else if (*behind != '\0' && is_word (*text, title_words))
    *text = behind;
  else
    *unit = take_unit_line (*text);

  if (*unit != NULL)
    return CHART_LINE_UNIT;
  return g_ascii_strncasecmp (*text, "sep=", 4) == 0 ? CHART_LINE_COMMENT : CHART_LINE_TITLE;
}

/* What record @row above a table is. @titled: (inout): whether a record before it is the title; the
 * first one is */
ChartLineRole
chart_surround_look (const ChartRecords *rows,
                     guint               row,
                     gboolean           *titled)
{
  const char      *text;
  g_autofree char *unit = NULL;
  ChartLineRole    role = read_line (rows, row, &text, &unit);

  if (role != CHART_LINE_TITLE)
    return role;
  if (*titled)
    return CHART_LINE_SKIPPED;
  *titled = TRUE;
  return CHART_LINE_TITLE;
}

/* What the lines above a table say. */
typedef struct
{
  const char *title;  /* (nullable) */
  const char *source; /* (nullable) */
  char       *unit;   /* (nullable) (owned) */
} Preamble;

/* Of several units and sources the last one counts, of several titles the first. */
static Preamble
read_preamble (const ChartRecords *rows,
               const ChartShape   *shape)
{
  Preamble said = { 0 };

  for (guint row = shape->from; row < shape->from + shape->skipped; row++)
    {
      const char   *text;
      char         *unit;
      ChartLineRole role = read_line (rows, row, &text, &unit);

      if (role == CHART_LINE_SOURCE)
        said.source = text;
      else if (role == CHART_LINE_UNIT)
        {
          g_free (said.unit);
          said.unit = unit;
        }
      else if (role == CHART_LINE_TITLE && said.title == NULL)
        said.title = text;
    }
  return said;
}

/**
 * chart_surround_read_preamble:
 * @dataset: takes the title and the source
 *
 * Reads the lines above the table.
 *
 * Returns: (nullable) (transfer full): the unit they name
 */
char *
chart_surround_read_preamble (ChartDataset       *dataset,
                              const ChartRecords *rows,
                              const ChartShape   *shape,
                              const char         *language)
{
  Preamble said = read_preamble (rows, shape);

  if (said.source != NULL)
    chart_dataset_set_text (dataset, CHART_DATASET_SOURCE,
                            chart_localized_new (language, said.source));
  if (said.title != NULL)
    chart_dataset_set_text (dataset, CHART_DATASET_TITLE,
                            chart_localized_new (language, said.title));
  return said.unit;
}

/* (nullable) (transfer none): what the lines above the table call it. */
const char *
chart_surround_peek_title (const ChartRecords *rows,
                           const ChartShape   *shape)
{
  Preamble said = read_preamble (rows, shape);

  g_free (said.unit);
  return said.title;
}

/* Reads the lines below the table: a source, or the note. */
void
chart_surround_read_footnotes (ChartDataset       *dataset,
                               const ChartRecords *rows,
                               const ChartShape   *shape,
                               const char         *language)
{
  static const char *const heads[] = { "자료:", "자료 :", "출처:", "출처 :", "Source:", "source:" };
  g_autoptr (GString)      note = g_string_new (NULL);

  for (guint row = shape->end; row < shape->end + shape->footnotes; row++)
    {
      const char *text = first_cell (rows, row);
      const char *source = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (heads) && source == NULL; i++)
        if (g_str_has_prefix (text, heads[i]))
          source = text + strlen (heads[i]);
      if (source != NULL)
        chart_dataset_set_text (dataset, CHART_DATASET_SOURCE,
                                chart_localized_new (language, source + strspn (source, " ")));
      else
        g_string_append_printf (note, "%s%s", note->len > 0 ? "\n" : "", text);
    }
  if (note->len > 0)
    chart_dataset_set_text (dataset, CHART_DATASET_NOTE, chart_localized_new (language, note->str));
}
