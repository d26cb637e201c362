/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-reading.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_NOTICES (dopyo_notices_get_type ())

/* The notices that reading a file gave, as a part of a list. */
G_DECLARE_FINAL_TYPE (DopyoNotices, dopyo_notices, DOPYO, NOTICES, GtkWidget)

void  dopyo_notices_set_reading (DopyoNotices *self,
                                 ChartReading *reading);
guint dopyo_notices_get_n (DopyoNotices *self);

G_END_DECLS
