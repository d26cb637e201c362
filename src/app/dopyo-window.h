/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "dopyo-application.h"

G_BEGIN_DECLS

#define DOPYO_TYPE_WINDOW (dopyo_window_get_type ())

G_DECLARE_FINAL_TYPE (DopyoWindow, dopyo_window, DOPYO, WINDOW, AdwApplicationWindow)

DopyoWindow *dopyo_window_new (DopyoApplication *app);

G_END_DECLS
