/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-beside.h"

#include "base/chart-limits.h"
#include "read/chart-cell.h"

#include <string.h>

#define SAMPLE 1000u /* records that are looked at */

/* Whether nothing stands in a column of the table, its header among it. */
static gboolean
is_blank (const ChartRecords *rows,
          guint               first,
          guint               end,
          guint               column)
{
  for (guint row = first; row < end; row++)
    if (*chart_records_get_cell (rows, row, column) != '\0')
      return FALSE;
  return TRUE;
}

/* Whether a column is made of numbers, but for years, or of what names rows. */
static gboolean
is_of_numbers (const ChartRecords *rows,
               guint               first,
               guint               end,
               guint               column)
{
  guint numbers = 0, others = 0;

  for (guint row = first; row < end; row++)
    {
      const char   *text = chart_records_get_cell (rows, row, column);
      ChartCellKind kind = chart_cell_read (text).kind;

      if (kind == CHART_CELL_NUMBER && !chart_cell_is_period (text))
        numbers++;
      else
        others += kind != CHART_CELL_EMPTY;
    }
  return numbers > others;
}

/* Whether some columns are a table by themselves: one that names rows, and numbers behind it. */
static gboolean
is_table (const ChartRecords *rows,
          const ChartShape   *shape,
          guint               end,
          ChartBeside         columns)
{
  if (columns.end - columns.first < 2 ||
      is_of_numbers (rows, shape->first, end, columns.first))
    return FALSE;
  for (guint i = columns.first + 1; i < columns.end; i++)
    if (is_of_numbers (rows, shape->first, end, i))
      return TRUE;
  return FALSE;
}

/**
 * chart_beside_find:
 * @shape: of what looks like one table
 *
 * Finds out whether it is several that stand beside each other: parted by blank columns, each with
 * names of rows and of columns, and with numbers.
 *
 * Returns: (transfer full) (nullable) (element-type ChartBeside): their columns; %NULL where it is
 *   one
 */
GArray *
chart_beside_find (const ChartRecords *rows,
                   const ChartShape   *shape)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (ChartBeside));
  guint              end = MIN (shape->end, shape->first + SAMPLE);

  if (shape->width < 5 || shape->header == 0)
    return NULL;
  for (guint i = 0; i < shape->width; i++)
    {
      ChartBeside columns = { i, i };

      while (columns.end < shape->width &&
             !is_blank (rows, shape->first - shape->header, end, columns.end))
        columns.end++;
      i = columns.end;
      if (columns.end == columns.first)
        continue;
      if (!is_table (rows, shape, end, columns))
        return NULL;
      g_array_append_val (found, columns);
    }
  return found->len > 1 ? g_steal_pointer (&found) : NULL;
}

/**
 * chart_beside_cut:
 * @shape: of all tables together
 *
 * Returns: (transfer full): the records of one of them, with what stands above and below it
 */
ChartRecords *
chart_beside_cut (const ChartRecords *rows,
                  const ChartShape   *shape,
                  ChartBeside         columns)
{
  ChartRecords *cut = chart_records_new ();
  guint         end = shape->next > 0 ? shape->next : chart_records_get_n (rows);

  for (guint row = shape->from; row < end; row++)
    {
      guint n = MIN (chart_records_get_n_cells (rows, row), CHART_MAX_COLUMNS);

      if (chart_records_has_gap (rows, row))
        chart_records_set_gap (cut, TRUE);
      chart_records_begin (cut, chart_records_get_line (rows, row));
      if (columns.first == 0)
        chart_records_indent (cut, chart_records_get_indent (rows, row));
      for (guint i = columns.first; i < MIN (columns.end, n); i++)
        {
          const char *text = chart_records_get_cell (rows, row, i);
          int         decimals = chart_records_get_decimals (rows, row, i);

          chart_records_add (cut, text, strlen (text));
          if (decimals >= 0)
            chart_records_set_decimals (cut, (guint)decimals);
        }
      chart_records_end (cut);
    }
  return cut;
}
