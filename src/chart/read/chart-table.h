/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-parse.h"

G_BEGIN_DECLS

ChartPackage *chart_table_read (const ChartLoadJob *job,
                                GBytes             *bytes,
                                GError            **error);
ChartRecords *chart_table_parse (const ChartLoadJob *job,
                                 GBytes             *bytes,
                                 const ChartDialect *dialect,
                                 ChartReading       *reading,
                                 GError            **error);
ChartDataset *chart_table_make (const ChartLoadJob *job,
                                const ChartRecords *rows,
                                const char         *id,
                                const char         *language,
                                ChartReading       *reading,
                                GError            **error);

G_END_DECLS
