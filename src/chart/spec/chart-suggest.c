/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-suggest.h"

#include "read/chart-cell.h"
#include "spec/chart-kind.h"
#include "spec/chart-moments.h"
#include "spec/chart-series.h"
#include "spec/chart-spec-json.h"
#include "spec/chart-wholes.h"
#include "stats/chart-rank.h"
#include "stats/chart-shares.h"

#include <glib/gi18n-lib.h>

#define MOST_GROUPS 12 /* rows of grouped bars */
#define MOST_BESIDE 4  /* bars in each */

/* Whether the labels are years, months or quarters: an order that no sorting should take apart. */
gboolean
chart_suggest_is_over_time (const ChartDataset *dataset)
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
      chart_dataset_get_n_columns (dataset) == 0 || chart_suggest_is_over_time (dataset))
    return FALSE;
  ranks = chart_rank_rows (dataset, 0);
  for (guint i = 0; i < chart_dataset_get_n_rows (dataset); i++)
    n += ranks[i].place > 0;
  return n >= 3;
}

static gboolean
can_draw (ChartKind           kind,
          const ChartDataset *dataset)
{
  g_autofree char *refusal = chart_kind_refuse (kind, dataset, NULL);

  return refusal == NULL;
}

/* Whether values go from moment to moment, for more than one row or series; what draws them, and
 * why. */
static gboolean
suggest_lines (const ChartDataset *dataset,
               ChartKind          *kind,
               const char        **why)
{
  g_autoptr (GArray) series = chart_series_find (dataset, NULL);
  ChartMoments       moments = chart_moments_find (dataset, series);

  if (moments == CHART_MOMENTS_COLUMNS && series->len == 2 &&
      can_draw (CHART_KIND_SLOPE, dataset))
    {
      *kind = CHART_KIND_SLOPE;
      *why = _ ("its columns are two moments, and slopes show what rose and what fell");
      return TRUE;
    }
  if (moments == CHART_MOMENTS_NONE || series->len < 2 || !can_draw (CHART_KIND_LINE, dataset))
    return FALSE;
  *kind = CHART_KIND_LINE;
  *why = moments == CHART_MOMENTS_COLUMNS
           ? _ ("its columns follow each other in time, and lines show how each row went")
           : _ ("its rows follow each other in time, and lines show how each column went");
  return TRUE;
}

/* Whether @kind shows several wholes with their parts, which are shares already: counts may be
 * meant to be compared, and one whole is shown best by a bar for each part. */
static gboolean
takes_parts (const ChartDataset *dataset,
             ChartKind           kind)
{
  g_autofree char        *refusal = chart_kind_refuse (kind, dataset, NULL);
  g_autoptr (GArray)      series = NULL;
  g_autoptr (ChartWholes) wholes = NULL;

  if (refusal != NULL)
    return FALSE;
  series = chart_kind_get_series (kind, dataset, NULL);
  wholes = chart_wholes_new (dataset, series);
  return wholes->wholes->len > 1 &&
         (kind == CHART_KIND_LIKERT ||
          chart_column_is_percent (chart_dataset_get_column (dataset,
                                                             g_array_index (series, guint, 0))));
}

/* Whether the series are few enough, and the rows, to stand beside each other; series over time are
 * no groups. */
static gboolean
takes_groups (const ChartDataset *dataset)
{
  g_autofree char   *refusal = chart_kind_refuse (CHART_KIND_GROUPED, dataset, NULL);
  g_autoptr (GArray) series = NULL;

  if (refusal != NULL || chart_dataset_get_n_left_out (dataset) > 0 ||
      chart_dataset_get_n_rows (dataset) > MOST_GROUPS)
    return FALSE;
  series = chart_kind_get_series (CHART_KIND_GROUPED, dataset, NULL);
  for (guint i = 0; i < series->len; i++)
    {
      const ChartColumn *column = chart_dataset_get_column (dataset,
                                                            g_array_index (series, guint, i));
      const char        *name = chart_column_get_name (column, "");

      if (name == NULL || chart_cell_is_period (name))
        return FALSE;
    }
  return series->len <= MOST_BESIDE;
}

/* What the dataset itself asks for, and why. */
static ChartKind
suggest_kind (const ChartDataset *dataset,
              const char        **why)
{
  ChartKind kind;

  if (can_draw (CHART_KIND_RANGE, dataset))
    {
      *why = _ ("its rows go from a low to a high value");
      return CHART_KIND_RANGE;
    }
  if (suggest_lines (dataset, &kind, why))
    return kind;
  if (chart_suggest_is_over_time (dataset))
    {
      *why = _ ("its rows follow each other in time, which is read from left to right");
      return CHART_KIND_COLUMN;
    }
  if (takes_parts (dataset, CHART_KIND_LIKERT))
    {
      *why = _ ("its answers are a scale with two ends, which bars of 100 % show against each "
                "other");
      return CHART_KIND_LIKERT;
    }
  if (takes_parts (dataset, CHART_KIND_STACKED_100))
    {
      *why = _ ("its shares are parts of several wholes of 100 %");
      return CHART_KIND_STACKED_100;
    }
  if (takes_groups (dataset))
    {
      *why = _ ("each row has a value in several series, which compare side by side");
      return CHART_KIND_GROUPED;
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
  if (chart_dataset_get_kind (dataset) == CHART_DATASET_KIND_SCALE ||
      chart_suggest_is_over_time (dataset))
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

/**
 * chart_suggest_like:
 * @base: a chart of @dataset
 * @like: a chart of another dataset
 * @refusal: (out) (transfer full) (nullable): why the kind of @like is not taken, where it is not
 *
 * Looks are the kind, the order, how many rows, what stands out and is annotated, what is shown and
 * how, theme and colours; which series and rows there are, the language and the texts are not.
 *
 * Returns: (transfer full): @base with the looks of @like
 */
ChartSpec *
chart_suggest_like (const ChartDataset *dataset,
                    const ChartSpec    *base,
                    const ChartSpec    *like,
                    char              **refusal)
{
  ChartSpecBuilder *builder = chart_spec_builder_new (base);

  *refusal = chart_kind_refuse (like->kind, dataset, base);
  if (*refusal == NULL)
    chart_spec_builder_set_kind (builder, like->kind);
  chart_spec_builder_set_order (builder, like->order);
  chart_spec_builder_set_top (builder, like->top);
  chart_spec_builder_set_highlights (builder, (const char *const *)like->highlights);
  chart_spec_builder_set_show_values (builder, like->show_values);
  chart_spec_builder_set_show_ranks (builder, like->show_ranks);
  chart_spec_builder_set_show_gaps (builder, like->show_gaps);
  chart_spec_builder_set_diverging (builder, like->diverging);
  chart_spec_builder_set_uncertainty (builder, like->uncertainty);
  chart_spec_builder_set_digits (builder, like->digits);
  chart_spec_builder_set_theme (builder, like->theme);
  chart_spec_builder_set_palette (builder, like->palette);
  chart_spec_builder_set_background (builder, like->background);
  chart_spec_builder_clear_annotations (builder);
  for (guint i = 0; i < like->annotations->len; i++)
    chart_spec_builder_annotate (builder, chart_annotation_copy (like->annotations->pdata[i]));
  return chart_spec_builder_end (builder);
}
