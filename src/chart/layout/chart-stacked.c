/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "spec/chart-kind.h"

/* Bars whose parts follow each other: as they are, or as shares of 100 %. */
typedef struct
{
  ChartLayoutContext *context;
  ChartParts          parts;
  gboolean            shares;
  gboolean            ticked; /* an axis below, where the values are not said */
  ChartScale          scale;
  GArray             *ticks; /* (nullable) */
} Stacked;

/* What is printed behind the bar of @row: its sum. */
static char *
make_total (Stacked              *stacked,
            const ChartLayoutRow *row)
{
  guint      decimals;
  double     sum = chart_cells_add_up (row, &decimals);
  ChartValue value = { chart_number_new (sum, decimals), CHART_NUMBER_MISSING,
                       CHART_NUMBER_MISSING, CHART_STATUS_REPORTED, "" };

  return chart_rows_format (stacked->context, stacked->context->column, &value,
                            CHART_UNIT_PRINTED);
}

/* What adds up to 100 % need not say so. */
static gboolean
has_totals (const Stacked *stacked)
{
  return !stacked->shares && !stacked->ticked && !stacked->context->sketch &&
         !chart_column_is_percent (stacked->context->column);
}

static double
total_width (Stacked *stacked)
{
  ChartFont font = { stacked->context->type.axis, TRUE };
  double    width = 0;

  for (guint i = 0; has_totals (stacked) && i < stacked->parts.bands.rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (&stacked->parts.bands, i);
      g_autofree char      *total = row->cells != NULL ? make_total (stacked, row) : NULL;

      if (total != NULL)
        width = fmax (width, chart_place_width (stacked->context, font, total) + 0.5 * font.size);
    }
  return width;
}

/* What all of @row is worth: 100, where its shares fall short of that by more than rounding. */
static double
get_whole (const Stacked        *stacked,
           const ChartLayoutRow *row)
{
  guint  decimals;
  double sum = chart_cells_add_up (row, &decimals);
  double slack = row->cells->len * chart_rounding (decimals);

  if (chart_column_is_percent (stacked->context->column) && sum < 100 - slack)
    return 100;
  return sum > 0 ? sum : 1;
}

/* Where part @part of @row ends on the scale, and what is stacked before it. */
static double
get_value (const Stacked        *stacked,
           const ChartLayoutRow *row,
           guint                 part)
{
  ChartNumber number = chart_cells_get (row, part)->number;

  if (chart_number_is_missing (number))
    return 0;
  return stacked->shares ? 100 * (number.value / get_whole (stacked, row)) : number.value;
}

/* Negative parts go left from zero, the others right. */
static void
get_sums (const Stacked        *stacked,
          const ChartLayoutRow *row,
          double               *low,
          double               *high)
{
  *low = *high = 0;
  for (guint part = 0; part < chart_cells_get_n (row); part++)
    {
      double value = get_value (stacked, row, part);

      *(value < 0 ? low : high) += value;
    }
}

static void
place_scale (Stacked *stacked)
{
  ChartBands *bands = &stacked->parts.bands;
  ChartScale  scale = { 0, stacked->shares ? 100 : 0, bands->left,
                        fmax (bands->right - total_width (stacked), bands->left + 1) };

  for (guint i = 0; i < bands->rows->len && !stacked->shares; i++)
    {
      double low, high;

      get_sums (stacked, chart_bands_get (bands, i), &low, &high);
      scale.low = fmin (scale.low, low);
      scale.high = fmax (scale.high, high);
    }
  if (stacked->ticked)
    stacked->ticks = chart_axis_choose (stacked->context, &scale, scale.to - scale.from);
  stacked->scale = scale;
  for (guint i = 0; i < bands->rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (bands, i);
      double                low = 0, high = 0;

      for (guint part = 0; part < chart_cells_get_n (row); part++)
        {
          double  value = get_value (stacked, row, part);
          double *end = value < 0 ? &low : &high;

          chart_parts_get_span (&stacked->parts, i, part)->from = chart_scale_place (
            scale, value < 0 ? *end + value : *end);
          *end += value;
          chart_parts_get_span (&stacked->parts, i, part)->to = chart_scale_place (
            scale, value < 0 ? *end - value : *end);
        }
    }
}

/* Rows of shares are ordered by their first part. */
static gboolean
is_first (guint         part,
          gconstpointer data)
{
  return part == 0;
}

static void
try_layout (Stacked *stacked,
            gboolean heads)
{
  ChartLayoutContext *context = stacked->context;
  double              axis = stacked->ticked ? 1.6 * context->type.axis : 0;

  stacked->parts.heads = heads;
  chart_parts_begin (&stacked->parts, 10 * context->type.label, axis);
  place_scale (stacked);
}

/* The parts' names over the first bar where they have room, else in a legend. */
static void
lay_out (Stacked *stacked)
{
  ChartLayoutContext *context = stacked->context;
  ChartRect           plot = context->plot;

  try_layout (stacked, TRUE);
  if (chart_parts_fit_heads (&stacked->parts))
    return;
  chart_parts_clear (&stacked->parts);
  g_clear_pointer (&stacked->ticks, g_array_unref);
  context->plot = plot;
  chart_legend_layout (context);
  try_layout (stacked, FALSE);
}

/* Bars of parts, into the plot. */
void
chart_stacked_layout (ChartLayoutContext *context)
{
  Stacked            stacked = { .context = context };
  ChartBands        *bands = &stacked.parts.bands;
  g_autofree double *weights = NULL;
  double             zero;

  stacked.parts.context = context;
  stacked.shares = chart_kind_get_info (context->spec->kind)->shares;
  stacked.ticked = !context->spec->show_values && !context->sketch;
  if (!context->wholes->turned)
    context->weights = weights =
      chart_cells_weigh (context, stacked.shares ? is_first : NULL, NULL);
  lay_out (&stacked);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  if (stacked.ticks != NULL)
    chart_axis_place (context, stacked.ticks, stacked.scale, bands->top, bands->bottom);
  chart_parts_place (&stacked.parts);
  for (guint i = 0; has_totals (&stacked) && i < bands->rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (bands, i);
      g_autofree char      *total = row->cells != NULL ? make_total (&stacked, row) : NULL;
      double                low, high;

      get_sums (&stacked, row, &low, &high);
      if (total != NULL)
        chart_parts_place_text (&stacked.parts, i, total, CHART_ALIGN_START,
                                chart_scale_place (stacked.scale, high) +
                                  0.4 * context->type.axis);
    }
  zero = round (chart_scale_place (stacked.scale, 0));
  if (!stacked.shares)
    chart_place_rule (context, CHART_ROLE_AXIS, (ChartPoint){ zero, bands->top },
                      (ChartPoint){ zero, bands->bottom }, context->theme->rule,
                      fmax (1, round (0.04 * context->type.label)));
  chart_scene_end_group (context->scene);

  chart_describe (context, bands->rows);
  chart_parts_clear (&stacked.parts);
  g_clear_pointer (&stacked.ticks, g_array_unref);
  context->weights = NULL;
}
