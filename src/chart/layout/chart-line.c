/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-tracks.h"

#define TAG_GAP 1.1   /* ems between a line's end and its label: room for a leader */
#define TRIM 0.5      /* of a step: an upper tick further than this from all values is left out */
#define DOT_PITCH 1.3 /* ems from moment to moment from which on each has its dot */

/* Values over several moments, a line each, and at its end what it is. */
typedef struct
{
  ChartLayoutContext *context;
  ChartTracks         tracks;
  ChartEnds           ends[2]; /* the left one stays empty */
  double              left;
  double              right;
  double              top;
  double              bottom;
  ChartScale          scale;
  GArray             *ticks;
} Line;

/* What is printed at the end of a track: its last value, and of when, where that is not the last
 * moment of all. */
static char *
say_end (const ChartTracks *tracks,
         const ChartTrack  *track,
         guint              moment)
{
  const char *value = track->cells[moment]->value;

  if (moment + 1 == track->n)
    return g_strdup (value);
  return g_strdup_printf ("%s (%s)", value, (const char *)tracks->moments->pdata[moment]);
}

/* Leaves out an upper tick that only empty room would lead to: lines may pass the last one. */
static void
trim_ticks (Line      *line,
            ChartScale domain)
{
  GArray *ticks = line->ticks;
  double  step;

  if (ticks->len < 4)
    return;
  step = g_array_index (ticks, ChartNumber, 1).value - g_array_index (ticks, ChartNumber, 0).value;
  if (line->scale.high - domain.high > TRIM * step)
    {
      g_array_set_size (ticks, ticks->len - 1);
      line->scale.high = domain.high;
    }
}

static void
place_scale (Line *line)
{
  ChartScale scale = chart_tracks_get_domain (&line->tracks);

  scale.from = line->bottom;
  scale.to = line->top;
  line->scale = scale;
  if (line->context->sketch)
    return;
  line->ticks = chart_axis_choose_upright (line->context, &line->scale);
  trim_ticks (line, scale);
}

/* Where the values are and where the labels: what they leave to the lines. */
static void
place_room (Line *line)
{
  ChartLayoutContext *context = line->context;
  ChartRect           plot = context->plot;
  ChartFont           font = { context->type.axis, FALSE };

  line->left = plot.x;
  line->right = plot.x + plot.width;
  if (context->sketch)
    return;
  line->left += chart_axis_measure (context, line->ticks) + 0.5 * font.size;
  line->right -= line->ends[1].widest + TAG_GAP * line->ends[1].size;
  line->right = fmax (line->right, line->left + 1);
}

static gboolean
has_dots (Line *line)
{
  double pitch = line->right - line->left;

  for (guint i = 1; i < line->tracks.at->len; i++)
    pitch = fmin (pitch, (g_array_index (line->tracks.at, double, i) -
                          g_array_index (line->tracks.at, double, i - 1)) *
                           (line->right - line->left));
  return !line->context->sketch && pitch >= DOT_PITCH * line->ends[1].size;
}

/* The points of track @i as data, with its label at the last. */
static void
place_track (Line             *line,
             guint             i,
             const ChartPoint *points)
{
  ChartLayoutContext *context = line->context;
  const ChartTrack   *track = chart_tracks_get (&line->tracks, i);
  const ChartTag     *tag = &line->ends[1].tags[i];
  int                 last = chart_track_find (track, (int)track->n - 1, -1);
  double              radius = 1.25 * track->width;
  gboolean            dots = has_dots (line);

  for (int k = 0; k < (int)track->n; k++)
    {
      ChartPoint point = points[k];
      int        datum;

      if (track->cells[k] == NULL)
        continue;
      datum = chart_mark_begin (context, track->cells[k],
                                (ChartRect){ point.x - radius, point.y - radius, 2 * radius,
                                             2 * radius });
      if (dots || (k == last && !context->sketch))
        chart_track_place_dot (track, context, datum, point, radius);
      if (k == last && !context->sketch)
        {
          chart_tag_place_leader (tag, context, datum, radius + 0.1 * tag->size);
          chart_tag_place (tag, context, datum);
        }
      chart_scene_end_group (context->scene);
    }
}

/* Puts the points on the page and the labels beside the last ones. */
static ChartPoint *
place_points (Line *line)
{
  guint       n = line->tracks.moments->len;
  ChartPoint *points = g_new0 (ChartPoint, n * line->tracks.tracks->len + 1);

  for (guint i = 0; i < line->tracks.tracks->len; i++)
    {
      const ChartTrack *track = chart_tracks_get (&line->tracks, i);
      int               last = chart_track_find (track, (int)n - 1, -1);

      for (guint k = 0; k < n; k++)
        if (track->cells[k] != NULL)
          points[i * n + k] = (ChartPoint){
            chart_tracks_get_x (&line->tracks, k, line->left, line->right),
            chart_scale_place (line->scale, track->cells[k]->number.value)
          };
      if (last >= 0)
        line->ends[1].tags[i].end = points[i * n + (guint)last];
    }
  chart_ends_stack (&line->ends[1], line->right + TAG_GAP * line->ends[1].size, line->top,
                    line->bottom);
  return points;
}

/* Values over several moments as lines, into the plot. */
void
chart_line_layout (ChartLayoutContext *context)
{
  Line                   line = { .context = context, .tracks = { .context = context } };
  ChartFont              font = { context->type.axis, FALSE };
  g_autofree ChartPoint *points = NULL;

  line.tracks.from_rows = chart_tracks_are_rows (context);
  line.top = context->plot.y + (context->sketch ? 0 : 0.6 * context->type.label);
  line.bottom = context->plot.y + context->plot.height - (context->sketch ? 0 : 2.1 * font.size);
  line.bottom = fmax (line.bottom, line.top + 1);
  chart_ends_choose (line.ends, &line.tracks, say_end, FALSE, FALSE, line.bottom - line.top);
  place_scale (&line);
  place_room (&line);
  points = place_points (&line);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  if (line.ticks != NULL)
    chart_axis_place_upright (context, line.ticks, line.scale, line.left, line.right);
  if (!context->sketch)
    chart_tracks_place_moments (&line.tracks, font, line.left, line.right,
                                line.bottom + 1.75 * font.size);
  chart_annotations_place_behind (context, line.scale,
                                  (ChartRect){ line.left, line.top, line.right - line.left,
                                               line.bottom - line.top });
  chart_tracks_place_lines (&line.tracks, points);
  for (guint i = 0; i < line.tracks.tracks->len; i++)
    place_track (&line, i, points + i * line.tracks.moments->len);
  chart_ends_place_folded (&line.ends[1], &line.tracks);
  chart_scene_end_group (context->scene);

  chart_describe (context, line.tracks.rows);
  g_clear_pointer (&line.ticks, g_array_unref);
  chart_ends_clear (&line.ends[1]);
  chart_tracks_clear (&line.tracks);
}
