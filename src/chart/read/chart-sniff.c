/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-sniff.h"

#include "read/chart-cell.h"
#include "read/chart-unfold.h"

#include <string.h>

#define SAMPLE (1u << 16) /* bytes that a guess looks at */
#define MAX_ROWS 400u
#define FEW_LINES 8u /* of comment that tell that these are comments */

/* The later ones stand in dates, times and words as well: they are asked only where the first ones
 * set nothing apart. */
static const char delimiters[] = { ',', '\t', ';', '|', ':', ' ' };

#define N_SURE 4u

static const char quotes[] = { '"', '\'' };
static const char escapes[] = { 0, '\\' };

/* The sample ends with a line, so that its last record is whole. */
static gsize
sample_length (const char *text,
               gsize       length)
{
  if (length <= SAMPLE)
    return length;
  for (gsize i = SAMPLE; i > SAMPLE / 2; i--)
    if (text[i - 1] == '\n' || text[i - 1] == '\r')
      return i;
  return SAMPLE;
}

/* Where the sample begins: at the head, or, where many lines of comment stand there, at the last
 * few of them. */
static gsize
sample_start (const char *text,
              gsize       length)
{
  gsize starts[FEW_LINES] = { 0 };
  gsize at = 0;
  guint n = 0;

  for (; at < length && text[at] == '#'; n++)
    {
      const char *end = memchr (text + at, '\n', length - at);

      starts[n % FEW_LINES] = at;
      at = end != NULL ? (gsize)(end + 1 - text) : length;
    }
  return n > MAX_ROWS / 4 && at < length ? starts[n % FEW_LINES] : 0;
}

/* How much the records look like rows of one table: for each number of cells k that some records
 * have, their count times (k - 1) / k, over the count of different k. From van den Burg, Nazábal
 * and Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019. */
static double
score_pattern (const ChartRecords *rows,
               guint               n)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter         iter;
  gpointer               key, value;
  double                 sum = 0;

  for (guint i = 0; i < n; i++)
    {
      gpointer cells = GUINT_TO_POINTER (chart_records_get_n_cells (rows, i));

      g_hash_table_insert (counts, cells,
                           GUINT_TO_POINTER (
                             GPOINTER_TO_UINT (g_hash_table_lookup (counts, cells)) + 1));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      double k = GPOINTER_TO_UINT (key);

      sum += GPOINTER_TO_UINT (value) * MAX (k - 1, 0.001) / k;
    }
  return sum / MAX (g_hash_table_size (counts), 1);
}

/* Whether @text stands in quotes that the dialect does not know. */
static gboolean
is_in_other_quotes (const char *text,
                    char        quote)
{
  char  other = quote == '"' ? '\'' : '"';
  gsize length = strlen (text);

  return length > 1 && text[0] == other && text[length - 1] == other;
}

/* The share of cells that are something known: a number, a date, nothing, or text in which none of
 * the other delimiters parts what would be cells. */
static double
score_types (const ChartRecords *rows,
             guint               n,
             const ChartDialect *dialect)
{
  gsize known = 0, all = 0;

  for (guint row = 0; row < n; row++)
    {
      guint n_cells = MIN (chart_records_get_n_cells (rows, row), 256);

      for (guint i = 0; i < n_cells; i++)
        {
          const char *text = chart_records_get_cell (rows, row, i);
          ChartCell   cell = chart_cell_read (text);

          all++;
          if (cell.kind == CHART_CELL_ODD || cell.kind == CHART_CELL_TEXT)
            known += strpbrk (text, dialect->delimiter == ',' ? "\t;|" : ",\t;|") == NULL &&
                     !is_in_other_quotes (text, dialect->quote);
          else
            known++;
        }
    }
  return all > 0 ? (double)known / (double)all : 0;
}

/* Whether blanks part columns and not words: all records have as many cells, and one column is of
 * numbers but for its head. */
static gboolean
is_aligned (const ChartRecords *rows,
            guint               n)
{
  guint width = n > 1 ? chart_records_get_n_cells (rows, 1) : 0;

  for (guint row = 0; row < n; row++)
    if (chart_records_get_n_cells (rows, row) != width)
      return FALSE;
  for (guint column = 0; column < width; column++)
    {
      guint numbers = 0;

      for (guint row = 1; row < n; row++)
        numbers += chart_cell_read (chart_records_get_cell (rows, row, column)).kind ==
                   CHART_CELL_NUMBER;
      if (width > 1 && numbers == n - 1)
        return TRUE;
    }
  return FALSE;
}

/* Whether lines that begin with # are none of the table: most of them have another number of cells
 * than the other lines. */
static gboolean
has_comments (const ChartRecords *rows,
              guint               n)
{
  guint hashes = 0, odd = 0, cells = 0;

  for (guint i = 0; i < n; i++)
    if (*chart_records_get_cell (rows, i, 0) != '#')
      cells = MAX (cells, chart_records_get_n_cells (rows, i));
  for (guint i = 0; i < n; i++)
    if (*chart_records_get_cell (rows, i, 0) == '#')
      {
        hashes++;
        odd += chart_records_get_n_cells (rows, i) != cells;
      }
  return cells > 1 && hashes < n && 2 * odd > hashes;
}

/* How well the dialect suits the sample, from 0; its comment sign is filled in. */
static double
score (const ChartLoadJob *job,
       const char         *text,
       gsize               length,
       ChartDialect       *dialect)
{
  g_autoptr (ChartReading) reading = chart_reading_new ();
  g_autoptr (ChartRecords) rows = NULL;
  g_autoptr (GString)      unfolded = NULL;
  guint                    n, n_bad, line;

  if (chart_unfold_is_needed (dialect))
    {
      unfolded = chart_unfold (text, length, dialect, &line);
      text = unfolded->str;
      length = unfolded->len;
    }
  rows = chart_parse (job, text, length, dialect, reading, NULL);
  if (rows == NULL)
    return 0;
  n = MIN (chart_records_get_n (rows), MAX_ROWS);
  if (dialect->delimiter == ' ' && !is_aligned (rows, n))
    return 0;
  if (has_comments (rows, n))
    dialect->comment = '#';
  /* each notice is a record with a quote out of place */
  n_bad = MIN (reading->notices->len + reading->n_dropped, n);
  return score_pattern (rows, n) * score_types (rows, n, dialect) *
         (1 - (double)n_bad / (double)(2 * MAX (n, 1)));
}

/* Whether @quote opens a cell anywhere. */
static gboolean
opens_cells (const char *text,
             gsize       length,
             char        quote)
{
  const char *at = text;

  while ((at = memchr (at, quote, length - (gsize)(at - text))) != NULL)
    {
      if (at == text || strchr ("\n\r,\t;|: ", at[-1]) != NULL)
        return TRUE;
      at++;
    }
  return FALSE;
}

/* Whether there is a quote that @escape may escape. */
static gboolean
has_escapes (const char *text,
             gsize       length,
             char        escape,
             char        quote)
{
  const char pair[] = { escape, quote };

  return escape == 0 || memmem (text, length, pair, sizeof pair) != NULL;
}

/* The delimiter that a first line "sep=;" names, as spreadsheets write it; 0 where none does. */
static char
get_said_delimiter (const char *text,
                    gsize       length)
{
  gsize at = 0;
  char  said;

  if (length < 6)
    return 0;
  at += text[0] == '"';
  if (g_ascii_strncasecmp (text + at, "sep=", 4) != 0)
    return 0;
  said = text[at + 4];
  at += 5;
  at += at < length && text[at] == '"';
  return at < length && (text[at] == '\n' || text[at] == '\r') && !g_ascii_isalnum (said) ? said
                                                                                          : 0;
}

/* Whether each line is one number or word, and the commas in them part thousands. */
static gboolean
is_one_column (const char *text,
               gsize       length)
{
  g_auto (GStrv)   lines = NULL;
  g_autofree char *copy = g_strndup (text, length);
  guint            grouped = 0, plain = 0;

  lines = g_strsplit_set (copy, "\n\r", MAX_ROWS);
  for (guint i = 0; lines[i] != NULL && i + 1 < MAX_ROWS; i++)
    {
      if (strchr (lines[i], ',') == NULL)
        plain += *lines[i] != '\0';
      else if (chart_cell_read (lines[i]).kind == CHART_CELL_NUMBER)
        grouped++;
      else
        return FALSE;
    }
  return grouped > 0 && plain > 0;
}

/**
 * chart_sniff_dialect:
 * @text: UTF-8
 *
 * Finds delimiter, quote, escape and comment sign, by parsing the beginning of the file with each
 * candidate and comparing how regular the rows, how well known the cells and how many quotes out of
 * place there are.
 */
ChartDialect
chart_sniff_dialect (const ChartLoadJob *job,
                     const char         *text,
                     gsize               length)
{
  ChartLoadJob quiet = *job;
  ChartDialect best = CHART_DIALECT_DEFAULT;
  double       best_score = 0;
  char         said = get_said_delimiter (text, length);
  gsize        start = sample_start (text, length);

  quiet.progress = NULL;
  text += start;
  length = sample_length (text, length - start);
  if (said == 0 && is_one_column (text, length))
    return (ChartDialect){ '\t', '"', 0, 0 };
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      if (i >= N_SURE && best_score > 0.1)
        break;
      if (said != 0 ? i > 0 : memchr (text, delimiters[i], length) == NULL)
        continue;
      for (guint quote = 0; quote < G_N_ELEMENTS (quotes); quote++)
        for (guint escape = 0; escape < G_N_ELEMENTS (escapes); escape++)
          {
            ChartDialect dialect = { said != 0 ? said : delimiters[i], quotes[quote], 0,
                                     escapes[escape] };
            double       found;

            if ((quote > 0 && !opens_cells (text, length, quotes[quote])) ||
                !has_escapes (text, length, escapes[escape], quotes[quote]))
              continue;
            found = score (&quiet, text, length, &dialect);
            if (found > best_score * 1.000001)
              {
                best_score = found;
                best = dialect;
              }
          }
    }
  if (said != 0)
    best.delimiter = said;
  return best;
}
