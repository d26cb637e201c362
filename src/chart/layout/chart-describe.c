/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "base/chart-words.h"
#include "spec/chart-kind.h"
#include "stats/chart-rank.h"
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

/* The row that the chart is about: the one that is highlighted, else the largest; -1 where that is
 * nobody who competes. */
static int
subject_row (ChartLayoutContext *context,
             const ChartRank    *ranks)
{
  int subject = -1;
  int first = -1;

  for (guint row = 0; row < chart_dataset_get_n_rows (context->dataset); row++)
    {
      if (ranks[row].place == 0)
        continue;
      if (first < 0 || ranks[row].place < ranks[first].place)
        first = (int)row;
      if (!chart_spec_highlights (context->spec, context->dataset, row))
        continue;
      if (subject >= 0) /* several are no one */
        return first;
      subject = (int)row;
    }
  return subject >= 0 ? subject : first;
}

/* The answer nearest to @subject of those whose order to it must not be said; -1 for none.
 * @ties: whether one of the same share counts */
static int
find_within_margin (ChartLayoutContext *context,
                    guint               subject,
                    gboolean            ties)
{
  double value = chart_column_get (context->column, subject).number.value;
  double least = G_MAXDOUBLE;
  int    nearest = -1;

  for (guint row = 0; row < chart_dataset_get_n_rows (context->dataset); row++)
    {
      double apart = fabs (chart_column_get (context->column, row).number.value - value);

      if (row == subject || !chart_standing_has (context->standing, row) || apart >= least ||
          (apart == 0 && !ties) || chart_standing_may_say (context->standing, subject, row))
        continue;
      nearest = (int)row;
      least = apart;
    }
  return nearest;
}

static char *
row_value (ChartLayoutContext *context,
           int                 row)
{
  ChartValue value = chart_column_get (context->column, (guint)row);

  return chart_rows_format (context, context->column, &value, CHART_UNIT_SAID);
}

static char *
row_label (ChartLayoutContext *context,
           int                 row)
{
  return chart_clean_line (chart_dataset_get_label (context->dataset, (guint)row, context->tag));
}

/* (nullable) (transfer full): the point of a chart, by what its sample bears: an order only where
 * it may be said. Of numbers that are no sample's, what is highlighted has its rank in a ranking,
 * else the largest value is a plain fact. Of a scale it is the sums of its two ends. */
static char *
point_text (ChartLayoutContext *context,
            GArray             *rows)
{
  ChartLang             lang = context->spec->lang;
  g_autofree ChartRank *ranks = chart_rank_rows (context->dataset, context->place);
  int                   subject = subject_row (context, ranks);
  gboolean              sampled = context->standing != NULL && subject >= 0 &&
                     chart_standing_has (context->standing, (guint)subject) &&
                     chart_standing_is_placed (context->standing, (guint)subject);
  char    *ends = chart_describe_scale (context);
  gboolean ranked = chart_dataset_get_kind (context->dataset) == CHART_DATASET_KIND_RANKING &&
                    chart_dataset_get_n (context->dataset) == 0 && context->spec->show_ranks &&
                    context->series == NULL &&
                    subject >= 0 &&
                    chart_spec_highlights (context->spec, context->dataset, (guint)subject);

  if (ends != NULL)
    return ends;
  if (sampled && !chart_standing_has_margin (context->standing) &&
      find_within_margin (context, (guint)subject, FALSE) < 0)
    sampled = FALSE; /* nobody says how sure what is outside of the margin is */
  if (sampled || ranked)
    {
      g_autofree char *label = row_label (context, subject);
      g_autofree char *value = row_value (context, subject);
      ChartRank        rank = ranks[subject];
      g_autofree char *place = chart_format_rank (lang, rank.place, rank.tied);
      int              near = -1;

      if (sampled) /* what shares its place is nearest */
        near = find_within_margin (context, (guint)subject, rank.tied);
      if (near >= 0)
        {
          g_autofree char *other = row_label (context, near);
          g_autofree char *its_value = row_value (context, near);

          return chart_word_fill (lang, CHART_WORD_WITHIN, label, value, other, its_value, NULL);
        }
      if (sampled && rank.place == 1 && !rank.tied)
        return chart_word_fill (lang, CHART_WORD_LEADS, label, value, NULL);
      return chart_word_fill (lang, CHART_WORD_IS_RANKED, label, value, place, NULL);
    }
  else
    {
      const ChartLayoutRow *largest = largest_row (rows);

      return largest != NULL ? chart_word_fill (lang, CHART_WORD_LARGEST, largest->label,
                                                largest->words, NULL)
                             : NULL;
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
  ChartLang        lang = context->spec->lang;
  const char      *title = chart_spec_get_text (context->spec, context->dataset,
                                                CHART_SPEC_TITLE);
  const char      *series = chart_layout_series (context);
  g_autofree char *clean = NULL;
  g_autofree char *what = NULL;
  GString         *words = g_string_new (NULL);
  g_autofree char *point = point_text (context, rows);

  clean = chart_clean_line (title != NULL ? title : chart_word (lang, CHART_WORD_UNTITLED));
  what = series != NULL ? g_strdup_printf ("%s (%s)", clean, series) : g_strdup (clean);
  append_pattern (words, chart_word (lang, CHART_WORD_DESCRIBE),
                  chart_word (lang, chart_kind_get_info (context->spec->kind)->word), what);
  if (point != NULL)
    g_string_append (words, point);
  g_string_append_printf (words, ". %s", chart_word (lang, CHART_WORD_VALUES));

  list_values (words, lang, rows);
  g_string_append_c (words, '.');
  chart_annotations_describe (context, words);
  chart_scene_set_words (context->scene, clean, words->str);
  g_string_free (words, TRUE);
}
