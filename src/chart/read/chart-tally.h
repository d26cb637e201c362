/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-sum.h"
#include "read/chart-notices.h"
#include "read/chart-roles.h"

G_BEGIN_DECLS

/* What the head of a large table has told, and all blocks of it are read by. */
typedef struct
{
  guint           width;  /* columns */
  ChartSigns     *signs;  /* one a column */
  guint           indent; /* by how much first cells stand in at most */
  char          **firsts; /* the first cell of each column */
  char          **heads;  /* (nullable): the cells of the header's last record */
  ChartRoles     *roles;
  guint           keep;      /* rows, the largest of the first series */
  _Atomic double *threshold; /* what a plain row has to be above to be kept; rises */
} ChartTallyPlan;

/* What the numbers of one series hold: their sum, how many there are, and how many of them are
 * printed with so many decimals; the label of the first one below zero. */
typedef struct
{
  ChartNoticesCount notices;
  ChartSum          sum;
  guint             n;
  guint             n_decimals[CHART_MAX_DECIMALS + 1];
  char             *negative; /* (nullable) */
} ChartTallySeries;

/* A row that is kept. */
typedef struct
{
  guint        row;     /* of the table's data, from 0 */
  double       key;     /* what it is ranked by; -infinity where it has no number */
  ChartRowRole role;    /* others than plain ones are kept always */
  char        *label;   /* (nullable): to be made of its number where NULL */
  ChartNumber *numbers; /* one a series */
  char       **texts;   /* the same as they stand in the file */
} ChartTallyRow;

/* What some rows of a table add up to; that of rows further down can be added. */
typedef struct
{
  const ChartTallyPlan *plan;
  guint                 n_rows;
  guint                 n_plain;
  ChartProfile         *profiles; /* one a column */
  ChartTallySeries     *series;
  GPtrArray            *kept;    /* ChartTallyRow: a heap of plain rows, the least on top */
  GPtrArray            *others;  /* ChartTallyRow: totals and rests */
  ChartNoticesSeen      totals;  /* rows that are totals by their labels */
  ChartReading         *reading; /* notices of rows that are too short or too long */
  gboolean              strange; /* something that only a look at the whole table understands */
} ChartTally;

void        chart_tally_plan_fill (ChartTallyPlan     *self,
                                   const GPtrArray    *profiles,
                                   const ChartRecords *rows,
                                   const ChartShape   *shape);
void        chart_tally_plan_clear (ChartTallyPlan *self);
ChartTally *chart_tally_new (const ChartTallyPlan *plan);
void        chart_tally_free (ChartTally *self);
void        chart_tally_add_rows (ChartTally         *self,
                                  const ChartRecords *rows,
                                  guint               first,
                                  guint               end);
void        chart_tally_merge (ChartTally *self,
                               ChartTally *other,
                               guint       lines);
GPtrArray  *chart_tally_get_rows (ChartTally *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartTally, chart_tally_free)

G_END_DECLS
