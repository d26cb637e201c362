/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_INSPECTOR (dopyo_inspector_get_type ())

G_DECLARE_FINAL_TYPE (DopyoInspector, dopyo_inspector, DOPYO, INSPECTOR, AdwBin)

GtkWidget *dopyo_inspector_new (void);

G_END_DECLS
