/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-lang.h"
#include "base/chart-number.h"

G_BEGIN_DECLS

/* How a chart is told to print its numbers. None of them adds a decimal that was not printed. */
typedef enum {
  CHART_DIGITS_AUTO,  /* as they were printed; in Korean in short where that loses nothing */
  CHART_DIGITS_FULL,  /* as they were printed, every digit */
  CHART_DIGITS_SHORT, /* in 만, 억, 조 or K, M, B, T, rounded */
  CHART_DIGITS_0,     /* rounded to so many decimals */
  CHART_DIGITS_1,
  CHART_DIGITS_2,
  CHART_N_DIGITS,
} ChartDigits;

/* How numbers above each other are printed: all in one form. */
typedef struct
{
  guint unit;     /* the word they are counted in, from 1: 만 or K, and so on; 0: none */
  int   decimals; /* at the most; -1: all */
} ChartForm;

#define CHART_FORM_FULL ((ChartForm){ 0, -1 }) /* every digit: 1,500,000 */

/* All of these speak the language they are given; the process' locale has no part in them. Every
 * result is (transfer full). */

const char *chart_digits_get_name (ChartDigits digits);
gboolean    chart_digits_from_name (const char  *name,
                                    ChartDigits *digits);

guint  chart_format_find_unit (ChartLang   lang,
                               ChartNumber number);
double chart_format_unit_size (ChartLang lang,
                               guint     unit);
char  *chart_format_number_as (ChartLang   lang,
                               ChartForm   form,
                               ChartNumber number);
char  *chart_format_number (ChartLang   lang,
                            ChartNumber number);
char  *chart_format_range (ChartLang   lang,
                           ChartForm   form,
                           ChartNumber low,
                           ChartNumber high);
char  *chart_format_count (ChartLang lang,
                           guint64   count);
char  *chart_format_rank (ChartLang lang,
                          guint     rank,
                          gboolean  tied);
char  *chart_format_rank_range (ChartLang lang,
                                guint     best,
                                guint     worst);
char  *chart_format_quantity (ChartLang   lang,
                              const char *number,
                              const char *unit);

G_END_DECLS
