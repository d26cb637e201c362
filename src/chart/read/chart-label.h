/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"
#include "read/chart-records.h"

G_BEGIN_DECLS

gboolean     chart_label_is_total (const char *label);
char        *chart_label_join (const ChartRecords *rows,
                               guint               row,
                               const GArray       *columns);
ChartRowRole chart_label_get_role (const char *label);
const char  *chart_label_skip_indent (const char *cell);

G_END_DECLS
