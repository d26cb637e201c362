/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

/* How the cells of a table file are set apart. */
typedef struct
{
  char delimiter;
  char quote;
  char comment; /* a line that begins with it is none of the table; 0: there are none */
} ChartDialect;

#define CHART_DIALECT_DEFAULT ((ChartDialect){ ',', '"', 0 })

/* The records of a table file: packed cells, each record with the physical line it begins in.
 * Records without any text are left out; the next one then has a gap before it. */
typedef struct _ChartRows ChartRows;

ChartRows *chart_rows_parse (const ChartLoadJob *job,
                             const char         *text,
                             gsize               length,
                             const ChartDialect *dialect,
                             ChartReading       *reading,
                             GError            **error);
void       chart_rows_free (ChartRows *self);

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
