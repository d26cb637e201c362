/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"
#include "data/chart-reading.h"
#include "read/chart-roles.h"

G_BEGIN_DECLS

gboolean chart_tree_is_there (const ChartRecords *rows,
                              const ChartShape   *shape,
                              const ChartRoles   *roles);
void     chart_tree_find_sums (const ChartRecords *rows,
                               const ChartShape   *shape,
                               const ChartRoles   *roles,
                               ChartDataset       *dataset,
                               ChartReading       *reading);

G_END_DECLS
