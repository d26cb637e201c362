/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-rank-set.h"

#include <gsl/gsl_cdf.h>

#define LEVEL 0.05 /* 1 - coverage */

/* Frees @self, which may be %NULL. */
void
chart_rank_sets_free (ChartRankSets *self)
{
  if (self == NULL)
    return;
  g_free (self->low);
  g_free (self->high);
  g_free (self->beats);
  g_free (self);
}

static int
compare_p (gconstpointer a,
           gconstpointer b,
           gpointer      data)
{
  const double *p = data;
  guint         i = *(const guint *)a;
  guint         k = *(const guint *)b;

  return p[i] != p[k] ? (p[i] > p[k]) - (p[i] < p[k]) : (i > k) - (i < k);
}

/**
 * chart_holm:
 * @p: @n probabilities
 * @level: of all tests together
 * @rejected: (out): @n answers, which of the hypotheses fall
 *
 * The sequentially rejective test of S. Holm, Scandinavian Journal of Statistics 6, 1979.
 */
void
chart_holm (const double *p,
            guint         n,
            double        level,
            gboolean     *rejected)
{
  g_autofree guint *order = g_new (guint, n + 1);
  gboolean          going = TRUE;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int)n, sizeof *order, compare_p, (gpointer)p);
  for (guint i = 0; i < n; i++)
    {
      going = going && p[order[i]] <= level / (n - i);
      rejected[order[i]] = going;
    }
}

/* The probability of @count or more of @count + @other where both are equally likely. */
static double
at_least (guint count,
          guint other)
{
  return count == 0 ? 1 : gsl_cdf_binomial_Q (count - 1, 0.5, count + other);
}

/**
 * chart_rank_sets_new:
 * @counts: how many gave each answer
 * @n: how many answers, 1 to %CHART_RANK_SETS_MAX
 *
 * Exact in samples of any size: Bazylik, Mogstad, Romano, Shaikh and Wilhelm, *Finite- and
 * large-sample inference for ranks using multinomial data*, NBER working paper 29519, 2021. Each
 * answer is tested against each other one, all tests together by chart_holm().
 *
 * Returns: (transfer full): the sets
 */
ChartRankSets *
chart_rank_sets_new (const guint *counts,
                     guint        n)
{
  ChartRankSets       *self = g_new0 (ChartRankSets, 1);
  g_autofree double   *p = g_new (double, n *n);
  g_autofree gboolean *rejected = g_new (gboolean, n * n);
  guint                n_pairs = 0;

  g_return_val_if_fail (n > 0 && n <= CHART_RANK_SETS_MAX, NULL);

  self->n = n;
  self->low = g_new (guint, n);
  self->high = g_new (guint, n);
  self->beats = g_new0 (gboolean, n * n);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (i != k)
        p[n_pairs++] = at_least (counts[i], counts[k]);
  chart_holm (p, n_pairs, LEVEL, rejected);

  for (guint i = 0; i < n; i++)
    {
      self->low[i] = 1;
      self->high[i] = n;
    }
  for (guint i = 0, pair = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (i != k && rejected[pair++])
        {
          self->beats[i * n + k] = TRUE;
          self->low[k]++;
          self->high[i]--;
        }
  return self;
}
