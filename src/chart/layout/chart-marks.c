/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

/* Where a row's mark ends: its high, or its number; 0 where it has neither. */
double
chart_row_value (const ChartLayoutRow *row)
{
  if (!chart_number_is_missing (row->high))
    return row->high.value;
  return chart_number_is_missing (row->number) ? 0 : row->number.value;
}

/* Where all that is drawn of a row's mark ends: its interval's high, where it has one. */
double
chart_row_reach (const ChartLayoutRow *row)
{
  return row->uncertain ? row->interval.high : chart_row_value (row);
}

/* The colour of a row's label and value. */
ChartColor
chart_row_ink (ChartLayoutContext   *context,
               const ChartLayoutRow *row)
{
  if (row->highlighted)
    return context->theme->accent_ink;
  if (row->quiet || row->status == CHART_STATUS_REFERENCE)
    return context->theme->muted;
  return context->theme->ink;
}

/**
 * chart_mark_begin:
 * @bounds: of the row's mark
 *
 * Adds the row's datum and begins the group of all that shows it; the caller ends the group.
 *
 * Returns: the datum
 */
int
chart_mark_begin (ChartLayoutContext   *context,
                  const ChartLayoutRow *row,
                  ChartRect             bounds)
{
  ChartDatum datum = {
    .row = row->row,
    .column = context->spec->column,
    .name = row->name,
    .label = row->label,
    .value = row->value,
    .bounds = bounds,
  };
  int index = chart_scene_add_datum (context->scene, &datum);

  chart_scene_begin_group (context->scene, CHART_ROLE_DATUM, index, row->name);
  return index;
}

/* What fills the mark of a row that was simply reported. */
static ChartColor
row_fill (ChartLayoutContext   *context,
          const ChartLayoutRow *row)
{
  const ChartTheme *theme = context->theme;

  if (row->quiet)
    return chart_color_mix (theme->page, theme->quiet, 0.45);
  return row->highlighted ? theme->accent : theme->quiet;
}

/* Fills @mark in the manner of its row: accent, quiet, hatched where it is derived, only outlined
 * where it is a reference or stands for a rest. */
static void
set_style (ChartLayoutContext   *context,
           const ChartLayoutRow *row,
           ChartMark            *mark)
{
  const ChartTheme *theme = context->theme;

  mark->stroke_width = fmax (1, round (0.035 * context->type.label));
  if (row->status == CHART_STATUS_REFERENCE)
    {
      mark->role = CHART_ROLE_REFERENCE;
      mark->fill = chart_color_mix (theme->page, theme->quiet, 0.18);
      mark->stroke = theme->muted;
    }
  else if (row->status == CHART_STATUS_DERIVED)
    {
      mark->fill_style = CHART_FILL_HATCH;
      mark->fill = mark->stroke = theme->muted;
    }
  else
    {
      mark->fill = row_fill (context, row);
      if (row->quiet)
        mark->stroke = theme->quiet;
    }
}

/**
 * chart_mark_bar:
 * @bar: its place; put on whole pixels here, and at least one pixel long
 *
 * Adds a bar in the manner of its row.
 */
void
chart_mark_bar (ChartLayoutContext   *context,
                const ChartLayoutRow *row,
                int                   datum,
                ChartRect             bar)
{
  double    right = round (bar.x + bar.width);
  double    bottom = round (bar.y + bar.height);
  double    thin;
  ChartMark mark = { .type = CHART_MARK_RECT, .role = CHART_ROLE_BAR, .datum = datum };

  mark.bounds.x = round (bar.x);
  mark.bounds.y = round (bar.y);
  mark.bounds.width = fmax (right - mark.bounds.x, 1);
  mark.bounds.height = fmax (bottom - mark.bounds.y, 1);
  set_style (context, row, &mark);
  thin = mark.stroke_width;
  if (!chart_number_is_missing (row->low))
    mark.role = CHART_ROLE_RANGE;

  if (mark.stroke.alpha > 0 && mark.bounds.width > 2 * thin && mark.bounds.height > 2 * thin)
    mark.bounds = chart_rect_grow (mark.bounds, -thin / 2);
  chart_scene_add (context->scene, &mark);
}

/* Adds a dot that fills @box, in the manner of its row. */
void
chart_mark_dot (ChartLayoutContext   *context,
                const ChartLayoutRow *row,
                int                   datum,
                ChartRect             box)
{
  ChartSegment segments[2] = { { CHART_SEGMENT_ARC, chart_rect_center (box), box.width / 2, 0,
                                 2 * G_PI },
                               { .op = CHART_SEGMENT_CLOSE } };
  ChartMark    mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_DOT, .datum = datum };

  mark.bounds = box;
  mark.segments = segments;
  mark.n_segments = G_N_ELEMENTS (segments);
  set_style (context, row, &mark);
  mark.role = CHART_ROLE_DOT;
  if (mark.stroke.alpha > 0)
    segments[0].radius = fmax (segments[0].radius - mark.stroke_width / 2, 0.5);
  chart_scene_add (context->scene, &mark);
}

static double
whisker_width (ChartLayoutContext *context)
{
  return fmax (1, round (0.04 * context->type.label));
}

/* A part of a whisker: a line along the scale, and a line across it at its outer end. */
static void
place_whisker (ChartLayoutContext *context,
               int                 datum,
               ChartPoint          outer,
               ChartPoint          inner,
               double              cap,
               ChartColor          color)
{
  gboolean     vertical = outer.x == inner.x;
  ChartPoint   half = { vertical ? cap / 2 : 0, vertical ? 0 : cap / 2 };
  ChartSegment segments[] = {
    { .op = CHART_SEGMENT_MOVE, .to = inner },
    { .op = CHART_SEGMENT_LINE, .to = outer },
    { .op = CHART_SEGMENT_MOVE, .to = { outer.x - half.x, outer.y - half.y } },
    { .op = CHART_SEGMENT_LINE, .to = { outer.x + half.x, outer.y + half.y } },
  };
  ChartMark mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_WHISKER, .datum = datum };

  mark.segments = segments;
  mark.n_segments = G_N_ELEMENTS (segments);
  mark.stroke = color;
  mark.stroke_width = whisker_width (context);
  mark.bounds = chart_rect_grow ((ChartRect){ fmin (outer.x, inner.x) - half.x,
                                              fmin (outer.y, inner.y) - half.y,
                                              fabs (outer.x - inner.x) + 2 * half.x,
                                              fabs (outer.y - inner.y) + 2 * half.y },
                                 mark.stroke_width / 2);
  chart_scene_add (context->scene, &mark);
}

/**
 * chart_mark_whisker:
 * @center: of the bar, across the scale
 * @thickness: of the bar
 * @vertical: whether @scale goes up the page
 *
 * Adds the interval of a row that is uncertain, on whole pixels: from its low to the bar's end in
 * what is read on the bar, from there to its high in the page's ink.
 */
void
chart_mark_whisker (ChartLayoutContext   *context,
                    const ChartLayoutRow *row,
                    int                   datum,
                    ChartScale            scale,
                    double                center,
                    double                thickness,
                    gboolean              vertical)
{
  double     width = whisker_width (context);
  double     cap = fmin (0.5 * thickness, 0.5 * context->type.label);
  double     at[] = { row->interval.low, row->number.value, row->interval.high };
  ChartPoint points[G_N_ELEMENTS (at)];

  center = round (center - width / 2) + width / 2;
  for (guint i = 0; i < G_N_ELEMENTS (at); i++)
    {
      double place = chart_scale_place (scale, at[i]);

      place = i == 1 ? round (place) : round (place - width / 2) + width / 2;
      points[i] = vertical ? (ChartPoint){ center, place } : (ChartPoint){ place, center };
    }
  if (row->number.value > row->interval.low)
    place_whisker (context, datum, points[0], points[1], cap,
                   chart_color_ink_on (row_fill (context, row)));
  place_whisker (context, datum, points[2], points[1], cap, context->theme->ink);
}
