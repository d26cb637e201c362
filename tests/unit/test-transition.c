/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "scene/chart-transition.h"

#include <math.h>

/* Bars of rows 0 to @n - 1 at the places in @order, each with its label. */
static ChartScene *
make_scene (const int *order,
            guint      n,
            double     width)
{
  ChartColor  page = CHART_COLOR_RGB (0xffffff);
  ChartScene *scene = chart_scene_new ((ChartSize){ width, 100 }, CHART_LANG_EN, page);

  for (guint i = 0; i < n; i++)
    {
      double    y = 10 + 20.0 * i;
      ChartRect bounds = { 50, y, 10.0 * (order[i] + 1), 10 };
      /* clang-format off */
      ChartDatum datum = {
        .row = order[i], .name = "A, 1", .label = "A", .value = "1", .bounds = bounds,
      };
      ChartMark bar = {
        .type = CHART_MARK_RECT, .role = CHART_ROLE_BAR, .datum = (int)i, .bounds = bounds,
        .fill = CHART_COLOR_RGB (0x777777),
      };
      ChartMark label = {
        .type = CHART_MARK_TEXT, .role = CHART_ROLE_LABEL, .datum = (int)i, .text = "A",
        .bounds = { 10, y, 30, 10 }, .anchor = { 40, y + 8 }, .font = { .size = 10 },
        .fill = CHART_COLOR_RGB (0),
      };
      /* clang-format on */

      chart_scene_add_datum (scene, &datum);
      chart_scene_add (scene, &bar);
      chart_scene_add (scene, &label);
    }
  chart_scene_seal (scene);
  return scene;
}

static void
assert_marks_equal (ChartScene *a,
                    ChartScene *b)
{
  guint            n, n_b;
  const ChartMark *marks = chart_scene_get_marks (a, &n), *others = chart_scene_get_marks (b, &n_b);

  g_assert_cmpuint (n, ==, n_b);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (marks[i].bounds.x, ==, others[i].bounds.x);
      g_assert_cmpfloat (marks[i].bounds.y, ==, others[i].bounds.y);
      g_assert_cmpfloat (marks[i].bounds.width, ==, others[i].bounds.width);
      g_assert_cmpfloat (marks[i].anchor.y, ==, others[i].anchor.y);
      g_assert_true (chart_color_equal (marks[i].fill, others[i].fill));
    }
}

/* Each row goes from its place to its place; what is new appears; at the end all is as it will be.
 */
static void
test_moves (void)
{
  g_autoptr (ChartScene)      from = make_scene ((const int[]){ 0, 1 }, 2, 200);
  g_autoptr (ChartScene)      to = make_scene ((const int[]){ 1, 2, 0 }, 3, 200);
  g_autoptr (ChartTransition) transition = chart_transition_new (from, to);
  g_autoptr (ChartScene)      start = chart_transition_at (transition, 0);
  g_autoptr (ChartScene)      middle = chart_transition_at (transition, 0.5);
  g_autoptr (ChartScene)      end = chart_transition_at (transition, 1);
  guint                       n;
  const ChartMark            *marks = chart_scene_get_marks (start, &n);

  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpfloat (marks[0].bounds.y, ==, 30); /* row 1, from the second place */
  g_assert_cmpfloat (marks[4].bounds.y, ==, 10); /* row 0, from the first */
  g_assert_cmpfloat (marks[2].fill.alpha, ==, 0);
  marks = chart_scene_get_marks (middle, &n);
  g_assert_cmpfloat (marks[0].bounds.y, ==, 20);
  g_assert_cmpfloat (marks[1].anchor.y, ==, 28);
  g_assert_cmpfloat (marks[4].bounds.y, ==, 30);
  g_assert_cmpfloat (marks[2].fill.alpha, ==, 0.5);
  assert_marks_equal (end, to);
}

/* A title that is being written neither moves nor fades. */
static void
test_written (void)
{
  ChartColor  ink = CHART_COLOR_RGB (0);
  ChartScene *scenes[2];

  for (guint i = 0; i < 2; i++)
    {
      /* clang-format off */
      ChartDatum datum = { .row = 0, .name = "A, 1", .label = "A", .value = "1" };
      ChartMark title = {
        .type = CHART_MARK_TEXT, .role = CHART_ROLE_TITLE, .datum = -1,
        .text = i == 0 ? "AI" : "AI leader", .bounds = { 10, 10, i == 0 ? 20 : 90, 12 },
        .anchor = { 10, 20 }, .font = { .size = 10 }, .fill = ink,
      };
      ChartMark bar = {
        .type = CHART_MARK_RECT, .role = CHART_ROLE_BAR, .bounds = { 50, 40, 10, 10 }, .fill = ink,
      };
      /* clang-format on */

      scenes[i] = chart_scene_new ((ChartSize){ 200, 100 }, CHART_LANG_EN, ink);
      chart_scene_add_datum (scenes[i], &datum);
      chart_scene_add (scenes[i], &title);
      chart_scene_add (scenes[i], &bar);
      chart_scene_seal (scenes[i]);
    }
  {
    g_autoptr (ChartTransition) transition = chart_transition_new (scenes[0], scenes[1]);
    g_autoptr (ChartScene)      start = chart_transition_at (transition, 0);

    assert_marks_equal (start, scenes[1]);
  }
  chart_scene_unref (scenes[0]);
  chart_scene_unref (scenes[1]);
}

/* No way leads between pages of two sizes, between charts that have nothing in common, and from a
 * chart to the same. */
static void
test_stands_still (void)
{
  g_autoptr (ChartScene) one = make_scene ((const int[]){ 0, 1 }, 2, 200);
  g_autoptr (ChartScene) same = make_scene ((const int[]){ 0, 1 }, 2, 200);
  g_autoptr (ChartScene) wide = make_scene ((const int[]){ 1, 0 }, 2, 300);
  g_autoptr (ChartScene) other = make_scene ((const int[]){ 5, 6 }, 2, 200);

  g_assert_null (chart_transition_new (one, same));
  g_assert_null (chart_transition_new (one, wide));
  g_assert_null (chart_transition_new (one, other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/transition/moves", test_moves);
  g_test_add_func ("/transition/written", test_written);
  g_test_add_func ("/transition/stands-still", test_stands_still);

  return g_test_run ();
}
