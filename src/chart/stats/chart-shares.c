/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-shares.h"

#include "stats/chart-base.h"
#include "stats/chart-population.h"

#define LEAST_PART 0.05 /* of a population, that narrows an interval */

/* Whether the values are shares of one question, all of them reported; with one answer each no more
 * than a whole. A ranking is one, too, where its shares are those of a stated number of answers.
 * @several: whether several answers were possible
 * @n: what each is a share of; 0 where that need not fit */
static gboolean
are_of_one_question (const ChartDataset *dataset,
                     guint               column,
                     gboolean            several,
                     guint               n)
{
  ChartDatasetKind   kind = chart_dataset_get_kind (dataset);
  const ChartColumn *values;
  guint              n_shares = 0;
  double             sum = 0;
  double             slack = 1e-9;

  if (several ? kind != CHART_DATASET_KIND_MULTIPLE
              : kind != CHART_DATASET_KIND_SINGLE && kind != CHART_DATASET_KIND_SCALE &&
                  (kind != CHART_DATASET_KIND_RANKING || n == 0))
    return FALSE;
  if (chart_dataset_get_n_columns (dataset) != 1 || column != 0)
    return FALSE;
  values = chart_dataset_get_column (dataset, column);
  if (!chart_column_is_percent (values))
    return FALSE;
  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartValue value = chart_column_get (values, row);

      if (chart_dataset_get_role (dataset, row) == CHART_ROW_TOTAL ||
          value.status == CHART_STATUS_DERIVED || chart_value_is_missing (&value))
        continue;
      if (value.status != CHART_STATUS_REPORTED || chart_value_is_range (&value) ||
          !chart_base_can_tell (value.number) || (n > 0 && !chart_base_fits (value.number, n)))
        return FALSE;
      n_shares++;
      sum += value.number.value;
      slack += chart_rounding (value.number.decimals);
    }
  /* last, as it reads texts */
  return n_shares > 0 && (several || sum <= 100 + slack) && !chart_population_is_census (dataset);
}

/* Whether @values count people who answered, by their unit. */
gboolean
chart_shares_count_people (const ChartColumn *values)
{
  static const char *const units[] = { "명", "인", "응답", "응답자", "people", "persons",
                                       "respondents", "answers", "responses", NULL };
  ChartLocalized          *unit = chart_column_peek_unit (values);

  for (guint i = 0; units[i] != NULL; i++)
    if (chart_localized_has (unit, units[i]))
      return TRUE;
  return FALSE;
}

/**
 * chart_shares_are_counts:
 * @column: counted from 0
 *
 * Returns: whether the values count those who gave each answer to a question with one answer each,
 *   all of them reported and no more than the stated number, which is neither weighted nor that of
 *   all there are
 */
gboolean
chart_shares_are_counts (const ChartDataset *dataset,
                         guint               column)
{
  ChartDatasetKind   kind = chart_dataset_get_kind (dataset);
  guint              n = chart_dataset_get_n (dataset);
  const ChartColumn *values;
  double             sum = 0;

  if (n == 0 || (kind != CHART_DATASET_KIND_SINGLE && kind != CHART_DATASET_KIND_SCALE) ||
      chart_dataset_get_n_columns (dataset) != 1 || column != 0 ||
      chart_dataset_is_weighted (dataset) || chart_dataset_get_n_left_out (dataset) > 0 ||
      !chart_shares_count_people (chart_dataset_get_column (dataset, column)) ||
      chart_population_is_census (dataset))
    return FALSE;
  values = chart_dataset_get_column (dataset, column);
  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartValue value = chart_column_get (values, row);

      if (chart_dataset_get_role (dataset, row) == CHART_ROW_TOTAL)
        continue;
      if (value.status != CHART_STATUS_REPORTED || chart_number_is_missing (value.number) ||
          chart_value_is_range (&value) || value.number.decimals > 0 || value.number.value < 0)
        return FALSE;
      sum += value.number.value;
    }
  return sum > 0 && sum <= n;
}

/* Whether the stated number of answers tells how far shares may be from the truth: each is that of
 * a whole count or, where they are weighted, what the weights cost is stated. */
static gboolean
tells_error (const ChartDataset *dataset,
             guint               column,
             gboolean            several)
{
  guint n = chart_dataset_get_n (dataset);

  if (chart_dataset_is_weighted (dataset) &&
      !(chart_dataset_get_design_effect (dataset) > 0 &&
        chart_dataset_get_design_effect (dataset) <= n))
    return FALSE;
  return n > 0 && are_of_one_question (dataset, column, several,
                                       chart_dataset_is_weighted (dataset) ? 0 : n);
}

/**
 * chart_shares_get_population:
 *
 * Returns: how many there are to ask, where those who answered are so many of them that it tells:
 *   more than 5 %, W. G. Cochran, *Sampling Techniques*, 1977, section 2.6; else 0
 */
guint64
chart_shares_get_population (const ChartDataset *dataset)
{
  guint64 population = chart_population_get_number (dataset);

  return chart_dataset_get_n (dataset) > LEAST_PART * (double)population ? population : 0;
}

/* The design effect of the answers: 1 where none is stated, or one that leaves nobody. */
double
chart_shares_get_design_effect (const ChartDataset *dataset)
{
  double effect = chart_dataset_get_design_effect (dataset);

  return effect > 0 && effect <= chart_dataset_get_n (dataset) ? effect : 1;
}

/**
 * chart_shares_get_effective_n:
 *
 * Returns: how many answers of a plain sample tell as much as those of @dataset, by its design
 *   effect and chart_shares_get_population(); 0 where no number is stated
 */
double
chart_shares_get_effective_n (const ChartDataset *dataset)
{
  return chart_effective_n (chart_dataset_get_n (dataset),
                            chart_shares_get_design_effect (dataset),
                            (double)chart_shares_get_population (dataset));
}

/**
 * chart_shares_bear_intervals:
 * @column: counted from 0
 *
 * Whether how far each share may be from the truth can be told from the number of answers: one is
 * stated and, where nobody was counted as more than one, fits every share; what weights cost is
 * stated; each gave one answer, and they are not all there are. Of several series nobody says which
 * one the number is of.
 */
gboolean
chart_shares_bear_intervals (const ChartDataset *dataset,
                             guint               column)
{
  return tells_error (dataset, column, FALSE);
}

/**
 * chart_shares_bear_margin:
 * @column: counted from 0
 *
 * Whether what is within the margin of error can be told where the shares bear no intervals: the
 * source itself states how far they may be from the truth, as it does of most weighted polls; they
 * are weighted, which makes the margin larger than that of the number of answers; or several
 * answers were possible. How many gave both of two answers is not known of these, but the margin of
 * their difference is at most twice the largest of one share.
 */
gboolean
chart_shares_bear_margin (const ChartDataset *dataset,
                          guint               column)
{
  ChartNumber stated = chart_dataset_get_margin (dataset);

  gboolean weighted = chart_dataset_is_weighted (dataset) && chart_dataset_get_n (dataset) > 0;

  if (tells_error (dataset, column, TRUE))
    return TRUE;
  return (weighted || (!chart_number_is_missing (stated) && stated.value > 0)) &&
         (are_of_one_question (dataset, column, FALSE, 0) ||
          are_of_one_question (dataset, column, TRUE, 0));
}

/**
 * chart_shares_get_missing:
 * @column: counted from 0
 *
 * Returns: how much, per cent, of a question with one answer each no row accounts for, at most:
 *   each share may be less than it is printed. 0 where all that is between the shares and 100 is
 *   rounding, and where the data do not tell
 */
double
chart_shares_get_missing (const ChartDataset *dataset,
                          guint               column)
{
  ChartDatasetKind   kind = chart_dataset_get_kind (dataset);
  const ChartColumn *values;
  double             sum = 0;
  double             slack = 1e-9;

  if ((kind != CHART_DATASET_KIND_SINGLE && kind != CHART_DATASET_KIND_SCALE &&
       (kind != CHART_DATASET_KIND_RANKING || !tells_error (dataset, column, FALSE))) ||
      chart_dataset_get_n_columns (dataset) != 1 || column != 0 ||
      chart_dataset_get_n_left_out (dataset) > 0)
    return 0;
  values = chart_dataset_get_column (dataset, column);
  if (!chart_column_is_percent (values))
    return 0;
  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartValue value = chart_column_get (values, row);

      if (chart_dataset_get_role (dataset, row) == CHART_ROW_TOTAL)
        continue;
      if (chart_value_is_missing (&value) || chart_value_is_range (&value) ||
          !chart_base_can_tell (value.number))
        return 0;
      sum += value.number.value;
      slack += chart_rounding (value.number.decimals);
    }
  return sum + slack >= 100 ? 0 : 100 - sum + slack;
}

/**
 * chart_shares_get_interval:
 * @dataset: one whose shares chart_shares_bear_intervals()
 * @share: one of them
 *
 * Returns: where the share may be, Wilson's interval, per cent
 */
ChartInterval
chart_shares_get_interval (const ChartDataset *dataset,
                           ChartNumber         share)
{
  ChartInterval interval = chart_interval_wilson (share.value / 100,
                                                  chart_shares_get_effective_n (dataset));

  return (ChartInterval){ 100 * interval.low, 100 * interval.high };
}

/**
 * chart_shares_is_suppressed:
 * @share: a reported value of @dataset's first series
 *
 * Returns: whether it is the share of so few answers that it is better not read: by
 *   chart_interval_is_too_wide(), of the number that is stated less what its
 *   weights cost, as far as that is known
 */
gboolean
chart_shares_is_suppressed (const ChartDataset *dataset,
                            ChartNumber         share)
{
  ChartDatasetKind kind = chart_dataset_get_kind (dataset);
  guint            n = chart_dataset_get_n (dataset);

  return (kind == CHART_DATASET_KIND_SINGLE || kind == CHART_DATASET_KIND_MULTIPLE ||
          kind == CHART_DATASET_KIND_SCALE) &&
         n > 0 && n <= CHART_MAX_SAMPLE && chart_dataset_get_n_columns (dataset) > 0 &&
         chart_column_is_percent (chart_dataset_get_column (dataset, 0)) &&
         chart_base_can_tell (share) &&
         chart_interval_is_too_wide (share.value / 100,
                                     n / chart_shares_get_design_effect (dataset));
}

/**
 * chart_shares_only_round:
 * @sum: (out): of the shares as they are printed, where it is so
 *
 * Returns: whether the shares of one question with one answer each, all of them reported, add up to
 *   something else than 100 though nothing but rounding is between the two. Where the number of
 *   answers is known there must be whole counts of it that are printed so.
 */
gboolean
chart_shares_only_round (const ChartDataset *dataset,
                         guint               column,
                         ChartNumber        *sum)
{
  ChartDatasetKind   kind = chart_dataset_get_kind (dataset);
  guint              n = chart_dataset_is_weighted (dataset) ? 0 : chart_dataset_get_n (dataset);
  const ChartColumn *values;
  double             total = 0, slack = 1e-9, least = 0, most = 0;
  guint              decimals = 0;

  if ((kind != CHART_DATASET_KIND_SINGLE && kind != CHART_DATASET_KIND_SCALE) ||
      chart_dataset_get_n_columns (dataset) != 1 || column != 0 || n > CHART_MAX_SAMPLE ||
      chart_dataset_get_n_left_out (dataset) > 0)
    return FALSE;
  values = chart_dataset_get_column (dataset, column);
  if (!chart_column_is_percent (values))
    return FALSE;
  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartValue  value = chart_column_get (values, row);
      ChartNumber next = value.number;

      if (chart_dataset_get_role (dataset, row) == CHART_ROW_TOTAL)
        continue;
      if (value.status != CHART_STATUS_REPORTED || chart_number_is_missing (value.number) ||
          !chart_base_can_tell (value.number) || (n > 0 && !chart_base_fits (value.number, n)))
        return FALSE;
      next.value += pow (10, -(double)next.decimals);
      total += value.number.value;
      slack += chart_rounding (next.decimals);
      decimals = MAX (decimals, next.decimals);
      if (n > 0)
        {
          least += chart_base_count (value.number, n);
          most += fmin (chart_base_count (next, n) - 1.0, n);
        }
    }
  *sum = chart_number_new (round (total * pow (10, decimals)) / pow (10, decimals), decimals);
  return fabs (total - 100) >= chart_rounding (decimals) && fabs (total - 100) <= slack &&
         (n == 0 || (least <= n && n <= most));
}
