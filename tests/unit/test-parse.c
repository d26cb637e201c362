/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-limits.h"
#include "read/chart-parse.h"

#include <string.h>

static const ChartLoadJob job = { .name = "test.csv" };

/* The records as "line:cell|cell", one a line, and after each notice's line its code. */
static char *
dump (const char *text,
      gsize       length,
      char        delimiter)
{
  g_autoptr (ChartReading) reading = chart_reading_new ();
  g_autoptr (ChartRecords) rows = NULL;
  g_autoptr (GError)       error = NULL;
  ChartDialect             dialect = { delimiter, '"', 0, 0 };
  GString                 *out = g_string_new (NULL);

  rows = chart_parse (&job, text, length, &dialect, reading, &error);
  g_assert_no_error (error);
  for (guint row = 0; row < chart_records_get_n (rows); row++)
    {
      g_string_append_printf (out, "%s%u:", chart_records_has_gap (rows, row) ? "~" : "",
                              chart_records_get_line (rows, row));
      for (guint i = 0; i < chart_records_get_n_cells (rows, row); i++)
        g_string_append_printf (out, "%s%s", i > 0 ? "|" : "",
                                chart_records_get_cell (rows, row, i));
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < reading->notices->len; i++)
    {
      const ChartNotice *notice = reading->notices->pdata[i];

      g_string_append_printf (out, "!%u %s\n", notice->line, notice->code);
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *text;
  const char *records;
} tables[] = {
  { "", "" },
  { "\n", "" },
  { "a,b\n1,2\n", "1:a|b\n2:1|2\n" },
  { "a,b\n1,2", "1:a|b\n2:1|2\n" },
  { "a,b\r\n1,2\r\n", "1:a|b\n2:1|2\n" },
  { "a,b\r1,2\r", "1:a|b\n2:1|2\n" },
  { "a,b\n1,2\r\n3,4\r5,6", "1:a|b\n2:1|2\n3:3|4\n4:5|6\n" },
  { "a,b\n1,", "1:a|b\n2:1|\n" },
  { "\n\na,b\n\n1,2\n", "~3:a|b\n~5:1|2\n" },
  { "a,b\n,\n1,2\n", "1:a|b\n~3:1|2\n" },
  { "a\n  \n1\n", "1:a\n~3:1\n" },
  { " a , b \n", "1:a|b\n" },
  { "\"a,b\",c\n", "1:a,b|c\n" },
  { "\"a\"\"b\",c\n", "1:a\"b|c\n" },
  { "\"\",1\n", "1:|1\n" },
  /* a cell over several lines: the record begins where its first line does */
  { "a,b\n\"x\ny\",1\nz,2\n", "1:a|b\n2:x\ny|1\n4:z|2\n" },
  { "a,b\n\"x\r\ny\",1\nz,2\n", "1:a|b\n2:x\ny|1\n4:z|2\n" },
  { "a,b\r\"x\ry\",1\r", "1:a|b\n2:x\ny|1\n" },
  /* U+2028 and U+0085 end no line */
  { "a\xe2\x80\xa8"
    "b,\xc2\x85\n",
    "1:a\xe2\x80\xa8"
    "b|\xc2\x85\n" },
  /* quotes out of place */
  { "k,v\nabc\"def\"ghi,1\n\"abc\"def,2\n\" q \",3\n",
    "1:k|v\n2:abc\"def\"ghi|1\n3:\"abc\"def|2\n4: q |3\n!2 quote\n!3 quote\n" },
  { "id,n\n1,\"ACME\n2,BETA\n", "1:id|n\n2:1|\"ACME\n3:2|BETA\n!2 unclosed-quote\n" },
  { "id,n\n1,\"A\n2,\"B\n3,C\n",
    "1:id|n\n2:1|\"A\n3:2|\"B\n4:3|C\n!2 unclosed-quote\n!3 unclosed-quote\n" },
  /* an even number of lone quotes would glue whole rows in silence */
  { "id,n\n1,5\"\n2,7\n", "1:id|n\n2:1|5\"\n3:2|7\n!2 quote\n" },
  { "id,n\n1,\"x\n2,y\n3,z\"\n4,w\n",
    "1:id|n\n2:1|\"x\n3:2|y\n4:3|z\"\n5:4|w\n!2 unclosed-quote\n!4 quote\n" },
  { "\"Pedro \"the\" legend\"\nx\n", "1:Pedro \"the\" legend\n2:x\n!1 quote\n" },
  { "\"a", "1:\"a\n!1 unclosed-quote\n" },
  { "\"", "1:\"\n!1 unclosed-quote\n" },
  { "a\n\"", "1:a\n2:\"\n!2 unclosed-quote\n" },
  { "a\n\"\n\nb", "1:a\n2:\"\n~4:b\n!2 unclosed-quote\n" },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *got = dump (tables[i].text, strlen (tables[i].text), ',');

      g_test_message ("table %u", i);
      g_assert_cmpstr (got, ==, tables[i].records);
    }
}

static void
test_tab (void)
{
  g_autofree char *got = dump ("a\t\tb\n\t\t\n1\t 2 \t3\n", 16, '\t');

  g_assert_cmpstr (got, ==, "1:a||b\n~3:1|2|3\n");
}

static void
test_comments (void)
{
  g_autoptr (ChartReading) reading = chart_reading_new ();
  g_autoptr (ChartRecords) rows = NULL;
  ChartDialect             dialect = { ',', '"', '#', 0 };
  const char               text[] = "# one, two\na,b\n#\n\"x\n#y\",2\n";

  rows = chart_parse (&job, text, strlen (text), &dialect, reading, NULL);
  g_assert_cmpuint (chart_records_get_n (rows), ==, 2);
  g_assert_cmpuint (chart_records_get_line (rows, 0), ==, 2);
  g_assert_cmpstr (chart_records_get_cell (rows, 1, 0), ==, "x\n#y");
  g_assert_cmpuint (reading->notices->len, ==, 1);
}

/* More cells than the limit are counted and not kept. */
static void
test_wide (void)
{
  g_autoptr (ChartRecords) rows = NULL;
  g_autoptr (GString)      text = g_string_new (NULL);
  ChartDialect             dialect = CHART_DIALECT_DEFAULT;

  for (guint i = 0; i < CHART_MAX_COLUMNS + 9; i++)
    g_string_append (text, "9,");
  rows = chart_parse (&job, text->str, text->len, &dialect, NULL, NULL);
  g_assert_cmpuint (chart_records_get_n_cells (rows, 0), ==, CHART_MAX_COLUMNS + 10);
  g_assert_cmpstr (chart_records_get_cell (rows, 0, CHART_MAX_COLUMNS - 1), ==, "9");
  g_assert_cmpstr (chart_records_get_cell (rows, 0, CHART_MAX_COLUMNS), ==, "");
}

static void
test_large_cell (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n1,");
  g_autoptr (GError)  error = NULL;
  ChartDialect        dialect = CHART_DIALECT_DEFAULT;

  for (guint i = 0; i <= CHART_MAX_CELL_BYTES; i++)
    g_string_append_c (text, 'x');
  g_assert_null (chart_parse (&job, text->str, text->len, &dialect, NULL, &error));
  g_assert_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE);
  g_assert_true (g_str_has_prefix (error->message, "test.csv:2: "));
}

/* A quote that opens in line 1 of a long file costs that line and no time. */
static void
test_large_quote (void)
{
  g_autoptr (GString)      text = g_string_new ("a,\"b\n");
  g_autoptr (ChartReading) reading = chart_reading_new ();
  g_autoptr (ChartRecords) rows = NULL;
  ChartDialect             dialect = CHART_DIALECT_DEFAULT;

  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "row,1\n");
  rows = chart_parse (&job, text->str, text->len, &dialect, reading, NULL);
  g_assert_cmpuint (chart_records_get_n (rows), ==, 300001);
  g_assert_cmpuint (reading->notices->len, ==, 1);
}

/* What makes careless parsers quadratic stays linear. */
static void
test_traps (void)
{
  const char *const parts[] = { "\"", "\",\"", "\r", "\n", ",", "\"\n", "\",\n", "a\"\n", "\"\"\n",
                                "\"a\n\"b", "\r\n\"", " \"" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char    *got = NULL;
      gint64              start = g_get_monotonic_time ();

      while (text->len < 200000)
        g_string_append (text, parts[i]);
      got = dump (text->str, text->len, ',');
      g_test_message ("trap %u: %" G_GINT64_FORMAT " us", i, g_get_monotonic_time () - start);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 4 * G_USEC_PER_SEC);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parse/tables", test_tables);
  g_test_add_func ("/parse/tab", test_tab);
  g_test_add_func ("/parse/comments", test_comments);
  g_test_add_func ("/parse/wide", test_wide);
  g_test_add_func ("/parse/large-cell", test_large_cell);
  g_test_add_func ("/parse/large-quote", test_large_quote);
  g_test_add_func ("/parse/traps", test_traps);
  return g_test_run ();
}
