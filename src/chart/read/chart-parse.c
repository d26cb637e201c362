/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-parse.h"

#include "base/chart-limits.h"
#include "read/chart-line.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define STEP (1u << 20) /* bytes between two calls of the progress function */

/* The next LF and CR, -1 where they are yet to be looked for: a file with one sort of line end is
 * searched once for the other. */
typedef struct
{
  goffset lf;
  goffset cr;
} LineEnds;

/* The parser's state between physical lines. libcsv says neither where it is nor recovers from a
 * misplaced quote, so it is fed line by line, and a record that goes wrong is taken back. */
typedef struct
{
  const ChartLoadJob *job;
  const ChartDialect *dialect;
  ChartReading       *reading; /* (nullable) */
  ChartRecords       *rows;
  struct csv_parser   csv;

  const char *text;
  gsize       length;
  gsize       at;   /* where the next line begins */
  guint       line; /* its number */
  LineEnds    ends;
  guint       n_comments;
  guint       first_comment; /* its line */

  gboolean open;      /* within a record */
  gsize    open_at;   /* where it began */
  guint    open_line; /* in which line */
  LineEnds open_ends; /* as they were there */
  gboolean ended;     /* set by the parser */
} Parse;

static void
take_cell_cb (const char *cell,
              gsize       length,
              gpointer    user_data)
{
  chart_records_add (((Parse *)user_data)->rows, cell, length);
}

static void
csv_cell_cb (void  *cell,
             size_t length,
             void  *user_data)
{
  take_cell_cb (cell, length, user_data);
}

static void
csv_end_cb (int   c,
            void *user_data)
{
  ((Parse *)user_data)->ended = TRUE;
}

static void
csv_start (Parse *self)
{
  csv_init (&self->csv, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim (&self->csv, (guchar)self->dialect->delimiter);
  csv_set_quote (&self->csv, (guchar)self->dialect->quote);
  csv_set_blk_size (&self->csv, 4096);
}

static void
begin_record (Parse *self)
{
  self->open_at = self->at;
  self->open_line = self->line;
  self->open_ends = self->ends;
  self->ended = FALSE;
  chart_records_begin (self->rows, self->line);
}

static void
end_record (Parse *self)
{
  self->open = FALSE;
  chart_records_end (self->rows);
}

static goffset
find_byte (Parse  *self,
           goffset known,
           gsize   at,
           char    byte)
{
  const char *found;

  if (known >= (goffset)at)
    return known;
  found = memchr (self->text + at, byte, self->length - at);
  return found != NULL ? found - self->text : (goffset)self->length;
}

/* Where the line that begins at @at ends, its end included: CR, LF or CRLF. */
static gsize
find_line_end (Parse *self,
               gsize  at)
{
  gsize end;

  self->ends.lf = find_byte (self, self->ends.lf, at, '\n');
  self->ends.cr = find_byte (self, self->ends.cr, at, '\r');
  end = (gsize)MIN (self->ends.lf, self->ends.cr);
  if (end + 1 < self->length && self->text[end] == '\r' && self->text[end + 1] == '\n')
    end++;
  return MIN (end + 1, self->length);
}

static gsize
without_line_end (const char *text,
                  gsize       start,
                  gsize       end)
{
  while (end > start && (text[end - 1] == '\n' || text[end - 1] == '\r'))
    end--;
  return end - start;
}

/* The record went wrong: its first line is read as a record of its own, as it stands, and the
 * parser starts anew in the line after it. No more than one line is lost to a quote. */
static void
recover (Parse *self)
{
  gsize end;

  if (self->reading != NULL && (self->line > self->open_line || self->at >= self->length))
    chart_reading_add_notice (self->reading, self->open_line, "unclosed-quote",
                              _ ("a quote opens here and is never closed; the line was read as "
                                 "it stands"));
  else if (self->reading != NULL)
    chart_reading_add_notice (self->reading, self->open_line, "quote",
                              _ ("a quote stands inside a cell; the line was read as it stands"));

  csv_free (&self->csv);
  csv_start (self);
  chart_records_drop (self->rows);

  self->ends = self->open_ends;
  end = find_line_end (self, self->open_at);
  chart_line_split (self->text + self->open_at,
                    without_line_end (self->text, self->open_at, end), self->dialect, take_cell_cb,
                    self);
  self->at = end;
  self->line = self->open_line + 1;
  end_record (self);
}

/* Whether a record over several lines looks like several records that a lone quote has glued: each
 * line by itself has as many cells as the record before. */
static gboolean
is_glued (Parse *self,
          gsize  end)
{
  guint n_rows = chart_records_get_n (self->rows);
  guint n_before;
  gsize at = self->open_at;

  if (n_rows == 0)
    return FALSE;
  n_before = chart_records_get_n_cells (self->rows, n_rows - 1);
  if (n_before < 2)
    return FALSE;
  while (at < end)
    {
      gsize line_end = at;

      while (line_end < end && self->text[line_end] != '\n' && self->text[line_end] != '\r')
        line_end++;
      if (line_end > at &&
          chart_line_split (self->text + at, line_end - at, self->dialect, NULL, NULL) != n_before)
        return FALSE;
      at = line_end + 1;
    }
  return TRUE;
}

static gboolean
is_blank_line (const char *text,
               gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr (" \t\r\n", text[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Whether the record just read keeps to the limit of a cell. */
static gboolean
check_cells (Parse   *self,
             GError **error)
{
  if (!chart_records_is_large (self->rows))
    return TRUE;
  chart_load_job_fail (self->job, error, CHART_ERROR_TOO_LARGE, self->open_line,
                       _ ("a cell holds more than %u MiB; check the quotes of this line"),
                       CHART_MAX_CELL_BYTES >> 20);
  return FALSE;
}

/* Feeds one physical line; %FALSE where the memory is at its end or a cell past the limit. */
static gboolean
feed_line (Parse   *self,
           GError **error)
{
  gsize start = self->at;
  gsize end, n;

  if (!self->open)
    begin_record (self);
  end = find_line_end (self, start);
  if (!self->open && self->dialect->comment != 0 && self->text[start] == self->dialect->comment)
    {
      if (self->n_comments++ == 0)
        self->first_comment = self->line;
      self->at = end;
      self->line++;
      return TRUE;
    }

  n = csv_parse (&self->csv, self->text + start, end - start, csv_cell_cb, csv_end_cb, self);
  if (csv_error (&self->csv) == CSV_ENOMEM || csv_error (&self->csv) == CSV_ETOOBIG)
    {
      chart_load_job_fail (self->job, error, CHART_ERROR_TOO_LARGE, self->line,
                           _ ("there is not enough memory for this file; split it"));
      return FALSE;
    }

  if (n < end - start ||
      (self->ended && self->line > self->open_line && is_glued (self, end)) ||
      (!self->ended && self->line > self->open_line && end - self->open_at > CHART_MAX_CELL_BYTES))
    recover (self);
  else
    {
      self->at = end;
      self->line++;
      if (self->ended)
        end_record (self);
      else if (!self->open && is_blank_line (self->text + start, end - start))
        chart_records_add_gap (self->rows);
      else
        self->open = TRUE;
    }

  return check_cells (self, error);
}

/* The last record may lack its line end, or its closing quote: then what follows the line where it
 * opened is read again. */
static gboolean
feed_end (Parse *self)
{
  self->ended = FALSE;
  if (csv_fini (&self->csv, csv_cell_cb, csv_end_cb, self) != 0)
    recover (self);
  else if (self->ended)
    end_record (self);
  return self->at >= self->length;
}

/**
 * chart_parse:
 * @text: UTF-8 without NULs
 * @length: its bytes
 * @reading: (nullable): takes a notice for each line with a quote out of place
 *
 * Sets records apart with libcsv, strictly, and reads each line that is no good CSV as it stands.
 * An unclosed quote costs the line it opens in, not the rest of the file. Outer blanks of cells
 * are taken off; a line break in a cell becomes LF.
 *
 * Returns: (transfer full): the records; %NULL with CHART_ERROR_TOO_LARGE or G_IO_ERROR_CANCELLED
 *   set
 */
ChartRecords *
chart_parse (const ChartLoadJob *job,
             const char         *text,
             gsize               length,
             const ChartDialect *dialect,
             ChartReading       *reading,
             GError            **error)
{
  g_autoptr (ChartRecords) rows = chart_records_new ();
  Parse                    self = {
                       .job = job,
                       .dialect = dialect,
                       .reading = reading,
                       .rows = rows,
                       .text = text,
                       .length = length,
                       .line = 1,
                       .ends = { -1, -1 },
  };
  gsize    told = 0;
  gboolean good = TRUE, done;

  csv_start (&self);
  do
    {
      while (good && self.at < length)
        {
          good = feed_line (&self, error);
          if (good && self.at - told >= STEP)
            {
              told = self.at;
              good = chart_load_job_step (job, 0.3 + 0.5 * (double)told / (double)length, error);
            }
        }
      done = !good || feed_end (&self);
      good = good && check_cells (&self, error);
    }
  while (good && !done);

  csv_free (&self.csv);
  if (good && reading != NULL && self.n_comments > 0)
    chart_reading_add_notice (reading, self.first_comment, "comment",
                              ngettext ("%u line begins with %c and is left out",
                                        "%u lines begin with %c and are left out",
                                        self.n_comments),
                              self.n_comments, dialect->comment);
  return good ? g_steal_pointer (&rows) : NULL;
}
