/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-reading.h"
#include "read/chart-load-job.h"
#include "read/chart-records.h"

G_BEGIN_DECLS

/* The cells of a sheet that have text, wherever they stand. Rows and columns count from 0. */
typedef struct _ChartGrid ChartGrid;

#define CHART_GRID_AS_WRITTEN -1 /* decimals: as many as the text has */

ChartGrid *chart_grid_new (const ChartLoadJob *job);
void       chart_grid_free (ChartGrid *self);
gboolean   chart_grid_add (ChartGrid  *self,
                           guint       row,
                           guint       column,
                           const char *text,
                           int         decimals,
                           GError    **error);
gboolean   chart_grid_repeat (ChartGrid *self,
                              guint      rows,
                              guint      columns,
                              GError   **error);
void       chart_grid_hide_columns (ChartGrid *self,
                                    guint      first,
                                    guint      n);
void       chart_grid_hide_rows (ChartGrid *self,
                                 guint      first,
                                 guint      n);
void       chart_grid_merge (ChartGrid *self,
                             guint      row,
                             guint      column,
                             guint      n_rows);
void       chart_grid_tell_hidden (const ChartGrid *self,
                                   ChartReading    *reading);

ChartRecords *chart_grid_to_records (ChartGrid *self,
                                     GError   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartGrid, chart_grid_free)

G_END_DECLS
