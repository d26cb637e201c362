/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-rank-column.h"

#include "base/chart-error.h"
#include "data/chart-places.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first column that says which place each row takes; -1 where there is none. */
int
chart_rank_column_find (const GPtrArray *profiles)
{
  for (guint i = 0; i < profiles->len; i++)
    if (chart_profile_is_rank (profiles->pdata[i]))
      return (int)i;
  return -1;
}

/* The place in a cell, "3", "3위", "공동 7위", "=7th"; 0 where it has none. */
static guint
read_place (const char *text)
{
  const char *digits = strpbrk (text, "0123456789");

  if (digits == NULL || strlen (text) >= 32)
    return 0;
  return (guint)MIN (g_ascii_strtoull (digits, NULL, 10), G_MAXINT);
}

/* Whether the column of places is drawn, because a person said so. */
static gboolean
is_drawn (const ChartRoles *roles,
          guint             column)
{
  for (guint i = 0; i < roles->series->len; i++)
    if (g_array_index (roles->series, guint, i) == column)
      return TRUE;
  return FALSE;
}

/**
 * chart_rank_column_read:
 * @dataset: has its series; takes the place of each row
 * @reading: takes a notice where places and values contradict each other
 *
 * Reads the places that a column of the table gives.
 */
void
chart_rank_column_read (const ChartRecords *rows,
                        const ChartShape   *shape,
                        const GPtrArray    *profiles,
                        const ChartRoles   *roles,
                        ChartDataset       *dataset,
                        ChartReading       *reading)
{
  int                     column = chart_rank_column_find (profiles);
  g_autoptr (ChartPlaces) places = NULL;
  const ChartProfile     *series;
  const ChartPlaced      *wrong;
  g_autofree char        *said = NULL, *name = NULL;

  if (column < 0 || is_drawn (roles, (guint)column))
    return;
  for (guint row = shape->first; row < shape->end; row++)
    chart_dataset_set_place (dataset, row - shape->first,
                             read_place (chart_records_get_cell (rows, row, (guint)column)));
  places = chart_places_new (dataset);
  if (places == NULL || places->wrong->len == 0)
    return;
  series = profiles->pdata[g_array_index (roles->series, guint, places->column)];
  wrong = &g_array_index (places->placed, ChartPlaced, g_array_index (places->wrong, guint, 0));
  said = chart_escape_for_line (((const ChartProfile *)profiles->pdata[column])->name, -1);
  name = chart_escape_for_line (series->name, -1);
  chart_reading_add_notice (reading, chart_records_get_line (rows, shape->first + wrong->row),
                            "rank",
                            _ ("the places in column “%s” do not follow the values of “%s” here; "
                               "ranks are counted from the values"),
                            said, name);
}
