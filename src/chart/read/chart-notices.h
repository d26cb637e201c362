/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-reading.h"
#include "read/chart-cell.h"
#include "read/chart-records.h"

G_BEGIN_DECLS

/* What the cells of a column of numbers have shown so far. */
typedef struct
{
  guint  n_odd; /* no numbers, and no words for nothing */
  guint  first_odd;
  guint  n_signs; /* read as negative for a sign that is unsure */
  guint  first_sign;
  double sum; /* of the numbers without their signs; infinite past what a double holds */
} ChartNoticesCount;

void chart_notices_count (ChartNoticesCount *self,
                          ChartCell          cell,
                          guint              row);
void chart_notices_add_column (ChartReading            *reading,
                               const ChartNoticesCount *count,
                               const ChartRecords      *rows,
                               guint                    column,
                               const char              *name,
                               guint                    first);
void chart_notices_add_ragged (ChartReading       *reading,
                               const ChartRecords *rows,
                               guint               first,
                               guint               end,
                               guint               width);

G_END_DECLS
