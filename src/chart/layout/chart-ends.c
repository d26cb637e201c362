/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-tracks.h"

#define LABEL_SHARE 0.34      /* of the plot's width, for the tags of one side */
#define MOST_LABEL_SHARE 0.46 /* of it, where there are none on the other */
#define LEAST_BETWEEN 0.25    /* of it for the lines, where tags stand on both sides */
#define LEAST_TRACKS 3        /* before words are parted */
#define OVERHANG 0.3          /* ems that tags may stand over both ends of the lines' height */

/* The tags of one side of lines: what each line is, at its last value or its first. */

/* Frees what @self holds. */
void
chart_ends_clear (ChartEnds *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      chart_tag_clear (&self->tags[i]);
      g_free (self->values[i]);
    }
  g_clear_pointer (&self->tags, g_free);
  g_clear_pointer (&self->values, g_free);
  self->n = 0;
}

/**
 * chart_ends_make:
 * @self: (inout): cleared, or made before
 * @right: whether the tags are of the last values; else of the first
 * @say: (nullable): the value beside a track's label at the moment; %NULL for none
 *
 * One tag for each track, and on the right one for what is folded.
 */
void
chart_ends_make (ChartEnds         *self,
                 const ChartTracks *tracks,
                 gboolean           right,
                 ChartEndsSay       say)
{
  ChartLayoutContext *context = tracks->context;
  guint               n = tracks->tracks->len;

  chart_ends_clear (self);
  self->right = right;
  self->n = n + (right && tracks->folded != NULL);
  self->tags = g_new0 (ChartTag, self->n + 1);
  self->values = g_new0 (char *, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      ChartTag *tag = &self->tags[i];

      tag->value_near = self->values_near;
      if (i < n)
        {
          const ChartTrack *track = chart_tracks_get (tracks, i);
          int               moment = chart_track_find (track, right ? (int)track->n - 1 : 0,
                                         right ? -1 : 1);

          tag->unused = moment < 0 ||
                        (self->exact && moment != (right ? (int)track->n - 1 : 0));
          tag->label = self->bare ? "" : track->label;
          tag->highlighted = track->highlighted;
          tag->ink = track->ink;
          if (!tag->unused && say != NULL && context->spec->show_values)
            tag->value = self->values[i] = say (tracks, track, (guint)moment);
        }
      else
        {
          tag->label = tracks->folded->label;
          tag->ink = context->theme->muted;
          tag->end.y = context->size.height; /* below all that have a line */
        }
    }
}

/**
 * chart_ends_measure:
 * @size: of type
 * @most: how wide a tag may be
 * @height: of the lines
 * @strict: whether no word may be parted
 *
 * Returns: whether the tags have room below each other
 */
gboolean
chart_ends_measure (ChartEnds          *self,
                    ChartLayoutContext *context,
                    double              size,
                    double              most,
                    double              height,
                    gboolean            strict)
{
  gboolean whole = TRUE;
  double   needed = 0;

  self->size = size;
  self->most = most;
  self->widest = 0;
  for (guint i = 0; i < self->n; i++)
    {
      ChartTag *tag = &self->tags[i];

      if (tag->unused)
        continue;
      tag->size = size;
      whole = chart_tag_measure (tag, context, most) && whole;
      self->widest = fmax (self->widest, tag->width);
      needed += tag->height + (needed > 0 ? CHART_TAG_GAP * size : 0);
    }
  return needed <= height + 2 * OVERHANG * size && (whole || !strict);
}

/* Makes and measures the tags in type of @size; whether they and the lines have room. */
static gboolean
try_ends (ChartEnds         *ends,
          const ChartTracks *tracks,
          double             size,
          double             height,
          gboolean           strict)
{
  ChartLayoutContext *context = tracks->context;
  double              width = context->plot.width;
  gboolean            alone = ends[0].n == 0 || ends[0].bare;
  gboolean            fits;

  fits = chart_ends_measure (&ends[1], context, size, LABEL_SHARE * width, height, strict) ||
         (alone &&
          chart_ends_measure (&ends[1], context, size, MOST_LABEL_SHARE * width, height, strict));
  if (ends[0].n == 0)
    return fits;
  fits = chart_ends_measure (&ends[0], context, size, LABEL_SHARE * width, height, strict) && fits;
  return fits &&
         (ends[0].widest + ends[1].widest + 3 * size <= (1 - LEAST_BETWEEN) * width || !strict);
}

/**
 * chart_ends_choose:
 * @ends: the left one and the right one; how they are is set
 * @tracks: (inout): made here
 * @both: whether there are tags on the left too
 * @even: see chart_tracks_make()
 * @height: of the lines
 *
 * As many tracks as their tags have room: first smaller type, then only values on the left, then
 * fewer tracks, then parted words.
 */
void
chart_ends_choose (ChartEnds   *ends,
                   ChartTracks *tracks,
                   ChartEndsSay say,
                   gboolean     both,
                   gboolean     even,
                   double       height)
{
  const ChartTypeScale *type = &tracks->context->type;

  for (guint strict = 2; strict-- > 0;)
    for (guint capacity = MAX (1, (guint)(height / type->label_min));
         capacity >= (strict ? LEAST_TRACKS : 1);)
      {
        chart_tracks_make (tracks, capacity, even);
        for (guint bare = 0; bare < (both ? 2 : 1); bare++)
          {
            ends[0].bare = bare;
            if (both)
              chart_ends_make (&ends[0], tracks, FALSE, say);
            chart_ends_make (&ends[1], tracks, TRUE, say);
            if (tracks->context->sketch || try_ends (ends, tracks, type->label, height, strict) ||
                try_ends (ends, tracks, type->label_min, height, strict))
              return;
          }
        capacity = MIN (capacity, ends[1].n) - 1;
      }
}

static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  const ChartTag *first = *(const ChartTag *const *)a;
  const ChartTag *second = *(const ChartTag *const *)b;

  return (first->end.y > second->end.y) - (first->end.y < second->end.y);
}

/**
 * chart_ends_stack:
 * @self: measured, and the end of each tag set
 * @x: where the tags are held
 * @top: of the lines' height
 * @bottom: of it
 *
 * Puts each tag beside its end, moved up or down as little as lets none touch another; what is
 * folded stands last.
 */
void
chart_ends_stack (ChartEnds *self,
                  double     x,
                  double     top,
                  double     bottom)
{
  g_autoptr (GPtrArray)      tags = g_ptr_array_new ();
  g_autofree ChartStackItem *items = g_new0 (ChartStackItem, self->n + 1);

  for (guint i = 0; i < self->n; i++)
    if (!self->tags[i].unused)
      g_ptr_array_add (tags, &self->tags[i]);
  g_ptr_array_sort (tags, compare_ends);
  for (guint i = 0; i < tags->len; i++)
    {
      const ChartTag *tag = tags->pdata[i];

      items[i].wanted = tag->end.y;
      items[i].height = tag->height;
    }
  chart_stack (items, tags->len, CHART_TAG_GAP * self->size, top - OVERHANG * self->size,
               bottom + OVERHANG * self->size);
  for (guint i = 0; i < tags->len; i++)
    {
      ChartTag *tag = tags->pdata[i];

      tag->right = self->right;
      tag->x = x;
      tag->y = items[i].top;
    }
}

/* Adds the words for what is folded, which has no line. */
void
chart_ends_place_folded (const ChartEnds   *self,
                         const ChartTracks *tracks)
{
  const ChartTag *tag;
  int             datum;

  if (tracks->folded == NULL)
    return;
  tag = &self->tags[self->n - 1];
  datum = chart_mark_begin (tracks->context, tracks->folded,
                            (ChartRect){ tag->x, tag->y, tag->width, tag->height });
  if (!tracks->context->sketch)
    chart_tag_place (tag, tracks->context, datum);
  chart_scene_end_group (tracks->context->scene);
}
