/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-grid.h"

#include "base/chart-limits.h"
#include "read/chart-cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  guint row;
  guint column;
  gsize text; /* where it begins; cells that repeat share it */
  int   decimals;
} Cell;

/* @n rows from @first on. */
typedef struct
{
  guint first;
  guint n;
} Span;

typedef struct
{
  guint row;
  guint column;
  guint n_rows;
} Merge;

struct _ChartGrid
{
  const ChartLoadJob *job;
  GString            *text;
  GArray             *cells;       /* Cell */
  gsize               total;       /* bytes of text, each cell counted */
  guint8             *hidden;      /* (nullable): a byte a column, 1 where it is hidden */
  guint               next_column; /* to be hidden */
  GArray             *hidden_rows; /* Span */
  GArray             *merges;      /* Merge */
  guint               n_hidden;    /* cells with text in hidden rows and columns */
};

/* (transfer full): no cells. */
ChartGrid *
chart_grid_new (const ChartLoadJob *job)
{
  ChartGrid *self = g_new0 (ChartGrid, 1);

  self->job = job;
  self->text = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->hidden_rows = g_array_new (FALSE, FALSE, sizeof (Span));
  self->merges = g_array_new (FALSE, FALSE, sizeof (Merge));
  return self;
}

/* @self: (nullable) (transfer full) */
void
chart_grid_free (ChartGrid *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_free (self->hidden);
  g_array_unref (self->hidden_rows);
  g_array_unref (self->merges);
  g_free (self);
}

/* Whether there is room for @n more cells of @length bytes each. */
static gboolean
check_room (ChartGrid *self,
            guint64    n,
            gsize      length,
            GError   **error)
{
  if (length <= CHART_MAX_CELL_BYTES && n <= CHART_MAX_SHEET_CELLS - self->cells->len &&
      n * length <= CHART_MAX_SHEET_TEXT_BYTES - self->total)
    {
      self->total += n * length;
      return TRUE;
    }
  if (length > CHART_MAX_CELL_BYTES)
    chart_load_job_fail (self->job, error, CHART_ERROR_TOO_LARGE, 0,
                         _ ("a cell holds more than %u MiB; shorten it"),
                         CHART_MAX_CELL_BYTES >> 20);
  else
    chart_load_job_fail (self->job, error, CHART_ERROR_TOO_LARGE, 0,
                         _ ("the sheet has more than %u million cells; save its table alone, or as "
                            "CSV"),
                         CHART_MAX_SHEET_CELLS >> 20);
  return FALSE;
}

/* Adds a cell with @text; one without is none, nor is one past CHART_MAX_COLUMNS. @decimals: how
 * many of them are shown. */
gboolean
chart_grid_add (ChartGrid  *self,
                guint       row,
                guint       column,
                const char *text,
                int         decimals,
                GError    **error)
{
  Cell  cell = { row, column, self->text->len, decimals };
  gsize length = strlen (text);

  if (length == 0 || column >= CHART_MAX_COLUMNS)
    return TRUE;
  if (!check_room (self, 1, length, error))
    return FALSE;
  g_string_append_len (self->text, text, (gssize)length + 1);
  g_array_append_val (self->cells, cell);
  return TRUE;
}

/* Repeats the cell added last to fill so many @rows and @columns, itself among them. */
gboolean
chart_grid_repeat (ChartGrid *self,
                   guint      rows,
                   guint      columns,
                   GError   **error)
{
  Cell  cell = g_array_index (self->cells, Cell, self->cells->len - 1);
  guint row = cell.row, column = cell.column;

  columns = MIN (columns, CHART_MAX_COLUMNS - column);
  if (!check_room (self, (guint64)rows * columns, strlen (self->text->str + cell.text), error))
    return FALSE;
  for (guint i = 0; i < rows; i++)
    for (guint k = i == 0; k < columns; k++)
      {
        cell.row = row + i;
        cell.column = column + k;
        g_array_append_val (self->cells, cell);
      }
  return TRUE;
}

/* What stands in these columns is not shown; said from the left to the right. */
void
chart_grid_hide_columns (ChartGrid *self,
                         guint      first,
                         guint      n)
{
  if (first < self->next_column || first >= CHART_MAX_COLUMNS)
    return;
  if (self->hidden == NULL)
    self->hidden = g_new0 (guint8, CHART_MAX_COLUMNS);
  n = MIN (n, CHART_MAX_COLUMNS - first);
  memset (self->hidden + first, 1, n);
  self->next_column = first + n;
}

/* What stands in these rows is not shown; said from the top down. */
void
chart_grid_hide_rows (ChartGrid *self,
                      guint      first,
                      guint      n)
{
  Span span = { first, n };

  g_array_append_val (self->hidden_rows, span);
}

/* The cell at @row and @column reaches over @n_rows. */
void
chart_grid_merge (ChartGrid *self,
                  guint      row,
                  guint      column,
                  guint      n_rows)
{
  Merge merge = { row, column, n_rows };

  if (n_rows > 1)
    g_array_append_val (self->merges, merge);
}

/* Tells how many cells with text have been left out because they are hidden. */
void
chart_grid_tell_hidden (const ChartGrid *self,
                        ChartReading    *reading)
{
  if (self->n_hidden > 0)
    chart_reading_add_notice (reading, 0, "hidden",
                              ngettext ("%u cell in hidden rows or columns is left out",
                                        "%u cells in hidden rows or columns are left out",
                                        self->n_hidden),
                              self->n_hidden);
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const Cell *one = a, *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  if (one->column != other->column)
    return one->column < other->column ? -1 : 1;
  /* of two in one place the first counts */
  return (one->text > other->text) - (one->text < other->text);
}

static void
sort_cells (ChartGrid *self)
{
  for (guint i = 1; i < self->cells->len; i++)
    if (compare_cells (&g_array_index (self->cells, Cell, i - 1),
                       &g_array_index (self->cells, Cell, i)) > 0)
      {
        g_array_sort (self->cells, compare_cells);
        return;
      }
}

/* The first cell that does not stand before this place; the number of cells where there is none. */
static guint
find_cell (const ChartGrid *self,
           guint            row,
           guint            column)
{
  guint low = 0, high = self->cells->len;

  while (low < high)
    {
      guint       middle = low + (high - low) / 2;
      const Cell *cell = &g_array_index (self->cells, Cell, middle);

      if (cell->row < row || (cell->row == row && cell->column < column))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Whether a cell that reaches over several rows says the same of each of them: words and years do,
 * an amount would be counted twice. */
static gboolean
is_for_all (const char *text)
{
  return chart_cell_read (text).kind != CHART_CELL_NUMBER || chart_cell_is_period (text);
}

/* Puts the words of cells that reach over several rows into each of these rows that has any other
 * cell. @cells stay sorted up to @n, their number before. */
static gboolean
fill_merges (ChartGrid *self,
             GError   **error)
{
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (Cell));

  for (guint i = 0; i < self->merges->len; i++)
    {
      const Merge *merge = &g_array_index (self->merges, Merge, i);
      guint        at = find_cell (self, merge->row, merge->column);
      Cell         cell;

      if (at == self->cells->len)
        continue;
      cell = g_array_index (self->cells, Cell, at);
      if (cell.row != merge->row || cell.column != merge->column ||
          !is_for_all (self->text->str + cell.text))
        continue;
      while ((at = find_cell (self, cell.row + 1, 0)) < self->cells->len)
        {
          cell.row = g_array_index (self->cells, Cell, at).row;
          if (cell.row - merge->row >= merge->n_rows)
            break;
          if (!check_room (self, added->len + 1, 0, error))
            return FALSE;
          g_array_append_val (added, cell);
        }
    }
  g_array_append_vals (self->cells, added->data, added->len);
  sort_cells (self);
  return TRUE;
}

/* Whether @row is hidden, and in @n how many are from @from on up to it. @at: the first span that
 * may matter; rows come in their order. */
static gboolean
is_row_hidden (const ChartGrid *self,
               guint            from,
               guint            row,
               guint           *at,
               guint           *n)
{
  *n = 0;
  for (; *at < self->hidden_rows->len; ++*at)
    {
      const Span *span = &g_array_index (self->hidden_rows, Span, *at);
      guint       first = MAX (from, span->first);

      if (span->first > row)
        return FALSE;
      if (row - span->first < span->n)
        {
          *n += row > first ? row - first : 0;
          return TRUE;
        }
      if (span->first + span->n > first)
        *n += span->first + span->n - first;
    }
  return FALSE;
}

/* Takes out what is hidden and closes the columns up. */
static void
drop_hidden (ChartGrid *self)
{
  g_autofree guint *before = NULL;
  guint             kept = 0, at = 0, unused;

  if (self->hidden != NULL)
    {
      before = g_new0 (guint, CHART_MAX_COLUMNS);
      for (guint i = 1; i < CHART_MAX_COLUMNS; i++)
        before[i] = before[i - 1] + self->hidden[i - 1];
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell cell = g_array_index (self->cells, Cell, i);

      if (is_row_hidden (self, cell.row, cell.row, &at, &unused) ||
          (self->hidden != NULL && self->hidden[cell.column]))
        {
          self->n_hidden++;
          continue;
        }
      cell.column -= before != NULL ? before[cell.column] : 0;
      g_array_index (self->cells, Cell, kept++) = cell;
    }
  g_array_set_size (self->cells, kept);
}

/* Where the table begins and how wide it is. */
static void
find_columns (const ChartGrid *self,
              guint           *first,
              guint           *width,
              guint           *n_rows)
{
  guint last = 0;

  *first = G_MAXUINT;
  *n_rows = 0;
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      *first = MIN (*first, cell->column);
      last = MAX (last, cell->column);
      *n_rows += i == 0 || cell[-1].row != cell->row;
    }
  *width = self->cells->len > 0 ? last - *first + 1 : 0;
}

/* Adds the record that begins with cell @i, padded to @width; returns the cell after it. */
static guint
add_record (ChartGrid    *self,
            ChartRecords *records,
            guint         i,
            guint         first,
            guint         width)
{
  guint row = g_array_index (self->cells, Cell, i).row;
  guint column = first;

  chart_records_begin (records, row + 1);
  for (; i < self->cells->len && g_array_index (self->cells, Cell, i).row == row; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      const char *text = self->text->str + cell->text;

      if (cell->column < column)
        continue; /* the second one of one place */
      for (; column < cell->column; column++)
        chart_records_add (records, "", 0);
      chart_records_add (records, text, strlen (text));
      if (cell->decimals >= 0)
        chart_records_set_decimals (records, (guint)cell->decimals);
      column++;
    }
  for (; column < first + width; column++)
    chart_records_add (records, "", 0);
  chart_records_end (records);
  return i;
}

/**
 * chart_grid_to_records:
 *
 * Makes records of equal length of the rows that have a cell, from the first column with one on;
 * their lines are the rows of the sheet, from 1. What is hidden is left out. @self is used up.
 *
 * Returns: (transfer full): the records, none where there is no cell; %NULL with
 *   CHART_ERROR_TOO_LARGE set
 */
ChartRecords *
chart_grid_to_records (ChartGrid *self,
                       GError   **error)
{
  g_autoptr (ChartRecords) records = NULL;
  guint                    first, width, n_rows;
  guint                    before = 0, at = 0;

  sort_cells (self);
  if (!fill_merges (self, error))
    return NULL;
  drop_hidden (self);
  find_columns (self, &first, &width, &n_rows);
  if ((guint64)width * n_rows > CHART_MAX_SHEET_CELLS)
    {
      chart_load_job_fail (self->job, error, CHART_ERROR_TOO_LARGE, 0,
                           _ ("its cells stand too far apart (%u rows, %u columns); save the table "
                              "alone, or as CSV"),
                           n_rows, width);
      return NULL;
    }
  records = chart_records_new ();
  for (guint i = 0; i < self->cells->len;)
    {
      guint row = g_array_index (self->cells, Cell, i).row;
      guint n_hidden;

      is_row_hidden (self, before, row, &at, &n_hidden);
      if (i > 0 && row - before > n_hidden)
        chart_records_set_gap (records, TRUE);
      i = add_record (self, records, i, first, width);
      before = row + 1;
    }
  return g_steal_pointer (&records);
}
