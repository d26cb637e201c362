/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "paint/chart-svg-write.h"

#include <math.h>

static void
test_number (void)
{
  static const struct
  {
    double      number;
    const char *text;
  } numbers[] = {
    { 0, "0" },
    { -0.0, "0" },
    { 12, "12" },
    { 0.5, "0.5" },
    { 0.05, "0.05" },
    { 1.006, "1.01" },
    { -0.001, "0" },
    { -12.34, "-12.34" },
    { 99.999, "100" },
    { 32767.126, "32767.13" },
    { 1e300, "1000000000" },
    { NAN, "0" },
    { INFINITY, "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) out = g_string_new ("x");

      chart_svg_append_number (out, numbers[i].number);
      g_assert_cmpstr (out->str + 1, ==, numbers[i].text);
    }
}

static void
test_escaped (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } texts[] = {
    { "", "" },
    { "한국 10%", "한국 10%" },
    { "<a b=\"c\">&</a>", "&lt;a b=&quot;c&quot;&gt;&amp;&lt;/a&gt;" },
    { "&&", "&amp;&amp;" },
    { "a\x01"
      "b\x1b\x7f\tc\n",
      "ab\tc\n" },
    { "a\xff\xc3", "a" },
    { "\xef\xbf\xbf\xef\xbf\xbe\xc2\x85z", "z" },
    { "\xed\xa0\x80z", "z" },
    { "👩‍🔬", "👩‍🔬" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      chart_svg_append_escaped (out, texts[i].text);
      g_assert_cmpstr (out->str, ==, texts[i].written);
    }
}

static void
test_color (void)
{
  static const struct
  {
    ChartColor  color;
    const char *written;
  } colors[] = {
    { { 0, 0.5, 1, 1 }, " fill=\"#0080ff\"" },
    { { 1, 1, 1, 0.25 }, " fill=\"#ffffff\" fill-opacity=\"0.25\"" },
    { { 1, 1, 1, 0 }, " fill=\"none\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      chart_svg_append_color (out, "fill", colors[i].color);
      g_assert_cmpstr (out->str, ==, colors[i].written);
    }
}

static void
test_element (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  chart_svg_append_element (out, "title", NULL);
  chart_svg_append_element (out, "title", "");
  chart_svg_append_element (out, "desc", "1 < 2");
  chart_svg_append_attribute (out, "x", 1.5);
  g_assert_cmpstr (out->str, ==, "<desc>1 &lt; 2</desc>\n x=\"1.5\"");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg-write/number", test_number);
  g_test_add_func ("/svg-write/escaped", test_escaped);
  g_test_add_func ("/svg-write/color", test_color);
  g_test_add_func ("/svg-write/element", test_element);

  return g_test_run ();
}
