/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "base/chart-words.h"
#include "spec/chart-kind.h"
#include "text/chart-break.h"

#define MOST_VALUES 30 /* that a description lists */

/* @pattern with its "%s" replaced in turn. */
static void
append_pattern (GString    *text,
                const char *pattern,
                const char *first,
                const char *second)
{
  g_auto (GStrv) parts = g_strsplit (pattern, "%s", 3);

  g_string_append (text, parts[0]);
  if (parts[1] != NULL)
    g_string_append_printf (text, "%s%s", first, parts[1]);
  if (parts[1] != NULL && parts[2] != NULL)
    g_string_append_printf (text, "%s%s", second, parts[2]);
}

/* The row of the largest value that competes; NULL where it is shared, or has none beside it. */
static const ChartLayoutRow *
largest_row (GArray *rows)
{
  const ChartLayoutRow *largest = NULL;
  gboolean              shared = FALSE;
  guint                 n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const ChartLayoutRow *row = &g_array_index (rows, ChartLayoutRow, i);

      if (row->cells != NULL || chart_number_is_missing (row->number) || row->quiet ||
          row->folded || row->status == CHART_STATUS_REFERENCE)
        continue;
      n++;
      if (largest == NULL || row->number.value > largest->number.value)
        {
          largest = row;
          shared = FALSE;
        }
      else if (row->number.value == largest->number.value)
        shared = TRUE;
    }
  return shared || n < 2 ? NULL : largest;
}

/* The names of all rows, or, of several series, of their cells. */
static void
list_values (GString  *words,
             ChartLang lang,
             GArray   *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const ChartLayoutRow *row = &g_array_index (rows, ChartLayoutRow, i);

      for (guint k = 0; k < (row->cells != NULL ? row->cells->len : 1); k++, n++)
        if (n < MOST_VALUES)
          g_string_append_printf (words, "%s%s", n > 0 ? "; " : "",
                                  row->cells != NULL ? chart_cells_get (row, k)->name : row->name);
    }
  if (n > MOST_VALUES)
    {
      g_autofree char *count = chart_format_count (lang, n - MOST_VALUES);

      append_pattern (words, chart_word (lang, CHART_WORD_AND_MORE), count, NULL);
    }
}

/**
 * chart_describe:
 * @rows: as they are drawn
 *
 * Says the chart in words, for screen readers and for every exported file: what it is, its point,
 * its values.
 */
void
chart_describe (ChartLayoutContext *context,
                GArray             *rows)
{
  ChartLang             lang = context->spec->lang;
  const char           *title = chart_spec_get_text (context->spec, context->dataset,
                                                     CHART_SPEC_TITLE);
  const char           *series = chart_layout_series (context);
  g_autofree char      *clean = NULL;
  g_autofree char      *what = NULL;
  GString              *words = g_string_new (NULL);
  const ChartLayoutRow *largest = largest_row (rows);

  clean = chart_clean_line (title != NULL ? title : chart_word (lang, CHART_WORD_UNTITLED));
  what = series != NULL ? g_strdup_printf ("%s (%s)", clean, series) : g_strdup (clean);
  append_pattern (words, chart_word (lang, CHART_WORD_DESCRIBE),
                  chart_word (lang, chart_kind_get_info (context->spec->kind)->word), what);
  if (largest != NULL)
    append_pattern (words, chart_word (lang, CHART_WORD_LARGEST), largest->label, largest->words);
  g_string_append_printf (words, ". %s", chart_word (lang, CHART_WORD_VALUES));

  list_values (words, lang, rows);
  g_string_append_c (words, '.');
  chart_scene_set_words (context->scene, clean, words->str);
  g_string_free (words, TRUE);
}
