/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-rank-set.h"

#define N_RUNS 4000
#define SEED 20260101

static void
assert_sets (const guint *counts,
             guint        n,
             const guint *low,
             const guint *high)
{
  g_autoptr (ChartRankSets) sets = chart_rank_sets_new (counts, n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (sets->low[i], ==, low[i]);
      g_assert_cmpuint (sets->high[i], ==, high[i]);
      for (guint k = 0; k < n; k++)
        g_assert_false (sets->beats[i * n + k] && sets->beats[k * n + i]);
    }
}

/* From the method's own published code. */
static void
test_known (void)
{
  static const guint three[] = { 23, 12, 44 };
  static const guint five[] = { 300, 280, 150, 40, 30 };
  static const guint seven[] = { 56, 72, 73, 59, 62, 87, 58 };
  static const guint one[] = { 12 };

  assert_sets (three, 3, (const guint[]){ 2, 2, 1 }, (const guint[]){ 3, 3, 1 });
  assert_sets (five, 5, (const guint[]){ 1, 1, 3, 4, 4 }, (const guint[]){ 2, 2, 3, 5, 5 });
  assert_sets (seven, 7, (const guint[]){ 1, 1, 1, 1, 1, 1, 1 },
               (const guint[]){ 7, 7, 7, 7, 7, 7, 7 });
  assert_sets (one, 1, (const guint[]){ 1 }, (const guint[]){ 1 });
}

static void
test_holm (void)
{
  static const double p[] = { 0.02, 1e-5, 0.1, 0.017 };
  gboolean            rejected[4];

  chart_holm (p, 4, 0.05, rejected);
  g_assert_false (rejected[0] || rejected[2] || rejected[3]);
  g_assert_true (rejected[1]);
}

/* Of samples that are drawn from known shares, no more than one in twenty shows a rank set that
 * leaves out a true rank. Equal shares have each rank of their tie. */
static void
test_coverage (void)
{
  static const double shares[][4] = { { .25, .25, .25, .25 },
                                      { .4, .3, .2, .1 },
                                      { .35, .35, .2, .1 },
                                      { .6, .3, .08, .02 } };
  static const guint  sizes[] = { 20, 105, 600 };
  g_autoptr (GRand)   rand = g_rand_new_with_seed (SEED);

  for (guint s = 0; s < G_N_ELEMENTS (shares); s++)
    for (guint z = 0; z < G_N_ELEMENTS (sizes); z++)
      {
        guint wrong = 0;

        for (guint run = 0; run < N_RUNS; run++)
          {
            guint                     counts[4] = { 0 };
            g_autoptr (ChartRankSets) sets = NULL;
            gboolean                  holds = TRUE;

            for (guint i = 0; i < sizes[z]; i++)
              {
                double at = g_rand_double (rand);
                guint  k = 0;

                while (k < 3 && at >= shares[s][k])
                  at -= shares[s][k++];
                counts[k]++;
              }
            sets = chart_rank_sets_new (counts, 4);
            for (guint i = 0; i < 4; i++)
              for (guint k = 0; k < 4; k++)
                holds = holds && !(sets->beats[i * 4 + k] && shares[s][i] <= shares[s][k]);
            wrong += !holds;
          }
        g_assert_cmpuint (wrong, <=, N_RUNS / 20);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rank-set/known", test_known);
  g_test_add_func ("/rank-set/holm", test_holm);
  g_test_add_func ("/rank-set/coverage", test_coverage);

  return g_test_run ();
}
