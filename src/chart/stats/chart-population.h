/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"

G_BEGIN_DECLS

gboolean chart_population_is_census (const ChartDataset *dataset);
guint64  chart_population_get_number (const ChartDataset *dataset);

G_END_DECLS
