/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-check-chart.h"

#include "read/chart-cell.h"
#include "spec/chart-kind.h"
#include "spec/chart-palette.h"
#include "spec/chart-suggest.h"
#include "stats/chart-check-private.h"

#include <string.h>

#define MOST_SLICES 5
#define MOST_FLAT 0.05      /* of the longest bar, that the shortest is shorter */
#define MOST_STRETCHED 0.5  /* of the largest value, that an axis without zero spans */
#define LEAST_ROWS 3        /* whose lengths are worth comparing */
#define LEAST_CONTRAST 3.0  /* of a fill with the page, WCAG 2.2, 1.4.11 */
#define LEAST_DIFFERENCE 12 /* of neighbours, in CIELAB */

/* The plain numbers of a series, of which a chart draws the lengths. */
typedef struct
{
  guint  n;
  guint  decimals; /* the most of them */
  double least;
  double most;
  double sum;
} Extent;

static Extent
measure (const ChartCheck *check,
         guint             column)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, column);
  Extent             extent = { 0, 0, INFINITY, -INFINITY, 0 };

  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartNumber number = chart_column_get (values, row).number;
      double      value = number.value;

      if (isnan (value) || chart_dataset_get_role (check->dataset, row) == CHART_ROW_TOTAL)
        continue;
      extent.n++;
      extent.decimals = MAX (extent.decimals, number.decimals);
      extent.least = fmin (extent.least, value);
      extent.most = fmax (extent.most, value);
      extent.sum += value;
    }
  return extent;
}

/* Whether values of this unit are no amounts that could be added up. */
static gboolean
is_level (const ChartColumn *values)
{
  static const char *const units[] = { "점", "배", "위", "세", "도", "℃", "points", "times", "index",
                                       "score", "years old", "°C", NULL };

  for (guint i = 0; units[i] != NULL; i++)
    if (chart_localized_has (chart_column_peek_unit (values), units[i]))
      return TRUE;
  return FALSE;
}

/* Slices of what is no whole, or hardly one. */
static void
check_whole (ChartCheck      *check,
             const ChartSpec *spec)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, spec->column);
  Extent             extent = measure (check, spec->column);
  g_autofree char   *refusal = chart_kind_refuse (spec->kind, check->dataset, spec);
  g_autofree char   *sum = chart_check_format (check, extent.sum, extent.decimals);

  if (refusal != NULL &&
      chart_dataset_get_kind (check->dataset) == CHART_DATASET_KIND_MULTIPLE)
    chart_check_add (check, CHART_FINDING_ERROR, "pie",
                     SAY (check, "여러 답을 고를 수 있는 질문이라 비율이 한 전체의 부분이 아니다",
                          "several answers were possible, so the shares are no parts of one "
                          "whole"));
  else if (refusal != NULL && chart_column_is_percent (values) && extent.sum > 100)
    chart_check_add (check, CHART_FINDING_ERROR, "pie",
                     SAY (check, "비율의 합이 %s%%여서 한 전체의 부분이 아니다",
                          "the shares add up to %s%%, so they are no parts of one whole", sum));
  else if (chart_column_is_percent (values) && extent.sum < CHART_KIND_LEAST_SUM)
    chart_check_add (check, refusal != NULL ? CHART_FINDING_ERROR : CHART_FINDING_WARNING, "pie",
                     SAY (check, "비율의 합이 %s%%뿐이어서 한 전체를 나눈 것인지 알 수 없다",
                          "the shares add up to %s%% only; they may be no parts of one whole",
                          sum));
  else if (refusal != NULL)
    chart_check_add (check, CHART_FINDING_ERROR, "pie",
                     SAY (check, "이 값은 한 전체를 나눈 것이 아니어서 조각으로 그릴 수 없다",
                          "these values are no parts of one whole and cannot be slices of it"));
  else if (is_level (values))
    chart_check_add (check, CHART_FINDING_WARNING, "pie",
                     SAY (check, "단위가 ‘%s’인 값은 더해서 한 전체가 되지 않는다",
                          "values in “%s” do not add up to a whole",
                          chart_column_get_unit (values, check->tag)));
  else
    return;
  chart_check_remedy (check, CHART_REMEDY_DRAW_BARS);
}

/* More slices than are told apart at a glance. */
static void
check_slices (ChartCheck      *check,
              const ChartSpec *spec)
{
  Extent extent = measure (check, spec->column);
  guint  n = MIN (extent.n, spec->top);

  if (n <= MOST_SLICES || spec->kind == CHART_KIND_WAFFLE)
    return;
  chart_check_add (check, CHART_FINDING_NOTE, "many-slices",
                   SAY (check, "조각이 %u개다. %d개가 넘으면 크기를 견주기 어렵다",
                        "there are %u slices; more than %d are hard to compare", n, MOST_SLICES));
  chart_check_remedy (check, CHART_REMEDY_DRAW_BARS);
}

/* The year that a label begins with; 0 where it is none. */
static guint
year_of (const char *label)
{
  return strspn (label, "0123456789") == 4 && chart_cell_is_period (label)
           ? (guint)g_ascii_strtoull (label, NULL, 10)
           : 0;
}

/* Rows over time: sorted by something else, or steps that are not all the same, drawn as if they
 * were. */
static void
check_time (ChartCheck      *check,
            const ChartSpec *spec)
{
  guint   n = chart_dataset_get_n_rows (check->dataset);
  guint   first, second;
  GArray *rows;

  if (!chart_suggest_is_over_time (check->dataset) || n < LEAST_ROWS)
    return;
  if (spec->order != CHART_ORDER_FILE)
    {
      chart_check_add (check, CHART_FINDING_WARNING, "time-order",
                       SAY (check, "시간을 따르는 항목이 시간 순서가 아닌 차례로 놓여 있다",
                            "rows that follow each other in time are drawn in another order"));
      chart_check_remedy (check, CHART_REMEDY_FILE_ORDER);
      return;
    }
  first = year_of (chart_check_label (check, 0));
  second = year_of (chart_check_label (check, 1));
  for (guint row = 2; row < n && second > first && first > 0; row++)
    {
      guint next = year_of (chart_check_label (check, row));
      guint before = year_of (chart_check_label (check, row - 1));

      if (next <= before)
        return;
      if (next - before == second - first)
        continue;
      rows = chart_check_add (
        check, CHART_FINDING_NOTE, "uneven-steps",
        SAY (check, "해 사이의 간격이 %u년과 %u년으로 다른데 똑같이 벌려 놓았다",
             "the years are %u and %u apart, and are drawn at one distance", second - first,
             next - before));
      g_array_append_val (rows, row);
      return;
    }
}

/* Lengths that are nearly the same, and an axis that makes a little look like much. */
static void
check_axis (ChartCheck      *check,
            const ChartSpec *spec)
{
  Extent           extent = measure (check, spec->column);
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  double           apart = (extent.most - extent.least) / extent.most;

  if (extent.n < LEAST_ROWS || extent.least <= 0 || apart <= 0)
    return;
  least = chart_check_format (check, extent.least, extent.decimals);
  most = chart_check_format (check, extent.most, extent.decimals);
  if ((spec->kind == CHART_KIND_BAR || spec->kind == CHART_KIND_COLUMN) && apart < MOST_FLAT)
    {
      chart_check_add (check, CHART_FINDING_NOTE, "flat",
                       SAY (check, "값이 모두 %s에서 %s 사이여서 0부터 그린 막대로는 차이가 보이지 않는다",
                            "all values are between %s and %s, and bars from zero hardly show how "
                            "they differ",
                            least, most));
      chart_check_remedy (check, CHART_REMEDY_DRAW_DOTS);
    }
  else if (spec->kind == CHART_KIND_DOT && apart < MOST_STRETCHED)
    {
      chart_check_add (check, CHART_FINDING_NOTE, "no-zero",
                       SAY (check, "축이 0이 아니라 %s에서 시작해 차이가 실제보다 커 보인다",
                            "the axis begins near %s and not at zero, which makes differences look "
                            "larger",
                            least));
      chart_check_remedy (check, CHART_REMEDY_DRAW_BARS);
    }
}

/* Colours that somebody chose: too near to the page, or to their neighbour for some readers. */
static void
check_colors (ChartCheck      *check,
              const ChartSpec *spec)
{
  const ChartTheme  *theme = chart_theme_get (spec->theme);
  g_autoptr (GArray) series = chart_kind_get_series (spec->kind, check->dataset, spec);
  ChartColor         colors[CHART_PALETTE_MOST];
  guint              n = MIN (chart_palette_get_colors (spec->palette, theme, colors), series->len);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *color = chart_color_to_string (colors[i]);
      g_autofree char *before = i > 0 ? chart_color_to_string (colors[i - 1]) : NULL;
      double           contrast = chart_color_contrast (colors[i], theme->page);
      g_autofree char *ratio = chart_check_format (check, floor (contrast * 10) / 10, 1);

      if (contrast < LEAST_CONTRAST)
        chart_check_add (check, CHART_FINDING_NOTE, "contrast",
                         SAY (check, "색 %s%s 바탕과의 명암비가 %s%s, 3에 못 미친다",
                              "the color %s%s has a contrast of %s%s with the page, less than 3",
                              color, chart_check_particle (check, color, CHART_PARTICLE_EUN),
                              ratio, chart_check_particle (check, ratio, CHART_PARTICLE_EURO)));
      if (before != NULL && chart_color_difference (colors[i - 1], colors[i]) < LEAST_DIFFERENCE)
        chart_check_add (check, CHART_FINDING_WARNING, "colors-near",
                         SAY (check, "나란한 두 색 %s, %s%s 색각 이상이 있는 독자에게 거의 같아 보인다",
                              "the neighbors %s and %s%s look nearly the same to color-blind "
                              "readers",
                              before, color,
                              chart_check_particle (check, color, CHART_PARTICLE_EUN)));
    }
}

/**
 * chart_check_chart:
 * @dataset: as it is drawn
 * @findings: (element-type ChartFinding): takes what is found
 *
 * Looks for what a reader of the chart, drawn by @spec, would be misled by though the numbers are
 * right.
 */
void
chart_check_chart (const ChartSpec    *spec,
                   const ChartDataset *dataset,
                   GPtrArray          *findings)
{
  ChartCheck check = { .dataset = dataset, .lang = spec->lang, .findings = findings };

  check.tag = chart_lang_get_tag (spec->lang);
  if (spec->column >= chart_dataset_get_n_columns (dataset))
    return;
  if (chart_kind_get_info (spec->kind)->parts)
    {
      check_whole (&check, spec);
      check_slices (&check, spec);
    }
  check_time (&check, spec);
  check_axis (&check, spec);
  if (chart_kind_get_info (spec->kind)->several && spec->kind != CHART_KIND_TABLE)
    check_colors (&check, spec);
}
