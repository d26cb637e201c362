/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "export/chart-export.h"
#include "layout/chart-layout.h"
#include "read/chart-load.h"
#include "spec/chart-suggest.h"
#include "text/chart-pango.h"

#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

/* Whole pictures, in the tests' fonts. A pixel counts where a channel differs by more than the
 * first threshold: less is another version's antialiasing. Few such pixels pass; one that differs
 * by more than the second does not. */
#define NOISE 12
#define MOST_NOISY 0.002 /* of the pixels */
#define FAR_OFF 160
/* Another program fills glyphs and hatching: their edges differ, and no more than they. */
#define EDGE 128
#define MOST_EDGES 0.005

typedef struct
{
  const char  *name;
  const char  *dataset;
  ChartLang    lang;
  ChartKind    kind;
  ChartThemeId theme;
  const char  *highlight;
} Case;

static const Case cases[] = {
  { "bar-ko", "ai-leader-in-10-years", CHART_LANG_KO, CHART_KIND_BAR, CHART_THEME_LIGHT, "한국" },
  { "bar-en-dark", "change-by-2030", CHART_LANG_EN, CHART_KIND_BAR, CHART_THEME_DARK, NULL },
  { "column-ko-print", "llm-share", CHART_LANG_KO, CHART_KIND_COLUMN, CHART_THEME_PRINT, NULL },
  { "pie-ko", "ai-leader-in-10-years", CHART_LANG_KO, CHART_KIND_PIE, CHART_THEME_LIGHT, "한국" },
  { "donut-en-dark", "llm-share", CHART_LANG_EN, CHART_KIND_DONUT, CHART_THEME_DARK, NULL },
  { "range-en", "h100-lead-time", CHART_LANG_EN, CHART_KIND_RANGE, CHART_THEME_LIGHT, NULL },
};

static ChartPackage *package;

static ChartScene *
lay_out (const Case *self)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_pango ();
  g_autoptr (ChartSpec)     base = NULL;
  g_autoptr (ChartSpec)     spec = NULL;
  int                       i = chart_package_find (package, self->dataset);
  ChartDataset             *dataset = chart_package_get_dataset (package, (guint)i);
  const char               *highlights[] = { self->highlight, NULL };
  ChartSpecBuilder         *builder;
  ChartScene               *scene;

  base = chart_suggest (dataset, chart_package_get_view (package, (guint)i), self->lang);
  builder = chart_spec_builder_new (base);
  chart_spec_builder_set_kind (builder, self->kind);
  chart_spec_builder_set_theme (builder, self->theme);
  chart_spec_builder_set_highlights (builder, highlights);
  spec = chart_spec_builder_end (builder);
  scene = chart_layout (spec, dataset, measurer, (ChartSize){ 800, 450 }, &error);
  g_assert_no_error (error);
  return scene;
}

static cairo_status_t
read_bytes_cb (void          *closure,
               unsigned char *data,
               unsigned int   length)
{
  GInputStream *stream = closure;
  gsize         n;

  return g_input_stream_read_all (stream, data, length, &n, NULL, NULL) && n == length
           ? CAIRO_STATUS_SUCCESS
           : CAIRO_STATUS_READ_ERROR;
}

/* A picture in memory, as pixels of four bytes. */
static cairo_surface_t *
decode (GBytes *png)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (png);
  cairo_surface_t         *read = cairo_image_surface_create_from_png_stream (read_bytes_cb,
                                                                              stream);
  cairo_surface_t         *surface;
  cairo_t                 *cr;

  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (read),
                                        cairo_image_surface_get_height (read));
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, read, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (read);
  cairo_surface_flush (surface);
  return surface;
}

/* A drawing in memory, as another program paints it. */
static GdkPixbuf *
paint_svg (GBytes *svg)
{
  g_autoptr (GError)          error = NULL;
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type ("svg", &error);

  g_assert_no_error (error);
  gdk_pixbuf_loader_write_bytes (loader, svg, &error);
  g_assert_no_error (error);
  gdk_pixbuf_loader_close (loader, &error);
  g_assert_no_error (error);
  return g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader));
}

/* Compares two surfaces of one size; @actual becomes the picture of their difference. */
static void
count_differences (cairo_surface_t *expected,
                   cairo_surface_t *actual,
                   guint           *n_noisy,
                   guint           *farthest)
{
  int width = cairo_image_surface_get_width (expected);
  int height = cairo_image_surface_get_height (expected);

  *n_noisy = *farthest = 0;
  for (int y = 0; y < height; y++)
    {
      guchar *a = cairo_image_surface_get_data (expected) +
                  y * cairo_image_surface_get_stride (expected);
      guchar *b = cairo_image_surface_get_data (actual) +
                  y * cairo_image_surface_get_stride (actual);

      for (int x = 0; x < width; x++)
        {
          guint most = 0;

          for (int channel = 0; channel < 4; channel++)
            most = MAX (most, (guint)ABS (a[x * 4 + channel] - b[x * 4 + channel]));
          *n_noisy += most > NOISE;
          *farthest = MAX (*farthest, most);
          memset (b + x * 4, 255 - (int)most, 3);
          b[x * 4 + 3] = 255;
        }
    }
  cairo_surface_mark_dirty (actual);
}

static void
compare (const char *name,
         GBytes     *png)
{
  g_autofree char   *file = g_strconcat (name, ".png", NULL);
  g_autofree char   *difference_file = g_strconcat (name, ".difference.png", NULL);
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "images", "expected", file, NULL);
  g_autofree char   *actual_path = g_test_build_filename (G_TEST_BUILT, "images", file, NULL);
  g_autofree char   *difference = g_test_build_filename (G_TEST_BUILT, "images", difference_file,
                                                         NULL);
  const char        *target = g_getenv ("DOPYO_UPDATE_GOLDEN") != NULL ? path : actual_path;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) expected_png = NULL;
  cairo_surface_t   *expected, *actual;
  guint              n_noisy, farthest;
  char              *contents;
  gsize              length;

  g_file_set_contents (target, g_bytes_get_data (png, NULL), (gssize)g_bytes_get_size (png),
                       &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  expected_png = g_bytes_new_take (contents, length);
  if (g_bytes_equal (expected_png, png))
    return;

  expected = decode (expected_png);
  actual = decode (png);
  g_assert_cmpint (cairo_image_surface_get_width (actual), ==,
                   cairo_image_surface_get_width (expected));
  g_assert_cmpint (cairo_image_surface_get_height (actual), ==,
                   cairo_image_surface_get_height (expected));
  count_differences (expected, actual, &n_noisy, &farthest);
  if (farthest > FAR_OFF ||
      n_noisy > MOST_NOISY * cairo_image_surface_get_width (expected) *
                  cairo_image_surface_get_height (expected))
    {
      cairo_surface_write_to_png (actual, difference);
      g_printerr ("%s: %u pixels differ, by up to %u; see %s and %s\n", name, n_noisy, farthest,
                  actual_path, difference);
      g_test_fail_printf ("%s is painted otherwise", name);
    }
  cairo_surface_destroy (expected);
  cairo_surface_destroy (actual);
}

static void
test_case (gconstpointer data)
{
  const Case            *self = data;
  g_autoptr (GError)     error = NULL;
  g_autoptr (ChartScene) scene = lay_out (self);
  g_autoptr (GBytes)     png = NULL;

  png = chart_export_render (scene, chart_export_format_by_name ("png"),
                             &CHART_EXPORT_OPTIONS_DEFAULT, &error);
  g_assert_no_error (error);
  compare (self->name, png);
}

/* A drawing whose glyphs are shapes looks like the picture, whatever fonts its reader has. */
static void
test_outline (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartScene) scene = lay_out (&cases[i]);
      g_autoptr (GError)     error = NULL;
      g_autoptr (GBytes)     png = NULL;
      g_autoptr (GBytes)     svg = NULL;
      g_autoptr (GdkPixbuf)  painted = NULL;
      ChartExportOptions     options = CHART_EXPORT_OPTIONS_DEFAULT;
      cairo_surface_t       *expected;
      guint                  n_off = 0;
      int                    width, height;

      png = chart_export_render (scene, chart_export_format_by_name ("png"), &options, &error);
      g_assert_no_error (error);
      options.outline = TRUE;
      svg = chart_export_render (scene, chart_export_format_by_name ("svg"), &options, &error);
      g_assert_no_error (error);

      expected = decode (png);
      painted = paint_svg (svg);
      width = cairo_image_surface_get_width (expected);
      height = cairo_image_surface_get_height (expected);
      g_assert_cmpint (gdk_pixbuf_get_width (painted), ==, width);
      g_assert_cmpint (gdk_pixbuf_get_height (painted), ==, height);
      for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
          {
            const guchar *a = cairo_image_surface_get_data (expected) +
                              y * cairo_image_surface_get_stride (expected) + x * 4;
            const guchar *b = gdk_pixbuf_read_pixels (painted) +
                              y * gdk_pixbuf_get_rowstride (painted) +
                              x * gdk_pixbuf_get_n_channels (painted);

            n_off += ABS (a[1] - b[1]) > EDGE; /* green stands second in both */
          }
      g_test_message ("%s: %u pixels are off", cases[i].name, n_off);
      g_assert_cmpuint (n_off, <=, MOST_EDGES * width * height);
      cairo_surface_destroy (expected);
    }
}

/* The fonts hold every character that is drawn; tests/fonts/make adds what is missing. */
static void
test_fonts (void)
{
  PangoContext *context = chart_pango_context_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartScene) scene = lay_out (&cases[i]);
      guint                  n;
      const ChartMark       *marks = chart_scene_get_marks (scene, &n);

      for (guint k = 0; k < n; k++)
        if (marks[k].type == CHART_MARK_TEXT)
          {
            g_autoptr (PangoLayout) layout = chart_pango_layout_new (context, marks[k].font,
                                                                     marks[k].text);

            g_test_message ("%s", marks[k].text);
            g_assert_cmpint (pango_layout_get_unknown_glyphs_count (layout), ==, 0);
          }
    }
  g_object_unref (context);
}

/* The comparison itself: a picture against one with a square that is not in it. */
static void
test_comparison (void)
{
  cairo_surface_t *expected = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 100);
  cairo_surface_t *actual = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 100);
  cairo_t         *cr = cairo_create (actual);
  guint            n_noisy, farthest;

  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_rectangle (cr, 10, 10, 5, 4);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (actual);
  count_differences (expected, actual, &n_noisy, &farthest);
  g_assert_cmpuint (n_noisy, ==, 20);
  g_assert_cmpuint (farthest, ==, 255);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (actual);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = NULL;
  int                status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", "ai-leadership",
                                "datapackage.json", NULL);
  package = chart_load (path, &CHART_LOAD_OPTIONS_DEFAULT, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/images/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_case);
    }
  g_test_add_func ("/images/outline", test_outline);
  g_test_add_func ("/images/fonts", test_fonts);
  g_test_add_func ("/images/comparison", test_comparison);

  status = g_test_run ();
  chart_package_unref (package);
  return status;
}
