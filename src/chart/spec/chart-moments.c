/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-moments.h"

#include "read/chart-cell.h"

#include <string.h>

#define YEAR_DIGITS 4

/**
 * chart_moments_read:
 * @label: "2024", "2024년", "2024-03", "2024 Q1", "2024년 1분기" and their like
 * @year: (out): when it begins, as a year and its part
 *
 * Returns: whether @label is a year, a month or a quarter
 */
gboolean
chart_moments_read (const char *label,
                    double     *year)
{
  const char *rest;
  guint       part;

  if (!chart_cell_is_period (label))
    return FALSE;
  *year = (double)g_ascii_strtoull (label, NULL, 10);
  rest = label + YEAR_DIGITS;
  while (*rest != '\0' && !g_ascii_isdigit (*rest))
    rest++;
  part = (guint)g_ascii_strtoull (rest, NULL, 10);
  if (part == 0)
    return TRUE;
  if (strpbrk (label, "Qq") != NULL || strstr (label, "분기") != NULL || strstr (rest, "/4") != NULL)
    *year += (part - 1) / 4.0;
  else
    *year += (part - 1) / 12.0;
  return TRUE;
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Whether no two of @years are the same. */
static gboolean
all_differ (GArray *years)
{
  g_array_sort (years, compare_years);
  for (guint i = 1; i < years->len; i++)
    if (compare_years (&g_array_index (years, double, i - 1), &g_array_index (years, double, i)) ==
        0)
      return FALSE;
  return years->len > 1;
}

static const char *
name_of (const ChartDataset *dataset,
         const GArray       *series,
         guint               i)
{
  const char *name = chart_column_get_name (
    chart_dataset_get_column (dataset, g_array_index (series, guint, i)), "");

  return name != NULL ? name : "";
}

static gboolean
are_columns (const ChartDataset *dataset,
             const GArray       *series)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (double));
  double             year;

  for (guint i = 0; i < series->len; i++)
    {
      if (!chart_moments_read (name_of (dataset, series, i), &year))
        return FALSE;
      g_array_append_val (years, year);
    }
  return all_differ (years);
}

static gboolean
are_rows (const ChartDataset *dataset)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (double));
  double             year;

  if (chart_dataset_get_n_left_out (dataset) > 0) /* of rows over time none is */
    return FALSE;
  for (guint i = 0; i < chart_dataset_get_n_rows (dataset); i++)
    {
      if (chart_dataset_get_role (dataset, i) == CHART_ROW_TOTAL)
        continue;
      if (!chart_moments_read (chart_dataset_get_label (dataset, i, ""), &year))
        return FALSE;
      g_array_append_val (years, year);
    }
  return all_differ (years);
}

/**
 * chart_moments_find:
 * @series: (element-type guint): columns of @dataset
 *
 * Returns: whether each of @series is a moment, or else each row: years, months or quarters, no two
 *   the same
 */
ChartMoments
chart_moments_find (const ChartDataset *dataset,
                    const GArray       *series)
{
  if (are_columns (dataset, series))
    return CHART_MOMENTS_COLUMNS;
  return are_rows (dataset) ? CHART_MOMENTS_ROWS : CHART_MOMENTS_NONE;
}

typedef struct
{
  double year;
  guint  column;
} Moment;

/**
 * chart_moments_sort:
 * @series: (element-type guint): columns of @dataset that are moments
 *
 * Returns: (transfer full) (element-type guint): the same, from the first to the last
 */
GArray *
chart_moments_sort (const ChartDataset *dataset,
                    const GArray       *series)
{
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  GArray            *sorted = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < series->len; i++)
    {
      Moment moment = { 0, g_array_index (series, guint, i) };

      chart_moments_read (name_of (dataset, series, i), &moment.year);
      g_array_append_val (moments, moment);
    }
  g_array_sort (moments, compare_years);
  for (guint i = 0; i < moments->len; i++)
    g_array_append_val (sorted, g_array_index (moments, Moment, i).column);
  return sorted;
}
