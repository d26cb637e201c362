/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-sniff.h"

#include "read/chart-cell.h"

#include <string.h>

#define SAMPLE (1u << 16) /* bytes that a guess looks at */
#define MAX_ROWS 400u

/* The later ones stand in dates, times and words as well: they are asked only where the first ones
 * set nothing apart. */
static const char candidates[] = { ',', '\t', ';', '|', ':' };

#define N_SURE 4u

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

/* The share of cells that are something known: a number, a date, nothing, or text in which none of
 * the other delimiters parts what would be cells. */
static double
score_types (const ChartRecords *rows,
             guint               n,
             char                delimiter)
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
            known += strpbrk (text, delimiter == ',' ? "\t;|" : ",\t;|") == NULL;
          else
            known++;
        }
    }
  return all > 0 ? (double)known / (double)all : 0;
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

/**
 * chart_sniff_dialect:
 * @text: UTF-8
 *
 * Finds the delimiter, by parsing the beginning of the file with each candidate and comparing how
 * regular the rows and how well known the cells are.
 */
ChartDialect
chart_sniff_dialect (const ChartLoadJob *job,
                     const char         *text,
                     gsize               length)
{
  ChartLoadJob quiet = *job;
  ChartDialect best = CHART_DIALECT_DEFAULT;
  double       best_score = -1;

  quiet.progress = NULL;
  length = sample_length (text, length);
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      ChartDialect             dialect = { candidates[i], '"', 0 };
      g_autoptr (ChartRecords) rows = NULL;
      double                   score;
      guint                    n;

      if (i >= N_SURE && best_score > 0.1)
        break;
      if (memchr (text, candidates[i], length) == NULL)
        continue;
      rows = chart_parse (&quiet, text, length, &dialect, NULL, NULL);
      if (rows == NULL)
        continue;
      n = MIN (chart_records_get_n (rows), MAX_ROWS);
      score = score_pattern (rows, n) * score_types (rows, n, candidates[i]);
      if (score > best_score)
        {
          best_score = score;
          best = dialect;
          best.comment = has_comments (rows, n) ? '#' : 0;
        }
    }
  return best;
}
