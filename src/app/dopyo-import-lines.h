/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-preview.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_IMPORT_LINES (dopyo_import_lines_get_type ())

G_DECLARE_FINAL_TYPE (DopyoImportLines, dopyo_import_lines, DOPYO, IMPORT_LINES, AdwBin)

void dopyo_import_lines_show (DopyoImportLines *self,
                              const GPtrArray  *lines);

void dopyo_import_lines_focus (DopyoImportLines *self);

G_END_DECLS
