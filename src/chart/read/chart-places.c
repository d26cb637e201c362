/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-places.h"

#include "base/chart-error.h"
#include "read/chart-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A row that has a place, and its value in one series. */
typedef struct
{
  guint64 place;
  double  value;
  guint   row;
} Placed;

/* The first column that says which place each row takes; -1 where there is none. */
int
chart_places_find (const GPtrArray *profiles)
{
  for (guint i = 0; i < profiles->len; i++)
    if (chart_profile_is_rank (profiles->pdata[i]))
      return (int)i;
  return -1;
}

/* The place in a cell, "3", "3위", "공동 7위", "=7th"; 0 where it has none. */
static guint64
read_place (const char *text)
{
  const char *digits = strpbrk (text, "0123456789");

  return digits != NULL && strlen (text) < 32 ? g_ascii_strtoull (digits, NULL, 10) : 0;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Placed *x = a, *y = b;

  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  return (x->row > y->row) - (x->row < y->row);
}

/* (transfer full): the rows that have both a place and a value in @column, by their places; totals
 * compete with none. */
static GArray *
collect (const ChartRecords *rows,
         const ChartShape   *shape,
         const GPtrArray    *profiles,
         const ChartRoles   *roles,
         guint               places,
         guint               column)
{
  GArray             *placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  const ChartProfile *profile = profiles->pdata[column];

  for (guint row = shape->first; row < shape->end; row++)
    {
      const char      *text = chart_records_get_cell (rows, row, column);
      ChartCell        cell = chart_decimal_read (text, profile->signs);
      Placed           one = { 0, cell.number.value, row };
      g_autofree char *label = chart_label_join (rows, row, roles->labels);

      one.place = read_place (chart_records_get_cell (rows, row, places));
      if (one.place > 0 && cell.kind == CHART_CELL_NUMBER && !chart_label_is_total (label))
        g_array_append_val (placed, one);
    }
  g_array_sort (placed, compare_places);
  return placed;
}

/* How many rows stand behind one that they should stand before, the largest value first or, where
 * @rising, the least. @first: (out): the first such row */
static guint
count_wrong (const GArray *placed,
             gboolean      rising,
             guint        *first)
{
  guint wrong = 0;

  for (guint i = 1; i < placed->len; i++)
    {
      const Placed *a = &g_array_index (placed, Placed, i - 1);
      const Placed *b = &g_array_index (placed, Placed, i);

      if (a->place == b->place || (rising ? b->value >= a->value : b->value <= a->value))
        continue;
      if (wrong++ == 0)
        *first = b->row;
    }
  return wrong;
}

/**
 * chart_places_check:
 * @dataset: takes the place of each row
 * @reading: takes a notice where places and values contradict each other
 *
 * Compares the places that a column of the table gives with its values: with those of the series
 * that follow them best, the largest first or the least.
 */
void
chart_places_check (const ChartRecords *rows,
                    const ChartShape   *shape,
                    const GPtrArray    *profiles,
                    const ChartRoles   *roles,
                    ChartDataset       *dataset,
                    ChartReading       *reading)
{
  int              places = chart_places_find (profiles);
  guint            least = G_MAXUINT, wrong_row = 0, series = 0;
  g_autofree char *said = NULL, *name = NULL;

  for (guint i = 0; places >= 0 && i < roles->series->len && least > 0; i++)
    {
      guint              column = g_array_index (roles->series, guint, i);
      g_autoptr (GArray) placed = NULL;

      if (column == (guint)places)
        return;
      placed = collect (rows, shape, profiles, roles, (guint)places, column);
      for (guint rising = 0; rising < 2; rising++)
        {
          guint first = 0;
          guint wrong = count_wrong (placed, rising == 1, &first);

          if (wrong < least)
            {
              least = wrong;
              wrong_row = first;
              series = column;
            }
        }
    }
  for (guint row = least < G_MAXUINT ? shape->first : shape->end; row < shape->end; row++)
    chart_dataset_set_place (
      dataset, row - shape->first,
      (guint)MIN (read_place (chart_records_get_cell (rows, row, (guint)places)), G_MAXINT));
  if (least == 0 || least == G_MAXUINT)
    return;
  said = chart_escape_for_line (((const ChartProfile *)profiles->pdata[places])->name, -1);
  name = chart_escape_for_line (((const ChartProfile *)profiles->pdata[series])->name, -1);
  chart_reading_add_notice (reading, chart_records_get_line (rows, wrong_row), "rank",
                            _ ("the places in column “%s” do not follow the values of “%s” here; "
                               "ranks are counted from the values"),
                            said, name);
}
