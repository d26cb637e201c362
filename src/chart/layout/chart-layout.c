/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout.h"

#include "base/chart-error.h"
#include "layout/chart-layout-private.h"
#include "spec/chart-kind.h"
#include "spec/chart-series.h"
#include "stats/chart-shares.h"

#include <glib/gi18n-lib.h>

typedef void (*KindLayout) (ChartLayoutContext *context);

static const KindLayout kinds[CHART_N_KINDS] = {
  [CHART_KIND_BAR] = chart_bars_layout,
  [CHART_KIND_COLUMN] = chart_columns_layout,
  [CHART_KIND_PIE] = chart_pie_layout,
  [CHART_KIND_DONUT] = chart_pie_layout,
  [CHART_KIND_WAFFLE] = chart_waffle_layout,
  [CHART_KIND_RANGE] = chart_bars_layout,
  [CHART_KIND_DOT] = chart_bars_layout,
  [CHART_KIND_LOLLIPOP] = chart_bars_layout,
  [CHART_KIND_GROUPED] = chart_grouped_layout,
  [CHART_KIND_STACKED] = chart_stacked_layout,
  [CHART_KIND_STACKED_100] = chart_stacked_layout,
  [CHART_KIND_LIKERT] = chart_likert_layout,
  [CHART_KIND_LINE] = chart_line_layout,
  [CHART_KIND_SLOPE] = chart_slope_layout,
  [CHART_KIND_BUMP] = chart_bump_layout,
  [CHART_KIND_DUMBBELL] = chart_dumbbell_layout,
  [CHART_KIND_MULTIPLES] = chart_multiples_layout,
  [CHART_KIND_MULTIPLES_COLUMN] = chart_panels_layout,
  [CHART_KIND_MULTIPLES_LINE] = chart_panels_layout,
  [CHART_KIND_TABLE] = chart_table_layout,
};

static gboolean
check (const ChartSpec    *spec,
       const ChartDataset *dataset,
       ChartSize           size,
       GError            **error)
{
  g_autofree char *refusal = NULL;

  if (!(size.width >= CHART_MIN_SIDE && size.width <= CHART_MAX_SIDE &&
        size.height >= CHART_MIN_SIDE && size.height <= CHART_MAX_SIDE))
    {
      g_set_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE,
                   _ ("a chart's width and height must be %d to %d; choose another size"),
                   CHART_MIN_SIDE, CHART_MAX_SIDE);
      return FALSE;
    }
  if (chart_dataset_get_n_columns (dataset) == 0)
    {
      g_set_error_literal (error, CHART_ERROR, CHART_ERROR_NO_NUMBERS,
                           _ ("there is no value to draw; add numbers to the table"));
      return FALSE;
    }
  refusal = chart_kind_refuse (spec->kind, dataset, spec);
  if (refusal != NULL)
    {
      g_set_error_literal (error, CHART_ERROR, CHART_ERROR_KIND_REFUSED, refusal);
      return FALSE;
    }
  return TRUE;
}

/* The name of the series that is drawn; NULL where there is only one to draw. */
const char *
chart_layout_series (ChartLayoutContext *context)
{
  const char *name = chart_column_get_name (context->column, context->tag);

  if (context->series != NULL || chart_dataset_get_n_columns (context->dataset) < 2 ||
      name == NULL || name[0] == '\0')
    return NULL;
  return name;
}

/* Whether a mark of @kind has an end, at the place of its value on a scale. */
gboolean
chart_layout_has_ends (ChartKind kind)
{
  return kind == CHART_KIND_BAR || kind == CHART_KIND_COLUMN || kind == CHART_KIND_DOT ||
         kind == CHART_KIND_LOLLIPOP;
}

/* The series that orders the rows: the spec's, where it is one of @columns, else their first. */
static guint
choose_column (const ChartSpec *spec,
               const GArray    *columns)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, guint, i) == spec->column)
      return spec->column;
  return g_array_index (columns, guint, 0);
}

/* Lays @dataset out with the first @n_annotations of what is added to it. */
static ChartScene *
lay_out_with (const ChartSpec    *spec,
              const ChartDataset *dataset,
              ChartMeasurer      *measurer,
              ChartSize           size,
              gboolean            sketch,
              guint               n_annotations)
{
  ChartTheme         theme = spec->background.alpha > 0
                               ? chart_theme_on (spec->theme, spec->background)
                               : *chart_theme_get (spec->theme);
  ChartLayoutContext context = {
    .spec = spec,
    .dataset = dataset,
    .measurer = measurer,
    .theme = &theme,
    .tag = chart_lang_get_tag (spec->lang),
    .size = size,
    .sketch = sketch,
  };
  g_autoptr (GArray)      columns = chart_kind_get_series (spec->kind, dataset, spec);
  g_autoptr (ChartWholes) wholes = NULL;

  context.n_colors = chart_palette_get_colors (spec->palette, context.theme, context.colors);
  context.place = choose_column (spec, columns);
  context.column = chart_dataset_get_column (dataset, context.place);
  chart_forms_choose (&context, columns);
  if (!sketch)
    context.standing = chart_standing_new (dataset, context.place);
  context.intervals = !sketch && spec->uncertainty != CHART_UNCERTAINTY_NONE &&
                      chart_layout_has_ends (spec->kind) &&
                      chart_shares_bear_intervals (dataset, context.place);
  context.scene = chart_scene_new (size, spec->lang, context.theme->page);
  if (chart_kind_get_info (spec->kind)->wholes)
    context.wholes = wholes = chart_wholes_new (dataset, columns);
  if (chart_kind_get_info (spec->kind)->several)
    context.series = chart_cells_new_series (&context, wholes != NULL ? wholes->parts : columns);
  chart_frame_layout (&context);
  if (spec->annotations->len > 0 && !sketch)
    chart_annotations_begin (&context, n_annotations);
  kinds[spec->kind](&context);
  chart_scene_part_lines (context.scene, CHART_ROLE_TICK, 0.3 * context.type.axis);
  chart_scene_part_lines (context.scene, CHART_ROLE_REFERENCE, 0.3 * context.type.axis);
  chart_scene_seal (context.scene);
  g_clear_pointer (&context.standing, chart_standing_free);
  g_clear_pointer (&context.series, g_array_unref);
  g_clear_pointer (&context.forms, g_hash_table_unref);
  g_clear_pointer (&context.annotations, chart_annotations_free);
  return context.scene;
}

static ChartScene *
lay_out (const ChartSpec    *spec,
         const ChartDataset *whole,
         ChartMeasurer      *measurer,
         ChartSize           size,
         gboolean            sketch,
         GError            **error)
{
  g_autoptr (ChartDataset) dataset = chart_spec_get_drawn (spec, whole);
  guint                    n = spec->annotations->len;
  ChartScene              *scene;

  if (!check (spec, dataset, size, error))
    return NULL;

  /* What has no room on the page is tried with one annotation less. */
  scene = lay_out_with (spec, dataset, measurer, size, sketch, n);
  while (n > 0 && !sketch && !chart_annotations_are_clear (scene))
    {
      chart_scene_unref (scene);
      scene = lay_out_with (spec, dataset, measurer, size, sketch, --n);
    }
  return scene;
}

/**
 * chart_layout:
 * @size: the page, in scene units, each side %CHART_MIN_SIDE to %CHART_MAX_SIDE
 *
 * Lays a chart out: a pure function, safe in a thread of its own with its own measurer.
 *
 * Errors: %CHART_ERROR_KIND_REFUSED (the message says why), %CHART_ERROR_NO_NUMBERS,
 * %CHART_ERROR_TOO_LARGE.
 *
 * Returns: (transfer full) (nullable): the scene
 */
ChartScene *
chart_layout (const ChartSpec    *spec,
              const ChartDataset *dataset,
              ChartMeasurer      *measurer,
              ChartSize           size,
              GError            **error)
{
  return lay_out (spec, dataset, measurer, size, FALSE, error);
}

/**
 * chart_layout_sketch:
 *
 * As chart_layout(), without any text: the shapes alone, for a list of charts.
 *
 * Returns: (transfer full) (nullable): the scene
 */
ChartScene *
chart_layout_sketch (const ChartSpec    *spec,
                     const ChartDataset *dataset,
                     ChartMeasurer      *measurer,
                     ChartSize           size,
                     GError            **error)
{
  return lay_out (spec, dataset, measurer, size, TRUE, error);
}
