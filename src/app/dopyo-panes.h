/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean dopyo_panes_turn (GtkOrientable *panes,
                           GtkWindow     *window,
                           int            wide_from);

G_END_DECLS
