/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The records of a table: packed cells, each record with the physical line it begins in. Records
 * without any text are left out; the next one then has a gap before it. */
typedef struct _ChartRecords ChartRecords;

ChartRecords *chart_records_new (void);
void          chart_records_free (ChartRecords *self);
void          chart_records_swap (ChartRecords *a,
                                  ChartRecords *b);
void          chart_records_clear (ChartRecords *self);
void          chart_records_begin (ChartRecords *self,
                                   guint         line);
void          chart_records_add (ChartRecords *self,
                                 const char   *cell,
                                 gsize         length);
void          chart_records_add_line (ChartRecords *self,
                                      const char   *line,
                                      gsize         length,
                                      char          delimiter);
void          chart_records_set_decimals (ChartRecords *self,
                                          guint         decimals);
void          chart_records_indent (ChartRecords *self,
                                    gsize         n);
void          chart_records_drop (ChartRecords *self);
void          chart_records_end (ChartRecords *self);
void          chart_records_set_gap (ChartRecords *self,
                                     gboolean      gap);
guint         chart_records_remove_like (ChartRecords *self,
                                         guint         first,
                                         guint         end,
                                         guint         like,
                                         guint        *line);
gboolean      chart_records_ends_in_gap (const ChartRecords *self);
gboolean      chart_records_is_large (const ChartRecords *self);

guint       chart_records_get_n (const ChartRecords *self);
guint       chart_records_get_n_cells (const ChartRecords *self,
                                       guint               row);
guint       chart_records_get_n_filled (const ChartRecords *self,
                                        guint               row);
guint       chart_records_get_line (const ChartRecords *self,
                                    guint               row);
guint       chart_records_get_indent (const ChartRecords *self,
                                      guint               row);
gboolean    chart_records_has_gap (const ChartRecords *self,
                                   guint               row);
const char *chart_records_get_cell (const ChartRecords *self,
                                    guint               row,
                                    guint               column);
int         chart_records_get_decimals (const ChartRecords *self,
                                        guint               row,
                                        guint               column);

/* Whether @c is no text at the ends of a cell. */
static inline gboolean
chart_is_blank (char c,
                char delimiter)
{
  return (c == ' ' || c == '\t') && c != delimiter;
}

/* The bytes of the blank that @text begins with, a wide or an unbreakable one too; 0 where it
 * begins with none. */
static inline gsize
chart_indent_skip (const char *text,
                   gsize       length)
{
  if (length == 0)
    return 0;
  if (*text == ' ' || *text == '\t')
    return 1;
  if (length >= 2 && text[0] == '\xc2' && text[1] == '\xa0')
    return 2;
  return length >= 3 && text[0] == '\xe3' && text[1] == '\x80' && text[2] == '\x80' ? 3 : 0;
}

gboolean chart_records_is_like (const ChartRecords *self,
                                guint               row,
                                const char *const  *cells,
                                guint               n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartRecords, chart_records_free)

G_END_DECLS
