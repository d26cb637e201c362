/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-lang.h"
#include "base/chart-number.h"

G_BEGIN_DECLS

/* How numbers above each other are printed: all in one form. */
typedef enum {
  CHART_FORM_FULL,  /* every digit: 1,500,000 */
  CHART_FORM_SHORT, /* Korean: 150만 */
} ChartForm;

/* All of these speak the language they are given; the process' locale has no part in them. Every
 * result is (transfer full). */

guint chart_format_find_unit (ChartLang   lang,
                              ChartNumber number);
char *chart_format_number_as (ChartLang   lang,
                              ChartForm   form,
                              ChartNumber number);
char *chart_format_number (ChartLang   lang,
                           ChartNumber number);
char *chart_format_range (ChartLang   lang,
                          ChartForm   form,
                          ChartNumber low,
                          ChartNumber high);
char *chart_format_count (ChartLang lang,
                          guint64   count);
char *chart_format_rank (ChartLang lang,
                         guint     rank,
                         gboolean  tied);
char *chart_format_rank_range (ChartLang lang,
                               guint     best,
                               guint     worst);
char *chart_format_quantity (ChartLang   lang,
                             const char *number,
                             const char *unit);

G_END_DECLS
