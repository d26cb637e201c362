/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

/* Labels that have room stand where they would; those that do not share what they are moved by. */
static void
test_places (void)
{
  ChartStackItem free_items[] = { { 10, 8, 0 }, { 30, 8, 0 }, { 60, 8, 0 } };
  ChartStackItem close[] = { { 50, 10, 0 }, { 50, 10, 0 }, { 50, 10, 0 } };
  ChartStackItem high[] = { { -20, 10, 0 }, { 0, 10, 0 } };
  ChartStackItem low[] = { { 95, 10, 0 }, { 120, 10, 0 } };

  g_assert_true (chart_stack (free_items, 3, 2, 0, 100));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (free_items[i].top, ==, free_items[i].wanted - 4);

  g_assert_true (chart_stack (close, 3, 2, 0, 100));
  g_assert_cmpfloat_with_epsilon (close[0].top, 33, 1e-9);
  g_assert_cmpfloat_with_epsilon (close[1].top, 45, 1e-9);
  g_assert_cmpfloat_with_epsilon (close[2].top, 57, 1e-9);

  g_assert_true (chart_stack (high, 2, 2, 0, 100));
  g_assert_cmpfloat (high[0].top, ==, 0);
  g_assert_cmpfloat (high[1].top, ==, 12);
  g_assert_true (chart_stack (low, 2, 2, 0, 100));
  g_assert_cmpfloat (low[0].top, ==, 78);
  g_assert_cmpfloat (low[1].top, ==, 90);

  g_assert_true (chart_stack (NULL, 0, 2, 0, 100));
  g_assert_false (chart_stack (close, 3, 2, 0, 33));
}

/* What holds of any labels: in their order, not touching, between the edges where there is room. */
static void
test_any (void)
{
  for (guint run = 0; run < 500; run++)
    {
      ChartStackItem items[30];
      guint          n = (guint)g_test_rand_int_range (1, G_N_ELEMENTS (items) + 1);
      double         used = -2;

      for (guint i = 0; i < n; i++)
        {
          items[i] = (ChartStackItem){ g_test_rand_double_range (-50, 450),
                                       g_test_rand_double_range (1, 20), 0 };
          used += items[i].height + 2;
          if (i > 0 && items[i].wanted < items[i - 1].wanted)
            items[i].wanted = items[i - 1].wanted;
        }
      g_assert_cmpint (chart_stack (items, n, 2, 0, 400), ==, used <= 400.01);
      for (guint i = 0; i < n; i++)
        {
          double before = i == 0 ? 0 : items[i - 1].top + items[i - 1].height + 2;

          g_assert_cmpfloat (items[i].top, >=, before - 1e-9);
          if (used <= 400)
            g_assert_cmpfloat (items[i].top + items[i].height, <=, 400 + 1e-9);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stack/places", test_places);
  g_test_add_func ("/stack/any", test_any);

  return g_test_run ();
}
