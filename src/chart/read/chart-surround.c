/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-surround.h"

#include "read/chart-remark.h"

#include <string.h>

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
 * brackets, a source, the line "sep=" of a spreadsheet, or else a title. @text: (out) (transfer
 * full): what it says; @n: (nullable) (out): how many were asked, where it says so */
static ChartLineRole
read_line (const ChartRecords *rows,
           guint               row,
           char              **text,
           guint              *n)
{
  static const char *const title_words[] = { "title", "제목", "통계표명", NULL };
  static const char *const unit_words[] = { "unit", "units", "단위", NULL };
  static const char *const source_words[] = { "source", "출처", "자료", NULL };
  const char              *first = chart_records_get_cell (rows, row, 0);
  const char              *behind = chart_records_get_cell (rows, row, 1);
  g_autofree char         *line = chart_remark_join (rows, row);
  guint                    stated = 0;
  ChartLineRole            role = CHART_LINE_TITLE;

  if (*behind != '\0' && is_word (first, source_words))
    role = CHART_LINE_SOURCE;
  else if (*behind != '\0' && is_word (first, unit_words))
    role = CHART_LINE_UNIT;
  if (role != CHART_LINE_TITLE || (*behind != '\0' && is_word (first, title_words)))
    *text = g_strdup (behind);
  else if ((*text = chart_remark_take_unit (line)) != NULL)
    role = CHART_LINE_UNIT;
  else if ((*text = chart_remark_take_source (line)) != NULL)
    role = CHART_LINE_SOURCE;
  else
    *text = g_strdup (line);

  if (g_ascii_strncasecmp (*text, "sep=", 4) == 0)
    return CHART_LINE_COMMENT;
  /* a title keeps the words that state it */
  stated = chart_remark_take_n (role == CHART_LINE_TITLE ? line : *text);
  if (n != NULL && stated > 0)
    *n = stated;
  return role == CHART_LINE_TITLE && chart_remark_is_said (rows, row) ? CHART_LINE_SKIPPED : role;
}

/* What record @row above a table is. @titled: (inout): whether a record before it is the title; the
 * first one is */
ChartLineRole
chart_surround_look (const ChartRecords *rows,
                     guint               row,
                     gboolean           *titled)
{
  g_autofree char *text = NULL;
  ChartLineRole    role = read_line (rows, row, &text, NULL);

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
  char *title;  /* (nullable) */
  char *source; /* (nullable) */
  char *unit;   /* (nullable) */
  guint n;      /* how many were asked; 0 where nothing is said of it */
} Preamble;

static void
swap (char **a,
      char **b)
{
  char *kept = *a;

  *a = *b;
  *b = kept;
}

/* Of several units and sources the last one counts, of several titles the first. */
static Preamble
read_preamble (const ChartRecords *rows,
               const ChartShape   *shape)
{
  Preamble said = { 0 };

  for (guint row = shape->from; row < shape->from + shape->skipped; row++)
    {
      g_autofree char *text = NULL;
      ChartLineRole    role = read_line (rows, row, &text, &said.n);

      if (*text == '\0')
        continue;
      if (role == CHART_LINE_SOURCE)
        swap (&said.source, &text);
      else if (role == CHART_LINE_UNIT)
        swap (&said.unit, &text);
      else if (role == CHART_LINE_TITLE && said.title == NULL)
        swap (&said.title, &text);
    }
  return said;
}

/* Keeps @text, of which nothing is left where it said nothing else. (transfer full) */
static void
set_text (ChartDataset    *dataset,
          ChartDatasetText which,
          const char      *language,
          char            *text)
{
  if (text != NULL && *text != '\0')
    chart_dataset_set_text (dataset, which, chart_localized_new (language, text));
  g_free (text);
}

/**
 * chart_surround_read_preamble:
 * @dataset: takes the title, the source and how many were asked
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

  set_text (dataset, CHART_DATASET_SOURCE, language, said.source);
  set_text (dataset, CHART_DATASET_TITLE, language, said.title);
  chart_dataset_set_n (dataset, said.n);
  return said.unit;
}

/* (nullable) (transfer full): what the lines above the table call it. */
char *
chart_surround_dup_title (const ChartRecords *rows,
                          const ChartShape   *shape)
{
  Preamble said = read_preamble (rows, shape);

  g_free (said.source);
  g_free (said.unit);
  return said.title;
}

/* Reads the lines below the table: a source, how many were asked, or the note. */
void
chart_surround_read_footnotes (ChartDataset       *dataset,
                               const ChartRecords *rows,
                               const ChartShape   *shape,
                               const char         *language)
{
  GString *note = g_string_new (NULL);

  for (guint row = shape->end; row < shape->end + shape->footnotes; row++)
    {
      g_autofree char *text = chart_remark_join (rows, row);
      g_autofree char *rest = g_strdup (text);
      char            *source = chart_remark_take_source (text);
      guint            n = chart_remark_take_n (source != NULL ? source : rest);

      if (n > 0)
        chart_dataset_set_n (dataset, n);
      if (source != NULL)
        set_text (dataset, CHART_DATASET_SOURCE, language, source);
      else if (*rest != '\0')
        g_string_append_printf (note, "%s%s", note->len > 0 ? "\n" : "", text);
    }
  set_text (dataset, CHART_DATASET_NOTE, language, g_string_free (note, FALSE));
}
