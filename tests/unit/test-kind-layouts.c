/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout.h"
#include "spec/chart-kind.h"

#include "layout-check.h"
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

static const char *const years[] = { "2015", "2019", "2020" };

/* The points of a chart's data, by their names. */
static ChartPoint
point_of (const ChartScene *scene,
          const char       *name)
{
  guint             n;
  const ChartDatum *data = chart_scene_get_data (scene, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (data[i].name, name) == 0)
      return chart_rect_center (data[i].bounds);
  g_error ("there is no “%s”", name);
}

/* Moments stand as far apart as they are in time, whatever the order of the columns; the label of
 * each line stands at its end, and says of when its value is where that is not the last moment. */
static void
test_line (void)
{
  static const char *const mixed[] = { "2020", "2015", "2019" };
  static const double      values[] = { 15, 11, 12, 15.5, 20, 12, NAN, 10, 11 };
  g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "%", countries, 3,
                                                       mixed, 3, values);
  g_autoptr (ChartScene)   scene = draw (dataset, CHART_KIND_LINE, slide);
  ChartPoint               first = point_of (scene, "Korea, 2015, 11%");
  ChartPoint               middle = point_of (scene, "Korea, 2019, 12%");
  ChartPoint               last = point_of (scene, "Korea, 2020, 15%");
  const ChartMark         *korea, *japan;

  g_assert_cmpfloat_with_epsilon (middle.x - first.x, 4 * (last.x - middle.x), 0.01);
  g_assert_cmpfloat (last.y, <, middle.y);
  korea = find_text (scene, CHART_ROLE_LABEL, "Korea");
  japan = find_text (scene, CHART_ROLE_LABEL, "Japan");
  g_assert_true (korea != NULL && japan != NULL);
  g_assert_cmpfloat (korea->bounds.x, >, last.x);
  g_assert_cmpfloat (japan->bounds.y, <, korea->bounds.y); /* 15.5 and 15 */
  g_assert_nonnull (find_text (scene, CHART_ROLE_VALUE, "11% (2019)"));
}

/* Where the rows are moments, each series is a line. */
static void
test_line_rows (void)
{
  static const double      values[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
  g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "", years, 3,
                                                       countries, 3, values);
  g_autoptr (ChartScene)   scene = draw (dataset, CHART_KIND_LINE, slide);
  guint                    n;

  chart_scene_get_data (scene, &n);
  g_assert_cmpuint (n, ==, 9);
  g_assert_cmpfloat (point_of (scene, "2015, Korea, 1").x, <, point_of (scene, "2019, Korea, 4").x);
  g_assert_nonnull (find_text (scene, CHART_ROLE_LABEL, "China"));
}

/* What is folded is counted below all that have a line, whatever draws them. */
static void
test_folded (void)
{
  static const ChartKind kinds[] = { CHART_KIND_LINE, CHART_KIND_SLOPE, CHART_KIND_BUMP };
  char                  *labels[60];
  double                 values[3 * G_N_ELEMENTS (labels)];

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    labels[i] = g_strdup_printf ("row %u", i);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = 10 + i % 7 + i;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (ChartDataset) dataset = sample_table_new (
        CHART_DATASET_KIND_VALUE, "", (const char *const *)labels, G_N_ELEMENTS (labels), years, 3,
        values);
      g_autoptr (ChartScene) scene = draw (dataset, kinds[i], slide);
      guint                  n, n_data;
      const ChartMark       *marks = chart_scene_get_marks (scene, &n);
      const ChartDatum      *data = chart_scene_get_data (scene, &n_data);
      const ChartMark       *others;

      g_assert_cmpint (data[n_data - 1].row, ==, -1);
      others = find_text (scene, CHART_ROLE_LABEL, data[n_data - 1].label);
      g_assert_nonnull (others);
      for (guint k = 0; k < n; k++)
        if (marks[k].role == CHART_ROLE_LABEL && &marks[k] != others &&
            marks[k].bounds.x >= others->bounds.x)
          g_assert_cmpfloat (marks[k].bounds.y, <, others->bounds.y);
    }
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_free (labels[i]);
}

/* Of more than two moments a slope goes from the first to the last; labels stand on both sides. */
static void
test_slope (void)
{
  static const double      values[] = { 10, 11, 12, 30, 20, 12.2, 20, 15, 11.8 };
  g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "", countries, 3,
                                                       years, 3, values);
  g_autoptr (ChartScene)   scene = draw (dataset, CHART_KIND_SLOPE, slide);
  guint                    n_data, n, n_leaders = 0;
  const ChartMark         *marks = chart_scene_get_marks (scene, &n);

  chart_scene_get_data (scene, &n_data);
  g_assert_cmpuint (n_data, ==, 6);
  g_assert_cmpfloat (point_of (scene, "Korea, 2015, 10").y, >,
                     point_of (scene, "Korea, 2020, 12").y);
  g_assert_nonnull (find_text (scene, CHART_ROLE_HEAD, "2015"));
  for (guint i = 0; i < n; i++)
    n_leaders += marks[i].role == CHART_ROLE_LEADER;
  g_assert_cmpuint (n_leaders, >=, 2); /* to 12.2 and 11.8, which stand closer than their labels */
}

/* Both values of a row on one line, the lower one's words on the left; the gap is said where that
 * is asked for, with its sign, from the first series to the second. */
static void
test_dumbbell (void)
{
  static const char *const  sexes[] = { "men", "women" };
  static const double       values[] = { 10, 40.5, 30, 20, 15, NAN };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartDataset)  dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "%", countries, 3,
                                                        sexes, 2, values);
  g_autoptr (ChartScene)    scene = draw (dataset, CHART_KIND_DUMBBELL, slide);
  g_autoptr (ChartScene)    told = NULL;
  g_autoptr (ChartSpec)     spec = NULL;
  ChartSpecBuilder         *builder = chart_spec_builder_new (NULL);
  ChartPoint                men = point_of (scene, "Korea, men, 10%");
  ChartPoint                women = point_of (scene, "Korea, women, 40.5%");
  const ChartMark          *low = find_text (scene, CHART_ROLE_VALUE, "20%");
  const ChartMark          *high = find_text (scene, CHART_ROLE_VALUE, "30%");

  g_assert_cmpfloat (men.y, ==, women.y);
  g_assert_cmpfloat (men.x, <, women.x);
  g_assert_true (low != NULL && high != NULL);
  g_assert_cmpfloat (low->bounds.x + low->bounds.width, <,
                     point_of (scene, "Japan, women, 20%").x);
  g_assert_cmpfloat (high->bounds.x, >, point_of (scene, "Japan, men, 30%").x);
  g_assert_null (find_text (scene, CHART_ROLE_GAP, "+30.5"));

  chart_spec_builder_set_kind (builder, CHART_KIND_DUMBBELL);
  chart_spec_builder_set_lang (builder, CHART_LANG_EN);
  chart_spec_builder_set_show_gaps (builder, TRUE);
  spec = chart_spec_builder_end (builder);
  told = chart_layout (spec, dataset, measurer, slide, NULL);
  g_assert_nonnull (find_text (told, CHART_ROLE_HEAD, "Gap (points)"));
  g_assert_nonnull (find_text (told, CHART_ROLE_GAP, "+30.5"));
  g_assert_nonnull (find_text (told, CHART_ROLE_GAP, "−10"));
  point_of (told, "Korea, women, 40.5%, Gap +30.5");
}

/* A panel for each series, all on one scale, in as many blocks as the page's width asks for. */
static void
test_multiples (void)
{
  static const double      values[] = { 10, 20, 40, 5, 10, 30, 1, 2, 3 };
  g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "", countries, 3,
                                                       years, 3, values);
  g_autoptr (ChartScene)   scene = draw (dataset, CHART_KIND_MULTIPLES, slide);
  g_autoptr (ChartScene)   narrow = draw (dataset, CHART_KIND_MULTIPLES, (ChartSize){ 320, 640 });
  guint                    n;
  const ChartDatum        *data = chart_scene_get_data (scene, &n);

  g_assert_cmpuint (n, ==, 9);
  for (guint i = 0; i < n; i++)
    {
      double value = values[3 * data[i].row + (int)data[i].column];

      g_assert_cmpfloat_with_epsilon (data[i].bounds.width, data[0].bounds.width * value / 10, 1);
    }
  g_assert_cmpfloat (point_of (scene, "Korea, 2015, 10").y, ==,
                     point_of (scene, "Korea, 2020, 40").y);
  g_assert_cmpfloat (point_of (narrow, "Korea, 2015, 10").y, <,
                     point_of (narrow, "Korea, 2020, 40").y);
}

/* Equal ranks are said as equal, and stand below each other. */
static void
test_bump (void)
{
  static const double      values[] = { 1, 2, 7, 3, 2, 7, 2, 1, 1 };
  g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "", countries, 3,
                                                       years, 3, values);
  g_autoptr (ChartScene)   scene = draw (dataset, CHART_KIND_BUMP, slide);
  ChartPoint               korea = point_of (scene, "Korea, 2020, 7, =1st");
  ChartPoint               japan = point_of (scene, "Japan, 2020, 7, =1st");
  ChartPoint               china = point_of (scene, "China, 2020, 1, 3rd");
  const ChartMark         *rank;

  g_assert_cmpfloat (korea.x, ==, japan.x);
  g_assert_cmpfloat_with_epsilon (2 * fabs (korea.y - japan.y),
                                  china.y - fmin (korea.y, japan.y), 0.01);
  rank = find_text (scene, CHART_ROLE_VALUE, "=1st"); /* a dot has no room for the word */
  g_assert_nonnull (rank);
  g_assert_cmpfloat (rank->bounds.x, >, korea.x);
  g_assert_nonnull (find_text (scene, CHART_ROLE_RANK, "3"));
}

/* Who has the only value of a moment is not first of anything. */
static void
test_bump_alone (void)
{
  static const double      columns[] = { 5, 2, 7, NAN, 2.5, 7 };
  static const double      rows[] = { 5, NAN, 3, 2, NAN, 7 };
  static const double      alone[] = { 5, NAN, NAN, 2, NAN, 7 };
  g_autoptr (ChartDataset) first = sample_table_new (CHART_DATASET_KIND_VALUE, "", countries, 2,
                                                     years, 3, columns);
  g_autoptr (ChartDataset) second = sample_table_new (CHART_DATASET_KIND_VALUE, "", years, 3,
                                                      countries, 2, rows);
  g_autoptr (ChartDataset) none = sample_table_new (CHART_DATASET_KIND_VALUE, "", years, 3,
                                                    countries, 2, alone);
  g_autoptr (ChartScene)   scene = draw (first, CHART_KIND_BUMP, slide);
  g_autoptr (ChartScene)   turned = draw (second, CHART_KIND_BUMP, slide);
  g_autofree char         *refusal = chart_kind_refuse (CHART_KIND_BUMP, none, NULL);
  guint                    n;

  chart_scene_get_data (scene, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpfloat (point_of (scene, "Korea, 2020, 7, =1st").y, >, 0);
  chart_scene_get_data (turned, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_nonnull (refusal);
}

/* A panel for each track, all on one scale: of columns, which stand on zero, and of lines. */
static void
test_panels (void)
{
  static const double      values[] = { 10, 20, 40, 30, 20, 10, 5, NAN, 5 };
  g_autoptr (ChartDataset) dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "", countries, 3,
                                                       years, 3, values);
  g_autoptr (ChartDataset) one = sample_table_new (CHART_DATASET_KIND_VALUE, "", countries, 1,
                                                   years, 3, values);
  g_autofree char         *refusal = chart_kind_refuse (CHART_KIND_MULTIPLES_LINE, one, NULL);
  g_autoptr (ChartScene)   columns = draw (dataset, CHART_KIND_MULTIPLES_COLUMN, slide);
  g_autoptr (ChartScene)   lines = draw (dataset, CHART_KIND_MULTIPLES_LINE, slide);
  guint                    n;
  const ChartDatum        *data = chart_scene_get_data (columns, &n);

  g_assert_nonnull (refusal);
  g_assert_cmpuint (n, ==, 8);
  for (guint i = 0; i < n; i++)
    {
      double value = values[3 * data[i].row + (int)data[i].column];
      double first = values[3 * data[0].row + (int)data[0].column];

      g_assert_cmpfloat_with_epsilon (data[i].bounds.height,
                                      data[0].bounds.height * value / first, 1);
    }
  g_assert_nonnull (find_text (columns, CHART_ROLE_LABEL, "Korea"));
  g_assert_nonnull (find_text (columns, CHART_ROLE_VALUE, "40"));
  g_assert_cmpfloat_with_epsilon (point_of (lines, "Korea, 2015, 10").y,
                                  point_of (lines, "Japan, 2020, 10").y, 0.01);
  g_assert_cmpfloat (point_of (lines, "Korea, 2015, 10").x, !=,
                     point_of (lines, "Japan, 2015, 30").x);
}

/* In print no two slices beside each other are nearly the same grey. */
static void
test_print (void)
{
  static const char *const  labels[] = { "a", "b", "c", "d", "Other" };
  static const double       shares[] = { 30, 25, 20, 15, 10 };
  static const char *const  names[] = { "share" };
  static const ChartKind    kinds[] = { CHART_KIND_PIE, CHART_KIND_DONUT, CHART_KIND_WAFFLE };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartDataset)  dataset = sample_table_new (CHART_DATASET_KIND_SINGLE, "%", labels, 5,
                                                        names, 1, shares);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ChartSpecBuilder      *builder = chart_spec_builder_new (NULL);
      g_autoptr (ChartSpec)  spec = NULL;
      g_autoptr (ChartScene) scene = NULL;
      const ChartMark       *marks, *slices[5];
      guint                  n, n_slices = 0;

      chart_spec_builder_set_kind (builder, kinds[i]);
      chart_spec_builder_set_theme (builder, CHART_THEME_PRINT);
      spec = chart_spec_builder_end (builder);
      scene = chart_layout (spec, dataset, measurer, slide, NULL);
      marks = chart_scene_get_marks (scene, &n);
      for (guint k = 0; k < n; k++)
        if (marks[k].role == CHART_ROLE_SLICE && marks[k].type == CHART_MARK_PATH)
          slices[n_slices++] = &marks[k];
      g_assert_cmpuint (n_slices, ==, 5);
      for (guint k = 0; k < n_slices; k++)
        for (guint m = 0; m < k; m++)
          if (slices[k]->fill_style == slices[m]->fill_style)
            g_assert_cmpfloat (chart_color_contrast (slices[k]->fill, slices[m]->fill), >, 1.5);
    }
}

/* Whatever the values: at moments that are rows or columns, many or few, equal, missing or one. */
static void
test_any_moments (void)
{
  static const char *const  moments[] = { "2019년", "2020년 1분기", "2020년 3분기", "2024년",
                                          "2025년", "2025년 4분기", "2026년" };
  static const char *const  labels[] = { "대한민국 정부의 긴 이름을 가진 위원회 가운데 하나", "일본",
                                         "wwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "United States",
                                         "", "영국", "독일", "기타", "프랑스", "a", "b", "c",
                                         "노르웨이", "d", "인도", "베트남" };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  double                    values[G_N_ELEMENTS (moments) * G_N_ELEMENTS (labels)];

  for (guint run = 0; run < 12; run++)
    {
      guint                    n_labels = 1 + (run * 5) % G_N_ELEMENTS (labels);
      guint                    n_moments = 2 + run % (G_N_ELEMENTS (moments) - 1);
      g_autoptr (ChartDataset) dataset = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        values[i] = run % 4 == 0                         ? 50
                    : g_test_rand_int_range (0, 10) == 0 ? NAN
                    : run % 4 == 1                       ? g_test_rand_int_range (48, 52)
                                                         : g_test_rand_double_range (-1e5, 1e6);
      g_test_message ("run %u: %u at %u moments", run, n_labels, n_moments);
      if (run % 2 == 0)
        dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "%", labels, n_labels, moments,
                                    n_moments, values);
      else
        dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "", moments, n_moments, labels,
                                    n_labels, values);
      check_dataset (dataset, NULL, measurer);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kind-layouts/table", test_table);
  g_test_add_func ("/kind-layouts/table/narrow", test_table_narrow);
  g_test_add_func ("/kind-layouts/line", test_line);
  g_test_add_func ("/kind-layouts/line/rows", test_line_rows);
  g_test_add_func ("/kind-layouts/folded", test_folded);
  g_test_add_func ("/kind-layouts/slope", test_slope);
  g_test_add_func ("/kind-layouts/dumbbell", test_dumbbell);
  g_test_add_func ("/kind-layouts/multiples", test_multiples);
  g_test_add_func ("/kind-layouts/bump", test_bump);
  g_test_add_func ("/kind-layouts/bump/alone", test_bump_alone);
  g_test_add_func ("/kind-layouts/panels", test_panels);
  g_test_add_func ("/kind-layouts/print", test_print);
  g_test_add_func ("/kind-layouts/any-moments", test_any_moments);

  return g_test_run ();
}
