/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#define LEAST_LABEL_SHARE 0.24 /* of the plot's width, on either side, even if the circle shrinks */
#define MOST_LABEL_SHARE 0.42
#define HOLE 0.58         /* of a donut's radius */
#define LEADER 0.9        /* ems between circle and label */
#define LEADER_POINTS 4   /* at the slice, two where it bends, at the label */
#define LEAST_RADIUS 0.21 /* of the plot's smaller side, where labels stand beside the circle */

/* A circle, and the labels of its slices: led to, or below the circle beside their colours. */
typedef struct
{
  ChartSlices slices; /* first: it is what placing is given */
  ChartPoint  center;
  double      radius;
} Pie;

static ChartSlice *
pie_slice (Pie  *pie,
           guint i)
{
  return chart_slices_get (&pie->slices, i);
}

/* Shares go clockwise from 12 o'clock; radians, 0 is 3 o'clock. */
static double
angle_at (double share)
{
  return 2 * G_PI * share - G_PI / 2;
}

static double
middle_angle (const ChartSlice *slice)
{
  return angle_at ((slice->from + slice->to) / 2);
}

static int
compare_heights (gconstpointer a,
                 gconstpointer b)
{
  const ChartSlice *first = *(const ChartSlice *const *)a;
  const ChartSlice *second = *(const ChartSlice *const *)b;
  double            by = sin (middle_angle (first)) - sin (middle_angle (second));

  if (by == 0) /* on the left, later slices stand higher */
    by = first->tag.right ? first->from - second->from : second->from - first->from;
  return (by > 0) - (by < 0);
}

/* Puts the labels of one side near to their slices. Whether they have room. */
static gboolean
stack_side (Pie     *pie,
            gboolean right)
{
  ChartRect             plot = pie->slices.context->plot;
  double                size = pie->slices.size;
  g_autoptr (GPtrArray) side = g_ptr_array_new ();
  g_autoptr (GArray)    items = g_array_new (FALSE, FALSE, sizeof (ChartStackItem));
  gboolean              fits;

  for (guint i = 0; i < pie->slices.slices->len; i++)
    if (pie_slice (pie, i)->tag.right == right)
      g_ptr_array_add (side, pie_slice (pie, i));
  g_ptr_array_sort (side, compare_heights);

  for (guint i = 0; i < side->len; i++)
    {
      ChartSlice    *slice = side->pdata[i];
      ChartStackItem item = { pie->center.y + (pie->radius + LEADER * size) *
                                                sin (middle_angle (slice)),
                              slice->tag.height, 0 };

      g_array_append_val (items, item);
    }
  fits = chart_stack ((ChartStackItem *)(gpointer)items->data, items->len, 0.3 * size, plot.y,
                      plot.y + plot.height);
  for (guint i = 0; i < side->len; i++)
    {
      ChartSlice *slice = side->pdata[i];

      slice->tag.x = pie->center.x + (right ? 1 : -1) * (pie->radius + (LEADER + 0.75) * size);
      slice->tag.y = g_array_index (items, ChartStackItem, i).top;
    }
  return fits;
}

static double
least_radius (Pie *pie)
{
  ChartRect plot = pie->slices.context->plot;

  return pie->slices.strict ? LEAST_RADIUS * fmin (plot.width, plot.height) : 4;
}

/* Where on its edge a slice is led from: beside its label, as far as the slice reaches. */
static double
leader_angle (Pie        *pie,
              ChartSlice *slice,
              double      y)
{
  double middle = middle_angle (slice);
  double reach = 0.35 * 2 * G_PI * (slice->to - slice->from);
  double up = CLAMP ((y - pie->center.y) / (pie->radius + LEADER * pie->slices.size), -1, 1);
  double angle = asin (up);

  if (!slice->tag.right)
    angle = G_PI - angle;
  while (angle - middle > G_PI)
    angle -= 2 * G_PI;
  while (middle - angle > G_PI)
    angle += 2 * G_PI;
  return CLAMP (angle, middle - reach, middle + reach);
}

/* The way from a slice to its label. */
static void
find_leader (Pie        *pie,
             ChartSlice *slice,
             ChartPoint  points[LEADER_POINTS])
{
  double side = slice->tag.right ? 1 : -1;
  double elbow = pie->radius + LEADER * pie->slices.size;
  double y = slice->tag.y + (CHART_TEXT_ASCENT - 0.36) * pie->slices.size;
  double angle = leader_angle (pie, slice, y);
  double out = pie->radius + 0.35 * LEADER * pie->slices.size;

  points[0] = (ChartPoint){ pie->center.x + pie->radius * cos (angle),
                            pie->center.y + pie->radius * sin (angle) };
  points[2] = (ChartPoint){ pie->center.x + side * elbow, y };
  /* straight to the label, unless that would lead over the circle */
  points[1] = points[0];
  if ((points[2].x - points[0].x) * cos (angle) + (points[2].y - points[0].y) * sin (angle) <
      0.1 * pie->slices.size)
    points[1] = (ChartPoint){ pie->center.x + out * cos (angle),
                              pie->center.y + out * sin (angle) };
  points[3] = (ChartPoint){ points[2].x + side * 0.5 * pie->slices.size, y };
}

/* Twice the area of a triangle, negative where it goes the other way round. */
static double
turn (ChartPoint a,
      ChartPoint b,
      ChartPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
crosses (const ChartPoint *a,
         const ChartPoint *b)
{
  return turn (a[0], a[1], b[0]) * turn (a[0], a[1], b[1]) < 0 &&
         turn (b[0], b[1], a[0]) * turn (b[0], b[1], a[1]) < 0;
}

/* How near a line comes to @center. */
static double
distance (const ChartPoint *line,
          ChartPoint        center)
{
  ChartPoint way = { line[1].x - line[0].x, line[1].y - line[0].y };
  double     square = way.x * way.x + way.y * way.y;
  double     at = square > 0 ? CLAMP (((center.x - line[0].x) * way.x +
                                   (center.y - line[0].y) * way.y) /
                                        square,
                                      0, 1)
                             : 0;

  return hypot (line[0].x + at * way.x - center.x, line[0].y + at * way.y - center.y);
}

/* Whether no leader crosses another or the circle. */
static gboolean
leads_clearly (Pie *pie)
{
  guint                  n = pie->slices.slices->len;
  g_autofree ChartPoint *points = g_new (ChartPoint, n * LEADER_POINTS);

  for (guint i = 0; i < n; i++)
    {
      const ChartPoint *leader = points + i * LEADER_POINTS;

      find_leader (pie, pie_slice (pie, i), points + i * LEADER_POINTS);
      for (guint k = 0; k + 1 < LEADER_POINTS; k++)
        {
          if (distance (leader + k, pie->center) < pie->radius - 0.5)
            return FALSE;
          for (guint other = 0; other < i; other++)
            for (guint m = 0; m + 1 < LEADER_POINTS; m++)
              if (crosses (leader + k, points + other * LEADER_POINTS + m))
                return FALSE;
        }
    }
  return TRUE;
}

/* Measures the labels, gives the circle what they leave, in the middle where it can be, and stacks
 * them on both sides. Whether all is readable. */
static gboolean
place_around (Pie *pie)
{
  ChartLayoutContext *context = pie->slices.context;
  ChartRect           plot = context->plot;
  double              beside = context->sketch ? 0 : (LEADER + 0.8) * pie->slices.size;
  double              most = CLAMP (plot.width / 2 - 0.47 * plot.height - beside,
                                    LEAST_LABEL_SHARE * plot.width,
                                    MOST_LABEL_SHARE * plot.width);
  double              left = beside;
  double              right = beside;
  gboolean            fits = TRUE;

  for (guint i = 0; i < pie->slices.slices->len && !context->sketch; i++)
    {
      ChartSlice *slice = pie_slice (pie, i);
      ChartFont   font = { pie->slices.size };
      double      word = chart_place_widest_word (context, font, slice->row->label);
      double      room = fmin (fmax (most, word), MOST_LABEL_SHARE * plot.width);

      slice->tag.right = cos (middle_angle (slice)) >= 0;
      fits = chart_slice_measure (&pie->slices, slice, room) && fits;
      if (slice->tag.right)
        right = fmax (right, slice->tag.width + beside);
      else
        left = fmax (left, slice->tag.width + beside);
    }
  pie->radius = fmin ((context->sketch ? 0.5 : 0.47) * plot.height,
                      (plot.width - left - right) / 2);
  pie->radius = floor (fmax (pie->radius, 4));
  pie->center = chart_rect_center (plot);
  pie->center.x = fmin (fmax (pie->center.x, plot.x + left + pie->radius),
                        plot.x + plot.width - right - pie->radius);
  if (context->sketch)
    return TRUE;
  fits = stack_side (pie, FALSE) && fits;
  fits = stack_side (pie, TRUE) && fits;
  return fits && pie->radius >= least_radius (pie) && leads_clearly (pie);
}

/* Lists the labels beside the circle or below it. Whether all is readable. */
static gboolean
place_list (Pie *pie)
{
  ChartRect plot = pie->slices.context->plot;
  gboolean  fits;
  ChartRect shape = chart_slices_place_list (
    &pie->slices, 0.94 * fmin (plot.width, plot.height), &fits);

  pie->radius = floor (shape.width / 2);
  pie->center = (ChartPoint){ shape.x + shape.width / 2, shape.y + fmax (pie->radius, 0) };
  return fits && pie->radius >= least_radius (pie);
}

static double
place_pie (ChartSlices *slices)
{
  Pie     *pie = (Pie *)slices;
  gboolean fits = slices->where == CHART_LABELS_AROUND ? place_around (pie) : place_list (pie);

  return fits ? 2 * pie->radius : 0;
}

static void
add_slice_path (Pie        *pie,
                ChartSlice *slice,
                int         datum,
                ChartRect   bounds)
{
  gboolean     donut = pie->slices.context->spec->kind == CHART_KIND_DONUT;
  gboolean     whole = slice->to - slice->from > 1 - 1e-9;
  double       from = angle_at (slice->from);
  double       to = angle_at (slice->to);
  ChartSegment segments[6];
  ChartMark    mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_SLICE, .datum = datum };
  double       outer = pie->radius;
  double       inner = HOLE * pie->radius;
  guint        n = 0;

  chart_slice_paint (&pie->slices, slice, whole, &mark);
  if (mark.stroke.alpha > 0 && !chart_color_equal (mark.stroke, pie->slices.context->theme->page))
    { /* no farther out than its neighbours, of whose edges the page has a half */
      double edge = (mark.stroke_width + chart_slices_get_edge (&pie->slices)) / 2;

      outer -= edge;
      inner += edge;
    }
  if (!donut && !whole)
    segments[n++] = (ChartSegment){ .op = CHART_SEGMENT_MOVE, .to = pie->center };
  segments[n++] = (ChartSegment){ CHART_SEGMENT_ARC, pie->center, outer, from, to };
  if (donut && whole)
    {
      segments[n++] = (ChartSegment){ .op = CHART_SEGMENT_CLOSE };
      segments[n++] = (ChartSegment){
        .op = CHART_SEGMENT_MOVE,
        .to = { pie->center.x + inner * cos (to), pie->center.y + inner * sin (to) }
      };
    }
  if (donut)
    segments[n++] = (ChartSegment){ CHART_SEGMENT_ARC, pie->center, inner, to, from };
  segments[n++] = (ChartSegment){ .op = CHART_SEGMENT_CLOSE };

  mark.segments = segments;
  mark.n_segments = n;
  mark.bounds = bounds;
  chart_scene_add (pie->slices.context->scene, &mark);
}

static void
add_leader (Pie        *pie,
            ChartSlice *slice,
            int         datum)
{
  ChartPoint   points[LEADER_POINTS];
  ChartSegment segments[LEADER_POINTS] = { 0 };
  ChartMark    mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_LEADER, .datum = datum };

  find_leader (pie, slice, points);
  mark.bounds = (ChartRect){ points[0].x, points[0].y, 0, 0 };
  for (guint i = 0; i < LEADER_POINTS; i++)
    {
      segments[i].op = i == 0 ? CHART_SEGMENT_MOVE : CHART_SEGMENT_LINE;
      segments[i].to = points[i];
      mark.bounds = chart_rect_union (mark.bounds, (ChartRect){ points[i].x, points[i].y, 0, 0 });
    }
  mark.segments = segments;
  mark.n_segments = G_N_ELEMENTS (segments);
  mark.stroke = pie->slices.context->theme->rule;
  mark.stroke_width = fmax (1, 0.035 * pie->slices.context->type.label);
  chart_scene_add (pie->slices.context->scene, &mark);
}

/* The box around a slice: its corners and where it reaches the circle's ends. */
static ChartRect
slice_bounds (Pie        *pie,
              ChartSlice *slice)
{
  double    inner = pie->slices.context->spec->kind == CHART_KIND_DONUT ? HOLE * pie->radius : 0;
  double    from = angle_at (slice->from);
  ChartRect box = { pie->center.x + inner * cos (from), pie->center.y + inner * sin (from), 0, 0 };

  for (guint i = 0; i <= 64; i++)
    {
      double angle = from + (angle_at (slice->to) - from) * i / 64;

      for (guint k = 0; k < 2; k++)
        {
          double reach = k == 0 ? inner : pie->radius;

          box = chart_rect_union (box, (ChartRect){ pie->center.x + reach * cos (angle),
                                                    pie->center.y + reach * sin (angle), 0, 0 });
        }
    }
  return box;
}

/* A pie or a donut with labels on both sides, into the plot. */
void
chart_pie_layout (ChartLayoutContext *context)
{
  Pie pie = { .slices = { .context = context, .place = place_pie } };

  chart_slices_choose (&pie.slices);
  pie.radius = fmax (pie.radius, 1);
  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  for (guint i = 0; i < pie.slices.slices->len; i++)
    {
      ChartSlice *slice = pie_slice (&pie, i);
      ChartRect   bounds = slice_bounds (&pie, slice);
      int         datum = chart_mark_begin (context, slice->row, bounds);

      if (slice->to > slice->from)
        add_slice_path (&pie, slice, datum, bounds);
      if (!context->sketch)
        {
          if (pie.slices.where == CHART_LABELS_AROUND)
            add_leader (&pie, slice, datum);
          else
            chart_slice_add_swatch (&pie.slices, slice, datum);
          chart_tag_place (&slice->tag, context, datum);
        }
      chart_scene_end_group (context->scene);
    }
  chart_scene_end_group (context->scene);
  chart_describe (context, pie.slices.rows);
  chart_slices_clear (&pie.slices);
}
