/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-package.h"

static ChartValue
value (double      number,
       guint       decimals,
       ChartStatus status,
       const char *text)
{
  return (ChartValue){ .number = chart_number_new (number, decimals),
                       .low = CHART_NUMBER_MISSING,
                       .high = CHART_NUMBER_MISSING,
                       .status = status,
                       .text = text };
}

/* Two rows: a reported value and a range. */
static ChartDataset *
make_dataset (const char *id)
{
  ChartDataset *dataset = chart_dataset_new (id);
  ChartColumn  *column = chart_column_new (chart_localized_new ("ko", "비율"),
                                           chart_localized_new ("", "%"));
  ChartValue    plain = value (34.34, 2, CHART_STATUS_REPORTED, "34.34");
  ChartValue    range = value (NAN, 0, CHART_STATUS_REPORTED, "10~12");

  range.low = chart_number_new (10, 0);
  range.high = chart_number_new (12, 0);
  chart_column_append (column, &plain);
  chart_column_append (column, &range);

  chart_dataset_set_kind (dataset, CHART_DATASET_KIND_RANKING);
  chart_dataset_set_n (dataset, 105);
  chart_dataset_set_text (dataset, CHART_DATASET_TITLE, chart_localized_new ("ko", "제목"));
  chart_dataset_add_row (dataset,
                         chart_localized_with (chart_localized_new ("ko", "미국"), "en",
                                               "United States"),
                         CHART_ROW_PLAIN);
  chart_dataset_add_row (dataset, chart_localized_new ("ko", ""), CHART_ROW_OTHER);
  chart_dataset_add_column (dataset, column);
  chart_dataset_seal (dataset);
  return dataset;
}

static void
test_column (void)
{
  g_autoptr (ChartColumn) column = chart_column_new (NULL, NULL);
  char                    text[] = "4.70";
  ChartValue              given = value (4.7, 2, CHART_STATUS_APPROXIMATE, text);
  ChartValue              got;

  chart_column_append (column, &given);
  text[0] = 'X';
  given = value (NAN, 0, CHART_STATUS_REPORTED, NULL);
  chart_column_append (column, &given);

  got = chart_column_get (column, 0);
  g_assert_cmpfloat (got.number.value, ==, 4.7);
  g_assert_cmpuint (got.number.decimals, ==, 2);
  g_assert_cmpint (got.status, ==, CHART_STATUS_APPROXIMATE);
  g_assert_cmpstr (got.text, ==, "4.70");
  g_assert_false (chart_value_is_range (&got));

  /* without a number a value is missing, whatever its status says */
  got = chart_column_get (column, 1);
  g_assert_true (chart_value_is_missing (&got));
  g_assert_cmpint (got.status, ==, CHART_STATUS_MISSING);
  g_assert_cmpstr (got.text, ==, "");

  g_assert_cmpuint (chart_column_get_n (column), ==, 2);
  g_assert_null (chart_column_get_name (column, "ko"));
  g_assert_null (chart_column_get_unit (column, "ko"));
  g_assert_false (chart_column_is_percent (column));
}

/* Ranges keep their place among many values without one. */
static void
test_column_ranges (void)
{
  g_autoptr (ChartColumn) column = chart_column_new (NULL, NULL);

  for (guint i = 0; i < 1000; i++)
    {
      ChartValue each = value (i % 7 == 0 ? NAN : i, 0, CHART_STATUS_REPORTED, "");

      if (i % 7 == 0)
        {
          each.low = chart_number_new (i, 0);
          each.high = chart_number_new (i + 1, 0);
        }
      chart_column_append (column, &each);
    }
  for (guint i = 0; i < 1000; i++)
    {
      ChartValue each = chart_column_get (column, i);

      g_assert_cmpint (chart_value_is_range (&each), ==, i % 7 == 0);
      g_assert_false (chart_value_is_missing (&each));
      g_assert_cmpfloat (i % 7 == 0 ? each.low.value : each.number.value, ==, i);
    }
}

static void
test_dataset (void)
{
  g_autoptr (ChartDataset) dataset = make_dataset ("a");
  const ChartColumn       *column = chart_dataset_get_column (dataset, 0);
  ChartValue               range = chart_column_get (column, 1);

  g_assert_cmpstr (chart_dataset_get_id (dataset), ==, "a");
  g_assert_cmpint (chart_dataset_get_kind (dataset), ==, CHART_DATASET_KIND_RANKING);
  g_assert_cmpuint (chart_dataset_get_n (dataset), ==, 105);
  g_assert_cmpstr (chart_dataset_get_text (dataset, CHART_DATASET_TITLE, "en"), ==, "제목");
  g_assert_null (chart_dataset_get_text (dataset, CHART_DATASET_NOTE, "en"));
  g_assert_cmpuint (chart_dataset_get_n_rows (dataset), ==, 2);
  g_assert_cmpuint (chart_dataset_get_n_columns (dataset), ==, 1);
  g_assert_cmpstr (chart_dataset_get_label (dataset, 0, "en-US"), ==, "United States");
  g_assert_cmpstr (chart_dataset_get_label (dataset, 1, "en"), ==, "");
  g_assert_cmpint (chart_dataset_get_role (dataset, 1), ==, CHART_ROW_OTHER);
  g_assert_cmpint (chart_dataset_find_row (dataset, "United States"), ==, 0);
  g_assert_cmpint (chart_dataset_find_row (dataset, "미국"), ==, 0);
  g_assert_cmpint (chart_dataset_find_row (dataset, "중국"), ==, -1);
  g_assert_true (chart_column_is_percent (column));
  g_assert_true (chart_value_is_range (&range));
  g_assert_cmpfloat (range.high.value, ==, 12);
}

static void
test_names (void)
{
  ChartStatus      status;
  ChartDatasetKind kind;

  for (guint i = CHART_STATUS_REPORTED; i <= CHART_STATUS_OVER; i++)
    {
      g_assert_true (chart_status_from_name (chart_status_get_name (i), &status));
      g_assert_cmpuint (status, ==, i);
    }
  for (guint i = CHART_DATASET_KIND_VALUE; i <= CHART_DATASET_KIND_RANKING; i++)
    {
      g_assert_true (chart_dataset_kind_from_name (chart_dataset_kind_get_name (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_false (chart_status_from_name ("Reported", &status));
  g_assert_false (chart_dataset_kind_from_name ("", &kind));
}

static void
test_other_labels (void)
{
  static const char *const others[] = { "기타", " 그 외 ", "모름/무응답", "보도되지 않음", "Other",
                                        "Don't know", "Not reported", "무당층", "없음/모름",
                                        "잘 모르겠다", "모름ㆍ응답 거절", "기타 / 무응답",
                                        "지지 정당 없음", "지지하는 정당 없음", "모름(무응답)",
                                        "No opinion", "None of these", "UNDECIDED",
                                        "Don’t know/Refused", "Prefer not to say",
                                        "Don't know or no answer", "(기타)" };
  static const char *const plain[] = { "", "기타리스트", "Otherworld", "한국", "None", "없음", "()",
                                       "기타/피아노", "Other or new", "종교 없음" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_true (chart_label_is_other (others[i]));
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    g_assert_false (chart_label_is_other (plain[i]));
}

static void
test_package (void)
{
  g_autoptr (ChartPackage) package = chart_package_new ();
  g_autoptr (ChartPackage) held = NULL;

  g_assert_null (chart_package_get_title (package, "ko"));
  g_assert_null (chart_package_get_reading (package));
  chart_package_set_title (package, chart_localized_new ("ko", "묶음"));
  chart_package_set_path (package, "data.csv");
  chart_package_add_language (package, "ko");
  chart_package_add_language (package, "en");
  chart_package_add_dataset (package, make_dataset ("a"), NULL);
  chart_package_add_dataset (package, make_dataset ("b"), "{\"kind\": \"pie\"}");
  chart_package_set_reading (package, chart_reading_new ());
  chart_package_seal (package);

  held = chart_package_ref (package);
  g_assert_cmpstr (chart_package_get_title (held, "en"), ==, "묶음");
  g_assert_cmpstr (chart_package_get_path (held), ==, "data.csv");
  g_assert_cmpuint (chart_package_get_n_languages (held), ==, 2);
  g_assert_cmpstr (chart_package_get_language (held, 1), ==, "en");
  g_assert_cmpuint (chart_package_get_n_datasets (held), ==, 2);
  g_assert_cmpint (chart_package_find (held, "b"), ==, 1);
  g_assert_cmpint (chart_package_find (held, "c"), ==, -1);
  g_assert_null (chart_package_get_view (held, 0));
  g_assert_cmpstr (chart_package_get_view (held, 1), ==, "{\"kind\": \"pie\"}");
  g_assert_nonnull (chart_package_get_reading (held));
  g_assert_null (chart_package_get_descriptor (held));
}

static void
test_reading (void)
{
  g_autoptr (ChartReading) reading = chart_reading_new ();
  ChartNotice             *notice;

  chart_reading_add_notice (reading, 3, "short-row", "%d of %d cells", 1, 2);
  g_assert_cmpuint (reading->notices->len, ==, 1);
  notice = reading->notices->pdata[0];
  g_assert_cmpuint (notice->line, ==, 3);
  g_assert_cmpstr (notice->code, ==, "short-row");
  g_assert_cmpstr (notice->message, ==, "1 of 2 cells");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data/column", test_column);
  g_test_add_func ("/data/column-ranges", test_column_ranges);
  g_test_add_func ("/data/dataset", test_dataset);
  g_test_add_func ("/data/names", test_names);
  g_test_add_func ("/data/other-labels", test_other_labels);
  g_test_add_func ("/data/package", test_package);
  g_test_add_func ("/data/reading", test_reading);

  return g_test_run ();
}
