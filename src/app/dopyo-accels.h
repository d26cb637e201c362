/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       dopyo_accels_install (GtkApplication *app);
GtkWidget *dopyo_shortcuts_window_new (void);

G_END_DECLS
