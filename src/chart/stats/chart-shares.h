/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"
#include "stats/chart-interval.h"

G_BEGIN_DECLS

gboolean      chart_shares_bear_intervals (const ChartDataset *dataset,
                                           guint               column);
gboolean      chart_shares_bear_margin (const ChartDataset *dataset,
                                        guint               column);
gboolean      chart_shares_count_people (const ChartColumn *values);
gboolean      chart_shares_are_counts (const ChartDataset *dataset,
                                       guint               column);
guint64       chart_shares_get_population (const ChartDataset *dataset);
double        chart_shares_get_design_effect (const ChartDataset *dataset);
double        chart_shares_get_effective_n (const ChartDataset *dataset);
double        chart_shares_get_missing (const ChartDataset *dataset,
                                        guint               column);
ChartInterval chart_shares_get_interval (const ChartDataset *dataset,
                                         ChartNumber         share);
gboolean      chart_shares_only_round (const ChartDataset *dataset,
                                       guint               column,
                                       ChartNumber        *sum);
gboolean      chart_shares_is_suppressed (const ChartDataset *dataset,
                                          ChartNumber         share);

G_END_DECLS
