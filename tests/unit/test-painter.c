/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "paint/chart-cairo-painter.h"
#include "paint/chart-svg-painter.h"

#include <string.h>

/* clang-format off */
static const ChartColor white = { 1, 1, 1, 1 };
static const ChartColor red = { 1, 0, 0, 1 };
/* clang-format on */

/* A page of 40 by 20 with a red bar from 10, 5 to 30, 15, and a text in its group. */
static ChartScene *
make_scene (void)
{
  ChartScene *scene = chart_scene_new ((ChartSize){ 40, 20 }, CHART_LANG_EN, white);
  /* clang-format off */
  ChartDatum datum = {
    .row = 0, .name = "A & B, 3", .label = "A & B", .value = "3", .bounds = { 10, 5, 20, 10 },
  };
  ChartMark bar = {
    .type = CHART_MARK_RECT, .role = CHART_ROLE_BAR, .datum = 0,
    .bounds = { 10, 5, 20, 10 }, .fill = red,
  };
  ChartMark text = {
    .type = CHART_MARK_TEXT, .role = CHART_ROLE_LABEL, .datum = 0, .bounds = { 0, 0, 8, 4 },
    .fill = red, .text = "A & B", .font = { .size = 4 }, .anchor = { 0, 3 },
  };
  /* clang-format on */

  chart_scene_add_datum (scene, &datum);
  chart_scene_begin_group (scene, CHART_ROLE_DATUM, 0, datum.name);
  chart_scene_add (scene, &bar);
  chart_scene_add (scene, &text);
  chart_scene_end_group (scene);
  chart_scene_set_words (scene, "Title", "Words");
  chart_scene_seal (scene);
  return scene;
}

typedef struct
{
  ChartPainter painter;
  GString     *calls;
} Recorder;

static void
note (ChartPainter *painter,
      const char   *call)
{
  g_string_append_printf (((Recorder *)painter)->calls, "%s ", call);
}

static void
begin_cb (ChartPainter    *painter,
          const ChartMark *mark)
{
  note (painter, "begin");
}

static void
end_cb (ChartPainter    *painter,
        const ChartMark *mark)
{
  note (painter, "end");
}

static void
rect_cb (ChartPainter    *painter,
         const ChartMark *mark)
{
  note (painter, "rect");
}

static void
text_cb (ChartPainter    *painter,
         const ChartMark *mark,
         guint            index)
{
  note (painter, mark->text);
}

/* Marks come in their order, groups around them, and nothing of what is clipped away. */
static void
test_order (void)
{
  g_autoptr (ChartScene) scene = make_scene ();
  ChartRect              clip = { 12, 6, 2, 2 };
  Recorder               all = { { begin_cb, end_cb, rect_cb, NULL, NULL, text_cb },
                                 g_string_new (NULL) };
  Recorder               part = { all.painter, g_string_new (NULL) };

  chart_painter_paint (&all.painter, scene, NULL);
  g_assert_cmpstr (all.calls->str, ==, "begin rect A & B end ");
  chart_painter_paint (&part.painter, scene, &clip);
  g_assert_nonnull (strstr (part.calls->str, "rect"));
  g_assert_null (strstr (part.calls->str, "A & B"));
  g_string_free (all.calls, TRUE);
  g_string_free (part.calls, TRUE);
}

static guint32
pixel (cairo_surface_t *surface,
       int              x,
       int              y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  guint32       value;

  memcpy (&value, data + y * cairo_image_surface_get_stride (surface) + 4 * x, sizeof value);
  return value;
}

static void
test_cairo (void)
{
  g_autoptr (ChartScene)        scene = make_scene ();
  g_autoptr (ChartCairoPainter) painter = chart_cairo_painter_new ();
  cairo_surface_t              *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 20);
  cairo_t *cr = cairo_create (surface);

  chart_cairo_painter_paint (painter, scene, cr, white, NULL);
  cairo_surface_flush (surface);
  g_assert_cmphex (pixel (surface, 10, 5), ==, 0xffff0000);
  g_assert_cmphex (pixel (surface, 29, 14), ==, 0xffff0000);
  g_assert_cmphex (pixel (surface, 30, 14), ==, 0xffffffff);
  g_assert_cmphex (pixel (surface, 35, 18), ==, 0xffffffff);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_svg (void)
{
  g_autoptr (ChartScene) scene = make_scene ();
  GString               *live = chart_svg_paint (scene, white, FALSE);
  GString               *outline = chart_svg_paint (scene, white, TRUE);

  g_assert_nonnull (strstr (live->str, "<title>Title</title>"));
  g_assert_nonnull (strstr (live->str, "<desc>Words</desc>"));
  g_assert_nonnull (strstr (live->str, "<title>A &amp; B, 3</title>"));
  g_assert_nonnull (strstr (live->str, "A &amp; B</text>"));
  g_assert_nonnull (strstr (live->str, "x=\"10\" y=\"5\" width=\"20\" height=\"10\""));
  g_assert_null (strstr (outline->str, "<text"));
  g_string_free (live, TRUE);
  g_string_free (outline, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/painter/order", test_order);
  g_test_add_func ("/painter/cairo", test_cairo);
  g_test_add_func ("/painter/svg", test_svg);
  return g_test_run ();
}
