/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-base.h"

static const ChartNumber leader[] = {
  { 34.34, 2 }, { 30.98, 2 }, { 15.15, 2 }, { 5.72, 2 }, { 4.38, 2 }, /* the first five */
  { 4.04, 2 },
  { 1.35, 2 },
  { 1.35, 2 },
  { 1.01, 2 }
};
static const ChartNumber change[] = { { 72.4, 1 }, { 14.3, 1 }, { 8.6, 1 }, { 2.9, 1 } };

static void
test_known (void)
{
  g_assert_cmpuint (chart_base_next (leader, G_N_ELEMENTS (leader), 1), ==, 297);
  g_assert_false (chart_base_fits_all (leader, G_N_ELEMENTS (leader), 105));
  g_assert_false (chart_base_fits (leader[0], 105));

  g_assert_true (chart_base_fits_all (change, G_N_ELEMENTS (change), 105));
  g_assert_cmpuint (chart_base_next (change, G_N_ELEMENTS (change), 1), ==, 105);
  g_assert_cmpuint (chart_base_next (change, G_N_ELEMENTS (change), 106), >=, 200);
  g_assert_cmpuint (chart_base_count (change[0], 105), ==, 76);

  g_assert_false (chart_base_fits ((ChartNumber){ 72.9, 1 }, 105));
  g_assert_true (chart_base_fits ((ChartNumber){ 44, 0 }, 105));
  g_assert_true (chart_base_fits ((ChartNumber){ 46.7, 1 }, 105));
  g_assert_true (chart_base_fits ((ChartNumber){ 22.9, 1 }, 105));
}

/* Half goes up, in whole numbers: 55.25 is printed 55.3, which no double and no printf() says. */
static void
test_half (void)
{
  g_assert_true (chart_base_fits ((ChartNumber){ 55.3, 1 }, 400)); /* 221 of 400 */
  g_assert_cmpuint (chart_base_count ((ChartNumber){ 55.3, 1 }, 400), ==, 221);
  g_assert_true (chart_base_fits ((ChartNumber){ 13, 0 }, 8)); /* 1 of 8 is 12.5 */
  g_assert_false (chart_base_fits ((ChartNumber){ 12, 0 }, 8));
}

/* Every share of every base, printed, fits it, and its count is found again; nothing else does. */
static void
test_all (void)
{
  for (guint n = 1; n <= 300; n++)
    for (guint decimals = 0; decimals <= 2; decimals++)
      {
        guint                units = decimals == 0 ? 100 : decimals == 1 ? 1000
                                                                         : 10000;
        g_autofree gboolean *printed = g_new0 (gboolean, units + 1);

        for (guint count = 0; count <= n; count++)
          printed[(2 * units * count + n) / (2 * n)] = TRUE;
        for (guint i = 0; i <= units; i++)
          {
            ChartNumber share = { i * 100. / units, (guint8)decimals };
            guint       count = chart_base_count (share, n);

            g_assert_cmpint (chart_base_fits (share, n), ==, printed[i]);
            if (!printed[i])
              continue;
            g_assert_cmpuint ((2 * units * count + n) / (2 * n), ==, i);
            count = chart_base_count_most (share, n);
            g_assert_cmpuint ((2 * units * count + n) / (2 * n), ==, i);
            if (count < n)
              g_assert_cmpuint ((2 * units * (count + 1) + n) / (2 * n), >, i);
          }
      }
}

static void
test_can_tell (void)
{
  g_assert_true (chart_base_can_tell ((ChartNumber){ 0, 0 }));
  g_assert_true (chart_base_can_tell ((ChartNumber){ 100, 4 }));
  g_assert_false (chart_base_can_tell ((ChartNumber){ 50, 5 }));
  g_assert_false (chart_base_can_tell ((ChartNumber){ -1, 0 }));
  g_assert_false (chart_base_can_tell ((ChartNumber){ 100.1, 1 }));
  g_assert_false (chart_base_can_tell (CHART_NUMBER_MISSING));
}

/* From 100 · 10^d on every base fits. */
static void
test_large (void)
{
  for (guint n = 1000; n < 100000; n += 997)
    g_assert_true (chart_base_fits_all (change, G_N_ELEMENTS (change), n));
  g_assert_true (chart_base_fits_all (leader, G_N_ELEMENTS (leader), G_MAXUINT / 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/known", test_known);
  g_test_add_func ("/base/half", test_half);
  g_test_add_func ("/base/all", test_all);
  g_test_add_func ("/base/can-tell", test_can_tell);
  g_test_add_func ("/base/large", test_large);

  return g_test_run ();
}
