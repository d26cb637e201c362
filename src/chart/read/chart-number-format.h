/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHART_NUMBER_FORMAT_GENERAL -1 /* decimals: as many as a cell has room for */
#define CHART_NUMBER_FORMAT_AFFIX 16   /* bytes of one, its NUL among them */

/* What a date format shows. */
typedef enum {
  CHART_DATE_YEAR = 1 << 0,
  CHART_DATE_MONTH = 1 << 1,
  CHART_DATE_DAY = 1 << 2,
  CHART_DATE_TIME = 1 << 3,
  CHART_DATE_ELAPSED = 1 << 4, /* hours past 24 */
} ChartDateParts;

/* How a sheet shows the number of a cell. */
typedef struct
{
  ChartDateParts date; /* 0: no date */
  int            decimals;
  gboolean       percent;                           /* a hundred times the number is shown */
  char           before[CHART_NUMBER_FORMAT_AFFIX]; /* text that stands in the format */
  char           after[CHART_NUMBER_FORMAT_AFFIX];
} ChartNumberFormat;

ChartNumberFormat chart_number_format_parse (const char *code);
ChartNumberFormat chart_number_format_get_builtin (guint id);
char             *chart_number_format_show (const ChartNumberFormat *self,
                                            double                   value,
                                            gboolean                 from_1904,
                                            int                     *decimals);

G_END_DECLS
