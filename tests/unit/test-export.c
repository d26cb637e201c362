/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "export/chart-export.h"

#include <string.h>

/* What may stand in a name, and in a text, which layout has cleaned. */
#define NASTY_NAME "<b>&\"a\" \x01\x1b\x7f ]]> \xff\xfe \xef\xbf\xbf 한국"
#define NASTY_TEXT "<b>&\"a\" ]]> 한국"

static ChartScene *
make_scene (double size)
{
  ChartColor   red = { 0.5, 0.1, 0.3, 1 };
  ChartScene  *scene = chart_scene_new ((ChartSize){ size, size / 2 }, CHART_LANG_KO,
                                        (ChartColor){ 1, 1, 1, 1 });
  ChartSegment circle[] = {
    { .op = CHART_SEGMENT_ARC, .to = { 80, 30 }, .radius = 20, .angle = 0, .end = 2 * G_PI },
    { .op = CHART_SEGMENT_CLOSE },
  };

  chart_scene_set_words (scene, "제목 & more", "값 <1>");
  chart_scene_begin_group (scene, CHART_ROLE_DATUM, -1, NASTY_NAME);
  chart_scene_add (scene, &(ChartMark){ .type = CHART_MARK_RECT,
                                        .datum = -1,
                                        .bounds = { 10, 10, 40.256, 20 },
                                        .fill = red });
  chart_scene_add (scene, &(ChartMark){ .type = CHART_MARK_TEXT,
                                        .datum = -1,
                                        .bounds = { 10, 32, 40, 12 },
                                        .fill = red,
                                        .text = NASTY_TEXT,
                                        .font = { 12, TRUE },
                                        .align = CHART_ALIGN_END,
                                        .anchor = { 50, 42 } });
  chart_scene_end_group (scene);
  chart_scene_add (scene, &(ChartMark){ .type = CHART_MARK_PATH,
                                        .datum = -1,
                                        .bounds = { 60, 10, 40, 40 },
                                        .fill_style = CHART_FILL_HATCH,
                                        .fill = red,
                                        .stroke = red,
                                        .stroke_width = 2,
                                        .segments = circle,
                                        .n_segments = G_N_ELEMENTS (circle) });
  chart_scene_seal (scene);
  return scene;
}

static GBytes *
render (const char               *format,
        const ChartExportOptions *options)
{
  g_autoptr (ChartScene) scene = make_scene (200);
  g_autoptr (GError)     error = NULL;
  GBytes                *bytes = chart_export_render (scene, chart_export_format_by_name (format),
                                                      options, &error);

  g_assert_no_error (error);
  return bytes;
}

static gboolean
holds (GBytes     *bytes,
       const char *what,
       gsize       length)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, what, length) != NULL;
}

static void
test_formats (void)
{
  guint                    n;
  const ChartExportFormat *formats = chart_export_formats (&n);

  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("folder.svg/picture", formats[i].suffix, NULL);

      g_assert_true (chart_export_format_by_name (formats[i].name) == &formats[i]);
      g_assert_true (chart_export_format_by_path (path) == &formats[i]);
    }
  g_assert_null (chart_export_format_by_name ("jpeg"));
  g_assert_null (chart_export_format_by_path ("folder.svg/picture"));
  g_assert_nonnull (chart_export_format_by_path ("PICTURE.PNG"));
}

static void
test_file_name (void)
{
  static const struct
  {
    const char *id;
    const char *name;
  } names[] = {
    { "gpu-market", "gpu-market.ko.svg" },
    { "../a/b", "_._a_b.ko.svg" },
    { "한국\n", "한국_.ko.svg" },
    { "", "_ko.svg" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = chart_export_file_name (names[i].id, CHART_LANG_KO,
                                                      chart_export_format_by_name ("svg"));

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

/* Two runs are the same, and say no time. */
static void
test_repeatable (void)
{
  guint                    n;
  const ChartExportFormat *formats = chart_export_formats (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) first = render (formats[i].name, &CHART_EXPORT_OPTIONS_DEFAULT);
      g_autoptr (GBytes) second = render (formats[i].name, &CHART_EXPORT_OPTIONS_DEFAULT);

      g_assert_true (g_bytes_equal (first, second));
      g_assert_false (holds (first, "CreationDate", 12));
      g_assert_false (holds (first, "tIME", 4));
    }
}

static void
test_png (void)
{
  ChartExportOptions options = CHART_EXPORT_OPTIONS_DEFAULT;
  g_autoptr (GBytes) opaque = render ("png", &options);
  g_autoptr (GBytes) clear = NULL;

  /* Width, height, depth and colour type; 96 dots an inch are 3,780 a metre. */
  g_assert_true (holds (opaque, "IHDR\0\0\0\310\0\0\0\144\10\2", 14));
  g_assert_true (holds (opaque, "pHYs\0\0\16\304\0\0\16\304\1", 13));
  g_assert_true (holds (opaque, "iTXtTitle\0\0\0ko\0\0제목 & more", 29));
  g_assert_true (holds (opaque, "iTXtDescription\0\0\0ko\0\0값 <1>", 29));

  options.has_background = TRUE;
  options.scale = 2;
  options.dpi = 300;
  clear = render ("png", &options);
  g_assert_true (holds (clear, "IHDR\0\0\1\220\0\0\0\310\10\6", 14));
  g_assert_true (holds (clear, "pHYs\0\0\56\43\0\0\56\43\1", 13));
}

static void
test_too_large (void)
{
  static const struct
  {
    double size;
    double scale;
  } cases[] = { { 32000, 1 }, { 200, 200 }, { 200, 1e300 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartScene) scene = make_scene (cases[i].size);
      g_autoptr (GError)     error = NULL;
      ChartExportOptions     options = CHART_EXPORT_OPTIONS_DEFAULT;

      options.scale = cases[i].scale;
      g_assert_null (chart_export_render (scene, chart_export_format_by_name ("png"), &options,
                                          &error));
      g_assert_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE);
    }
}

static void
assert_well_formed (GBytes *svg)
{
  static const GMarkupParser parser = { NULL, NULL, NULL, NULL, NULL };
  gsize                      size;
  const char                *data = g_bytes_get_data (svg, &size);
  GMarkupParseContext       *context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError)         error = NULL;

  g_markup_parse_context_parse (context, data, (gssize)size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
}

static void
test_svg (void)
{
  ChartExportOptions options = CHART_EXPORT_OPTIONS_DEFAULT;
  g_autoptr (GBytes) live = render ("svg", &options);
  g_autoptr (GBytes) outlined = NULL;

  assert_well_formed (live);
#define HOLDS(bytes, text) g_assert_true (holds (bytes, text, strlen (text)))
  HOLDS (live, " width=\"200\" height=\"100\" viewBox=\"0 0 200 100\" role=\"img\"");
  HOLDS (live, "<title>제목 &amp; more</title>");
  HOLDS (live, "<desc>값 &lt;1&gt;</desc>");
  HOLDS (live, "<g>\n<title>&lt;b&gt;&amp;&quot;a&quot;  ]]&gt;   한국</title>");
  HOLDS (live, "<rect x=\"10\" y=\"10\" width=\"40.26\" height=\"20\" fill=\"#801a4d\"/>");
  HOLDS (live, "<text x=\"50\" y=\"42\" text-anchor=\"end\" font-size=\"12\" font-weight=\"bold\"");
  HOLDS (live, "fill=\"url(#hatch-801a4d-2)\"");
  HOLDS (live, "M100 30A20 20 0 0 1 70 47.32A20 20 0 0 1 70 12.68A20 20 0 0 1 100 30Z");
  g_assert_false (holds (live, "textLength", 10));

  options.outline = TRUE;
  options.has_background = TRUE;
  outlined = render ("svg", &options);
  assert_well_formed (outlined);
  g_assert_false (holds (outlined, "<text", 5));
  g_assert_false (holds (outlined, "width=\"200\" height=\"100\" fill", 29));
  HOLDS (outlined, "<title>&lt;b&gt;");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/file-name", test_file_name);
  g_test_add_func ("/export/repeatable", test_repeatable);
  g_test_add_func ("/export/png", test_png);
  g_test_add_func ("/export/too-large", test_too_large);
  g_test_add_func ("/export/svg", test_svg);

  return g_test_run ();
}
