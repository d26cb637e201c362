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
      if (g_strcmp0 (texts[0], "t") == 0)
        texts[0] = NULL; /* the file's name */
      for (guint k = 0; k < 3; k++)
        texts[k] = texts[k] != NULL ? texts[k] : "-";
      made = g_strdup_printf ("%u+%u+%u+%u %s %u %s|%s|%s", reading->skipped, reading->header,
                              reading->rows, reading->footnotes, unit != NULL ? unit : "-",
                              chart_dataset_get_n (dataset), texts[0], texts[1], texts[2]);
      g_test_message ("file %u", i);
      g_assert_cmpstr (made, ==, files[i].made);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/surround/said", test_said);
  return g_test_run ();
}
