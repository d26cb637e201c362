/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-spec.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void chart_save_put_view (JsonObject      *package,
                          const char      *resource,
                          const ChartSpec *spec);

G_END_DECLS
