/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-dialect.h"
#include "read/chart-field.h"

G_BEGIN_DECLS

ChartDataset *chart_schema_apply (const ChartJson        *schema,
                                  GPtrArray              *fields,
                                  const ChartRecords     *rows,
                                  const ChartFileDialect *dialect,
                                  const char             *id,
                                  ChartReading           *reading,
                                  GError                **error);

G_END_DECLS
