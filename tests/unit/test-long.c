/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-load.h"

#include <string.h>

/* What is made of a table: its series, its rows, what was guessed ("?") and what is told ("!"). */
static char *
dump (const char             *text,
      const ChartLoadOptions *options)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GBytes)       bytes = g_bytes_new (text, strlen (text));
  g_autoptr (ChartPackage) package = chart_load_bytes (bytes, "t.csv", options, NULL, &error);
  GString                 *out = g_string_new (NULL);
  const ChartReading      *reading;
  ChartDataset            *dataset;

  g_assert_no_error (error);
  reading = chart_package_get_reading (package);
  dataset = chart_package_get_dataset (package, 0);
  for (guint i = 0; i < chart_dataset_get_n_columns (dataset); i++)
    {
      const ChartColumn *column = chart_dataset_get_column (dataset, i);
      const char        *unit = chart_column_get_unit (column, "ko");

      g_string_append_printf (out, "%s%s%s%s", i > 0 ? " " : "",
                              chart_column_get_name (column, "ko"), unit != NULL ? "/" : "",
                              unit != NULL ? unit : "");
    }
  for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
    {
      g_string_append_printf (out, "|%s%s", chart_dataset_get_label (dataset, row, "ko"),
                              chart_dataset_get_role (dataset, row) == CHART_ROW_TOTAL ? "*" : "");
      for (guint i = 0; i < chart_dataset_get_n_columns (dataset); i++)
        {
          ChartValue value = chart_column_get (chart_dataset_get_column (dataset, i), row);

          g_string_append_printf (out, " %g", value.number.value);
        }
    }
  for (guint i = 0; i < reading->guesses->len; i++)
    {
      const ChartNotice *notice = reading->guesses->pdata[i];

      g_string_append_printf (out, "?%u %s", notice->line, notice->code);
    }
  for (guint i = 0; i < reading->notices->len; i++)
    {
      const ChartNotice *notice = reading->notices->pdata[i];

      g_string_append_printf (out, "!%u %s", notice->line, notice->code);
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *text;
  const char *made;
} Case;

static void
check (const Case *cases,
       guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *made = dump (cases[i].text, NULL);

      g_test_message ("case %u", i);
      g_assert_cmpstr (made, ==, cases[i].made);
    }
}

/* Label, series and value in three columns, whichever stands where, become rows and series. */
static void
test_long (void)
{
  static const Case cases[] = {
    { "시도,연도,인구(명)\n서울,2022,5\n서울,2023,6\n부산,2022,3\n부산,2023,4\n",
      "2022/명 2023/명|서울 5 6|부산 3 4?2 long" },
    { "연도,시도,값\n2022,서울,5\n2022,부산,3\n2023,서울,6\n2023,부산,4\n2024,서울,7\n2024,부산,4\n",
      "2022 2023 2024|서울 5 6 7|부산 3 4 4?2 long" },
    /* the fewer are series, the first of as many is the label; what a code says is said once */
    { "성별,연령,비율\n남,20대,1\n남,30대,2\n남,40대,3\n여,20대,4\n여,30대,5\n여,40대,6\n",
      "남 여|20대 1 4|30대 2 5|40대 3 6?2 long" },
    { "party,group,share\nA,x,1\nA,y,2\nB,x,3\nB,y,4\n", "x y|A 1 2|B 3 4?2 long" },
    { "코드,시도,성별,값\n11,서울,남,1\n11,서울,여,2\n26,부산,남,3\n26,부산,여,4\n",
      "남 여|서울 1 2|부산 3 4?2 long" },
    /* sums come last and are none of the others, a pair without a row is missing */
    { "시도,성별,값\n합계,계,10\n합계,남,4\n합계,여,6\n서울,계,7\n서울,남,3\n서울,여,4\n부산,계,3\n부산,여,2\n",
      "남 여 계|합계* 4 6 10|서울 3 4 7|부산 nan 2 3?2 long?2 total" },
    /* what is told of a cell names its own line; its text and its unit are the column's */
    { "k,s,v\na,x,1%\na,y,n1\nb,x,3%\nb,y,4%\n", "x/% y/%|a 1 nan|b 3 4?2 long!3 not-a-number" },
    { "k;s;v\na;x;1,5\na;y;2,5\nb;x;3\nb;y;4,25\n",
      "x y|a 1.5 2.5|b 3 4.25?2 long!2 decimal-comma" },
    /* no long table: a pair comes twice, few pairs are there, rows have names of their own, there
     * are two columns of values */
    { "k,s,v\na,x,1\na,x,2\nb,x,3\nb,y,4\n", "v|a 1|a 2|b 3|b 4" },
    { "k,s,v\na,x,1\nb,y,2\nc,z,3\nd,x,4\n", "v|a 1|b 2|c 3|d 4" },
    { "k,s,v\na,x,1\nb,x,2\nc,y,3\nd,y,4\n", "v|a 1|b 2|c 3|d 4" },
    { "k,s,v,w\na,x,1,5\na,y,2,6\nb,x,3,7\nb,y,4,8\n", "v w|a 1 5|a 2 6|b 3 7|b 4 8" },
  };
  static const char *const labels[] = { "k", NULL };
  ChartLoadOptions         options = CHART_LOAD_OPTIONS_DEFAULT;
  g_autofree char         *made = NULL;

  check (cases, G_N_ELEMENTS (cases));
  /* who names a column is not asked about the others */
  options.labels = labels;
  made = dump ("k,s,v\na,x,1\na,y,2\nb,x,3\nb,y,4\n", &options);
  g_assert_cmpstr (made, ==, "v|a 1|a 2|b 3|b 4");
}

/* Many rows are told by the first of them, and take a time that grows with their number. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("k,s,v\n");
  g_autofree char    *made = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "a%u,%s,%u\n", i / 2, i % 2 == 0 ? "x" : "y", i);
  made = dump (text->str, NULL);
  g_assert_true (g_str_has_prefix (made, "x y|a0 0 1|a1 2 3|"));
  g_assert_true (g_str_has_suffix (made, "|a49999 99998 99999?2 long"));
}

/* The first column may count the rows under any name; it is drawn only where nothing else is. */
static void
test_counter (void)
{
  static const Case cases[] = {
    { "k,이름,점수\n1,가,7\n2,나,8\n3,다,9\n", "점수|가 7|나 8|다 9?2 counter" },
    { ",이름,점수\n0,가,7\n1,나,8\n2,다,9\n", "점수|가 7|나 8|다 9?2 counter" },
    { "k,이름,점수\n1,가,7\n2,나,8\n3,다,9\n,합계,24\n",
      "점수|가 7|나 8|다 9|합계* 24?2 counter?5 total" },
    { "x,y\n1,10\n2,30\n3,20\n", "y|1 10|2 30|3 20" },
    { "자녀수,가구\n0,30\n1,50\n2,20\n", "가구|0 30|1 50|2 20" },
    /* nothing else to draw; another beginning, another step, another place, a unit, too few */
    { "점수,이름\n1,가\n2,나\n3,다\n", "점수|가 1|나 2|다 3" },
    { "k,이름,점수\n2,가,7\n3,나,8\n4,다,9\n", "k 점수|가 2 7|나 3 8|다 4 9" },
    { "k,이름,점수\n1,가,7\n2,나,8\n4,다,9\n", "k 점수|가 1 7|나 2 8|다 4 9" },
    { "이름,k,점수\n가,1,7\n나,2,8\n다,3,9\n", "k 점수|가 1 7|나 2 8|다 3 9" },
    { "k,이름,점수\n1%,가,7\n2%,나,8\n3%,다,9\n", "k/% 점수|가 1 7|나 2 8|다 3 9" },
    { "k,이름,점수\n1,가,7\n2,나,8\n", "k 점수|가 1 7|나 2 8" },
    { "k,이름,점수\n1,가,7\n2.0,나,8\n3,다,9\n", "k 점수|가 1 7|나 2 8|다 3 9" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* What stands farther in belongs to the row above; only a row that is the sum of it is a total. */
static void
test_tree (void)
{
  static const Case cases[] = {
    { "지역,인구\n수도권,12\n  서울,9\n  인천,3\n영남,5\n  부산,3\n  대구,2\n제주,1\n",
      "인구|수도권* 12|서울 9|인천 3|영남* 5|부산 3|대구 2|제주 1?2 total" },
    { "지역,인구\n전부,12\n\t동,9\n\t\t가,4\n\t\t나,5\n\t서,3\n",
      "인구|전부* 12|동* 9|가 4|나 5|서 3?2 total" },
    { "k,v\n\"a\",3\n\"  b\",1\n\"  c\",2\n", "v|a* 3|b 1|c 2?2 total" },
    { "k,v\na,\"3\"\n  b,\"1\"\n  c,\"2\"\n", "v|a* 3|b 1|c 2?2 total" },
    { "k,v\na,3\n　b,1\n　c,2\n", "v|a* 3|b 1|c 2?2 total" },
    { "k,v\na,3\n\xc2\xa0"
      "b,1\n\xc2\xa0"
      "c,2\n",
      "v|a* 3|b 1|c 2?2 total" },
    /* printed numbers may be off by half of their last digit */
    { "k,v\na,100\n b,33.3\n c,66.8\n", "v|a* 100|b 33.3|c 66.8?2 total" },
    { "k,v\na,100\n b,33.3\n c,65.8\n", "v|a 100|b 33.3|c 65.8" },
    /* a mean, a part of unknown size, one part, and blanks before all */
    { "k,v\na,5\n b,4\n c,6\n", "v|a 5|b 4|c 6" },
    { "k,v\na,3\n b,1\n c,\n", "v|a 3|b 1|c nan" },
    { "k,v\na,3\n b,3\nc,2\n", "v|a 3|b 3|c 2" },
    { "k,v\n a,3\n b,1\n c,2\n", "v|a 3|b 1|c 2" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/long/long", test_long);
  g_test_add_func ("/long/counter", test_counter);
  g_test_add_func ("/long/tree", test_tree);
  g_test_add_func ("/long/many", test_many);
  return g_test_run ();
}
