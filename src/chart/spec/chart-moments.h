/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"

G_BEGIN_DECLS

/* Which way a table goes through time. */
typedef enum {
  CHART_MOMENTS_NONE,
  CHART_MOMENTS_COLUMNS, /* a column a year */
  CHART_MOMENTS_ROWS,    /* a row a year */
} ChartMoments;

gboolean     chart_moments_read (const char *label,
                                 double     *year);
ChartMoments chart_moments_find (const ChartDataset *dataset,
                                 const GArray       *series);
GArray      *chart_moments_sort (const ChartDataset *dataset,
                                 const GArray       *series);

G_END_DECLS
