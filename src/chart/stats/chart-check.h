/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "stats/chart-finding.h"

G_BEGIN_DECLS

GPtrArray *chart_check (const ChartDataset *dataset,
                        ChartLang           lang);

G_END_DECLS
