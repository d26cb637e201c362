/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-json.h"

G_BEGIN_DECLS

gboolean      chart_kosis_sniff (JsonNode *root);
ChartPackage *chart_kosis_read (const ChartLoadJob *job,
                                JsonArray          *rows,
                                GError            **error);

G_END_DECLS
