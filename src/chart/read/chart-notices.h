/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-reading.h"
#include "read/chart-records.h"

G_BEGIN_DECLS

void chart_notices_add_odd (ChartReading       *reading,
                            const ChartRecords *rows,
                            guint               row,
                            guint               column,
                            const char         *name,
                            guint               n);
void chart_notices_add_ragged (ChartReading       *reading,
                               const ChartRecords *rows,
                               guint               first,
                               guint               end,
                               guint               width);

G_END_DECLS
