/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-reading.h"

#include "base/chart-limits.h"

static void
table_free (ChartReadingTable *table)
{
  g_free (table->name);
  g_free (table);
}

static void
chart_notice_free (ChartNotice *notice)
{
  g_free (notice->file);
  g_free (notice->code);
  g_free (notice->message);
  g_free (notice);
}

/* (transfer full): a reading of which nothing is known yet. */
ChartReading *
chart_reading_new (void)
{
  ChartReading *self = g_new0 (ChartReading, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->weights = g_ptr_array_new_with_free_func (g_free);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)table_free);
  self->notices = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_notice_free);
  self->guesses = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_notice_free);
  return self;
}

/* (transfer full): one more reference to @self. */
ChartReading *
chart_reading_ref (ChartReading *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives one reference up; the last one frees @self, which may be %NULL. */
void
chart_reading_unref (ChartReading *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->encoding);
  g_free (self->delimiter);
  g_free (self->file);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->weights);
  g_free (self->weight);
  g_ptr_array_unref (self->notices);
  g_ptr_array_unref (self->guesses);
  g_free (self);
}

/* @file: (nullable): what the notices to come are about, relative to the descriptor */
void
chart_reading_set_file (ChartReading *self,
                        const char   *file)
{
  g_free (self->file);
  self->file = g_strdup (file);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const ChartNotice *const *one = a;
  const ChartNotice *const *other = b;

  return ((*one)->line > (*other)->line) - ((*one)->line < (*other)->line);
}

/* Puts the notices of one file in the order of its lines, what is about the whole file first. */
void
chart_reading_sort (ChartReading *self)
{
  g_ptr_array_sort (self->notices, compare_lines);
}

/* Keeps the notices only: of several files there is not one shape. */
void
chart_reading_forget_shape (ChartReading *self)
{
  self->skipped = self->header = self->rows = self->footnotes = self->table = 0;
  g_ptr_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->tables, 0);
}

/* Notes one more table of the file. @name: (nullable): what it is called; @line: where it begins,
 * physical, from 1, or 0 */
void
chart_reading_add_table (ChartReading *self,
                         const char   *name,
                         guint         line,
                         guint         column)
{
  ChartReadingTable *table = g_new (ChartReadingTable, 1);

  *table = (ChartReadingTable){ g_strdup (name), line, column };
  g_ptr_array_add (self->tables, table);
}

/* Moves the notices of @other, about a part of the file that stands behind @lines lines, to
 * @self. */
void
chart_reading_take_notices (ChartReading *self,
                            ChartReading *other,
                            guint         lines)
{
  self->n_dropped += other->n_dropped;
  other->n_dropped = 0;
  for (guint i = 0; i < other->notices->len; i++)
    {
      ChartNotice *notice = other->notices->pdata[i];

      if (self->notices->len == CHART_MAX_NOTICES)
        {
          self->n_dropped++;
          chart_notice_free (notice);
          continue;
        }
      notice->line += notice->line > 0 ? lines : 0;
      g_ptr_array_add (self->notices, notice);
    }
  g_ptr_array_set_free_func (other->notices, NULL);
  g_ptr_array_set_size (other->notices, 0);
  g_ptr_array_set_free_func (other->notices, (GDestroyNotify)chart_notice_free);
}

/* (transfer full): a notice about the file that is read at the moment. */
G_GNUC_PRINTF (4, 0)
static ChartNotice *
notice_new (const ChartReading *self,
            guint               line,
            const char         *code,
            const char         *format,
            va_list             args)
{
  ChartNotice *notice = g_new0 (ChartNotice, 1);

  notice->file = g_strdup (self->file);
  notice->line = line;
  notice->code = g_strdup (code);
  notice->message = g_strdup_vprintf (format, args);
  return notice;
}

/* @line: physical, from 1; 0 for the whole file. @code: a short word for scripts. The message is
 * one line, translated, and says what was done. */
void
chart_reading_add_notice (ChartReading *self,
                          guint         line,
                          const char   *code,
                          const char   *format,
                          ...)
{
  va_list args;

  if (self->notices->len == CHART_MAX_NOTICES)
    {
      self->n_dropped++;
      return;
    }
  va_start (args, format);
  g_ptr_array_add (self->notices, notice_new (self, line, code, format, args));
  va_end (args);
}

/* As chart_reading_add_notice(), for a guess that is as good as sure: it is said where it matters,
 * and is no fault of the file. At most one of each sort a file. */
void
chart_reading_add_guess (ChartReading *self,
                         guint         line,
                         const char   *code,
                         const char   *format,
                         ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (self->guesses, notice_new (self, line, code, format, args));
  va_end (args);
}
