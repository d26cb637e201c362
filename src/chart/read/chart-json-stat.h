/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-json.h"

G_BEGIN_DECLS

gboolean      chart_json_stat_sniff (JsonNode *root);
ChartPackage *chart_json_stat_read (const ChartJson *json,
                                    JsonObject      *texts,
                                    GError         **error);

G_END_DECLS
