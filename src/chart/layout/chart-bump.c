/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-tracks.h"

#include "base/chart-format.h"

#define TAG_GAP 0.6     /* ems between the last dot and its label: none has to move far */
#define MOST_RADIUS 0.8 /* ems of the label */
#define RADIUS 0.4      /* of the height of a place */

/* Ranks over several moments: a line for each track, its dots on places from the first down. Equal
 * ranks have places of their own, one below the other, and say that they are equal. */
typedef struct
{
  ChartLayoutContext *context;
  ChartTracks         tracks;
  ChartEnds           ends[2];
  double              left;
  double              right;
  double              top;
  double              bottom;
  double              pitch;
  double              radius;
  gboolean            numbers; /* dots carry their rank */
} Bump;

static char *
say_rank (const ChartTracks *tracks,
          const ChartTrack  *track,
          guint              moment)
{
  return chart_format_rank (tracks->context->spec->lang, track->ranks[moment].place,
                            track->ranks[moment].tied);
}

/* What a dot says: the rank in digits. */
static char *
say_short (const ChartTrack *track,
           guint             moment)
{
  return g_strdup_printf ("%s%u", track->ranks[moment].tied ? "=" : "",
                          track->ranks[moment].place);
}

/* How many tracks stand over track @i at moment @k: those of a higher value, and those of an equal
 * one that end higher. */
static guint
place_of (Bump *bump,
          guint i,
          guint k)
{
  const ChartTrack *track = chart_tracks_get (&bump->tracks, i);
  guint             n = 0;

  for (guint other = 0; other < bump->tracks.tracks->len; other++)
    {
      const ChartTrack *above = chart_tracks_get (&bump->tracks, other);

      if (other != i && above->cells[k] != NULL)
        n += above->ranks[k].place < track->ranks[k].place ||
             (above->ranks[k].place == track->ranks[k].place && other < i);
    }
  return n;
}

static guint
count_places (Bump *bump)
{
  guint most = 1;

  for (guint k = 0; k < bump->tracks.moments->len; k++)
    {
      guint n = 0;

      for (guint i = 0; i < bump->tracks.tracks->len; i++)
        n += chart_tracks_get (&bump->tracks, i)->cells[k] != NULL;
      most = MAX (most, n);
    }
  return most;
}

/* Whether every number has room in its dot. */
static gboolean
fit_numbers (Bump *bump)
{
  ChartFont font = { bump->context->type.small, TRUE };

  for (guint i = 0; i < bump->tracks.tracks->len; i++)
    for (guint k = 0; k < bump->tracks.moments->len; k++)
      {
        const ChartTrack *track = chart_tracks_get (&bump->tracks, i);
        g_autofree char  *text = NULL;

        if (track->cells[k] == NULL)
          continue;
        text = say_short (track, k);
        if (chart_place_width (bump->context, font, text) > 1.7 * bump->radius)
          return FALSE;
      }
  return 1.7 * bump->radius >= font.size;
}

/* Where dots say the ranks, labels need not, but for equal ones: a dot has no room for the word. */
static void
drop_ranks (Bump *bump)
{
  ChartLayoutContext *context = bump->context;

  for (guint side = 0; side < 2; side++)
    {
      ChartEnds *ends = &bump->ends[side];

      for (guint i = 0; i < bump->tracks.tracks->len && i < ends->n; i++)
        {
          const ChartTrack *track = chart_tracks_get (&bump->tracks, i);
          int               moment = chart_track_find (track, side == 0 ? 0 : (int)track->n - 1,
                                         side == 0 ? 1 : -1);

          if (moment >= 0 && track->ranks[moment].tied)
            continue;
          ends->tags[i].value = NULL;
          ends->tags[i].unused = ends->tags[i].unused || ends->bare;
        }
      chart_ends_measure (ends, context, ends->size, ends->most, G_MAXDOUBLE, FALSE);
    }
}

/* The room between the labels; whether it is wide enough for numbers in the dots. */
static void
measure_room (Bump *bump)
{
  ChartLayoutContext *context = bump->context;
  ChartRect           plot = context->plot;
  double              em = context->type.label;
  double              folded = 0; /* the height of the words for what has no place */
  double              step;

  if (bump->tracks.folded != NULL && !context->sketch)
    folded = fmin (CHART_LINE_HEIGHT * bump->ends[1].size, (bump->bottom - bump->top) / 2);
  bump->pitch = (bump->bottom - bump->top - folded) / count_places (bump);
  bump->radius = fmin (RADIUS * bump->pitch, MOST_RADIUS * em);
  bump->left = plot.x + bump->radius;
  bump->right = plot.x + plot.width - bump->radius;
  if (!context->sketch)
    {
      bump->left += bump->ends[0].widest + TAG_GAP * bump->ends[0].size;
      bump->right -= bump->ends[1].widest + TAG_GAP * bump->ends[1].size;
    }
  bump->right = fmax (bump->right, bump->left + 1);
  step = (bump->right - bump->left) / MAX (bump->tracks.moments->len - 1, 1);
  bump->radius = fmax (fmin (bump->radius, 0.35 * step), 1);
  bump->numbers = !context->sketch && context->spec->show_values && fit_numbers (bump);
}

static void
place_room (Bump *bump)
{
  measure_room (bump);
  if (bump->numbers)
    {
      drop_ranks (bump);
      measure_room (bump);
    }
  else
    bump->radius = fmin (bump->radius, 0.3 * bump->context->type.label);
}

static ChartPoint *
place_points (Bump *bump)
{
  guint       n = bump->tracks.moments->len;
  ChartPoint *points = g_new0 (ChartPoint, n * bump->tracks.tracks->len + 1);

  for (guint i = 0; i < bump->tracks.tracks->len; i++)
    {
      const ChartTrack *track = chart_tracks_get (&bump->tracks, i);
      int               first = chart_track_find (track, 0, 1);
      int               last = chart_track_find (track, (int)n - 1, -1);

      for (guint k = 0; k < n; k++)
        if (track->cells[k] != NULL)
          points[i * n + k] = (ChartPoint){
            chart_tracks_get_x (&bump->tracks, k, bump->left, bump->right),
            bump->top + (place_of (bump, i, k) + 0.5) * bump->pitch
          };
      if (first == 0 && bump->ends[0].n > 0)
        bump->ends[0].tags[i].end = points[i * n];
      if (last >= 0)
        bump->ends[1].tags[i].end = points[i * n + (guint)last];
    }
  for (guint k = 0; k < 2; k++)
    chart_ends_stack (&bump->ends[k],
                      k == 0 ? bump->left - bump->radius - TAG_GAP * bump->ends[0].size
                             : bump->right + bump->radius + TAG_GAP * bump->ends[1].size,
                      bump->top, bump->bottom);
  return points;
}

/* The dot of track @i at moment @k as a datum: its rank, and its label where the track begins and
 * ends. */
static void
place_dot (Bump      *bump,
           guint      i,
           guint      k,
           ChartPoint point)
{
  ChartLayoutContext *context = bump->context;
  const ChartTrack   *track = chart_tracks_get (&bump->tracks, i);
  ChartFont           font = { context->type.small, TRUE };
  g_autofree char    *rank = say_rank (&bump->tracks, track, k);
  ChartLayoutRow      cell = *track->cells[k];
  double              r = bump->radius;
  int                 datum;

  cell.name = g_strdup_printf ("%s, %s", cell.name, rank);
  datum = chart_mark_begin (context, &cell, (ChartRect){ point.x - r, point.y - r, 2 * r, 2 * r });
  g_free (cell.name);
  if (!context->sketch)
    chart_track_place_dot (track, context, datum, point, r);
  for (guint side = 0; side < 2 && !context->sketch; side++)
    {
      const ChartTag *tag = &bump->ends[side].tags[i];

      if (tag->unused || tag->end.x != point.x)
        continue;
      chart_tag_place_leader (tag, context, datum, r + 0.1 * tag->size);
      chart_tag_place (tag, context, datum);
    }
  if (bump->numbers)
    {
      g_autofree char *text = say_short (track, k);

      chart_place_line (context, CHART_ROLE_RANK, datum, text, font,
                        chart_color_ink_on (track->color), CHART_ALIGN_MIDDLE, point.x,
                        chart_lines_center (point.y, 1, font) + CHART_TEXT_ASCENT * font.size);
    }
  chart_scene_end_group (context->scene);
}

/* Ranks over several moments, into the plot. */
void
chart_bump_layout (ChartLayoutContext *context)
{
  Bump                   bump = { .context = context,
                                  .tracks = { .context = context, .ranked = TRUE } };
  ChartFont              font = { context->type.axis, FALSE };
  g_autofree ChartPoint *points = NULL;

  bump.tracks.from_rows = chart_tracks_are_rows (context);
  bump.top = context->plot.y;
  bump.bottom = context->plot.y + context->plot.height - (context->sketch ? 0 : 1.8 * font.size);
  bump.bottom = fmax (bump.bottom, bump.top + 1);
  bump.ends[0].exact = TRUE;
  bump.ends[0].values_near = bump.ends[1].values_near = TRUE;
  chart_ends_choose (bump.ends, &bump.tracks, say_rank, TRUE, TRUE, bump.bottom - bump.top);
  place_room (&bump);
  points = place_points (&bump);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  if (!context->sketch)
    chart_tracks_place_moments (&bump.tracks, font, bump.left, bump.right,
                                bump.bottom + 1.5 * font.size);
  chart_tracks_place_lines (&bump.tracks, points);
  for (guint i = 0; i < bump.tracks.tracks->len; i++)
    for (guint k = 0; k < bump.tracks.moments->len; k++)
      if (chart_tracks_get (&bump.tracks, i)->cells[k] != NULL)
        place_dot (&bump, i, k, points[i * bump.tracks.moments->len + k]);
  chart_ends_place_folded (&bump.ends[1], &bump.tracks);
  chart_scene_end_group (context->scene);

  chart_describe (context, bump.tracks.rows);
  for (guint k = 0; k < 2; k++)
    chart_ends_clear (&bump.ends[k]);
  chart_tracks_clear (&bump.tracks);
}
