/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-lang.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean   dopyo_environment_prepare (GError **error);
GSettings *dopyo_environment_get_settings (void);
ChartLang  dopyo_environment_get_lang (void);
ChartLang  dopyo_environment_get_chart_lang (void);

G_END_DECLS
