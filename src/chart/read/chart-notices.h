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
  guint  odd_line;
  char  *odd;     /* (nullable): the first of them */
  guint  n_signs; /* read as negative for a sign that is unsure */
  guint  sign_line;
  char  *sign; /* (nullable): the first of them */
  double sum;  /* of the numbers without their signs; infinite past what a double holds */
} ChartNoticesCount;

void chart_notices_count (ChartNoticesCount *self,
                          ChartCell          cell,
                          const char        *text,
                          guint              line);
void chart_notices_merge (ChartNoticesCount *self,
                          ChartNoticesCount *other,
                          guint              lines);
void chart_notices_clear (ChartNoticesCount *self);
void chart_notices_add_column (ChartReading            *reading,
                               const ChartNoticesCount *count,
                               const char              *name,
                               guint                    line);
void chart_notices_add_ragged (ChartReading       *reading,
                               const ChartRecords *rows,
                               guint               first,
                               guint               end,
                               guint               width);

G_END_DECLS
