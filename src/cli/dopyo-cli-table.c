/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-table.h"

#include "base/chart-error.h"

#define GAP 2

struct _DopyoCliTable
{
  guint      n_columns;
  gboolean  *right;  /* n_columns */
  guint     *widths; /* n_columns */
  GPtrArray *cells;  /* char *, row by row */
};

/* (transfer full): a table without rows. */
DopyoCliTable *
dopyo_cli_table_new (guint n_columns)
{
  DopyoCliTable *self = g_new0 (DopyoCliTable, 1);

  self->n_columns = n_columns;
  self->right = g_new0 (gboolean, n_columns);
  self->widths = g_new0 (guint, n_columns);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* @self: (nullable) (transfer full) */
void
dopyo_cli_table_free (DopyoCliTable *self)
{
  if (self == NULL)
    return;
  g_free (self->right);
  g_free (self->widths);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/* Sets the cells of @column against its right edge, as numbers stand. */
void
dopyo_cli_table_align_right (DopyoCliTable *self,
                             guint          column)
{
  g_return_if_fail (column < self->n_columns);

  self->right[column] = TRUE;
}

/* How many cells of a terminal @text takes. */
static guint
width_of (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2
                                                                    : 1;
    }
  return width;
}

/* Adds the next cell, from left to right and row by row; a long one is cut and control characters
 * are escaped. @text: (nullable) */
void
dopyo_cli_table_add (DopyoCliTable *self,
                     const char    *text)
{
  guint column = self->cells->len % self->n_columns;
  char *cell = chart_escape_for_line (text != NULL ? text : "", -1);

  self->widths[column] = MAX (self->widths[column], width_of (cell));
  g_ptr_array_add (self->cells, cell);
}

/* Appends the table to @out; no line ends in blanks. */
void
dopyo_cli_table_print (const DopyoCliTable *self,
                       GString             *out)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      guint       column = i % self->n_columns;
      const char *cell = self->cells->pdata[i];
      guint       pad = self->widths[column] - width_of (cell);

      if (self->right[column])
        g_string_append_printf (out, "%*s", (int)pad, "");
      g_string_append (out, cell);
      if (!self->right[column])
        g_string_append_printf (out, "%*s", (int)pad, "");
      if (column + 1 < self->n_columns)
        {
          g_string_append_printf (out, "%*s", GAP, "");
          continue;
        }
      while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate (out, out->len - 1);
      g_string_append_c (out, '\n');
    }
}
