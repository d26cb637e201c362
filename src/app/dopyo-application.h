/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_APPLICATION (dopyo_application_get_type ())

G_DECLARE_FINAL_TYPE (DopyoApplication, dopyo_application, DOPYO, APPLICATION, AdwApplication)

typedef struct _DopyoWindow DopyoWindow;

DopyoApplication *dopyo_application_new (void);
void              dopyo_application_open_path (DopyoApplication *self,
                                               DopyoWindow      *from,
                                               const char       *path);
void              dopyo_application_open_bytes (DopyoApplication *self,
                                                DopyoWindow      *from,
                                                GBytes           *bytes,
                                                gboolean          is_html);

G_END_DECLS
