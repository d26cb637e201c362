/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-tree.h"

#include "base/chart-error.h"
#include "read/chart-notices.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * chart_tree_is_there:
 *
 * Whether the labels stand farther in and farther out, as those of a tree do.
 */
gboolean
chart_tree_is_there (const ChartRecords *rows,
                     const ChartShape   *shape,
                     const ChartRoles   *roles)
{
  guint first = shape->first < shape->end ? chart_records_get_indent (rows, shape->first) : 0;

  if (roles->labels->len != 1 || g_array_index (roles->labels, guint, 0) != 0)
    return FALSE;
  for (guint row = shape->first + 1; row < shape->end; row++)
    if (chart_records_get_indent (rows, row) != first)
      return TRUE;
  return FALSE;
}

/* Whether the value of record @parent is the sum of those right below it in the tree. */
static gboolean
is_sum (const ChartRecords *rows,
        const ChartShape   *shape,
        const ChartColumn  *column,
        guint               parent)
{
  guint       indent = chart_records_get_indent (rows, parent);
  ChartNumber whole = chart_column_get (column, parent - shape->first).number;
  double      sum = 0, slack;
  guint       level = G_MAXUINT, n = 0;

  if (chart_number_is_missing (whole))
    return FALSE;
  slack = chart_rounding (whole.decimals);
  for (guint row = parent + 1; row < shape->end; row++)
    {
      guint       own = chart_records_get_indent (rows, row);
      ChartNumber part;

      if (own <= indent)
        break;
      if (own > level)
        continue; /* farther down */
      level = own;
      part = chart_column_get (column, row - shape->first).number;
      if (chart_number_is_missing (part))
        return FALSE;
      sum += part.value;
      slack += chart_rounding (part.decimals);
      n++;
    }
  /* of one part the whole is no sum but the same again */
  return n > 1 && fabs (sum - whole.value) <= slack * (1 + 1e-9);
}

/**
 * chart_tree_find_sums:
 * @dataset: has a row for each record of data and all series, and is not sealed
 * @reading: takes what is taken for sums
 *
 * Takes the rows of a tree that are the sums of the rows below them for totals: by where the labels
 * stand, and by the values of the first series.
 */
void
chart_tree_find_sums (const ChartRecords *rows,
                      const ChartShape   *shape,
                      const ChartRoles   *roles,
                      ChartDataset       *dataset,
                      ChartReading       *reading)
{
  ChartNoticesSeen sums = { 0 };
  g_autofree char *label = NULL;

  if (chart_dataset_get_n_columns (dataset) == 0 || !chart_tree_is_there (rows, shape, roles))
    return;
  for (guint row = shape->first; row + 1 < shape->end; row++)
    {
      guint at = row - shape->first;

      if (chart_records_get_indent (rows, row + 1) <= chart_records_get_indent (rows, row) ||
          chart_dataset_get_role (dataset, at) != CHART_ROW_PLAIN ||
          !is_sum (rows, shape, chart_dataset_get_column (dataset, 0), row))
        continue;
      chart_dataset_set_role (dataset, at, CHART_ROW_TOTAL);
      chart_notices_see (&sums, chart_dataset_get_label (dataset, at, ""),
                         chart_records_get_line (rows, row));
    }
  if (sums.n == 0)
    return;
  label = chart_escape_for_line (sums.first, -1);
  chart_reading_add_guess (reading, sums.line, "total",
                           ngettext ("%u row is the sum of the rows that stand farther in below "
                                     "it (“%s”); it has no rank and is not drawn",
                                     "%u rows are the sums of the rows that stand farther in "
                                     "below them (first “%s”); they have no rank and are not drawn",
                                     sums.n),
                           sums.n, label);
  g_free (sums.first);
}
