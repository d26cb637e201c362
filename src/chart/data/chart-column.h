/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-localized.h"
#include "base/chart-number.h"

G_BEGIN_DECLS

/* What is known of a value. */
typedef enum {
  CHART_STATUS_REPORTED,
  CHART_STATUS_MISSING,
  CHART_STATUS_DERIVED,     /* not printed in the source: computed from what is */
  CHART_STATUS_REFERENCE,   /* what the others are measured by (the United States = 100) */
  CHART_STATUS_APPROXIMATE, /* "about" */
  CHART_STATUS_OVER,        /* "more than" */
  CHART_STATUS_RANGE,       /* reported as a low and a high */
} ChartStatus;

/* One value of a dataset. A range has a low and a high and no number of its own; everything else
 * has a number and neither. The text is the cell as it stands in the file, borrowed from the
 * column. */
typedef struct
{
  ChartNumber number;
  ChartNumber low;
  ChartNumber high;
  ChartStatus status;
  const char *text;
} ChartValue;

/* What the values hold that were read and not kept: all but the largest of a large table. */
typedef struct
{
  guint  n;        /* numbers */
  double sum;      /* of them */
  guint8 least;    /* decimals that any is printed with */
  guint8 most;     /* decimals */
  char  *negative; /* (nullable): the label of the first one below zero */
} ChartLeftOut;

/* A series of values in the order of the file: packed, immutable once it is in a sealed dataset. */
typedef struct _ChartColumn ChartColumn;

const char *chart_status_get_name (ChartStatus status);
gboolean    chart_status_from_name (const char  *name,
                                    ChartStatus *status);
gboolean    chart_value_is_missing (const ChartValue *value);
gboolean    chart_value_is_range (const ChartValue *value);
gboolean    chart_status_is_plain (ChartStatus status);

ChartColumn    *chart_column_new (ChartLocalized *name,
                                  ChartLocalized *unit);
void            chart_column_free (ChartColumn *self);
void            chart_column_append (ChartColumn      *self,
                                     const ChartValue *value);
guint           chart_column_get_n (const ChartColumn *self);
ChartValue      chart_column_get (const ChartColumn *self,
                                  guint              row);
const char     *chart_column_get_name (const ChartColumn *self,
                                       const char        *tag);
const char     *chart_column_get_unit (const ChartColumn *self,
                                       const char        *tag);
ChartLocalized *chart_column_peek_name (const ChartColumn *self);
ChartLocalized *chart_column_peek_unit (const ChartColumn *self);
gboolean        chart_column_is_percent (const ChartColumn *self);

void                chart_column_set_left_out (ChartColumn        *self,
                                               const ChartLeftOut *left_out);
const ChartLeftOut *chart_column_get_left_out (const ChartColumn *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartColumn, chart_column_free)

G_END_DECLS
