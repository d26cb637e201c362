/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_TEXT_ROW (dopyo_text_row_get_type ())

G_DECLARE_FINAL_TYPE (DopyoTextRow, dopyo_text_row, DOPYO, TEXT_ROW, AdwEntryRow)

G_END_DECLS
