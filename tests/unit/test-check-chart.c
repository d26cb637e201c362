/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-check-chart.h"

#include "sample-dataset.h"
#include "spec/chart-palette.h"
#include "spec/chart-theme.h"
#include "stats/chart-finding.h"

#define MOST_ROWS 8

/* A chart, and the finding that it must have: NULL for none. */
typedef struct
{
  ChartKind        kind;
  ChartOrder       order;
  guint            top;
  ChartDatasetKind numbers;
  const char      *unit;
  const char      *code;
  ChartRemedyKind  remedy;
  SampleRow        rows[MOST_ROWS]; /* up to one without a label */
} Case;

static GPtrArray *
check (const ChartSpec    *spec,
       const ChartDataset *dataset)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_finding_free);

  chart_check_chart (spec, dataset, findings);
  return findings;
}

static void
run_case (const Case *one,
          ChartLang   lang)
{
  ChartSpecBuilder        *builder = chart_spec_builder_new (NULL);
  g_autoptr (ChartSpec)    spec = NULL;
  g_autoptr (ChartDataset) dataset = NULL;
  g_autoptr (GPtrArray)    findings = NULL;
  guint                    n = 0;

  while (n < MOST_ROWS && one->rows[n].label != NULL)
    n++;
  dataset = sample_dataset_new (one->numbers, one->unit, one->rows, n);
  chart_spec_builder_set_kind (builder, one->kind);
  chart_spec_builder_set_order (builder, one->order);
  chart_spec_builder_set_top (builder, one->top);
  chart_spec_builder_set_lang (builder, lang);
  spec = chart_spec_builder_end (builder);
  findings = check (spec, dataset);
  if (one->code == NULL)
    {
      if (findings->len > 0)
        g_test_message ("%s", ((ChartFinding *)findings->pdata[0])->message);
      g_assert_cmpuint (findings->len, ==, 0);
      return;
    }
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((ChartFinding *)findings->pdata[0])->code, ==, one->code);
  g_assert_cmpint (((ChartFinding *)findings->pdata[0])->remedy.kind, ==, one->remedy);
  g_assert_true (g_utf8_validate (((ChartFinding *)findings->pdata[0])->message, -1, NULL));
}

#define P(label, number) SAMPLE_PLAIN (label, number, 0)
#define VALUE CHART_DATASET_KIND_VALUE
#define BARS CHART_REMEDY_DRAW_BARS

/* clang-format off */
static const Case cases[] = {
  /* slices of what is no whole, or hardly one */
  { CHART_KIND_PIE, CHART_ORDER_VALUE, 0, CHART_DATASET_KIND_MULTIPLE, "%", "pie", BARS,
    { P ("a", 60), P ("b", 40) } },
  { CHART_KIND_DONUT, CHART_ORDER_VALUE, 0, VALUE, "%", "pie", BARS, { P ("a", 80), P ("b", 40) } },
  { CHART_KIND_PIE, CHART_ORDER_VALUE, 0, VALUE, "", "pie", BARS, { P ("a", 80), P ("b", -40) } },
  { CHART_KIND_WAFFLE, CHART_ORDER_VALUE, 0, VALUE, "%", "pie", BARS, { P ("a", 8), P ("b", 4) } },
  { CHART_KIND_PIE, CHART_ORDER_VALUE, 0, VALUE, "점", "pie", BARS, { P ("a", 80), P ("b", 40) } },
  { CHART_KIND_PIE, CHART_ORDER_VALUE, 0, VALUE, "명", NULL, 0, { P ("a", 80), P ("b", 40) } },
  { CHART_KIND_PIE, CHART_ORDER_VALUE, 0, VALUE, "%", NULL, 0, { P ("a", 60), P ("b", 39) } },
  { CHART_KIND_BAR, CHART_ORDER_VALUE, 0, CHART_DATASET_KIND_MULTIPLE, "%", NULL, 0,
    { P ("a", 80), P ("b", 40) } },
  /* slices */
  { CHART_KIND_PIE, CHART_ORDER_VALUE, 6, VALUE, "", "many-slices", BARS,
    { P ("a", 6), P ("b", 5), P ("c", 4), P ("d", 3), P ("e", 2), P ("f", 1) } },
  { CHART_KIND_PIE, CHART_ORDER_VALUE, 0, VALUE, "", NULL, 0,
    { P ("a", 6), P ("b", 5), P ("c", 4), P ("d", 3), P ("e", 2), P ("f", 1) } },
  { CHART_KIND_PIE, CHART_ORDER_VALUE, 6, VALUE, "", NULL, 0, { P ("a", 6), P ("b", 5) } },
  /* time */
  { CHART_KIND_COLUMN, CHART_ORDER_VALUE, 0, VALUE, "", "time-order", CHART_REMEDY_FILE_ORDER,
    { P ("2020", 4), P ("2021", 9), P ("2022", 5) } },
  { CHART_KIND_COLUMN, CHART_ORDER_FILE, 0, VALUE, "", NULL, 0,
    { P ("2020", 4), P ("2021", 9), P ("2022", 5) } },
  { CHART_KIND_COLUMN, CHART_ORDER_FILE, 0, VALUE, "", "uneven-steps", CHART_REMEDY_NONE,
    { P ("2010년", 4), P ("2015년", 9), P ("2016년", 5) } },
  { CHART_KIND_COLUMN, CHART_ORDER_FILE, 0, VALUE, "", NULL, 0,
    { P ("2010", 4), P ("2015", 9), P ("2020", 5) } },
  { CHART_KIND_COLUMN, CHART_ORDER_FILE, 0, VALUE, "", NULL, 0,
    { P ("2020-01", 4), P ("2020-02", 9), P ("2020-06", 5) } },
  { CHART_KIND_BAR, CHART_ORDER_VALUE, 0, VALUE, "", NULL, 0,
    { P ("2020 model", 4), P ("2021", 9), P ("2022", 5) } },
  /* axes */
  { CHART_KIND_BAR, CHART_ORDER_VALUE, 0, VALUE, "", "flat", CHART_REMEDY_DRAW_DOTS,
    { P ("a", 100), P ("b", 99), P ("c", 98) } },
  { CHART_KIND_BAR, CHART_ORDER_VALUE, 0, VALUE, "", NULL, 0,
    { P ("a", 100), P ("b", 99), P ("c", 90) } },
  { CHART_KIND_BAR, CHART_ORDER_VALUE, 0, VALUE, "", NULL, 0,
    { P ("a", 100), P ("b", 100), P ("c", 100) } },
  { CHART_KIND_DOT, CHART_ORDER_VALUE, 0, VALUE, "", "no-zero", BARS,
    { P ("a", 100), P ("b", 99), P ("c", 98) } },
  { CHART_KIND_DOT, CHART_ORDER_VALUE, 0, VALUE, "", NULL, 0,
    { P ("a", 100), P ("b", 20), P ("c", 1) } },
  { CHART_KIND_DOT, CHART_ORDER_VALUE, 0, VALUE, "", NULL, 0,
    { P ("a", 10), P ("b", -9), P ("c", -8) } },
};
/* clang-format on */

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (ChartLang lang = 0; lang < CHART_N_LANGS; lang++)
      {
        g_test_message ("case %u", i);
        run_case (&cases[i], lang);
      }
}

/* A dataset of several series. */
static ChartDataset *
make_series (guint n)
{
  ChartDataset *dataset = chart_dataset_new ("series");

  chart_dataset_add_row (dataset, chart_localized_new ("", "a"), CHART_ROW_PLAIN);
  for (guint i = 0; i < n; i++)
    {
      ChartColumn *column = chart_column_new (chart_localized_new ("", "s"),
                                              chart_localized_new ("", "%"));
      ChartValue   value = { chart_number_new (50, 0), CHART_NUMBER_MISSING, CHART_NUMBER_MISSING,
                             CHART_STATUS_REPORTED, "50" };

      chart_column_append (column, &value);
      chart_dataset_add_column (dataset, column);
    }
  chart_dataset_seal (dataset);
  return dataset;
}

static guint
count_colors (const char  *palette,
              ChartThemeId theme,
              guint        n,
              const char  *code)
{
  g_autoptr (ChartDataset) dataset = make_series (n);
  ChartSpecBuilder        *builder = chart_spec_builder_new (NULL);
  g_autoptr (ChartSpec)    spec = NULL;
  g_autoptr (GPtrArray)    findings = NULL;
  guint                    found = 0;

  chart_spec_builder_set_kind (builder, CHART_KIND_GROUPED);
  chart_spec_builder_set_palette (builder, palette);
  chart_spec_builder_set_theme (builder, theme);
  spec = chart_spec_builder_end (builder);
  findings = check (spec, dataset);
  for (guint i = 0; i < findings->len; i++)
    found += g_str_equal (((ChartFinding *)findings->pdata[i])->code, code);
  return found;
}

/* Only the colours that are drawn count; those of the themes are far from the page and each
 * other. */
static void
test_colors (void)
{
  g_assert_cmpuint (count_colors ("#e15759,#59a14f", CHART_THEME_LIGHT, 2, "colors-near"), ==, 1);
  g_assert_cmpuint (count_colors ("#e15759,#59a14f", CHART_THEME_LIGHT, 1, "colors-near"), ==, 0);
  g_assert_cmpuint (count_colors ("#12436d,#28a197", CHART_THEME_LIGHT, 2, "colors-near"), ==, 0);
  g_assert_cmpuint (count_colors ("#12436d,#f0e442", CHART_THEME_LIGHT, 2, "contrast"), ==, 1);
  g_assert_cmpuint (count_colors ("#12436d,#f0e442", CHART_THEME_DARK, 2, "contrast"), ==, 1);
  g_assert_cmpuint (count_colors ("#28a197,#f46a25", CHART_THEME_DARK, 2, "contrast"), ==, 0);
  for (ChartThemeId theme = 0; theme < CHART_N_THEMES; theme++)
    for (guint n = 2; n <= CHART_PALETTE_SIZE; n++)
      {
        g_assert_cmpuint (count_colors (NULL, theme, n, "colors-near"), ==, 0);
        g_assert_cmpuint (count_colors (NULL, theme, n, "contrast"), ==, 0);
        g_assert_cmpuint (count_colors ("okabe-ito", theme, n, "colors-near"), ==, 0);
        g_assert_cmpuint (count_colors ("tol", theme, n, "colors-near"), ==, 0);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check-chart/cases", test_cases);
  g_test_add_func ("/check-chart/colors", test_colors);

  return g_test_run ();
}
