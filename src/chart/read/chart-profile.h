/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-reading.h"
#include "read/chart-decimal.h"
#include "read/chart-load-job.h"
#include "read/chart-shape.h"

G_BEGIN_DECLS

/* What stands in one column of a table. */
typedef struct
{
  char        *name;    /* unique in the table, on one line */
  char        *bare;    /* the same without its unit */
  const char  *unit;    /* (nullable): interned */
  gboolean     mixed;   /* shares and amounts in one column */
  ChartDecimal decimal; /* what parts its decimals */
  guint        counts[CHART_CELL_TEXT + 1];
  guint        blank;    /* cells without any text */
  gboolean     constant; /* the same in every row */
  guint        years;    /* or months or quarters */
  guint        codes;    /* digits that are no amount: leading zeros or an apostrophe before them */
} ChartProfile;

GPtrArray *chart_profile_columns (const ChartLoadJob *job,
                                  const ChartRecords *rows,
                                  const ChartShape   *shape,
                                  ChartReading       *reading);
gboolean   chart_profile_is_number (const ChartProfile *self,
                                    gboolean            surely);
gboolean   chart_profile_is_id (const ChartProfile *self);

G_END_DECLS
