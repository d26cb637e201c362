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
  double         margin;  /* the largest a share can have, as it is published; part of one */
  gboolean       least;   /* it may be larger: nobody says what weights cost */
  guint          n_entries;
  ChartRankSets *sets; /* NULL where only a margin is stated */
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
 * chart_standing_new_of_shares:
 * @shares: of the answers that compete, parts of one
 * @n_shares: how many, 2 to %CHART_RANK_SETS_MAX
 * @n: how many answered, more than 0; may be an effective number
 * @margin: the published margin, a part of one; the one of @n where that is larger
 *
 * Returns: (transfer full): how the answers to one question stand, of which each is a row
 */
ChartStanding *
chart_standing_new_of_shares (const double *shares,
                              guint         n_shares,
                              double        n,
                              double        margin)
{
  ChartStanding    *self = g_new0 (ChartStanding, 1);
  g_autofree guint *counts = g_new (guint, n_shares);

  g_return_val_if_fail (n_shares >= 2 && n_shares <= CHART_RANK_SETS_MAX && n > 0, NULL);

  self->n_rows = self->n_entries = n_shares;
  self->entries = g_new (guint, n_shares);
  self->shares = g_memdup2 (shares, n_shares * sizeof *shares);
  self->margin = fmax (margin, chart_margin_largest (n));
  for (guint i = 0; i < n_shares; i++)
    {
      self->entries[i] = i + 1;
      counts[i] = (guint)round (shares[i] * n);
    }
  self->sets = chart_rank_sets_new (counts, n_shares);
  return self;
}

/**
 * chart_standing_new:
 * @column: counted from 0
 *
 * Answers that compete are counted as their shares of chart_shares_get_effective_n(), to the
 * nearest; of what is left over or not known ("other", "don't know") no rank is told. Counts of
 * answers are shares of the stated number. Where that tells nothing, as of a weighted poll, a
 * margin that the source states is enough, or the one that the poll would have without weights:
 * what is within it is so with weights, too.
 *
 * Returns: (transfer full) (nullable): how the answers stand; %NULL where the data do not tell, by
 *   chart_shares_bear_intervals() and chart_shares_bear_margin(), or fewer than two compete
 */
ChartStanding *
chart_standing_new (const ChartDataset *dataset,
                    guint               column)
{
  guint              n_rows = chart_dataset_get_n_rows (dataset);
  gboolean           numbers = chart_shares_are_counts (dataset, column);
  gboolean           counted = numbers || chart_shares_bear_intervals (dataset, column);
  double             whole = numbers ? chart_dataset_get_n (dataset) : 100;
  ChartNumber        stated = chart_dataset_get_margin (dataset);
  double             n = chart_shares_get_effective_n (dataset);
  const ChartColumn *values;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  ChartStanding     *self;

  if ((!counted && !chart_shares_bear_margin (dataset, column)) ||
      chart_dataset_get_n_left_out (dataset) > 0)
    return NULL;
  values = chart_dataset_get_column (dataset, column);
  self = g_new0 (ChartStanding, 1);
  self->n_rows = n_rows;
  self->entries = g_new0 (guint, n_rows);
  self->shares = g_new0 (double, n_rows);
  self->rest = numbers ? 1 : chart_shares_get_missing (dataset, column) / 100;
  self->margin = n > 0 ? chart_margin_largest (n) : 0;
  if (stated.value / 100 > self->margin) /* missing is not */
    self->margin = stated.value / 100;
  self->least = !counted && chart_number_is_missing (stated) &&
                chart_dataset_is_weighted (dataset) &&
                !(chart_dataset_get_design_effect (dataset) > 0);
  for (guint row = 0; row < n_rows; row++)
    {
      ChartValue   value = chart_column_get (values, row);
      ChartRowRole role = chart_dataset_get_role (dataset, row);
      double       share = value.number.value / whole;
      guint        count;

      if (role == CHART_ROW_TOTAL || chart_number_is_missing (value.number))
        continue;
      if (numbers)
        self->rest -= share;
      if (value.status == CHART_STATUS_DERIVED)
        self->rest += share;
      if (role != CHART_ROW_PLAIN || value.status != CHART_STATUS_REPORTED)
        continue;
      count = (guint)round (share * fmin (n, CHART_MAX_SAMPLE));
      self->shares[counts->len] = share;
      g_array_append_val (counts, count);
      self->entries[row] = counts->len;
    }
  self->n_entries = counts->len;
  if (counted && counts->len >= 2 && counts->len <= CHART_RANK_SETS_MAX)
    self->sets = chart_rank_sets_new ((const guint *)(gconstpointer)counts->data, counts->len);
  if (counts->len < 2 || counts->len > CHART_RANK_SETS_MAX || (counted && self->sets == NULL))
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

/* How far a share may be from the truth at most, as it is published: per cent. */
double
chart_standing_get_margin (const ChartStanding *self)
{
  return 100 * self->margin;
}

/* Whether what is not within the margin may be said to be outside of it: it is the sample's own,
 * not one that weights make larger. */
gboolean
chart_standing_has_margin (const ChartStanding *self)
{
  return !self->least;
}

/* By the number of entry, as chart_standing_tells_apart() and chart_standing_may_say() are. */
static gboolean
tells_apart (const ChartStanding *self,
             guint                i,
             guint                k)
{
  return self->sets == NULL || self->sets->beats[i * self->sets->n + k] ||
         self->sets->beats[k * self->sets->n + i];
}

static gboolean
may_say (const ChartStanding *self,
         guint                i,
         guint                k)
{
  return fabs (self->shares[i] - self->shares[k]) > 2 * self->margin + 1e-9 &&
         tells_apart (self, i, k);
}

/* How many may be said to be ahead of @row, or behind it. */
static guint
count_apart (const ChartStanding *self,
             guint                row,
             gboolean             ahead)
{
  guint i = self->entries[row] - 1;
  guint n = 0;

  for (guint k = 0; k < self->n_entries; k++)
    if (k != i && (self->shares[k] > self->shares[i]) == ahead && may_say (self, i, k))
      n++;
  return n;
}

/* The first of the ranks that @row, one that competes, may have, from 1: those who may be said to
 * be ahead of it are, by chart_standing_may_say(). */
guint
chart_standing_get_best (const ChartStanding *self,
                         guint                row)
{
  g_return_val_if_fail (chart_standing_has (self, row), 1);

  return 1 + count_apart (self, row, TRUE);
}

/* The last of them. */
guint
chart_standing_get_worst (const ChartStanding *self,
                          guint                row)
{
  g_return_val_if_fail (chart_standing_has (self, row), 1);

  return self->n_entries - count_apart (self, row, FALSE);
}

/**
 * chart_standing_tells_apart:
 * @row: one that competes
 * @other: another one
 *
 * Returns: whether one of the two was surely chosen more often, as chart_rank_sets_new() tests it;
 *   %TRUE where only a margin is stated, and there is nothing to test
 */
gboolean
chart_standing_tells_apart (const ChartStanding *self,
                            guint                row,
                            guint                other)
{
  g_return_val_if_fail (chart_standing_has (self, row) && chart_standing_has (self, other), FALSE);

  return tells_apart (self, self->entries[row] - 1, self->entries[other] - 1);
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
  g_return_val_if_fail (chart_standing_has (self, row) && chart_standing_has (self, other), FALSE);

  return may_say (self, self->entries[row] - 1, self->entries[other] - 1);
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

/* How many rows have a place whatever was not reported. */
guint
chart_standing_count_placed (const ChartStanding *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_entries; i++)
    n += self->shares[i] > self->rest;
  return n;
}
