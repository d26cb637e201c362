/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean   dopyo_environment_prepare (GError **error);
GSettings *dopyo_environment_get_settings (void);

G_END_DECLS
