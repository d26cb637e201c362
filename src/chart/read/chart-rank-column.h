/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"
#include "read/chart-roles.h"

G_BEGIN_DECLS

int  chart_rank_column_find (const GPtrArray *profiles);
void chart_rank_column_read (const ChartRecords *rows,
                             const ChartShape   *shape,
                             const GPtrArray    *profiles,
                             const ChartRoles   *roles,
                             ChartDataset       *dataset,
                             ChartReading       *reading);

G_END_DECLS
