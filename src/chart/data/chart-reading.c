/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-reading.h"

static void
chart_notice_free (ChartNotice *notice)
{
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
  self->notices = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_notice_free);
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
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->notices);
  g_free (self);
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
  ChartNotice *notice = g_new0 (ChartNotice, 1);
  va_list      args;

  notice->line = line;
  notice->code = g_strdup (code);
  va_start (args, format);
  notice->message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->notices, notice);
}
