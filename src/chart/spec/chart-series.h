/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-spec.h"

G_BEGIN_DECLS

GArray  *chart_series_find_one (const ChartDataset *dataset,
                                const ChartSpec    *spec);
GArray  *chart_series_find (const ChartDataset *dataset,
                            const ChartSpec    *spec);
GArray  *chart_series_find_all (const ChartDataset *dataset,
                                const ChartSpec    *spec);
GArray  *chart_series_find_moments (const ChartDataset *dataset,
                                    const ChartSpec    *spec);
GArray  *chart_series_find_two (const ChartDataset *dataset,
                                const ChartSpec    *spec);
gboolean chart_series_have_one_unit (const ChartDataset *dataset,
                                     const GArray       *series);
char    *chart_series_refuse_most (const GArray *parts,
                                   guint         most);
char    *chart_series_refuse_units (const ChartDataset *dataset,
                                    const GArray       *series);
char    *chart_series_refuse (const ChartDataset *dataset,
                              const GArray       *series,
                              guint               most,
                              const char         *tag);

G_END_DECLS
