/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-reading.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_NOTICES (dopyo_notices_get_type ())

/* A button that says how many notices reading a file gave, and a popover that lists them. */
G_DECLARE_FINAL_TYPE (DopyoNotices, dopyo_notices, DOPYO, NOTICES, GtkWidget)

void dopyo_notices_set_reading (DopyoNotices *self,
                                ChartReading *reading);
void dopyo_notices_set_narrow (DopyoNotices *self,
                               gboolean      narrow);

G_END_DECLS
