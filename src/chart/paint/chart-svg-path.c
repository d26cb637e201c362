/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "paint/chart-svg-path.h"

#include "paint/chart-svg-write.h"

#include <math.h>

/* Longer arcs are written in parts: the ends of a nearly full circle are the same point once they
 * are rounded, and SVG draws nothing between equal points. */
#define MAX_ARC (2 * G_PI / 3)

static void
append_point (GString *out,
              char     op,
              double   x,
              double   y)
{
  if (op != '\0')
    g_string_append_c (out, op);
  chart_svg_append_number (out, x);
  g_string_append_c (out, ' ');
  chart_svg_append_number (out, y);
}

static ChartPoint
point_on (const ChartSegment *arc,
          double              angle)
{
  return (ChartPoint){ arc->to.x + arc->radius * cos (angle),
                       arc->to.y + arc->radius * sin (angle) };
}

static void
append_arc (GString            *out,
            const ChartSegment *arc,
            gboolean            has_point)
{
  double     sweep = arc->end - arc->angle;
  guint      n_parts = (guint)fmax (1, ceil (fmin (fabs (sweep), 2 * G_PI) / MAX_ARC));
  ChartPoint start = point_on (arc, arc->angle);

  append_point (out, has_point ? 'L' : 'M', start.x, start.y);
  for (guint i = 1; i <= n_parts; i++)
    {
      ChartPoint to = point_on (arc, arc->angle + sweep * i / n_parts);

      g_string_append_c (out, 'A');
      chart_svg_append_number (out, arc->radius);
      g_string_append_c (out, ' ');
      chart_svg_append_number (out, arc->radius);
      g_string_append (out, sweep >= 0 ? " 0 0 1 " : " 0 0 0 ");
      append_point (out, '\0', to.x, to.y);
    }
}

/* The path of @mark as the value of a "d" attribute. */
void
chart_svg_append_segments (GString         *out,
                           const ChartMark *mark)
{
  gboolean has_point = FALSE;

  for (guint i = 0; i < mark->n_segments; i++)
    {
      const ChartSegment *segment = &mark->segments[i];

      switch (segment->op)
        {
        case CHART_SEGMENT_MOVE:
        case CHART_SEGMENT_LINE:
          append_point (out, segment->op == CHART_SEGMENT_LINE && has_point ? 'L' : 'M',
                        segment->to.x, segment->to.y);
          has_point = TRUE;
          break;
        case CHART_SEGMENT_ARC:
          append_arc (out, segment, has_point);
          has_point = TRUE;
          break;
        case CHART_SEGMENT_CLOSE:
        default:
          g_string_append_c (out, 'Z');
          has_point = FALSE;
          break;
        }
    }
}

/* @path as the value of a "d" attribute. */
void
chart_svg_append_cairo_path (GString            *out,
                             const cairo_path_t *path)
{
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      switch (data->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          /* Every outline cairo closes is followed by a move to where it began; one that leads
           * nowhere need not be written. */
          if (i + data->header.length < path->num_data)
            append_point (out, 'M', data[1].point.x, data[1].point.y);
          break;
        case CAIRO_PATH_LINE_TO:
          append_point (out, 'L', data[1].point.x, data[1].point.y);
          break;
        case CAIRO_PATH_CURVE_TO:
          append_point (out, 'C', data[1].point.x, data[1].point.y);
          append_point (out, ' ', data[2].point.x, data[2].point.y);
          append_point (out, ' ', data[3].point.x, data[3].point.y);
          break;
        case CAIRO_PATH_CLOSE_PATH:
        default:
          g_string_append_c (out, 'Z');
          break;
        }
    }
}
