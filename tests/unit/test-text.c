/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "text/chart-break.h"

#include <string.h>

static ChartFont font = { .size = 10 };

/* @expected: the lines, parted by bars */
static void
assert_broken (const char *text,
               double      width,
               guint       max_lines,
               gboolean    balanced,
               const char *expected)
{
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_auto (GStrv)            lines = chart_break_lines (measurer, font, text, width, max_lines,
                                                       balanced);
  g_autofree char          *joined = g_strjoinv ("|", lines);

  g_assert_cmpstr (joined, ==, expected);
  g_assert_cmpuint (g_strv_length (lines), <=, max_lines);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpfloat (chart_measurer_measure (measurer, font, lines[i]).width, <=, width);
}

/* The fixed measurer: half an em a letter, an em a syllable, nothing for what only marks. */
static void
test_measure (void)
{
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();

  g_assert_cmpfloat (chart_measurer_measure (measurer, font, "").width, ==, 0);
  g_assert_cmpfloat (chart_measurer_measure (measurer, font, "abc").width, ==, 15);
  g_assert_cmpfloat (chart_measurer_measure (measurer, font, "한국").width, ==, 20);
  g_assert_cmpfloat (chart_measurer_measure (measurer, font, "e\xcc\x81").width, ==, 5);
}

/* Pango's widths grow with the size and are there for every character the fonts have. */
static void
test_measure_pango (void)
{
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_pango ();
  ChartFont                 large = { .size = 100 };
  ChartFont                 bold = { .size = 10, .bold = TRUE };
  ChartTextSize             small = chart_measurer_measure (measurer, font, "한국 15.15%");

  g_assert_cmpfloat (small.width, >, 40);
  g_assert_cmpfloat_with_epsilon (chart_measurer_measure (measurer, large, "한국 15.15%").width,
                                  small.width * 10, 1e-6);
  g_assert_cmpfloat (chart_measurer_measure (measurer, bold, "Korea").width, >,
                     chart_measurer_measure (measurer, font, "Korea").width);
}

/* Numbers below each other line up. */
static void
test_tabular (void)
{
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_pango ();

  for (guint bold = 0; bold < 2; bold++)
    {
      ChartFont face = { .size = 100, .bold = bold == 1, .tabular = TRUE };
      double    width = chart_measurer_measure (measurer, face, "1,000.0").width;

      for (char c = '1'; c <= '9'; c++)
        {
          char text[] = { c, ',', c, c, c, '.', c, '\0' };

          g_assert_cmpfloat_with_epsilon (chart_measurer_measure (measurer, face, text).width,
                                          width, 1e-6);
        }
    }
}

static void
test_break (void)
{
  assert_broken ("", 50, 2, FALSE, "");
  assert_broken ("fits", 50, 2, FALSE, "fits");
  assert_broken ("10년 뒤 AI 패권을 쥘 나라", 60, 3, FALSE, "10년 뒤 AI|패권을 쥘|나라");
  assert_broken ("one two three", 40, 3, FALSE, "one two|three");
  assert_broken ("一二三四五六", 35, 3, FALSE, "一二三|四五六");
}

/* Korean words stay whole; only what is wider than the line is parted. */
static void
test_break_wide_word (void)
{
  assert_broken ("대한민국정부 안", 45, 3, FALSE, "대한민국|정부 안");
  assert_broken ("abcdefghij", 20, 3, FALSE, "abcd|efgh|ij");
}

static void
test_break_ellipsis (void)
{
  assert_broken ("one two three four", 40, 1, FALSE, "one two…");
  assert_broken ("가나 다라 마바", 35, 2, FALSE, "가나|다라…");
  assert_broken ("one two three four", 50, 1, FALSE, "one two…");
  assert_broken ("unbreakable", 30, 1, FALSE, "unbre…");
}

static void
test_break_balanced (void)
{
  assert_broken ("aaaa bbbb cccc dddd ee", 100, 2, TRUE, "aaaa bbbb|cccc dddd ee");
  assert_broken ("한국의 AI 경쟁력을 높이는 길", 100, 2, TRUE,
                 "한국의 AI 경쟁력을|높이는 길");
}

/* A cut never parts what is read as one: a flag, a family, a letter and its accent. */
static void
test_break_clusters (void)
{
  static const char *const wholes[] = { "🇰🇷", "👨‍👩‍👧", "e\xcc\x81", "❤️" };

  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    {
      g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
      g_autofree char          *text = g_strdup_printf ("%s%s%s%s", wholes[i], wholes[i], wholes[i],
                                                        wholes[i]);
      g_auto (GStrv)            lines = chart_break_lines (measurer, font, text, 25, 9, FALSE);

      for (guint k = 0; lines[k] != NULL; k++)
        {
          const char *rest = lines[k];

          while (g_str_has_prefix (rest, wholes[i]))
            rest += strlen (wholes[i]);
          g_assert_cmpstr (rest, ==, "");
        }
    }
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *line;
  } texts[] = {
    { " a \n b\t\tc\r\n", "a b c" },
    { "a\x01"
      "b",
      "a\xef\xbf\xbd"
      "b" },
    { "<b>&amp;</b>", "<b>&amp;</b>" },
    { "\xe2\x80\xae"
      "abc",
      "\xef\xbf\xbd"
      "abc" },
    { "", "" },
    { "\n", "" },
  };
  g_autofree char *longer = g_strnfill (100000, 'x');
  g_autofree char *cut = chart_clean_line (longer);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *line = chart_clean_line (texts[i].text);

      g_assert_cmpstr (line, ==, texts[i].line);
    }
  g_assert_cmpuint (strlen (cut), <, 4200);
  g_assert_true (g_str_has_suffix (cut, "…"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/measure", test_measure);
  g_test_add_func ("/text/measure-pango", test_measure_pango);
  g_test_add_func ("/text/tabular", test_tabular);
  g_test_add_func ("/text/break", test_break);
  g_test_add_func ("/text/break-wide-word", test_break_wide_word);
  g_test_add_func ("/text/break-ellipsis", test_break_ellipsis);
  g_test_add_func ("/text/break-balanced", test_break_balanced);
  g_test_add_func ("/text/break-clusters", test_break_clusters);
  g_test_add_func ("/text/clean", test_clean);

  return g_test_run ();
}
