/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout.h"
#include "sample-dataset.h"

#include <string.h>

/* What is true of one kind of chart alone; what is of all stands in test-layout.c. */

static const ChartSize slide = { 1280, 720 };

static ChartScene *
draw (const ChartDataset *dataset,
      ChartKind           kind,
      ChartSize           size)
{
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (GError)        error = NULL;
  g_autoptr (ChartSpec)     spec = NULL;
  ChartSpecBuilder         *builder = chart_spec_builder_new (NULL);
  ChartScene               *scene;

  chart_spec_builder_set_kind (builder, kind);
  chart_spec_builder_set_lang (builder, CHART_LANG_EN);
  chart_spec_builder_set_show_ranks (builder, TRUE);
  spec = chart_spec_builder_end (builder);
  scene = chart_layout (spec, dataset, measurer, size, &error);
  g_assert_no_error (error);
  return scene;
}

/* The first text with @role that says @text; NULL where there is none. */
static const ChartMark *
find_text (const ChartScene *scene,
           ChartRole         role,
           const char       *text)
{
  guint            n;
  const ChartMark *marks = chart_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].type == CHART_MARK_TEXT && marks[i].role == role &&
        strcmp (marks[i].text, text) == 0)
      return &marks[i];
  return NULL;
}

static const char *const countries[] = { "Korea", "Japan", "China" };

/* A table has all series, each number below the others' decimal points, without its unit; a cell is
 * a datum that says its rank where the series orders the rows. */
static void
test_table (void)
{
  static const char *const names[] = { "GDP", "growth", "share" };
  static const double      values[] = { 1712.8, -0.3, NAN, 4212, 1.9, 100, 17794, 5.2, 7 };
  g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "%", countries, 3,
                                                       names, 3, values);
  g_autoptr (ChartScene)   scene = draw (dataset, CHART_KIND_TABLE, slide);
  const ChartMark         *first, *second;
  const ChartDatum        *data;
  guint                    n_data;
  double                   em;

  data = chart_scene_get_data (scene, &n_data);
  g_assert_cmpuint (n_data, ==, 9);
  g_assert_cmpstr (data[0].name, ==, "China, GDP, 17,794%, 1st");
  g_assert_cmpstr (data[4].name, ==, "Japan, growth, 1.9%");
  g_assert_cmpstr (data[8].name, ==, "Korea, share, no value");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_nonnull (find_text (scene, CHART_ROLE_HEAD, names[i]));

  first = find_text (scene, CHART_ROLE_VALUE, "17,794");
  second = find_text (scene, CHART_ROLE_VALUE, "1,712.8");
  g_assert_true (first != NULL && second != NULL && first->font.tabular);
  em = first->font.size; /* of which each character of the measurer is half */
  g_assert_cmpfloat_with_epsilon (first->bounds.x + 6 * em / 2, second->bounds.x + 5 * em / 2,
                                  0.01);
  g_assert_nonnull (find_text (scene, CHART_ROLE_VALUE, "–"));
}

/* Columns that have no room are left out, and it is said how many. */
static void
test_table_narrow (void)
{
  static const char *const labels[] = { "a label", "another" };
  char                    *names[30];
  double                   values[2 * G_N_ELEMENTS (names)];
  g_autoptr (ChartDataset) dataset = NULL;
  g_autoptr (ChartScene)   scene = NULL;
  guint                    n_heads = 0, n;
  g_autofree char         *said = NULL;
  const ChartMark         *marks;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      names[i] = g_strdup_printf ("series %u", i);
      values[i] = i;
      values[G_N_ELEMENTS (names) + i] = 1000.25 * i;
    }
  dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "", labels, 2, (const char *const *)names,
                              G_N_ELEMENTS (names), values);
  scene = draw (dataset, CHART_KIND_TABLE, (ChartSize){ 640, 480 });
  marks = chart_scene_get_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    n_heads += marks[i].role == CHART_ROLE_HEAD && g_str_has_prefix (marks[i].text, "series");
  g_assert_cmpuint (n_heads, >=, 3);
  g_assert_cmpuint (n_heads, <, G_N_ELEMENTS (names));
  said = g_strdup_printf ("%u others", (guint)G_N_ELEMENTS (names) - n_heads);
  g_assert_nonnull (find_text (scene, CHART_ROLE_ELLIPSIS, said));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (names[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kind-layouts/table", test_table);
  g_test_add_func ("/kind-layouts/table/narrow", test_table_narrow);

  return g_test_run ();
}
