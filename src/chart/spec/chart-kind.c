/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-kind.h"

#include "base/chart-sum.h"
#include "spec/chart-moments.h"
#include "spec/chart-series.h"
#include "spec/chart-theme.h"
#include "spec/chart-wholes.h"
#include "stats/chart-rank.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Whether any drawn row has a value, or, where @range, a low and a high. */
static gboolean
has_value (const ChartDataset *dataset,
           const ChartColumn  *column,
           gboolean            range)
{
  for (guint i = 0; i < chart_column_get_n (column); i++)
    {
      ChartValue value = chart_column_get (column, i);

      if (chart_dataset_get_role (dataset, i) != CHART_ROW_TOTAL &&
          (range ? chart_value_is_range (&value) : !chart_value_is_missing (&value)))
        return TRUE;
    }
  return FALSE;
}

/* The one series that most kinds draw. */
static const ChartColumn *
first_of (const ChartDataset *dataset,
          const GArray       *series)
{
  return chart_dataset_get_column (dataset, g_array_index (series, guint, 0));
}

static char *
refuse_bars (const ChartDataset *dataset,
             const GArray       *series,
             const char         *tag)
{
  const ChartColumn *column = first_of (dataset, series);

  if (!has_value (dataset, column, FALSE))
    return g_strdup (_ ("there is no value to draw; add numbers to the table"));
  return NULL;
}

/* A dot stands for one number. */
static char *
refuse_dots (const ChartDataset *dataset,
             const GArray       *series,
             const char         *tag)
{
  if (has_value (dataset, first_of (dataset, series), TRUE))
    return g_strdup (_ ("a dot cannot show a low and a high value; use a range chart"));
  return refuse_bars (dataset, series, tag);
}

static char *
refuse_ranges (const ChartDataset *dataset,
               const GArray       *series,
               const char         *tag)
{
  if (!has_value (dataset, first_of (dataset, series), TRUE))
    return g_strdup (_ ("no row has a low and a high value; use bars"));
  return NULL;
}

/* What rounding may add to shares or take from them, half a unit of the last decimal for each. */
static double
get_slack (guint n,
           guint decimals)
{
  return n * chart_rounding (decimals) + 1e-9;
}

/* Why shares that fall short of the whole are none of its parts. What a question with one answer
 * leaves open was not reported; elsewhere a large rest says that there is no such whole, and so
 * does a table whose every row is a whole of its own. */
static char *
refuse_short (const ChartDataset *dataset,
              double              sum)
{
  ChartDatasetKind        kind = chart_dataset_get_kind (dataset);
  g_autoptr (GArray)      series = chart_series_find (dataset, NULL);
  g_autoptr (ChartWholes) wholes = NULL;

  if (kind == CHART_DATASET_KIND_SINGLE || kind == CHART_DATASET_KIND_SCALE)
    return NULL;
  if (sum < CHART_KIND_LEAST_SUM)
    return g_strdup_printf (_ ("the shares add up to only %.4g %%, so they may be no parts of one "
                               "whole; use bars, or add the rest as a row"),
                            sum);
  if (series->len < 2)
    return NULL;
  wholes = chart_wholes_new (dataset, series);
  return chart_wholes_are_rows (wholes)
           ? g_strdup (_ ("the shares of each row add up to 100 %, so those of one column are no "
                          "parts of one whole; use 100 % stacked bars"))
           : NULL;
}

/* Only one whole, of single answers, has parts. */
static char *
refuse_parts (const ChartDataset *dataset,
              const GArray       *series,
              const char         *tag)
{
  const ChartColumn  *column = first_of (dataset, series);
  const ChartLeftOut *rest = chart_column_get_left_out (column);
  const char         *missing = NULL;
  ChartSum            parts = { 0 };
  double              sum;
  guint               n = 0;
  guint               decimals = CHART_MAX_DECIMALS;

  if (chart_dataset_get_kind (dataset) == CHART_DATASET_KIND_MULTIPLE)
    return g_strdup (_ ("several answers were possible, so the shares are no parts of one whole; "
                        "use bars"));

  for (guint i = 0; i < chart_column_get_n (column); i++)
    {
      ChartValue value = chart_column_get (column, i);

      if (chart_dataset_get_role (dataset, i) == CHART_ROW_TOTAL)
        continue;
      if (chart_value_is_range (&value))
        return g_strdup_printf (_ ("“%s” is a range and no part of a whole; use a range chart"),
                                chart_dataset_get_label (dataset, i, tag));
      if (value.status == CHART_STATUS_REFERENCE)
        return g_strdup_printf (_ ("“%s” is a reference and no part of a whole; use bars"),
                                chart_dataset_get_label (dataset, i, tag));
      if (chart_value_is_missing (&value))
        {
          if (missing == NULL)
            missing = chart_dataset_get_label (dataset, i, tag);
          continue;
        }
      if (value.status == CHART_STATUS_APPROXIMATE || value.status == CHART_STATUS_OVER)
        return g_strdup_printf (_ ("“%s” is known only roughly, so its part of a whole is not; "
                                   "use bars"),
                                chart_dataset_get_label (dataset, i, tag));
      if (value.number.value < 0)
        return g_strdup_printf (_ ("“%s” is negative and no part of a whole; use bars"),
                                chart_dataset_get_label (dataset, i, tag));
      chart_sum_add (&parts, value.number.value);
      decimals = MIN (decimals, value.number.decimals);
      n++;
    }
  if (rest->negative != NULL)
    return g_strdup_printf (_ ("“%s” is negative and no part of a whole; use bars"),
                            rest->negative);
  if (rest->n > 0)
    {
      chart_sum_add (&parts, rest->sum);
      decimals = MIN (decimals, rest->least);
      n += rest->n;
    }
  sum = chart_sum_get (&parts);
  if (n == 0)
    return g_strdup (_ ("there is no value to draw; add numbers to the table"));
  if (sum <= 0)
    return g_strdup (_ ("all values are zero, so there are no parts of a whole; use bars"));
  if (!isfinite (sum))
    return g_strdup (_ ("the values add up to more than a number can hold; use bars"));
  if (chart_column_is_percent (column) && sum > 100 + get_slack (n, decimals))
    return g_strdup (_ ("the shares add up to more than 100 %, so they are no parts of one whole; "
                        "use bars"));
  if (missing != NULL &&
      (!chart_column_is_percent (column) || sum < 100 - get_slack (n, decimals)))
    return g_strdup_printf (_ ("“%s” has no value, so the parts of the whole are not all known; "
                               "use bars"),
                            missing);
  if (chart_column_is_percent (column) && sum < 100 - get_slack (n, decimals))
    return refuse_short (dataset, sum);
  if (!chart_column_is_percent (column) &&
      chart_dataset_get_kind (dataset) == CHART_DATASET_KIND_RANKING)
    return g_strdup (_ ("these values are no parts of one whole; use bars"));
  return NULL;
}

/* Every value has its own place; only ranges and too many colours are wrong. */
static char *
refuse_grouped (const ChartDataset *dataset,
                const GArray       *series,
                const char         *tag)
{
  return chart_series_refuse (dataset, series, CHART_PALETTE_SIZE, tag);
}

static char *
refuse_most_rows (guint n)
{
  return n > CHART_PALETTE_SIZE
           ? g_strdup_printf (_ ("%u rows are more parts of a bar than %u colors can tell apart; "
                                 "use bars"),
                              n, CHART_PALETTE_SIZE)
           : NULL;
}

/* What every chart asks whose bars are wholes, before what its kind asks. */
static char *
refuse_wholes (const ChartDataset *dataset,
               const GArray       *series,
               gboolean            shares,
               gboolean            scale,
               const char         *tag)
{
  g_autoptr (ChartWholes) wholes = chart_wholes_new (dataset, series);
  char                   *refusal = chart_series_refuse_units (dataset, series);

  if (refusal == NULL)
    refusal = chart_wholes_refuse (wholes, shares, tag);
  if (refusal == NULL && scale)
    return chart_wholes_refuse_scale (wholes);
  if (refusal == NULL)
    refusal = wholes->turned ? refuse_most_rows (wholes->parts->len)
                             : chart_series_refuse_most (wholes->parts, CHART_PALETTE_SIZE);
  return refusal;
}

static char *
refuse_stacked (const ChartDataset *dataset,
                const GArray       *series,
                const char         *tag)
{
  return refuse_wholes (dataset, series, FALSE, FALSE, tag);
}

static char *
refuse_shares (const ChartDataset *dataset,
               const GArray       *series,
               const char         *tag)
{
  return refuse_wholes (dataset, series, TRUE, FALSE, tag);
}

static char *
refuse_likert (const ChartDataset *dataset,
               const GArray       *series,
               const char         *tag)
{
  return refuse_wholes (dataset, series, TRUE, TRUE, tag);
}

/* Lines lead from one moment to the next. */
static char *
refuse_lines (const ChartDataset *dataset,
              const GArray       *series,
              const char         *tag)
{
  if (chart_moments_find (dataset, series) == CHART_MOMENTS_NONE)
    return g_strdup (_ ("neither its columns nor its rows are years, quarters or months; "
                        "use bars"));
  if (series->len == 1)
    return refuse_dots (dataset, series, tag);
  return chart_series_refuse (dataset, series, 0, tag);
}

/* A panel for each line needs several of them. */
static char *
refuse_panels (const ChartDataset *dataset,
               const GArray       *series,
               const char         *tag)
{
  char *reason = refuse_lines (dataset, series, tag);
  guint n = 0;

  if (reason != NULL)
    return reason;
  if (chart_moments_find (dataset, series) == CHART_MOMENTS_ROWS)
    n = series->len;
  for (guint row = 0; n < 2 && row < chart_dataset_get_n_rows (dataset); row++)
    n += chart_dataset_get_role (dataset, row) != CHART_ROW_TOTAL;
  return n < 2 ? g_strdup (_ ("there is only one line to draw; use lines")) : NULL;
}

/* How many of @series have a value in @row; a total has none. */
static guint
count_values (const ChartDataset *dataset,
              const GArray       *series,
              guint               row)
{
  guint n = 0;

  if (chart_dataset_get_role (dataset, row) == CHART_ROW_TOTAL)
    return 0;
  for (guint i = 0; i < series->len; i++)
    {
      ChartValue value = chart_column_get (
        chart_dataset_get_column (dataset, g_array_index (series, guint, i)), row);

      n += !chart_number_is_missing (value.number);
    }
  return n;
}

/* Whether a row has a value in @n of @series. */
static gboolean
has_row_of (const ChartDataset *dataset,
            const GArray       *series,
            guint               n)
{
  for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
    if (count_values (dataset, series, row) >= n)
      return TRUE;
  return FALSE;
}

/* Whether two rows have a rank in one of @series. */
static gboolean
has_ranks (const ChartDataset *dataset,
           const GArray       *series)
{
  for (guint i = 0; i < series->len; i++)
    {
      g_autofree ChartRank *ranks = chart_rank_rows (dataset, g_array_index (series, guint, i));
      guint                 n = 0;

      for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
        n += ranks[row].place > 0;
      if (n > 1)
        return TRUE;
    }
  return FALSE;
}

/* Ranks over several moments need something to rank. */
static char *
refuse_bumps (const ChartDataset *dataset,
              const GArray       *series,
              const char         *tag)
{
  char    *reason = refuse_lines (dataset, series, tag);
  gboolean ranked;

  if (reason != NULL)
    return reason;
  ranked = chart_moments_find (dataset, series) == CHART_MOMENTS_ROWS
             ? has_row_of (dataset, series, 2)
             : has_ranks (dataset, series);
  return ranked ? NULL : g_strdup (_ ("there are no two rows to rank; use lines"));
}

/* Panels of their own need no colours to be told apart. */
static char *
refuse_multiples (const ChartDataset *dataset,
                  const GArray       *series,
                  const char         *tag)
{
  return chart_series_refuse (dataset, series, 0, tag);
}

/* Two values of each row that compares them: @series are two, and a row has both. */
static char *
refuse_pairs (const ChartDataset *dataset,
              const GArray       *series,
              const char         *tag)
{
  char *reason;

  if (series->len != 2)
    return g_strdup (_ ("it compares two columns; choose two series"));
  reason = chart_series_refuse (dataset, series, 0, tag);
  if (reason == NULL && !has_row_of (dataset, series, series->len))
    reason = g_strdup (_ ("no row has a value in both columns; use bars"));
  return reason;
}

/* A slope goes from one column to another. */
static char *
refuse_slopes (const ChartDataset *dataset,
               const GArray       *series,
               const char         *tag)
{
  if (chart_moments_find (dataset, series) == CHART_MOMENTS_ROWS)
    return g_strdup (_ ("its rows are years, quarters or months; use lines"));
  return refuse_pairs (dataset, series, tag);
}

/* A table shows whatever there is. */
static char *
refuse_table (const ChartDataset *dataset,
              const GArray       *series,
              const char         *tag)
{
  for (guint i = 0; i < series->len; i++)
    if (has_value (dataset, chart_dataset_get_column (dataset, g_array_index (series, guint, i)),
                   FALSE))
      return NULL;
  return g_strdup (_ ("there is no value to draw; add numbers to the table"));
}

/* clang-format off */
static const ChartKindInfo kinds[CHART_N_KINDS] = {
  [CHART_KIND_BAR] = { "bar", CHART_WORD_BAR, N_ ("Bars"), "dopyo-bar-symbolic", refuse_bars },
  [CHART_KIND_COLUMN] = { "column", CHART_WORD_COLUMN, N_ ("Columns"), "dopyo-column-symbolic",
                          refuse_bars },
  [CHART_KIND_PIE] = { "pie", CHART_WORD_PIE, N_ ("Pie"), "dopyo-pie-symbolic", refuse_parts,
                       .parts = TRUE },
  [CHART_KIND_DONUT] = { "donut", CHART_WORD_DONUT, N_ ("Donut"), "dopyo-donut-symbolic",
                         refuse_parts, .parts = TRUE },
  [CHART_KIND_WAFFLE] = { "waffle", CHART_WORD_WAFFLE, N_ ("Waffle"), "dopyo-waffle-symbolic",
                          refuse_parts, .parts = TRUE },
  [CHART_KIND_RANGE] = { "range", CHART_WORD_RANGE, N_ ("Ranges"), "dopyo-range-symbolic",
                         refuse_ranges },
  [CHART_KIND_DOT] = { "dot", CHART_WORD_DOT, N_ ("Dots"), "dopyo-dot-symbolic", refuse_dots },
  [CHART_KIND_LOLLIPOP] = { "lollipop", CHART_WORD_LOLLIPOP, N_ ("Lollipops"),
                            "dopyo-lollipop-symbolic", refuse_dots },
  [CHART_KIND_GROUPED] = { "grouped", CHART_WORD_GROUPED, N_ ("Grouped bars"),
                           "dopyo-grouped-symbolic", refuse_grouped,
                            .find = chart_series_find_moments, .several = TRUE },
  [CHART_KIND_STACKED] = { "stacked", CHART_WORD_STACKED, N_ ("Stacked bars"),
                           "dopyo-stacked-symbolic", refuse_stacked, .several = TRUE,
                           .wholes = TRUE },
  [CHART_KIND_STACKED_100] = { "stacked100", CHART_WORD_STACKED_100, N_ ("100 % stacked bars"),
                               "dopyo-stacked100-symbolic", refuse_shares, .several = TRUE,
                               .wholes = TRUE, .shares = TRUE },
  [CHART_KIND_LIKERT] = { "likert", CHART_WORD_LIKERT, N_ ("Scale of answers"),
                          "dopyo-likert-symbolic", refuse_likert, .several = TRUE,
                          .wholes = TRUE, .shares = TRUE },
  [CHART_KIND_LINE] = { "line", CHART_WORD_LINE, N_ ("Lines"), "dopyo-line-symbolic",
                        refuse_lines, .find = chart_series_find_moments, .several = TRUE },
  [CHART_KIND_SLOPE] = { "slope", CHART_WORD_SLOPE, N_ ("Slopes"), "dopyo-slope-symbolic",
                         refuse_slopes, .find = chart_series_find_two, .several = TRUE },
  [CHART_KIND_BUMP] = { "bump", CHART_WORD_BUMP, N_ ("Ranks over time"), "dopyo-bump-symbolic",
                        refuse_bumps, .find = chart_series_find_moments, .several = TRUE },
  [CHART_KIND_DUMBBELL] = { "dumbbell", CHART_WORD_DUMBBELL, N_ ("Dumbbells"),
                            "dopyo-dumbbell-symbolic", refuse_pairs,
                            .find = chart_series_find_two, .several = TRUE },
  [CHART_KIND_MULTIPLES] = { "multiples", CHART_WORD_MULTIPLES, N_ ("Small multiples"),
                             "dopyo-multiples-symbolic", refuse_multiples,
                             .find = chart_series_find_moments, .several = TRUE },
  [CHART_KIND_MULTIPLES_COLUMN] = { "multiples-column", CHART_WORD_MULTIPLES_COLUMN,
                                    N_ ("Small columns over time"),
                                    "dopyo-multiples-column-symbolic", refuse_panels,
                                    .find = chart_series_find_moments, .several = TRUE },
  [CHART_KIND_MULTIPLES_LINE] = { "multiples-line", CHART_WORD_MULTIPLES_LINE,
                                  N_ ("Small lines over time"), "dopyo-multiples-line-symbolic",
                                  refuse_panels, .find = chart_series_find_moments,
                                  .several = TRUE },
  [CHART_KIND_TABLE] = { "table", CHART_WORD_TABLE, N_ ("Table"), "dopyo-table-symbolic",
                         refuse_table, .find = chart_series_find_all, .several = TRUE },
};
/* clang-format on */

/* (transfer none): the constant record of @kind */
const ChartKindInfo *
chart_kind_get_info (ChartKind kind)
{
  g_return_val_if_fail ((guint)kind < CHART_N_KINDS, &kinds[CHART_KIND_BAR]);

  return &kinds[kind];
}

/* Whether charts of @kind have a place for such an annotation: a scale for what stands at a value,
 * and for what belongs to rows one mark for each, whose ends can be compared for a difference. */
gboolean
chart_kind_carries (ChartKind           kind,
                    ChartAnnotationKind annotation)
{
  switch (kind)
    {
    case CHART_KIND_BAR:
    case CHART_KIND_COLUMN:
    case CHART_KIND_DOT:
    case CHART_KIND_LOLLIPOP:
      return TRUE;
    case CHART_KIND_RANGE:
      return annotation != CHART_ANNOTATION_DIFFERENCE;
    case CHART_KIND_LINE:
      return annotation == CHART_ANNOTATION_LINE || annotation == CHART_ANNOTATION_BAND;
    default:
      return FALSE;
    }
}

/* The word a file and a script know @kind by. */
const char *
chart_kind_get_name (ChartKind kind)
{
  return chart_kind_get_info (kind)->name;
}

/* (transfer none): what the programs call charts of @kind, in the desktop's language */
const char *
chart_kind_get_title (ChartKind kind)
{
  return _ (chart_kind_get_info (kind)->title);
}

/* Sets @kind when @name is one of the words; %FALSE elsewhere. */
gboolean
chart_kind_from_name (const char *name,
                      ChartKind  *kind)
{
  for (guint i = 0; i < CHART_N_KINDS; i++)
    if (strcmp (kinds[i].name, name) == 0)
      {
        *kind = (ChartKind)i;
        return TRUE;
      }
  return FALSE;
}

/* (transfer full): the names of all kinds, as a message lists them */
char *
chart_kind_list_names (void)
{
  const char *names[CHART_N_KINDS + 1] = { NULL };

  for (guint i = 0; i < CHART_N_KINDS; i++)
    names[i] = kinds[i].name;
  return g_strjoinv (", ", (char **)names);
}

/**
 * chart_kind_get_series:
 * @spec: (nullable): says which, where it says any
 *
 * Returns: (transfer full) (element-type guint): the series that a chart of @kind draws, in their
 *   order; none where the spec asks for one that is not there
 */
GArray *
chart_kind_get_series (ChartKind           kind,
                       const ChartDataset *dataset,
                       const ChartSpec    *spec)
{
  const ChartKindInfo *info = chart_kind_get_info (kind);

  if (info->find != NULL)
    return info->find (dataset, spec);
  return info->several ? chart_series_find (dataset, spec) : chart_series_find_one (dataset, spec);
}

/**
 * chart_kind_refuse:
 * @spec: (nullable): says which series would be drawn; %NULL: the first, or all that go together
 *
 * Returns: (transfer full) (nullable): why a chart of @kind would be wrong for the dataset, as the
 *   end of a sentence; %NULL where it is fine
 */
char *
chart_kind_refuse (ChartKind           kind,
                   const ChartDataset *dataset,
                   const ChartSpec    *spec)
{
  g_autoptr (GArray) series = chart_kind_get_series (kind, dataset, spec);

  if (series->len == 0)
    return g_strdup (_ ("there is no value to draw; add numbers to the table"));
  return chart_kind_get_info (kind)->refuse (dataset, series,
                                             spec != NULL ? chart_lang_get_tag (spec->lang) : "");
}
