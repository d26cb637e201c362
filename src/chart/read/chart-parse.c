/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-parse.h"

#include "base/chart-limits.h"
#include "read/chart-cell.h"
#include "read/chart-line.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define STEP (1u << 20) /* bytes between two calls of the progress function */
#define MAX_SEEN 64u    /* bytes of a cell that say whether it is a number */

/* The next LF, CR and quote, -1 where they are yet to be looked for: a file with one sort of line
 * end is searched once for the other, one without quotes once for them. */
typedef struct
{
  goffset lf;
  goffset cr;
  goffset quote;
} Marks;

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
  Marks       next;

  ChartParsePlace *place;
  guint            n_kept; /* records that there were before the block */

  gboolean open;      /* within a record */
  gsize    open_at;   /* where it began */
  guint    open_line; /* in which line */
  Marks    open_next; /* as they were there */
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
  self->open_next = self->next;
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

  self->next.lf = find_byte (self, self->next.lf, at, '\n');
  self->next.cr = find_byte (self, self->next.cr, at, '\r');
  end = (gsize)MIN (self->next.lf, self->next.cr);
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

  self->next = self->open_next;
  end = find_line_end (self, self->open_at);
  chart_line_split (self->text + self->open_at,
                    without_line_end (self->text, self->open_at, end), self->dialect, take_cell_cb,
                    self);
  self->at = end;
  self->line = self->open_line + 1;
  end_record (self);
}

/* How many cells the record before has; 0 where there is none or it is not known. */
static guint
count_before (Parse *self)
{
  guint n = chart_records_get_n (self->rows);

  if (n > self->n_kept)
    return chart_records_get_n_cells (self->rows, n - 1);
  self->place->asked |= self->place->unknown;
  return self->place->n_before;
}

/* What the cells of one column are in the lines of a record, each line read by itself. */
typedef struct
{
  gboolean *numbers; /* one a column: a line has a number there */
  gboolean *words;   /* or a text that is none */
  guint     n;
  guint     column;
} Lines;

static void
see_cell_cb (const char *cell,
             gsize       length,
             gpointer    user_data)
{
  Lines           *lines = user_data;
  guint            column = lines->column++ % lines->n;
  g_autofree char *text = NULL;
  ChartCellKind    kind;

  if (length > MAX_SEEN)
    for (length = MAX_SEEN; length > 0 && ((guchar)cell[length] & 0xc0) == 0x80;)
      length--; /* no character is cut */
  text = g_strndup (cell, length);
  kind = chart_cell_read (text).kind;
  lines->numbers[column] |= kind == CHART_CELL_NUMBER;
  lines->words[column] |= kind == CHART_CELL_TEXT;
}

/* Whether the lines of a record look like records of one table, of @n cells each: none has a word
 * where another has a number. A line of a long label has, as the last has the numbers behind it. */
static gboolean
is_alike (Parse *self,
          gsize  end,
          guint  n)
{
  g_autofree gboolean *seen = g_new0 (gboolean, (gsize)n * 2);
  Lines                lines = { seen, seen + n, n, 0 };

  for (gsize at = self->open_at; at < end; at++)
    {
      gsize start = at;

      while (at < end && self->text[at] != '\n' && self->text[at] != '\r')
        at++;
      if (at > start)
        chart_line_split (self->text + start, at - start, self->dialect, see_cell_cb, &lines);
    }
  for (guint i = 0; i < n; i++)
    if (lines.numbers[i] && lines.words[i])
      return FALSE;
  return TRUE;
}

/* Whether a record over several lines looks like several records that a lone quote has glued: each
 * line by itself has as many cells as the record before, and of the same sorts. */
static gboolean
is_glued (Parse *self,
          gsize  end)
{
  guint n_before = count_before (self);
  gsize at = self->open_at;

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
  return is_alike (self, end, n_before);
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

/* Reads the line from @start to @end where that needs no parser: a comment, or a record of its own
 * without any quote. What libcsv makes of the latter is the same, which a test holds. */
static gboolean
take_plain_line (Parse *self,
                 gsize  start,
                 gsize  end)
{
  if (self->dialect->comment != 0 && self->text[start] == self->dialect->comment)
    {
      if (self->place->n_comments++ == 0)
        self->place->first_comment = self->line;
    }
  else
    {
      self->next.quote = find_byte (self, self->next.quote, start, self->dialect->quote);
      if (self->next.quote < (goffset)end)
        return FALSE;
      chart_records_add_line (self->rows, self->text + start,
                              without_line_end (self->text, start, end),
                              self->dialect->delimiter);
      end_record (self);
    }
  self->at = end;
  self->line++;
  return TRUE;
}

/* Counts the blanks before the first cell, which libcsv says nothing of. */
static void
indent_record (Parse *self)
{
  gsize at = self->open_at;

  while (at < self->length && chart_is_blank (self->text[at], self->dialect->delimiter))
    at++;
  chart_records_indent (self->rows, at - self->open_at);
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
  if (!self->open && take_plain_line (self, start, end))
    return check_cells (self, error);
  if (!self->open)
    indent_record (self);

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
      self->open = TRUE;
      if (self->ended)
        end_record (self);
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

/* What is left of a block that ends within a record is left for the next one. */
static void
leave_open (Parse *self)
{
  chart_records_drop (self->rows);
  self->at = self->open_at;
  self->line = self->open_line;
}

/**
 * chart_parse_block:
 * @text: UTF-8 without NULs; begins with a record and ends with a line, or with the file
 * @length: its bytes
 * @last: whether the file ends with it
 * @place: where it begins; takes where the next block does
 * @rows: takes its records
 * @reading: (nullable): takes a notice for each line with a quote out of place
 *
 * As chart_parse (), for a part of a file: a record that the block does not hold to its end is left
 * for the next one.
 *
 * Returns: whether to go on; %FALSE with CHART_ERROR_TOO_LARGE or G_IO_ERROR_CANCELLED set
 */
gboolean
chart_parse_block (const ChartLoadJob *job,
                   const char         *text,
                   gsize               length,
                   gboolean            last,
                   const ChartDialect *dialect,
                   ChartParsePlace    *place,
                   ChartRecords       *rows,
                   ChartReading       *reading,
                   GError            **error)
{
  Parse self = {
    .job = job,
    .dialect = dialect,
    .reading = reading,
    .rows = rows,
    .text = text,
    .length = length,
    .line = place->line,
    .next = { -1, -1, -1 },
    .place = place,
    .n_kept = chart_records_get_n (rows),
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
              good = chart_load_job_step (
                job, chart_load_job_parsed ((double)told / (double)length), error);
            }
        }
      done = !good || !last || feed_end (&self);
      good = good && check_cells (&self, error);
    }
  while (good && !done);

  if (good && self.open)
    leave_open (&self);
  csv_free (&self.csv);
  if (chart_records_get_n (rows) > self.n_kept)
    {
      place->n_before = count_before (&self);
      place->unknown = FALSE;
    }
  place->line = self.line;
  place->used = self.at;
  return good;
}

/* Says how many lines of comment were left out, where any were. */
void
chart_parse_tell_comments (const ChartParsePlace *place,
                           const ChartDialect    *dialect,
                           ChartReading          *reading)
{
  if (place->n_comments > 0)
    chart_reading_add_notice (reading, place->first_comment, "comment",
                              ngettext ("%u line begins with %c and is left out",
                                        "%u lines begin with %c and are left out",
                                        place->n_comments),
                              place->n_comments, dialect->comment);
}

/**
 * chart_parse:
 * @text: UTF-8 without NULs
 * @length: its bytes
 * @dialect: its escapes and its runs of blanks are unfolded already (chart_unfold ())
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
  ChartParsePlace          place = { .line = 1 };

  if (!chart_parse_block (job, text, length, TRUE, dialect, &place, rows, reading, error))
    return NULL;
  if (reading != NULL)
    chart_parse_tell_comments (&place, dialect, reading);
  return g_steal_pointer (&rows);
}
