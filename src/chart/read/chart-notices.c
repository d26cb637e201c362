/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-notices.h"

#include "base/chart-error.h"

#include <glib/gi18n-lib.h>

/**
 * chart_notices_add_odd:
 * @row: the first record with such a cell
 * @name: what the column is called
 * @n: how many of its cells there are, at least 1
 *
 * Tells that cells of a column of numbers are no numbers and are left out.
 */
void
chart_notices_add_odd (ChartReading       *reading,
                       const ChartRecords *rows,
                       guint               row,
                       guint               column,
                       const char         *name,
                       guint               n)
{
  g_autofree char *cell = chart_escape_for_line (chart_records_get_cell (rows, row, column), -1);
  g_autofree char *said = chart_escape_for_line (name, -1);

  chart_reading_add_notice (reading, chart_records_get_line (rows, row), "not-a-number",
                            ngettext ("column “%s”: %u cell is no number and is left out (“%s”)",
                                      "column “%s”: %u cells are no numbers and are left out "
                                      "(first “%s”)",
                                      n),
                            said, n, cell);
}

/**
 * chart_notices_add_ragged:
 * @first: the first record of data
 * @end: the one after the last
 * @width: how many columns the table has
 *
 * Names each record with too few cells, or with text past the last column. Nothing shifts.
 */
void
chart_notices_add_ragged (ChartReading       *reading,
                          const ChartRecords *rows,
                          guint               first,
                          guint               end,
                          guint               width)
{
  for (guint row = first; row < end; row++)
    {
      guint    n = chart_records_get_n_cells (rows, row);
      gboolean extra = FALSE;

      if (n < width)
        chart_reading_add_notice (reading, chart_records_get_line (rows, row), "short-row",
                                  _ ("%u cells where the table has %u columns; the missing ones "
                                     "are taken as blank"),
                                  n, width);
      for (guint i = width; i < n && !extra; i++)
        extra = *chart_records_get_cell (rows, row, i) != '\0';
      if (extra)
        chart_reading_add_notice (reading, chart_records_get_line (rows, row), "long-row",
                                  _ ("%u cells where the table has %u columns; the last ones are "
                                     "left out"),
                                  n, width);
    }
}
