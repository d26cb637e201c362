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

/* Numbers above each other have one form: in short only where one word says each of them. */
static void
test_form (void)
{
  static const struct
  {
    double    numbers[3];
    ChartForm form;
  } columns[] = {
    { { 9386000, 3293362, 390000 }, CHART_FORM_FULL }, /* 938.6만, and 3,293,362 */
    { { 9386000, 2370000, 390000 }, CHART_FORM_SHORT },
    { { 150000, 150000, 0 }, CHART_FORM_SHORT },
    { { 120000000, 50000000, 0 }, CHART_FORM_FULL }, /* 1.2억, and 5000만 */
    { { 120000, 9500, 0 }, CHART_FORM_FULL },
    { { 12, 9, NAN }, CHART_FORM_FULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (ChartColumn) column = chart_column_new (NULL, NULL);

      for (guint k = 0; k < G_N_ELEMENTS (columns[i].numbers); k++)
        {
          ChartValue value = { CHART_NUMBER_MISSING, CHART_NUMBER_MISSING, CHART_NUMBER_MISSING,
                               CHART_STATUS_REPORTED, "" };

          if (!isnan (columns[i].numbers[k]))
            value.number = chart_number_new (columns[i].numbers[k], 0);
          chart_column_append (column, &value);
        }
      g_assert_cmpint (chart_column_choose_form (column, CHART_LANG_KO), ==, columns[i].form);
      g_assert_cmpint (chart_column_choose_form (column, CHART_LANG_EN), ==, CHART_FORM_FULL);
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
  g_test_add_func ("/value/status", test_status);

  return g_test_run ();
}
