/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-records.h"

#include "base/chart-limits.h"
#include "base/chart-number.h"

#include <string.h>

typedef struct
{
  gsize   first;  /* its first cell */
  guint   line;   /* physical, from 1; 0 where there are no lines */
  guint   n;      /* cells in the file; of more than CHART_MAX_COLUMNS the rest is not kept */
  guint16 indent; /* blanks before the text of its first cell */
  guint8  gap;    /* a line without text stands before it */
} Record;

#define AS_WRITTEN 0xff

struct _ChartRecords
{
  char       *text; /* all cells, each ended by a NUL */
  gsize       length;
  gsize       room;
  gsize      *cells; /* where each begins */
  gsize       n_cells;
  gsize       cell_room;
  GArray     *records;  /* Record */
  GByteArray *decimals; /* (nullable): how many each cell shows; AS_WRITTEN, or past its end */

  Record   record; /* the one in the making */
  gsize    text_mark;
  gboolean filled;
  gboolean large;
  gboolean gap;
};

/* (transfer full): no records. */
ChartRecords *
chart_records_new (void)
{
  ChartRecords *self = g_new0 (ChartRecords, 1);

  self->records = g_array_new (FALSE, FALSE, sizeof (Record));
  return self;
}

/* @self: (nullable) (transfer full) */
void
chart_records_free (ChartRecords *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->cells);
  g_array_unref (self->records);
  if (self->decimals != NULL)
    g_byte_array_unref (self->decimals);
  g_free (self);
}

/* Gives each the records of the other. */
void
chart_records_swap (ChartRecords *a,
                    ChartRecords *b)
{
  ChartRecords held = *a;

  *a = *b;
  *b = held;
}

/* Forgets all records and keeps the room they took. */
void
chart_records_clear (ChartRecords *self)
{
  self->length = 0;
  self->n_cells = 0;
  self->gap = FALSE;
  g_array_set_size (self->records, 0);
  g_clear_pointer (&self->decimals, g_byte_array_unref);
}

/* Makes room for @length bytes more. */
static void
reserve (ChartRecords *self,
         gsize         length)
{
  if (G_LIKELY (self->length + length <= self->room))
    return;
  self->room = MAX (self->length + length, self->room + self->room / 2 + 4096);
  self->text = g_realloc (self->text, self->room);
}

/* Notes that the next cell begins at the end of the text; %FALSE where it is not to be kept. */
static inline gboolean
add_cell (ChartRecords *self,
          gsize         start)
{
  if (self->record.n++ >= CHART_MAX_COLUMNS)
    return FALSE;
  if (G_UNLIKELY (self->n_cells == self->cell_room))
    {
      self->cell_room += self->cell_room / 2 + 512;
      self->cells = g_renew (gsize, self->cells, self->cell_room);
    }
  self->cells[self->n_cells++] = start;
  return TRUE;
}

/* Begins a record; @line: physical, from 1. */
void
chart_records_begin (ChartRecords *self,
                     guint         line)
{
  self->record = (Record){ self->n_cells, line, 0, 0, self->gap };
  self->text_mark = self->length;
  self->filled = FALSE;
  self->large = FALSE;
}

/* Moves the record's first cell in by @n blanks, which are not kept. */
void
chart_records_indent (ChartRecords *self,
                      gsize         n)
{
  self->record.indent = (guint16)MIN (self->record.indent + n, G_MAXUINT16);
}

/* Counts the blanks that the first cell itself begins with, wide and unbreakable ones too. */
static void
count_indent (ChartRecords *self,
              const char   *cell,
              gsize         length)
{
  const char *at = cell;

  for (;;)
    {
      gsize n = chart_indent_skip (at, (gsize)(cell + length - at));

      if (n == 0)
        return;
      at += n;
      chart_records_indent (self, 1);
    }
}

/* Adds a cell of @length bytes, in which CR and CRLF become LF. */
void
chart_records_add (ChartRecords *self,
                   const char   *cell,
                   gsize         length)
{
  self->large |= length > CHART_MAX_CELL_BYTES;
  self->filled |= length > 0;
  if (self->record.n == 0)
    count_indent (self, cell, length);
  if (!add_cell (self, self->length))
    return;

  reserve (self, length + 1);
  if (length > 0 && memchr (cell, '\r', length) != NULL)
    {
      for (gsize i = 0; i < length; i++)
        if (cell[i] != '\r')
          self->text[self->length++] = cell[i];
        else if (i + 1 == length || cell[i + 1] != '\n')
          self->text[self->length++] = '\n';
    }
  else if (length > 0)
    {
      memcpy (self->text + self->length, cell, length);
      self->length += length;
    }
  self->text[self->length++] = '\0';
}

/* Adds the cells of a line without quotes and without its end: the text between the delimiters,
 * outer blanks taken off. The whole line is copied at once. */
void
chart_records_add_line (ChartRecords *self,
                        const char   *line,
                        gsize         length,
                        char          delimiter)
{
  char *at, *end, *stop;

  reserve (self, length + 1);
  at = memcpy (self->text + self->length, line, length);
  end = at + length;
  do
    {
      char *last;

      stop = memchr (at, delimiter, (gsize)(end - at));
      if (stop == NULL)
        stop = end;
      for (last = stop; at < last && chart_is_blank (*at, delimiter); at++)
        ;
      for (; last > at && chart_is_blank (last[-1], delimiter); last--)
        ;
      *last = '\0';
      if (self->record.n == 0)
        {
          chart_records_indent (self, (gsize)(at - (self->text + self->length)));
          count_indent (self, at, (gsize)(last - at));
        }
      self->filled |= last > at;
      self->large |= (gsize)(last - at) > CHART_MAX_CELL_BYTES;
      add_cell (self, (gsize)(at - self->text));
      at = stop + 1;
    }
  while (stop < end);
  self->length += length + 1;
}

/* Says that the cell added last is a number that its file shows with fewer decimals than it has. */
void
chart_records_set_decimals (ChartRecords *self,
                            guint         decimals)
{
  guint8 blank = AS_WRITTEN;
  guint8 shown = (guint8)MIN (decimals, CHART_MAX_DECIMALS);

  if (self->record.n > CHART_MAX_COLUMNS)
    return;
  if (self->decimals == NULL)
    self->decimals = g_byte_array_new ();
  while (self->decimals->len + 1 < self->n_cells)
    g_byte_array_append (self->decimals, &blank, 1);
  g_byte_array_append (self->decimals, &shown, 1);
}

/* Takes back what there is of the record begun; it may be filled again. */
void
chart_records_drop (ChartRecords *self)
{
  self->length = self->text_mark;
  self->n_cells = self->record.first;
  if (self->decimals != NULL && self->decimals->len > self->n_cells)
    g_byte_array_set_size (self->decimals, (guint)self->n_cells);
  self->record.n = 0;
  self->filled = FALSE;
  self->large = FALSE;
}

/* Keeps the record begun when it has any text. */
void
chart_records_end (ChartRecords *self)
{
  if (self->filled)
    {
      g_array_append_val (self->records, self->record);
      self->gap = FALSE;
      return;
    }
  chart_records_drop (self);
  self->gap = TRUE;
}

/* Says whether a line without text stands before the next record. */
void
chart_records_set_gap (ChartRecords *self,
                       gboolean      gap)
{
  self->gap = gap;
}

/* Whether a line without text stands behind the last record. */
gboolean
chart_records_ends_in_gap (const ChartRecords *self)
{
  return self->gap;
}

/* Whether the record begun or just ended has a cell of more than CHART_MAX_CELL_BYTES. */
gboolean
chart_records_is_large (const ChartRecords *self)
{
  return self->large;
}

/* How many records there are. */
guint
chart_records_get_n (const ChartRecords *self)
{
  return self->records->len;
}

/* How many cells record @row has in the file. */
guint
chart_records_get_n_cells (const ChartRecords *self,
                           guint               row)
{
  return g_array_index (self->records, Record, row).n;
}

/* How many cells of record @row have text. */
guint
chart_records_get_n_filled (const ChartRecords *self,
                            guint               row)
{
  guint n = MIN (chart_records_get_n_cells (self, row), CHART_MAX_COLUMNS);
  guint filled = 0;

  for (guint i = 0; i < n; i++)
    filled += *chart_records_get_cell (self, row, i) != '\0';
  return filled;
}

/* The physical line, from 1, that record @row begins in. */
guint
chart_records_get_line (const ChartRecords *self,
                        guint               row)
{
  return g_array_index (self->records, Record, row).line;
}

/* By how many blanks the first text of record @row stands farther in than its line begins. */
guint
chart_records_get_indent (const ChartRecords *self,
                          guint               row)
{
  return g_array_index (self->records, Record, row).indent;
}

/* Whether a line without any text stands right before record @row. */
gboolean
chart_records_has_gap (const ChartRecords *self,
                       guint               row)
{
  return g_array_index (self->records, Record, row).gap;
}

/* The text of a cell; "" where the record ends before @column. */
const char *
chart_records_get_cell (const ChartRecords *self,
                        guint               row,
                        guint               column)
{
  const Record *record = &g_array_index (self->records, Record, row);

  if (column >= MIN (record->n, CHART_MAX_COLUMNS))
    return "";
  return self->text + self->cells[record->first + column];
}

/* Whether record @row has the @n texts of @cells and no other. */
gboolean
chart_records_is_like (const ChartRecords *self,
                       guint               row,
                       const char *const  *cells,
                       guint               n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (chart_records_get_cell (self, row, i), cells[i]) != 0)
      return FALSE;
  for (guint i = n; i < chart_records_get_n_cells (self, row); i++)
    if (*chart_records_get_cell (self, row, i) != '\0')
      return FALSE;
  return TRUE;
}

/**
 * chart_records_remove_like:
 * @first: the first record that may go
 * @end: the one after the last
 * @like: a record before them
 * @line: (out): where the first one that goes begins; unset where none does
 *
 * Removes the records that have the same texts as @like.
 *
 * Returns: how many have gone
 */
guint
chart_records_remove_like (ChartRecords *self,
                           guint         first,
                           guint         end,
                           guint         like,
                           guint        *line)
{
  guint                   n = MIN (chart_records_get_n_cells (self, like), CHART_MAX_COLUMNS);
  g_autofree const char **cells = g_new (const char *, n + 1);
  guint                   kept = first;

  for (guint i = 0; i < n; i++)
    cells[i] = chart_records_get_cell (self, like, i);
  for (guint row = first; row < end; row++)
    if (!chart_records_is_like (self, row, cells, n))
      {
        if (kept < row)
          g_array_index (self->records, Record, kept) = g_array_index (self->records, Record, row);
        kept++;
      }
    else if (kept == row)
      *line = chart_records_get_line (self, row);
  if (kept < end)
    g_array_remove_range (self->records, kept, end - kept);
  return end - kept;
}

/* How many decimals a cell's number is shown with; -1 where it is as many as its text has. */
int
chart_records_get_decimals (const ChartRecords *self,
                            guint               row,
                            guint               column)
{
  const Record *record = &g_array_index (self->records, Record, row);
  gsize         at = record->first + column;

  if (self->decimals == NULL || column >= MIN (record->n, CHART_MAX_COLUMNS) ||
      at >= self->decimals->len || self->decimals->data[at] == AS_WRITTEN)
    return -1;
  return self->decimals->data[at];
}
