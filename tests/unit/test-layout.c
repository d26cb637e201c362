/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout.h"

#include "layout-check.h"
#include "read/chart-load.h"
#include "sample-dataset.h"
#include "spec/chart-kind.h"
#include "spec/chart-suggest.h"
#include "spec/chart-theme.h"
#include "stats/chart-shares.h"

#include <string.h>

static ChartPackage *
load_samples (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples",
                                                   "ai-leadership", "datapackage.json", NULL);
  ChartPackage      *package = chart_load (path, &CHART_LOAD_OPTIONS_DEFAULT, NULL, &error);

  g_assert_no_error (error);
  return package;
}

/* @data: which measurer */
static void
test_samples (gconstpointer data)
{
  g_autoptr (ChartPackage)  package = load_samples ();
  g_autoptr (ChartMeasurer) measurer = GPOINTER_TO_INT (data) ? chart_measurer_new_pango ()
                                                              : chart_measurer_new_fixed ();

  g_assert_cmpuint (chart_package_get_n_datasets (package), ==, 11);
  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    check_dataset (chart_package_get_dataset (package, i), chart_package_get_view (package, i),
                   measurer);
}

/* Rows that a file may hold though nobody would draw them. */
static void
test_odd_rows (void)
{
  static const SampleRow sets[][3] = {
    { SAMPLE_PLAIN ("zero", 0, 0), SAMPLE_PLAIN ("zero", 0, 0), SAMPLE_PLAIN ("", 0, 0) },
    { SAMPLE_PLAIN ("less", -5, 0), SAMPLE_PLAIN ("least", -50, 0), SAMPLE_PLAIN ("more", 7, 0) },
    { SAMPLE_PLAIN ("less", -5, 0), SAMPLE_PLAIN ("least", -50, 0), SAMPLE_PLAIN ("", -1, 0) },
    { SAMPLE_PLAIN ("large", 1234567, 0), SAMPLE_PLAIN ("larger", -1234567, 0),
      SAMPLE_PLAIN ("small", 5, 0) },
    { SAMPLE_PLAIN ("<b>&amp;", 1, 4), SAMPLE_PLAIN ("a\nb\tc", 2, 0),
      SAMPLE_PLAIN ("\x1b[31m\xe2\x80\xae", 3, 0) },
    { SAMPLE_PLAIN ("none", NAN, 0), SAMPLE_PLAIN ("one", 1, 0), SAMPLE_PLAIN ("none", NAN, 0) },
    { { "range", NAN, 0, CHART_STATUS_REPORTED, CHART_ROW_PLAIN, -1e300, 1e300 },
      { "point", NAN, 0, CHART_STATUS_REPORTED, CHART_ROW_PLAIN, 5, 5 },
      { "turned", NAN, 0, CHART_STATUS_REPORTED, CHART_ROW_PLAIN, 12, 10 } },
  };
  static const char *const  units[] = { "", "%", "a unit with a very long name indeed" };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (guint k = 0; k < G_N_ELEMENTS (units); k++)
      {
        g_autoptr (ChartDataset) dataset = sample_dataset_new (CHART_DATASET_KIND_VALUE, units[k],
                                                               sets[i], G_N_ELEMENTS (sets[i]));

        g_test_message ("set %u, unit %u", i, k);
        check_dataset (dataset, NULL, measurer);
      }
}

/* Many rows fold, long labels wrap or end in an ellipsis. */
static void
test_many_rows (void)
{
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();

  for (guint n = 1; n <= 5000; n = n < 20 ? n + 1 : n * 4)
    {
      g_autofree SampleRow    *rows = g_new0 (SampleRow, n);
      g_autoptr (GPtrArray)    labels = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (ChartDataset) dataset = NULL;

      for (guint i = 0; i < n; i++)
        {
          char *label = i % 3 == 0   ? g_strnfill (200, 'w')
                        : i % 3 == 1 ? g_strdup_printf ("대한민국 정부의 긴 이름을 가진 위원회 %u", i)
                                     : g_strdup_printf ("Row %u", i);

          g_ptr_array_add (labels, label);
          rows[i] = (SampleRow){ label, 1000.0 / (i + 1), 2, CHART_STATUS_REPORTED,
                                 i == 2 ? CHART_ROW_OTHER : CHART_ROW_PLAIN, NAN, NAN };
        }
      dataset = sample_dataset_new (CHART_DATASET_KIND_VALUE, "", rows, n);
      g_test_message ("%u rows", n);
      check_dataset (dataset, NULL, measurer);
    }
}

/* Questions that bear intervals: near answers and far ones, few answers and many, long labels. */
static void
test_polls (void)
{
  static const struct
  {
    guint n;
    guint counts[8];
  } polls[] = {
    { 1000, { 370, 355, 112, 61, 22 } },
    { 480, { 87, 73, 72, 62, 59, 58, 56 } },
    { 60, { 22, 14, 10, 6, 5 } },
    { 400, { 150, 118, 90, 32, 10 } },
    { 2000, { 260, 255, 253, 250, 249, 247, 244, 242 } },
    { 50, { 50, 0 } },
    { 1000, { 970, 10, 8, 7, 5 } },
  };
  static const char *const  labels[] = { "A", "대한민국 정부의 긴 이름을 가진 위원회", "Candidate",
                                         "wwwwwwwwwwwwww" };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();

  for (guint i = 0; i < G_N_ELEMENTS (polls); i++)
    {
      SampleRow                rows[G_N_ELEMENTS (polls[0].counts)];
      guint                    n = 0;
      g_autoptr (ChartDataset) dataset = NULL;

      for (; n < G_N_ELEMENTS (rows) && (n < 2 || polls[i].counts[n] > 0); n++)
        {
          double share = 100.0 * polls[i].counts[n] / polls[i].n;

          rows[n] = (SampleRow)SAMPLE_PLAIN (labels[(i + n) % G_N_ELEMENTS (labels)],
                                             floor (10 * share + 0.5) / 10, 1);
        }
      dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%", rows, n);
      chart_dataset_set_n (dataset, polls[i].n);
      chart_dataset_seal (dataset);
      g_test_message ("poll %u", i);
      g_assert_true (chart_shares_bear_intervals (dataset, 0));
      check_dataset (dataset, NULL, measurer);
    }
}

/* Bars start at zero and are as long as their values; the order is by value, the rest last. */
static void
test_bars (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("b", 25, 0),
    { "other", 60, 0, CHART_STATUS_DERIVED, CHART_ROW_OTHER, NAN, NAN },
    SAMPLE_PLAIN ("a", 50, 0),
    SAMPLE_PLAIN ("c", 12.5, 1),
    { "total", 147.5, 1, CHART_STATUS_REPORTED, CHART_ROW_TOTAL, NAN, NAN },
  };
  static const int          order[] = { 2, 0, 3, 1 };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartDataset)  dataset = sample_dataset_new (CHART_DATASET_KIND_VALUE, "", rows,
                                                          G_N_ELEMENTS (rows));
  g_autoptr (ChartSpec)     spec = chart_suggest (dataset, NULL, CHART_LANG_EN);
  g_autoptr (ChartScene)    scene = chart_layout (spec, dataset, measurer, (ChartSize){ 1280, 720 },
                                                  NULL);
  guint                     n_data;
  const ChartDatum         *data = chart_scene_get_data (scene, &n_data);

  g_assert_cmpuint (n_data, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < n_data; i++)
    {
      double share = rows[data[i].row].number / rows[order[0]].number;

      g_assert_cmpint (data[i].row, ==, order[i]);
      g_assert_cmpfloat_with_epsilon (data[i].bounds.x, data[0].bounds.x, 0.01);
      g_assert_cmpfloat_with_epsilon (data[i].bounds.width, data[0].bounds.width * share, 1);
    }
}

/* Folding keeps what is highlighted and says how many rows it folds. */
static void
test_top (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("a", 40, 0),
    SAMPLE_PLAIN ("b", 30, 0),
    SAMPLE_PLAIN ("c", 15, 0),
    SAMPLE_PLAIN ("d", 8, 0),
    SAMPLE_PLAIN ("e", 5, 0),
    SAMPLE_PLAIN ("f", 2, 0),
  };
  static const char *const  highlights[] = { "e", NULL };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartDataset)  dataset = sample_dataset_new (CHART_DATASET_KIND_SINGLE, "%", rows,
                                                          G_N_ELEMENTS (rows));
  g_autoptr (ChartSpec)     base = chart_suggest (dataset, NULL, CHART_LANG_EN);
  g_autoptr (ChartSpec)     spec = NULL;
  g_autoptr (ChartScene)    scene = NULL;
  ChartSpecBuilder         *builder = chart_spec_builder_new (base);
  guint                     n_data;
  const ChartDatum         *data;

  chart_spec_builder_set_top (builder, 2);
  chart_spec_builder_set_highlights (builder, highlights);
  spec = chart_spec_builder_end (builder);
  scene = chart_layout (spec, dataset, measurer, (ChartSize){ 1280, 720 }, NULL);
  data = chart_scene_get_data (scene, &n_data);

  g_assert_cmpuint (n_data, ==, 4);
  g_assert_cmpstr (data[0].label, ==, "a");
  g_assert_cmpstr (data[1].label, ==, "b");
  g_assert_cmpstr (data[2].label, ==, "e");
  g_assert_cmpint (data[3].row, ==, -1);
  g_assert_cmpstr (data[3].name, ==, "3 others, 25%");
}

static guint
count_squares (const ChartScene *scene,
               int               datum)
{
  guint            n_marks, n = 0;
  const ChartMark *marks = chart_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].role == CHART_ROLE_SLICE && marks[i].type == CHART_MARK_PATH &&
        marks[i].datum == datum)
      for (guint k = 0; k < marks[i].n_segments; k++)
        n += marks[i].segments[k].op == CHART_SEGMENT_CLOSE;
  return n;
}

/* A hundred squares whatever is rounded; a part that is too small for one has its label. */
static void
test_waffle (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("a", 51.17, 2),
    SAMPLE_PLAIN ("b", 44, 2),
    SAMPLE_PLAIN ("c", 1.62, 2),
    SAMPLE_PLAIN ("d", 1.61, 2),
    SAMPLE_PLAIN ("e", 1.6, 2),
  };
  static const SampleRow    giant[] = { SAMPLE_PLAIN ("all", 99.9, 1),
                                        SAMPLE_PLAIN ("nearly none", 0.1, 1) };
  static const guint        squares[] = { 51, 44, 2, 2, 1 };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (ChartDataset) dataset = sample_dataset_new (CHART_DATASET_KIND_SINGLE, "%",
                                                             i == 0 ? rows : giant,
                                                             i == 0 ? 5 : 2);
      ChartSpecBuilder        *builder = chart_spec_builder_new (NULL);
      g_autoptr (ChartSpec)    spec = NULL;
      g_autoptr (ChartScene)   scene = NULL;
      guint                    n_data;

      chart_spec_builder_set_kind (builder, CHART_KIND_WAFFLE);
      spec = chart_spec_builder_end (builder);
      scene = chart_layout (spec, dataset, measurer, (ChartSize){ 1280, 720 }, NULL);
      chart_scene_get_data (scene, &n_data);
      g_assert_cmpuint (n_data, ==, i == 0 ? 5 : 2);
      for (guint k = 0; k < n_data; k++)
        g_assert_cmpuint (count_squares (scene, (int)k), ==, i == 0 ? squares[k] : k == 0 ? 100
                                                                                          : 0);
    }
}

/* How many marks of @role a chart has. */
static guint
count_marks (const ChartSpec *spec,
             ChartDataset    *dataset,
             ChartRole        role)
{
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartScene)    scene = chart_layout (spec, dataset, measurer,
                                                  (ChartSize){ 1280, 720 }, NULL);
  guint                     n_marks, n = 0;
  const ChartMark          *marks = chart_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    n += marks[i].role == role;
  return n;
}

/* Whether @spec would carry intervals if it were drawn as @uncertainty says. */
static void
check_intervals (const ChartSpec *base,
                 ChartDataset    *dataset,
                 ChartKind        kind,
                 ChartUncertainty uncertainty)
{
  gboolean ends = kind == CHART_KIND_BAR || kind == CHART_KIND_COLUMN ||
                  kind == CHART_KIND_DOT || kind == CHART_KIND_LOLLIPOP;
  ChartSpecBuilder     *builder = chart_spec_builder_new (base);
  g_autoptr (ChartSpec) spec = NULL;

  chart_spec_builder_set_kind (builder, kind);
  chart_spec_builder_set_uncertainty (builder, uncertainty);
  spec = chart_spec_builder_end (builder);
  g_assert_cmpuint (count_marks (spec, dataset, CHART_ROLE_WHISKER), ==,
                    uncertainty == CHART_UNCERTAINTY_WHISKER && ends ? 4 : 0);
  g_assert_true ((count_marks (spec, dataset, CHART_ROLE_FADE) > 4) ==
                 (uncertainty == CHART_UNCERTAINTY_FADE && ends));
}

/* Marks with an end carry intervals as they are asked to, on what was reported, and say so. */
static void
test_intervals (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("a", 72.4, 1),
    SAMPLE_PLAIN ("b", 14.3, 1),
    { "rest", 13.3, 1, CHART_STATUS_DERIVED, CHART_ROW_OTHER, NAN, NAN },
  };
  g_autoptr (ChartDataset)  dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%", rows,
                                                            G_N_ELEMENTS (rows));
  g_autoptr (ChartSpec)     base = NULL;
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartScene)    scene = NULL;
  guint                     n_data;

  chart_dataset_set_n (dataset, 105);
  chart_dataset_seal (dataset);
  base = chart_suggest (dataset, NULL, CHART_LANG_EN);
  g_assert_cmpint (base->uncertainty, ==, CHART_UNCERTAINTY_WHISKER);
  for (guint kind = 0; kind < CHART_N_KINDS; kind++)
    {
      g_autofree char *refusal = chart_kind_refuse (kind, dataset, NULL);

      for (guint i = 0; i < CHART_N_UNCERTAINTIES && refusal == NULL; i++)
        check_intervals (base, dataset, kind, i);
    }
  scene = chart_layout (base, dataset, measurer, (ChartSize){ 1280, 720 }, NULL);
  g_assert_cmpstr (chart_scene_get_data (scene, &n_data)[0].name, ==,
                   "a, 72.4%, 95% confidence interval 63–80%");
}

static void
test_refuses (void)
{
  static const SampleRow rows[] = { SAMPLE_PLAIN ("a", 1, 0) };
  static const ChartSize wrong[] = {
    { 0, 100 }, { 100, -1 }, { 15, 100 }, { 100, 32768 }, { NAN, 100 }, { 100, INFINITY }
  };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartDataset)  dataset = sample_dataset_new (CHART_DATASET_KIND_VALUE, "", rows, 1);
  g_autoptr (ChartSpec)     spec = chart_suggest (dataset, NULL, CHART_LANG_EN);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (chart_layout (spec, dataset, measurer, wrong[i], &error));
      g_assert_nonnull (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/layout/samples/fixed", GINT_TO_POINTER (FALSE), test_samples);
  g_test_add_data_func ("/layout/samples/pango", GINT_TO_POINTER (TRUE), test_samples);
  g_test_add_func ("/layout/odd-rows", test_odd_rows);
  g_test_add_func ("/layout/many-rows", test_many_rows);
  g_test_add_func ("/layout/polls", test_polls);
  g_test_add_func ("/layout/bars", test_bars);
  g_test_add_func ("/layout/top", test_top);
  g_test_add_func ("/layout/waffle", test_waffle);
  g_test_add_func ("/layout/intervals", test_intervals);
  g_test_add_func ("/layout/refuses", test_refuses);

  return g_test_run ();
}
