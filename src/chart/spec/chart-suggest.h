/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-spec.h"

G_BEGIN_DECLS

char      *chart_kind_refuse (ChartKind           kind,
                              const ChartDataset *dataset,
                              guint               column);
ChartSpec *chart_suggest (const ChartDataset *dataset,
                          const char         *view,
                          ChartLang           lang);

G_END_DECLS
