/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout.h"

#include "sample-dataset.h"
#include "spec/chart-suggest.h"

#define MOST_ROWS 7

static const char *const labels[MOST_ROWS] = { "a", "b", "c", "d", "e", "f", "g" };

/* The bracket @i of a scene; NULL past the last. */
static const ChartMark *
find_bracket (const ChartScene *scene,
              guint             i)
{
  guint            n;
  const ChartMark *marks = chart_scene_get_marks (scene, &n);

  for (guint k = 0; k < n; k++)
    if (marks[k].role == CHART_ROLE_BRACKET && marks[k].type == CHART_MARK_PATH && i-- == 0)
      return &marks[k];
  return NULL;
}

static ChartScene *
draw (guint            n,
      const guint     *counts,
      ChartKind        kind,
      ChartOrder       order,
      ChartUncertainty uncertainty,
      ChartSize        size)
{
  SampleRow                 rows[MOST_ROWS];
  guint                     n_rows = 0;
  ChartSpecBuilder         *builder;
  g_autoptr (ChartDataset)  dataset = NULL;
  g_autoptr (ChartSpec)     base = NULL;
  g_autoptr (ChartSpec)     spec = NULL;
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();

  for (; n_rows < MOST_ROWS && counts[n_rows] > 0; n_rows++)
    rows[n_rows] = (SampleRow)SAMPLE_PLAIN (
      labels[n_rows], floor (10000.0 * counts[n_rows] / n + 0.5) / 100, 2);
  dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%", rows, n_rows);
  chart_dataset_set_n (dataset, n);
  chart_dataset_seal (dataset);
  base = chart_suggest (dataset, NULL, CHART_LANG_EN);
  builder = chart_spec_builder_new (base);
  chart_spec_builder_set_kind (builder, kind);
  chart_spec_builder_set_order (builder, order);
  chart_spec_builder_set_uncertainty (builder, uncertainty);
  spec = chart_spec_builder_end (builder);
  return chart_layout (spec, dataset, measurer, size, NULL);
}

/* Which rows stand in brackets: "0-1 1-2"; each bracket is as high as its rows' marks, and those
 * that overlap stand beside each other. */
static void
test_groups (void)
{
  static const struct
  {
    guint       n;
    guint       counts[MOST_ROWS];
    const char *groups;
  } polls[] = {
    { 1000, { 370, 355, 112, 61, 22 }, "0-1" },
    { 1000, { 470, 255, 112, 61, 22 }, "" },
    { 400, { 150, 118, 90, 32, 10 }, "0-1 1-2" },
    { 480, { 87, 73, 72, 62, 59, 58, 56 }, "0-6" },
    { 1000, { 300, 290, 100, 95, 50 }, "0-1 2-3" },
    { 105, { 76, 15, 9, 3 }, "1-2 2-3" },
  };
  static const ChartKind kinds[] = { CHART_KIND_BAR, CHART_KIND_DOT, CHART_KIND_LOLLIPOP };

  for (guint i = 0; i < G_N_ELEMENTS (polls); i++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      {
        g_autoptr (ChartScene) scene = draw (polls[i].n, polls[i].counts, kinds[k],
                                             CHART_ORDER_VALUE, CHART_UNCERTAINTY_WHISKER,
                                             (ChartSize){ 1280, 720 });
        g_auto (GStrv)         groups = g_strsplit (polls[i].groups, " ", -1);
        guint                  n_data, g;
        const ChartDatum      *data = chart_scene_get_data (scene, &n_data);
        const ChartMark       *before = NULL;

        g_test_message ("poll %u, kind %u", i, k);
        for (g = 0; groups[g] != NULL; g++)
          {
            const ChartMark *bracket = find_bracket (scene, g);
            ChartRect        first = data[groups[g][0] - '0'].bounds;
            ChartRect        last = data[groups[g][2] - '0'].bounds;

            g_assert_nonnull (bracket);
            g_assert_cmpfloat (bracket->bounds.y, <, chart_rect_center (first).y);
            g_assert_cmpfloat (bracket->bounds.y + bracket->bounds.height, >,
                               chart_rect_center (last).y);
            for (guint row = 0; row < n_data; row++)
              if (row < (guint)(groups[g][0] - '0') || row > (guint)(groups[g][2] - '0'))
                g_assert_false (chart_rect_contains (
                  bracket->bounds, (ChartPoint){ chart_rect_center (bracket->bounds).x,
                                                 chart_rect_center (data[row].bounds).y }));
            if (before != NULL)
              g_assert_false (chart_rect_overlaps (before->bounds, bracket->bounds, 0));
            before = bracket;
          }
        g_assert_null (find_bracket (scene, g));
      }
}

/* No bracket out of the order of values, without intervals, or where it would press the bars. */
static void
test_none (void)
{
  static const guint counts[MOST_ROWS] = { 370, 112, 355, 61, 22 };
  static const struct
  {
    ChartKind        kind;
    ChartOrder       order;
    ChartUncertainty uncertainty;
    ChartSize        size;
    gboolean         has;
  } cases[] = {
    { CHART_KIND_BAR, CHART_ORDER_VALUE, CHART_UNCERTAINTY_FADE, { 1280, 720 }, TRUE },
    { CHART_KIND_BAR, CHART_ORDER_FILE, CHART_UNCERTAINTY_FADE, { 1280, 720 }, FALSE },
    { CHART_KIND_BAR, CHART_ORDER_VALUE, CHART_UNCERTAINTY_NONE, { 1280, 720 }, FALSE },
    { CHART_KIND_BAR, CHART_ORDER_VALUE, CHART_UNCERTAINTY_FADE, { 240, 320 }, FALSE },
    { CHART_KIND_COLUMN, CHART_ORDER_VALUE, CHART_UNCERTAINTY_FADE, { 1280, 720 }, TRUE },
    { CHART_KIND_PIE, CHART_ORDER_VALUE, CHART_UNCERTAINTY_FADE, { 1280, 720 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartScene) scene = draw (1000, counts, cases[i].kind, cases[i].order,
                                           cases[i].uncertainty, cases[i].size);

      g_test_message ("case %u", i);
      g_assert_cmpint (find_bracket (scene, 0) != NULL, ==, cases[i].has);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bracket/groups", test_groups);
  g_test_add_func ("/bracket/none", test_none);
  return g_test_run ();
}
