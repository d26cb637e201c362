/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_HIGHLIGHT_ROW (dopyo_highlight_row_get_type ())

G_DECLARE_FINAL_TYPE (DopyoHighlightRow, dopyo_highlight_row, DOPYO, HIGHLIGHT_ROW, AdwActionRow)

G_END_DECLS
