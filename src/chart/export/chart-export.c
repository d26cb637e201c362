/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "export/chart-export.h"

#include "base/chart-error.h"
#include "export/chart-export-private.h"
#include "layout/chart-layout.h"
#include "paint/chart-svg-painter.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_DPI 96

static const ChartExportFormat formats[] = {
  { "png", ".png", "image/png", chart_export_render_png },
  { "svg", ".svg", "image/svg+xml", chart_export_render_svg },
  { "pdf", ".pdf", "application/pdf", chart_export_render_pdf },
};

/* (transfer none): all formats, in the order in which they are offered. */
const ChartExportFormat *
chart_export_formats (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/* (nullable) (transfer none): the format called @name ("png"). */
const ChartExportFormat *
chart_export_format_by_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (name, formats[i].name) == 0)
      return &formats[i];
  return NULL;
}

/* (nullable) (transfer none): the format whose suffix ends @path. */
const ChartExportFormat *
chart_export_format_by_path (const char *path)
{
  const char *dot = strrchr (path, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (dot, formats[i].suffix) == 0)
      return &formats[i];
  return NULL;
}

/* What the page is filled with: the scene's colour unless another was asked for. */
ChartColor
chart_export_background (ChartScene               *scene,
                         const ChartExportOptions *options)
{
  return options->has_background ? options->background : chart_scene_get_background (scene);
}

/* Dots an inch. */
double
chart_export_dpi (const ChartExportOptions *options)
{
  return options->dpi > 0 ? options->dpi : DEFAULT_DPI;
}

/* Whether cairo drew all of it; cairo goes silent after its first error. */
gboolean
chart_export_check_cairo (cairo_status_t status,
                          GError       **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  if (status == CAIRO_STATUS_NO_MEMORY || status == CAIRO_STATUS_INVALID_SIZE)
    g_set_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE,
                 _ ("there is not enough memory for a picture of this size; choose a smaller one"));
  else
    g_set_error (error, CHART_ERROR, CHART_ERROR_WRITE_FAILED,
                 _ ("the chart cannot be drawn: %s; choose another format"),
                 cairo_status_to_string (status));
  return FALSE;
}

/* The page as SVG; the size and the scene's own text are all that matters, not scale or DPI. */
GBytes *
chart_export_render_svg (ChartScene               *scene,
                         const ChartExportOptions *options,
                         GError                  **error)
{
  GString *svg = chart_svg_paint (scene, chart_export_background (scene, options),
                                  options->outline);

  if (svg == NULL)
    {
      chart_export_check_cairo (CAIRO_STATUS_NO_MEMORY, error);
      return NULL;
    }
  return g_string_free_to_bytes (svg);
}

/**
 * chart_export_render:
 * @scene: what to draw
 *
 * Renders a picture to memory; safe in any thread.
 *
 * Returns: (transfer full): the file's bytes, %NULL with @error set: %CHART_ERROR_TOO_LARGE,
 *   %CHART_ERROR_WRITE_FAILED
 */
GBytes *
chart_export_render (ChartScene               *scene,
                     const ChartExportFormat  *format,
                     const ChartExportOptions *options,
                     GError                  **error)
{
  g_return_val_if_fail (scene != NULL && format != NULL && options != NULL, NULL);

  return format->render (scene, options, error);
}

/**
 * chart_export_file_name:
 * @id: a dataset's
 *
 * Returns: (transfer full): "ID.LANG.EXT", a name without folders whatever @id is
 */
char *
chart_export_file_name (const char              *id,
                        ChartLang                lang,
                        const ChartExportFormat *format)
{
  g_autofree char *name = g_strconcat (id, ".", chart_lang_get_tag (lang), format->suffix, NULL);

  for (char *p = name; *p != '\0'; p++)
    if (*p == '/' || (guchar)*p < ' ' || *p == 0x7f)
      *p = '_';
  if (name[0] == '.')
    name[0] = '_';
  return g_steal_pointer (&name);
}
