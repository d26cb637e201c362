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

/* What the cells of a column have shown so far. */
typedef struct
{
  guint n_point; /* cells that speak for a point: "1.5", "1,234,567" */
  guint n_comma; /* for a comma: "1,5", "1.234,5" */
} ChartDecimalCount;

void         chart_decimal_look (ChartDecimalCount *self,
                                 const char        *text);
ChartDecimal chart_decimal_settle (const ChartDecimalCount *self);
ChartCell    chart_decimal_read (const char  *text,
                                 ChartDecimal decimal);

G_END_DECLS
