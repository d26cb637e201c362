/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-spec.h"

G_BEGIN_DECLS

void chart_check_chart (const ChartSpec    *spec,
                        const ChartDataset *dataset,
                        GPtrArray          *findings);

G_END_DECLS
