/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-annotate.h"

#define BAND_INK 0.13 /* of a band */

/* Where the label of a line or band has its middle along the scale. */
static double
get_middle (const ChartNote *note,
            ChartScale       scale)
{
  double from = chart_scale_place (scale, note->annotation->value.value);

  if (note->annotation->kind == CHART_ANNOTATION_LINE)
    return from;
  return (from + chart_scale_place (scale, note->annotation->end.value)) / 2;
}

/* A line across @area at @value, which begins at @start where values go to the right. */
static void
place_at_value (ChartLayoutContext *context,
                ChartScale          scale,
                double              value,
                ChartRect           area,
                double              start,
                ChartColor          color,
                double              width)
{
  gboolean upright = context->annotations->upright;
  double   at = round (chart_scale_place (scale, value)) + 0.5;

  chart_place_rule (context, CHART_ROLE_REFERENCE,
                    upright ? (ChartPoint){ area.x, at } : (ChartPoint){ at, start },
                    upright ? (ChartPoint){ context->annotations->ends.x, at }
                            : (ChartPoint){ at, area.y + area.height },
                    color, width);
}

/* The mark of a line or band. */
static void
place_mark (ChartLayoutContext *context,
            const ChartNote    *note,
            ChartScale          scale,
            ChartRect           area,
            double              start)
{
  const ChartAnnotation *annotation = note->annotation;
  ChartMark              band = { .type = CHART_MARK_RECT, .role = CHART_ROLE_NONE, .datum = -1 };
  double                 thin = fmax (1, round (0.05 * context->type.label));
  double                 from = chart_scale_place (scale, annotation->value.value);
  double                 to = annotation->kind == CHART_ANNOTATION_BAND
                                ? chart_scale_place (scale, annotation->end.value)
                                : from;

  if (annotation->kind == CHART_ANNOTATION_LINE)
    {
      place_at_value (context, scale, annotation->value.value, area, start,
                      context->theme->ink, thin);
      return;
    }
  band.fill = chart_color_mix (context->theme->page, context->theme->ink, BAND_INK);
  band.bounds = context->annotations->upright
                  ? (ChartRect){ area.x, to, context->annotations->ends.x - area.x, from - to }
                  : (ChartRect){ from, start, to - from, area.y + area.height - start };
  chart_scene_add (context->scene, &band);
  place_at_value (context, scale, annotation->value.value, area, start,
                  context->theme->rule, 1);
  place_at_value (context, scale, annotation->end.value, area, start,
                  context->theme->rule, 1);
}

/* Labels over their lines, each as low as those before it let it be. */
static void
place_ends_above (ChartLayoutContext *context,
                  ChartScale          scale,
                  ChartRect           area)
{
  ChartAnnotations  *self = context->annotations;
  double             em = self->font.size;
  double             bottom = self->ends.y + self->ends.height;
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (ChartRect));

  for (guint i = 0; i < self->n; i++)
    {
      const ChartNote *note = chart_annotations_get (self, i);
      ChartRect        box = { 0, bottom - NOTE_GAP * em - note->height, note->width,
                               note->height };
      double           left = self->ends.x, right = left + self->ends.width - note->width;

      if (!chart_note_is_at_value (note))
        continue;
      box.x = CLAMP (get_middle (note, scale) - note->width / 2, left, fmax (left, right));
      for (guint k = 0; k < placed->len; k++)
        {
          ChartRect other = g_array_index (placed, ChartRect, k);

          other.x -= 0.5 * em;
          other.width += em;
          if (chart_rect_overlaps (other, box, 0))
            {
              box.y = other.y - NOTE_GAP * em - box.height;
              k = G_MAXUINT; /* from the start */
            }
        }
      g_array_append_val (placed, box);
      place_mark (context, note, scale, area, box.y + box.height + 0.1 * em);
      chart_place_lines (context, CHART_ROLE_REFERENCE, -1, note->lines, self->font,
                         context->theme->ink, CHART_ALIGN_MIDDLE, box.x + box.width / 2, box.y);
    }
}

typedef struct
{
  const ChartNote *note;
  double           wanted;
  ChartPoint       from; /* of its leader */
  int              datum;
} Held;

static int
compare_held (gconstpointer a,
              gconstpointer b)
{
  double first = ((const Held *)a)->wanted, second = ((const Held *)b)->wanted;

  return (first > second) - (first < second);
}

/* @held, from the first to the last, as near to where they are wanted as the others let them;
 * @across: side by side. Those for which there is no room at all are left out. */
static ChartStackItem *
stack (GArray  *held,
       gboolean across,
       double   gap,
       double   from,
       double   to)
{
  ChartStackItem *items = g_new0 (ChartStackItem, held->len + 1);

  g_array_sort (held, compare_held);
  for (;;)
    {
      for (guint i = 0; i < held->len; i++)
        {
          const Held *one = &g_array_index (held, Held, i);

          items[i].wanted = one->wanted;
          items[i].height = across ? one->note->width : one->note->height;
        }
      if (chart_stack (items, held->len, gap, from, to) || held->len == 0)
        return items;
      g_array_set_size (held, held->len - 1);
    }
}

static void
place_leader (ChartLayoutContext *context,
              int                 datum,
              const ChartPoint   *points,
              guint               n)
{
  ChartSegment segments[3];
  ChartMark    mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_LEADER, .datum = datum };
  ChartRect    box = { points[0].x, points[0].y, 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      segments[i] = (ChartSegment){ .op = i == 0 ? CHART_SEGMENT_MOVE : CHART_SEGMENT_LINE,
                                    .to = points[i] };
      box = chart_rect_union (box, (ChartRect){ points[i].x, points[i].y, 0, 0 });
    }
  mark.segments = segments;
  mark.n_segments = n;
  mark.stroke = context->theme->rule;
  mark.stroke_width = fmax (1, round (0.035 * context->type.label));
  mark.bounds = chart_rect_grow (box, mark.stroke_width / 2);
  chart_scene_add (context->scene, &mark);
}

/* Labels right of their lines, one below the other. */
static void
place_ends_beside (ChartLayoutContext *context,
                   ChartScale          scale,
                   ChartRect           area)
{
  ChartAnnotations          *self = context->annotations;
  double                     em = self->font.size;
  g_autoptr (GArray)         held = g_array_new (FALSE, FALSE, sizeof (Held));
  g_autofree ChartStackItem *items = NULL;

  for (guint i = 0; i < self->n; i++)
    {
      Held one = { .note = chart_annotations_get (self, i) };

      if (!chart_note_is_at_value (one.note))
        continue;
      one.wanted = get_middle (one.note, scale);
      place_mark (context, one.note, scale, area, 0);
      g_array_append_val (held, one);
    }
  items = stack (held, FALSE, NOTE_GAP * em, area.y, area.y + area.height);
  for (guint i = 0; i < held->len; i++)
    {
      const Held *one = &g_array_index (held, Held, i);
      ChartPoint  ends[] = { { self->ends.x, one->wanted },
                             { self->ends.x + 0.75 * em, items[i].top + items[i].height / 2 } };

      if (fabs (ends[0].y - ends[1].y) > 0.5 * em)
        place_leader (context, -1, ends, 2);
      chart_place_lines (context, CHART_ROLE_REFERENCE, -1, one->note->lines, self->font,
                         context->theme->ink, CHART_ALIGN_START, self->ends.x + em, items[i].top);
    }
}

/**
 * chart_annotations_place_behind:
 * @area: of the marks
 *
 * Adds lines and bands, with their labels; what is added after them lies over them.
 */
void
chart_annotations_place_behind (ChartLayoutContext *context,
                                ChartScale          scale,
                                ChartRect           area)
{
  if (context->annotations == NULL)
    return;
  if (context->annotations->upright)
    place_ends_beside (context, scale, area);
  else
    place_ends_above (context, scale, area);
}

/* The place in @rows of the row @index of the dataset; -1 where it is not drawn. */
static int
find_row (GArray *rows,
          int     index)
{
  for (guint i = 0; i < rows->len; i++)
    if (index >= 0 && g_array_index (rows, ChartLayoutRow, i).row == index)
      return (int)i;
  return -1;
}

/* Where the mark of an @extent ends, and @gap behind it. */
static ChartPoint
get_end (const ChartAnnotations *self,
         ChartRect               extent,
         double                  gap)
{
  ChartPoint center = chart_rect_center (extent);

  return self->upright ? (ChartPoint){ center.x, extent.y - gap }
                       : (ChartPoint){ extent.x + extent.width + gap, center.y };
}

/* Texts at marks: a leader goes straight on from the mark to the end of the marks' room, and from
 * there to its text. */
static void
place_texts (ChartLayoutContext *context,
             GArray             *rows,
             const ChartRect    *extents)
{
  ChartAnnotations          *self = context->annotations;
  ChartRect                  plot = context->plot;
  double                     em = self->font.size;
  g_autoptr (GArray)         held = g_array_new (FALSE, FALSE, sizeof (Held));
  g_autofree ChartStackItem *items = NULL;

  for (guint i = 0; i < self->n; i++)
    {
      Held one = { .note = chart_annotations_get (self, i) };
      int  row = find_row (rows, one.note->rows[0]);

      if (one.note->annotation->kind != CHART_ANNOTATION_TEXT || row < 0)
        continue;
      one.from = get_end (self, extents[row], 0.4 * em);
      one.wanted = self->upright ? one.from.x : one.from.y;
      one.datum = -1;
      g_array_append_val (held, one);
    }
  items = stack (held, self->upright, (self->upright ? 1 : NOTE_GAP) * em,
                 self->upright ? plot.x : plot.y,
                 self->upright ? plot.x + plot.width : plot.y + plot.height);
  for (guint i = 0; i < held->len; i++)
    {
      const Held *one = &g_array_index (held, Held, i);
      double      middle = items[i].top + items[i].height / 2;
      double      bottom = self->side.y + self->side.height;
      ChartPoint  bend = self->upright ? (ChartPoint){ one->from.x, bottom }
                                       : (ChartPoint){ self->side.x, one->from.y };
      ChartPoint  end = self->upright
                          ? (ChartPoint){ middle, bottom - (NOTE_LEAD - NOTE_GAP) * em }
                          : (ChartPoint){ self->side.x + (NOTE_LEAD - NOTE_GAP) * em, middle };
      ChartPoint  points[] = { one->from, bend, end };

      place_leader (context, -1, points, G_N_ELEMENTS (points));
      chart_place_lines (context, CHART_ROLE_LABEL, -1, one->note->lines, self->font,
                         context->theme->ink,
                         self->upright ? CHART_ALIGN_MIDDLE : CHART_ALIGN_START,
                         self->upright ? middle : self->side.x + NOTE_LEAD * em,
                         self->upright ? bottom - NOTE_LEAD * em - one->note->height
                                       : items[i].top);
    }
}

/* The bracket from @first to @last, whose feet stand at @at, and its value. */
static void
place_difference (ChartLayoutContext *context,
                  const ChartNote    *note,
                  ChartPoint          first,
                  ChartPoint          last,
                  double              at)
{
  ChartAnnotations *self = context->annotations;
  gboolean          upright = self->upright;
  double            em = self->font.size;
  double            arm = NOTE_ARM * em;
  ChartPoint        corners[] = {
           upright ? (ChartPoint){ round (first.x) + 0.5, at }
                   : (ChartPoint){ at, round (first.y) + 0.5 },
    upright ? (ChartPoint){ round (first.x) + 0.5, at - arm }
            : (ChartPoint){ at + arm, round (first.y) + 0.5 },
    upright ? (ChartPoint){ round (last.x) + 0.5, at - arm }
            : (ChartPoint){ at + arm, round (last.y) + 0.5 },
    upright ? (ChartPoint){ round (last.x) + 0.5, at }
            : (ChartPoint){ at, round (last.y) + 0.5 },
  };
  ChartSegment segments[G_N_ELEMENTS (corners)];
  ChartMark    mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_BRACKET, .datum = -1 };
  double       middle = upright ? (first.x + last.x) / 2 : (first.y + last.y) / 2;
  double       left = context->plot.x + note->width / 2;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    segments[i] = (ChartSegment){ .op = i == 0 ? CHART_SEGMENT_MOVE : CHART_SEGMENT_LINE,
                                  .to = corners[i] };
  mark.segments = segments;
  mark.n_segments = G_N_ELEMENTS (segments);
  mark.stroke = context->theme->ink;
  mark.stroke_width = fmax (1, round (0.05 * context->type.label));
  mark.bounds = chart_rect_grow (
    chart_rect_union ((ChartRect){ corners[0].x, corners[0].y, 0, 0 },
                      (ChartRect){ corners[2].x, corners[2].y, 0, 0 }),
    mark.stroke_width / 2);
  chart_scene_add (context->scene, &mark);
  if (upright)
    chart_place_lines (context, CHART_ROLE_BRACKET, -1, note->lines, self->font,
                       context->theme->ink, CHART_ALIGN_MIDDLE,
                       CLAMP (middle, left, fmax (left, left + context->plot.width - note->width)),
                       at - arm - 0.2 * em - note->height);
  else
    chart_place_lines (context, CHART_ROLE_BRACKET, -1, note->lines, self->font,
                       context->theme->ink, CHART_ALIGN_START, at + arm + 0.3 * em,
                       chart_lines_center (middle, g_strv_length (note->lines), self->font));
}

/* Differences, each in a lane of its own. From the marks to the first one the way is free where no
 * text stands: thin lines show it. */
static void
place_differences (ChartLayoutContext *context,
                   GArray             *rows,
                   const ChartRect    *extents)
{
  ChartAnnotations *self = context->annotations;
  double            em = self->font.size;
  double            at = self->upright ? self->lanes.y + self->lanes.height - NOTE_BEFORE * em
                                       : self->lanes.x + NOTE_BEFORE * em;
  gboolean          first = self->side.width * self->side.height == 0;

  for (guint i = 0; i < self->n; i++)
    {
      const ChartNote *note = chart_annotations_get (self, i);
      int              places[] = { find_row (rows, note->rows[0]),
                                    find_row (rows, note->rows[1]) };
      ChartPoint       ends[2];

      if (note->annotation->kind != CHART_ANNOTATION_DIFFERENCE || places[0] < 0 || places[1] < 0)
        continue;
      for (guint k = 0; k < 2; k++)
        {
          ChartPoint way[2];

          ends[k] = get_end (self, extents[places[places[0] < places[1] ? k : 1 - k]], 0.4 * em);
          way[0] = ends[k];
          way[1] = self->upright ? (ChartPoint){ ends[k].x, at } : (ChartPoint){ at, ends[k].y };
          if (first)
            place_leader (context, -1, way, 2);
        }
      place_difference (context, note, ends[0], ends[1], at);
      first = FALSE;
      at += self->upright ? -note->height - NOTE_LANE * em : note->width + NOTE_LANE * em;
    }
}

/**
 * chart_annotations_place:
 * @rows: as they are drawn
 * @extents: of each row: its mark, with all that stands at its end
 *
 * Adds what belongs to rows.
 */
void
chart_annotations_place (ChartLayoutContext *context,
                         GArray             *rows,
                         const ChartRect    *extents)
{
  if (context->annotations == NULL)
    return;
  place_texts (context, rows, extents);
  place_differences (context, rows, extents);
}
