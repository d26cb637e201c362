/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-records.h"

G_BEGIN_DECLS

gboolean chart_remark_begins (const char *text);
gboolean chart_remark_is_unit (const ChartRecords *rows,
                               guint               row);
gboolean chart_remark_is_said (const ChartRecords *rows,
                               guint               row);
char    *chart_remark_join (const ChartRecords *rows,
                            guint               row);
char    *chart_remark_take_unit (const char *text);
char    *chart_remark_take_source (const char *text);
guint    chart_remark_take_n (char *text);

G_END_DECLS
