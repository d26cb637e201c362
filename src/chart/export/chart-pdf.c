/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "export/chart-export-private.h"
#include "paint/chart-cairo-painter.h"

#include <cairo-pdf.h>

#define POINTS_AN_INCH 72.0

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* cairo would write the time of the run; a date that it cannot read makes it write none. */
static void
set_words (cairo_surface_t *surface,
           ChartScene      *scene)
{
  const char *title = chart_scene_get_title (scene);
  const char *description = chart_scene_get_description (scene);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (description != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
}

/**
 * chart_export_render_pdf:
 *
 * The page as PDF with its title and description, text that can be found, and the fonts it needs.
 * It goes to memory first: cairo does not tell when a short file did not reach a full disk.
 *
 * Returns: (transfer full): the bytes, %NULL with @error set
 */
GBytes *
chart_export_render_pdf (ChartScene               *scene,
                         const ChartExportOptions *options,
                         GError                  **error)
{
  ChartSize                     size = chart_scene_get_size (scene);
  double                        scale = POINTS_AN_INCH / chart_export_dpi (options);
  GByteArray                   *out = g_byte_array_new ();
  g_autoptr (ChartCairoPainter) painter = chart_cairo_painter_new ();
  cairo_surface_t              *surface;
  cairo_t                      *cr;
  cairo_status_t                status;

  surface = cairo_pdf_surface_create_for_stream (write_cb, out, size.width * scale,
                                                 size.height * scale);
  set_words (surface, scene);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  chart_cairo_painter_paint (painter, scene, cr, chart_export_background (scene, options), NULL);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!chart_export_check_cairo (status, error))
    {
      g_byte_array_unref (out);
      return NULL;
    }
  return g_byte_array_free_to_bytes (out);
}
