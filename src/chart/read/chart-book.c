/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-book.h"

#include "base/chart-limits.h"

#include <glib/gi18n-lib.h>

static void
chart_sheet_free (ChartSheet *self)
{
  g_free (self->name);
  g_free (self->part);
  g_free (self);
}

/* Fills in what every book has; @job and @zip are borrowed. */
void
chart_book_init (ChartBook          *self,
                 const ChartLoadJob *job,
                 const ChartZip     *zip)
{
  self->job = job;
  self->zip = zip;
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_sheet_free);
}

/* Returns: (transfer none): one more sheet, of which only the name is known; %NULL with
 *   CHART_ERROR_TOO_LARGE set */
ChartSheet *
chart_book_add_sheet (ChartBook  *self,
                      const char *name,
                      GError    **error)
{
  ChartSheet *sheet;

  if (self->sheets->len == CHART_MAX_SHEETS)
    {
      chart_load_job_fail (self->job, error, CHART_ERROR_TOO_LARGE, 0,
                           _ ("more than %u sheets; save the one with the table alone"),
                           CHART_MAX_SHEETS);
      return NULL;
    }
  sheet = g_new0 (ChartSheet, 1);
  sheet->name = g_strdup (name != NULL ? name : "");
  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

/* Counts a formula in @row, from 0, of which the file has no result. */
void
chart_book_add_blank (ChartBook *self,
                      guint      row)
{
  if (self->n_blank++ == 0)
    self->blank_at = row + 1;
}

/* @self: (nullable) (transfer full) */
void
chart_book_free (ChartBook *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sheets);
  self->free (self);
}
