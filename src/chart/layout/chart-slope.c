/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-tracks.h"

#include "text/chart-break.h"

#define TAG_GAP 0.9 /* ems between a line's end and its label: room for a leader */
#define MOST_HEAD_LINES 3
#define PADDING 0.5 /* ems of the label over the highest value and below the lowest */

/* Two moments beside each other, a line for each row from the one to the other. */
typedef struct
{
  ChartLayoutContext *context;
  ChartTracks         tracks;
  ChartEnds           ends[2];
  char              **heads[2];
  double              x[2]; /* of the two moments */
  double              top;
  double              bottom;
  ChartScale          scale;
} Slope;

static char *
say_value (const ChartTracks *tracks,
           const ChartTrack  *track,
           guint              moment)
{
  return g_strdup (track->cells[moment]->value);
}

static ChartFont
head_font (Slope *slope)
{
  return (ChartFont){ slope->context->type.axis, TRUE };
}

/* Breaks the names of the moments; returns the height of both. */
static double
measure_heads (Slope *slope)
{
  ChartLayoutContext *context = slope->context;
  double              height = 0;

  if (context->sketch)
    return 0;
  for (guint i = 0; i < 2; i++)
    {
      slope->heads[i] = chart_break_lines (context->measurer, head_font (slope),
                                           chart_cells_get_series (context, i)->name,
                                           context->plot.width / 2 - context->type.axis,
                                           MOST_HEAD_LINES, TRUE);
      height = fmax (height, chart_lines_height (g_strv_length (slope->heads[i]),
                                                 head_font (slope)));
    }
  return height;
}

/* The names stand over the labels of their side, and reach over the lines where these are too
 * narrow for them. */
static void
place_heads (Slope *slope)
{
  ChartLayoutContext *context = slope->context;
  ChartFont           font = head_font (slope);

  for (guint i = 0; i < 2 && !context->sketch; i++)
    {
      double   widest = 0;
      double   room = i == 0 ? slope->x[0] - context->plot.x
                             : context->plot.x + context->plot.width - slope->x[1];
      gboolean fits;

      for (char **line = slope->heads[i]; *line != NULL; line++)
        widest = fmax (widest, chart_place_width (context, font, *line));
      fits = widest <= room;
      chart_place_lines (context, CHART_ROLE_HEAD, -1, slope->heads[i], font,
                         context->theme->muted,
                         (i == 0) == fits ? CHART_ALIGN_END : CHART_ALIGN_START,
                         fits     ? slope->x[i]
                         : i == 0 ? context->plot.x
                                  : context->plot.x + context->plot.width,
                         context->plot.y);
    }
}

static void
place_room (Slope *slope)
{
  ChartRect plot = slope->context->plot;
  double    gap = slope->context->sketch ? 0 : TAG_GAP * slope->ends[1].size;

  slope->x[0] = plot.x + (slope->context->sketch ? 0 : slope->ends[0].widest + gap);
  slope->x[1] = plot.x + plot.width - (slope->context->sketch ? 0 : slope->ends[1].widest + gap);
  slope->x[1] = fmax (slope->x[1], slope->x[0] + 1);
  slope->scale = chart_tracks_get_scale (&slope->tracks);
  slope->scale.from = slope->bottom;
  slope->scale.to = slope->top;
  if (slope->scale.low == slope->scale.high) /* all in the middle */
    slope->scale.from = slope->scale.to = (slope->top + slope->bottom) / 2;
}

static ChartPoint *
place_points (Slope *slope)
{
  guint       n = slope->tracks.tracks->len;
  ChartPoint *points = g_new0 (ChartPoint, 2 * n + 1);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < 2; k++)
      {
        const ChartTrack *track = chart_tracks_get (&slope->tracks, i);

        if (track->cells[k] == NULL)
          continue;
        points[2 * i + k] = (ChartPoint){
          slope->x[k], chart_scale_place (slope->scale, track->cells[k]->number.value)
        };
        slope->ends[k].tags[i].end = points[2 * i + k];
      }
  for (guint k = 0; k < 2; k++)
    chart_ends_stack (&slope->ends[k],
                      slope->x[k] + (k == 0 ? -1 : 1) * TAG_GAP * slope->ends[1].size, slope->top,
                      slope->bottom);
  return points;
}

/* Both values of track @i as data, each with its label. */
static void
place_track (Slope            *slope,
             guint             i,
             const ChartPoint *points)
{
  ChartLayoutContext *context = slope->context;
  const ChartTrack   *track = chart_tracks_get (&slope->tracks, i);
  double              radius = 1.5 * track->width;

  for (guint k = 0; k < 2; k++)
    {
      ChartRect box = { points[k].x - radius, points[k].y - radius, 2 * radius, 2 * radius };
      int       datum;

      if (track->cells[k] == NULL)
        continue;
      datum = chart_mark_begin (context, track->cells[k], box);
      if (!context->sketch)
        {
          const ChartTag *tag = &slope->ends[k].tags[i];

          chart_track_place_dot (track, context, datum, points[k], radius);
          chart_tag_place_leader (tag, context, datum, radius + 0.1 * tag->size);
          chart_tag_place (tag, context, datum);
        }
      chart_scene_end_group (context->scene);
    }
}

/* Lines from one moment to another, into the plot. */
void
chart_slope_layout (ChartLayoutContext *context)
{
  Slope                  slope = { .context = context, .tracks = { .context = context } };
  double                 pad = context->sketch ? 0 : PADDING * context->type.label;
  g_autofree ChartPoint *points = NULL;

  slope.top = context->plot.y + measure_heads (&slope) + 1.4 * pad;
  slope.bottom = fmax (context->plot.y + context->plot.height - pad, slope.top + 1);
  for (guint k = 0; k < 2; k++)
    slope.ends[k].exact = slope.ends[k].values_near = TRUE;
  chart_ends_choose (slope.ends, &slope.tracks, say_value, TRUE, TRUE, slope.bottom - slope.top);
  place_room (&slope);
  points = place_points (&slope);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  for (guint k = 0; k < 2; k++)
    chart_place_rule (context, CHART_ROLE_AXIS, (ChartPoint){ round (slope.x[k]) + 0.5, slope.top },
                      (ChartPoint){ round (slope.x[k]) + 0.5, slope.bottom },
                      chart_color_mix (context->theme->page, context->theme->rule, 0.3), 1);
  place_heads (&slope);
  chart_tracks_place_lines (&slope.tracks, points);
  for (guint i = 0; i < slope.tracks.tracks->len; i++)
    place_track (&slope, i, points + 2 * i);
  chart_ends_place_folded (&slope.ends[1], &slope.tracks);
  chart_scene_end_group (context->scene);

  chart_describe (context, slope.tracks.rows);
  for (guint k = 0; k < 2; k++)
    {
      chart_ends_clear (&slope.ends[k]);
      g_strfreev (slope.heads[k]);
    }
  chart_tracks_clear (&slope.tracks);
}
