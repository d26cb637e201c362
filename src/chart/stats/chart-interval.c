/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-interval.h"

#include "base/chart-sum.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define COVERAGE 0.95
#define Z 1.959963984540054 /* the normal distribution's quantile of 1 - (1 - COVERAGE) / 2 */
#define STEPS 60            /* that halve an interval down to what a double can tell */
#define LEAST_N 30          /* fewer tell too little of anything */
#define MOST_WIDTH 0.30     /* of an interval */

/**
 * chart_design_effect:
 * @weights: one for each of @n who were asked, none negative, not all of them 0
 *
 * Returns: how many times as many have to be asked for the weights: L. Kish, *Survey Sampling*,
 *   1965, section 11.7
 */
double
chart_design_effect (const double *weights,
                     guint         n)
{
  ChartSum sum = { 0 };
  ChartSum squares = { 0 };

  for (guint i = 0; i < n; i++)
    {
      chart_sum_add (&sum, weights[i]);
      chart_sum_add (&squares, weights[i] * weights[i]);
    }
  return n * chart_sum_get (&squares) / (chart_sum_get (&sum) * chart_sum_get (&sum));
}

/**
 * chart_effective_n:
 * @n: how many were asked
 * @deff: the design effect of their weights, 1 for none: chart_design_effect()
 * @population: how many there are, 0 where that is many or not known: Cochran, *Sampling
 *   Techniques*, 1977, section 2.6
 *
 * Returns: how many asked at random of an endless population tell as much; infinity where all of
 *   @population were asked
 */
double
chart_effective_n (double n,
                   double deff,
                   double population)
{
  if (population <= 0)
    return n / deff;
  return population <= n ? INFINITY : n / deff * (population - 1) / (population - n);
}

/**
 * chart_interval_wilson:
 * @share: 0 to 1
 * @n: how many were asked, more than 0; an effective number need not be whole
 *
 * The score interval: E. B. Wilson, Journal of the American Statistical Association 22, 1927;
 * recommended for small samples by Brown, Cai and DasGupta, Statistical Science 16(2), 2001.
 */
ChartInterval
chart_interval_wilson (double share,
                       double n)
{
  double square = Z * Z;
  double center = (share + square / (2 * n)) / (1 + square / n);
  double half = Z / (1 + square / n) *
                sqrt (share * (1 - share) / n + square / (4 * n * n));

  return (ChartInterval){ share <= 0 ? 0 : fmax (center - half, 0),
                          share >= 1 ? 1 : fmin (center + half, 1) };
}

/* The quantile @p of a beta distribution, by halving: GSL's own search ends the program where it
 * does not come to an end. */
static double
beta_quantile (double p,
               double a,
               double b)
{
  double low = 0;
  double high = 1;

  for (guint i = 0; i < STEPS; i++)
    {
      double middle = (low + high) / 2;

      if (gsl_cdf_beta_P (middle, a, b) < p)
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}

/**
 * chart_interval_clopper_pearson:
 * @n: at most %CHART_MAX_SAMPLE
 *
 * As chart_interval_wilson(), with a coverage that is never below the stated one: C. J. Clopper and
 * E. S. Pearson, Biometrika 26, 1934.
 */
ChartInterval
chart_interval_clopper_pearson (double share,
                                double n)
{
  double count = share * n;
  double tail = (1 - COVERAGE) / 2;

  return (ChartInterval){ count <= 0 ? 0 : beta_quantile (tail, count, n - count + 1),
                          count >= n ? 1 : beta_quantile (1 - tail, count + 1, n - count) };
}

/**
 * chart_interval_goodman:
 * @n_shares: how many answers the question had
 *
 * One of intervals that hold for all answers of a question at once: L. A. Goodman, Technometrics 7,
 * 1965.
 */
ChartInterval
chart_interval_goodman (double share,
                        double n,
                        guint  n_shares)
{
  double a = gsl_cdf_chisq_Qinv ((1 - COVERAGE) / n_shares, 1);
  double count = share * n;
  double root = sqrt (a * (a + 4 * count * (n - count) / n));

  return (ChartInterval){ fmax ((a + 2 * count - root) / (2 * (n + a)), 0),
                          fmin ((a + 2 * count + root) / (2 * (n + a)), 1) };
}

/**
 * chart_interval_newcombe:
 *
 * The difference of two samples' shares, @share less @other_share, from their score intervals:
 * R. G. Newcombe, Statistics in Medicine 17, 1998, method 10.
 */
ChartInterval
chart_interval_newcombe (double share,
                         double n,
                         double other_share,
                         double other_n)
{
  ChartInterval first = chart_interval_wilson (share, n);
  ChartInterval second = chart_interval_wilson (other_share, other_n);

  return (ChartInterval){
    share - other_share - hypot (share - first.low, second.high - other_share),
    share - other_share + hypot (first.high - share, other_share - second.low),
  };
}

/**
 * chart_interval_is_too_wide:
 * @n: how many were asked; at most %CHART_MAX_SAMPLE, may be an effective number
 *
 * Whether a share tells so little that it is better not shown: fewer than 30 were asked, or the
 * interval of chart_interval_clopper_pearson() is 0.30 wide or wider. J. D. Parker and others,
 * *National Center for Health Statistics data presentation standards for proportions*, Vital and
 * Health Statistics 2(175), 2017.
 */
gboolean
chart_interval_is_too_wide (double share,
                            double n)
{
  ChartInterval interval;

  if (n < LEAST_N)
    return TRUE;
  interval = chart_interval_clopper_pearson (share, n);
  return interval.high - interval.low >= MOST_WIDTH;
}

/* The largest margin that a share of @n can have, at one half: what is published with a poll. The
 * normal approximation of Laplace, as in Cochran, *Sampling Techniques*, 1977, section 3.6. */
double
chart_margin_largest (double n)
{
  return Z * 0.5 / sqrt (n);
}

/**
 * chart_margin_of_difference:
 *
 * The margin of the difference of two answers to one question, who exclude each other; a scale's
 * top less its bottom is one. From the multinomial's variances: Scott and Seber, The American
 * Statistician 37(4), 1983.
 */
double
chart_margin_of_difference (double share,
                            double other,
                            double n)
{
  return Z * sqrt ((share + other - (share - other) * (share - other)) / n);
}
