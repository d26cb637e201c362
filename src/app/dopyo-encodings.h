/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenuModel *dopyo_encodings_menu_new (void);

G_END_DECLS
