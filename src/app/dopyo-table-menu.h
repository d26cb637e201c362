/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dopyo_table_menu_add (GtkWidget *table);
void dopyo_table_menu_set_row (GtkWidget *widget,
                               guint      row);

G_END_DECLS
