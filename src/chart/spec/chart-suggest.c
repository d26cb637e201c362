/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-suggest.h"

#include "read/chart-cell.h"
#include "spec/chart-spec-json.h"
#include "stats/chart-rank.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Shares may pass the whole by what rounding adds, half a unit of the last decimal for each. */
static gboolean
passes_whole (double sum,
              guint  n,
              guint  decimals)
{
  return sum > 100 + n * 0.5 * pow (10, -(double)decimals) + 1e-9;
}

static char *
refuse_pie (const ChartDataset *dataset,
            const ChartColumn  *column)
{
  const char *tag = "";
  double      sum = 0;
  guint       n = 0;
  guint       decimals = CHART_MAX_DECIMALS;

  if (chart_dataset_get_kind (dataset) == CHART_DATASET_KIND_MULTIPLE)
    return g_strdup (_ ("a pie needs one answer each, and here several were possible; use bars"));

  for (guint i = 0; i < chart_column_get_n (column); i++)
    {
      ChartValue value = chart_column_get (column, i);

      if (chart_dataset_get_role (dataset, i) == CHART_ROW_TOTAL)
        continue;
      if (chart_value_is_range (&value))
        return g_strdup_printf (_ ("a pie cannot show the range of “%s”; use a range chart"),
                                chart_dataset_get_label (dataset, i, tag));
      if (value.status == CHART_STATUS_REFERENCE)
        return g_strdup_printf (_ ("“%s” is a reference and no part of a whole; use bars"),
                                chart_dataset_get_label (dataset, i, tag));
      if (chart_value_is_missing (&value))
        continue;
      if (value.status == CHART_STATUS_APPROXIMATE || value.status == CHART_STATUS_OVER)
        return g_strdup_printf (_ ("“%s” is known only roughly, so its part of a whole is not; "
                                   "use bars"),
                                chart_dataset_get_label (dataset, i, tag));
      if (value.number.value < 0)
        return g_strdup_printf (_ ("negative values cannot be shown in a pie (“%s”); use bars"),
                                chart_dataset_get_label (dataset, i, tag));
      sum += value.number.value;
      decimals = MIN (decimals, value.number.decimals);
      n++;
    }
  if (n == 0)
    return g_strdup (_ ("there is no value to draw; add numbers to the table"));
  if (sum <= 0)
    return g_strdup (_ ("all values are zero, so there are no parts of a whole; use bars"));
  if (!isfinite (sum))
    return g_strdup (_ ("the values add up to more than a number can hold; use bars"));
  if (chart_column_is_percent (column) && passes_whole (sum, n, decimals))
    return g_strdup (_ ("the shares add up to more than 100 %, so they are no parts of one whole; "
                        "use bars"));
  if (!chart_column_is_percent (column) &&
      chart_dataset_get_kind (dataset) == CHART_DATASET_KIND_RANKING)
    return g_strdup (_ ("these values are no parts of one whole; use bars"));
  return NULL;
}

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

/**
 * chart_kind_refuse:
 * @column: the series that would be drawn
 *
 * Returns: (transfer full) (nullable): why a chart of @kind would be wrong for the dataset, as the
 *   end of a sentence; %NULL where it is fine
 */
char *
chart_kind_refuse (ChartKind           kind,
                   const ChartDataset *dataset,
                   guint               column)
{
  const ChartColumn *values;

  if (column >= chart_dataset_get_n_columns (dataset))
    return g_strdup (_ ("there is no value to draw; add numbers to the table"));
  values = chart_dataset_get_column (dataset, column);

  switch (kind)
    {
    case CHART_KIND_PIE:
    case CHART_KIND_DONUT:
      return refuse_pie (dataset, values);
    case CHART_KIND_RANGE:
      if (!has_value (dataset, values, TRUE))
        return g_strdup (_ ("no row has a low and a high value; use bars"));
      return NULL;
    case CHART_KIND_BAR:
    case CHART_KIND_COLUMN:
    case CHART_N_KINDS:
    default:
      if (!has_value (dataset, values, FALSE))
        return g_strdup (_ ("there is no value to draw; add numbers to the table"));
      return NULL;
    }
}

/* Whether the labels are years, months or quarters: an order that no sorting should take apart. */
static gboolean
is_over_time (const ChartDataset *dataset)
{
  guint n = chart_dataset_get_n_rows (dataset);

  for (guint i = 0; i < n; i++)
    if (!chart_cell_is_period (chart_dataset_get_label (dataset, i, "")))
      return FALSE;
  return n > 1;
}

/* Whether there is something to rank: three rows that compete, and no scale with an order of its
 * own. */
static gboolean
is_ranked (const ChartDataset *dataset)
{
  g_autofree ChartRank *ranks = NULL;
  guint                 n = 0;

  if (chart_dataset_get_kind (dataset) == CHART_DATASET_KIND_SCALE ||
      chart_dataset_get_n_columns (dataset) == 0 || is_over_time (dataset))
    return FALSE;
  ranks = chart_rank_rows (dataset, 0);
  for (guint i = 0; i < chart_dataset_get_n_rows (dataset); i++)
    n += ranks[i].place > 0;
  return n >= 3;
}

/**
 * chart_suggest:
 * @view: (nullable): the JSON of the chart that came with the dataset
 * @lang: the chart's language
 *
 * Returns: (transfer full): a sensible chart for any dataset: what its file says, where that can be
 *   understood and drawn, else bars, or ranges where there are only these
 */
ChartSpec *
chart_suggest (const ChartDataset *dataset,
               const char         *view,
               ChartLang           lang)
{
  ChartSpecBuilder     *builder = chart_spec_builder_new (NULL);
  g_autoptr (ChartSpec) base = NULL;
  g_autofree char      *refusal = NULL;
  ChartSpec            *spec = NULL;

  chart_spec_builder_set_lang (builder, lang);
  chart_spec_builder_set_show_ranks (builder, is_ranked (dataset));
  if (chart_dataset_get_kind (dataset) == CHART_DATASET_KIND_SCALE || is_over_time (dataset))
    chart_spec_builder_set_order (builder, CHART_ORDER_FILE);
  if (chart_dataset_get_n_columns (dataset) > 0 &&
      has_value (dataset, chart_dataset_get_column (dataset, 0), TRUE))
    chart_spec_builder_set_kind (builder, CHART_KIND_RANGE);
  else if (is_over_time (dataset))
    chart_spec_builder_set_kind (builder, CHART_KIND_COLUMN);
  base = chart_spec_builder_end (builder);

  if (view != NULL)
    spec = chart_spec_from_json (view, base, NULL);
  if (spec == NULL)
    return g_steal_pointer (&base);

  refusal = chart_kind_refuse (spec->kind, dataset, spec->column);
  if (refusal != NULL)
    {
      chart_spec_unref (spec);
      return g_steal_pointer (&base);
    }
  return spec;
}
