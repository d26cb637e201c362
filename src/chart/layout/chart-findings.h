/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-spec.h"
#include "stats/chart-finding.h"

G_BEGIN_DECLS

GPtrArray *chart_findings_new (const ChartSpec    *spec,
                               const ChartDataset *dataset);

G_END_DECLS
