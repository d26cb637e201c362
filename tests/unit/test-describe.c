/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout.h"

#include "sample-dataset.h"
#include "spec/chart-suggest.h"

#include <string.h>

/* What a chart says of itself: its description, its note and its source. */

/* One chart's data, and what its description says. */
typedef struct
{
  ChartDatasetKind kind;
  const char      *unit;
  guint            n;
  double           values[3];
  const char      *highlight;
  const char      *ko;
  const char      *en;
  gboolean         weighted;
} Point;

static void
check_point (const Point *self,
             ChartLang    lang)
{
  static const char *const  names[] = { "한국", "인도", "미국" };
  SampleRow                 rows[3];
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartDataset)  dataset = NULL;
  g_autoptr (ChartSpec)     base = NULL;
  g_autoptr (ChartSpec)     spec = NULL;
  g_autoptr (ChartScene)    scene = NULL;
  ChartSpecBuilder         *builder;
  const char               *highlights[] = { self->highlight, NULL };
  const char               *point = lang == CHART_LANG_KO ? self->ko : self->en;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = (SampleRow)SAMPLE_PLAIN (names[i], self->values[i], 1);
  dataset = sample_dataset_begin (self->kind, self->unit, rows, G_N_ELEMENTS (rows));
  chart_dataset_set_n (dataset, self->n);
  chart_dataset_set_weighted (dataset, self->weighted);
  chart_dataset_seal (dataset);
  base = chart_suggest (dataset, NULL, lang);
  builder = chart_spec_builder_new (base);
  chart_spec_builder_set_highlights (builder, highlights);
  spec = chart_spec_builder_end (builder);
  scene = chart_layout (spec, dataset, measurer, (ChartSize){ 1280, 720 }, NULL);
  if (strstr (chart_scene_get_description (scene), point) == NULL)
    g_error ("“%s” does not say “%s”", chart_scene_get_description (scene), point);
}

/* The point of a chart is said whatever the order of its rows: an order of answers only where the
 * sample bears it, a rank of what is no sample's, else a plain fact. */
static void
test_description (void)
{
  /* clang-format off */
  static const Point points[] = {
    { CHART_DATASET_KIND_SCALE, "%", 0, { 3, 3, 5 }, NULL,
      ". 값이 가장 큰 것은 미국(5.0%). ", ", where the largest value is 미국, 5.0%. " },
    { CHART_DATASET_KIND_SINGLE, "%", 1000, { 50, 30, 20 }, NULL,
      ". 한국이 50.0%로 1위다. ", ", where 한국 leads with 50.0%. " },
    { CHART_DATASET_KIND_SINGLE, "%", 1000, { 50, 30, 20 }, "인도",
      ". 인도가 30.0%로 2위다. ", ", where 인도 is 2nd with 30.0%. " },
    { CHART_DATASET_KIND_SINGLE, "%", 1000, { 32, 48, 20 }, "한국",
      ". 한국이 32.0%로 2위다. ", ", where 한국 is 2nd with 32.0%. " },
    { CHART_DATASET_KIND_SINGLE, "%", 1000, { 35, 37, 20 }, NULL,
      ". 인도(37.0%)와 한국(35.0%)은 오차범위 안에 있다. ",
      ", where 인도 (37.0%) and 한국 (35.0%) are within the margin of error. " },
    /* the test tells the two apart, their distance is less than twice the margin */
    { CHART_DATASET_KIND_SINGLE, "%", 1000, { 32.4, 26.5, 20 }, NULL,
      "오차범위 안에 있다", "within the margin of error" },
    { CHART_DATASET_KIND_SINGLE, "%", 1000, { 40, 40, 20 }, NULL,
      ". 한국(40.0%)과 인도(40.0%)는 오차범위 안에 있다. ",
      ", where 한국 (40.0%) and 인도 (40.0%) are within the margin of error. " },
    /* what both may be no further ahead of */
    { CHART_DATASET_KIND_SINGLE, "%", 1000, { 35, 35, 30 }, NULL,
      ". 한국(35.0%)과 인도(35.0%)는 오차범위 안에 있다. ",
      ", where 한국 (35.0%) and 인도 (35.0%) are within the margin of error. " },
    /* no number of 107 is printed so */
    { CHART_DATASET_KIND_SINGLE, "%", 107, { 50, 30, 20 }, NULL,
      ". 값이 가장 큰 것은 한국(50.0%). ", ", where the largest value is 한국, 50.0%. " },
    /* 70 % is not reported: another answer may be ahead */
    { CHART_DATASET_KIND_SINGLE, "%", 1000, { 20, 8, 2 }, NULL,
      ". 값이 가장 큰 것은 한국(20.0%). ", ", where the largest value is 한국, 20.0%. " },
    /* weights make the margin larger: what is within it is so, nobody knows of what is not */
    { CHART_DATASET_KIND_SINGLE, "%", 1000, { 35, 37, 28 }, NULL,
      ". 인도(37.0%)와 한국(35.0%)은 오차범위 안에 있다. ",
      ", where 인도 (37.0%) and 한국 (35.0%) are within the margin of error. ", TRUE },
    { CHART_DATASET_KIND_SINGLE, "%", 1000, { 50, 30, 20 }, NULL,
      ". 값이 가장 큰 것은 한국(50.0%). ", ", where the largest value is 한국, 50.0%. ", TRUE },
    { CHART_DATASET_KIND_MULTIPLE, "%", 1000, { 58.7, 52.4, 51.3 }, NULL,
      ". 한국이 58.7%로 1위다. ", ", where 한국 leads with 58.7%. " },
    { CHART_DATASET_KIND_MULTIPLE, "%", 1000, { 58.7, 52.4, 51.3 }, "인도",
      ". 인도(52.4%)와 미국(51.3%)은 오차범위 안에 있다. ",
      ", where 인도 (52.4%) and 미국 (51.3%) are within the margin of error. " },
    { CHART_DATASET_KIND_RANKING, "점", 0, { 40.3, 61.5, 100 }, "한국",
      ". 한국이 40.3점으로 3위다. ", ", where 한국 is 3rd with 40.3 점. " },
    { CHART_DATASET_KIND_RANKING, "%", 105, { 40.3, 61.5, 10 }, "한국",
      ". 값이 가장 큰 것은 인도(61.5%). ", ", where the largest value is 인도, 61.5%. " },
    { CHART_DATASET_KIND_VALUE, "점", 0, { 40.3, 61.5, 100 }, "한국",
      ". 값이 가장 큰 것은 미국(100.0점). ", ", where the largest value is 미국, 100.0 점. " },
  };
  /* clang-format on */

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    for (guint lang = 0; lang < CHART_N_LANGS; lang++)
      check_point (&points[i], (ChartLang)lang);
}

/* Of a scale the sums of both ends are said, with intervals where the sample bears them: Wilson's
 * of 530 and 270 of 1000, and 26 ± 1.96 √((0.80 - 0.26²) / 1000). */
static void
test_scale (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("Strongly disagree", 10, 1), SAMPLE_PLAIN ("Disagree", 17, 1),
    SAMPLE_PLAIN ("Neither", 20, 1), SAMPLE_PLAIN ("Agree", 31, 1),
    SAMPLE_PLAIN ("Strongly agree", 22, 1)
  };
  static const struct
  {
    guint            n;
    ChartDatasetKind kind;
    ChartKind        drawn;
    const char      *highlight;
    ChartLang        lang;
    const char      *point;
  } cases[] = {
    { 1000, CHART_DATASET_KIND_SCALE, CHART_KIND_BAR, NULL, CHART_LANG_EN,
      ". Together, Agree + Strongly agree: 53.0% (95% confidence interval 50–56%); Strongly "
      "disagree + Disagree: 27.0% (95% confidence interval 24–30%); the difference: +26.0 points "
      "(95% confidence interval 21–31 points). " },
    { 1000, CHART_DATASET_KIND_SCALE, CHART_KIND_LIKERT, NULL, CHART_LANG_KO,
      ". 합치면 Agree·Strongly agree 53.0%(95% 신뢰구간 50~56%), Strongly disagree·Disagree "
      "27.0%(95% 신뢰구간 24~30%), 둘의 차이 +26.0%p(95% 신뢰구간 21~31%p). " },
    { 0, CHART_DATASET_KIND_SCALE, CHART_KIND_BAR, NULL, CHART_LANG_EN,
      ". Together, Agree + Strongly agree: 53.0%; Strongly disagree + Disagree: 27.0%; the "
      "difference: +26.0 points. " },
    { 1000, CHART_DATASET_KIND_SCALE, CHART_KIND_BAR, "Neither", CHART_LANG_EN,
      ", where Neither (20.0%) and Strongly agree (22.0%) are within the margin of error. " },
    { 1000, CHART_DATASET_KIND_SINGLE, CHART_KIND_BAR, NULL, CHART_LANG_EN,
      ", where Agree leads with 31.0%. " },
  };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartDataset) dataset = sample_dataset_begin (cases[i].kind, "%", rows,
                                                               G_N_ELEMENTS (rows));
      g_autoptr (ChartSpec)    base = NULL;
      g_autoptr (ChartSpec)    spec = NULL;
      g_autoptr (ChartScene)   scene = NULL;
      const char              *highlights[] = { cases[i].highlight, NULL };
      ChartSpecBuilder        *builder;

      chart_dataset_set_n (dataset, cases[i].n);
      chart_dataset_seal (dataset);
      base = chart_suggest (dataset, NULL, cases[i].lang);
      builder = chart_spec_builder_new (base);
      chart_spec_builder_set_kind (builder, cases[i].drawn);
      chart_spec_builder_set_highlights (builder, highlights);
      spec = chart_spec_builder_end (builder);
      scene = chart_layout (spec, dataset, measurer, (ChartSize){ 1280, 720 }, NULL);
      if (strstr (chart_scene_get_description (scene), cases[i].point) == NULL)
        g_error ("“%s” does not say “%s”", chart_scene_get_description (scene), cases[i].point);
    }
}

/* Whether any text of a chart is @text. */
static gboolean
says (const ChartScene *scene,
      const char       *text)
{
  guint            n;
  const ChartMark *marks = chart_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].type == CHART_MARK_TEXT && strstr (marks[i].text, text) != NULL)
      return TRUE;
  return FALSE;
}

/* What is said of a small sample: ranks from one to another, the hatching, how few they are, what
 * rounding does to the sum; nothing of it where it is not so. Ranks are no surer where no interval
 * is drawn. */
static void
test_small_sample (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("a", 42.9, 1), SAMPLE_PLAIN ("b", 42.9, 1), SAMPLE_PLAIN ("c", 14.3, 1)
  };
  static const char *const  few[] = { "1st–3rd", "Rank ranges", "Hatched", "n = 7 (fewer than 100)",
                                      "together they are 100.1%" };
  static const char *const  said[] = { "11111", "01001", "11111" }; /* few, many, no intervals */
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (ChartDataset) dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%", rows,
                                                               3);
      g_autoptr (ChartSpec)    base = NULL;
      g_autoptr (ChartSpec)    spec = NULL;
      g_autoptr (ChartScene)   scene = NULL;
      ChartSpecBuilder        *builder;
      guint                    n;

      chart_dataset_set_n (dataset, i == 1 ? 7000 : 7);
      chart_dataset_seal (dataset);
      base = chart_suggest (dataset, NULL, CHART_LANG_EN);
      builder = chart_spec_builder_new (base);
      if (i == 2)
        chart_spec_builder_set_uncertainty (builder, CHART_UNCERTAINTY_NONE);
      spec = chart_spec_builder_end (builder);
      scene = chart_layout (spec, dataset, measurer, (ChartSize){ 1280, 720 }, NULL);
      for (guint k = 0; k < G_N_ELEMENTS (few); k++)
        {
          g_test_message ("%u: %s", i, few[k]);
          g_assert_cmpint (says (scene, few[k]), ==, said[i][k] == '1');
        }
      g_assert_cmpint (chart_scene_get_marks (scene, &n)[0].type, ==, CHART_MARK_TEXT);
      for (guint k = 0; k < n; k++)
        if (chart_scene_get_marks (scene, &n)[k].role == CHART_ROLE_BAR)
          g_assert_cmpint (chart_scene_get_marks (scene, &n)[k].fill_style, ==,
                           i == 1 ? CHART_FILL_SOLID : CHART_FILL_HATCH);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe/point", test_description);
  g_test_add_func ("/describe/scale", test_scale);
  g_test_add_func ("/describe/small-sample", test_small_sample);
  return g_test_run ();
}
