/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_TABLE_VIEW (dopyo_table_view_get_type ())

G_DECLARE_FINAL_TYPE (DopyoTableView, dopyo_table_view, DOPYO, TABLE_VIEW, AdwBin)

GtkWidget *dopyo_table_view_new (void);

G_END_DECLS
