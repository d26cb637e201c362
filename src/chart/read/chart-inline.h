/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-json.h"
#include "read/chart-records.h"

G_BEGIN_DECLS

ChartRecords *chart_inline_read (const ChartJson *resource,
                                 GError         **error);

G_END_DECLS
