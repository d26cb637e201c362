/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-rank.h"

#include "data/chart-places.h"
#include "stats/chart-shares.h"

typedef struct
{
  ChartNumber number;
  guint       row;
} Entry;

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return -chart_number_compare (((const Entry *)a)->number, ((const Entry *)b)->number);
}

/* Totals, the rest, references and ranges stand beside the competition. */
static gboolean
competes (const ChartDataset *dataset,
          guint               row,
          const ChartValue   *value)
{
  return chart_dataset_get_role (dataset, row) == CHART_ROW_PLAIN &&
         value->status != CHART_STATUS_REFERENCE && !chart_number_is_missing (value->number);
}

/* Whether @ranks could be taken from the source: it gives each row that competes a place, and the
 * values follow them, whichever way. */
static gboolean
take_given (const ChartDataset *dataset,
            guint               column,
            guint               n,
            ChartRank          *ranks)
{
  g_autoptr (GArray) placed = n > 0 ? chart_places_find (dataset, column) : NULL;

  if (placed == NULL || placed->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const ChartPlaced *one = &g_array_index (placed, ChartPlaced, i);
      gboolean           tied = (i > 0 && one[-1].place == one->place) ||
                      (i + 1 < n && one[1].place == one->place);

      ranks[one->row] = (ChartRank){ one->place, tied };
    }
  return TRUE;
}

/**
 * chart_rank_rows:
 * @column: a series of @dataset, counted from 0
 *
 * Ranks the rows from the largest value down, as competitions do ("1224"): equal values share a
 * place and the places after them are left out. Of a partial list only the places that are
 * certain are told, and of a question only those that no answer could take that is not
 * accounted for. The places that the source gives stand where the values do not contradict
 * them: a list may begin after the first, and leave some out.
 *
 * Returns: (transfer full): a rank for each row, to be freed with g_free(); %NULL for no rows
 */
ChartRank *
chart_rank_rows (const ChartDataset *dataset,
                 guint               column)
{
  guint              n_rows = chart_dataset_get_n_rows (dataset);
  const ChartColumn *values = chart_dataset_get_column (dataset, column);
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), n_rows);
  double             missing = chart_shares_get_missing (dataset, column);
  ChartRank         *ranks = g_new0 (ChartRank, n_rows);

  for (guint row = 0; row < n_rows; row++)
    {
      ChartValue value = chart_column_get (values, row);
      Entry      entry = { value.number, row };

      if (competes (dataset, row, &value))
        g_array_append_val (entries, entry);
    }
  if (take_given (dataset, column, entries->len, ranks))
    return ranks;
  g_array_sort (entries, compare_entries);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      ChartRank   *before = i > 0 && compare_entries (entry - 1, entry) == 0 ? &ranks[entry[-1].row]
                                                                             : NULL;
      ChartRank    rank = { before != NULL ? before->place : i + 1, before != NULL };

      if (rank.place > chart_dataset_get_known_ranks (dataset) ||
          (missing > 0 && entry->number.value <= missing))
        break;
      ranks[entry->row] = rank;
      if (before != NULL)
        before->tied = TRUE;
    }
  return ranks;
}
