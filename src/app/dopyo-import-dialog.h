/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-options.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_IMPORT_DIALOG (dopyo_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DopyoImportDialog, dopyo_import_dialog, DOPYO, IMPORT_DIALOG, AdwWindow)

DopyoImportDialog *dopyo_import_dialog_new (GtkWindow              *parent,
                                            const char             *path,
                                            const ChartLoadOptions *options);

G_END_DECLS
