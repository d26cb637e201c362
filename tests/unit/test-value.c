/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-value.h"

static void
test_format (void)
{
  static const struct
  {
    double      number; /* NAN: a range, or missing */
    double      low;
    double      high;
    ChartStatus status;
    const char *ko;
    const char *en;
  } values[] = {
    { 34.5, NAN, NAN, CHART_STATUS_REPORTED, "34.5", "34.5" },
    { NAN, 10, 12, CHART_STATUS_REPORTED, "10.0~12.0", "10.0–12.0" },
    { NAN, NAN, NAN, CHART_STATUS_MISSING, "값 없음", "no value" },
    /* What is known of it stands beside it, not in it. */
    { 15, NAN, NAN, CHART_STATUS_APPROXIMATE, "15.0", "15.0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      ChartValue       value = { { values[i].number, 1 },
                                 { values[i].low, 1 },
                                 { values[i].high, 1 },
                                 values[i].status,
                                 "" };
      g_autofree char *ko = chart_value_format (CHART_LANG_KO, &value);
      g_autofree char *en = chart_value_format (CHART_LANG_EN, &value);

      g_assert_cmpstr (ko, ==, values[i].ko);
      g_assert_cmpstr (en, ==, values[i].en);
    }
}

static ChartColumn *
make_column (const double *numbers,
             guint         n)
{
  ChartColumn *column = chart_column_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      ChartValue value = { CHART_NUMBER_MISSING, CHART_NUMBER_MISSING, CHART_NUMBER_MISSING,
                           CHART_STATUS_REPORTED, "" };

      if (!isnan (numbers[i]))
        value.number = chart_number_new (numbers[i], 0);
      chart_column_append (column, &value);
    }
  return column;
}

static void
assert_form (const ChartColumn *column,
             ChartLang          lang,
             ChartDigits        digits,
             guint              unit,
             int                decimals)
{
  ChartForm form = chart_columns_choose_form (&column, 1, lang, digits);

  g_assert_cmpuint (form.unit, ==, unit);
  g_assert_cmpint (form.decimals, ==, decimals);
}

/* Numbers above each other have one form: in short only where one word says each of them. */
static void
test_form (void)
{
  static const struct
  {
    double numbers[3];
    guint  unit;
  } columns[] = {
    { { 9386000, 3293362, 390000 }, 0 }, /* 938.6만, and 3,293,362 */
    { { 9386000, 2370000, 390000 }, 1 },
    { { 150000, 150000, 0 }, 1 },
    { { 120000000, 50000000, 0 }, 0 }, /* 1.2억, and 5000만 */
    { { 120000, 9500, 0 }, 0 },
    { { 12, 9, NAN }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (ChartColumn) column = make_column (columns[i].numbers, 3);

      assert_form (column, CHART_LANG_KO, CHART_DIGITS_AUTO, columns[i].unit, -1);
      assert_form (column, CHART_LANG_KO, CHART_DIGITS_FULL, 0, -1);
      assert_form (column, CHART_LANG_EN, CHART_DIGITS_AUTO, 0, -1);
      assert_form (column, CHART_LANG_EN, CHART_DIGITS_1, 0, 1);
    }
}

/* Asked to be in short, numbers are rounded, but the least of them keeps a digit. */
static void
test_short_form (void)
{
  static const struct
  {
    double    numbers[3];
    ChartLang lang;
    guint     unit;
    int       decimals;
  } columns[] = {
    { { 1234567, 934000, 120400 }, CHART_LANG_EN, 1, 0 },       /* 1,235K 934K 120K */
    { { 1234567, 934000, 120400 }, CHART_LANG_KO, 1, 0 },       /* 123만 93만 12만 */
    { { 1428627663, 51784059, 6014723 }, CHART_LANG_EN, 2, 1 }, /* 1,428.6M 51.8M 6.0M */
    { { 1428627663, 51784059, 6014723 }, CHART_LANG_KO, 1, 0 },
    { { 120000, 9500, 0 }, CHART_LANG_KO, 1, 1 }, /* 12.0만 1.0만 0 */
    { { 120000, 950, 0 }, CHART_LANG_KO, 0, -1 }, /* not 0.1만 */
    { { 999, 950, 10 }, CHART_LANG_EN, 0, -1 },
    { { 150000, 20000, NAN }, CHART_LANG_KO, 1, -1 },
    { { -2500000, 1200000, 0 }, CHART_LANG_EN, 2, 1 },
    { { 0, 0, 0 }, CHART_LANG_EN, 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (ChartColumn) column = make_column (columns[i].numbers, 3);

      assert_form (column, columns[i].lang, CHART_DIGITS_SHORT, columns[i].unit,
                   columns[i].decimals);
    }
}

static void
test_status (void)
{
  ChartValue value = { .number = { 1, 0 }, .status = CHART_STATUS_DERIVED, .text = "1" };

  g_assert_cmpstr (chart_value_describe_status (CHART_LANG_EN, &value), ==, "derived");
  value.status = CHART_STATUS_REFERENCE;
  g_assert_cmpstr (chart_value_describe_status (CHART_LANG_KO, &value), ==, "기준");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/format", test_format);
  g_test_add_func ("/value/form", test_form);
  g_test_add_func ("/value/short-form", test_short_form);
  g_test_add_func ("/value/status", test_status);

  return g_test_run ();
}
