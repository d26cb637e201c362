/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-load.h"

#include <string.h>

static ChartPackage *
load (const char *text,
      GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return chart_load_bytes (bytes, "t.csv", NULL, NULL, error);
}

/* What is said around a table, its own commas parting it. */
static void
test_said (void)
{
  static const struct
  {
    const char *text;
    const char *made; /* records, unit, n, title, source, note */
  } files[] = {
    { "정당 지지도\n(단위: %, n=1002)\n정당,지지율\n가당,34.1\n나당,30.2\n자료: 한국갤럽, n = 1002\n",
      "2+1+2+1 % 1002 정당 지지도|한국갤럽|-" },
    { "정당 지지도, 5월 2주\n[단위: %, N=1,002명]\n정당,이번,지난,차이\n가당,34.1,33,1\n나당,30.2,31,-1\n"
      "출처 : 갑, 을\n※ 반올림, 무응답 제외\n",
      "2+1+2+2 % 1002 정당 지지도, 5월 2주|갑, 을|※ 반올림, 무응답 제외" },
    { "party,share\nA,34\nB,30\nn = 1,002\n", "0+1+2+1 - 1002 -|-|-" },
    { "party,share\nA,34\nB,30\nSource: OECD, 2024\n", "0+1+2+1 - 0 -|OECD, 2024|-" },
    { "자료: 갑, n=100\nparty,share\nA,34\nB,30\n", "1+1+2+0 - 100 -|갑|-" },
    /* two numbers of people are none; what a word or a decimal only looks like is none either */
    { "k,v\na,1\nb,2\n자료: 갑 (n=10), 을 (n=20)\n", "0+1+2+1 - 0 -|갑 (n=10), 을 (n=20)|-" },
    { "k,v\na,1\nb,2\n자료: 갑 (n=10)\n", "0+1+2+1 - 10 -|갑|-" },
    { "k,v\na,1\nb,2\n자료: 갑, p-n=0.05, can=7\n", "0+1+2+1 - 0 -|갑, p-n=0.05, can=7|-" },
    /* rows and heads that begin so are rows and heads */
    { "k,v\n출처,1\n자료:,2\n", "0+1+2+0 - 0 -|-|-" },
    { "n,v\na,1\nn,2\n", "0+1+2+0 - 0 -|-|-" },
    { "(단위: 명),2020,2021\n서울,1,2\n부산,3,4\n", "0+1+2+0 - 0 -|-|-" },
    { "단위: 명,남,여\n서울,1,2\n부산,3,4\n", "0+1+2+0 - 0 -|-|-" },
    { "(단위: 명),가,가\n,남,여\n서울,1,2\n부산,3,4\n", "0+2+2+0 - 0 -|-|-" },
    { "단위: %, n=50\nk,v\na,1\nb,2\n", "1+1+2+0 % 50 -|-|-" },
    { "단위,값\n서울,1\n부산,2\n", "0+1+2+0 - 0 -|-|-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError)       error = NULL;
      g_autoptr (ChartPackage) package = load (files[i].text,
                                               &error);
      const ChartReading      *reading;
      ChartDataset            *dataset;
      const char              *texts[3], *unit;
      g_autofree char         *made = NULL;

      g_assert_no_error (error);
      reading = chart_package_get_reading (package);
      dataset = chart_package_get_dataset (package, 0);
      texts[0] = chart_dataset_get_text (dataset, CHART_DATASET_TITLE, "ko");
      texts[1] = chart_dataset_get_text (dataset, CHART_DATASET_SOURCE, "ko");
      texts[2] = chart_dataset_get_text (dataset, CHART_DATASET_NOTE, "ko");
      unit = chart_column_get_unit (chart_dataset_get_column (dataset, 0), "ko");
      for (guint k = 0; k < 3; k++)
        texts[k] = texts[k] != NULL ? texts[k] : "-";
      made = g_strdup_printf ("%u+%u+%u+%u %s %u %s|%s|%s", reading->skipped, reading->header,
                              reading->rows, reading->footnotes, unit != NULL ? unit : "-",
                              chart_dataset_get_n (dataset), texts[0], texts[1], texts[2]);
      g_test_message ("file %u", i);
      g_assert_cmpstr (made, ==, files[i].made);
    }
}

/* Tables beside each other: the first is read, the others are there to be chosen. */
static void
test_beside (void)
{
  static const struct
  {
    const char *text;
    const char *table; /* (nullable) */
    const char *made;  /* tables, title, series, rows with their first values, notices */
  } files[] = {
    { "지역,값,,나라,점수\n서울,1,,미국,7\n부산,2,,독일,8\n", NULL, "2 - 값|서울 1|부산 2|!1" },
    { "지역,값,,나라,점수\n서울,1,,미국,7\n부산,2,,독일,8\n", "2", "2 - 점수|미국 7|독일 8|" },
    /* each with a title and of its own height */
    { "표 하나,,,표 둘,,\n지역,값,,나라,점수,판\n서울,1,,미국,7,1\n부산,2,,독일,8,2\n,,,한국,9,3\n", NULL,
      "2 표 하나 값|서울 1|부산 2|!1" },
    { "표 하나,,,표 둘,,\n지역,값,,나라,점수,판\n서울,1,,미국,7,1\n부산,2,,독일,8,2\n,,,한국,9,3\n",
      "표 둘", "2 표 둘 점수,판|미국 7|독일 8|한국 9|" },
    /* and another one below both */
    { "지역,값,,나라,점수\n서울,1,,미국,7\n부산,2,,독일,8\n\n밑,수\n가,5\n나,6\n", NULL,
      "3 - 값|서울 1|부산 2|!1" },
    { "지역,값,,나라,점수\n서울,1,,미국,7\n부산,2,,독일,8\n\n밑,수\n가,5\n나,6\n", "3",
      "3 - 수|가 5|나 6|" },
    /* groups of series of one table, columns of notes and blanks at the end are none */
    { "지역,가,나,,다,라\n서울,1,2,,3,4\n부산,5,6,,7,8\n", NULL, "1 - 가,나,다,라|서울 1|부산 5|" },
    { "지역,값,,비고,뜻\n서울,1,,좋음,큼\n부산,2,,나쁨,작음\n", NULL, "1 - 값|서울 1|부산 2|" },
    { "지역,값,,,\n서울,1,,,\n부산,2,,,\n", NULL, "1 - 값|서울 1|부산 2|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      ChartLoadOptions         options = CHART_LOAD_OPTIONS_DEFAULT;
      g_autoptr (GError)       error = NULL;
      g_autoptr (GBytes)       bytes = g_bytes_new (files[i].text, strlen (files[i].text));
      g_autoptr (ChartPackage) package = NULL;
      g_autoptr (GString)      made = g_string_new (NULL);
      const ChartReading      *reading;
      ChartDataset            *dataset;
      const char              *title;

      options.table = files[i].table;
      package = chart_load_bytes (bytes, "t.csv", &options, NULL, &error);
      g_assert_no_error (error);
      reading = chart_package_get_reading (package);
      dataset = chart_package_get_dataset (package, 0);
      title = chart_dataset_get_text (dataset, CHART_DATASET_TITLE, "ko");
      g_string_append_printf (made, "%u %s ", reading->tables->len, title != NULL ? title : "-");
      for (guint k = 0; k < chart_dataset_get_n_columns (dataset); k++)
        g_string_append_printf (made, "%s%s", k > 0 ? "," : "",
                                chart_column_get_name (chart_dataset_get_column (dataset, k),
                                                       "ko"));
      g_string_append_c (made, '|');
      for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
        g_string_append_printf (
          made, "%s %g|", chart_dataset_get_label (dataset, row, "ko"),
          chart_column_get (chart_dataset_get_column (dataset, 0), row).number.value);
      for (guint k = 0; k < reading->notices->len; k++)
        g_string_append_printf (made, "!%u", ((ChartNotice *)reading->notices->pdata[k])->line);
      g_test_message ("file %u", i);
      g_assert_cmpstr (made->str, ==, files[i].made);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/surround/said", test_said);
  g_test_add_func ("/surround/beside", test_beside);
  return g_test_run ();
}
