/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  double     scale;   /* pixels a scene unit (PNG only) */
  double     dpi;     /* written into a PNG, sets the size of a PDF's page; 0: 96 */
  gboolean   outline; /* SVG: glyphs as paths instead of text */
  gboolean   has_background;
  ChartColor background; /* instead of the scene's; alpha 0 is transparent */
} ChartExportOptions;

#define CHART_EXPORT_OPTIONS_DEFAULT ((ChartExportOptions){ 1, 0, FALSE, FALSE, { 0, 0, 0, 0 } })

/* A format a picture is written in, from one table. */
typedef struct
{
  const char *name;   /* "png" */
  const char *suffix; /* ".png" */
  const char *mime;   /* "image/png" */
  GBytes *(*render) (ChartScene               *scene,
                     const ChartExportOptions *options,
                     GError                  **error);
} ChartExportFormat;

const ChartExportFormat *chart_export_format_by_name (const char *name);
const ChartExportFormat *chart_export_format_by_path (const char *path);
const ChartExportFormat *chart_export_formats (guint *n_formats);

GBytes  *chart_export_render (ChartScene               *scene,
                              const ChartExportFormat  *format,
                              const ChartExportOptions *options,
                              GError                  **error);
gboolean chart_export_write (const char *path,
                             GBytes     *bytes,
                             GError    **error);
gboolean chart_export_write_all (const char *const *paths,
                                 GBytes *const     *bytes,
                                 guint              n,
                                 GError           **error);
void     chart_export_abandon_writes (void);
char    *chart_export_file_name (const char              *id,
                                 ChartLang                lang,
                                 const ChartExportFormat *format);

G_END_DECLS
