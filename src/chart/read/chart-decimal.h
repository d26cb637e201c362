/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-cell.h"

G_BEGIN_DECLS

/* What parts the decimals of a column's numbers; the other sign then parts the thousands. */
typedef enum {
  CHART_DECIMAL_POINT,
  CHART_DECIMAL_COMMA,
  CHART_DECIMAL_UNSURE, /* both are found: "1,234" and "1.234" are no numbers */
} ChartDecimal;

/* How the numbers of a column are written. */
typedef struct
{
  ChartDecimal decimal;
  gboolean     blanks;   /* parted by blanks in thousands: "1 234 567" */
  gboolean     brackets; /* negative in brackets: "(1,234)" */
} ChartSigns;

/* What the cells of a column have shown so far. */
typedef struct
{
  guint n_point;    /* cells that speak for a point: "1.5", "1,234,567" */
  guint n_comma;    /* for a comma: "1,5", "1.234,5" */
  guint n_blanks;   /* for blanks between thousands: "1 234" */
  guint n_solid;    /* against them: "1234", "1,234" */
  guint n_brackets; /* for brackets as a minus: "(5)" */
  guint n_bare;     /* numbers without brackets */
  guint n_minus;    /* those with a minus */
} ChartDecimalCount;

void       chart_decimal_look (ChartDecimalCount *self,
                               const char        *text);
void       chart_decimal_merge (ChartDecimalCount       *self,
                                const ChartDecimalCount *other);
gboolean   chart_signs_equal (ChartSigns a,
                              ChartSigns b);
ChartSigns chart_decimal_settle (const ChartDecimalCount *self);
ChartCell  chart_decimal_read (const char *text,
                               ChartSigns  signs);

G_END_DECLS
