/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "base/chart-limits.h"
#include "read/chart-grid.h"

#include <string.h>

static const ChartLoadJob job = { .name = "t" };

static void
add (ChartGrid  *grid,
     guint       row,
     guint       column,
     const char *text)
{
  g_assert_true (chart_grid_add (grid, row, column, text, CHART_GRID_AS_WRITTEN, NULL));
}

/* The records that are made of a grid: each with its line, "^" where a gap is before it. */
static void
check (ChartGrid  *grid,
       const char *wanted)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartRecords) rows = chart_grid_to_records (grid, &error);
  g_autoptr (GString)      made = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint row = 0; row < chart_records_get_n (rows); row++)
    {
      g_string_append_printf (made, "%s%u:", chart_records_has_gap (rows, row) ? "^" : "",
                              chart_records_get_line (rows, row));
      for (guint i = 0; i < chart_records_get_n_cells (rows, row); i++)
        g_string_append_printf (made, "%s%s", i > 0 ? "," : "",
                                chart_records_get_cell (rows, row, i));
      g_string_append_c (made, ' ');
    }
  g_assert_cmpstr (made->str, ==, wanted);
}

/* Cells come in any order; columns before the first one with text are none. */
static void
test_places (void)
{
  g_autoptr (ChartGrid) none = chart_grid_new (&job);
  g_autoptr (ChartGrid) grid = chart_grid_new (&job);

  check (none, "");
  add (grid, 4, 3, "d");
  add (grid, 0, 1, "a");
  add (grid, 1, 2, "");
  add (grid, 0, 3, "b");
  add (grid, 0, 3, "twice");
  add (grid, 0, CHART_MAX_COLUMNS, "too far");
  g_assert_true (chart_grid_add (grid, 1, 1, "0.25", 1, NULL));
  check (grid, "1:a,,b 2:0.25,, ^5:,,d ");
}

/* What is hidden is left out, and makes no gap. */
static void
test_hidden (void)
{
  g_autoptr (ChartGrid)    grid = chart_grid_new (&job);
  g_autoptr (ChartReading) reading = chart_reading_new ();

  chart_grid_hide_columns (grid, 1, 1);
  chart_grid_hide_rows (grid, 1, 2);
  for (guint row = 0; row < 4; row++)
    for (guint i = 0; i < 3; i++)
      add (grid, row, i, (const char[]){ (char)('a' + i), (char)('0' + row), '\0' });
  check (grid, "1:a0,c0 4:a3,c3 ");
  chart_grid_tell_hidden (grid, reading);
  g_assert_cmpuint (reading->notices->len, ==, 1);
}

/* Words over several rows stand in each that has a cell; an amount would count twice. */
static void
test_merged (void)
{
  g_autoptr (ChartGrid) grid = chart_grid_new (&job);

  add (grid, 0, 0, "word");
  add (grid, 0, 1, "12");
  add (grid, 0, 2, "2024");
  add (grid, 1, 3, "x");
  add (grid, 3, 3, "y");
  for (guint i = 0; i < 3; i++)
    chart_grid_merge (grid, 0, i, 3);
  check (grid, "1:word,12,2024, 2:word,,2024,x ^4:,,,y ");
}

static void
test_repeated (void)
{
  g_autoptr (ChartGrid) grid = chart_grid_new (&job);
  g_autoptr (ChartGrid) wide = chart_grid_new (&job);
  g_autoptr (ChartGrid) apart = chart_grid_new (&job);
  g_autoptr (GError)    error = NULL;

  add (grid, 0, 0, "a");
  g_assert_true (chart_grid_repeat (grid, 2, 3, NULL));
  check (grid, "1:a,a,a 2:a,a,a ");

  add (wide, 0, 0, "a");
  g_assert_false (chart_grid_repeat (wide, 1u << 20, CHART_MAX_COLUMNS, &error));
  g_assert_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE);
  g_clear_error (&error);

  /* few cells may span more than there is memory for */
  for (guint row = 0; row < 4096; row++)
    add (apart, row, row % 2 == 0 ? 0 : CHART_MAX_COLUMNS - 1, "a");
  g_assert_null (chart_grid_to_records (apart, &error));
  g_assert_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/places", test_places);
  g_test_add_func ("/grid/hidden", test_hidden);
  g_test_add_func ("/grid/merged", test_merged);
  g_test_add_func ("/grid/repeated", test_repeated);
  return g_test_run ();
}
