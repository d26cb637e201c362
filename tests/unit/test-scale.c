/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

static ChartScale
scale_of (const double *values,
          guint         n,
          gboolean      from_zero)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (ChartLayoutRow));

  for (guint i = 0; i < n; i++)
    {
      ChartLayoutRow row = { .number = chart_number_new (values[i], 0),
                             .low = CHART_NUMBER_MISSING,
                             .high = CHART_NUMBER_MISSING };

      g_array_append_val (rows, row);
    }
  return chart_scale_from_rows (rows, from_zero);
}

static void
test_domain (void)
{
  static const double positive[] = { 20, 30 };
  static const double mixed[] = { -5, 30 };
  ChartScale          scale = scale_of (positive, 2, TRUE);

  g_assert_cmpfloat (scale.low, ==, 0);
  g_assert_cmpfloat (scale.high, ==, 30);
  scale = scale_of (positive, 2, FALSE);
  g_assert_cmpfloat (scale.low, ==, 20);
  scale = scale_of (mixed, 2, TRUE);
  g_assert_cmpfloat (scale.low, ==, -5);
  g_assert_cmpfloat (scale.high, ==, 30);
}

static void
test_place (void)
{
  ChartScale scale = { 0, 50, 100, 300 };
  ChartScale widest = { -G_MAXDOUBLE, G_MAXDOUBLE, 0, 100 };
  ChartScale none = { 0, 0, 7, 90 };

  g_assert_cmpfloat (chart_scale_place (scale, 25), ==, 200);
  g_assert_cmpfloat (chart_scale_place (scale, 1e300), ==, 300);
  g_assert_cmpfloat (chart_scale_place (scale, -1), ==, 100);
  g_assert_cmpfloat (chart_scale_place (widest, 0), ==, 50);
  g_assert_cmpfloat (chart_scale_place (none, 3), ==, 7);
}

static void
test_ticks (void)
{
  static const struct
  {
    double low, high;
    guint  most;
    double first, step;
    guint  n;
  } cases[] = {
    { 0, 34.34, 5, 0, 10, 5 },
    { 0, 0.3, 3, 0, 0.1, 4 },
    { -5, 30, 4, -10, 10, 5 },
    { 0, 0, 5, 0, 0, 0 },
    { -G_MAXDOUBLE, G_MAXDOUBLE, 5, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChartScale         scale = { cases[i].low, cases[i].high, 0, 100 };
      g_autoptr (GArray) ticks = chart_scale_ticks (&scale, cases[i].most);

      g_assert_cmpuint (ticks->len, ==, cases[i].n);
      for (guint k = 0; k < ticks->len; k++)
        g_assert_cmpfloat_with_epsilon (g_array_index (ticks, ChartNumber, k).value,
                                        cases[i].first + k * cases[i].step, 1e-12);
      if (ticks->len > 0)
        g_assert_true (scale.low <= cases[i].low && scale.high >= cases[i].high);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/domain", test_domain);
  g_test_add_func ("/scale/place", test_place);
  g_test_add_func ("/scale/ticks", test_ticks);
  return g_test_run ();
}
