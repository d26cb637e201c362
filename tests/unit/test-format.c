/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-format.h"

#include <locale.h>

typedef struct
{
  double      value;
  guint       decimals;
  const char *ko;
  const char *en;
} Case;

/* What the two languages print for the same number. */
static const Case cases[] = {
  { 0, 0, "0", "0" },
  { 7, 0, "7", "7" },
  { 34.34, 2, "34.34", "34.34" },
  { 100, 1, "100.0", "100.0" },
  { 5500, 0, "5,500", "5,500" },
  { 9999, 0, "9,999", "9,999" },
  { 10000, 0, "1만", "10,000" },
  { 15000, 0, "1.5만", "15,000" },
  { 40000, 0, "4만", "40,000" },
  { 120000, 0, "12만", "120,000" },
  { 12345, 0, "12,345", "12,345" },
  { 150000, 0, "15만", "150,000" },
  { 1234567, 0, "1,234,567", "1,234,567" },
  { 12350000, 0, "1235만", "12,350,000" },
  { 99990000, 0, "9999만", "99,990,000" },
  { 100000000, 0, "1억", "100,000,000" },
  { 120000000, 0, "1.2억", "120,000,000" },
  { 123456789, 0, "123,456,789", "123,456,789" },
  { 6e9, 0, "60억", "6,000,000,000" },
  { 1.5e12, 0, "1.5조", "1,500,000,000,000" },
  { -40000, 0, "−4만", "−40,000" },
  { -0.5, 1, "−0.5", "−0.5" },
  { 40000.5, 1, "40,000.5", "40,000.5" },
  { 1234.5, 0, "1,235", "1,235" }, /* half up, and not to even */
  { 55.25, 1, "55.3", "55.3" },
  { 1.005, 2, "1.01", "1.01" },
  { 0.125, 2, "0.13", "0.13" },
};

static void
test_number (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChartNumber      number = chart_number_new (cases[i].value, cases[i].decimals);
      g_autofree char *ko = chart_format_number (CHART_LANG_KO, number);
      g_autofree char *en = chart_format_number (CHART_LANG_EN, number);

      g_assert_cmpstr (ko, ==, cases[i].ko);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_missing (void)
{
  g_autofree char *text = chart_format_number (CHART_LANG_KO, CHART_NUMBER_MISSING);

  g_assert_cmpstr (text, ==, "–");
}

/* Neither 309 digits nor a row of zeros for what is not zero. */
static void
test_extreme (void)
{
  g_autofree char *large = chart_format_number (CHART_LANG_EN, chart_number_new (-1.7e308, 0));
  g_autofree char *small = chart_format_number (CHART_LANG_EN, chart_number_new (1e-30, 17));

  g_assert_cmpstr (large, ==, "−1.7e+308");
  g_assert_cmpstr (small, ==, "1e-30");
}

/* Reading what was printed gives the same digits again. */
static void
test_printed_as_read (void)
{
  static const char *const texts[] = { "72.4", "14.30", "0.001", "98.32", "1.005", "−2.675" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      ChartNumber      number;
      g_autofree char *printed = NULL;

      g_assert_true (chart_number_parse (texts[i], -1, &number));
      printed = chart_format_number (CHART_LANG_KO, number);
      g_assert_cmpstr (printed, ==, texts[i]);
    }
}

/* In a form that others have too: rounded, and counted in a word. */
static void
test_form (void)
{
  static const struct
  {
    double      value;
    guint       decimals;
    ChartForm   form;
    const char *ko;
    const char *en;
  } numbers[] = {
    { 1234567, 0, { 1, 0 }, "123만", "1,235K" },
    { 1234567, 0, { 1, 1 }, "123.5만", "1,234.6K" },
    { 1234567, 0, { 1, -1 }, "123.4567만", "1,234.567K" },
    { 25000000, 0, { 2, -1 }, "0.25억", "25M" },
    { -3000000, 0, { 2, 1 }, "−0.0억", "−3.0M" },
    { 123456789012, 0, { 1, 0 }, "12,345,679만", "123,456,789K" },
    { 0, 0, { 1, 1 }, "0", "0" },
    { 34.34, 2, { 0, 1 }, "34.3", "34.3" },
    { 34.35, 2, { 0, 1 }, "34.4", "34.4" },
    { 34, 0, { 0, 1 }, "34", "34" }, /* no decimal that was not printed */
    { 0.04, 2, { 0, 1 }, "0.04", "0.04" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      ChartNumber      number = chart_number_new (numbers[i].value, numbers[i].decimals);
      g_autofree char *ko = chart_format_number_as (CHART_LANG_KO, numbers[i].form, number);
      g_autofree char *en = chart_format_number_as (CHART_LANG_EN, numbers[i].form, number);

      g_assert_cmpstr (ko, ==, numbers[i].ko);
      g_assert_cmpstr (en, ==, numbers[i].en);
    }
}

static void
test_range (void)
{
  ChartNumber      low = chart_number_new (10, 0);
  ChartNumber      high = chart_number_new (12, 0);
  g_autofree char *ko = chart_format_range (CHART_LANG_KO, CHART_FORM_FULL, low, high);
  g_autofree char *en = chart_format_range (CHART_LANG_EN, CHART_FORM_FULL, low, high);
  g_autofree char *ko_months = chart_format_quantity (CHART_LANG_KO, ko, "개월");
  g_autofree char *en_months = chart_format_quantity (CHART_LANG_EN, en, "months");

  g_assert_cmpstr (ko_months, ==, "10~12개월");
  g_assert_cmpstr (en_months, ==, "10–12 months");
}

static void
test_rank (void)
{
  static const struct
  {
    guint       rank;
    gboolean    tied;
    const char *ko;
    const char *en;
  } ranks[] = {
    { 1, FALSE, "1위", "1st" },
    { 2, FALSE, "2위", "2nd" },
    { 3, FALSE, "3위", "3rd" },
    { 4, FALSE, "4위", "4th" },
    { 7, TRUE, "공동 7위", "=7th" },
    { 11, FALSE, "11위", "11th" },
    { 12, FALSE, "12위", "12th" },
    { 13, FALSE, "13위", "13th" },
    { 21, FALSE, "21위", "21st" },
    { 102, FALSE, "102위", "102nd" },
    { 111, FALSE, "111위", "111th" },
    { 1003, FALSE, "1,003위", "1,003rd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      g_autofree char *ko = chart_format_rank (CHART_LANG_KO, ranks[i].rank, ranks[i].tied);
      g_autofree char *en = chart_format_rank (CHART_LANG_EN, ranks[i].rank, ranks[i].tied);

      g_assert_cmpstr (ko, ==, ranks[i].ko);
      g_assert_cmpstr (en, ==, ranks[i].en);
    }
}

static void
test_rank_range (void)
{
  g_autofree char *ko = chart_format_rank_range (CHART_LANG_KO, 1, 2);
  g_autofree char *en = chart_format_rank_range (CHART_LANG_EN, 2, 11);

  g_assert_cmpstr (ko, ==, "1~2위");
  g_assert_cmpstr (en, ==, "2nd–11th");
}

static void
test_quantity (void)
{
  static const struct
  {
    ChartLang   lang;
    const char *number;
    const char *unit;
    const char *text;
  } quantities[] = {
    { CHART_LANG_KO, "15.15", "%", "15.15%" },
    { CHART_LANG_EN, "15.15", "%", "15.15%" },
    { CHART_LANG_KO, "3.1", "%p", "3.1%p" },
    { CHART_LANG_KO, "12", "개월", "12개월" },
    { CHART_LANG_KO, "4만", "달러", "4만 달러" },
    { CHART_LANG_KO, "1,234,567", "원", "1,234,567원" },
    { CHART_LANG_EN, "12", "months", "12 months" },
    { CHART_LANG_EN, "40,000", "US$", "US$40,000" },
    { CHART_LANG_EN, "−5", "US$", "−US$5" },
    { CHART_LANG_EN, "10–12", "₩", "₩10–12" },
    { CHART_LANG_EN, "5", NULL, "5" },
    { CHART_LANG_EN, "5", "", "5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    {
      g_autofree char *text = chart_format_quantity (quantities[i].lang, quantities[i].number,
                                                     quantities[i].unit);

      g_assert_cmpstr (text, ==, quantities[i].text);
    }
}

static void
test_count (void)
{
  g_autofree char *ko = chart_format_count (CHART_LANG_KO, 10044);
  g_autofree char *en = chart_format_count (CHART_LANG_EN, 1044);

  g_assert_cmpstr (ko, ==, "10,044");
  g_assert_cmpstr (en, ==, "1,044");
}

/* A process in a locale with decimal commas prints the same. */
static void
test_foreign_locale (void)
{
  struct lconv    *conventions;
  g_autofree char *old = g_strdup (setlocale (LC_ALL, NULL));
  ChartNumber      number;

  g_assert_nonnull (setlocale (LC_ALL, "de_DE.UTF-8"));
  conventions = localeconv ();
  g_assert_cmpstr (conventions->decimal_point, ==, ",");

  test_number ();
  test_printed_as_read ();
  g_assert_true (chart_number_parse ("1.5", -1, &number));
  g_assert_cmpfloat (number.value, ==, 1.5);
  g_assert_false (chart_number_parse ("1,5", -1, &number));

  setlocale (LC_ALL, old);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/number", test_number);
  g_test_add_func ("/format/missing", test_missing);
  g_test_add_func ("/format/extreme", test_extreme);
  g_test_add_func ("/format/form", test_form);
  g_test_add_func ("/format/printed-as-read", test_printed_as_read);
  g_test_add_func ("/format/range", test_range);
  g_test_add_func ("/format/rank", test_rank);
  g_test_add_func ("/format/rank-range", test_rank_range);
  g_test_add_func ("/format/quantity", test_quantity);
  g_test_add_func ("/format/count", test_count);
  g_test_add_func ("/format/foreign-locale", test_foreign_locale);

  return g_test_run ();
}
