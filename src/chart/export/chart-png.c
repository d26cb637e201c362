/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "export/chart-export-private.h"
#include "layout/chart-layout.h"
#include "paint/chart-cairo-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <png.h>

#define MAX_PIXELS 100e6
#define METRES_AN_INCH 0.0254

/* Measured on charts of 1920 × 1080: a flat picture packs worse with any row filter, and level 3 is
 * the last before zlib takes half as long again for a sixth fewer bytes. */
#define LEVEL 3
#define BUFFER 65536

static gboolean
check_size (ChartSize size,
            double    scale,
            GError  **error)
{
  double width = round (size.width * scale);
  double height = round (size.height * scale);

  if (!(width <= CHART_MAX_SIDE && height <= CHART_MAX_SIDE))
    {
      g_set_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE,
                   _ ("a picture of %.0f × %.0f pixels is too large, a side may have %d; choose a "
                      "smaller size or scale"),
                   width, height, CHART_MAX_SIDE);
      return FALSE;
    }
  if (!(width * height <= MAX_PIXELS))
    {
      g_set_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE,
                   _ ("a picture of %.0f × %.0f pixels is too large, it may have %.0f million in "
                      "all; choose a smaller size or scale"),
                   width, height, MAX_PIXELS / 1e6);
      return FALSE;
    }
  return TRUE;
}

/* (transfer full): the page as pixels, %NULL with @error set. */
static cairo_surface_t *
paint_pixels (ChartScene *scene,
              double      scale,
              ChartColor  background,
              GError    **error)
{
  ChartSize        size = chart_scene_get_size (scene);
  int              width = (int)fmax (1, round (size.width * scale));
  int              height = (int)fmax (1, round (size.height * scale));
  cairo_surface_t *surface = cairo_image_surface_create (
    background.alpha < 1 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  cairo_t                      *cr = cairo_create (surface);
  cairo_status_t                status;
  g_autoptr (ChartCairoPainter) painter = chart_cairo_painter_new ();

  cairo_scale (cr, width / size.width, height / size.height);
  chart_cairo_painter_paint (painter, scene, cr, background, NULL);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (!chart_export_check_cairo (status, error))
    g_clear_pointer (&surface, cairo_surface_destroy);
  return surface;
}

static void
row_to_rgb (const guint32 *pixels,
            int            width,
            guint8        *row)
{
  for (int x = 0; x < width; x++)
    {
      *row++ = (guint8)(pixels[x] >> 16);
      *row++ = (guint8)(pixels[x] >> 8);
      *row++ = (guint8)pixels[x];
    }
}

static void
row_to_rgba (const guint32 *pixels,
             int            width,
             guint8        *row)
{
  for (int x = 0; x < width; x++)
    {
      guint alpha = pixels[x] >> 24;

      /* PNG does not multiply colour with alpha, cairo does. */
      for (int shift = 16; shift >= 0; shift -= 8)
        {
          guint part = (pixels[x] >> shift) & 0xff;

          *row++ = alpha == 0 ? 0 : (guint8)((part * 255 + alpha / 2) / alpha);
        }
      *row++ = (guint8)alpha;
    }
}

static void
write_cb (png_structp png,
          png_bytep   data,
          png_size_t  length)
{
  g_byte_array_append (png_get_io_ptr (png), data, (guint)length);
}

static void
flush_cb (png_structp png)
{
}

static void
error_cb (png_structp     png,
          png_const_charp message)
{
  g_debug ("libpng: %s", message);
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp     png,
            png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

/* Title and description, in the chart's language. */
static void
set_words (png_structp png,
           png_infop   info,
           ChartScene *scene)
{
  png_text texts[2] = { { 0 }, { 0 } };
  int      n = 0;

  const char *const words[2][2] = {
    { "Title", chart_scene_get_title (scene) },
    { "Description", chart_scene_get_description (scene) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (words[i][1] == NULL || words[i][1][0] == '\0')
        continue;
      texts[n].compression = PNG_ITXT_COMPRESSION_NONE;
      texts[n].key = (char *)words[i][0];
      texts[n].text = (char *)words[i][1];
      texts[n].lang = (char *)chart_lang_get_tag (chart_scene_get_lang (scene));
      n++;
    }
  png_set_text (png, info, texts, n);
}

/* Fills @out; FALSE where libpng gave up, which happens only without memory. */
static gboolean
encode (GByteArray      *out,
        ChartScene      *scene,
        cairo_surface_t *surface,
        double           dpi,
        guint8          *row)
{
  int           width = cairo_image_surface_get_width (surface);
  int           height = cairo_image_surface_get_height (surface);
  int           stride = cairo_image_surface_get_stride (surface);
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  gboolean      opaque = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24;
  png_uint_32   per_metre = (png_uint_32)round (dpi / METRES_AN_INCH);
  png_structp   png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb);
  png_infop     info = png != NULL ? png_create_info_struct (png) : NULL;

  if (info == NULL || setjmp (png_jmpbuf (png)) != 0)
    {
      png_destroy_write_struct (&png, &info);
      return FALSE;
    }
  png_set_write_fn (png, out, write_cb, flush_cb);
  png_set_compression_level (png, LEVEL);
  png_set_compression_mem_level (png, 9);
  png_set_compression_buffer_size (png, BUFFER);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_IHDR (png, info, (png_uint_32)width, (png_uint_32)height, 8,
                opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  set_words (png, info, scene);
  png_write_info (png, info);
  for (int y = 0; y < height; y++)
    {
      const guint32 *from = (const guint32 *)(gconstpointer)(pixels + (gsize)y * (gsize)stride);

      if (opaque)
        row_to_rgb (from, width, row);
      else
        row_to_rgba (from, width, row);
      png_write_row (png, row);
    }
  png_write_end (png, NULL);
  png_destroy_write_struct (&png, &info);
  return TRUE;
}

/**
 * chart_export_render_png:
 *
 * The page as PNG in sRGB, with its physical size and, as text chunks, its title and description.
 * It carries no time, so that two runs are byte for byte the same.
 *
 * Returns: (transfer full): the bytes, %NULL with @error set
 */
GBytes *
chart_export_render_png (ChartScene               *scene,
                         const ChartExportOptions *options,
                         GError                  **error)
{
  ChartColor         background = chart_export_background (scene, options);
  cairo_surface_t   *surface;
  GByteArray        *out;
  g_autofree guint8 *row = NULL;
  gboolean           done;

  if (!check_size (chart_scene_get_size (scene), options->scale, error))
    return NULL;
  surface = paint_pixels (scene, options->scale, background, error);
  if (surface == NULL)
    return NULL;

  out = g_byte_array_sized_new (BUFFER);
  row = g_malloc ((gsize)cairo_image_surface_get_width (surface) * 4);
  done = encode (out, scene, surface, chart_export_dpi (options), row);
  cairo_surface_destroy (surface);
  if (!done)
    {
      g_byte_array_unref (out);
      chart_export_check_cairo (CAIRO_STATUS_NO_MEMORY, error);
      return NULL;
    }
  return g_byte_array_free_to_bytes (out);
}
