/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout-check.h"

#include "sample-dataset.h"
#include "spec/chart-kind.h"
#include "spec/chart-suggest.h"

/* Tables of several series, each in every kind that it allows. */
static void
test_several (void)
{
  static const char *const labels[] = { "대한민국 정부의 긴 이름을 가진 위원회", "Japan", "", "other",
                                        "a label of quite a number of words, none of them long" };
  static const char *const names[] = { "매우 만족한다", "Satisfied", NULL,
                                       "neither satisfied nor dissatisfied, whatever that means",
                                       "불만족", "Don't know" };
  static const double      shares[] = { 10.5, 20, 30, 20, 19.5, 0, 50, 50, 0, 0, 0, 0, 1, 1, 1,
                                        1, 1, 95, 0, 0, 0, 0, 0, 100, 20, 20, 20, 20, 20, 0 };
  static const double      odd[] = { -5, 0, 12345678, NAN, 3.5, 1, NAN, NAN, NAN, NAN,
                                     NAN, NAN, 0, 0, 0, 0, 0, 0, 1, 2,
                                     3, 4, 5, 6, -1, -2, -3, -4, -5, -6 };
  static const double      zero[G_N_ELEMENTS (odd)] = { 0 };
  const double *const      sets[] = { shares, odd, zero };
  static const char *const units[] = { "%", "명" };
  static const char *const views[] = {
    NULL,
    "{\"chart:diverging\": true, \"chart:theme\": \"dark\"}",
    "{\"chart:palette\": \"okabe-ito\", \"chart:diverging\": true}",
    "{\"chart:theme\": \"print\"}",
    "{\"chart:values\": false, \"chart:palette\": \"#fff,#000\"}",
  };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (guint n_rows = 1; n_rows <= G_N_ELEMENTS (labels); n_rows += 2)
      for (guint unit = 0; unit < G_N_ELEMENTS (units); unit++)
        {
          g_autoptr (ChartDataset) dataset = sample_table_new (
            unit == 0 ? CHART_DATASET_KIND_SCALE : CHART_DATASET_KIND_VALUE, units[unit], labels,
            n_rows, names, G_N_ELEMENTS (names), sets[i]);

          g_test_message ("set %u, %u rows, unit %u", i, n_rows, unit);
          check_dataset (dataset, views[(i + n_rows / 2 + unit) % G_N_ELEMENTS (views)], measurer);
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

static ChartScene *
draw (ChartDataset *dataset,
      ChartKind     kind,
      gboolean      diverging,
      ChartSize     size)
{
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartSpec)     spec = NULL;
  g_autoptr (GError)        error = NULL;
  ChartSpecBuilder         *builder = chart_spec_builder_new (NULL);
  ChartScene               *scene;

  chart_spec_builder_set_kind (builder, kind);
  chart_spec_builder_set_lang (builder, CHART_LANG_EN);
  chart_spec_builder_set_diverging (builder, diverging);
  spec = chart_spec_builder_end (builder);
  scene = chart_layout (spec, dataset, measurer, size, &error);
  g_assert_no_error (error);
  return scene;
}

/* Parts follow each other, negative ones left from zero; the sums stand behind. */
static void
test_stacked (void)
{
  static const char *const labels[] = { "a", "b" };
  static const char *const names[] = { "x", "y", "z" };
  static const double      values[] = { 10, 20, 30, 40, -20, 40 };
  g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "", labels, 2,
                                                       names, 3, values);
  g_autoptr (ChartScene)   scene = draw (dataset, CHART_KIND_STACKED, FALSE,
                                         (ChartSize){ 1280, 720 });
  guint                    n_data;
  const ChartDatum        *data = chart_scene_get_data (scene, &n_data);

  g_assert_cmpuint (n_data, ==, 6);
  g_assert_cmpstr (data[0].name, ==, "a, x, 10");
  g_assert_cmpfloat_with_epsilon (data[1].bounds.x, data[0].bounds.x + data[0].bounds.width, 0.01);
  g_assert_cmpfloat_with_epsilon (data[2].bounds.width, 3 * data[0].bounds.width, 0.01);
  g_assert_cmpfloat_with_epsilon (data[4].bounds.x + data[4].bounds.width, data[0].bounds.x, 0.01);
  g_assert_cmpfloat_with_epsilon (data[5].bounds.x, data[3].bounds.x + data[3].bounds.width, 0.01);
}

/* Where the series are wholes, each is a bar; counts are said with their shares. */
static void
test_turned (void)
{
  static const char *const labels[] = { "Yes", "No", "don't know" };
  static const char *const names[] = { "Men", "Women" };
  static const double      shares[] = { 48, 56.1, 45, 35.5, 7, 8.4 };
  static const double      counts[] = { 1, 30, 3, 50, 0, 20 };
  g_autoptr (ChartDataset) turned = sample_table_new (CHART_DATASET_KIND_VALUE, "%", labels, 3,
                                                      names, 2, shares);
  g_autoptr (ChartDataset) plain = sample_table_new (CHART_DATASET_KIND_VALUE, "명", labels, 3,
                                                     names, 2, counts);
  g_autoptr (ChartScene)   scene = draw (turned, CHART_KIND_STACKED_100, FALSE,
                                         (ChartSize){ 1280, 720 });
  guint                    n_data;
  const ChartDatum        *data = chart_scene_get_data (scene, &n_data);

  g_assert_cmpuint (n_data, ==, 6);
  g_assert_cmpstr (data[0].name, ==, "Men, Yes, 48%");
  g_assert_cmpstr (data[5].name, ==, "Women, don't know, 8.4%");
  g_assert_cmpint (data[5].row, ==, 2);
  g_assert_cmpuint (data[5].column, ==, 1);

  g_clear_pointer (&scene, chart_scene_unref);
  scene = draw (plain, CHART_KIND_GROUPED, FALSE, (ChartSize){ 1280, 720 });
  data = chart_scene_get_data (scene, &n_data);
  g_assert_cmpuint (n_data, ==, 6);
  g_clear_pointer (&scene, chart_scene_unref);
  scene = draw (plain, CHART_KIND_STACKED_100, FALSE, (ChartSize){ 1280, 720 });
  data = chart_scene_get_data (scene, &n_data);
  g_assert_cmpstr (data[0].name, ==, "Men, Yes, 1 명, 25%");
}

/* Whether a text of the chart says @text. */
static gboolean
says (const ChartScene *scene,
      const char       *text)
{
  guint            n;
  const ChartMark *marks = chart_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].type == CHART_MARK_TEXT && g_str_equal (marks[i].text, text))
      return TRUE;
  return FALSE;
}

/* The texts of a scene that stand by themselves, such as sums. */
static char *
list_texts (const ChartScene *scene,
            ChartRole         role)
{
  guint            n;
  const ChartMark *marks = chart_scene_get_marks (scene, &n);
  GString         *texts = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (marks[i].type == CHART_MARK_TEXT && marks[i].role == role && marks[i].datum < 0)
      g_string_append_printf (texts, "%s|", marks[i].text);
  return g_string_free (texts, FALSE);
}

/* Both ends are summed; ends go apart from one middle, the neutral answers beside. */
static void
test_likert (void)
{
  static const char *const labels[] = { "Schools", "Police" };
  static const char *const names[] = { "Strongly agree", "Agree", "Neutral", "Disagree",
                                       "Strongly disagree", "Don't know" };
  static const double      values[] = { 10.5, 20, 30, 20, 10, 9.5, 30, 30.5, 9.5, 10, 10, 10 };
  g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_SCALE, "%", labels, 2,
                                                       names, 6, values);
  g_autoptr (ChartScene)   scene = draw (dataset, CHART_KIND_LIKERT, FALSE,
                                         (ChartSize){ 1280, 720 });
  g_autofree char         *sums = list_texts (scene, CHART_ROLE_VALUE);
  guint                    n_data;
  const ChartDatum        *data = chart_scene_get_data (scene, &n_data);

  g_assert_cmpstr (sums, ==, "60.5%|20.0%|30.5%|30.0%|");
  g_assert_cmpuint (n_data, ==, 12);
  g_assert_cmpfloat_with_epsilon (data[0].bounds.x, data[6].bounds.x, 0.01);

  g_clear_pointer (&scene, chart_scene_unref);
  scene = draw (dataset, CHART_KIND_LIKERT, TRUE, (ChartSize){ 1280, 720 });
  data = chart_scene_get_data (scene, &n_data);
  g_assert_cmpfloat_with_epsilon (data[3].bounds.x, data[9].bounds.x, 0.01);
  g_assert_cmpfloat (data[2].bounds.x, >, data[4].bounds.x + data[4].bounds.width);
  g_assert_cmpfloat (data[5].bounds.x, >, data[2].bounds.x + data[2].bounds.width);
}

/* Shares without a unit keep the decimals that were printed; of counts they are whole. */
static void
test_shares (void)
{
  static const char *const labels[] = { "Schools", "Police" };
  static const char *const names[] = { "Agree", "Neutral", "Disagree" };
  static const double      shares[] = { 50.5, 29.5, 20, 30.3, 40.2, 29.4 }; /* 100, and 99.9 */
  static const double      counts[] = { 2, 1, 0, 20, 20, 20 };
  g_autoptr (ChartDataset) percents = sample_table_new (CHART_DATASET_KIND_SCALE, "", labels, 2,
                                                        names, 3, shares);
  g_autoptr (ChartDataset) answers = sample_table_new (CHART_DATASET_KIND_SCALE, "", labels, 2,
                                                       names, 3, counts);
  static const ChartKind   kinds[] = { CHART_KIND_LIKERT, CHART_KIND_STACKED_100 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (ChartScene) first = draw (percents, kinds[i], FALSE, (ChartSize){ 1280, 720 });
      g_autoptr (ChartScene) second = draw (answers, kinds[i], FALSE, (ChartSize){ 1280, 720 });
      const ChartDatum      *data;
      guint                  n;

      data = chart_scene_get_data (first, &n);
      g_assert_cmpuint (n, ==, 6);
      g_assert_cmpstr (data[1].name, ==, "Schools, Neutral, 29.5%");
      g_assert_cmpstr (data[3].name, ==, "Police, Agree, 30.3%");
      data = chart_scene_get_data (second, &n);
      g_assert_cmpstr (data[0].name, ==, "Schools, Agree, 2, 67%");
    }
}

/* A part without a value is not zero: it is said beside its bar, where there is room by name. */
static void
test_missing_part (void)
{
  static const char *const labels[] = { "Korea", "Japan" };
  static const char *const names[] = { "Coal", "Gas", "Wind" };
  static const double      values[] = { 2, 0, 1, 20, NAN, 20 };
  g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "TWh", labels, 2,
                                                       names, 3, values);
  g_autoptr (ChartScene)   scene = draw (dataset, CHART_KIND_STACKED, FALSE,
                                         (ChartSize){ 1280, 720 });
  g_autoptr (ChartScene)   small = draw (dataset, CHART_KIND_STACKED_100, FALSE,
                                         (ChartSize){ 320, 240 });
  guint                    n;
  const ChartDatum        *data = chart_scene_get_data (scene, &n);

  g_assert_true (says (scene, "Gas: no value"));
  g_assert_true (says (small, "no value"));
  g_assert_cmpuint (n, ==, 6);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (data[i].name, "Japan, Gas, no value"))
      g_assert_cmpfloat (data[i].bounds.width, >, 10);
    else if (g_str_equal (data[i].name, "Korea, Gas, 0 TWh"))
      g_assert_cmpfloat (data[i].bounds.width, <, 1);
}

/* What would be wrong is refused, and what is suggested fits. */
static void
test_refuses (void)
{
  static const char *const labels[] = { "a", "b" };
  static const char *const names[] = { "good", "bad" };
  static const char *const years[] = { "2023", "2024" };
  static const struct
  {
    const char *unit;
    double      values[4];
    gboolean    stacked, shares, likert;
    ChartKind   suggested;
  } cases[] = {
    { "%", { 40, 60, 30, 70 }, TRUE, TRUE, TRUE, CHART_KIND_LIKERT },
    { "%", { 40, 62, 30, 70 }, FALSE, FALSE, FALSE, CHART_KIND_GROUPED },
    { "%", { 40, 10, 30, 5 }, FALSE, FALSE, FALSE, CHART_KIND_GROUPED },
    { "", { 40, -60, 30, 70 }, TRUE, FALSE, FALSE, CHART_KIND_GROUPED },
    { "", { 0, 0, 0, 0 }, FALSE, FALSE, FALSE, CHART_KIND_GROUPED },
    { "", { 4, NAN, 3, 7 }, TRUE, TRUE, TRUE, CHART_KIND_LIKERT },
    { "", { 1e308, 1e308, 3, 7 }, FALSE, FALSE, FALSE, CHART_KIND_GROUPED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, cases[i].unit,
                                                           labels, 2, names, 2, cases[i].values);
      g_autoptr (ChartSpec)    spec = chart_suggest (dataset, NULL, CHART_LANG_EN);
      g_autofree char         *stacked = chart_kind_refuse (CHART_KIND_STACKED, dataset, NULL);
      g_autofree char         *shares = chart_kind_refuse (CHART_KIND_STACKED_100, dataset, NULL);
      g_autofree char         *likert = chart_kind_refuse (CHART_KIND_LIKERT, dataset, NULL);

      g_test_message ("%u: %s; %s; %s", i, stacked, shares, likert);
      g_assert_cmpint (stacked == NULL, ==, cases[i].stacked);
      g_assert_cmpint (shares == NULL, ==, cases[i].shares);
      g_assert_cmpint (likert == NULL, ==, cases[i].likert);
      g_assert_cmpint (spec->kind, ==, cases[i].suggested);
    }
  {
    g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "", labels, 2,
                                                         years, 2, cases[0].values);
    g_autofree char         *likert = chart_kind_refuse (CHART_KIND_LIKERT, dataset, NULL);

    g_assert_nonnull (likert);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/several/odd", test_several);
  g_test_add_func ("/several/long", test_several_long);
  g_test_add_func ("/several/grouped", test_grouped);
  g_test_add_func ("/several/stacked", test_stacked);
  g_test_add_func ("/several/turned", test_turned);
  g_test_add_func ("/several/likert", test_likert);
  g_test_add_func ("/several/shares", test_shares);
  g_test_add_func ("/several/missing-part", test_missing_part);
  g_test_add_func ("/several/refuses", test_refuses);

  return g_test_run ();
}
