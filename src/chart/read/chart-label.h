/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"

G_BEGIN_DECLS

gboolean     chart_label_is_total (const char *label);
ChartRowRole chart_label_get_role (const char *label);

G_END_DECLS
