/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-load.h"

#include <string.h>

#define SEED 20240501u
#define N_TABLES 3000u
#define MAX_ROWS 12u
#define MAX_COLUMNS 4u /* of values, beside the labels */

/* How one table is written. */
typedef struct
{
  char        delimiter;
  char        quote;
  gboolean    backslash; /* before quotes; else they are doubled */
  gboolean    all;       /* quotes around every cell */
  const char *line_end;
  const char *encoding;
  const char *mark;
} Dialect;

typedef struct
{
  guint    n_rows;
  guint    n_columns;
  GString *labels[MAX_ROWS];
  int      values[MAX_ROWS][MAX_COLUMNS];
} Table;

static const struct
{
  const char *name;
  const char *mark;
} encodings[] = {
  { "UTF-8", "" },
  { "UTF-8", "\xef\xbb\xbf" },
  { "CP949", "" },
  { "UTF-16LE", "\xff\xfe" },
  { "UTF-16BE", "\xfe\xff" },
};

static Dialect
make_dialect (GRand *rand)
{
  static const char        delimiters[] = { ',', '\t', ';', '|' };
  static const char *const ends[] = { "\n", "\r\n", "\r" };
  guint                    encoding = (guint)g_rand_int_range (rand, 0, G_N_ELEMENTS (encodings));

  return (Dialect){
    .delimiter = delimiters[g_rand_int_range (rand, 0, G_N_ELEMENTS (delimiters))],
    .quote = g_rand_int_range (rand, 0, 4) == 0 ? '\'' : '"',
    .backslash = g_rand_int_range (rand, 0, 4) == 0,
    .all = g_rand_boolean (rand),
    .line_end = ends[g_rand_int_range (rand, 0, G_N_ELEMENTS (ends))],
    .encoding = encodings[encoding].name,
    .mark = encodings[encoding].mark,
  };
}

/* Whether @c may be added to @label. A delimiter and a line break within single quotes, or beside a
 * backslash that the file has but once, look like two records that a lone quote has glued. */
static gboolean
may_add (const GString *label,
         const Dialect *dialect,
         char           c)
{
  return (dialect->quote == '"' && !dialect->backslash) ||
         strchr (label->str, c == '\n' ? dialect->delimiter : '\n') == NULL;
}

/* A label of some words, with the signs of @dialect among them, that no other row has. */
static GString *
make_label (GRand         *rand,
            const Dialect *dialect,
            guint          row)
{
  static const char *const words[] = { "서울", "똠방각하", "나라 이름", "alpha", "Beta x", "시군구" };
  GString                 *label = g_string_new (NULL);
  guint                    n = (guint)g_rand_int_range (rand, 1, 4);

  g_string_printf (label, "%c", 'a' + (int)row);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (label, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      switch (g_rand_int_range (rand, 0, 12))
        {
        case 0:
          if (may_add (label, dialect, dialect->delimiter))
            g_string_append_c (label, dialect->delimiter);
          break;
        case 1:
          g_string_append_c (label, dialect->quote);
          break;
        case 2:
          if (may_add (label, dialect, '\n'))
            g_string_append_c (label, '\n');
          break;
        default:
          break;
        }
    }
  g_string_append (label, "z"); /* outer blanks are taken off */
  return label;
}

static void
write_cell (GString       *out,
            const Dialect *dialect,
            const char    *text,
            gboolean       last)
{
  gboolean quoted = dialect->all || strchr (text, dialect->delimiter) != NULL ||
                    strchr (text, dialect->quote) != NULL || strchr (text, '\n') != NULL;

  if (quoted)
    g_string_append_c (out, dialect->quote);
  for (; *text != '\0'; text++)
    {
      if (quoted && *text == dialect->quote)
        g_string_append_c (out, dialect->backslash ? '\\' : dialect->quote);
      g_string_append_c (out, *text);
    }
  if (quoted)
    g_string_append_c (out, dialect->quote);
  if (last)
    g_string_append (out, dialect->line_end);
  else
    g_string_append_c (out, dialect->delimiter);
}

static GString *
write_table (const Table   *table,
             const Dialect *dialect)
{
  GString *out = g_string_new (NULL);

  write_cell (out, dialect, "이름", FALSE);
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *head = g_strdup_printf ("값%c", 'a' + (int)i);

      write_cell (out, dialect, head, i + 1 == table->n_columns);
    }
  for (guint row = 0; row < table->n_rows; row++)
    {
      write_cell (out, dialect, table->labels[row]->str, FALSE);
      for (guint i = 0; i < table->n_columns; i++)
        {
          g_autofree char *value = g_strdup_printf ("%d", table->values[row][i]);

          write_cell (out, dialect, value, i + 1 == table->n_columns);
        }
    }
  return out;
}

/* (transfer full): the file as it would be on disk. */
static GBytes *
encode (const GString *text,
        const Dialect *dialect)
{
  GByteArray      *bytes = g_byte_array_new ();
  gsize            length;
  g_autofree char *encoded = g_convert (text->str, (gssize)text->len, dialect->encoding, "UTF-8",
                                        NULL, &length, NULL);

  g_assert_nonnull (encoded);
  g_byte_array_append (bytes, (const guint8 *)dialect->mark, (guint)strlen (dialect->mark));
  g_byte_array_append (bytes, (const guint8 *)encoded, (guint)length);
  return g_byte_array_free_to_bytes (bytes);
}

static void
check_same (const Table   *table,
            const GString *text,
            GBytes        *bytes)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = chart_load_bytes (bytes, "t.csv", NULL, NULL, &error);
  const ChartDataset      *dataset;

  g_assert_no_error (error);
  dataset = chart_package_get_dataset (package, 0);
  if (chart_dataset_get_n_rows (dataset) != table->n_rows ||
      chart_dataset_get_n_columns (dataset) != table->n_columns)
    g_error ("%u rows of %u columns became %u of %u:\n%s", table->n_rows, table->n_columns,
             chart_dataset_get_n_rows (dataset), chart_dataset_get_n_columns (dataset), text->str);
  for (guint row = 0; row < table->n_rows; row++)
    {
      g_assert_cmpstr (chart_dataset_get_label (dataset, row, "ko"), ==, table->labels[row]->str);
      for (guint i = 0; i < table->n_columns; i++)
        {
          ChartValue value = chart_column_get (chart_dataset_get_column (dataset, i), row);

          g_assert_cmpfloat (value.number.value, ==, table->values[row][i]);
        }
    }
}

/* Any table in any dialect and encoding that is found out reads back the same. */
static void
test_tables (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint n = 0; n < N_TABLES; n++)
    {
      Dialect             dialect = make_dialect (rand);
      Table               table = { 0 };
      g_autoptr (GString) text = NULL;
      g_autoptr (GBytes)  bytes = NULL;

      table.n_rows = (guint)g_rand_int_range (rand, 3, MAX_ROWS + 1);
      table.n_columns = (guint)g_rand_int_range (rand, 1, MAX_COLUMNS + 1);
      for (guint row = 0; row < table.n_rows; row++)
        {
          table.labels[row] = make_label (rand, &dialect, row);
          for (guint i = 0; i < table.n_columns; i++)
            table.values[row][i] = g_rand_int_range (rand, -2000, 100000);
        }
      text = write_table (&table, &dialect);
      bytes = encode (text, &dialect);
      check_same (&table, text, bytes);
      for (guint row = 0; row < table.n_rows; row++)
        g_string_free (table.labels[row], TRUE);
    }
}

/* Files that a careless reader takes quadratic time for: none takes more than
 * two seconds, where that would be minutes. */
static void
test_traps (void)
{
  static const char *const traps[] = { "\"", "\",\"", "\r", "\xcc\x81", "[",
                                       "'", "\\\"", "\"\n", " " };

  for (guint i = 0; i < G_N_ELEMENTS (traps); i++)
    {
      g_autoptr (GString) text = g_string_new ("a,b\nx,1\n");
      g_autoptr (GBytes)  bytes = NULL;
      g_autoptr (GTimer)  timer = NULL;
      ChartPackage       *package;

      while (text->len < 200000)
        g_string_append (text, traps[i]);
      bytes = g_bytes_new (text->str, text->len);
      timer = g_timer_new ();
      package = chart_load_bytes (bytes, "t.csv", NULL, NULL, NULL);
      g_clear_pointer (&package, chart_package_unref);
      g_test_message ("trap %u: %.3f s", i, g_timer_elapsed (timer, NULL));
      g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roundtrip/tables", test_tables);
  g_test_add_func ("/roundtrip/traps", test_traps);
  return g_test_run ();
}
