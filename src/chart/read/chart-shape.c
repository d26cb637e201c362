/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-shape.h"

#include "base/chart-limits.h"
#include "read/chart-cell.h"
#include "read/chart-remark.h"

#include <string.h>

#define SAMPLE 1000u /* records that the width is taken from */
#define PREAMBLE 60u /* a title, dates and units take no more lines */

/* The number of cells that most records have; of two equally frequent, the larger. Records of one
 * cell are titles and notes where at least a quarter of all agree on more. */
static guint
find_width (const ChartRecords *rows,
            guint               from)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter         iter;
  gpointer               key, value;
  guint                  n = MIN (chart_records_get_n (rows) - from, SAMPLE);
  guint                  width = 1, most = 0;

  for (guint i = 0; i < n; i++)
    {
      guint cells = MIN (chart_records_get_n_cells (rows, from + i), CHART_MAX_COLUMNS);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (cells))) + 1;

      g_hash_table_insert (counts, GUINT_TO_POINTER (cells), GUINT_TO_POINTER (count));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint cells = GPOINTER_TO_UINT (key);
      guint count = GPOINTER_TO_UINT (value);

      if (cells > 1 && 4 * count >= n && (count > most || (count == most && cells > width)))
        {
          most = count;
          width = cells;
        }
    }
  return width;
}

/* The header and the rows below it need not agree: the longer one is right, unless only a few rows
 * are longer than the header. */
static guint
agree_on_width (const ChartRecords *rows,
                guint               first,
                guint               width)
{
  guint head = MIN (chart_records_get_n_cells (rows, first - 1), CHART_MAX_COLUMNS);
  guint end = MIN (chart_records_get_n (rows), first + SAMPLE);
  guint longer = 0;

  for (guint i = first; i < end; i++)
    longer += chart_records_get_n_cells (rows, i) > head;
  return width > head && 2 * longer > end - first ? width : head;
}

static guint
count_kind (const ChartRecords *rows,
            guint               row,
            ChartCellKind       kind)
{
  guint n = MIN (chart_records_get_n_cells (rows, row), CHART_MAX_COLUMNS);
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += chart_cell_read (chart_records_get_cell (rows, row, i)).kind == kind;
  return count;
}

/* Whether record @row is the line "sep=;" that a spreadsheet puts before a table. */
static gboolean
is_separator_line (const ChartRecords *rows,
                   guint               row)
{
  return row == 0 && g_ascii_strncasecmp (chart_records_get_cell (rows, 0, 0), "sep=", 4) == 0;
}

/* Whether record @row is said about a table below it, though commas make several cells of it. */
static gboolean
is_remark_above (const ChartRecords *rows,
                 guint               row)
{
  return chart_remark_is_unit (rows, row) || chart_remark_is_said (rows, row);
}

/* Whether record @row stands before the table: a title, a unit or a date alone in its row. */
static gboolean
is_preamble (const ChartRecords *rows,
             guint               row,
             guint               width)
{
  guint filled = chart_records_get_n_filled (rows, row);

  if (width > 1 && is_remark_above (rows, row))
    return TRUE;
  if (width < 2 || filled > 1)
    return FALSE;
  if (is_separator_line (rows, row))
    return TRUE;
  if (chart_records_get_n_cells (rows, row) < 2 || width > 2)
    return TRUE;
  /* Of two columns: a head without a name for its second column is rarer than a title. */
  return *chart_records_get_cell (rows, row, 0) != '\0' && row + 1 < chart_records_get_n (rows) &&
         (chart_records_has_gap (rows, row + 1) ||
          count_kind (rows, row + 1, CHART_CELL_TEXT) == 2);
}

/* Whether @text may name a column: words, nothing, or a number with a word: "20대", "1분기". */
static gboolean
is_name (const char *text)
{
  ChartCellKind kind = chart_cell_read (text).kind;

  if (kind != CHART_CELL_ODD)
    return kind == CHART_CELL_TEXT || kind == CHART_CELL_EMPTY;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Whether @text is a year, a month or a quarter, with a unit in brackets behind it or none. */
static gboolean
is_period (const char *text)
{
  const char      *open = strchr (text, '(');
  g_autofree char *bare = NULL;

  if (open == NULL || !g_str_has_suffix (text, ")") || chart_cell_is_period (text))
    return chart_cell_is_period (text);
  bare = g_strchomp (g_strndup (text, (gsize)(open - text)));
  return chart_cell_is_period (bare);
}

/* Whether every cell of a record but the first is a year, a month or a quarter, or no number. */
static gboolean
is_years (const ChartRecords *rows,
          guint               row)
{
  guint n = MIN (chart_records_get_n_cells (rows, row), CHART_MAX_COLUMNS);
  guint years = 0;

  for (guint i = 1; i < n; i++)
    {
      const char *text = chart_records_get_cell (rows, row, i);

      if (is_period (text))
        years++;
      else if (chart_cell_read (text).kind == CHART_CELL_NUMBER)
        return FALSE;
    }
  return years > 0;
}

/* Whether record @row names the columns of the records below it. */
static gboolean
is_header (const ChartRecords *rows,
           guint               row,
           guint               width)
{
  guint                  n = chart_records_get_n (rows);
  guint                  numbers, filled;
  g_autoptr (GHashTable) names = NULL;

  numbers = count_kind (rows, row, CHART_CELL_NUMBER);
  if (row + 1 >= n)
    return numbers == 0;
  filled = chart_records_get_n_filled (rows, row);
  if (filled == 0)
    return FALSE;
  if (is_years (rows, row) && !is_years (rows, row + 1))
    return is_name (chart_records_get_cell (rows, row, 0));
  if (numbers > 0)
    return FALSE;

  /* Words over numbers or dates are names; words over words are names when they differ from each
   * other and from what is below. */
  for (guint i = row + 1; i < MIN (n, row + 30); i++)
    for (guint column = 0; column < width; column++)
      {
        ChartCellKind below = chart_cell_read (chart_records_get_cell (rows, i, column)).kind;

        if ((below == CHART_CELL_NUMBER || below == CHART_CELL_DATE || below == CHART_CELL_ODD) &&
            is_name (chart_records_get_cell (rows, row, column)))
          return TRUE;
      }
  if (count_kind (rows, row, CHART_CELL_DATE) > 0 || count_kind (rows, row, CHART_CELL_ODD) > 0)
    return FALSE;

  names = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint column = 0; column < width; column++)
    {
      const char *name = chart_records_get_cell (rows, row, column);

      if (*name != '\0' && !g_hash_table_add (names, (gpointer)name))
        return FALSE;
      for (guint i = row + 1; i < MIN (n, row + 30); i++)
        if (*name != '\0' && strcmp (name, chart_records_get_cell (rows, i, column)) == 0)
          return FALSE;
    }
  return TRUE;
}

/* Whether record @row, the last one, says something about the table. */
static gboolean
is_footnote (const ChartRecords *rows,
             guint               row,
             guint               width)
{
  const char *text = chart_records_get_cell (rows, row, 0);

  if (width < 2 || *text == '\0' || chart_cell_read (text).kind != CHART_CELL_TEXT)
    return FALSE;
  if (chart_records_get_n_filled (rows, row) > 1)
    return chart_remark_is_said (rows, row);
  return chart_records_has_gap (rows, row) || width > 2 || chart_remark_begins (text);
}

/* How many records stand above a table whose unit is named right above its header, if there are
 * words alone: a title may have commas too. */
static guint
count_above_unit (const ChartRecords *rows,
                  guint               from,
                  guint               width)
{
  guint n = MIN (chart_records_get_n (rows), from + PREAMBLE);

  for (guint row = from; row + 1 < n && count_kind (rows, row, CHART_CELL_NUMBER) == 0; row++)
    if (chart_remark_is_unit (rows, row) && is_header (rows, row + 1, width))
      return row + 1 - from;
  return 0;
}

/* Where the table with its header in record @header begins: with its title, if one stands above it,
 * and after a gap. 0 where there is no gap. */
static guint
find_begin (const ChartRecords *rows,
            guint               first,
            guint               header)
{
  guint begin = header;
  guint found = chart_records_has_gap (rows, header) ? header : 0;

  while (begin > first + 1 && chart_records_get_n_filled (rows, begin - 1) == 1 &&
         !chart_remark_begins (chart_records_get_cell (rows, begin - 1, 0)))
    if (chart_records_has_gap (rows, --begin))
      found = begin;
  return found;
}

/* Whether record @row names columns in the midst of a table: it has words, and no number, where the
 * records right above and below have numbers. */
static gboolean
is_header_between (const ChartRecords *rows,
                   guint               first,
                   guint               row,
                   guint               width)
{
  if (row + 1 >= chart_records_get_n (rows) || count_kind (rows, row, CHART_CELL_NUMBER) > 0)
    return FALSE;
  for (guint column = 0; column < width; column++)
    if (chart_cell_read (chart_records_get_cell (rows, row, column)).kind == CHART_CELL_TEXT &&
        chart_cell_read (chart_records_get_cell (rows, first, column)).kind == CHART_CELL_NUMBER &&
        chart_cell_read (chart_records_get_cell (rows, row + 1, column)).kind == CHART_CELL_NUMBER)
      return TRUE;
  return FALSE;
}

/* Whether record @row is the header once more, between rows of one table: no note stands above it,
 * and the row below it is called otherwise than the first one. */
static gboolean
is_header_again (const ChartRecords *rows,
                 const ChartShape   *shape,
                 guint               row)
{
  if (shape->header != 1 || row + 1 >= chart_records_get_n (rows) ||
      chart_records_get_n_filled (rows, row - 1) < 2)
    return FALSE;
  for (guint column = 0; column < shape->width; column++)
    if (strcmp (chart_records_get_cell (rows, row, column),
                chart_records_get_cell (rows, shape->first - 1, column)) != 0)
      return FALSE;
  return strcmp (chart_records_get_cell (rows, row + 1, 0),
                 chart_records_get_cell (rows, shape->first, 0)) != 0;
}

/* The first record of a second table: after a gap or a title, with a header of its own. 0 where
 * there is none. */
static guint
find_next (const ChartRecords *rows,
           const ChartShape   *shape)
{
  guint first = shape->first;
  guint end = shape->end;
  guint width = shape->width;

  for (guint i = first + 1; i < end; i++)
    {
      gboolean own;
      guint    begin;

      if (chart_records_get_n_filled (rows, i) < 2 ||
          (!chart_records_has_gap (rows, i) && chart_records_get_n_filled (rows, i - 1) != 1))
        continue;
      if (chart_records_get_n_cells (rows, i) != width)
        own = is_header (rows, i, width);
      else
        own = is_header_between (rows, first, i, width);
      begin = own ? find_begin (rows, first, i) : 0;
      if (begin > 0 && (begin < i || !is_header_again (rows, shape, i)))
        return begin;
    }
  return 0;
}

/* How many records stand before a table of many columns: those before the first record that fills
 * at least half of them. Where that one holds data already, the sparse one right above it is its
 * header. */
static guint
find_dense (const ChartRecords *rows,
            guint               from,
            guint               width)
{
  guint n = MIN (chart_records_get_n (rows), from + PREAMBLE);

  for (guint row = from; row < n; row++)
    {
      if (2 * chart_records_get_n_filled (rows, row) < width || is_remark_above (rows, row))
        continue;
      if (row > from && !is_header (rows, row, width) && !chart_records_has_gap (rows, row) &&
          chart_records_get_n_filled (rows, row - 1) > 1 && !is_remark_above (rows, row - 1))
        return row - 1 - from;
      return row - from;
    }
  return 0;
}

/* How many records stand above the table. */
static guint
count_above (const ChartRecords *rows,
             guint               from,
             guint               width)
{
  guint left = chart_records_get_n (rows) - from;
  guint n = width > 1 ? count_above_unit (rows, from, width) : 0;

  if (n == 0 && width > 3)
    return find_dense (rows, from, width);
  while (n < MIN (left - 1, PREAMBLE) && is_preamble (rows, from + n, width))
    n++;
  return n;
}

/* Whether every text of record @row stands over numbers or nothing, as a part of a header does. */
static gboolean
is_over_numbers (const ChartRecords *rows,
                 guint               row,
                 guint               width)
{
  guint over = 0;

  if (row + 1 >= chart_records_get_n (rows) || count_kind (rows, row, CHART_CELL_NUMBER) > 0)
    return FALSE;
  for (guint column = 1; column < width; column++)
    {
      ChartCellKind below = chart_cell_read (chart_records_get_cell (rows, row + 1, column)).kind;

      if (chart_cell_read (chart_records_get_cell (rows, row, column)).kind == CHART_CELL_TEXT)
        over += below == CHART_CELL_NUMBER;
    }
  return over > 0;
}

/* Whether the first of two records has a cell that spans several of the second: a blank after it,
 * or the same word at the head of both. */
static gboolean
is_spanning (const ChartRecords *rows,
             guint               row,
             guint               width)
{
  const char *head = chart_records_get_cell (rows, row + 1, 0);

  if (*head == '\0' || strcmp (head, chart_records_get_cell (rows, row, 0)) == 0)
    return TRUE;
  for (guint column = 1; column < width; column++)
    if (*chart_records_get_cell (rows, row, column) == '\0' &&
        *chart_records_get_cell (rows, row + 1, column) != '\0')
      return TRUE;
  return FALSE;
}

/* How many records from @row on name the columns. */
static guint
count_headers (const ChartRecords *rows,
               guint               row,
               guint               width)
{
  guint n = chart_records_get_n (rows);

  if (!is_header (rows, row, width))
    {
      /* Codes above names: two records without which the rest would be of one sort. */
      return row + 2 < n && width > 3 && is_header (rows, row + 1, width) &&
                 2 * chart_records_get_n_filled (rows, row + 1) > width &&
                 count_kind (rows, row + 1, CHART_CELL_TEXT) ==
                   chart_records_get_n_filled (rows, row + 1)
               ? 2
               : 0;
    }
  for (guint level = 1; level < 3; level++)
    if (row + level >= n || !is_over_numbers (rows, row + level, width) ||
        !is_spanning (rows, row + level - 1, width))
      return level;
  return 3;
}

/**
 * chart_shape_find:
 * @rows: at least one record
 * @from: the first record to look at
 * @skip: records before the header, -1 to find out
 * @header: header rows, -1 to find out
 *
 * Finds the table among the records: leading titles, header, data, footnotes, a second table.
 */
ChartShape
chart_shape_find (const ChartRecords *rows,
                  guint               from,
                  int                 skip,
                  int                 header)
{
  ChartShape shape = { .from = from };
  guint      n = chart_records_get_n (rows);
  guint      left = n - from;

  shape.width = find_width (rows, from);
  shape.end = n;
  if (skip >= 0)
    shape.skipped = MIN ((guint)skip, left);
  else
    shape.skipped = count_above (rows, from, shape.width);

  if (header >= 0)
    shape.header = MIN ((guint)header, left - shape.skipped);
  else if (shape.skipped < left)
    shape.header = count_headers (rows, from + shape.skipped, shape.width);
  shape.first = from + shape.skipped + shape.header;
  if (shape.header > 0)
    shape.width = agree_on_width (rows, shape.first, shape.width);

  shape.next = find_next (rows, &shape);
  if (shape.next > 0)
    shape.end = shape.next;
  while (shape.end > shape.first + 1 && is_footnote (rows, shape.end - 1, shape.width))
    {
      shape.end--;
      shape.footnotes++;
    }
  return shape;
}

/* Whether the first record above the table is the line "sep=;" of a spreadsheet. */
gboolean
chart_shape_has_separator_line (const ChartRecords *rows,
                                const ChartShape   *shape)
{
  return shape->from == 0 && shape->skipped > 0 && is_separator_line (rows, 0);
}
