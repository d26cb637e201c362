/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-standing.h"

#include "stats/chart-rank-set.h"
#include "stats/chart-shares.h"

#include <math.h>

struct _ChartStanding
{
  guint          n_rows;
  guint         *entries; /* of each row: its place in the sets, counted from 1; 0 for none */
  double        *shares;  /* of each entry, parts of one */
  double         rest;    /* of the whole, which no row reports */
  double         margin;  /* the largest a share can have, as it is published */
  ChartRankSets *sets;
};

/* Frees @self, which may be %NULL. */
void
chart_standing_free (ChartStanding *self)
{
  if (self == NULL)
    return;
  g_free (self->entries);
  g_free (self->shares);
  chart_rank_sets_free (self->sets);
  g_free (self);
}

/**
 * chart_standing_new:
 * @column: counted from 0
 *
 * Answers that compete are counted as their shares of the stated number, to the nearest; of what is
 * left over or not known ("other", "don't know") no rank is told.
 *
 * Returns: (transfer full) (nullable): how the answers stand; %NULL where the data do not tell, by
 *   chart_shares_bear_intervals(), or fewer than two compete
 */
ChartStanding *
chart_standing_new (const ChartDataset *dataset,
                    guint               column)
{
  guint              n_rows = chart_dataset_get_n_rows (dataset);
  ChartNumber        stated = chart_dataset_get_margin (dataset);
  double             n = chart_dataset_get_n (dataset);
  const ChartColumn *values;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  ChartStanding     *self;

  if (!chart_shares_bear_intervals (dataset, column) ||
      chart_dataset_get_n_left_out (dataset) > 0)
    return NULL;
  values = chart_dataset_get_column (dataset, column);
  self = g_new0 (ChartStanding, 1);
  self->n_rows = n_rows;
  self->entries = g_new0 (guint, n_rows);
  self->shares = g_new0 (double, n_rows);
  self->rest = 1;
  self->margin = chart_margin_largest (n);
  if (stated.value / 100 > self->margin) /* missing is not */
    self->margin = stated.value / 100;
  for (guint row = 0; row < n_rows; row++)
    {
      ChartValue   value = chart_column_get (values, row);
      ChartRowRole role = chart_dataset_get_role (dataset, row);
      double       share = value.number.value / 100;
      guint        count;

      if (role == CHART_ROW_TOTAL || value.status != CHART_STATUS_REPORTED ||
          chart_number_is_missing (value.number))
        continue;
      self->rest -= share + 0.005 * pow (10, -(double)value.number.decimals);
      if (role != CHART_ROW_PLAIN)
        continue;
      count = (guint)round (share * n);
      self->shares[counts->len] = share;
      g_array_append_val (counts, count);
      self->entries[row] = counts->len;
    }
  if (counts->len >= 2 && counts->len <= CHART_RANK_SETS_MAX)
    self->sets = chart_rank_sets_new ((const guint *)(gconstpointer)counts->data, counts->len);
  if (self->sets == NULL)
    g_clear_pointer (&self, chart_standing_free);
  return self;
}

/* Whether @row is one of the answers that compete. */
gboolean
chart_standing_has (const ChartStanding *self,
                    guint                row)
{
  return row < self->n_rows && self->entries[row] > 0;
}

/* The first of the ranks that @row, one that competes, may have: from 1, at 95 % for all rows at
 * once. */
guint
chart_standing_get_best (const ChartStanding *self,
                         guint                row)
{
  g_return_val_if_fail (chart_standing_has (self, row), 1);

  return self->sets->low[self->entries[row] - 1];
}

/* The last of them. */
guint
chart_standing_get_worst (const ChartStanding *self,
                          guint                row)
{
  g_return_val_if_fail (chart_standing_has (self, row), 1);

  return self->sets->high[self->entries[row] - 1];
}

/**
 * chart_standing_tells_apart:
 * @row: one that competes
 * @other: another one
 *
 * Returns: whether one of the two was surely chosen more often, as chart_rank_sets_new() tests it
 */
gboolean
chart_standing_tells_apart (const ChartStanding *self,
                            guint                row,
                            guint                other)
{
  guint i, k;

  g_return_val_if_fail (chart_standing_has (self, row) && chart_standing_has (self, other), FALSE);

  i = self->entries[row] - 1;
  k = self->entries[other] - 1;
  return self->sets->beats[i * self->sets->n + k] || self->sets->beats[k * self->sets->n + i];
}

/**
 * chart_standing_may_say:
 *
 * As chart_standing_tells_apart(), by the stricter rule for what may be said of a poll: the test
 * tells them apart, and they are further from each other than the published margin reaches to both
 * sides; it is the stated one, where that is larger than what the number of answers gives. So the
 * Korean rules for reporting polls are read: no order is stated inside of it.
 *
 * Returns: whether a text may say which of the two is ahead
 */
gboolean
chart_standing_may_say (const ChartStanding *self,
                        guint                row,
                        guint                other)
{
  if (!chart_standing_tells_apart (self, row, other))
    return FALSE;
  return fabs (self->shares[self->entries[row] - 1] - self->shares[self->entries[other] - 1]) >
         2 * self->margin;
}

/* Whether @row has its place whatever was not reported: no answer that is left out can be ahead of
 * it. */
gboolean
chart_standing_is_placed (const ChartStanding *self,
                          guint                row)
{
  g_return_val_if_fail (chart_standing_has (self, row), FALSE);

  return self->shares[self->entries[row] - 1] > self->rest;
}
