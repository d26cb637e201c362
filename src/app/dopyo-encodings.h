/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char *dopyo_encodings_get_name (guint i);
const char *dopyo_encodings_get_label (guint i);
GMenuModel *dopyo_encodings_menu_new (void);

G_END_DECLS
