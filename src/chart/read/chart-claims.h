/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"
#include "data/chart-reading.h"
#include "read/chart-json.h"

G_BEGIN_DECLS

gboolean chart_claims_read (const ChartJson *resource,
                            ChartDataset    *dataset,
                            ChartReading    *reading,
                            GError         **error);

G_END_DECLS
