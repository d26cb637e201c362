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
  char       *name;  /* unique in the table, on one line */
  char       *bare;  /* the same without its unit */
  const char *unit;  /* (nullable): interned */
  gboolean    mixed; /* shares and amounts in one column */
  ChartSigns  signs; /* how its numbers are written */
  guint       counts[CHART_CELL_TEXT + 1];
  guint       blank;     /* cells without any text */
  gboolean    constant;  /* the same in every row */
  guint       years;     /* or months or quarters */
  double      counts_on; /* the number that it begins with, as long as each is one more, */
  guint       counted;   /* so many of them */
  gboolean    uneven;    /* it is not: a cell is another number, or no number */
  guint       codes;     /* digits that are no amount: leading zeros or an apostrophe before them */

  /* While it is looked through. */
  guint             n;     /* cells so far */
  const char       *first; /* the first one, borrowed */
  ChartDecimalCount seen;  /* how they were written */
  GPtrArray        *units; /* (nullable): interned, those seen */
  gboolean          plain; /* a number without any unit was among them */
} ChartProfile;

ChartCell  chart_profile_look (ChartProfile *self,
                               const char   *text);
void       chart_profile_merge (ChartProfile       *self,
                                const ChartProfile *other);
ChartSigns chart_profile_find_signs (const ChartProfile *self,
                                     const ChartLoadJob *job);
void       chart_profile_settle (ChartProfile *self);
void       chart_profile_clear (ChartProfile *self);
GPtrArray *chart_profile_name_columns (const ChartRecords *rows,
                                       const ChartShape   *shape,
                                       ChartReading       *reading);
GPtrArray *chart_profile_columns (const ChartLoadJob *job,
                                  const ChartRecords *rows,
                                  const ChartShape   *shape,
                                  ChartReading       *reading);
gboolean   chart_profile_is_number (const ChartProfile *self,
                                    gboolean            surely);
gboolean   chart_profile_names_ranks (const char *name);
gboolean   chart_profile_is_rank (const ChartProfile *self);
gboolean   chart_profile_is_counter (const ChartProfile *self);
gboolean   chart_profile_is_id (const ChartProfile *self);

G_END_DECLS
