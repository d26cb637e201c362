/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The records of a table: packed cells, each record with the physical line it begins in. Records
 * without any text are left out; the next one then has a gap before it. */
typedef struct _ChartRows ChartRows;

ChartRows *chart_rows_new (void);
void       chart_rows_free (ChartRows *self);
void       chart_rows_begin (ChartRows *self,
                             guint      line);
void       chart_rows_add (ChartRows  *self,
                           const char *cell,
                           gsize       length);
void       chart_rows_drop (ChartRows *self);
void       chart_rows_end (ChartRows *self);
void       chart_rows_add_gap (ChartRows *self);
gboolean   chart_rows_is_large (const ChartRows *self);

guint       chart_rows_get_n (const ChartRows *self);
guint       chart_rows_get_n_cells (const ChartRows *self,
                                    guint            row);
guint       chart_rows_get_n_filled (const ChartRows *self,
                                     guint            row);
guint       chart_rows_get_line (const ChartRows *self,
                                 guint            row);
gboolean    chart_rows_has_gap (const ChartRows *self,
                                guint            row);
const char *chart_rows_get_cell (const ChartRows *self,
                                 guint            row,
                                 guint            column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartRows, chart_rows_free)

G_END_DECLS
