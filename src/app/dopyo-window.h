/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "dopyo-application.h"
#include "dopyo-opening.h"

G_BEGIN_DECLS

#define DOPYO_TYPE_WINDOW (dopyo_window_get_type ())

G_DECLARE_FINAL_TYPE (DopyoWindow, dopyo_window, DOPYO, WINDOW, AdwApplicationWindow)

DopyoWindow *dopyo_window_new (DopyoApplication *app,
                               ChartDocument    *document);
void         dopyo_window_set_asked_by (DopyoWindow *self,
                                        DopyoWindow *asked_by);
void         dopyo_window_take_opening (DopyoWindow  *self,
                                        DopyoOpening *opening);
void         dopyo_window_load (DopyoWindow *self,
                                const char  *path);
void         dopyo_window_load_bytes (DopyoWindow *self,
                                      GBytes      *bytes,
                                      gboolean     is_html);
void         dopyo_window_present_soon (DopyoWindow *self);
gboolean     dopyo_window_is_free (DopyoWindow *self);
const char  *dopyo_window_get_path (DopyoWindow *self);

G_END_DECLS
