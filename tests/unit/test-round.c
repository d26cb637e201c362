/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-round.h"

#include "stats/chart-base.h"

#define MOST 12

/* Half goes up: printf() gives 55.2 for 55.25, and 12 for 12.5. */
static void
test_share (void)
{
  static const struct
  {
    guint  count, n, decimals;
    double share;
  } shares[] = {
    { 221, 400, 1, 55.3 },
    { 1, 8, 0, 13 },
    { 76, 105, 1, 72.4 },
    { 102, 297, 2, 34.34 },
    { 1, 3, 4, 33.3333 },
    { 0, 7, 2, 0 },
    { 7, 7, 2, 100 },
    { 4294967295u, 4294967295u, 7, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      ChartNumber share = chart_round_share (shares[i].count, shares[i].n, shares[i].decimals);

      g_assert_cmpfloat (share.value, ==, shares[i].share);
      g_assert_cmpuint (share.decimals, ==, shares[i].decimals);
    }
}

/* What is printed of a count fits its base, and the count is found again where it is the least. */
static void
test_share_fits (void)
{
  for (guint n = 1; n < 200; n++)
    for (guint count = 0; count <= n; count++)
      for (guint decimals = 0; decimals < 3; decimals++)
        {
          ChartNumber share = chart_round_share (count, n, decimals);

          g_assert_true (chart_base_fits (share, n));
          g_assert_cmpuint (chart_base_count (share, n), <=, count);
        }
}

static void
assert_units (const ChartNumber *values,
              guint              n,
              guint              whole,
              const guint       *expected)
{
  g_autofree guint *units = g_new (guint, n + 1);

  chart_round_largest_remainder (values, n, whole, units);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (units[i], ==, expected[i]);
}

static void
test_known (void)
{
  static const ChartNumber votes[] = {
    { 5117, 0 }, { 4400, 0 }, { 162, 0 }, { 161, 0 }, { 160, 0 }
  };
  static const ChartNumber thirds[] = { { 1, 0 }, { 1, 0 }, { 1, 0 } };
  static const ChartNumber shares[] = { { 10.3, 1 }, { 20.3, 1 }, { 69.4, 1 } };
  static const ChartNumber none[] = { { 0, 0 }, { 0, 1 } };
  static const ChartNumber tiny[] = { { 1e-17, 17 }, { 3e-17, 17 } };
  static const ChartNumber huge[] = { { 9e15, 2 }, { 1e15, 17 } };

  assert_units (votes, 5, 100, (const guint[]){ 51, 44, 2, 2, 1 });
  assert_units (thirds, 3, 100, (const guint[]){ 34, 33, 33 });
  assert_units (shares, 3, 100, (const guint[]){ 10, 20, 70 });
  assert_units (none, 2, 100, (const guint[]){ 0, 0 });
  assert_units (tiny, 2, 100, (const guint[]){ 25, 75 });
  assert_units (huge, 2, 100, (const guint[]){ 90, 10 });
  assert_units (votes, 0, 100, NULL);
}

/* For any values: the whole is given out, and nobody's part is off by a unit or more. */
static void
test_quota (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260101);

  for (guint run = 0; run < 5000; run++)
    {
      ChartNumber values[MOST];
      guint       units[MOST];
      guint       n = (guint)g_rand_int_range (rand, 1, MOST);
      guint       whole = (guint)g_rand_int_range (rand, 1, 1000);
      guint       given = 0;
      double      sum = 0;

      for (guint i = 0; i < n; i++)
        {
          values[i] = (ChartNumber){ g_rand_int_range (rand, 1, 1000000) / 100., 2 };
          sum += values[i].value;
        }
      chart_round_largest_remainder (values, n, whole, units);
      for (guint i = 0; i < n; i++)
        {
          given += units[i];
          g_assert_cmpfloat (fabs (units[i] - whole * values[i].value / sum), <, 1 + 1e-9);
        }
      g_assert_cmpuint (given, ==, whole);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/round/share", test_share);
  g_test_add_func ("/round/share-fits", test_share_fits);
  g_test_add_func ("/round/known", test_known);
  g_test_add_func ("/round/quota", test_quota);

  return g_test_run ();
}
