/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout-check.h"

#include "sample-dataset.h"

/* Tables of several series, each in every kind that it allows. */
static void
test_several (void)
{
  static const char *const  labels[] = { "대한민국 정부의 긴 이름을 가진 위원회", "Japan", "", "other",
                                         "a label of quite a number of words, none of them long" };
  static const char *const  names[] = { "매우 만족한다", "Satisfied", NULL,
                                        "neither satisfied nor dissatisfied, whatever that means",
                                        "불만족", "Don't know" };
  static const double       shares[] = { 10.5, 20, 30, 20, 19.5, 0, 50, 50, 0, 0, 0, 0, 1, 1, 1,
                                         1, 1, 95, 0, 0, 0, 0, 0, 100, 20, 20, 20, 20, 20, 0 };
  static const double       odd[] = { -5, 0, 12345678, NAN, 3.5, 1, NAN, NAN, NAN, NAN,
                                      NAN, NAN, 0, 0, 0, 0, 0, 0, 1, 2,
                                      3, 4, 5, 6, -1, -2, -3, -4, -5, -6 };
  static const double       zero[G_N_ELEMENTS (odd)] = { 0 };
  const double *const       sets[] = { shares, odd, zero };
  static const char *const  units[] = { "", "%", "명" };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (guint n_rows = 1; n_rows <= G_N_ELEMENTS (labels); n_rows += 2)
      for (guint unit = 0; unit < G_N_ELEMENTS (units); unit++)
        {
          g_autoptr (ChartDataset) dataset = sample_table_new (
            unit == 1 ? CHART_DATASET_KIND_SCALE : CHART_DATASET_KIND_VALUE, units[unit], labels,
            n_rows, names, G_N_ELEMENTS (names), sets[i]);

          g_test_message ("set %u, %u rows, unit %u", i, n_rows, unit);
          check_dataset (dataset, NULL, measurer);
        }
}

/* Rows fold and long names of series wrap, with the fonts that charts are read in. */
static void
test_several_long (void)
{
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_pango ();
  g_autofree char          *wide = g_strnfill (200, 'w');
  const char               *labels[60];
  const char               *names[] = { wide, "계열", "the last of three", wide };
  double                    values[G_N_ELEMENTS (labels) * G_N_ELEMENTS (names)];

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    labels[i] = i % 7 == 0 ? wide : i % 7 == 1 ? "정부의 긴 이름을 가진 위원회 가운데 하나"
                                               : "row";
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = (i * 7919) % 101;
  for (guint n_columns = 2; n_columns <= G_N_ELEMENTS (names); n_columns++)
    for (guint n_rows = 2; n_rows <= G_N_ELEMENTS (labels); n_rows += 29)
      {
        g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "", labels,
                                                             n_rows, names, n_columns, values);

        g_test_message ("%u rows, %u columns", n_rows, n_columns);
        check_dataset (dataset, NULL, measurer);
      }
}

/* A datum for each row and series, named by both; those said are drawn, sums of others are not. */
static void
test_grouped (void)
{
  static const char *const  labels[] = { "한국", "일본" };
  static const char *const  names[] = { "2023년", "2024년", "합계" };
  static const double       values[] = { 14, 15.5, 29.5, 30, 20, 50 };
  static const guint        last[] = { 2, 1 };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartDataset)  dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "%", labels, 2,
                                                        names, 3, values);
  g_autoptr (ChartSpec)     spec = NULL;
  g_autoptr (ChartSpec)     chosen = NULL;
  g_autoptr (ChartScene)    scene = NULL;
  ChartSpecBuilder         *builder = chart_spec_builder_new (NULL);
  const ChartDatum         *data;
  guint                     n_data;

  chart_spec_builder_set_kind (builder, CHART_KIND_GROUPED);
  chart_spec_builder_set_column (builder, 1);
  spec = chart_spec_builder_end (builder);
  scene = chart_layout (spec, dataset, measurer, (ChartSize){ 1280, 720 }, NULL);
  data = chart_scene_get_data (scene, &n_data);
  g_assert_cmpuint (n_data, ==, 4);
  g_assert_cmpstr (data[0].name, ==, "일본, 2023년, 30%");
  g_assert_cmpstr (data[3].name, ==, "한국, 2024년, 15.5%");
  g_assert_cmpint (data[3].row, ==, 0);
  g_assert_cmpuint (data[3].column, ==, 1);
  g_assert_cmpfloat_with_epsilon (data[3].bounds.width, data[0].bounds.width * 15.5 / 30, 1);

  builder = chart_spec_builder_new (spec);
  chart_spec_builder_set_series (builder, last, G_N_ELEMENTS (last));
  chosen = chart_spec_builder_end (builder);
  g_clear_pointer (&scene, chart_scene_unref);
  scene = chart_layout (chosen, dataset, measurer, (ChartSize){ 1280, 720 }, NULL);
  data = chart_scene_get_data (scene, &n_data);
  g_assert_cmpuint (n_data, ==, 4);
  g_assert_cmpuint (data[0].column, ==, 2);
  g_assert_cmpuint (data[1].column, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/several/odd", test_several);
  g_test_add_func ("/several/long", test_several_long);
  g_test_add_func ("/several/grouped", test_grouped);

  return g_test_run ();
}
