/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-preview.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_IMPORT_OPTIONS (dopyo_import_options_get_type ())

G_DECLARE_FINAL_TYPE (DopyoImportOptions, dopyo_import_options, DOPYO, IMPORT_OPTIONS, AdwBin)

void dopyo_import_options_show (DopyoImportOptions     *self,
                                const ChartPreview     *preview,
                                const ChartLoadOptions *options);
void dopyo_import_options_set_scrolls (DopyoImportOptions *self,
                                       gboolean            scrolls);

G_END_DECLS
