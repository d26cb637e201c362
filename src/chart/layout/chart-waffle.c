/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "stats/chart-round.h"

#define SIDE 10            /* squares a side */
#define GAP 0.14           /* of a square's pitch */
#define LABEL_SHARE 0.45   /* of the plot's width; more where the squares leave it */
#define LEAST_SQUARES 0.42 /* of the plot's smaller side, where labels stand beside the squares */

/* A hundred squares, filled row by row from the upper left, and the labels of their parts: right of
 * the squares, each at the height of its own, or below them. */
typedef struct
{
  ChartSlices slices; /* first: it is what placing is given */
  ChartPoint  origin;
  double      pitch; /* from square to square */
  double      gap;   /* between two */
  guint      *counts;
} Waffle;

/* Makes the squares as large as @side has room for, on whole pixels. */
static void
set_side (Waffle *waffle,
          double  side)
{
  waffle->pitch = fmax (floor (side / SIDE), 2);
  waffle->gap = fmax (round (GAP * waffle->pitch), 1);
}

static double
get_side (Waffle *waffle)
{
  return SIDE * waffle->pitch - waffle->gap;
}

/* How many squares each slice has: whole numbers, 100 together. */
static void
count_squares (Waffle *waffle)
{
  GArray                 *slices = waffle->slices.slices;
  g_autofree ChartNumber *values = g_new (ChartNumber, slices->len + 1);

  for (guint i = 0; i < slices->len; i++)
    values[i] = chart_slices_get (&waffle->slices, i)->row->number;
  g_free (waffle->counts);
  waffle->counts = g_new0 (guint, slices->len + 1);
  chart_round_largest_remainder (values, slices->len, SIDE * SIDE, waffle->counts);
}

/* Where square @i is, counted along the rows. */
static ChartRect
square_rect (Waffle *waffle,
             guint   i)
{
  return (ChartRect){ waffle->origin.x + i % SIDE * waffle->pitch,
                      waffle->origin.y + i / SIDE * waffle->pitch, waffle->pitch - waffle->gap,
                      waffle->pitch - waffle->gap };
}

/* Puts each label at the height of its squares, as near as the others let it. Whether all have
 * room. */
static gboolean
stack_labels (Waffle *waffle,
              double  x)
{
  GArray                    *slices = waffle->slices.slices;
  ChartRect                  plot = waffle->slices.context->plot;
  g_autofree ChartStackItem *items = g_new0 (ChartStackItem, slices->len + 1);
  gboolean                   fits;
  guint                      first = 0;

  for (guint i = 0; i < slices->len; i++)
    {
      guint     last = first + MAX (waffle->counts[i], 1) - 1;
      ChartRect band = chart_rect_union (square_rect (waffle, MIN (first, SIDE * SIDE - 1)),
                                         square_rect (waffle, MIN (last, SIDE * SIDE - 1)));

      items[i].wanted = chart_rect_center (band).y;
      items[i].height = chart_slices_get (&waffle->slices, i)->tag.height;
      first += waffle->counts[i];
    }
  fits = chart_stack (items, slices->len, 0.3 * waffle->slices.size, plot.y,
                      plot.y + plot.height);
  for (guint i = 0; i < slices->len; i++)
    {
      ChartSlice *slice = chart_slices_get (&waffle->slices, i);

      slice->tag.right = TRUE;
      slice->tag.x = x;
      slice->tag.y = items[i].top;
    }
  return fits;
}

/* Measures the labels, gives the squares what they leave, and puts both in the middle. Whether all
 * is readable. */
static gboolean
place_beside (Waffle *waffle)
{
  ChartLayoutContext *context = waffle->slices.context;
  ChartRect           plot = context->plot;
  double              size = waffle->slices.size;
  double              beside = context->sketch ? 0
                                               : chart_slices_indent (&waffle->slices) + 0.6 * size;
  double              most = fmax (plot.width - plot.height - beside, LABEL_SHARE * plot.width);
  double              widest = 0;
  double              room;
  gboolean            fits = TRUE;

  for (guint i = 0; i < waffle->slices.slices->len && !context->sketch; i++)
    {
      ChartSlice *slice = chart_slices_get (&waffle->slices, i);

      fits = chart_slice_measure (&waffle->slices, slice, most) && fits;
      widest = fmax (widest, slice->tag.width);
    }
  room = fmin (plot.height, plot.width - beside - widest);
  set_side (waffle, room);
  waffle->origin.x = floor (plot.x + (plot.width - get_side (waffle) - beside - widest) / 2);
  waffle->origin.y = floor (plot.y + (plot.height - get_side (waffle)) / 2);
  if (context->sketch)
    return TRUE;
  fits = stack_labels (waffle, waffle->origin.x + get_side (waffle) + beside) && fits;
  return fits && room >= (waffle->slices.strict ? LEAST_SQUARES * fmin (plot.width, plot.height)
                                                : 2 * SIDE);
}

/* Lists the labels below the squares, from their left edge on. Whether all is readable. */
static gboolean
place_below (Waffle *waffle)
{
  ChartRect plot = waffle->slices.context->plot;
  gboolean  fits;
  ChartRect shape = chart_slices_place_list (&waffle->slices, plot.width, &fits);
  double    widest = 0;

  set_side (waffle, shape.width);
  waffle->origin.x = floor (plot.x + (plot.width - get_side (waffle)) / 2);
  waffle->origin.y = floor (shape.y);
  for (guint i = 0; i < waffle->slices.slices->len; i++)
    widest = fmax (widest, chart_slices_get (&waffle->slices, i)->tag.width);
  for (guint i = 0; i < waffle->slices.slices->len; i++)
    chart_slices_get (&waffle->slices, i)->tag.x =
      fmin (waffle->origin.x + chart_slices_indent (&waffle->slices),
            plot.x + plot.width - widest);
  return fits && shape.width >= (waffle->slices.strict
                                   ? LEAST_SQUARES * fmin (plot.width, plot.height)
                                   : 2 * SIDE);
}

/* A list beside the squares would tell less than labels at their height. */
static double
place_waffle (ChartSlices *slices)
{
  Waffle  *waffle = (Waffle *)slices;
  gboolean fits = FALSE;

  count_squares (waffle);
  if (slices->where == CHART_LABELS_AROUND)
    fits = place_beside (waffle);
  else if (slices->where == CHART_LABELS_BELOW)
    fits = place_below (waffle);
  return fits ? get_side (waffle) : 0;
}

/* The squares of a slice, @count from @first on, as one path. */
static void
add_squares (Waffle     *waffle,
             ChartSlice *slice,
             int         datum,
             guint       first,
             guint       count,
             ChartRect   bounds)
{
  g_autofree ChartSegment *segments = g_new0 (ChartSegment, 5 * count);
  ChartMark                mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_SLICE };

  for (guint i = 0; i < count; i++)
    {
      ChartRect     square = square_rect (waffle, first + i);
      ChartSegment *corner = &segments[5 * i];

      for (guint k = 0; k < 4; k++)
        {
          corner[k].op = k == 0 ? CHART_SEGMENT_MOVE : CHART_SEGMENT_LINE;
          corner[k].to = (ChartPoint){ square.x + (k == 1 || k == 2 ? square.width : 0),
                                       square.y + (k >= 2 ? square.height : 0) };
        }
      corner[4].op = CHART_SEGMENT_CLOSE;
    }
  mark.datum = datum;
  mark.segments = segments;
  mark.n_segments = 5 * count;
  mark.bounds = bounds;
  chart_slice_paint (&waffle->slices, slice, TRUE, &mark);
  chart_scene_add (waffle->slices.context->scene, &mark);
}

/* The box around the squares of a slice; around its label where it has none. */
static ChartRect
slice_bounds (Waffle     *waffle,
              ChartSlice *slice,
              guint       first,
              guint       count)
{
  ChartRect box;

  if (count == 0)
    return (ChartRect){ slice->tag.x, slice->tag.y, slice->tag.width, slice->tag.height };
  box = square_rect (waffle, first);
  for (guint i = 1; i < count; i++)
    box = chart_rect_union (box, square_rect (waffle, first + i));
  return box;
}

/* A hundred squares, a colour for each part of a whole, into the plot. */
void
chart_waffle_layout (ChartLayoutContext *context)
{
  Waffle waffle = { .slices = { .context = context, .place = place_waffle } };
  guint  first = 0;

  chart_slices_choose (&waffle.slices);
  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  for (guint i = 0; i < waffle.slices.slices->len; i++)
    {
      ChartSlice *slice = chart_slices_get (&waffle.slices, i);
      ChartRect   bounds = slice_bounds (&waffle, slice, first, waffle.counts[i]);
      int         datum = chart_mark_begin (context, slice->row, bounds);

      if (waffle.counts[i] > 0)
        add_squares (&waffle, slice, datum, first, waffle.counts[i], bounds);
      if (!context->sketch)
        {
          chart_slice_add_swatch (&waffle.slices, slice, datum);
          chart_tag_place (&slice->tag, context, datum);
        }
      chart_scene_end_group (context->scene);
      first += waffle.counts[i];
    }
  chart_scene_end_group (context->scene);
  chart_describe (context, waffle.slices.rows);
  chart_slices_clear (&waffle.slices);
  g_free (waffle.counts);
}
