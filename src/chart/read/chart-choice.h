/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-reading.h"
#include "read/chart-load-job.h"

G_BEGIN_DECLS

gboolean chart_choice_find_columns (const ChartLoadJob *job,
                                    const ChartReading *reading,
                                    const char *const  *names,
                                    GArray             *columns,
                                    GError            **error);
gboolean chart_choice_check_columns (const ChartLoadJob *job,
                                     const ChartReading *reading,
                                     GError            **error);
gboolean chart_choice_find_table (const ChartLoadJob *job,
                                  const ChartReading *reading,
                                  guint              *table,
                                  GError            **error);
char    *chart_choice_list_others (const ChartReading *reading,
                                   guint              *n);

G_END_DECLS
