/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-kind.h"
#include "spec/chart-palette.h"
#include "spec/chart-spec-json.h"
#include "spec/chart-suggest.h"
#include "spec/chart-theme.h"

#include "base/chart-error.h"
#include "sample-dataset.h"

static ChartSpec *
make_spec (guint seed)
{
  static const char *const labels[] = { "한국", "Korea \"quoted\" \\ and\nlines", NULL };
  static const char *const palettes[] = { NULL, "okabe-ito", "#12436d,#fff", "accent" };
  static const char *const annotations[] = { "line=30.50,Target, at least", "band=-2..3",
                                             "text=Korea\\, South,“New”", "difference=한국,a" };
  static const guint       series[] = { 2, 0, 7 };
  ChartSpecBuilder        *builder = chart_spec_builder_new (NULL);

  chart_spec_builder_set_kind (builder, seed % CHART_N_KINDS);
  chart_spec_builder_set_order (builder, seed % CHART_N_ORDERS);
  chart_spec_builder_set_theme (builder, seed % CHART_N_THEMES);
  if (seed % 2 == 1)
    chart_spec_builder_set_background (builder, (ChartColor){ seed % 16 / 15.0, 0.2, 1, 1 });
  chart_spec_builder_set_lang (builder, seed % CHART_N_LANGS);
  chart_spec_builder_set_top (builder, seed);
  chart_spec_builder_set_column (builder, seed / 2);
  chart_spec_builder_set_show_values (builder, seed % 2 == 0);
  chart_spec_builder_set_show_ranks (builder, seed % 3 == 0);
  chart_spec_builder_set_show_gaps (builder, seed % 5 == 0);
  chart_spec_builder_set_uncertainty (builder, seed / 3 % CHART_N_UNCERTAINTIES);
  chart_spec_builder_set_digits (builder, seed / 2 % CHART_N_DIGITS);
  if (seed % 2 == 1)
    chart_spec_builder_set_highlights (builder, labels);
  chart_spec_builder_set_series (builder, series, seed % (G_N_ELEMENTS (series) + 1));
  chart_spec_builder_set_palette (builder, palettes[seed % G_N_ELEMENTS (palettes)]);
  if (seed % 5 == 1)
    chart_spec_builder_set_left_out (builder, labels);
  if (seed % 5 == 2)
    chart_spec_builder_set_kept (builder, labels);
  for (guint i = 0; i < seed % 5; i++)
    chart_spec_builder_annotate (builder, chart_annotation_parse (annotations[i], NULL));
  for (guint i = 0; i < CHART_SPEC_N_TEXTS; i++)
    {
      /* English first, where both are there: the order is a part of the value */
      if ((seed + i) % 2 == 0)
        chart_spec_builder_set_text (builder, i, CHART_LANG_EN, "It's “said”\n</title>");
      if ((seed + i) % 3 == 0)
        chart_spec_builder_set_text (builder, i, CHART_LANG_KO, "");
    }
  return chart_spec_builder_end (builder);
}

static void
test_round_trip (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (GError)    error = NULL;
      g_autoptr (ChartSpec) spec = make_spec (seed);
      g_autofree char      *json = chart_spec_to_json (spec);
      g_autoptr (ChartSpec) read = chart_spec_from_json (json, NULL, &error);
      g_autofree char      *again = NULL;

      g_assert_no_error (error);
      g_test_message ("%s", json);
      g_assert_true (chart_spec_equal (spec, read));
      again = chart_spec_to_json (read);
      g_assert_cmpstr (again, ==, json);
    }
}

/* What a view does not say is taken from the base. */
static void
test_base (void)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (ChartSpec) base = make_spec (7);
  g_autoptr (ChartSpec) read = chart_spec_from_json ("{\"unknown\": [1]}", base, &error);
  g_autoptr (ChartSpec) pie = chart_spec_from_json ("{\"spec\": {\"type\": \"pie\"}}", base,
                                                    &error);

  g_assert_no_error (error);
  g_assert_true (chart_spec_equal (base, read));
  g_assert_cmpint (pie->kind, ==, CHART_KIND_PIE);
  g_assert_cmpint (pie->theme, ==, base->theme);
}

/* What the file takes for a total is drawn where somebody says so, and the other way around. */
static void
test_kept (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("a", 60, 0),
    SAMPLE_PLAIN ("b", 40, 0),
    { .label = "All", .number = 100, .role = CHART_ROW_TOTAL },
  };
  g_autoptr (ChartDataset) dataset = sample_dataset_new (CHART_DATASET_KIND_SINGLE, "%", rows,
                                                         G_N_ELEMENTS (rows));
  g_autoptr (ChartSpec)    spec = chart_spec_builder_end (chart_spec_builder_new (NULL));
  /* each: a row, whether it is to be a total, the roles of all rows then */
  static const struct
  {
    guint        row;
    gboolean     total;
    ChartRowRole roles[3];
  } steps[] = {
    { 2, FALSE, { CHART_ROW_PLAIN, CHART_ROW_PLAIN, CHART_ROW_PLAIN } },
    { 0, TRUE, { CHART_ROW_TOTAL, CHART_ROW_PLAIN, CHART_ROW_PLAIN } },
    { 2, TRUE, { CHART_ROW_TOTAL, CHART_ROW_PLAIN, CHART_ROW_TOTAL } },
    { 0, FALSE, { CHART_ROW_PLAIN, CHART_ROW_PLAIN, CHART_ROW_TOTAL } },
  };

  g_autoptr (ChartSpec) first = chart_spec_ref (spec);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      ChartSpecBuilder        *builder = chart_spec_builder_new (spec);
      g_autoptr (ChartDataset) drawn = NULL;

      chart_spec_builder_set_total (builder, dataset, steps[i].row, steps[i].total);
      chart_spec_unref (spec);
      spec = chart_spec_builder_end (builder);
      drawn = chart_spec_get_drawn (spec, dataset);
      for (guint row = 0; row < 3; row++)
        g_assert_cmpint (chart_dataset_get_role (drawn, row), ==, steps[i].roles[row]);
      g_assert_cmpint (chart_spec_equal (first, spec), ==, i + 1 == G_N_ELEMENTS (steps));
    }
}

/* What is left out is a total for the chart, and stays a plain row of the dataset. */
static void
test_left_out (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("a", 60, 0),
    SAMPLE_PLAIN ("b", 40, 0),
    SAMPLE_PLAIN ("All", 100, 0),
  };
  g_autoptr (ChartDataset) dataset = sample_dataset_new (CHART_DATASET_KIND_SINGLE, "%", rows,
                                                         G_N_ELEMENTS (rows));
  ChartSpecBuilder        *builder = chart_spec_builder_new (NULL);
  g_autoptr (ChartSpec)    all = chart_spec_builder_end (builder);
  g_autoptr (ChartSpec)    some = NULL;
  g_autoptr (ChartDataset) same = chart_spec_get_drawn (all, dataset);
  g_autoptr (ChartDataset) drawn = NULL;
  g_autofree char         *before = chart_kind_refuse (CHART_KIND_PIE, dataset, NULL);
  g_autofree char         *after = NULL;

  g_assert_true (same == dataset);
  g_assert_nonnull (before);
  builder = chart_spec_builder_new (all);
  chart_spec_builder_leave_out (builder, dataset, 2);
  chart_spec_builder_leave_out (builder, dataset, 2);
  some = chart_spec_builder_end (builder);
  g_assert_cmpuint (g_strv_length (some->left_out), ==, 1);
  g_assert_false (chart_spec_equal (all, some));

  drawn = chart_spec_get_drawn (some, dataset);
  g_assert_cmpint (chart_dataset_get_role (dataset, 2), ==, CHART_ROW_PLAIN);
  g_assert_cmpint (chart_dataset_get_role (drawn, 2), ==, CHART_ROW_TOTAL);
  g_assert_cmpint (chart_dataset_get_role (drawn, 1), ==, CHART_ROW_PLAIN);
  g_assert_cmpstr (chart_dataset_get_text (drawn, CHART_DATASET_TITLE, ""), ==, "Title");
  g_assert_cmpint (chart_dataset_get_kind (drawn), ==, CHART_DATASET_KIND_SINGLE);
  after = chart_kind_refuse (CHART_KIND_PIE, drawn, some);
  g_assert_null (after);
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *json;
    int         code;
  } wrong[] = {
    { "", -1 },
    { "{", CHART_ERROR_JSON_SYNTAX },
    { "[]", CHART_ERROR_WRONG_TYPE },
    { "{\"spec\": {\"type\": \"radar\"}}", CHART_ERROR_BAD_VALUE },
    { "{\"spec\": {\"type\": 3}}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:order\": \"none\"}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:top\": -1}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:top\": 1.5}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:top\": 99999999999}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:values\": \"yes\"}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:highlight\": \"a\"}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:highlight\": [1]}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:highlight\": [null]}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:note\": 1}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:note\": {\"ko\": []}}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:language\": \"xx\"}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:theme\": null}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:columns\": 1}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:columns\": [-1]}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:columns\": [\"a\"]}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:palette\": \"rainbow\"}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:palette\": \"\"}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:palette\": \"#12436d,transparent\"}", CHART_ERROR_BAD_VALUE },
    { "{\"chart:palette\": []}", CHART_ERROR_BAD_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", wrong[i].json);
      g_assert_null (chart_spec_from_json (wrong[i].json, NULL, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == CHART_ERROR);
      if (wrong[i].code >= 0)
        g_assert_cmpint (error->code, ==, wrong[i].code);
    }
}

/* A builder changes a copy; toggling twice is nothing. */
static void
test_builder (void)
{
  static const SampleRow   rows[] = { SAMPLE_PLAIN ("a", 1, 0), SAMPLE_PLAIN ("b", 2, 0) };
  g_autoptr (ChartDataset) dataset = sample_dataset_new (CHART_DATASET_KIND_VALUE, "", rows, 2);
  g_autoptr (ChartSpec)    first = make_spec (2);
  g_autoptr (ChartSpec)    second = NULL;
  g_autoptr (ChartSpec)    third = NULL;
  ChartSpecBuilder        *builder = chart_spec_builder_new (first);

  chart_spec_builder_toggle_highlight (builder, dataset, 1);
  second = chart_spec_builder_end (builder);
  g_assert_false (chart_spec_highlights (first, dataset, 1));
  g_assert_true (chart_spec_highlights (second, dataset, 1));
  g_assert_false (chart_spec_highlights (second, dataset, 0));
  g_assert_false (chart_spec_equal (first, second));

  builder = chart_spec_builder_new (second);
  chart_spec_builder_toggle_highlight (builder, dataset, 1);
  third = chart_spec_builder_end (builder);
  g_assert_true (chart_spec_equal (first, third));
}

static const SampleRow whole[] = { SAMPLE_PLAIN ("a", 60, 0), SAMPLE_PLAIN ("b", 40, 0) };
static const SampleRow rounded[] = { SAMPLE_PLAIN ("a", 33.4, 1), SAMPLE_PLAIN ("b", 33.4, 1),
                                     SAMPLE_PLAIN ("c", 33.3, 1) };
static const SampleRow past[] = { SAMPLE_PLAIN ("a", 60, 0), SAMPLE_PLAIN ("b", 45, 0) };
static const SampleRow negative[] = { SAMPLE_PLAIN ("a", 60, 0), SAMPLE_PLAIN ("b", -1, 0) };
static const SampleRow zero[] = { SAMPLE_PLAIN ("a", 0, 0), SAMPLE_PLAIN ("b", 0, 0) };
static const SampleRow missing[] = { SAMPLE_PLAIN ("a", NAN, 0) };
static const SampleRow range[] = {
  { "a", NAN, 0, CHART_STATUS_REPORTED, CHART_ROW_PLAIN, 10, 12 }
};
static const SampleRow reference[] = {
  { "a", 100, 0, CHART_STATUS_REFERENCE, CHART_ROW_PLAIN, NAN, NAN }, SAMPLE_PLAIN ("b", 40, 0)
};

/* A pie and its kin only for one whole with single answers. */
static void
test_pie_rules (void)
{
  static const struct
  {
    ChartDatasetKind kind;
    const char      *unit;
    const SampleRow *rows;
    guint            n;
    gboolean         allowed;
  } cases[] = {
    { CHART_DATASET_KIND_SINGLE, "%", whole, G_N_ELEMENTS (whole), TRUE },
    { CHART_DATASET_KIND_SINGLE, "%", rounded, G_N_ELEMENTS (rounded), TRUE },
    { CHART_DATASET_KIND_MULTIPLE, "%", whole, G_N_ELEMENTS (whole), FALSE },
    { CHART_DATASET_KIND_SINGLE, "%", past, G_N_ELEMENTS (past), FALSE },
    { CHART_DATASET_KIND_SINGLE, "%", negative, G_N_ELEMENTS (negative), FALSE },
    { CHART_DATASET_KIND_SINGLE, "%", zero, G_N_ELEMENTS (zero), FALSE },
    { CHART_DATASET_KIND_SINGLE, "%", missing, G_N_ELEMENTS (missing), FALSE },
    { CHART_DATASET_KIND_SINGLE, "%", range, G_N_ELEMENTS (range), FALSE },
    { CHART_DATASET_KIND_SINGLE, "%", reference, G_N_ELEMENTS (reference), FALSE },
    { CHART_DATASET_KIND_RANKING, "points", past, G_N_ELEMENTS (past), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartDataset) dataset = sample_dataset_new (cases[i].kind, cases[i].unit,
                                                             cases[i].rows, cases[i].n);
      g_autofree char         *pie = chart_kind_refuse (CHART_KIND_PIE, dataset, NULL);
      g_autofree char         *donut = chart_kind_refuse (CHART_KIND_DONUT, dataset, NULL);
      g_autofree char         *waffle = chart_kind_refuse (CHART_KIND_WAFFLE, dataset, NULL);

      g_test_message ("%u: %s", i, pie != NULL ? pie : "allowed");
      g_assert_cmpint (pie == NULL, ==, cases[i].allowed);
      g_assert_cmpstr (pie, ==, donut);
      g_assert_cmpstr (pie, ==, waffle);
    }
}

/* Whatever the file asks for, what is suggested can be drawn. */
static void
test_suggest (void)
{
  static const char *const views[] = { NULL, "{\"spec\": {\"type\": \"pie\"}}",
                                       "{\"spec\": {\"type\": \"range\"}}", "nonsense",
                                       "{\"spec\": {\"type\": \"bar\"}, \"chart:series\": 9}" };
  static const struct
  {
    const SampleRow *rows;
    guint            n;
  } sets[] = {
    { whole, 2 }, { past, 2 }, { negative, 2 }, { zero, 2 }, { range, 1 }, { reference, 2 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (guint k = 0; k < G_N_ELEMENTS (views); k++)
      {
        g_autoptr (ChartDataset) dataset = sample_dataset_new (CHART_DATASET_KIND_SINGLE, "%",
                                                               sets[i].rows, sets[i].n);
        g_autoptr (ChartSpec)    spec = chart_suggest (dataset, views[k], CHART_LANG_KO);
        g_autofree char         *refusal = chart_kind_refuse (spec->kind, dataset, spec);

        g_assert_null (refusal);
        g_assert_cmpint (spec->lang, ==, CHART_LANG_KO);
      }
}

/* Text 4.5 : 1 and marks 3 : 1 on the page, in every theme. */
static void
test_themes (void)
{
  for (guint i = 0; i < CHART_N_THEMES; i++)
    {
      const ChartTheme *theme = chart_theme_get (i);

      g_assert_cmpfloat (chart_color_contrast (theme->ink, theme->page), >=, 4.5);
      g_assert_cmpfloat (chart_color_contrast (theme->muted, theme->page), >=, 4.5);
      g_assert_cmpfloat (chart_color_contrast (theme->accent_ink, theme->page), >=, 4.5);
      g_assert_cmpfloat (chart_color_contrast (theme->quiet, theme->page), >=, 3);
      g_assert_cmpfloat (chart_color_contrast (theme->accent, theme->page), >=, 3);
      g_assert_cmpfloat (chart_color_contrast (theme->rule, theme->page), >=, 3);
      for (guint k = 0; k < CHART_PALETTE_SIZE; k++)
        g_assert_cmpfloat (chart_color_contrast (theme->palette[k], theme->page), >=, 2.99);
      for (guint k = 1; k < CHART_PALETTE_SIZE; k++)
        g_assert_cmpfloat (chart_color_contrast (theme->palette[k], theme->palette[k - 1]), >=, 3);
    }
}

static void
test_palettes (void)
{
  ChartColor        colors[CHART_PALETTE_MOST];
  const ChartTheme *theme = chart_theme_get (CHART_THEME_DARK);

  for (guint i = 0; i < chart_palette_get_n_names (); i++)
    {
      const char *name = chart_palette_get_name (i);

      g_assert_true (chart_palette_is_known (name));
      g_assert_cmpuint (chart_palette_get_colors (name, theme, colors), >=, 5);
    }
  g_assert_cmpuint (chart_palette_get_colors (NULL, theme, colors), ==, CHART_PALETTE_SIZE);
  g_assert_true (chart_color_equal (colors[0], theme->palette[0]));
  g_assert_cmpuint (chart_palette_get_colors ("#abc, #123456", theme, colors), ==, 2);
  g_assert_true (chart_color_equal (colors[1], (ChartColor)CHART_COLOR_RGB (0x123456)));
  g_assert_false (chart_palette_is_known ("#abc,"));
  g_assert_false (chart_palette_is_known ("#aaa,#aaa,#aaa,#aaa,#aaa,#aaa,#aaa,#aaa,#aaa,#aaa,#aaa,"
                                          "#aaa,#aaa"));
}

static void
test_names (void)
{
  for (guint i = 0; i < CHART_N_KINDS; i++)
    {
      ChartKind kind = CHART_N_KINDS;

      g_assert_true (chart_kind_from_name (chart_kind_get_name (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  for (guint i = 0; i < CHART_N_ORDERS; i++)
    {
      ChartOrder order = CHART_N_ORDERS;

      g_assert_true (chart_order_from_name (chart_order_get_name (i), &order));
      g_assert_cmpuint (order, ==, i);
    }
  for (guint i = 0; i < CHART_N_THEMES; i++)
    {
      ChartThemeId theme = CHART_N_THEMES;

      g_assert_true (chart_theme_from_name (chart_theme_get_name (i), &theme));
      g_assert_cmpuint (theme, ==, i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spec/round-trip", test_round_trip);
  g_test_add_func ("/spec/base", test_base);
  g_test_add_func ("/spec/kept", test_kept);
  g_test_add_func ("/spec/left-out", test_left_out);
  g_test_add_func ("/spec/refuses", test_refuses);
  g_test_add_func ("/spec/builder", test_builder);
  g_test_add_func ("/spec/pie-rules", test_pie_rules);
  g_test_add_func ("/spec/suggest", test_suggest);
  g_test_add_func ("/spec/themes", test_themes);
  g_test_add_func ("/spec/palettes", test_palettes);
  g_test_add_func ("/spec/names", test_names);

  return g_test_run ();
}
