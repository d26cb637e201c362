/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-number.h"

#include <string.h>

static const struct
{
  const char *text;
  double      value;
  guint       decimals;
} numbers[] = {
  { "0", 0, 0 },
  { "7", 7, 0 },
  { "34.34", 34.34, 2 },
  { "1.50", 1.5, 2 },
  { "100.0", 100, 1 },
  { "-12.5", -12.5, 1 },
  { "+3", 3, 0 },
  { "\xe2\x88\x92"
    "5",
    -5, 0 },
  { "-0", 0, 0 },
  { ".5", 0.5, 1 },
  { "0.05", 0.05, 2 },
  { "1,234", 1234, 0 },
  { "12,345,678.90", 12345678.9, 2 },
  { " 42\t", 42, 0 },
  { "15.15%", 15.15, 2 },
  { "15 %", 15, 0 },
  { "1e3", 1000, 0 },
  { "1.5E3", 1500, 0 },
  { "1.25e1", 12.5, 1 },
  { "2e-3", 0.002, 3 },
  { "0e-400", 0, CHART_MAX_DECIMALS },
  { "9007199254740992", 9007199254740992.0, 0 },
};

static const char *const not_numbers[] = {
  "",
  " ",
  "-",
  "+",
  "\xe2\x88\x92",
  "%",
  ".",
  "-.",
  "5.",
  "--5",
  "- 5",
  "5-",
  "(5)",
  "5%%",
  "%5",
  "1.2.3",
  "1,23",
  "1,2345",
  "12345,678",
  ",123",
  "1,,234",
  "1,234,",
  "1.5,000",
  "1 234",
  "1_000",
  "0x10",
  "0b1",
  "1e",
  "1e+",
  "1e5.5",
  "e5",
  "1e400",
  "1e-400",
  "nan",
  "NaN",
  "inf",
  "-Infinity",
  "12abc",
  "3위",
  "1/2",
  "2024-01-01",
  "08123",
  "007",
  "00.5",
  "0,123",
  "\xef\xbc\x91",
};

static void
test_parse_takes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      ChartNumber number = CHART_NUMBER_MISSING;

      g_test_message ("\"%s\"", numbers[i].text);
      g_assert_true (chart_number_parse (numbers[i].text, -1, &number));
      g_assert_cmpfloat (number.value, ==, numbers[i].value);
      g_assert_false (signbit (number.value) && number.value == 0);
      g_assert_cmpuint (number.decimals, ==, numbers[i].decimals);
    }
}

static void
test_parse_refuses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (not_numbers); i++)
    {
      ChartNumber number = { 77, 7 };

      g_test_message ("\"%s\"", not_numbers[i]);
      g_assert_false (chart_number_parse (not_numbers[i], -1, &number));
      g_assert_cmpfloat (number.value, ==, 77);
      g_assert_cmpuint (number.decimals, ==, 7);
    }
}

/* A cell need not end in a NUL, and one that holds a NUL is no number. */
static void
test_parse_length (void)
{
  ChartNumber number;

  g_assert_true (chart_number_parse ("12345", 3, &number));
  g_assert_cmpfloat (number.value, ==, 123);
  g_assert_true (chart_number_parse ("1e5", 1, &number));
  g_assert_cmpfloat (number.value, ==, 1);
  g_assert_false (chart_number_parse ("1\0002", 3, &number));
  g_assert_false (chart_number_parse ("123", 0, &number));
}

/* Every prefix of a number in memory that ends with it: nothing behind the end is read. */
static void
test_parse_stays_inside (void)
{
  static const char text[] = "-1,234.5e-12%";

  for (gsize n = 0; n < sizeof text; n++)
    {
      g_autofree char *exact = g_memdup2 (text, MAX (n, 1));
      ChartNumber      number;

      chart_number_parse (exact, (gssize)n, &number);
    }
}

static void
test_parse_long (void)
{
  g_autofree char *digits = g_strnfill (100000, '9');
  ChartNumber      number;

  g_assert_false (chart_number_parse (digits, -1, &number));
  g_assert_true (chart_number_parse (digits, 300, &number));
  g_assert_cmpfloat (number.value, ==, 1e300);
}

/* The short way reads what it takes as the long way does. */
static void
test_parse_plain (void)
{
  static const char pieces[] = "0123456789.";
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint             n_taken = 0;

  for (guint round = 0; round < 20000; round++)
    {
      char        text[24] = "";
      ChartNumber plain, number;
      guint       n = (guint)g_rand_int_range (rand, 0, 20);

      for (guint i = 0; i < n; i++)
        text[i] = pieces[g_rand_int_range (rand, 0, sizeof pieces - (i % 3 > 0 ? 2 : 1))];
      if (!chart_number_parse_plain (text, &plain))
        continue;
      n_taken++;
      g_assert_true (chart_number_parse (text, -1, &number));
      g_assert_cmpfloat (plain.value, ==, number.value);
      g_assert_cmpuint (plain.decimals, ==, number.decimals);
    }
  g_assert_cmpuint (n_taken, >, 2000);
  g_assert_false (chart_number_parse_plain ("1234567890123456", &(ChartNumber){ 0 }));
}

static void
test_new (void)
{
  g_assert_true (chart_number_is_missing (chart_number_new (NAN, 2)));
  g_assert_true (chart_number_is_missing (chart_number_new (INFINITY, 2)));
  g_assert_false (signbit (chart_number_new (-0.0, 0).value));
  g_assert_cmpuint (chart_number_new (1, 900).decimals, ==, CHART_MAX_DECIMALS);
}

static void
test_percent (void)
{
  g_assert_true (chart_number_is_percent ("15%", -1));
  g_assert_true (chart_number_is_percent (" 15 % ", -1));
  g_assert_false (chart_number_is_percent ("15%", 2));
  g_assert_false (chart_number_is_percent ("15", -1));
  g_assert_false (chart_number_is_percent ("", -1));
}

static void
test_compare (void)
{
  ChartNumber one = chart_number_new (1, 0);
  ChartNumber one_as_well = chart_number_new (1, 2);
  ChartNumber two = chart_number_new (2, 0);

  g_assert_cmpint (chart_number_compare (one, two), <, 0);
  g_assert_cmpint (chart_number_compare (two, one), >, 0);
  g_assert_cmpint (chart_number_compare (one, one_as_well), ==, 0);
  g_assert_cmpint (chart_number_compare (CHART_NUMBER_MISSING, two), >, 0);
  g_assert_cmpint (chart_number_compare (two, CHART_NUMBER_MISSING), <, 0);
  g_assert_cmpint (chart_number_compare (CHART_NUMBER_MISSING, CHART_NUMBER_MISSING), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/parse/takes", test_parse_takes);
  g_test_add_func ("/number/parse/refuses", test_parse_refuses);
  g_test_add_func ("/number/parse/length", test_parse_length);
  g_test_add_func ("/number/parse/stays-inside", test_parse_stays_inside);
  g_test_add_func ("/number/parse/long", test_parse_long);
  g_test_add_func ("/number/parse/plain", test_parse_plain);
  g_test_add_func ("/number/new", test_new);
  g_test_add_func ("/number/percent", test_percent);
  g_test_add_func ("/number/compare", test_compare);

  return g_test_run ();
}
