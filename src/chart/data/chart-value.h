/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-format.h"
#include "data/chart-column.h"

G_BEGIN_DECLS

char       *chart_value_format (ChartLang         lang,
                                const ChartValue *value);
const char *chart_value_describe_status (ChartLang         lang,
                                         const ChartValue *value);
ChartForm   chart_columns_choose_form (const ChartColumn *const *columns,
                                       guint                     n,
                                       ChartLang                 lang,
                                       ChartDigits               digits);

G_END_DECLS
