/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-suggest.h"

#include "read/chart-cell.h"
#include "spec/chart-kind.h"
#include "spec/chart-spec-json.h"
#include "stats/chart-rank.h"
#include "stats/chart-shares.h"

#include <glib/gi18n-lib.h>

/* Whether the labels are years, months or quarters: an order that no sorting should take apart. */
static gboolean
is_over_time (const ChartDataset *dataset)
{
  guint n = chart_dataset_get_n_rows (dataset);

  if (chart_dataset_get_n_left_out (dataset) > 0) /* of rows over time none is */
    return FALSE;
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

static gboolean
has_ranges (const ChartDataset *dataset)
{
  g_autofree char *refusal = chart_kind_refuse (CHART_KIND_RANGE, dataset, NULL);

  return refusal == NULL;
}

/* What the dataset itself asks for, and why. */
static ChartKind
suggest_kind (const ChartDataset *dataset,
              const char        **why)
{
  if (has_ranges (dataset))
    {
      *why = _ ("its rows go from a low to a high value");
      return CHART_KIND_RANGE;
    }
  if (is_over_time (dataset))
    {
      *why = _ ("its rows follow each other in time, which is read from left to right");
      return CHART_KIND_COLUMN;
    }
  *why = _ ("lengths beside long labels compare best");
  return CHART_KIND_BAR;
}

/* The chart that @view (nullable) describes; NULL where it cannot be understood or drawn. */
static ChartSpec *
read_view (const ChartDataset *dataset,
           const char         *view,
           const ChartSpec    *base)
{
  g_autoptr (ChartSpec)    spec = view != NULL ? chart_spec_from_json (view, base, NULL) : NULL;
  g_autoptr (ChartDataset) drawn = NULL;
  g_autofree char         *refusal = NULL;

  if (spec == NULL)
    return NULL;
  drawn = chart_spec_get_drawn (spec, dataset);
  refusal = chart_kind_refuse (spec->kind, drawn, spec);
  return refusal == NULL ? g_steal_pointer (&spec) : NULL;
}

/**
 * chart_suggest:
 * @view: (nullable): the JSON of the chart that came with the dataset
 * @lang: the chart's language
 *
 * Returns: (transfer full): a sensible chart for any dataset: what its file says, where that can be
 *   understood and drawn, else what its data ask for
 */
ChartSpec *
chart_suggest (const ChartDataset *dataset,
               const char         *view,
               ChartLang           lang)
{
  return chart_suggest_why (dataset, view, lang, NULL);
}

/**
 * chart_suggest_why:
 * @why: (out) (optional) (transfer none): the reason for its kind, as the end of a sentence
 *
 * As chart_suggest(), with the reason.
 *
 * Returns: (transfer full): the chart
 */
ChartSpec *
chart_suggest_why (const ChartDataset *dataset,
                   const char         *view,
                   ChartLang           lang,
                   const char        **why)
{
  ChartSpecBuilder     *builder = chart_spec_builder_new (NULL);
  g_autoptr (ChartSpec) base = NULL;
  ChartSpec            *spec;
  const char           *reason;

  chart_spec_builder_set_lang (builder, lang);
  chart_spec_builder_set_show_ranks (builder, is_ranked (dataset));
  if (chart_shares_bear_intervals (dataset, 0))
    chart_spec_builder_set_uncertainty (builder, CHART_UNCERTAINTY_WHISKER);
  if (chart_dataset_get_kind (dataset) == CHART_DATASET_KIND_SCALE || is_over_time (dataset))
    chart_spec_builder_set_order (builder, CHART_ORDER_FILE);
  chart_spec_builder_set_kind (builder, suggest_kind (dataset, &reason));
  base = chart_spec_builder_end (builder);

  spec = read_view (dataset, view, base);
  if (spec != NULL && spec->kind != base->kind)
    reason = _ ("its file says so");
  if (why != NULL)
    *why = reason;
  return spec != NULL ? spec : g_steal_pointer (&base);
}
