/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

#define CHART_MAX_DECIMALS 17

/* A number as it was printed: its value and how many decimals it had. A missing number's value is
 * NaN; no other value is ever not finite. */
typedef struct
{
  double value;
  guint8 decimals;
} ChartNumber;

#define CHART_NUMBER_MISSING ((ChartNumber){ NAN, 0 })

static inline gboolean
chart_number_is_missing (ChartNumber number)
{
  return isnan (number.value);
}

/* How far rounding to @decimals may have moved a number: half a unit of the last place. */
static inline double
chart_rounding (guint decimals)
{
  return 0.5 * pow (10, -(double)decimals);
}

ChartNumber chart_number_new (double value,
                              guint  decimals);
gboolean    chart_number_parse (const char  *text,
                                gssize       length,
                                ChartNumber *number);
gboolean    chart_number_parse_plain (const char  *text,
                                      ChartNumber *number);
gboolean    chart_number_is_percent (const char *text,
                                     gssize      length);
int         chart_number_compare (ChartNumber a,
                                  ChartNumber b);

G_END_DECLS
