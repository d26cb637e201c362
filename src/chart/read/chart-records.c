/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-records.h"

#include "base/chart-limits.h"

#include <string.h>

typedef struct
{
  gsize    first; /* its first cell */
  guint    line;  /* physical, from 1; 0 where there are no lines */
  guint    n;     /* cells in the file; of more than CHART_MAX_COLUMNS the rest is not kept */
  gboolean gap;   /* a line without text stands before it */
} Record;

struct _ChartRecords
{
  GString *text;    /* all cells, each ended by a NUL */
  GArray  *cells;   /* gsize: where each begins */
  GArray  *records; /* Record */

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

  self->text = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->records = g_array_new (FALSE, FALSE, sizeof (Record));
  return self;
}

/* @self: (nullable) (transfer full) */
void
chart_records_free (ChartRecords *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->records);
  g_free (self);
}

/* Begins a record; @line: physical, from 1. */
void
chart_records_begin (ChartRecords *self,
                     guint         line)
{
  self->record = (Record){ self->cells->len, line, 0, self->gap };
  self->text_mark = self->text->len;
  self->filled = FALSE;
  self->large = FALSE;
}

/* Adds a cell of @length bytes, in which CR and CRLF become LF. */
void
chart_records_add (ChartRecords *self,
                   const char   *cell,
                   gsize         length)
{
  gsize start = self->text->len;

  self->large |= length > CHART_MAX_CELL_BYTES;
  self->filled |= length > 0;
  if (self->record.n++ >= CHART_MAX_COLUMNS)
    return;

  g_array_append_val (self->cells, start);
  if (length > 0 && memchr (cell, '\r', length) != NULL)
    {
      for (gsize i = 0; i < length; i++)
        if (cell[i] != '\r')
          g_string_append_c (self->text, cell[i]);
        else if (i + 1 == length || cell[i + 1] != '\n')
          g_string_append_c (self->text, '\n');
    }
  else
    g_string_append_len (self->text, cell, (gssize)length);
  g_string_append_c (self->text, '\0');
}

/* Takes back what there is of the record begun; it may be filled again. */
void
chart_records_drop (ChartRecords *self)
{
  g_string_truncate (self->text, self->text_mark);
  g_array_set_size (self->cells, (guint)self->record.first);
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

/* Notes a line without text before the next record. */
void
chart_records_add_gap (ChartRecords *self)
{
  self->gap = TRUE;
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
  return self->text->str + g_array_index (self->cells, gsize, record->first + column);
}
