/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"
#include "spec/chart-spec.h"
#include "text/chart-measurer.h"

G_BEGIN_DECLS

#define CHART_MAX_SIDE 32767
#define CHART_MIN_SIDE 16

ChartScene *chart_layout (const ChartSpec    *spec,
                          const ChartDataset *dataset,
                          ChartMeasurer      *measurer,
                          ChartSize           size,
                          GError            **error);
ChartScene *chart_layout_sketch (const ChartSpec    *spec,
                                 const ChartDataset *dataset,
                                 ChartMeasurer      *measurer,
                                 ChartSize           size,
                                 GError            **error);

G_END_DECLS
