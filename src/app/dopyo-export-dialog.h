/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "chart-page.h"
#include "document/chart-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_EXPORT_DIALOG (dopyo_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DopyoExportDialog, dopyo_export_dialog, DOPYO, EXPORT_DIALOG, AdwWindow)

DopyoExportDialog *dopyo_export_dialog_new (GtkWindow     *parent,
                                            ChartDocument *document,
                                            ChartPage      page);

G_END_DECLS
