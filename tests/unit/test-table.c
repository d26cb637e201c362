/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "base/chart-limits.h"
#include "read/chart-load.h"

#include <string.h>

static ChartPackage *
load_bytes (const char             *data,
            gsize                   length,
            const ChartLoadOptions *options,
            GError                **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return chart_load_bytes (bytes, "t.csv", options, NULL, error);
}

/* What is made of a table: its shape, then a line for each notice, each series and each row. */
static char *
dump_with (const char             *data,
           gsize                   length,
           const ChartLoadOptions *options)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = load_bytes (data, length, options, &error);
  GString                 *out = g_string_new (NULL);
  ChartReading            *reading;
  ChartDataset            *dataset;
  const char              *title;

  if (package == NULL)
    {
      g_string_append_printf (out, "error %d", error->code);
      return g_string_free (out, FALSE);
    }
  reading = chart_package_get_reading (package);
  dataset = chart_package_get_dataset (package, 0);
  title = chart_dataset_get_text (dataset, CHART_DATASET_TITLE, "ko");
  g_string_append_printf (out, "%s %s %u+%u+%u+%u %s\n", reading->encoding, reading->delimiter,
                          reading->skipped, reading->header, reading->rows, reading->footnotes,
                          title != NULL ? title : "-");
  for (guint i = 0; i < reading->notices->len; i++)
    {
      const ChartNotice *notice = reading->notices->pdata[i];

      g_string_append_printf (out, "!%u %s\n", notice->line, notice->code);
    }
  for (guint i = 0; i < reading->guesses->len; i++)
    {
      const ChartNotice *guess = reading->guesses->pdata[i];

      g_string_append_printf (out, "?%u %s\n", guess->line, guess->code);
    }
  for (guint i = 0; i < chart_dataset_get_n_columns (dataset); i++)
    {
      const ChartColumn *column = chart_dataset_get_column (dataset, i);
      const char        *unit = chart_column_get_unit (column, "ko");

      g_string_append_printf (out, "# %s [%s]\n", chart_column_get_name (column, "ko"),
                              unit != NULL ? unit : "");
    }
  for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
    {
      g_string_append (out, chart_dataset_get_label (dataset, row, "ko"));
      if (chart_dataset_get_role (dataset, row) != CHART_ROW_PLAIN)
        g_string_append_printf (out, "*%d", chart_dataset_get_role (dataset, row));
      for (guint i = 0; i < chart_dataset_get_n_columns (dataset); i++)
        {
          ChartValue value = chart_column_get (chart_dataset_get_column (dataset, i), row);

          g_string_append_printf (out, " %g", value.number.value);
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static char *
dump (const char *data,
      gsize       length)
{
  return dump_with (data, length, NULL);
}

#define DUMP(literal) dump (literal, sizeof (literal) - 1)

static const struct
{
  const char *text;
  const char *made;
} tables[] = {
  { "나라,비율(%)\n미국,34.34\n한국,15.15\n그 외,1.5\n",
    "UTF-8 , 0+1+3+0 -\n# 비율 [%]\n미국 34.34\n한국 15.15\n그 외*2 1.5\n" },
  { "\xef\xbb\xbf나라,값\n미국,1\n", "UTF-8 , 0+1+1+0 -\n# 값 []\n미국 1\n" },
  /* no header, numbers only, years as heads, years as labels */
  { "1,2\n3,4\n", "UTF-8 , 0+0+2+0 -\n# 1 []\n# 2 []\n1 1 2\n2 3 4\n" },
  { "42\n", "UTF-8 , 0+0+1+0 -\n# 1 []\n1 42\n" },
  { "지역,2020,2021\n서울,1,2\n부산,3,4\n",
    "UTF-8 , 0+1+2+0 -\n# 2020 []\n# 2021 []\n서울 1 2\n부산 3 4\n" },
  { "시도,2020년,2021년\n서울,1,2\n", "UTF-8 , 0+1+1+0 -\n# 2020년 []\n# 2021년 []\n서울 1 2\n" },
  { "시도,2024.01,2024.02\n서울,1,2\n",
    "UTF-8 , 0+1+1+0 -\n# 2024.01 []\n# 2024.02 []\n서울 1 2\n" },
  { "나이,20대,30대\n서울,1,2\n", "UTF-8 , 0+1+1+0 -\n# 20대 []\n# 30대 []\n서울 1 2\n" },
  { "월,값\n2024.01,7\n2024.02,8\n", "UTF-8 , 0+1+2+0 -\n# 값 []\n2024.01 7\n2024.02 8\n" },
  { "연도,값\n2020,7\n2021,8\n", "UTF-8 , 0+1+2+0 -\n# 값 []\n2020 7\n2021 8\n" },
  /* half of a column is left out with a word */
  { "Country,a,b\nA,10,1\nB,foo,2\nC,5,3\nD,bar,2\n",
    "UTF-8 , 0+1+4+0 -\n!2 not-numbers\n# b []\nA 1\nB 2\nC 3\nD 2\n" },
  { "Party,2019 (%),2023 (%)\nA,3,4\nB,2,1\n",
    "UTF-8 , 0+1+2+0 -\n# 2019 [%]\n# 2023 [%]\nA 3 4\nB 2 1\n" },
  { "2019,3\n2020,5\n2021,4\n", "UTF-8 , 0+0+3+0 -\n# 2 []\n2019 3\n2020 5\n2021 4\n" },
  { "2019,3\n2040,5\n2021,4\n",
    "UTF-8 , 0+0+3+0 -\n# 1 []\n# 2 []\n1 2019 3\n2 2040 5\n3 2021 4\n" },
  { "미국,3\n한국,4\n", "UTF-8 , 0+0+2+0 -\n# 2 []\n미국 3\n한국 4\n" },
  /* an id is no series, a code is no number, a label may be x */
  { "번호,이름,점수\n1,가,7\n2,나,8\n", "UTF-8 , 0+1+2+0 -\n# 점수 []\n가 7\n나 8\n" },
  { "code,name,n\n007,a,1\n010,b,2\n", "UTF-8 , 0+1+2+0 -\n# n []\na 1\nb 2\n" },
  { "기관,항목,값\n갑,a,1\n갑,b,2\n", "UTF-8 , 0+1+2+0 -\n# 값 []\na 1\nb 2\n" },
  { "a,b\nx,5\n", "UTF-8 , 0+1+1+0 -\n# b []\nx 5\n" },
  { "name,zip\nA,08123\nB,01234\n", "UTF-8 , 0+1+2+0 -\nA\nB\n" },
  /* titles, units and footnotes around the table */
  { "인구 추이\n(단위: 천 명)\n\n지역,인구\n서울,9\n부산,3\n\n자료: 통계청\n주: 잠정\n",
    "UTF-8 , 2+1+2+2 인구 추이\n# 인구 [천 명]\n서울 9\n부산 3\n" },
  { "제목,,\n지역,가,나\n서울,1,2\n※ 참고,,\n",
    "UTF-8 , 1+1+1+1 제목\n# 가 []\n# 나 []\n서울 1 2\n" },
  { "a,b\nx,1\ny,2\n\nc,d,e\np,3,4\n",
    "UTF-8 , 0+1+2+0 -\n!5 second-table\n# b []\nx 1\ny 2\n" },
  /* totals */
  { "구분,값\n수도권 소계,3\n서울,1\n합계,4\n전체,4\nTotal Recall,1\nGrand Total,5\n",
    "UTF-8 , 0+1+6+0 -\n?2 total\n# 값 []\n수도권 소계*1 3\n서울 1\n합계*1 4\n전체*1 4\nTotal Recall 1\n"
    "Grand Total*1 5\n" },
  /* a column that sums others comes after them; a header that stands once more is no row */
  { "구,계,남,여\n강남,3,1,2\n강북,9,4,5\n",
    "UTF-8 , 0+1+2+0 -\n# 남 []\n# 여 []\n# 계 []\n강남 1 2 3\n강북 4 5 9\n" },
  { "구,합계\n강남,3\n강북,9\n", "UTF-8 , 0+1+2+0 -\n# 합계 []\n강남 3\n강북 9\n" },
  { "구,값\n강남,3\n구,값\n강북,9\n구,값,\n",
    "UTF-8 , 0+1+2+0 -\n!3 repeated-header\n# 값 []\n강남 3\n강북 9\n" },
  { "구,2020,\n구,남,여\n강남,3,4\n구,2020,\n구,남,여\n강북,9,8\n",
    "UTF-8 , 0+2+2+0 -\n!1 header\n!4 repeated-header\n!5 repeated-header\n# 2020 남 []\n"
    "# 2020 여 []\n강남 3 4\n강북 9 8\n" },
  /* also after a gap, as where another page begins; the same rows again are another table */
  { "구,값\n강남,3\n\n구,값\n강북,9\n",
    "UTF-8 , 0+1+2+0 -\n!4 repeated-header\n# 값 []\n강남 3\n강북 9\n" },
  { "구,값\n강남,3\n\n구,값\n강남,9\n",
    "UTF-8 , 0+1+1+0 -\n!4 second-table\n# 값 []\n강남 3\n" },
  { "구,값\n강남,3\n\n올해\n구,값\n강북,9\n",
    "UTF-8 , 0+1+1+0 -\n!4 second-table\n# 값 []\n강남 3\n" },
  { "구,값\n강남,3\n※ 잠정\n\n구,값\n강북,9\n",
    "UTF-8 , 0+1+1+1 -\n!5 second-table\n# 값 []\n강남 3\n" },
  /* a column of places is no series and no label; where the values contradict it, that is said */
  { "순위,이름,점수\n1,가,9\n2,나,8\n2,다,8\n4,라,7\n",
    "UTF-8 , 0+1+4+0 -\n# 점수 []\n가 9\n나 8\n다 8\n라 7\n" },
  { "등수,이름,초\n1위,가,7\n공동 2위,나,8\n공동 2위,다,8\n계,계,0\n",
    "UTF-8 , 0+1+4+0 -\n?5 total\n# 초 []\n가 7\n나 8\n다 8\n계*1 0\n" },
  { "Rank,Name,A,B\n1,x,5,9\n2,y,6,8\n3,z,4,7\n",
    "UTF-8 , 0+1+3+0 -\n# A []\n# B []\nx 5 9\ny 6 8\nz 4 7\n" },
  { "Rank,Name,A\n1,x,9\n4,w,6\n2,y,7\n3,z,8\n",
    "UTF-8 , 0+1+4+0 -\n!5 rank\n# A []\nx 9\nw 6\ny 7\nz 8\n" },
  /* a quoted cell with a delimiter and a line break, and records that lone quotes have glued */
  { "k,v\nx,1\n\"a,b\nc\",5\n", "UTF-8 , 0+1+2+0 -\n# v []\nx 1\na,b\nc 5\n" },
  { "k,v\nx,1\n\"a,3\nc\",5\n",
    "UTF-8 , 0+1+3+0 -\n!3 unclosed-quote\n!4 quote\n# v []\nx 1\n\"a 3\nc\" 5\n" },
  /* cells that are no numbers are left out and told, words for nothing are not */
  { "k,v\na,1\nb,text\nc,3\nd,4\n",
    "UTF-8 , 0+1+4+0 -\n!3 not-a-number\n# v []\na 1\nb nan\nc 3\nd 4\n" },
  { "k,v\na,1\nb,-\nc,N/A\nd,…\n", "UTF-8 , 0+1+4+0 -\n# v []\na 1\nb nan\nc nan\nd nan\n" },
  { "k,v\na,NaN\nb,inf\nc,1e999\nd,3\ne,4\nf,5\ng,6\nh,7\n",
    "UTF-8 , 0+1+8+0 -\n!2 not-a-number\n# v []\na nan\nb nan\nc nan\nd 3\ne 4\nf 5\ng 6\nh 7\n" },
  { "k,v\na,nan\nb,x\nc,2\n", "UTF-8 , 0+1+3+0 -\n!2 not-a-number\n# v []\na nan\nb nan\nc 2\n" },
  /* what is read as a minus and may be none, and values that have no sum, are told once */
  { "k,v\na,1\nb,–3\nc,4-\nd,- 6\n",
    "UTF-8 , 0+1+4+0 -\n!3 minus\n# v []\na 1\nb -3\nc -4\nd -6\n" },
  { "k,v\na,-1\nb,−2\nc,–\n", "UTF-8 , 0+1+3+0 -\n# v []\na -1\nb -2\nc nan\n" },
  { "k,v\na,1e308\nb,-1e308\n", "UTF-8 , 0+1+2+0 -\n!2 overflow\n# v []\na 1e+308\nb -1e+308\n" },
  /* decimal commas, where the whole column agrees; where it does not, what is unsure is left out */
  { "k,v\na,\"1.234,5\"\nb,\"2.345,6\"\nc,2.000\nd,\"0,5\"\n",
    "UTF-8 , 0+1+4+0 -\n!2 decimal-comma\n# v []\na 1234.5\nb 2345.6\nc 2000\nd 0.5\n" },
  { "k,v,w\na,1,\"1,5\"\nb,2,\"2,5\"\n",
    "UTF-8 , 0+1+2+0 -\n!2 decimal-comma\n# v []\n# w []\na 1 1.5\nb 2 2.5\n" },
  { "k,v\na,\"1,5\"\nb,2.5\nc,\"1,234\"\nd,2.345\ne,7\nf,8\n",
    "UTF-8 , 0+1+6+0 -\n!2 not-a-number\n# v []\na nan\nb 2.5\nc nan\nd nan\ne 7\nf 8\n" },
  { "k,v\na,\"1,234\"\nb,\"5,678\"\n", "UTF-8 , 0+1+2+0 -\n# v []\na 1234\nb 5678\n" },
  { "k,v\na,1.234\nb,5.678\n", "UTF-8 , 0+1+2+0 -\n# v []\na 1.234\nb 5.678\n" },
  { "k,v\na,\"1,23\"\nb,\"12,34,567\"\nc,\"1,2345\"\n",
    "UTF-8 , 0+1+3+0 -\n!2 not-a-number\n# v []\na nan\nb nan\nc nan\n" },
  /* blanks between thousands, where several cells have them and none goes without */
  { "k,v\na,1 234\nb,45 678\nc,99\n",
    "UTF-8 , 0+1+3+0 -\n!2 blanks\n# v []\na 1234\nb 45678\nc 99\n" },
  { "k;v\na;1\xc2\xa0"
    "234,5\nb;2\xe2\x80\xaf"
    "345,25\nc;0,5\n",
    "UTF-8 ; 0+1+3+0 -\n!2 decimal-comma\n!2 blanks\n# v []\na 1234.5\nb 2345.25\nc 0.5\n" },
  { "k,v\na,1 234\nb,2 345\nc,9999\nd,1\ne,2\n",
    "UTF-8 , 0+1+5+0 -\n!2 not-a-number\n# v []\na nan\nb nan\nc 9999\nd 1\ne 2\n" },
  { "k,v\na,1 234\nb,5\nc,6\n",
    "UTF-8 , 0+1+3+0 -\n!2 not-a-number\n# v []\na nan\nb 5\nc 6\n" },
  /* brackets are a minus beside bare numbers, not where all have them or some have a minus */
  { "k,v\na,100\nb,\"(1,234)\"\nc,50\n",
    "UTF-8 , 0+1+3+0 -\n!3 minus\n# v []\na 100\nb -1234\nc 50\n" },
  { "k,v,n\na,1,(500)\nb,2,\"(1,506)\"\n",
    "UTF-8 , 0+1+2+0 -\n!2 not-numbers\n# v []\na 1\nb 2\n" },
  { "k,v\na,100\nb,(12)\nc,-50\n",
    "UTF-8 , 0+1+3+0 -\n!3 not-a-number\n# v []\na 100\nb nan\nc -50\n" },
  /* marks behind numbers are no part of them */
  { "k,v\na,12.3p\nb,12.3*\nc,4 1)\nd,5\ne,1)\n",
    "UTF-8 , 0+1+5+0 -\n!2 mark\n!6 not-a-number\n# v []\na 12.3\nb 12.3\nc 4\nd 5\ne nan\n" },
  { "k,v\na,$1\nb,2원\n", "UTF-8 , 0+1+2+0 -\n# v [$, 원]\na 1\nb 2\n" },
  { "k,v\na,1%\nb,2\n", "UTF-8 , 0+1+2+0 -\n!2 mixed-units\n# v []\na 1\nb 2\n" },
  /* two and three header rows, with cells that span several columns */
  { "지역,2020,,2021,\n,남,여,남,여\n서울,1,2,3,4\n부산,5,6,7,8\n",
    "UTF-8 , 0+2+2+0 -\n!1 header\n# 2020 남 []\n# 2020 여 []\n# 2021 남 []\n# 2021 여 []\n서울 1 2 3 4\n"
    "부산 5 6 7 8\n" },
  { "지역,2020,2020\n지역,인구 (명),비율 (%)\n서울,1,2\n",
    "UTF-8 , 0+2+1+0 -\n!1 header\n# 2020 인구 [명]\n# 2020 비율 [%]\n서울 1 2\n" },
  { "000,126,B30,B41\nName,Code,What,How\na,7,x,y\nb,8,x,z\n",
    "UTF-8 , 0+2+2+0 -\n!1 header\n# 126 Code []\na 7\nb 8\n" },
  { "나이,값\n20-29세,3\n30-39세,4\n", "UTF-8 , 0+1+2+0 -\n# 값 []\n20-29세 3\n30-39세 4\n" },
  { "k,v\na,1%\nb,2%\n", "UTF-8 , 0+1+2+0 -\n# v [%]\na 1\nb 2\n" },
  /* ragged rows are named and nothing shifts; blank columns are no series */
  { "a,b,c\nx,1,2\ny,3\nz,4,5,6\n",
    "UTF-8 , 0+1+3+0 -\n!3 short-row\n!4 long-row\n# b []\n# c []\nx 1 2\ny 3 nan\nz 4 5\n" },
  { "a,b,,,\nx,1,,,\ny,2,,,\n", "UTF-8 , 0+1+2+0 -\n# b []\nx 1\ny 2\n" },
  { "구분,계,계\n서울,1,2\n", "UTF-8 , 0+1+1+0 -\n!1 same-name\n# 계 []\n# 계 (2) []\n서울 1 2\n" },
  /* delimiters */
  { "a;b\nx;1,5\ny;2,5\n", "UTF-8 ; 0+1+2+0 -\n!2 decimal-comma\n# b []\nx 1.5\ny 2.5\n" },
  { "a\tb\nx, y\t1\nz\t2\n", "UTF-8 \t 0+1+2+0 -\n# b []\nx, y 1\nz 2\n" },
  { "a|b\nx|1\ny|2\n", "UTF-8 | 0+1+2+0 -\n# b []\nx 1\ny 2\n" },
  { "a:b\nx:1\ny:2\n", "UTF-8 : 0+1+2+0 -\n# b []\nx 1\ny 2\n" },
  /* a separator that the first line names; blanks between columns, not between words */
  { "sep=;\nk;v\na;1,5\nb;2,5\n",
    "UTF-8 ; 1+1+2+0 -\n!3 decimal-comma\n?1 separator\n# v []\na 1.5\nb 2.5\n" },
  { "k   v\na   1\nbc 22\n", "UTF-8   0+1+2+0 -\n# v []\na 1\nbc 22\n" },
  { "구 이름\n강남 구\n", "UTF-8 , 0+1+1+0 -\n강남 구\n" },
  /* one column whose commas part thousands */
  { "값\n1,234\n5,678\n", "UTF-8 \t 0+1+2+0 -\n# 값 []\n1 1234\n2 5678\n" },
  /* other quotes, and backslashes before quotes */
  { "'k','v'\n'a, b','1'\n'c','2'\n", "UTF-8 , 0+1+2+0 -\n# v []\na, b 1\nc 2\n" },
  { "k,v\n\"a \\\"b\\\", c\",1\nd,2\n",
    "UTF-8 , 0+1+2+0 -\n!2 escape\n# v []\na \"b\", c 1\nd 2\n" },
  { "k,v\n\"C:\\x\\\",1\n\"D:\\\",2\n",
    "UTF-8 , 0+1+2+0 -\n# v []\nC:\\x\\ 1\nD:\\ 2\n" },
  { "k,v\n'20,1\n'21,2\n", "UTF-8 , 0+1+2+0 -\n# v []\n'20 1\n'21 2\n" },
  { "time,v\n2011-01-01 12:30:00,5\n2011-01-02 12:30:00,6\n",
    "UTF-8 , 0+1+2+0 -\n# v []\n2011-01-01 12:30:00 5\n2011-01-02 12:30:00 6\n" },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *got = dump (tables[i].text, strlen (tables[i].text));

      g_test_message ("table %u", i);
      g_assert_cmpstr (got, ==, tables[i].made);
    }
}

/* Files in other encodings, byte by byte. */
static void
test_encodings (void)
{
  static const struct
  {
    const char *encoding;
    const char *mark;
    const char *said;
  } encodings[] = {
    { "CP949", "", "CP949 , 0+1+3+0 -\n# 값 []\n똠방각하 1\n펲시 2\n서울 3\n" },
    { "UTF-16LE", "\xff\xfe", "UTF-16LE , 0+1+3+0 -\n# 값 []\n똠방각하 1\n펲시 2\n서울 3\n" },
    { "UTF-16BE", "\xfe\xff", "UTF-16BE , 0+1+3+0 -\n# 값 []\n똠방각하 1\n펲시 2\n서울 3\n" },
    { "UTF-16LE", "", "UTF-16LE , 0+1+3+0 -\n!0 encoding\n# 값 []\n똠방각하 1\n펲시 2\n서울 3\n" },
    { "UTF-16BE", "", "UTF-16BE , 0+1+3+0 -\n!0 encoding\n# 값 []\n똠방각하 1\n펲시 2\n서울 3\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize               length;
      g_autofree char    *encoded = g_convert ("구분,값\n똠방각하,1\n펲시,2\n서울,3\n", -1,
                                               encodings[i].encoding, "UTF-8", NULL, &length, NULL);
      g_autoptr (GString) file = g_string_new (encodings[i].mark);
      g_autofree char    *got = NULL;

      g_string_append_len (file, encoded, (gssize)length);
      got = dump (file->str, file->len);
      g_test_message ("encoding %u", i);
      g_assert_cmpstr (got, ==, encodings[i].said);
    }
}

static void
test_bad_bytes (void)
{
  g_autofree char *one = DUMP ("구분,값\n서\xec울,1\n");
  g_autofree char *glued = DUMP ("구,값\n강남,1\n\xba\xce\xbb\xea,2\n");
  g_autofree char *nul = DUMP ("a,b\nx\0y,1\nz,2\n");
  g_autofree char *latin = DUMP ("name,age\nJos\xe9,30\nM\xfcller,25\n");
  g_autofree char *few = DUMP ("\xb0\xaa,n\n\xbc\xad\xbf\xef,1\n");

  g_assert_cmpstr (one, ==,
                   "UTF-8 , 0+1+1+0 -\n!2 bad-character\n# 값 []\n서\xef\xbf\xbd울 1\n");
  g_assert_true (g_str_has_prefix (glued, "UTF-8 , 0+1+2+0 -\n!3 bad-character\n# 값 []\n강남 1\n"));
  g_assert_cmpstr (nul, ==, "UTF-8 , 0+1+2+0 -\n!2 nul\n# b []\nx\xef\xbf\xbdy 1\nz 2\n");
  g_assert_cmpstr (latin, ==,
                   "WINDOWS-1252 , 0+1+2+0 -\n!0 encoding\n# age []\nJosé 30\nMüller 25\n");
  g_assert_cmpstr (few, ==, "CP949 , 0+1+1+0 -\n!0 encoding\n# n []\n서울 1\n");
}

static void
test_options (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("t,u\nx;y\n\xb0\xaa;1\n", 13);
  ChartLoadOptions   options = {
      .encoding = "euc-kr", .delimiter = ';', .header = 1, .skip = 1
  };
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = NULL;
  g_autoptr (ChartPackage) none = NULL;
  ChartReading            *reading;

  package = chart_load_bytes (bytes, "t", &options, NULL, &error);
  g_assert_no_error (error);
  reading = chart_package_get_reading (package);
  g_assert_cmpstr (reading->encoding, ==, "CP949");
  g_assert_cmpstr (reading->delimiter, ==, ";");
  g_assert_cmpuint (reading->skipped, ==, 1);
  g_assert_cmpuint (reading->header, ==, 1);
  g_assert_cmpstr (chart_dataset_get_label (chart_package_get_dataset (package, 0), 0, "ko"), ==,
                   "값");

  options.encoding = "no-such-encoding";
  none = chart_load_bytes (bytes, "t", &options, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, CHART_ERROR, CHART_ERROR_ENCODING);
}

/* What a person says of columns, decimals and tables goes before what is found out. */
static void
test_choices (void)
{
  static const char       text[] = "시도,구,2020,2021\n서울,강남,\"1,5\",7\n"
                                   "부산,해운대,\"2,5\",8\n"
                                   "\n주: 끝\n\n둘째\n\na,b\nx,1\n";
  const char *const       labels[] = { "시도", "2", NULL };
  const char *const       values[] = { "2021, 3", NULL };
  const char *const       wrong[] = { "2022", NULL };
  ChartLoadOptions        options = CHART_LOAD_OPTIONS_DEFAULT;
  static const ChartError codes[] = { CHART_ERROR_UNKNOWN_COLUMN, CHART_ERROR_UNKNOWN_TABLE };
  g_autofree char        *found = NULL;

  options.labels = labels;
  options.values = values;
  found = dump_with (text, strlen (text), &options);
  g_assert_cmpstr (found, ==,
                   "UTF-8 , 0+1+2+1 -\n!2 decimal-comma\n!7 second-table\n"
                   "# 2021 []\n# 2020 []\n서울 강남 7 1.5\n부산 해운대 8 2.5\n");
  options.decimal = '.';
  options.labels = options.values = NULL;
  g_free (found);
  found = dump_with (text, strlen (text), &options);
  g_assert_cmpstr (found, ==,
                   "UTF-8 , 0+1+2+1 -\n!2 not-numbers\n!7 second-table\n# 2021 []\n"
                   "서울 7\n부산 8\n");
  for (guint i = 0; i < 2; i++)
    {
      options.table = i == 0 ? "2" : "둘째";
      g_free (found);
      found = dump_with (text, strlen (text), &options);
      g_assert_cmpstr (found, ==, "UTF-8 , 1+1+1+0 둘째\n# b []\nx 1\n");
    }

  options.values = wrong;
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *code = g_strdup_printf ("error %d", codes[i]);

      g_free (found);
      found = dump_with (text, strlen (text), &options);
      g_assert_cmpstr (found, ==, code);
      options.table = "3";
    }
}

static const struct
{
  const char *data;
  gsize       length;
  ChartError  code;
} refused[] = {
  { "", 0, CHART_ERROR_EMPTY },
  { "\n", 1, CHART_ERROR_EMPTY },
  { "\xef\xbb\xbf", 3, CHART_ERROR_EMPTY },
  { ",,,\n,,\n", 7, CHART_ERROR_EMPTY },
  { "PK\x03\x04zip", 7, CHART_ERROR_DAMAGED },
  { "\x89PNG\r\n\x1a\n", 8, CHART_ERROR_BINARY },
  { "%PDF-1.7\n", 9, CHART_ERROR_BINARY },
  { "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\2\3", 23, CHART_ERROR_BINARY },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError)       error = NULL;
      g_autoptr (ChartPackage) package = NULL;

      package = load_bytes (refused[i].data, refused[i].length, NULL, &error);
      g_test_message ("file %u", i);
      g_assert_null (package);
      g_assert_error (error, CHART_ERROR, (int)refused[i].code);
      g_assert_true (g_str_has_prefix (error->message, "t.csv: "));
    }
}

static void
test_header_only (void)
{
  ChartLoadOptions         options = CHART_LOAD_OPTIONS_DEFAULT;
  g_autoptr (GBytes)       bytes = g_bytes_new_static ("a,b\n", 4);
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = NULL;

  package = chart_load_bytes (bytes, "t.csv", &options, NULL, &error);
  g_assert_null (package);
  g_assert_error (error, CHART_ERROR, CHART_ERROR_HEADER_ONLY);
  g_assert_true (g_str_has_prefix (error->message, "t.csv:1: "));
}

/* Any cut and any flipped byte of a file gives a table or an error, never a crash. */
static void
test_mutations (void)
{
  static const char text[] = "제목\n\n\"구분\",값,\"a\"\"b\"\n서울,\"1,234\",5%\n합계,-3,₩7\n주: x\n";
  gsize             length = sizeof text - 1;

  for (gsize cut = 0; cut <= length; cut++)
    {
      g_autofree char *got = dump (text, cut);

      g_assert_nonnull (got);
    }
  for (gsize at = 0; at < length; at++)
    for (guint byte = 0; byte < 256; byte += 5)
      {
        g_autofree char *copy = g_memdup2 (text, length);
        g_autofree char *got = NULL;

        copy[at] = (char)byte;
        got = dump (copy, length);
        g_assert_true (g_utf8_validate (got, -1, NULL));
      }
}

/* Columns of one name: told apart at once, however many they are, and named without what would move
 * a terminal's cursor. */
static void
test_same_names (void)
{
  static const char        odd[] = "a long first name,same\b,same\b\na long label,1,2\n";
  g_autoptr (GString)      text = g_string_new ("k");
  g_autoptr (GTimer)       timer = g_timer_new ();
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = NULL;
  g_autoptr (ChartPackage) moving = NULL;
  const ChartDataset      *dataset;
  const ChartReading      *reading;

  for (guint i = 1; i < CHART_MAX_COLUMNS; i++)
    g_string_append (text, ",a");
  g_string_append (text, "\nx");
  for (guint i = 1; i < CHART_MAX_COLUMNS; i++)
    g_string_append (text, ",1");
  package = load_bytes (text->str, text->len, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 5);
  dataset = chart_package_get_dataset (package, 0);
  g_assert_cmpuint (chart_dataset_get_n_columns (dataset), ==, CHART_MAX_COLUMNS - 1);
  g_assert_cmpstr (chart_column_get_name (chart_dataset_get_column (dataset, 9), "ko"), ==,
                   "a (10)");

  moving = load_bytes (odd, strlen (odd), NULL, &error);
  g_assert_no_error (error);
  reading = chart_package_get_reading (moving);
  g_assert_cmpuint (reading->notices->len, ==, 1);
  g_assert_null (strchr (((const ChartNotice *)reading->notices->pdata[0])->message, '\b'));
}

/* Lines within quotes, longer than what is looked at of a cell: that ends with a character. */
static void
test_long_lines (void)
{
  for (guint shift = 0; shift < 4; shift++)
    {
      g_autoptr (GString) text = g_string_new ("k,v\na,1\n\"");
      g_autofree char    *shown = NULL;

      for (guint line = 0; line < 2; line++)
        {
          g_string_append_len (text, "(((", shift);
          for (guint i = 0; i < 40; i++)
            g_string_append (text, "가");
          g_string_append (text, line == 0 ? ",2\n" : "\",3\nb,4\n");
        }
      shown = dump_with (text->str, text->len, NULL);
      g_assert_null (strstr (shown, "error"));
    }
}

/* However many lines of comment there are above it, a table is found below them; a column of words
 * that begin with the same sign is no comment. */
static void
test_many_comments (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char    *dumped = NULL;
  g_autofree char    *tags = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "# 설명 %u\n", i);
  g_string_append (text, "구,값\n강남,3\n강북,9\n");
  dumped = dump (text->str, text->len);
  g_assert_cmpstr (dumped, ==, "UTF-8 , 0+1+2+0 -\n!1 comment\n# 값 []\n강남 3\n강북 9\n");

  g_string_truncate (text, 0);
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "#말%u,%u\n", i, i);
  tags = dump (text->str, text->len);
  g_assert_true (g_str_has_prefix (tags, "UTF-8 , 0+0+20000+0 -\n# 2 []\n#말0 0\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/many-comments", test_many_comments);
  g_test_add_func ("/table/tables", test_tables);
  g_test_add_func ("/table/encodings", test_encodings);
  g_test_add_func ("/table/bad-bytes", test_bad_bytes);
  g_test_add_func ("/table/options", test_options);
  g_test_add_func ("/table/choices", test_choices);
  g_test_add_func ("/table/refused", test_refused);
  g_test_add_func ("/table/header-only", test_header_only);
  g_test_add_func ("/table/mutations", test_mutations);
  g_test_add_func ("/table/long-lines", test_long_lines);
  g_test_add_func ("/table/same-names", test_same_names);
  return g_test_run ();
}
