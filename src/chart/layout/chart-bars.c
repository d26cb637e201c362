/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

/* Horizontal bars, ranges, dots and lollipops: a column of ranks, a column of labels, the marks,
 * their values. */
typedef struct
{
  ChartBands     bands;    /* first: it is what asks for the room that is needed */
  ChartBrackets *brackets; /* (nullable) */
  ChartRect     *extents;  /* of each row: from its label to the end of its value */
  double         pad;
  ChartScale     scale;
  gboolean       ticked; /* not where every bar is labelled */
  GArray        *ticks;
} Bars;

#define DOT_RADIUS 0.32 /* ems of the label */
#define LEAST_BARS 4    /* ems: what is left for bars before labels wrap */

/* How far a mark reaches past its value. */
static double
mark_reach (const Bars *bars,
            double      thickness)
{
  if (!chart_marks_are_dots (bars->bands.context))
    return 0;
  return fmin (DOT_RADIUS * bars->bands.size, thickness / 2);
}

static ChartFont
row_font (const Bars           *bars,
          const ChartLayoutRow *row)
{
  return (ChartFont){ bars->bands.size, row->highlighted };
}

static double
value_width (Bars                 *bars,
             const ChartLayoutRow *row)
{
  ChartLayoutContext *context = bars->bands.context;

  if (!context->spec->show_values || context->sketch || row->value[0] == '\0')
    return 0;
  return chart_place_width (context, row_font (bars, row), row->value) + bars->pad;
}

/* The values left of the zero line and right of it, and some room for bars. */
static double
need_room (ChartBands *bands)
{
  Bars  *bars = (Bars *)bands;
  double before = 0;
  double after = 0;

  bars->pad = 0.35 * bands->size;
  for (guint i = 0; i < bands->rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (bands, i);
      double               *side = chart_row_value (row) < 0 ? &before : &after;

      *side = fmax (*side, value_width (bars, row));
    }
  return before + after + LEAST_BARS * bands->size;
}

/* The right end of the scale at which every value has room: outside its bar's end, or, where
 * @inside, in a bar that is long enough for it when the scale ends at @end. */
static double
scale_end (Bars    *bars,
           gboolean inside,
           double   end)
{
  ChartScale share_scale = { bars->scale.low, bars->scale.high, 0, 1 };
  gboolean   dots = chart_marks_are_dots (bars->bands.context);
  double     from = bars->scale.from;
  double     zero = chart_scale_place (share_scale, 0);

  for (guint i = 0; i < bars->bands.rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (&bars->bands, i);
      double                width = value_width (bars, row) + mark_reach (bars, G_MAXDOUBLE);
      double                reach = chart_row_reach (row);
      double                share = chart_scale_place (share_scale, dots ? reach : fmax (reach, 0));

      width += chart_brackets_get_room (bars->brackets, i);
      if (share <= 0 || (inside && !row->uncertain &&
                         (share - zero) * (end - from) > width + bars->pad))
        continue;
      end = fmin (end, from + (bars->bands.right - from - width) / share);
    }
  return fmax (end, from + 1);
}

/* Bars are as long as the room lets them be with each value outside its bar's end; where that costs
 * them more than half of it, the values of bars long enough go inside. */
static void
place_scale (Bars *bars)
{
  ChartLayoutContext *context = bars->bands.context;
  gboolean            dots = chart_marks_are_dots (context);
  double              right = bars->bands.right;
  ChartScale          domain;
  double              room = right - bars->bands.left;
  double              before = 0;

  bars->scale = chart_scale_from_rows (bars->bands.rows, context->spec->kind != CHART_KIND_DOT);
  chart_annotations_widen (context, &bars->scale);
  domain = bars->scale;
  if (bars->ticked)
    g_array_unref (chart_axis_choose (context, &bars->scale, room));
  for (guint i = 0; i < bars->bands.rows->len; i++)
    if (chart_row_value (chart_bands_get (&bars->bands, i)) < 0)
      before = fmax (before, value_width (bars, chart_bands_get (&bars->bands, i)));
  if (before > 0)
    before += mark_reach (bars, G_MAXDOUBLE) + bars->pad; /* apart from the labels */
  bars->scale.from = bars->bands.left + fmax (before, mark_reach (bars, G_MAXDOUBLE));
  bars->scale.to = scale_end (bars, FALSE, right);
  if (bars->brackets != NULL &&
      bars->scale.to - bars->scale.from < CHART_LEAST_BRACKETED * (right - bars->scale.from))
    {
      g_clear_pointer (&bars->brackets, chart_brackets_free);
      bars->scale.to = scale_end (bars, FALSE, right);
    }
  if (!dots &&
      bars->scale.to - bars->scale.from < 0.5 * (right - bars->scale.from))
    {
      double end = right;

      /* A shorter scale may leave too little room in a bar that had enough. */
      for (guint i = 0; i < bars->bands.rows->len; i++)
        {
          double shorter = scale_end (bars, TRUE, end);

          if (shorter == end)
            break;
          end = shorter;
        }
      bars->scale.to = end;
    }
  /* What the values took is no room for ticks; fewer of them only widen the scale, from zero. Dots
   * may then lie further along it. */
  if (bars->ticked)
    {
      bars->scale.low = domain.low;
      bars->scale.high = domain.high;
      bars->ticks = chart_axis_choose (context, &bars->scale,
                                       bars->scale.to - bars->scale.from);
      if (dots)
        bars->scale.to = scale_end (bars, FALSE, bars->scale.to);
    }
}

static void
place_value (Bars                 *bars,
             const ChartLayoutRow *row,
             int                   datum,
             ChartRect             bar,
             double                center)
{
  ChartLayoutContext *context = bars->bands.context;
  ChartFont           font = row_font (bars, row);
  double              width = value_width (bars, row);
  double              baseline = chart_lines_center (center, 1, font) +
                    CHART_TEXT_ASCENT * font.size;
  gboolean negative = chart_row_value (row) < 0;

  if (width == 0)
    return;
  if (negative && bar.x - width >= bars->bands.left - 1)
    chart_place_line (context, CHART_ROLE_VALUE, datum, row->value, font,
                      chart_row_ink (context, row), CHART_ALIGN_END, bar.x - bars->pad, baseline);
  else if (row->uncertain || bar.x + bar.width + width <= bars->bands.right + 1 ||
           bar.width < width + bars->pad)
    chart_place_line (context, CHART_ROLE_VALUE, datum, row->value, font,
                      chart_row_ink (context, row), CHART_ALIGN_START,
                      bar.x + bar.width + bars->pad, baseline);
  else
    {
      ChartColor fill = row->highlighted ? context->theme->accent : context->theme->quiet;

      if (row->status == CHART_STATUS_REFERENCE || row->quiet)
        fill = context->theme->page;
      chart_place_line (context, CHART_ROLE_VALUE, datum, row->value, font,
                        chart_color_ink_on (fill), CHART_ALIGN_END,
                        bar.x + bar.width - bars->pad, baseline);
    }
}

static ChartRect
bar_rect (Bars                 *bars,
          const ChartLayoutRow *row,
          double                center,
          double                thickness)
{
  gboolean is_range = !chart_number_is_missing (row->low);
  double   zero = chart_scale_place (bars->scale, is_range ? row->low.value : 0);
  double   end = chart_scale_place (bars->scale, chart_row_value (row));

  if (chart_marks_are_dots (bars->bands.context))
    {
      double reach = mark_reach (bars, thickness);

      return (ChartRect){ end - reach, center - reach, 2 * reach, 2 * reach };
    }
  return (ChartRect){ fmin (zero, end), center - thickness / 2, fabs (end - zero), thickness };
}

/* A dot at the value, on a line from zero where it is a lollipop; its interval under the dot, where
 * it is a thin line over the stem. */
static void
place_dot (Bars                 *bars,
           const ChartLayoutRow *row,
           int                   datum,
           ChartRect             box)
{
  ChartLayoutContext *context = bars->bands.context;
  gboolean            fades = row->uncertain &&
                   context->spec->uncertainty == CHART_UNCERTAINTY_FADE;
  ChartPoint center = chart_rect_center (box);
  double     zero = chart_scale_place (bars->scale, 0);
  double     thin = fmax (1, round (0.12 * bars->bands.size));
  ChartPoint edge = { center.x < zero ? box.x + box.width : box.x, center.y };

  if (fades)
    chart_mark_uncertainty (context, row, datum, bars->scale, center.y, box.height, FALSE);
  if (context->spec->kind == CHART_KIND_LOLLIPOP && fabs (center.x - zero) > box.width / 2)
    chart_place_rule (context, CHART_ROLE_STEM, (ChartPoint){ zero, center.y }, edge,
                      row->highlighted ? context->theme->accent : context->theme->quiet, thin);
  if (row->uncertain && !fades)
    chart_mark_uncertainty (context, row, datum, bars->scale, center.y, box.height, FALSE);
  chart_mark_dot (context, row, datum, box);
}

static void
place_row (Bars  *bars,
           guint  i,
           double thickness)
{
  ChartLayoutContext   *context = bars->bands.context;
  const ChartLayoutRow *row = chart_bands_get (&bars->bands, i);
  double                center = chart_bands_get_center (&bars->bands, i);
  ChartRect             bar = bar_rect (bars, row, center, thickness);
  gboolean              has_mark = !chart_number_is_missing (row->number) ||
                      !chart_number_is_missing (row->high);
  int datum;

  chart_bands_place_gap (&bars->bands, i);
  datum = chart_mark_begin (context, row, bar);
  if (has_mark && chart_marks_are_dots (context))
    place_dot (bars, row, datum, bar);
  else if (has_mark && (bar.width > 0 || chart_row_value (row) != 0))
    chart_mark_bar (context, row, datum, bar);
  if (has_mark && row->uncertain && !chart_marks_are_dots (context))
    chart_mark_uncertainty (context, row, datum, bars->scale, center, thickness, FALSE);
  if (has_mark && row->uncertain)
    bar.width = fmax (bar.width, chart_scale_place (bars->scale, chart_row_reach (row)) - bar.x);
  chart_bands_place_label (&bars->bands, i, datum);
  place_value (bars, row, datum, bar, center);
  chart_scene_end_group (context->scene);
  bars->extents[i] = (ChartRect){ bars->bands.label, center - thickness / 2,
                                  bar.x + bar.width + value_width (bars, row) - bars->bands.label,
                                  thickness };
}

/* A value the others are measured by reaches over all rows. */
static void
place_references (Bars *bars)
{
  const ChartBands *bands = &bars->bands;

  for (guint i = 0; i < bands->rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (bands, i);
      double                x;

      if (row->status != CHART_STATUS_REFERENCE || bands->context->sketch)
        continue;
      x = round (chart_scale_place (bars->scale, chart_row_value (row))) - 0.5;
      chart_place_rule (bands->context, CHART_ROLE_REFERENCE, (ChartPoint){ x, bands->top },
                        (ChartPoint){ x, bands->bottom }, bands->context->theme->rule, 1);
    }
}

/* Horizontal bars, ranges from their low to their high, dots and lollipops, into the plot. */
void
chart_bars_layout (ChartLayoutContext *context)
{
  Bars   bars = { .bands = { .context = context, .ranked = TRUE, .need = need_room } };
  double height = context->plot.height;
  double least, thickness, zero;

  /* A range and a dot away from zero tell more against an axis; a labelled bar needs none. */
  if ((!context->spec->show_values || chart_rows_have_ranges (context) ||
       context->spec->kind == CHART_KIND_DOT) &&
      !context->sketch)
    {
      bars.ticked = TRUE;
      height -= 1.6 * context->type.axis;
    }
  chart_bands_choose (&bars.bands, height, 0, 0);
  if (!chart_annotations_are_beside (context))
    bars.brackets = chart_brackets_new (context, bars.bands.rows, 0);
  bars.extents = g_new0 (ChartRect, bars.bands.rows->len);
  place_scale (&bars);

  least = chart_bands_get_least (&bars.bands);
  thickness = fmax (fmin (0.62 * least, context->sketch ? least : 2.2 * bars.bands.size), 1);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  if (bars.ticked)
    chart_axis_place (context, bars.ticks, bars.scale, bars.bands.top, bars.bands.bottom);
  place_references (&bars);
  chart_annotations_place_behind (context, bars.scale,
                                  (ChartRect){ bars.bands.left, bars.bands.top,
                                               bars.bands.right - bars.bands.left,
                                               bars.bands.bottom - bars.bands.top });
  for (guint i = 0; i < bars.bands.rows->len; i++)
    place_row (&bars, i, thickness);
  if (bars.brackets != NULL)
    chart_brackets_place (bars.brackets, context, bars.extents);
  chart_annotations_place (context, bars.bands.rows, bars.extents);
  zero = round (chart_scale_place (bars.scale, 0));
  if (context->spec->kind != CHART_KIND_DOT)
    chart_place_rule (context, CHART_ROLE_AXIS, (ChartPoint){ zero, bars.bands.top },
                      (ChartPoint){ zero, bars.bands.bottom }, context->theme->rule,
                      fmax (1, round (0.04 * context->type.label)));
  chart_scene_end_group (context->scene);

  chart_describe (context, bars.bands.rows);
  chart_bands_clear (&bars.bands);
  g_clear_pointer (&bars.brackets, chart_brackets_free);
  g_free (bars.extents);
  g_clear_pointer (&bars.ticks, g_array_unref);
}
