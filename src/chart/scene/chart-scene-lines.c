/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "scene/chart-scene-private.h"

/* What is left of a line: from @start to @end along it. */
typedef struct
{
  double start;
  double end;
} Piece;

static gboolean
is_vertical (const ChartMark *line)
{
  return line->from.x == line->to.x;
}

/* Takes what lies from @start to @end out of @pieces. */
static void
take_out (GArray *pieces,
          double  start,
          double  end)
{
  for (guint i = pieces->len; i-- > 0;)
    {
      Piece  piece = g_array_index (pieces, Piece, i);
      Piece  rest = { fmax (end, piece.start), piece.end };
      Piece *kept = &g_array_index (pieces, Piece, i);

      if (end <= piece.start || start >= piece.end)
        continue;
      kept->end = fmin (start, piece.end);
      if (rest.end > rest.start)
        g_array_insert_val (pieces, i + 1, rest);
      if (g_array_index (pieces, Piece, i).end <= piece.start)
        g_array_remove_index (pieces, i);
    }
}

/* The parts of @line that no text of the scene lies over. */
static GArray *
find_pieces (const ChartScene *self,
             const ChartMark  *line,
             double            gap)
{
  gboolean vertical = is_vertical (line);
  GArray  *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  Piece    whole = { vertical ? fmin (line->from.y, line->to.y) : fmin (line->from.x, line->to.x),
                  vertical ? fmax (line->from.y, line->to.y) : fmax (line->from.x, line->to.x) };

  g_array_append_val (pieces, whole);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const ChartMark *text = &g_array_index (self->marks, ChartMark, i);
      ChartRect        box = text->bounds;

      if (text->type != CHART_MARK_TEXT ||
          !chart_rect_overlaps (chart_rect_grow (box, gap), line->bounds, 0))
        continue;
      if (vertical)
        take_out (pieces, box.y, box.y + box.height);
      else
        take_out (pieces, box.x - gap, box.x + box.width + gap);
    }
  return pieces;
}

/* Makes @line a path of @pieces. */
static void
set_pieces (ChartScene   *self,
            ChartMark    *line,
            const GArray *pieces)
{
  gboolean      vertical = is_vertical (line);
  ChartSegment *segments = g_new0 (ChartSegment, 2 * pieces->len);

  for (guint i = 0; i < pieces->len; i++)
    {
      Piece       piece = g_array_index (pieces, Piece, i);
      ChartPoint *start = &segments[2 * i].to;
      ChartPoint *end = &segments[2 * i + 1].to;

      segments[2 * i].op = CHART_SEGMENT_MOVE;
      segments[2 * i + 1].op = CHART_SEGMENT_LINE;
      *start = vertical ? (ChartPoint){ line->from.x, piece.start }
                        : (ChartPoint){ piece.start, line->from.y };
      *end = vertical ? (ChartPoint){ line->from.x, piece.end }
                      : (ChartPoint){ piece.end, line->from.y };
    }
  line->type = CHART_MARK_PATH;
  line->segments = segments;
  line->n_segments = 2 * pieces->len;
  g_ptr_array_add (self->paths, segments);
}

/**
 * chart_scene_part_lines:
 * @role: of lines that go straight across or down
 * @gap: how far a line stays from the sides of a text, scene units
 *
 * Parts the lines of @role where text stands, so that none runs through it: to be called when all
 * is placed.
 */
void
chart_scene_part_lines (ChartScene *self,
                        ChartRole   role,
                        double      gap)
{
  g_return_if_fail (!self->sealed);

  for (guint i = 0; i < self->marks->len; i++)
    {
      ChartMark         *line = &g_array_index (self->marks, ChartMark, i);
      g_autoptr (GArray) pieces = NULL;

      if (line->type != CHART_MARK_LINE || line->role != role)
        continue;
      pieces = find_pieces (self, line, gap);
      if (pieces->len == 0)
        line->stroke.alpha = 0;
      else if (pieces->len > 1 || g_array_index (pieces, Piece, 0).end -
                                      g_array_index (pieces, Piece, 0).start <
                                    fabs (line->to.x - line->from.x) +
                                      fabs (line->to.y - line->from.y))
        set_pieces (self, line, pieces);
    }
}
