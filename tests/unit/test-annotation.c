/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout.h"
#include "spec/chart-spec-json.h"

#include "base/chart-error.h"
#include "sample-dataset.h"

#include <string.h>

/* What the command line says is read, or refused with what is right. */
static void
test_parse (void)
{
  static const char *const    good[] = { "line=30", "line=-1.50,목표, 적어도", "band=20..30,Usual",
                                         "text=한국,올랐다", "text=Korea\\, South,New",
                                         "difference=Korea,Japan" };
  static const char *const    bad[] = { "", "line", "line=",
                                        "line=many", "band=30", "band=30..20",
                                        "text=Korea", "text=,New", "difference=Korea",
                                        "arrow=1,2", "difference=a,a", "difference=a,b,c" };
  g_autoptr (ChartAnnotation) label = chart_annotation_parse (good[4], NULL);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError)          error = NULL;
      g_autoptr (ChartAnnotation) annotation = chart_annotation_parse (good[i], &error);
      g_autoptr (ChartAnnotation) copy = NULL;

      g_assert_no_error (error);
      copy = chart_annotation_copy (annotation);
      g_assert_true (chart_annotation_equal (annotation, copy));
    }
  g_assert_cmpstr (label->rows[0], ==, "Korea, South");
  g_assert_cmpstr (chart_localized_get (label->text, "en"), ==, "New");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError)          error = NULL;
      g_autoptr (ChartAnnotation) annotation = chart_annotation_parse (bad[i], &error);

      g_test_message ("%s", bad[i]);
      g_assert_error (error, CHART_ERROR, CHART_ERROR_BAD_VALUE);
      g_assert_null (annotation);
    }
}

/* A view with an annotation that is none is refused. */
static void
test_json (void)
{
  static const char *const bad[] = {
    "1",
    "[1]",
    "[{}]",
    "[{\"type\": \"arrow\"}]",
    "[{\"type\": \"line\"}]",
    "[{\"type\": \"line\", \"value\": 30}]",
    "[{\"type\": \"line\", \"value\": \"nan\"}]",
    "[{\"type\": \"line\", \"value\": \"30\", \"text\": 1}]",
    "[{\"type\": \"line\", \"value\": \"30\", \"text\": {\"ko\": 1}}]",
    "[{\"type\": \"band\", \"value\": \"30\", \"end\": \"30\"}]",
    "[{\"type\": \"text\", \"rows\": \"a\", \"text\": \"b\"}]",
    "[{\"type\": \"text\", \"rows\": [1], \"text\": \"b\"}]",
    "[{\"type\": \"text\", \"rows\": [\"a\"]}]",
    "[{\"type\": \"difference\", \"rows\": [\"a\"]}]",
  };
  g_autoptr (ChartSpec) spec = chart_spec_from_json (
    "{\"chart:annotations\": [{\"type\": \"line\", \"value\": \"30.0\","
    " \"text\": {\"ko\": \"목표\", \"en\": \"Target\"}}]}",
    NULL, NULL);
  const ChartAnnotation *line = spec->annotations->pdata[0];

  g_assert_cmpuint (spec->annotations->len, ==, 1);
  g_assert_cmpuint (line->value.decimals, ==, 1);
  g_assert_cmpstr (chart_localized_get (line->text, "en"), ==, "Target");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError)    error = NULL;
      g_autofree char      *json = g_strdup_printf ("{\"chart:annotations\": %s}", bad[i]);
      g_autoptr (ChartSpec) none = chart_spec_from_json (json, NULL, &error);

      g_test_message ("%s", bad[i]);
      g_assert_error (error, CHART_ERROR, CHART_ERROR_BAD_VALUE);
      g_assert_null (none);
    }
}

static ChartScene *
draw (ChartKind   kind,
      ChartSize   size,
      const char *first,
      const char *second)
{
  static const char *const  labels[] = { "Korea", "Japan", "China" };
  static const char *const  names[] = { "share" };
  static const double       values[] = { 30, 20.5, 10 };
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartDataset)  dataset = sample_table_new (CHART_DATASET_KIND_VALUE, "%", labels, 3,
                                                        names, 1, values);
  g_autoptr (ChartSpec)     spec = NULL;
  ChartSpecBuilder         *builder = chart_spec_builder_new (NULL);

  chart_spec_builder_set_kind (builder, kind);
  chart_spec_builder_set_lang (builder, CHART_LANG_EN);
  chart_spec_builder_annotate (builder, chart_annotation_parse (first, NULL));
  if (second != NULL)
    chart_spec_builder_annotate (builder, chart_annotation_parse (second, NULL));
  spec = chart_spec_builder_end (builder);
  return chart_layout (spec, dataset, measurer, size, NULL);
}

static const ChartMark *
find_text (const ChartScene *scene,
           const char       *text)
{
  guint            n;
  const ChartMark *marks = chart_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].type == CHART_MARK_TEXT && strcmp (marks[i].text, text) == 0)
      return &marks[i];
  return NULL;
}

static const ChartMark *
find_role (const ChartScene *scene,
           ChartRole         role,
           ChartMarkType     type)
{
  guint            n;
  const ChartMark *marks = chart_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].role == role && marks[i].type == type)
      return &marks[i];
  return NULL;
}

/* A line stands at its value on the bars' scale, also past all of them, and says so. */
static void
test_line (void)
{
  ChartSize              slide = { 1280, 720 };
  g_autoptr (ChartScene) scene = draw (CHART_KIND_BAR, slide, "line=60,Target", NULL);
  g_autoptr (ChartScene) column = draw (CHART_KIND_COLUMN, slide, "line=15", "band=20..25,Usual");
  const ChartMark       *line = find_role (scene, CHART_ROLE_REFERENCE, CHART_MARK_LINE);
  const ChartMark       *label = find_text (scene, "Target");
  const ChartDatum      *data;
  guint                  n;

  data = chart_scene_get_data (scene, &n);
  g_assert_nonnull (line);
  g_assert_nonnull (label);
  g_assert_cmpfloat_with_epsilon (line->from.x - data[0].bounds.x, 2 * data[0].bounds.width, 1.5);
  g_assert_cmpfloat (label->bounds.x, <, line->from.x);
  g_assert_cmpfloat (label->bounds.x + label->bounds.width, >=, line->from.x - 1);
  g_assert_nonnull (strstr (chart_scene_get_description (scene), "Marked: Target."));

  line = find_role (column, CHART_ROLE_REFERENCE, CHART_MARK_LINE);
  data = chart_scene_get_data (column, &n);
  g_assert_nonnull (find_text (column, "15%"));
  g_assert_nonnull (find_text (column, "Usual"));
  g_assert_cmpfloat_with_epsilon (line->from.y, data[0].bounds.y + data[0].bounds.height / 2, 1.5);
}

/* Texts belong to rows, differences to two of them; what names none of the rows is not drawn. */
static void
test_rows (void)
{
  static const ChartKind kinds[] = { CHART_KIND_BAR, CHART_KIND_COLUMN, CHART_KIND_DOT };
  ChartSize              slide = { 1280, 720 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (ChartScene) scene = draw (kinds[i], slide, "text=Japan,Late",
                                           "difference=Korea,China");
      g_autoptr (ChartScene) unknown = draw (kinds[i], slide, "text=Chile,Late",
                                             "difference=Korea,Chile");

      g_assert_nonnull (find_text (scene, "Late"));
      g_assert_nonnull (find_text (scene, "20 points"));
      g_assert_nonnull (find_role (scene, CHART_ROLE_BRACKET, CHART_MARK_PATH));
      g_assert_null (find_text (unknown, "Late"));
      g_assert_null (find_role (unknown, CHART_ROLE_BRACKET, CHART_MARK_PATH));
    }
}

/* A page without room for it tells it in the description. */
static void
test_no_room (void)
{
  g_autoptr (ChartScene) scene = draw (
    CHART_KIND_COLUMN, (ChartSize){ 160, 120 },
    "text=Japan,A text that is far too long for a page that is so very small", NULL);

  g_assert_null (find_role (scene, CHART_ROLE_LEADER, CHART_MARK_PATH));
  g_assert_nonnull (strstr (chart_scene_get_description (scene), "Marked: Japan, A text"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/annotation/parse", test_parse);
  g_test_add_func ("/annotation/json", test_json);
  g_test_add_func ("/annotation/line", test_line);
  g_test_add_func ("/annotation/rows", test_rows);
  g_test_add_func ("/annotation/no-room", test_no_room);

  return g_test_run ();
}
