/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-reading.h"
#include "read/chart-cell.h"
#include "read/chart-records.h"

G_BEGIN_DECLS

/* Cells of one sort. */
typedef struct
{
  guint n;
  guint line;  /* of the first of them */
  char *first; /* (nullable) */
} ChartNoticesSeen;

/* What the cells of a column of numbers have shown so far. */
typedef struct
{
  ChartNoticesSeen odd;   /* no numbers, and no words for nothing */
  ChartNoticesSeen minus; /* read as negative for a sign that is unsure */
  ChartNoticesSeen mark;  /* read without the mark behind them */
  double           sum;   /* of the numbers without signs; infinite past what a double holds */
} ChartNoticesCount;

void chart_notices_see (ChartNoticesSeen *self,
                        const char       *text,
                        guint             line);
void chart_notices_merge_seen (ChartNoticesSeen *self,
                               ChartNoticesSeen *other,
                               guint             lines);
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
void chart_notices_add_totals (ChartReading           *reading,
                               const ChartNoticesSeen *totals);
void chart_notices_add_ragged (ChartReading       *reading,
                               const ChartRecords *rows,
                               guint               first,
                               guint               end,
                               guint               width);

G_END_DECLS
