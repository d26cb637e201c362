/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-rows.h"

G_BEGIN_DECLS

ChartPackage *chart_table_read (const ChartLoadJob *job,
                                GBytes             *bytes,
                                GError            **error);
ChartRows    *chart_table_parse (const ChartLoadJob *job,
                                 GBytes             *bytes,
                                 const ChartDialect *dialect,
                                 ChartReading       *reading,
                                 GError            **error);
gboolean      chart_label_is_total (const char *label);

G_END_DECLS
