/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-package.h"
#include "read/chart-stream.h"
#include "read/chart-table.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS 1500

static char *path;

static double
get_sum (const ChartColumn *column,
         guint             *n)
{
  const ChartLeftOut *rest = chart_column_get_left_out (column);
  double              sum = rest->sum;

  *n = rest->n;
  for (guint row = 0; row < chart_column_get_n (column); row++)
    {
      ChartValue value = chart_column_get (column, row);

      if (chart_value_is_missing (&value))
        continue;
      sum += value.number.value;
      (*n)++;
    }
  return sum;
}

/* Everything that a dataset and its reading say, but for rows where @rows is not set. */
static char *
dump (const ChartPackage *package,
      gboolean            rows)
{
  const ChartDataset *dataset = chart_package_get_dataset (package, 0);
  const ChartReading *reading = chart_package_get_reading (package);
  GString            *out = g_string_new (NULL);

  g_string_append_printf (out, "%s %s %u %u %u %u %s\n", reading->encoding, reading->delimiter,
                          reading->skipped, reading->header, reading->rows, reading->footnotes,
                          chart_package_get_language (package, 0));
  for (guint i = 0; i < reading->columns->len; i++)
    g_string_append_printf (out, "[%s]", (char *)reading->columns->pdata[i]);
  for (guint i = 0; i < reading->notices->len; i++)
    {
      const ChartNotice *notice = reading->notices->pdata[i];

      g_string_append_printf (out, "\n!%u %s %s", notice->line, notice->code, notice->message);
    }
  for (guint i = 0; i < reading->guesses->len; i++)
    {
      const ChartNotice *guess = reading->guesses->pdata[i];

      g_string_append_printf (out, "\n?%u %s %s", guess->line, guess->code, guess->message);
    }
  for (guint i = 0; i < CHART_DATASET_N_TEXTS; i++)
    {
      const char *text = chart_dataset_get_text (dataset, i, "");

      g_string_append_printf (out, "\n%s", text != NULL ? text : "");
    }
  g_string_append_printf (out, "\n%u",
                          chart_dataset_get_n_rows (dataset) +
                            chart_dataset_get_n_left_out (dataset));
  for (guint column = 0; column < chart_dataset_get_n_columns (dataset); column++)
    {
      const ChartColumn *values = chart_dataset_get_column (dataset, column);
      const char        *unit = chart_column_get_unit (values, "");
      guint              n;
      double             sum = get_sum (values, &n);

      g_string_append_printf (out, "\n%s (%s): %u %.10g", chart_column_get_name (values, ""),
                              unit != NULL ? unit : "", n, sum);
    }
  for (guint row = 0; rows && row < chart_dataset_get_n_rows (dataset); row++)
    {
      g_string_append_printf (out, "\n%s %d", chart_dataset_get_label (dataset, row, ""),
                              chart_dataset_get_role (dataset, row));
      for (guint column = 0; column < chart_dataset_get_n_columns (dataset); column++)
        {
          ChartValue value = chart_column_get (chart_dataset_get_column (dataset, column), row);

          g_string_append_printf (out, "|%s %.17g %u", value.text, value.number.value,
                                  value.number.decimals);
        }
    }
  return g_string_free (out, FALSE);
}

/* A line of a table with now and then something wrong about it. */
static void
add_line (GString *text,
          GRand   *rand,
          gint     oddness,
          gboolean comments)
{
  static const char *const odd[] = { "\n", "합계,100\n", "기타,3,4\n", "\"a\n나\",5\n", "다,x1\n",
                                     "라,–5\n", "마\n", "\"열린 따옴표,7\n", "바 5\" 판,8\n",
                                     "사,,,9\n", "아,12.345\n", "자,-\n", "\"차\"\"\"\"\",\"1,234\"\n",
                                     "카,50%\n", "타,$5\n", "파,NaN\n", "하,-12.5\n",
                                     "거,12.3p\n", "너,(12)\n", "더,1 234\n", "이름,값\n" };

  if (comments && g_rand_int_range (rand, 0, 20) == 0)
    g_string_append (text, "# 주석\n");
  else if (g_rand_int_range (rand, 0, 1000) < oddness)
    g_string_append (text, odd[g_rand_int_range (rand, 0, G_N_ELEMENTS (odd))]);
  else if (g_rand_boolean (rand))
    g_string_append_printf (text, "가게 %d,%d.%02d\n", g_rand_int_range (rand, 0, 500),
                            g_rand_int_range (rand, 0, 900), g_rand_int_range (rand, 0, 100));
  else
    g_string_append_printf (text, "\"집, %d\",%d\n", g_rand_int_range (rand, 0, 500),
                            g_rand_int_range (rand, 0, 900));
}

static GString *
make_table (GRand *rand)
{
  GString *text = g_string_new (NULL);
  guint    n = (guint)g_rand_int_range (rand, 40, 140);
  gboolean comments = g_rand_int_range (rand, 0, 4) == 0;
  gint     oddness = g_rand_int_range (rand, 0, 4) * 15;

  if (g_rand_int_range (rand, 0, 4) == 0)
    g_string_append (text, "가게 통계\n(단위: 천 명)\n\n");
  if (comments)
    g_string_append (text, "# 하나\n");
  g_string_append (text, "이름,값\n");
  if (comments)
    g_string_append (text, "# 둘\n");
  for (guint i = 0; i < 20; i++)
    add_line (text, rand, 0, comments);
  for (guint i = 0; i < n; i++)
    add_line (text, rand, oddness, comments);
  for (guint i = 0; i < 8; i++)
    add_line (text, rand, 0, comments);
  if (g_rand_int_range (rand, 0, 3) == 0)
    g_string_append (text, "자료: 통계청\n주) 잠정\n");
  if (g_rand_int_range (rand, 0, 3) == 0)
    g_string_truncate (text, text->len - 1);
  if (g_rand_int_range (rand, 0, 8) == 0) /* a byte that is no character */
    text->str[text->len / 2] = '\xff';
  return text;
}

/* The table as it is read in a stream; NULL where it has to be read whole. */
static ChartPackage *
read_stream (ChartLoadJob *job,
             GRand        *rand,
             guint         keep)
{
  ChartStreamSizes sizes = { 1, (gsize)g_rand_int_range (rand, 200, 500),
                             (gsize)g_rand_int_range (rand, 10, 400), 90 };
  ChartPackage    *package = NULL;
  GError          *error = NULL;

  job->options.keep = keep;
  g_assert_true (chart_stream_read (job, &sizes, &package, &error));
  g_assert_no_error (error);
  return package;
}

/* The plain rows from the largest down. */
static char *
dump_top (const ChartPackage *package,
          guint               n)
{
  const ChartDataset  *dataset = chart_package_get_dataset (package, 0);
  GString             *out = g_string_new (NULL);
  guint                n_rows = chart_dataset_get_n_rows (dataset);
  g_autofree gboolean *taken = g_new0 (gboolean, n_rows + 1);

  for (guint i = 0; i < n; i++)
    {
      int    best = -1;
      double most = -INFINITY;

      for (guint row = 0; row < n_rows; row++)
        {
          ChartValue value = chart_column_get (chart_dataset_get_column (dataset, 0), row);

          if (taken[row] || chart_dataset_get_role (dataset, row) != CHART_ROW_PLAIN ||
              chart_value_is_missing (&value) || value.number.value <= most)
            continue;
          most = value.number.value;
          best = (int)row;
        }
      if (best < 0)
        break;
      taken[best] = TRUE;
      g_string_append_printf (out, "%s %g\n", chart_dataset_get_label (dataset, (guint)best, ""),
                              most);
    }
  return g_string_free (out, FALSE);
}

/* What is read in a stream, in blocks of any size, says what the same file read whole says. */
static void
test_same (gconstpointer data)
{
  const char       *encoding = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  guint             n_streamed = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      ChartLoadJob        job = { .path = path, .name = "t.csv" };
      g_autoptr (GString) text = make_table (rand);
      g_autofree char    *bytes = NULL;
      gsize               length;
      g_autoptr (GBytes)  whole_bytes = NULL;
      guint               keep = round % 2 == 0 ? 100000 : 5;

      job.options = CHART_LOAD_OPTIONS_DEFAULT;
      job.options.encoding = encoding;
      job.options.delimiter = ',';
      bytes = g_convert_with_fallback (text->str, (gssize)text->len, encoding, "UTF-8", "?", NULL,
                                       &length, NULL);
      if (bytes == NULL)
        bytes = g_memdup2 (text->str, length = text->len);
      g_remove (path); /* what stands there is not synced then */
      g_assert_true (g_file_set_contents (path, bytes, (gssize)length, NULL));
      whole_bytes = g_bytes_new (bytes, length);
      {
        g_autoptr (ChartPackage) package = read_stream (&job, rand, keep);
        g_autoptr (ChartPackage) whole = NULL;
        g_autofree char         *got = NULL;
        g_autofree char         *want = NULL;
        g_autofree char         *got_top = NULL;
        g_autofree char         *want_top = NULL;

        if (package == NULL)
          continue;
        n_streamed++;
        whole = chart_table_read (&job, whole_bytes, NULL);
        got = dump (package, keep > 5);
        want = dump (whole, keep > 5);
        g_assert_cmpstr (got, ==, want);
        got_top = dump_top (package, MIN (keep, 10));
        want_top = dump_top (whole, MIN (keep, 10));
        g_assert_cmpstr (got_top, ==, want_top);
      }
    }
  g_test_message ("%u of %u in a stream", n_streamed, ROUNDS);
  g_assert_cmpuint (n_streamed, >, ROUNDS / 3);
}

/* A long table is read whole, be it known by its head or not. */
static void
test_long (void)
{
  static const struct
  {
    guint    n_labels; /* of 400 rows */
    gboolean sorted;   /* all rows of one series come first */
    gboolean streamed;
  } tables[] = { { 200, FALSE, FALSE }, { 200, TRUE, FALSE }, { 400, FALSE, TRUE } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      ChartLoadJob             job = { .path = path, .name = "t.csv" };
      g_autoptr (GString)      text = g_string_new ("이름,해,값\n");
      g_autoptr (ChartPackage) package = NULL;

      for (guint row = 0; row < 400; row++)
        g_string_append_printf (text, "점포 %u,%s,%u\n",
                                tables[i].n_labels == 400 ? row
                                : tables[i].sorted        ? row % 200
                                                          : row / 2,
                                (tables[i].sorted ? row / 200 : row % 2) == 0 ? "작년" : "올해",
                                row);
      g_remove (path);
      g_assert_true (g_file_set_contents (path, text->str, (gssize)text->len, NULL));
      job.options = CHART_LOAD_OPTIONS_DEFAULT;
      package = read_stream (&job, rand, 10);
      g_test_message ("table %u", i);
      g_assert_cmpint (package != NULL, ==, tables[i].streamed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("dopyo-stream-XXXXXX", NULL);
  int              result;

  path = g_build_filename (folder, "t.csv", NULL);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stream/long", test_long);
  g_test_add_data_func ("/stream/same/utf-8", "UTF-8", test_same);
  g_test_add_data_func ("/stream/same/cp949", "CP949", test_same);
  result = g_test_run ();
  g_remove (path);
  g_rmdir (folder);
  g_free (path);
  return result;
}
