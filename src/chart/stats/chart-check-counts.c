/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-format.h"
#include "stats/chart-base.h"
#include "stats/chart-check-private.h"
#include "stats/chart-shares.h"

#define LEAST_AGREE 3 /* rows whose counts give their shares, before another one is wrong */
#define MOST_ROWS 100

/* Numbers of people, who were no more than all who answered. */
static void
check_counts (ChartCheck *check)
{
  ChartDatasetKind kind = chart_dataset_get_kind (check->dataset);
  gboolean         several = kind == CHART_DATASET_KIND_MULTIPLE;
  double           total = check->sum + check->rest;
  double           n = check->n;
  g_autofree char *asked = chart_format_count (check->lang, check->n);
  g_autofree char *number = NULL;

  if (check->n == 0 || check->decimals > 0 || chart_dataset_get_n_columns (check->dataset) != 1 ||
      !chart_shares_count_people (chart_dataset_get_column (check->dataset, 0)) ||
      chart_dataset_is_weighted (check->dataset) ||
      chart_dataset_get_n_left_out (check->dataset) > 0 ||
      (kind != CHART_DATASET_KIND_SINGLE && kind != CHART_DATASET_KIND_SCALE && !several))
    return;
  for (guint i = 0; i < check->shares->len && several; i++)
    {
      double           value = g_array_index (check->shares, ChartNumber, i).value;
      guint            row = g_array_index (check->rows, guint, i);
      g_autofree char *own = chart_check_format (check, value, 0);
      GArray          *rows;

      if (value <= n)
        continue;
      rows = chart_check_add (check, CHART_FINDING_ERROR, "over-n",
                              SAY (check, "%s의 응답 수 %s%s 전체 응답 수 %s보다 많다",
                                   "%s has %s%s answers, more than the %s who answered",
                                   chart_check_label (check, row), own,
                                   chart_check_particle (check, own, CHART_PARTICLE_I), asked));
      g_array_append_val (rows, row);
    }
  if (several || total <= n)
    return;
  number = chart_check_format (check, total, 0);
  chart_check_add (check, CHART_FINDING_ERROR, "over-n",
                   SAY (check, "답을 하나씩 고른 질문인데 응답 수의 합 %s%s 전체 응답 수 %s보다 많다",
                        "the question takes one answer, and the answers add up to %s%s, more than "
                        "the %s who answered",
                        number, chart_check_particle (check, number, CHART_PARTICLE_I), asked));
}

/* A table of counts and, beside them, their shares. */
typedef struct
{
  const ChartColumn *counts;
  const ChartColumn *shares;
} Pair;

/* FALSE where the series are no such two. */
static gboolean
find_pair (const ChartCheck *check,
           Pair             *pair)
{
  *pair = (Pair){ NULL, NULL };
  if (chart_dataset_get_n_columns (check->dataset) != 2 ||
      chart_dataset_get_n_left_out (check->dataset) > 0 ||
      chart_dataset_get_n_rows (check->dataset) > MOST_ROWS)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    {
      const ChartColumn *column = chart_dataset_get_column (check->dataset, i);

      if (chart_column_is_percent (column))
        pair->shares = column;
      else
        pair->counts = column;
    }
  return pair->shares != NULL && pair->counts != NULL;
}

/* Whether a row has a whole count and a share. */
static gboolean
read_row (const Pair  *pair,
          guint        row,
          double      *count,
          ChartNumber *share)
{
  ChartValue first = chart_column_get (pair->counts, row);
  ChartValue second = chart_column_get (pair->shares, row);

  *count = first.number.value;
  *share = second.number;
  return first.status == CHART_STATUS_REPORTED && second.status == CHART_STATUS_REPORTED &&
         first.number.decimals == 0 && *count >= 0 && *count <= G_MAXUINT &&
         !chart_number_is_missing (*share) && chart_base_can_tell (*share);
}

/* Whether @count of @n is printed as @share, however halves are rounded. */
static gboolean
gives (double      count,
       double      n,
       ChartNumber share)
{
  return fabs (100 * count / n - share.value) <=
         chart_rounding (share.decimals) + 1e-9;
}

/* How many rows agree with a base of @n, of @n_read; @wrong: (out): the last that does not. */
static guint
count_agreeing (const ChartCheck *check,
                const Pair       *pair,
                double            n,
                guint            *n_read,
                guint            *wrong)
{
  guint n_agree = 0;

  *n_read = 0;
  for (guint row = 0; row < chart_dataset_get_n_rows (check->dataset) && n > 0; row++)
    {
      double      count;
      ChartNumber share;

      if (chart_dataset_get_role (check->dataset, row) == CHART_ROW_TOTAL ||
          !read_row (pair, row, &count, &share))
        continue;
      (*n_read)++;
      if (gives (count, n, share))
        n_agree++;
      else
        *wrong = row;
    }
  return n_agree;
}

/* What the counts may be of: the total of which 100 % is given, else all of them together. */
static double
find_base (const ChartCheck *check,
           const Pair       *pair)
{
  double      sum = 0;
  double      count;
  ChartNumber share;

  for (guint row = 0; row < chart_dataset_get_n_rows (check->dataset); row++)
    {
      if (!read_row (pair, row, &count, &share))
        return 0;
      if (chart_dataset_get_role (check->dataset, row) != CHART_ROW_TOTAL)
        sum += count;
      else if (share.value == 100)
        return count;
    }
  return sum;
}

/* One row whose count does not give its share, where those of all others do, of the number of
 * answers or of find_base(). */
static void
check_pair (ChartCheck *check)
{
  Pair             pair;
  double           bases[2];
  guint            row = 0, n_read = 0;
  double           base = 0, count;
  ChartNumber      share;
  g_autofree char *own = NULL, *of = NULL, *said = NULL, *is = NULL;
  GArray          *rows;

  if (!find_pair (check, &pair))
    return;
  bases[0] = check->n;
  bases[1] = find_base (check, &pair);
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      guint wrong = 0;
      guint n_agree = count_agreeing (check, &pair, bases[i], &n_read, &wrong);

      if (n_agree == n_read && n_read > 0)
        return;
      if (n_agree < LEAST_AGREE || n_agree + 1 < n_read)
        continue;
      base = bases[i];
      row = wrong;
    }
  if (base == 0)
    return;
  read_row (&pair, row, &count, &share);
  own = chart_format_count (check->lang, (guint64)count);
  of = chart_format_count (check->lang, (guint64)base);
  said = chart_check_format (check, share.value, share.decimals);
  is = chart_check_format (check, 100 * count / base, share.decimals);
  rows = chart_check_add (check, CHART_FINDING_WARNING, "two-values",
                          SAY (check, "%1$s: %3$s 가운데 %2$s%6$s %4$s%%인데 %5$s%%라고 적혀 있다",
                               "%1$s: %2$s of %3$s is %4$s%%, and %5$s%%%6$s is given",
                               chart_check_label (check, row), own, of, is, said,
                               chart_check_particle (check, own, CHART_PARTICLE_EUN)));
  g_array_append_val (rows, row);
}

/* Counts that are more than all, or not those of the shares beside them. */
void
chart_check_counts (ChartCheck *check)
{
  check_counts (check);
  check_pair (check);
}
