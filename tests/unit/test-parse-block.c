/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-parse.h"

#include <csv.h>
#include <string.h>

#define ROUNDS 4000

static const ChartLoadJob job = { .name = "test.csv" };

/* A text of up to @n pieces, drawn from @pieces. */
static GString *
make_text (GRand             *rand,
           const char *const *pieces,
           guint              n_pieces,
           guint              n)
{
  GString *text = g_string_new (NULL);

  for (guint i = (guint)g_rand_int_range (rand, 0, (gint32)n); i > 0; i--)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, (gint32)n_pieces)]);
  return text;
}

/* The records as "line~:cell|cell", one a line. */
static void
dump (GString            *out,
      const ChartRecords *rows)
{
  for (guint row = 0; row < chart_records_get_n (rows); row++)
    {
      g_string_append_printf (out, "%u%s:", chart_records_get_line (rows, row),
                              chart_records_has_gap (rows, row) ? "~" : "");
      for (guint i = 0; i < chart_records_get_n_cells (rows, row); i++)
        g_string_append_printf (out, "%s|", chart_records_get_cell (rows, row, i));
      g_string_append_c (out, '\n');
    }
  g_string_append (out, chart_records_ends_in_gap (rows) ? "~" : "");
}

typedef struct
{
  GString *record;
  gboolean filled;
  GString *out;
} Bare;

static void
bare_cell_cb (void  *cell,
              size_t length,
              void  *data)
{
  Bare *self = data;

  g_string_append_len (self->record, cell, (gssize)length);
  g_string_append_c (self->record, '|');
  self->filled |= length > 0;
}

static void
bare_row_cb (int   c,
             void *data)
{
  Bare *self = data;

  if (self->filled)
    g_string_append_printf (self->out, "%s\n", self->record->str);
  g_string_truncate (self->record, 0);
  self->filled = FALSE;
}

/* The records with any text that libcsv finds, as "cell|cell|". */
static char *
read_bare (const GString *text,
           char           delimiter)
{
  Bare              self = { g_string_new (NULL), FALSE, g_string_new (NULL) };
  struct csv_parser csv;

  csv_init (&csv, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim (&csv, (guchar)delimiter);
  g_assert_cmpuint (csv_parse (&csv, text->str, text->len, bare_cell_cb, bare_row_cb, &self), ==,
                    text->len);
  g_assert_cmpint (csv_fini (&csv, bare_cell_cb, bare_row_cb, &self), ==, 0);
  csv_free (&csv);
  g_string_free (self.record, TRUE);
  return g_string_free (self.out, FALSE);
}

/* What is cut without libcsv, because no quote is in the line, is cut as libcsv would. */
static void
test_plain_lines (void)
{
  static const char *const pieces[] = { "a", "가", " ", "\t", ",", ",", ";", "\n", "\r", "\r\n",
                                        "12.5", "'", "\xc2\xa0" };
  static const char        delimiters[] = { ',', '\t', ';', ' ' };
  g_autoptr (GRand)        rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < ROUNDS; round++)
    {
      ChartDialect             dialect = { delimiters[round % 4], '"', 0 };
      g_autoptr (GString)      text = make_text (rand, pieces, G_N_ELEMENTS (pieces), 30);
      g_autoptr (ChartRecords) rows = chart_parse (&job, text->str, text->len, &dialect, NULL,
                                                   NULL);
      g_autoptr (GString)      got = g_string_new (NULL);
      g_autofree char         *want = read_bare (text, dialect.delimiter);

      for (guint row = 0; row < chart_records_get_n (rows); row++)
        {
          for (guint i = 0; i < chart_records_get_n_cells (rows, row); i++)
            g_string_append_printf (got, "%s|", chart_records_get_cell (rows, row, i));
          g_string_append_c (got, '\n');
        }
      g_assert_cmpstr (got->str, ==, want);
    }
}

static void
dump_notices (GString            *out,
              const ChartReading *reading)
{
  for (guint i = 0; i < reading->notices->len; i++)
    {
      const ChartNotice *notice = reading->notices->pdata[i];

      g_string_append_printf (out, "!%u %s\n", notice->line, notice->code);
    }
}

/* Where a block that begins at @at and has about @size bytes ends: behind a line, or the file. */
static gsize
find_cut (const GString *text,
          gsize          at,
          gsize          size)
{
  for (at += size; at < text->len; at++)
    if (text->str[at - 1] == '\n' || (text->str[at - 1] == '\r' && text->str[at] != '\n'))
      return at;
  return text->len;
}

/* However a file is cut into blocks of whole lines, its records are the same. */
static void
test_blocks (void)
{
  static const char *const pieces[] = { "a", "b c", ",", ",", "\n", "\n", "\r\n",
                                        "\r", "\"", "\"x\"", "\"x,y\"", "\"x\n", "y\"", "\"\"",
                                        "#", "1,2\n", "\n\n", "가" };
  ChartDialect             dialect = { ',', '"', '#' };
  g_autoptr (GRand)        rand = g_rand_new_with_seed (2);

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GString)      text = make_text (rand, pieces, G_N_ELEMENTS (pieces), 60);
      g_autoptr (ChartReading) whole_reading = chart_reading_new ();
      g_autoptr (ChartReading) reading = chart_reading_new ();
      g_autoptr (ChartRecords) whole = chart_parse (&job, text->str, text->len, &dialect,
                                                    whole_reading, NULL);
      g_autoptr (ChartRecords) rows = chart_records_new ();
      g_autoptr (GString)      want = g_string_new (NULL);
      g_autoptr (GString)      got = g_string_new (NULL);
      ChartParsePlace          place = { .line = 1 };
      gsize                    size = (gsize)g_rand_int_range (rand, 1, 40);
      gsize                    at = 0, cut = 0;

      while (cut < text->len)
        {
          cut = find_cut (text, cut, size);
          g_assert_true (chart_parse_block (&job, text->str + at, cut - at, cut == text->len,
                                            &dialect, &place, rows, reading, NULL));
          at += place.used;
        }
      chart_parse_tell_comments (&place, &dialect, reading);
      dump (want, whole);
      dump_notices (want, whole_reading);
      dump (got, rows);
      dump_notices (got, reading);
      g_assert_cmpuint (at, ==, text->len);
      g_assert_cmpstr (got->str, ==, want->str);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parse-block/plain-lines", test_plain_lines);
  g_test_add_func ("/parse-block/blocks", test_blocks);
  return g_test_run ();
}
