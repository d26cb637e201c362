/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-places.h"

#include <math.h>

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const ChartPlaced *x = a, *y = b;

  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  return (x->row > y->row) - (x->row < y->row);
}

/* (transfer full): the rows that have a place and a value in @column, by their places; totals
 * compete with none. */
static GArray *
collect (const ChartDataset *dataset,
         guint               column)
{
  const ChartColumn *values = chart_dataset_get_column (dataset, column);
  GArray            *placed = g_array_new (FALSE, FALSE, sizeof (ChartPlaced));

  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartPlaced one = { chart_dataset_get_place (dataset, row), row,
                          chart_column_get (values, row).number.value };

      if (one.place > 0 && !isnan (one.value) &&
          chart_dataset_get_role (dataset, row) != CHART_ROW_TOTAL)
        g_array_append_val (placed, one);
    }
  g_array_sort (placed, compare_places);
  return placed;
}

/* (transfer full): indices into @placed of rows that stand behind one that they should stand
 * before, the largest value first or, where @rising, the least. */
static GArray *
find_wrong (const GArray *placed,
            gboolean      rising)
{
  GArray *wrong = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 1; i < placed->len; i++)
    {
      const ChartPlaced *a = &g_array_index (placed, ChartPlaced, i - 1);
      const ChartPlaced *b = &g_array_index (placed, ChartPlaced, i);

      if (a->place != b->place && (rising ? b->value < a->value : b->value > a->value))
        g_array_append_val (wrong, i);
    }
  return wrong;
}

/**
 * chart_places_find:
 *
 * Returns: (transfer full) (nullable) (element-type ChartPlaced): the rows to which the source
 *   gives a place, by their places; %NULL where it gives none, or the values of @column go another
 *   way
 */
GArray *
chart_places_find (const ChartDataset *dataset,
                   guint               column)
{
  g_autoptr (GArray) placed = NULL;

  if (!chart_dataset_has_places (dataset))
    return NULL;
  placed = collect (dataset, column);
  for (guint rising = 0; rising < 2; rising++)
    {
      g_autoptr (GArray) wrong = find_wrong (placed, rising == 1);

      if (wrong->len == 0)
        return g_steal_pointer (&placed);
    }
  return NULL;
}

/**
 * chart_places_new:
 *
 * Compares the places that a source gives with its values: with those of the series that follow
 * them best, the largest first or the least.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL for a dataset without series
 */
ChartPlaces *
chart_places_new (const ChartDataset *dataset)
{
  g_autoptr (ChartPlaces) self = g_new0 (ChartPlaces, 1);

  for (guint i = 0; i < chart_dataset_get_n_columns (dataset); i++)
    {
      g_autoptr (GArray) placed = collect (dataset, i);

      for (guint rising = 0; rising < 2 && (self->wrong == NULL || self->wrong->len > 0); rising++)
        {
          g_autoptr (GArray) wrong = find_wrong (placed, rising == 1);

          if (self->wrong != NULL && wrong->len >= self->wrong->len)
            continue;
          g_clear_pointer (&self->placed, g_array_unref);
          g_clear_pointer (&self->wrong, g_array_unref);
          self->column = i;
          self->placed = g_array_ref (placed);
          self->wrong = g_steal_pointer (&wrong);
        }
    }
  return self->wrong != NULL ? g_steal_pointer (&self) : NULL;
}

/* Frees @self, which may be %NULL. */
void
chart_places_free (ChartPlaces *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->placed, g_array_unref);
  g_clear_pointer (&self->wrong, g_array_unref);
  g_free (self);
}
