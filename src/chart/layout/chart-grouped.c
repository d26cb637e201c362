/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

/* Horizontal bars of several series, those of a row below each other. */
typedef struct
{
  ChartLayoutContext *context;
  ChartBands          bands;
  ChartFont           font;   /* of values */
  gboolean            values; /* whether each bar carries its own */
  double              pitch;  /* bar to bar */
  ChartScale          scale;
  GArray             *ticks; /* NULL where every bar is labelled */
} Grouped;

#define VALUE_PITCH 1.22 /* ems of the value: two never touch */
#define BARE_PITCH 0.5   /* ems of an axis label: bars without values */
#define GROUP_GAP 0.9    /* between rows, pitches at most an em of the label */
#define MOST_PITCH 1.9   /* ems of the label */
#define LEAST_ROWS 5     /* with their values: fewer give them up for more rows */

static double
value_width (Grouped              *grouped,
             const ChartLayoutRow *cell)
{
  if (!grouped->values)
    return 0;
  return chart_place_width (grouped->context, grouped->font, cell->value) +
         0.35 * grouped->font.size;
}

/* How high a row is whose bars are @pitch from each other. */
static double
row_height (Grouped *grouped,
            double   pitch)
{
  return pitch * grouped->context->series->len +
         fmin (GROUP_GAP * pitch, 0.6 * grouped->context->type.label);
}

/* Rows with their values in type of @size, or bare against an axis (0); whether all rows fit. */
static gboolean
try_rows (Grouped *grouped,
          double   size)
{
  ChartLayoutContext *context = grouped->context;
  double              width = 8 * context->type.label;
  double              axis = size > 0 || context->sketch ? 0 : 1.6 * context->type.axis;

  grouped->values = size > 0;
  grouped->font.size = size;
  return chart_bands_choose (&grouped->bands, context->plot.height - axis,
                             row_height (grouped, size > 0 ? VALUE_PITCH * size
                                                           : BARE_PITCH * context->type.axis),
                             width);
}

/* All rows with their values; where these leave no room for all rows, bars against an axis. */
static void
choose_rows (Grouped *grouped)
{
  ChartLayoutContext *context = grouped->context;

  if (context->spec->show_values && !context->sketch &&
      (try_rows (grouped, context->type.axis) || try_rows (grouped, context->type.small)))
    return;
  if (try_rows (grouped, 0) || !context->spec->show_values || context->sketch)
    return;
  if (!try_rows (grouped, context->type.small) && grouped->bands.rows->len < LEAST_ROWS)
    try_rows (grouped, 0);
}

/* Room for the value of @cell left of its bar, where it is negative. */
static double
room_before (Grouped              *grouped,
             const ChartLayoutRow *cell)
{
  return chart_row_value (cell) < 0 ? value_width (grouped, cell) : 0;
}

/* Where the scale may end, at most, so that the value of @cell has room right of its bar. */
static double
end_for (Grouped              *grouped,
         const ChartLayoutRow *cell)
{
  ChartScale unit = { grouped->scale.low, grouped->scale.high, 0, 1 };
  double     share = chart_scale_place (unit, fmax (chart_row_value (cell), 0));
  double     room = grouped->bands.right - grouped->scale.from - value_width (grouped, cell);

  return share > 0 ? grouped->scale.from + room / share : G_MAXDOUBLE;
}

/* From zero, or below, to the largest value; every value has room outside its bar's end. */
static void
place_scale (Grouped *grouped)
{
  ChartBands *bands = &grouped->bands;
  ChartScale *scale = &grouped->scale;
  double      before = 0;

  *scale = chart_cells_get_scale (bands->rows);
  if (!grouped->values && !grouped->context->sketch)
    grouped->ticks = chart_axis_choose (grouped->context, scale, bands->right - bands->left);
  for (guint i = 0; i < bands->rows->len; i++)
    for (guint k = 0; k < chart_cells_get_n (chart_bands_get (bands, i)); k++)
      before = fmax (before,
                     room_before (grouped, chart_cells_get (chart_bands_get (bands, i), k)));
  scale->from = fmin (bands->left + before, bands->right - 1);
  scale->to = bands->right;
  for (guint i = 0; i < bands->rows->len; i++)
    for (guint k = 0; k < chart_cells_get_n (chart_bands_get (bands, i)); k++)
      scale->to = fmin (scale->to,
                        end_for (grouped, chart_cells_get (chart_bands_get (bands, i), k)));
  scale->to = fmax (scale->to, scale->from + 1);
}

static void
place_value (Grouped              *grouped,
             const ChartLayoutRow *cell,
             int                   datum,
             ChartRect             bar)
{
  ChartFont font = grouped->font;
  double    pad = 0.35 * font.size;
  double    baseline = chart_lines_center (bar.y + bar.height / 2, 1, font) +
                    CHART_TEXT_ASCENT * font.size;
  gboolean negative = chart_row_value (cell) < 0;

  if (grouped->values)
    chart_place_line (grouped->context, CHART_ROLE_VALUE, datum, cell->value, font,
                      chart_number_is_missing (cell->number) ? grouped->context->theme->muted
                                                             : grouped->context->theme->ink,
                      negative ? CHART_ALIGN_END : CHART_ALIGN_START,
                      negative ? bar.x - pad : bar.x + bar.width + pad, baseline);
}

/* The bar of @row in series @k, and its value. */
static void
place_cell (Grouped              *grouped,
            const ChartLayoutRow *row,
            guint                 k,
            double                top,
            double                thickness)
{
  ChartLayoutContext   *context = grouped->context;
  const ChartLayoutRow *cell = chart_cells_get (row, k);
  double                zero = chart_scale_place (grouped->scale, 0);
  double                end = chart_scale_place (grouped->scale, chart_row_value (cell));
  ChartRect             bar = { fmin (zero, end), top, fabs (end - zero), thickness };
  int                   datum = chart_mark_begin (context, cell, bar);

  if (!chart_number_is_missing (cell->number) && cell->number.value != 0)
    chart_cells_place_bar (context, chart_cells_get_series (context, k), cell, datum, bar);
  place_value (grouped, cell, datum, bar);
  chart_scene_end_group (context->scene);
}

/* The bars of row @i around its middle; a folded row has only its label. */
static void
place_row (Grouped *grouped,
           guint    i)
{
  ChartLayoutContext   *context = grouped->context;
  const ChartLayoutRow *row = chart_bands_get (&grouped->bands, i);
  double                center = chart_bands_get_center (&grouped->bands, i);
  double                top = center - grouped->pitch * context->series->len / 2;
  double                thickness = fmax (grouped->pitch * 0.86, 1);

  chart_bands_place_gap (&grouped->bands, i);
  if (row->cells == NULL)
    {
      int datum = chart_mark_begin (context, row,
                                    (ChartRect){ grouped->scale.from, center, 0, 0 });

      chart_bands_place_label (&grouped->bands, i, datum);
      chart_scene_end_group (context->scene);
      return;
    }
  chart_bands_place_label (&grouped->bands, i, -1);
  for (guint k = 0; k < context->series->len; k++)
    place_cell (grouped, row, k, top + k * grouped->pitch + (grouped->pitch - thickness) / 2,
                thickness);
}

/* Bars of several series side by side, into the plot. */
void
chart_grouped_layout (ChartLayoutContext *context)
{
  Grouped grouped = { .context = context, .font = { context->type.axis, FALSE } };
  double  zero;

  grouped.bands.context = context;
  chart_legend_layout (context);
  choose_rows (&grouped);
  place_scale (&grouped);
  grouped.pitch = chart_bands_get_least (&grouped.bands);
  grouped.pitch = fmin (grouped.pitch / (context->series->len + GROUP_GAP),
                        MOST_PITCH * context->type.label);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  if (grouped.ticks != NULL)
    chart_axis_place (context, grouped.ticks, grouped.scale, grouped.bands.top,
                      grouped.bands.bottom);
  for (guint i = 0; i < grouped.bands.rows->len; i++)
    place_row (&grouped, i);
  zero = round (chart_scale_place (grouped.scale, 0));
  chart_place_rule (context, CHART_ROLE_AXIS, (ChartPoint){ zero, grouped.bands.top },
                    (ChartPoint){ zero, grouped.bands.bottom }, context->theme->rule,
                    fmax (1, round (0.04 * context->type.label)));
  chart_scene_end_group (context->scene);

  chart_describe (context, grouped.bands.rows);
  chart_bands_clear (&grouped.bands);
  g_clear_pointer (&grouped.ticks, g_array_unref);
}
