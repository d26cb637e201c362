/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-json.h"

G_BEGIN_DECLS

const char   *chart_resource_get_text_key (ChartDatasetText which);
ChartDataset *chart_resource_read (const ChartJson *resource,
                                   const ChartJson *texts,
                                   const char      *id,
                                   ChartReading    *reading,
                                   GError         **error);

G_END_DECLS
