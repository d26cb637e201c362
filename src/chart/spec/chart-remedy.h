/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-spec.h"
#include "stats/chart-finding.h"

G_BEGIN_DECLS

const char *chart_remedy_get_name (const ChartRemedy *self);
char       *chart_remedy_get_title (const ChartRemedy *self);
ChartSpec  *chart_remedy_apply (const ChartFinding *finding,
                                ChartSpec          *spec,
                                const ChartDataset *dataset);
gboolean    chart_remedy_is_applied (const ChartFinding *finding,
                                     ChartSpec          *spec,
                                     const ChartDataset *dataset);

G_END_DECLS
