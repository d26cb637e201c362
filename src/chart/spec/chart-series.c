/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-series.h"

#include "read/chart-label.h"
#include "spec/chart-moments.h"

#include <glib/gi18n-lib.h>

/**
 * chart_series_find_one:
 * @spec: (nullable): says which, %NULL the first
 *
 * Returns: (transfer full) (element-type guint): the one series that a chart draws; none where
 *   there is none such
 */
GArray *
chart_series_find_one (const ChartDataset *dataset,
                       const ChartSpec    *spec)
{
  GArray *series = g_array_new (FALSE, FALSE, sizeof (guint));
  guint   column = spec != NULL ? spec->column : 0;

  if (column < chart_dataset_get_n_columns (dataset))
    g_array_append_val (series, column);
  return series;
}

static gboolean
have_one_unit (const ChartColumn *a,
               const ChartColumn *b)
{
  return chart_localized_equal (chart_column_peek_unit (a), chart_column_peek_unit (b));
}

static GArray *
find (const ChartDataset *dataset,
      const ChartSpec    *spec,
      gboolean            all)
{
  GArray            *series = g_array_new (FALSE, FALSE, sizeof (guint));
  guint              n = chart_dataset_get_n_columns (dataset);
  guint              first = spec != NULL ? spec->column : 0;
  const ChartColumn *column;

  for (guint i = 0; spec != NULL && i < spec->series->len; i++)
    if (g_array_index (spec->series, guint, i) >= n)
      return series;
  if (first >= n)
    return series;
  if (spec != NULL && spec->series->len > 0)
    return g_array_append_vals (series, spec->series->data, spec->series->len);

  column = chart_dataset_get_column (dataset, first);
  for (guint i = 0; i < n; i++)
    {
      const ChartColumn *other = chart_dataset_get_column (dataset, i);
      const char        *name = chart_column_get_name (other, "");

      if (all ||
          (have_one_unit (column, other) && (name == NULL || !chart_label_is_total (name))))
        g_array_append_val (series, i);
    }
  return series;
}

/**
 * chart_series_find:
 * @spec: (nullable): says which, where it says any
 *
 * Unless it is said, those go together that have the unit of the spec's series, but for sums of
 * others, which are known by their names.
 *
 * Returns: (transfer full) (element-type guint): the series that a chart of several draws, in their
 *   order; none where the spec asks for one that is not there
 */
GArray *
chart_series_find (const ChartDataset *dataset,
                   const ChartSpec    *spec)
{
  return find (dataset, spec, FALSE);
}

/* As chart_series_find(); unless it is said, all that there are. */
GArray *
chart_series_find_all (const ChartDataset *dataset,
                       const ChartSpec    *spec)
{
  return find (dataset, spec, TRUE);
}

/* As chart_series_find(), from the first to the last where they are moments. */
GArray *
chart_series_find_moments (const ChartDataset *dataset,
                           const ChartSpec    *spec)
{
  g_autoptr (GArray) series = chart_series_find (dataset, spec);

  if (chart_moments_find (dataset, series) != CHART_MOMENTS_COLUMNS)
    return g_steal_pointer (&series);
  return chart_moments_sort (dataset, series);
}

/* As chart_series_find_moments(); of more than two moments the first and the last. */
GArray *
chart_series_find_two (const ChartDataset *dataset,
                       const ChartSpec    *spec)
{
  GArray *series = chart_series_find_moments (dataset, spec);

  if (series->len > 2 && chart_moments_find (dataset, series) == CHART_MOMENTS_COLUMNS)
    g_array_remove_range (series, 1, series->len - 2);
  return series;
}

/* Whether all of @series are in the same unit. */
gboolean
chart_series_have_one_unit (const ChartDataset *dataset,
                            const GArray       *series)
{
  for (guint i = 1; i < series->len; i++)
    if (!have_one_unit (chart_dataset_get_column (dataset, g_array_index (series, guint, 0)),
                        chart_dataset_get_column (dataset, g_array_index (series, guint, i))))
      return FALSE;
  return TRUE;
}

/* The first cell of @series with a range; whether any has a number. */
static gboolean
look_at_cells (const ChartDataset *dataset,
               const GArray       *series,
               int                *range)
{
  gboolean any = FALSE;

  *range = -1;
  for (guint i = 0; i < series->len; i++)
    {
      const ChartColumn *column = chart_dataset_get_column (dataset,
                                                            g_array_index (series, guint, i));

      for (guint row = 0; row < chart_column_get_n (column); row++)
        {
          ChartValue value = chart_column_get (column, row);

          if (chart_dataset_get_role (dataset, row) == CHART_ROW_TOTAL)
            continue;
          if (chart_value_is_range (&value) && *range < 0)
            *range = (int)row;
          any = any || !chart_value_is_missing (&value);
        }
    }
  return any;
}

/* (transfer full) (nullable): why @parts are too many for @most colours; 0: for any number none */
char *
chart_series_refuse_most (const GArray *parts,
                          guint         most)
{
  if (most == 0 || parts->len <= most)
    return NULL;
  return g_strdup_printf (_ ("%u series are more than %u colors can tell apart; choose fewer "
                             "series"),
                          parts->len, most);
}

/* (transfer full) (nullable): that the units of @series are not the same */
char *
chart_series_refuse_units (const ChartDataset *dataset,
                           const GArray       *series)
{
  if (chart_series_have_one_unit (dataset, series))
    return NULL;
  return g_strdup (_ ("the series have different units; choose series of one unit"));
}

/**
 * chart_series_refuse:
 * @series: (element-type guint): columns of @dataset
 * @most: how many can be told apart; 0: any number
 *
 * What is wrong for every chart of several series.
 *
 * Returns: (transfer full) (nullable): why, as the end of a sentence
 */
char *
chart_series_refuse (const ChartDataset *dataset,
                     const GArray       *series,
                     guint               most,
                     const char         *tag)
{
  char *refusal = NULL;
  int   range;

  if (series->len < 2)
    return g_strdup (_ ("there is only one series of this unit to draw; use bars"));
  refusal = chart_series_refuse_most (series, most);
  if (refusal == NULL)
    refusal = chart_series_refuse_units (dataset, series);
  if (refusal != NULL)
    return refusal;
  if (!look_at_cells (dataset, series, &range))
    return g_strdup (_ ("there is no value to draw; add numbers to the table"));
  if (range >= 0)
    return g_strdup_printf (_ ("several series cannot show the range of “%s”; use a range chart"),
                            chart_dataset_get_label (dataset, (guint)range, tag));
  return NULL;
}
