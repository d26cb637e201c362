/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-spec.h"

G_BEGIN_DECLS

gboolean   chart_suggest_is_over_time (const ChartDataset *dataset);
ChartSpec *chart_suggest (const ChartDataset *dataset,
                          const char         *view,
                          ChartLang           lang);
ChartSpec *chart_suggest_like (const ChartDataset *dataset,
                               const ChartSpec    *base,
                               const ChartSpec    *like,
                               char              **refusal);
ChartSpec *chart_suggest_why (const ChartDataset *dataset,
                              const char         *view,
                              ChartLang           lang,
                              const char        **why);

G_END_DECLS
