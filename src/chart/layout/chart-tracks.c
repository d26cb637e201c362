/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-tracks.h"

#include "spec/chart-moments.h"
#include "spec/chart-palette.h"
#include "stats/chart-rank.h"

#define ZERO_SHARE 0.4     /* a domain that begins lower than this part of its end begins at zero */
#define LEAST_CONTRAST 3.0 /* of a line with the page: below that it gets an edge */
#define MOMENT_GAP 0.8     /* between the names of two moments, ems */

/* What lines, slopes and bumps share: values that go from moment to moment, one track for each row,
 * or, where a row is a moment, for each series. */

static void
track_clear (ChartTrack *track)
{
  g_free (track->cells);
  g_free (track->ranks);
}

/* Track @i, the first on top. */
ChartTrack *
chart_tracks_get (const ChartTracks *self,
                  guint              i)
{
  return &g_array_index (self->tracks, ChartTrack, i);
}

static void
forget_tracks (ChartTracks *self)
{
  g_clear_pointer (&self->tracks, g_array_unref);
  g_clear_pointer (&self->moments, g_ptr_array_unref);
  g_clear_pointer (&self->at, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  chart_row_clear (&self->rest);
  self->rest = (ChartLayoutRow){ 0 };
  self->folded = NULL;
}

/* Frees what @self holds. */
void
chart_tracks_clear (ChartTracks *self)
{
  forget_tracks (self);
  g_clear_pointer (&self->ranks, g_ptr_array_unref);
}

/* Whether each row of the dataset is a moment, and not each series. */
gboolean
chart_tracks_are_rows (ChartLayoutContext *context)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < context->series->len; i++)
    g_array_append_val (columns, chart_cells_get_series (context, i)->column);
  return chart_moments_find (context->dataset, columns) == CHART_MOMENTS_ROWS;
}

/* Adds a moment called @name; where in time it is, as far as that can be read. */
static void
add_moment (ChartTracks *self,
            const char  *name)
{
  double year = NAN;

  chart_moments_read (name, &year);
  g_ptr_array_add (self->moments, g_strdup (name));
  g_array_append_val (self->at, year);
}

/* Makes places from 0 to 1 of the moments: as time goes, or in even steps where @even or where it
 * cannot be read. */
static void
place_moments (ChartTracks *self,
               gboolean     even)
{
  guint   n = self->at->len;
  double *at = (double *)(gpointer)self->at->data;
  double  first = at[0], last = at[n - 1];

  for (guint i = 0; i < n; i++)
    even = even || isnan (at[i]);
  for (guint i = 0; i < n; i++)
    at[i] = even || !(last > first) ? (double)i / MAX (n - 1, 1) : (at[i] - first) / (last - first);
}

static void
add_track (ChartTracks          *self,
           const char           *label,
           const ChartLayoutRow *row)
{
  ChartTrack track = { .label = label, .n = self->moments->len };

  if (row != NULL)
    {
      track.highlighted = row->highlighted;
      track.quiet = row->quiet;
    }
  track.cells = g_new0 (const ChartLayoutRow *, track.n);
  g_array_append_val (self->tracks, track);
}

/* A track for each row, its moments the series. */
static void
make_from_columns (ChartTracks *self,
                   guint        capacity)
{
  ChartLayoutContext *context = self->context;
  guint               last = context->series->len - 1;

  /* What is first, and what is folded, is a question of the last moment. */
  context->place = chart_cells_get_series (context, last)->column;
  context->column = chart_dataset_get_column (context->dataset, context->place);
  self->rows = chart_rows_new (context, capacity);
  for (guint i = 0; i < context->series->len; i++)
    add_moment (self, chart_cells_get_series (context, i)->name);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const ChartLayoutRow *row = &g_array_index (self->rows, ChartLayoutRow, i);
      ChartTrack           *track;

      if (row->cells == NULL)
        {
          self->folded = row;
          continue;
        }
      add_track (self, row->label, row);
      track = chart_tracks_get (self, self->tracks->len - 1);
      for (guint k = 0; k < track->n; k++)
        if (!chart_number_is_missing (chart_cells_get (row, k)->number))
          track->cells[k] = chart_cells_get (row, k);
    }
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  double x = 0, y = 0;

  chart_moments_read (((const ChartLayoutRow *)a)->label, &x);
  chart_moments_read (((const ChartLayoutRow *)b)->label, &y);
  return (x > y) - (x < y);
}

/* The value of a track at its last moment; less than any where it has none. */
static double
last_value (const ChartTrack *track)
{
  return track->cells[track->n - 1] != NULL ? track->cells[track->n - 1]->number.value
                                            : -G_MAXDOUBLE;
}

/* Keeps the tracks that end highest, in their order, and folds the others into one. */
static void
fold_tracks (ChartTracks *self,
             guint        capacity)
{
  guint n_folded = 0;

  while (self->tracks->len > MAX (capacity, 2) - (n_folded > 0))
    {
      guint lowest = 0;

      for (guint i = 1; i < self->tracks->len; i++)
        if (last_value (chart_tracks_get (self, i)) <= last_value (chart_tracks_get (self, lowest)))
          lowest = i;
      g_array_remove_index (self->tracks, lowest);
      n_folded++;
    }
  if (n_folded == 0)
    return;
  self->rest.row = -1;
  self->rest.column = self->context->place;
  self->rest.quiet = self->rest.folded = TRUE;
  self->rest.label = chart_rows_name_others (self->context, n_folded);
  self->rest.value = g_strdup ("");
  self->rest.name = g_strdup (self->rest.label);
  self->folded = &self->rest;
}

/* A track for each series, its moments the rows. */
static void
make_from_rows (ChartTracks *self)
{
  ChartLayoutContext *context = self->context;

  context->keeps_rows = TRUE;
  self->rows = chart_rows_new (context, G_MAXUINT);
  g_array_sort (self->rows, compare_moments);
  for (guint i = 0; i < self->rows->len; i++)
    add_moment (self, g_array_index (self->rows, ChartLayoutRow, i).label);
  for (guint k = 0; k < context->series->len; k++)
    {
      ChartTrack *track;

      add_track (self, chart_cells_get_series (context, k)->name, NULL);
      track = chart_tracks_get (self, k);
      for (guint i = 0; i < track->n; i++)
        {
          const ChartLayoutRow *cell =
            chart_cells_get (&g_array_index (self->rows, ChartLayoutRow, i), k);

          if (!chart_number_is_missing (cell->number))
            track->cells[i] = cell;
        }
    }
}

/* The place of each series at moment @i. */
static void
rank_series (ChartTracks *self,
             guint        i)
{
  for (guint k = 0; k < self->tracks->len; k++)
    {
      const ChartTrack *track = chart_tracks_get (self, k);
      ChartRank        *rank = &track->ranks[i];

      if (track->cells[i] == NULL)
        continue;
      rank->place = 1;
      for (guint other = 0; other < self->tracks->len; other++)
        {
          const ChartLayoutRow *cell = chart_tracks_get (self, other)->cells[i];

          if (cell == NULL || other == k)
            continue;
          rank->place += cell->number.value > track->cells[i]->number.value;
          rank->tied = rank->tied || cell->number.value == track->cells[i]->number.value;
        }
    }
}

/* Whether there are two values at moment @i, that one may be before the other. */
static gboolean
is_contest (ChartTracks *self,
            guint        i)
{
  const ChartDataset *dataset = self->context->dataset;
  const ChartColumn  *column;
  guint               n = 0;

  if (self->from_rows)
    {
      for (guint k = 0; k < self->tracks->len; k++)
        n += chart_tracks_get (self, k)->cells[i] != NULL;
      return n > 1;
    }
  column = chart_dataset_get_column (dataset, chart_cells_get_series (self->context, i)->column);
  for (guint row = 0; n < 2 && row < chart_dataset_get_n_rows (dataset); row++)
    n += chart_dataset_get_role (dataset, row) == CHART_ROW_PLAIN &&
         !chart_number_is_missing (chart_column_get (column, row).number);
  return n > 1;
}

/* Ranks the tracks at each moment, those that are not drawn among them. Who is alone there is not
 * first. */
static void
rank_tracks (ChartTracks *self)
{
  ChartLayoutContext *context = self->context;

  for (guint k = 0; k < self->tracks->len; k++)
    chart_tracks_get (self, k)->ranks = g_new0 (ChartRank, self->moments->len);
  if (self->ranks == NULL)
    self->ranks = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->moments->len; i++)
    {
      const ChartRank *ranks;

      if (!is_contest (self, i))
        {
          for (guint k = 0; k < self->tracks->len; k++)
            chart_tracks_get (self, k)->cells[i] = NULL;
        }
      if (self->from_rows)
        {
          rank_series (self, i);
          continue;
        }
      if (i >= self->ranks->len)
        g_ptr_array_add (self->ranks,
                         chart_rank_rows (context->dataset,
                                          chart_cells_get_series (context, i)->column));
      ranks = self->ranks->pdata[i];
      for (guint k = 0; k < self->tracks->len; k++)
        {
          ChartTrack *track = chart_tracks_get (self, k);

          if (track->cells[i] == NULL)
            continue;
          track->ranks[i] = ranks[track->cells[i]->row];
          if (track->ranks[i].place == 0)
            track->cells[i] = NULL;
        }
    }
}

/* The track that stands out has the accent and the others are quiet; without one each has its
 * colour, as long as there are enough. */
static void
set_colors (ChartTracks *self)
{
  const ChartTheme *theme = self->context->theme;
  ChartColor        colors[CHART_PALETTE_MOST];
  guint             n_colors = chart_palette_get_colors (self->context->spec->palette, theme,
                                                         colors);
  gboolean          quiet = self->tracks->len > n_colors;
  double            em = self->context->type.label;

  for (guint i = 0; i < self->tracks->len; i++)
    quiet = quiet || chart_tracks_get (self, i)->highlighted;
  for (guint i = 0; i < self->tracks->len; i++)
    {
      ChartTrack *track = chart_tracks_get (self, i);

      track->ink = track->highlighted ? theme->accent_ink : track->quiet ? theme->muted
                                                                         : theme->ink;
      track->color = track->highlighted      ? theme->accent
                     : track->quiet || quiet ? theme->quiet
                                             : colors[i];
      track->width = fmax (1, round ((track->highlighted ? 0.17 : quiet ? 0.09
                                                                        : 0.12) *
                                     em));
      track->edged = chart_color_contrast (track->color, theme->page) < LEAST_CONTRAST;
    }
}

/**
 * chart_tracks_make:
 * @self: its context set, all else cleared
 * @capacity: how many tracks there is room for, the one of what is folded among them
 * @even: whether moments stand in even steps; else as time goes
 */
void
chart_tracks_make (ChartTracks *self,
                   guint        capacity,
                   gboolean     even)
{
  forget_tracks (self);
  self->moments = g_ptr_array_new_with_free_func (g_free);
  self->at = g_array_new (FALSE, FALSE, sizeof (double));
  self->tracks = g_array_new (FALSE, FALSE, sizeof (ChartTrack));
  g_array_set_clear_func (self->tracks, (GDestroyNotify)track_clear);
  if (self->from_rows)
    make_from_rows (self);
  else
    make_from_columns (self, capacity);
  if (self->ranked)
    rank_tracks (self);
  if (self->from_rows)
    fold_tracks (self, capacity);
  place_moments (self, even);
  set_colors (self);
}

/* The first moment from @from on, by @step (1 or -1), at which @track has a value; -1 for none. */
int
chart_track_find (const ChartTrack *track,
                  int               from,
                  int               step)
{
  for (int i = from; i >= 0 && i < (int)track->n; i += step)
    if (track->cells[i] != NULL)
      return i;
  return -1;
}

/* The domain of all values. */
ChartScale
chart_tracks_get_scale (const ChartTracks *self)
{
  ChartScale scale = { 0, 0, 0, 0 };
  gboolean   empty = TRUE;

  for (guint i = 0; i < self->tracks->len; i++)
    for (guint k = 0; k < chart_tracks_get (self, i)->n; k++)
      {
        const ChartLayoutRow *cell = chart_tracks_get (self, i)->cells[k];

        if (cell == NULL)
          continue;
        scale.low = empty ? cell->number.value : fmin (scale.low, cell->number.value);
        scale.high = empty ? cell->number.value : fmax (scale.high, cell->number.value);
        empty = FALSE;
      }
  return scale;
}

/* What the scale of values spans: from zero where the values come near to it; else the lowest and
 * the highest have the height. */
ChartScale
chart_tracks_get_domain (const ChartTracks *self)
{
  ChartScale scale = chart_tracks_get_scale (self);

  chart_annotations_widen (self->context, &scale);
  if (scale.low > 0 && scale.low < ZERO_SHARE * scale.high)
    scale.low = 0;
  if (scale.high < 0 && scale.high > ZERO_SHARE * scale.low)
    scale.high = 0;
  if (scale.low == scale.high)
    {
      scale.low = fmin (scale.low, 0);
      scale.high = fmax (scale.high, 0);
    }
  return scale;
}

/* Where moment @i is between @left and @right. */
double
chart_tracks_get_x (const ChartTracks *self,
                    guint              i,
                    double             left,
                    double             right)
{
  return left + g_array_index (self->at, double, i) * (right - left);
}

/**
 * chart_tracks_place_moments:
 * @baseline: of the names
 *
 * Names the moments, each in the middle of its place as far as the page lets it: the last and the
 * first first, of the others those that have room.
 */
void
chart_tracks_place_moments (const ChartTracks *self,
                            ChartFont          font,
                            double             left,
                            double             right,
                            double             baseline)
{
  ChartLayoutContext *context = self->context;
  guint               n = self->moments->len;
  double              begin = G_MAXDOUBLE; /* of the name to the right of what is next */
  double              first_end = 0;
  double              edge = context->size.width - 0.25 * context->margin;

  for (guint order = 0; order < n; order++)
    {
      guint       i = order == 0 ? n - 1 : order == 1 ? 0
                                                      : n - order;
      const char *name = self->moments->pdata[i];
      double      half = chart_place_width (context, font, name) / 2;
      double      x = chart_tracks_get_x (self, i, left, right);

      x = CLAMP (x, 0.25 * context->margin + half, fmax (edge - half, half));
      if (order > 0 && (x + half + MOMENT_GAP * font.size > begin ||
                        (i > 0 && x - half - MOMENT_GAP * font.size < first_end)))
        continue;
      if (i == 0)
        first_end = x + half;
      else
        begin = x - half;
      chart_place_line (context, CHART_ROLE_TICK, -1, name, font, context->theme->muted,
                        CHART_ALIGN_MIDDLE, x, baseline);
    }
}

/* Adds the line of a track over @points, one for each moment; it is broken where there is no value.
 * A colour too near to the page's gets an edge. */
static void
add_line (const ChartTracks *self,
          const ChartTrack  *track,
          const ChartPoint  *points,
          ChartColor         color,
          double             width)
{
  g_autofree ChartSegment *segments = g_new0 (ChartSegment, track->n + 1);
  ChartMark                mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_TRACK };
  guint                    n = 0;

  for (guint i = 0; i < track->n; i++)
    {
      gboolean begins = i == 0 || track->cells[i - 1] == NULL;
      gboolean alone = begins && (i + 1 == track->n || track->cells[i + 1] == NULL);

      if (track->cells[i] == NULL || alone)
        continue;
      mark.bounds = n == 0 ? (ChartRect){ points[i].x, points[i].y, 0, 0 }
                           : chart_rect_union (mark.bounds,
                                               (ChartRect){ points[i].x, points[i].y, 0, 0 });
      segments[n].op = begins ? CHART_SEGMENT_MOVE : CHART_SEGMENT_LINE;
      segments[n++].to = points[i];
    }
  if (n == 0)
    return;
  mark.datum = -1;
  mark.segments = segments;
  mark.n_segments = n;
  mark.stroke = color;
  mark.stroke_width = width;
  mark.bounds = chart_rect_grow (mark.bounds, width / 2);
  chart_scene_add (self->context->scene, &mark);
}

/* Adds the lines of all tracks, those that stand out on top; @points of each follow each other. */
void
chart_tracks_place_lines (const ChartTracks *self,
                          const ChartPoint  *points)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->tracks->len; i++)
      {
        const ChartTrack *track = chart_tracks_get (self, i);
        const ChartPoint *own = points + i * self->moments->len;

        if (track->highlighted != (pass == 1))
          continue;
        if (track->edged)
          add_line (self, track, own, self->context->theme->muted, track->width + 2);
        add_line (self, track, own, track->color, track->width);
      }
}

/* Adds the dot of a track at @point, for @datum. */
void
chart_track_place_dot (const ChartTrack   *track,
                       ChartLayoutContext *context,
                       int                 datum,
                       ChartPoint          point,
                       double              radius)
{
  ChartMark mark = { .datum = datum, .fill = track->color };

  if (track->edged)
    {
      mark.stroke = context->theme->muted;
      mark.stroke_width = 1;
    }
  chart_mark_place_dot (
    context, &mark,
    (ChartRect){ point.x - radius, point.y - radius, 2 * radius, 2 * radius }, FALSE);
}
