/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-tracks.h"

#define LEAST_WIDTH 7.0  /* of a panel, ems of the smallest label */
#define LEAST_HEIGHT 3.0 /* of its marks' room */
#define ASPECT 1.7       /* that this room should have */
#define GAP 1.3          /* between panels, ems of the label */
#define HEAD_GAP 0.7     /* ems between a head and the marks below it */
#define THICKNESS 0.68   /* of a column's room */
#define DOT_PITCH 1.3    /* ems from moment to moment from which on each has its dot */
#define TICK_PITCH 1.6   /* ems from number to number */
#define MOST_STEPS 4
#define SKETCH_PANELS 6

/* A small chart over time for each track, columns or a line, all on one scale: in its head what it
 * is and its last value. */
typedef struct
{
  ChartLayoutContext *context;
  ChartTracks         tracks;
  gboolean            upright; /* columns */
  guint               across;  /* panels beside each other */
  guint               down;
  ChartTag           *heads;
  char              **values; /* of the heads */
  double             *rooms;  /* of the heads in each row of panels, and the gap behind them */
  double              axis;   /* width of the ticks' numbers */
  double              width;  /* of a panel */
  double              height; /* of its marks' room */
  double              gap;
  ChartScale          scale; /* from 0, the bottom of the marks' room, up */
  GArray             *ticks;
} Panels;

static ChartFont
axis_font (const Panels *self)
{
  return (ChartFont){ self->context->type.axis, FALSE };
}

static guint
count_places (const Panels *self)
{
  return self->tracks.tracks->len + (self->tracks.folded != NULL);
}

static void
forget_heads (Panels *self)
{
  for (guint i = 0; self->heads != NULL && i < count_places (self); i++)
    {
      chart_tag_clear (&self->heads[i]);
      g_free (self->values[i]);
    }
  g_clear_pointer (&self->heads, g_free);
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->rooms, g_free);
  g_clear_pointer (&self->ticks, g_array_unref);
}

/* The last value of @track, and, where that is not the last moment of all and there is room, of
 * when. */
static char *
say_last (const Panels     *self,
          const ChartTrack *track)
{
  ChartFont        font = { self->context->type.axis, TRUE };
  int              last = chart_track_find (track, (int)track->n - 1, -1);
  g_autofree char *dated = NULL;

  if (last < 0 || !self->context->spec->show_values)
    return NULL;
  dated = g_strdup_printf ("%s (%s)", track->cells[last]->value,
                           (const char *)self->tracks.moments->pdata[last]);
  if (last + 1 == (int)track->n ||
      chart_place_width (self->context, font, dated) > self->width)
    return g_strdup (track->cells[last]->value);
  return g_steal_pointer (&dated);
}

/* Breaks the heads over panels of the width that is set. Returns: the height of all of them */
static double
measure_heads (Panels *self)
{
  guint  n = count_places (self);
  double all = 0;

  self->heads = g_new0 (ChartTag, n);
  self->values = g_new0 (char *, n);
  self->rooms = g_new0 (double, self->down);
  for (guint i = 0; i < n && !self->context->sketch; i++)
    {
      const ChartTrack *track = i < self->tracks.tracks->len ? chart_tracks_get (&self->tracks, i)
                                                             : NULL;
      ChartTag         *head = &self->heads[i];

      self->values[i] = track != NULL ? say_last (self, track) : NULL;
      head->label = track != NULL ? track->label : self->tracks.folded->label;
      head->value = self->values[i];
      head->highlighted = track != NULL && track->highlighted;
      head->ink = track != NULL ? track->ink : self->context->theme->muted;
      head->size = self->context->type.axis;
      head->right = TRUE;
      chart_tag_measure (head, self->context, self->width);
      self->rooms[i / self->across] = fmax (self->rooms[i / self->across],
                                            head->height + HEAD_GAP * head->size);
    }
  for (guint i = 0; i < self->down; i++)
    all += self->rooms[i];
  return all;
}

/* The height of what stands below a panel. */
static double
get_below (const Panels *self)
{
  return self->context->sketch ? 0 : 1.75 * axis_font (self).size;
}

/* Ticks as dense as a small panel bears, none of them past the largest value. */
static void
choose_ticks (Panels *self)
{
  ChartScale domain = self->scale;
  double     most = self->height / (TICK_PITCH * axis_font (self).size);

  self->ticks = chart_scale_ticks (&self->scale, (guint)CLAMP (most, 1, MOST_STEPS));
  while (self->ticks->len > 2 &&
         g_array_index (self->ticks, ChartNumber, self->ticks->len - 1).value > domain.high)
    g_array_set_size (self->ticks, self->ticks->len - 1);
  if (self->ticks->len > 0)
    self->scale.high = fmax (domain.high,
                             g_array_index (self->ticks, ChartNumber, self->ticks->len - 1).value);
}

/* The scale, and the room that its numbers take left of the panels. */
static void
place_scale (Panels *self)
{
  self->scale = chart_tracks_get_domain (&self->tracks);
  if (self->upright)
    {
      self->scale.low = fmin (self->scale.low, 0);
      self->scale.high = fmax (self->scale.high, 0);
    }
  self->scale.from = self->height;
  self->scale.to = 0;
  if (self->context->sketch)
    return;
  choose_ticks (self);
  self->axis = chart_axis_measure (self->context, self->ticks) + 0.5 * axis_font (self).size;
}

/* With @across panels beside each other: the sizes of all. */
static void
place_panels (Panels *self,
              guint   across)
{
  ChartRect plot = self->context->plot;
  guint     n = MAX (count_places (self), 1);

  forget_heads (self);
  self->across = across;
  self->down = (n + across - 1) / across;
  self->gap = self->context->sketch ? 3 : GAP * self->context->type.label;
  self->axis = 0;
  for (guint pass = 0; pass < 2; pass++) /* the numbers of a scale depend on its height */
    {
      self->width = fmax ((plot.width - self->axis - (across - 1) * self->gap) / across, 1);
      forget_heads (self);
      self->height = fmax ((plot.height - measure_heads (self) - (self->down - 1) * self->gap) /
                               self->down -
                             get_below (self),
                           1);
      place_scale (self);
    }
}

/* How far the marks' room is from the shape it should have, and from the room it needs. */
static double
rate (const Panels *self)
{
  double em = self->context->type.label_min;

  for (guint i = 0; i < count_places (self); i++)
    if (self->heads[i].width > self->width + 0.5)
      return 1000;
  return fabs (log (self->width / self->height / ASPECT)) +
         (self->height < LEAST_HEIGHT * em || self->width < LEAST_WIDTH * em ? 1000 : 0);
}

/* As many panels as have room, folding the rest, in the rows in which they look best. */
static void
choose (Panels *self)
{
  guint capacity = self->context->sketch ? SKETCH_PANELS : G_MAXUINT / 2;

  for (;;)
    {
      guint  best = 1, n;
      double least = G_MAXDOUBLE;

      forget_heads (self);
      chart_tracks_make (&self->tracks, capacity, FALSE);
      n = count_places (self);
      for (guint across = 1; across <= MIN (n, 12); across++)
        {
          place_panels (self, across);
          if (rate (self) < least)
            {
              least = rate (self);
              best = across;
            }
        }
      place_panels (self, best);
      if (least < 1000 || n <= 2 || self->context->sketch)
        return;
      capacity = n > 40 ? n / 2 : n - 1;
    }
}

/* The marks' room of panel @i. */
static ChartRect
get_room (const Panels *self,
          guint         i)
{
  ChartRect plot = self->context->plot;
  double    top = plot.y + self->rooms[0];

  for (guint row = 1; row <= i / self->across; row++)
    top += self->height + get_below (self) + self->gap + self->rooms[row];
  return (ChartRect){ plot.x + self->axis + (i % self->across) * (self->width + self->gap), top,
                      self->width, self->height };
}

/* Where moment @k has its middle in @room. */
static double
get_x (const Panels *self,
       ChartRect     room,
       guint         k)
{
  double pad = self->context->sketch ? 0 : 0.3 * axis_font (self).size;

  if (self->upright)
    return room.x + (k + 0.5) * room.width / self->tracks.moments->len;
  return chart_tracks_get_x (&self->tracks, k, room.x + pad, room.x + room.width - pad);
}

/* Grid, the numbers of the first panel of a row, and the first and the last moment. */
static void
place_axes (Panels   *self,
            guint     i,
            ChartRect room)
{
  ChartLayoutContext *context = self->context;
  ChartFont           font = axis_font (self);
  ChartScale          scale = self->scale;
  ChartColor          grid = chart_color_mix (context->theme->page, context->theme->rule, 0.3);
  const char         *first = self->tracks.moments->pdata[0];
  const char         *last = self->tracks.moments->pdata[self->tracks.moments->len - 1];
  double              baseline = room.y + room.height + 1.4 * font.size;
  double              end = chart_place_width (context, font, last);

  if (context->sketch)
    return;
  scale.from += room.y;
  scale.to += room.y;
  if (i % self->across == 0)
    chart_axis_place_upright (context, self->ticks, scale, room.x, room.x + room.width);
  else
    for (guint k = 0; k < self->ticks->len; k++)
      {
        double y = chart_scale_place (scale, g_array_index (self->ticks, ChartNumber, k).value);

        y = round (y) + 0.5;
        chart_place_rule (context, CHART_ROLE_TICK, (ChartPoint){ room.x, y },
                          (ChartPoint){ room.x + room.width, y }, grid, 1);
      }
  if (end <= room.width)
    chart_place_line (context, CHART_ROLE_TICK, -1, last, font, context->theme->muted,
                      CHART_ALIGN_END, room.x + room.width, baseline);
  if (self->tracks.moments->len > 1 &&
      chart_place_width (context, font, first) + end + font.size <= room.width)
    chart_place_line (context, CHART_ROLE_TICK, -1, first, font, context->theme->muted,
                      CHART_ALIGN_START, room.x, baseline);
}

static gboolean
has_dots (const Panels *self,
          ChartRect     room)
{
  double pitch = room.width;

  for (guint k = 1; k < self->tracks.moments->len; k++)
    pitch = fmin (pitch, get_x (self, room, k) - get_x (self, room, k - 1));
  return !self->context->sketch && pitch >= DOT_PITCH * self->context->type.axis;
}

/* The value of @track at moment @k, as a column or as a point of its line. */
static void
place_value (Panels     *self,
             ChartTrack *track,
             guint       i,
             guint       k,
             gboolean    dots)
{
  ChartLayoutContext *context = self->context;
  ChartRect           room = get_room (self, i);
  double              slot = room.width / self->tracks.moments->len;
  double              thickness = fmax (slot > 6 ? floor (THICKNESS * slot) : THICKNESS * slot,
                           1);
  double    x = get_x (self, room, k);
  double    y = room.y + chart_scale_place (self->scale, track->cells[k]->number.value);
  double    zero = room.y + chart_scale_place (self->scale, 0);
  double    radius = 1.25 * track->width;
  int       last = chart_track_find (track, (int)track->n - 1, -1);
  ChartRect dot = { x - radius, y - radius, 2 * radius, 2 * radius };
  ChartRect bar = { x - thickness / 2, fmin (y, zero), thickness, fabs (zero - y) };
  int       datum = chart_mark_begin (context, track->cells[k], self->upright ? bar : dot);

  if (self->upright && track->cells[k]->number.value != 0)
    chart_mark_bar (context, track->cells[k], datum, bar);
  else if (!self->upright && (dots || (int)k == last) && !context->sketch)
    chart_track_place_dot (track, context, datum, (ChartPoint){ x, y }, radius);
  if ((int)k == last && !context->sketch)
    {
      ChartTag *head = &self->heads[i];

      head->x = room.x;
      head->y = room.y - HEAD_GAP * head->size - head->height;
      chart_tag_place (head, context, datum);
    }
  chart_scene_end_group (context->scene);
}

static void
place_panel (Panels *self,
             guint   i)
{
  ChartLayoutContext *context = self->context;
  ChartTrack         *track = chart_tracks_get (&self->tracks, i);
  ChartRect           room = get_room (self, i);
  double              zero = round (room.y + chart_scale_place (self->scale, 0));

  place_axes (self, i, room);
  for (guint k = 0; k < track->n; k++)
    if (track->cells[k] != NULL)
      place_value (self, track, i, k, has_dots (self, room));
  if (self->upright)
    chart_place_rule (context, CHART_ROLE_AXIS, (ChartPoint){ room.x, zero },
                      (ChartPoint){ room.x + room.width, zero }, context->theme->rule,
                      fmax (1, round (0.04 * context->type.label)));
}

/* One colour for all lines, the accent for one that stands out; they have no other to be told from
 * in their panels. */
static void
place_lines (Panels *self)
{
  guint                  n = self->tracks.moments->len;
  g_autofree ChartPoint *points = g_new0 (ChartPoint, n * self->tracks.tracks->len + 1);

  for (guint i = 0; i < self->tracks.tracks->len; i++)
    {
      ChartTrack *track = chart_tracks_get (&self->tracks, i);
      ChartRect   room = get_room (self, i);

      track->color = track->highlighted ? self->context->theme->accent : self->context->colors[0];
      for (guint k = 0; k < n; k++)
        if (track->cells[k] != NULL)
          points[i * n + k] = (ChartPoint){
            get_x (self, room, k),
            room.y + chart_scale_place (self->scale, track->cells[k]->number.value)
          };
    }
  if (!self->upright)
    chart_tracks_place_lines (&self->tracks, points);
}

/* In the last place, how many tracks have no panel. */
static void
place_folded (Panels *self)
{
  ChartTag *head = &self->heads[self->tracks.tracks->len];
  ChartRect room = get_room (self, self->tracks.tracks->len);
  int       datum;

  head->x = room.x;
  head->y = room.y - HEAD_GAP * head->size - head->height;
  datum = chart_mark_begin (self->context, self->tracks.folded,
                            (ChartRect){ head->x, head->y, head->width, head->height });
  if (!self->context->sketch)
    chart_tag_place (head, self->context, datum);
  chart_scene_end_group (self->context->scene);
}

/* A small chart over time for each track, all on one scale, into the plot. */
void
chart_panels_layout (ChartLayoutContext *context)
{
  Panels self = { .context = context, .tracks = { .context = context } };

  self.upright = context->spec->kind == CHART_KIND_MULTIPLES_COLUMN;
  self.tracks.from_rows = chart_tracks_are_rows (context);
  choose (&self);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  place_lines (&self);
  for (guint i = 0; i < self.tracks.tracks->len; i++)
    place_panel (&self, i);
  if (self.tracks.folded != NULL)
    place_folded (&self);
  chart_scene_end_group (context->scene);

  chart_describe (context, self.tracks.rows);
  forget_heads (&self);
  chart_tracks_clear (&self.tracks);
}
