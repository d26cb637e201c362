/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-interval.h"

#include <math.h>

#define MOST_N 60

static void
assert_interval (ChartInterval interval,
                 double        low,
                 double        high,
                 double        epsilon)
{
  g_assert_cmpfloat_with_epsilon (interval.low, low, epsilon);
  g_assert_cmpfloat_with_epsilon (interval.high, high, epsilon);
}

/* R's binom, as statsmodels keeps it. */
static void
test_one_share (void)
{
  static const struct
  {
    double count, n, wilson[2], exact[2];
  } shares[] = {
    { 18, 20, { 0.6989663548, 0.9721335188 }, { 0.6830172860, 0.9876514728 } },
    { 4, 20, { 0.0806576626, 0.4160174323 }, { 0.0573339971, 0.4366140030 } },
    { 4, 200, { 0.0078044264, 0.0502870869 }, { 0.0054755659, 0.0504136091 } },
    { 190, 200, { 0.9104218519, 0.9726173544 }, { 0.9099724623, 0.9757658345 } },
    { 0, 30, { 0, 0.11351339 }, { 0, 0.11570331 } },
    { 30, 30, { 1 - 0.11351339, 1 }, { 1 - 0.11570331, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      double share = shares[i].count / shares[i].n;
      double epsilon = i < 4 ? 1e-9 : 1e-8;

      assert_interval (chart_interval_wilson (share, shares[i].n), shares[i].wilson[0],
                       shares[i].wilson[1], epsilon);
      assert_interval (chart_interval_clopper_pearson (share, shares[i].n), shares[i].exact[0],
                       shares[i].exact[1], epsilon);
    }
}

/* The examples of Sison and Glaz, and of DescTools. */
static void
test_goodman (void)
{
  static const double counts[] = { 56, 72, 73, 59, 62, 87, 58 };
  static const double lows[] = { .085, .115, .116, .091, .096, .143, .089 };
  static const double highs[] = { .166, .204, .207, .173, .181, .239, .171 };
  static const double three[] = { 23, 12, 44 };
  static const double exact[][2] = { { .1862758659, .4242569290 },
                                     { .0791734252, .2717145663 },
                                     { .4238607348, .6823575939 } };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    assert_interval (chart_interval_goodman (counts[i] / 467, 467, 7), lows[i], highs[i],
                     0.0006);
  for (guint i = 0; i < G_N_ELEMENTS (three); i++)
    assert_interval (chart_interval_goodman (three[i] / 79, 79, 3), exact[i][0], exact[i][1],
                     1e-9);
}

static void
test_margins (void)
{
  static const double published[][2] = {
    { 1044, 3.03 }, { 1000, 3.10 }, { 700, 3.70 }, { 2011, 2.19 }, { 105, 9.56 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    g_assert_cmpfloat_with_epsilon (100 * chart_margin_largest (published[i][0]), published[i][1],
                                    0.005);

  /* 37.0 against 32.5 % of 1,200; 22 against 21 % of 1,002; a scale's top less its bottom */
  g_assert_cmpfloat_with_epsilon (chart_margin_of_difference (.37, .325, 1200),
                                  1.959963984540054 * 0.0240308, 1e-6);
  g_assert_cmpfloat_with_epsilon (chart_margin_of_difference (.22, .21, 1002), 0.0406, 5e-5);
  g_assert_cmpfloat_with_epsilon (chart_margin_of_difference (.52, .31, 500),
                                  1.959963984540054 * 0.0396459, 2e-7);
}

/* Weights, and a population that is not much larger than the sample. */
static void
test_effective_n (void)
{
  g_assert_cmpfloat_with_epsilon (chart_effective_n (4, 1.2, 0), 10. / 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (sqrt (100 / chart_effective_n (100, 1, 1000)), 0.949158, 5e-7);
  g_assert_true (isinf (chart_effective_n (100, 1, 100)));
  g_assert_cmpfloat (chart_margin_largest (chart_effective_n (100, 1, 100)), ==, 0);
}

/* Weights that are all alike cost nothing, whatever they are; those of a few do. */
static void
test_design_effect (void)
{
  static const double weights[] = { 1, 2, 3, 4 };
  static const double alike[] = { 0.7, 0.7, 0.7 };
  static const double one[] = { 0, 0, 5 };

  g_assert_cmpfloat_with_epsilon (chart_design_effect (weights, 4), 1.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (chart_design_effect (alike, 3), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (chart_design_effect (one, 3), 3, 1e-12);
}

/* The NCHS standards: 29 are too few for anything; a half needs more people than a tenth. */
static void
test_too_wide (void)
{
  g_assert_true (chart_interval_is_too_wide (0, 29));
  g_assert_false (chart_interval_is_too_wide (0, 30));
  g_assert_true (chart_interval_is_too_wide (0.5, 40));
  g_assert_false (chart_interval_is_too_wide (0.1, 40));
  g_assert_false (chart_interval_is_too_wide (0.5, 50));
  for (guint n = 30; n < 200; n += 7)
    for (guint count = 0; count <= n; count++)
      {
        double        share = (double)count / n;
        ChartInterval interval = chart_interval_clopper_pearson (share, n);

        g_assert_cmpint (chart_interval_is_too_wide (share, n), ==,
                         interval.high - interval.low >= 0.3);
      }
}

/* Newcombe's own examples, table II (a), (b) and (g), method 10. */
static void
test_newcombe (void)
{
  assert_interval (chart_interval_newcombe (56. / 70, 70, 48. / 80, 80), 0.0524, 0.3339, 5e-5);
  assert_interval (chart_interval_newcombe (9. / 10, 10, 3. / 10, 10), 0.1705, 0.8090, 5e-5);
  assert_interval (chart_interval_newcombe (0, 10, 0, 20), -0.1611, 0.2775, 5e-5);
}

static double
binomial (guint  count,
          guint  n,
          double p)
{
  return exp (lgamma (n + 1) - lgamma (count + 1) - lgamma (n - count + 1.) + count * log (p) +
              (n - count) * log1p (-p));
}

/* How often the interval of a sample holds the share it was drawn from: every sample there can be,
 * by its probability. @intervals: of each count from 0 to @n */
static double
coverage (const ChartInterval *intervals,
          guint                n,
          double               p)
{
  double covered = 0;

  for (guint count = 0; count <= n; count++)
    if (intervals[count].low <= p && p <= intervals[count].high)
      covered += binomial (count, n, p);
  return covered;
}

/* Clopper and Pearson never cover less than they say; Wilson does so on average, and not far below
 * in the middle of the scale. */
static void
test_coverage (void)
{
  ChartInterval wilson[MOST_N + 1];
  ChartInterval exact[MOST_N + 1];

  for (guint n = 1; n <= MOST_N; n++)
    {
      double sum = 0;
      guint  k = 0;

      for (guint count = 0; count <= n; count++)
        {
          wilson[count] = chart_interval_wilson ((double)count / n, n);
          exact[count] = chart_interval_clopper_pearson ((double)count / n, n);
        }
      for (double p = 0.005; p < 1; p += 0.01, k++)
        {
          double covered = coverage (wilson, n, p);

          sum += covered;
          if (n >= 10 && p > 0.1 && p < 0.9)
            g_assert_cmpfloat (covered, >, 0.9);
          g_assert_cmpfloat (coverage (exact, n, p), >=, 0.95 - 1e-9);
        }
      g_assert_cmpfloat_with_epsilon (sum / k, 0.95, n < 10 ? 0.03 : 0.01);
    }
}

/* More people never make an interval wider, and it always holds its share. */
static void
test_shrinks (void)
{
  for (guint k = 0; k <= 20; k++)
    {
      double width = 2;

      for (guint n = 1; n < 5000; n = n * 3 + 1)
        {
          ChartInterval interval = chart_interval_wilson (k / 20., n);

          g_assert_cmpfloat (interval.low, <=, k / 20. + 1e-12);
          g_assert_cmpfloat (interval.high, >=, k / 20. - 1e-12);
          g_assert_cmpfloat (interval.high - interval.low, <, width);
          width = interval.high - interval.low;
        }
    }
}

/* Samples as large as they may be: an end that is no number would end the program. */
static void
test_large (void)
{
  static const double shares[] = { 1e-6, 1e-4, 0.005, 0.3, 0.5, 0.9, 0.9999 };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      ChartInterval wilson = chart_interval_wilson (shares[i], CHART_MAX_SAMPLE);
      ChartInterval exact = chart_interval_clopper_pearson (shares[i], CHART_MAX_SAMPLE);

      assert_interval (exact, wilson.low, wilson.high, 5e-6);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interval/one-share", test_one_share);
  g_test_add_func ("/interval/goodman", test_goodman);
  g_test_add_func ("/interval/margins", test_margins);
  g_test_add_func ("/interval/effective-n", test_effective_n);
  g_test_add_func ("/interval/design-effect", test_design_effect);
  g_test_add_func ("/interval/too-wide", test_too_wide);
  g_test_add_func ("/interval/newcombe", test_newcombe);
  g_test_add_func ("/interval/coverage", test_coverage);
  g_test_add_func ("/interval/shrinks", test_shrinks);
  g_test_add_func ("/interval/large", test_large);

  return g_test_run ();
}
