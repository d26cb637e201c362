/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-lang.h"
#include "base/chart-number.h"

G_BEGIN_DECLS

/* All of these speak the language they are given; the process' locale has no part in them. Every
 * result is (transfer full). */

char *chart_format_number (ChartLang   lang,
                           ChartNumber number);
char *chart_format_range (ChartLang   lang,
                          ChartNumber low,
                          ChartNumber high);
char *chart_format_count (ChartLang lang,
                          guint64   count);
char *chart_format_rank (ChartLang lang,
                         guint     rank,
                         gboolean  tied);
char *chart_format_quantity (ChartLang   lang,
                             const char *number,
                             const char *unit);

G_END_DECLS
