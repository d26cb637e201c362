/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "export/chart-export.h"

#include <cairo.h>

G_BEGIN_DECLS

/* What the formats are made of; for the files of this folder. */

ChartColor chart_export_background (ChartScene               *scene,
                                    const ChartExportOptions *options);
double     chart_export_dpi (const ChartExportOptions *options);
gboolean   chart_export_check_cairo (cairo_status_t status,
                                     GError       **error);

GBytes *chart_export_render_png (ChartScene               *scene,
                                 const ChartExportOptions *options,
                                 GError                  **error);
GBytes *chart_export_render_pdf (ChartScene               *scene,
                                 const ChartExportOptions *options,
                                 GError                  **error);
GBytes *chart_export_render_svg (ChartScene               *scene,
                                 const ChartExportOptions *options,
                                 GError                  **error);

G_END_DECLS
