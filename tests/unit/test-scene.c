/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "scene/chart-scene-query.h"

#include <string.h>

/* Two bars with their labels, and a half disc behind nothing. */
static ChartScene *
make_scene (void)
{
  static const ChartSegment half[] = {
    { .op = CHART_SEGMENT_MOVE, .to = { 300, 50 } },
    { .op = CHART_SEGMENT_ARC, .to = { 300, 50 }, .radius = 40, .angle = 0, .end = G_PI },
    { .op = CHART_SEGMENT_CLOSE },
  };
  ChartColor  grey = CHART_COLOR_RGB (0x777777);
  ChartScene *scene = chart_scene_new ((ChartSize){ 400, 100 }, CHART_LANG_EN, grey);

  /* clang-format off */
  for (int i = 0; i < 2; i++)
    {
      ChartRect  bounds = { 100, 10 + 40 * i, 50, 20 };
      ChartDatum datum = {
        .row = i, .name = "Korea, 15.15%, 3rd", .label = "Korea", .value = "15.15%",
        .bounds = bounds,
      };
      ChartMark  bar = {
        .type = CHART_MARK_RECT, .role = CHART_ROLE_BAR, .datum = i, .bounds = bounds,
        .fill = grey,
      };
      ChartMark  label = {
        .type = CHART_MARK_TEXT, .role = CHART_ROLE_LABEL, .datum = i, .text = "Korea",
        .bounds = { 10, 10 + 40 * i, 40, 20 }, .font = { .size = 10 }, .fill = grey,
      };

      g_assert_cmpint (chart_scene_add_datum (scene, &datum), ==, i);
      chart_scene_begin_group (scene, CHART_ROLE_DATUM, i, datum.name);
      chart_scene_add (scene, &bar);
      chart_scene_add (scene, &label);
      chart_scene_end_group (scene);
    }
  {
    ChartDatum datum = {
      .row = 2, .name = "Half", .label = "Half", .value = "50%", .bounds = { 260, 50, 80, 40 },
    };
    ChartMark  slice = {
      .type = CHART_MARK_PATH, .role = CHART_ROLE_SLICE, .datum = 2,
      .bounds = { 260, 50, 80, 40 }, .fill = grey, .segments = half,
      .n_segments = G_N_ELEMENTS (half),
    };

    chart_scene_add_datum (scene, &datum);
    chart_scene_begin_group (scene, CHART_ROLE_DATUM, 2, "Half");
    chart_scene_add (scene, &slice);
    chart_scene_end_group (scene);
  }
  /* clang-format on */
  chart_scene_set_words (scene, "Title", "Bar chart of “Title”.");
  chart_scene_seal (scene);
  return scene;
}

static void
test_pick (void)
{
  static const struct
  {
    double x, y;
    int    datum;
  } points[] = {
    { 101, 11, 0 },  /* the bar */
    { 11, 51, 1 },   /* a label */
    { 70, 15, 0 },   /* between label and bar, in the row */
    { 300, 60, 2 },  /* inside the half disc */
    { 262, 88, -1 }, /* in its box, outside its arc */
    { 300, 49, -1 }, /* above it */
    { 200, 15, -1 }, /* right of the bars */
    { -5, -5, -1 },
    { 1e9, 1e9, -1 },
  };
  g_autoptr (ChartScene) scene = make_scene ();

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    g_assert_cmpint (chart_scene_pick (scene, (ChartPoint){ points[i].x, points[i].y }), ==,
                     points[i].datum);
}

static void
test_step (void)
{
  g_autoptr (ChartScene) scene = make_scene ();
  g_autoptr (ChartScene) empty = chart_scene_new ((ChartSize){ 9, 9 }, CHART_LANG_KO,
                                                  (ChartColor)CHART_COLOR_RGB (0));

  g_assert_cmpint (chart_scene_step (scene, -1, 1), ==, 0);
  g_assert_cmpint (chart_scene_step (scene, 0, 1), ==, 1);
  g_assert_cmpint (chart_scene_step (scene, 2, 1), ==, 2);
  g_assert_cmpint (chart_scene_step (scene, 0, -1), ==, 0);
  g_assert_cmpint (chart_scene_step (scene, 1, 100), ==, 2);
  g_assert_cmpint (chart_scene_step (scene, 1, -100), ==, 0);
  chart_scene_seal (empty);
  g_assert_cmpint (chart_scene_step (empty, -1, 1), ==, -1);
}

/* The dump shows everything that is drawn or read aloud, and is the same twice. */
static void
test_dump (void)
{
  g_autoptr (ChartScene) scene = make_scene ();
  g_autoptr (ChartScene) other = make_scene ();
  g_autofree char       *dump = chart_scene_dump (scene);
  g_autofree char       *again = chart_scene_dump (other);

  g_assert_cmpstr (dump, ==, again);
  g_assert_nonnull (strstr (dump, "scene 400.0 100.0 en background #777777\n"));
  g_assert_nonnull (strstr (dump, "title “Title”\n"));
  g_assert_nonnull (strstr (dump, "  rect bar #1 at 100.0 50.0 50.0 20.0 fill #777777\n"));
  g_assert_nonnull (strstr (dump, "datum 1 row 1 “Korea, 15.15%, 3rd” at 100.0 50.0 50.0 20.0\n"));
  g_assert_nonnull (strstr (dump, "“Korea”"));
}

/* What is added is copied; a group's end is known when it ends. */
static void
test_builds (void)
{
  g_autoptr (ChartScene) scene = make_scene ();
  guint                  n_marks, n_data;
  const ChartMark       *marks = chart_scene_get_marks (scene, &n_marks);
  const ChartDatum      *data = chart_scene_get_data (scene, &n_data);

  g_assert_cmpuint (n_marks, ==, 8);
  g_assert_cmpuint (n_data, ==, 3);
  g_assert_cmpint (marks[0].type, ==, CHART_MARK_GROUP);
  g_assert_cmpuint (marks[0].end, ==, 3);
  g_assert_cmpuint (marks[3].end, ==, 6);
  g_assert_cmpfloat (marks[0].bounds.x, ==, 10);
  g_assert_cmpfloat (marks[0].bounds.width, ==, 140);
  g_assert_cmpstr (data[1].name, ==, "Korea, 15.15%, 3rd");
  g_assert_cmpint (chart_scene_get_lang (scene), ==, CHART_LANG_EN);
}

/* A line leaves out where text stands, and one that no text touches stays a line. */
static void
test_part_lines (void)
{
  g_autoptr (ChartScene) scene = chart_scene_new ((ChartSize){ 100, 100 }, CHART_LANG_EN,
                                                  (ChartColor){ 1, 1, 1, 1 });
  ChartMark              down = { .type = CHART_MARK_LINE, .role = CHART_ROLE_TICK, .datum = -1 };
  ChartMark              text = { .type = CHART_MARK_TEXT, .role = CHART_ROLE_VALUE, .datum = -1 };
  ChartMark              apart;
  const ChartMark       *marks;
  guint                  n;

  down.from = (ChartPoint){ 50, 10 };
  down.to = (ChartPoint){ 50, 90 };
  down.bounds = (ChartRect){ 49.5, 10, 1, 80 };
  down.stroke.alpha = 1;
  apart = down;
  apart.from.x = apart.to.x = 20;
  apart.bounds.x = 19.5;
  text.text = "72.4";
  text.bounds = (ChartRect){ 45, 30, 20, 10 };
  chart_scene_add (scene, &down);
  chart_scene_add (scene, &apart);
  chart_scene_add (scene, &text);
  text.bounds = (ChartRect){ 51, 5, 20, 10 }; /* beside the line's upper end */
  chart_scene_add (scene, &text);
  chart_scene_part_lines (scene, CHART_ROLE_TICK, 2);
  chart_scene_seal (scene);

  marks = chart_scene_get_marks (scene, &n);
  g_assert_cmpint (marks[0].type, ==, CHART_MARK_PATH);
  g_assert_cmpuint (marks[0].n_segments, ==, 4);
  g_assert_cmpfloat (marks[0].segments[0].to.y, ==, 15);
  g_assert_cmpfloat (marks[0].segments[1].to.y, ==, 30);
  g_assert_cmpfloat (marks[0].segments[2].to.y, ==, 40);
  g_assert_cmpfloat (marks[0].segments[3].to.y, ==, 90);
  g_assert_cmpint (marks[1].type, ==, CHART_MARK_LINE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/pick", test_pick);
  g_test_add_func ("/scene/step", test_step);
  g_test_add_func ("/scene/dump", test_dump);
  g_test_add_func ("/scene/builds", test_builds);
  g_test_add_func ("/scene/part-lines", test_part_lines);

  return g_test_run ();
}
