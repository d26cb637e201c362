/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void        dopyo_recent_add (const char *path);
GMenuModel *dopyo_recent_menu_new (void);

G_END_DECLS
