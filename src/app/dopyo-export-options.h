/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "chart-page.h"
#include "export/chart-export.h"
#include "spec/chart-spec.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_EXPORT_OPTIONS (dopyo_export_options_get_type ())

G_DECLARE_FINAL_TYPE (DopyoExportOptions, dopyo_export_options, DOPYO, EXPORT_OPTIONS, AdwBin)

void dopyo_export_options_start (DopyoExportOptions *self,
                                 const ChartSpec    *spec);
void dopyo_export_options_take_page (DopyoExportOptions *self,
                                     ChartPage           page);
void dopyo_export_options_remember (DopyoExportOptions *self);

const ChartExportFormat *dopyo_export_options_get_format (DopyoExportOptions *self);
ChartExportOptions       dopyo_export_options_get_options (DopyoExportOptions *self);
ChartSize                dopyo_export_options_get_size (DopyoExportOptions *self);
ChartThemeId             dopyo_export_options_get_theme (DopyoExportOptions *self);
gboolean                 dopyo_export_options_get_every_lang (DopyoExportOptions *self);
ChartLang                dopyo_export_options_get_lang (DopyoExportOptions *self);

G_END_DECLS
