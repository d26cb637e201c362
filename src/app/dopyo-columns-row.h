/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_COLUMNS_ROW (dopyo_columns_row_get_type ())

G_DECLARE_FINAL_TYPE (DopyoColumnsRow, dopyo_columns_row, DOPYO, COLUMNS_ROW, AdwActionRow)

void               dopyo_columns_row_show (DopyoColumnsRow   *self,
                                           const GPtrArray   *names,
                                           const char *const *chosen,
                                           const GArray      *found);
const char *const *dopyo_columns_row_get_chosen (DopyoColumnsRow *self);

G_END_DECLS
