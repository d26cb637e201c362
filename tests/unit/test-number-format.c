/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-number-format.h"

#include <string.h>

/* All digits of a number stay; its format says how many decimals are shown, and
 * its unit. */
static void
test_show (void)
{
  static const struct
  {
    const char *code;
    double      value;
    const char *wanted;
    int         decimals; /* -1: as many as the text has */
  } cases[] = {
    { "General", 1234.5, "1234.5", -1 },
    { "0", 1234.5, "1234.5", 0 },
    { "#,##0.00", 1234.5, "1234.50", -1 },
    { "0.0%", 0.34335, "34.335%", 1 },
    { "0%", 0.25, "25%", -1 },
    { "[$₩-412]#,##0", -5, "-₩5", -1 },
    { "#,##0\"원\"", 1200, "1200원", -1 },
    { "0\" of 5\"", 3, "3", -1 },
    { "#,##0;[Red]-#,##0", -7, "-7", -1 },
    { "yyyy-mm-dd", 45000, "2023-03-15", -1 },
    { "yyyy\"년\" m\"월\"", 45000, "2023-03", -1 },
    { "yyyy", 45000, "2023", -1 },
    { "@", 1, "1", -1 },
    { "", 1e300, "1e+300", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChartNumberFormat format = chart_number_format_parse (cases[i].code);
      int               decimals;
      g_autofree char  *made =
        chart_number_format_show (&format, cases[i].value, FALSE, &decimals);

      g_assert_cmpstr (made, ==, cases[i].wanted);
      g_assert_cmpint (decimals, ==, cases[i].decimals);
    }
}

/* Day 60 of 1900 never was, and there is another beginning. */
static void
test_days (void)
{
  ChartNumberFormat format = chart_number_format_get_builtin (14);
  int               decimals;
  g_autofree char  *first =
    chart_number_format_show (&format, 61, FALSE, &decimals);
  g_autofree char *other =
    chart_number_format_show (&format, 0, TRUE, &decimals);
  g_autofree char *none =
    chart_number_format_show (&format, 1e12, FALSE, &decimals);

  g_assert_cmpstr (first, ==, "1900-03-01");
  g_assert_cmpstr (other, ==, "1904-01-01");
  g_assert_cmpstr (none, ==, "1000000000000");
}

/* A format may be of any length and end anywhere. */
static void
test_odd_codes (void)
{
  static const char *const codes[] = { "\"", "[", "[$", "\\", "_",
                                       "*", "[$-", ";;;", "0.", "%%%" };
  g_autofree char         *wide = g_strnfill (100000, '0');

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      ChartNumberFormat format = chart_number_format_parse (codes[i]);
      int               decimals;
      g_autofree char  *made =
        chart_number_format_show (&format, 1.5, FALSE, &decimals);

      g_assert_nonnull (made);
    }
  g_assert_cmpint (chart_number_format_parse (wide).decimals, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-format/show", test_show);
  g_test_add_func ("/number-format/days", test_days);
  g_test_add_func ("/number-format/odd-codes", test_odd_codes);
  return g_test_run ();
}
