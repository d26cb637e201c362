/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-color.h"

#include <math.h>

static ChartColor
color (const char *text)
{
  ChartColor parsed;

  g_assert_true (chart_color_parse (text, &parsed));
  return parsed;
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *printed;
  } colors[] = {
    { "#12436D", "#12436d" },
    { "#fff", "#ffffff" },
    { "#00000080", "#00000080" },
    { "#28A197FF", "#28a197" },
    { "white", "#ffffff" },
    { "Black", "#000000" },
    { "transparent", "#00000000" },
  };
  static const char *const wrong[] = { "", "#", "#12", "#1234", "#12345", "#1234567", "#gggggg",
                                       "12436D", "red ", "#12436D " };
  ChartColor               untouched = { 0.1, 0.2, 0.3, 0.4 };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_autofree char *printed = chart_color_to_string (color (colors[i].text));

      g_assert_cmpstr (printed, ==, colors[i].printed);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (chart_color_parse (wrong[i], &untouched));
  g_assert_cmpfloat (untouched.red, ==, 0.1);
}

/* The published ratios of WCAG 2.2, and that white and black never both fail. */
static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (chart_color_contrast (color ("black"), color ("white")), 21,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (chart_color_contrast (color ("white"), color ("white")), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (chart_color_contrast (color ("#777777"), color ("white")), 4.478,
                                  1e-3);
  g_assert_cmpfloat_with_epsilon (chart_color_contrast (color ("white"), color ("#777777")), 4.478,
                                  1e-3);

  for (int red = 0; red < 256; red += 15)
    for (int green = 0; green < 256; green += 15)
      for (int blue = 0; blue < 256; blue += 15)
        {
          ChartColor ground = { red / 255.0, green / 255.0, blue / 255.0, 1 };

          g_assert_cmpfloat (chart_color_contrast (chart_color_ink_on (ground), ground), >=, 4.5);
        }
}

static void
test_mix (void)
{
  ChartColor       half_black = { 0, 0, 0, 0.5 };
  g_autofree char *grey = chart_color_to_string (chart_color_over (half_black, color ("white")));
  g_autofree char *first = chart_color_to_string (
    chart_color_mix (color ("#123456"), color ("white"), 0));
  g_autofree char *last = chart_color_to_string (
    chart_color_mix (color ("white"), color ("#123456"), 1));

  g_assert_cmpstr (grey, ==, "#808080");
  g_assert_cmpstr (first, ==, "#123456");
  g_assert_cmpstr (last, ==, "#123456");
}

static void
test_equal (void)
{
  g_assert_true (chart_color_equal (color ("#fff"), color ("white")));
  g_assert_false (chart_color_equal (color ("#fff"), color ("#fffffe")));
  g_assert_false (chart_color_equal (color ("black"), color ("transparent")));
}

/* Red and green of one lightness are different to most and the same to some; the theme's neighbours
 * are different to all. Black and white are 100 apart, which is what lightness goes up to. */
static void
test_difference (void)
{
  g_assert_cmpfloat_with_epsilon (chart_color_difference (color ("black"), color ("white")), 100,
                                  0.01);
  g_assert_cmpfloat (chart_color_difference (color ("#123"), color ("#123")), ==, 0);
  g_assert_cmpfloat (chart_color_difference (color ("#e15759"), color ("#59a14f")), <, 3);
  g_assert_cmpfloat (chart_color_difference (color ("#d62728"), color ("#2ca02c")), <, 12);
  g_assert_cmpfloat (chart_color_difference (color ("#12436d"), color ("#28a197")), >, 30);
  g_assert_cmpfloat (chart_color_difference (color ("#28a197"), color ("#801650")), >, 20);
}

/* Greys stay as they are, what some cannot tell apart comes together, no part leaves its range. */
static void
test_see (void)
{
  ChartColor red = color ("#d62728"), green = color ("#5f7f2a");

  for (ChartSight sight = CHART_SIGHT_FULL; sight < CHART_N_SIGHTS; sight++)
    {
      ChartSight  again;
      const char *name = chart_sight_get_name (sight);
      ChartColor  grey = chart_color_see (color ("#808080"), sight);
      ChartColor  blue = chart_color_see (color ("#0000ff"), sight);

      g_assert_true (chart_sight_from_name (name, &again));
      g_assert_cmpint (again, ==, sight);
      g_assert_true (chart_color_equal (grey, color ("#808080")));
      g_assert_cmpfloat (fmin (fmin (blue.red, blue.green), blue.blue), >=, 0);
      g_assert_cmpfloat (fmax (fmax (blue.red, blue.green), blue.blue), <=, 1);
    }
  g_assert_false (chart_sight_from_name ("cat", &(ChartSight){ 0 }));
  g_assert_true (chart_color_equal (chart_color_see (red, CHART_SIGHT_FULL), red));
  g_assert_cmpfloat (fabs (red.red - green.red), >, 0.4);
  red = chart_color_see (red, CHART_SIGHT_DEUTAN);
  green = chart_color_see (green, CHART_SIGHT_DEUTAN);
  g_assert_cmpfloat (fabs (red.red - green.red), <, 0.1);
  g_assert_cmpfloat (fabs (red.green - green.green), <, 0.1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/color/parse", test_parse);
  g_test_add_func ("/color/contrast", test_contrast);
  g_test_add_func ("/color/difference", test_difference);
  g_test_add_func ("/color/see", test_see);
  g_test_add_func ("/color/mix", test_mix);
  g_test_add_func ("/color/equal", test_equal);

  return g_test_run ();
}
