/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_PREFERENCES (dopyo_preferences_get_type ())

G_DECLARE_FINAL_TYPE (DopyoPreferences, dopyo_preferences, DOPYO, PREFERENCES, AdwPreferencesWindow)

GtkWidget *dopyo_preferences_new (GtkWindow *parent);

G_END_DECLS
