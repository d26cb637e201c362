/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-words.h"
#include "text/chart-break.h"

/* Brackets beside bars, or above columns, that the test does not tell apart: any two of the rows
 * within one. They may overlap, in lanes beside each other: of three rows the first may surely be
 * ahead of the last, and neither of the two told apart from the one between them. */

#define MOST_LANES 3 /* more are no longer read; then there is no bracket at all */
#define LANE 0.6     /* ems of their words, from one to the next */
#define ARM 0.35
#define GAP 0.25        /* between the last lane and the words */
#define BEFORE 0.5      /* ems between the values and the first lane */
#define LINE_SHARE 0.62 /* of the words' width, in each of two lines */

/* Rows from first to last, as they are drawn. */
typedef struct
{
  guint first;
  guint last;
  guint lane;
  guint cluster; /* of those that overlap, one after another */
} Bracket;

struct _ChartBrackets
{
  GArray   *brackets;
  ChartFont font;
  char    **lines; /* what a cluster of them says */
  double    width; /* of the lines */
  gboolean  above; /* columns */
};

/* Frees @self, which may be %NULL. */
void
chart_brackets_free (ChartBrackets *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->brackets);
  g_strfreev (self->lines);
  g_free (self);
}

static gboolean
is_tested (ChartLayoutContext *context,
           GArray             *rows,
           guint               i)
{
  const ChartLayoutRow *row = &g_array_index (rows, ChartLayoutRow, i);

  return row->uncertain && row->row >= 0 && chart_standing_has (context->standing, (guint)row->row);
}

/* Whether the row after @last, with all from @first to it, makes a group in the order of values of
 * which no two are told apart. */
static gboolean
reaches_on (ChartLayoutContext *context,
            GArray             *rows,
            guint               first,
            guint               last)
{
  const ChartLayoutRow *row = &g_array_index (rows, ChartLayoutRow, last);
  const ChartLayoutRow *next = row + 1;

  if (last + 1 >= rows->len || next->gap || !is_tested (context, rows, last + 1) ||
      next->number.value > row->number.value)
    return FALSE;
  for (guint i = first; i <= last; i++)
    if (chart_standing_tells_apart (context->standing,
                                    (guint)g_array_index (rows, ChartLayoutRow, i).row,
                                    (guint)next->row))
      return FALSE;
  return TRUE;
}

/* The lane after those of the brackets that end where @first is, or behind it. */
static guint
free_lane (GArray *brackets,
           guint   first)
{
  guint lane = 0;

  for (guint i = 0; i < brackets->len; i++)
    if (g_array_index (brackets, Bracket, i).last >= first &&
        g_array_index (brackets, Bracket, i).lane == lane)
      {
        lane++;
        i = G_MAXUINT; /* from the start */
      }
  return lane;
}

/* The largest groups. FALSE where they need more lanes than can be read. */
static gboolean
find_brackets (ChartLayoutContext *context,
               GArray             *rows,
               GArray             *brackets)
{
  for (guint first = 0; first + 1 < rows->len; first++)
    {
      const Bracket *before = brackets->len > 0
                                ? &g_array_index (brackets, Bracket, brackets->len - 1)
                                : NULL;
      Bracket        bracket = { first, first, 0, brackets->len };

      if (!is_tested (context, rows, first))
        continue;
      while (reaches_on (context, rows, first, bracket.last))
        bracket.last++;
      if (bracket.last == first || (before != NULL && bracket.last <= before->last))
        continue;
      if (before != NULL && before->last >= first)
        bracket.cluster = before->cluster;
      bracket.lane = free_lane (brackets, first);
      if (bracket.lane >= MOST_LANES)
        return FALSE;
      g_array_append_val (brackets, bracket);
    }
  return brackets->len > 0;
}

/* Whether the words are no wider than the columns they stand above. */
static gboolean
has_room (const ChartBrackets *self,
          double               slot)
{
  for (guint i = 0; i < self->brackets->len; i++)
    {
      const Bracket *bracket = &g_array_index (self->brackets, Bracket, i);

      if ((bracket->last - bracket->first + 1) * slot < self->width)
        return FALSE;
    }
  return TRUE;
}

/**
 * chart_brackets_new:
 * @rows: as they are drawn; those carry brackets that stand next to each other in the order of
 *   their values
 * @slot: the width of a column; 0 for bars
 *
 * Returns: (transfer full) (nullable): %NULL where there is nothing to bracket
 */
ChartBrackets *
chart_brackets_new (ChartLayoutContext *context,
                    GArray             *rows,
                    double              slot)
{
  ChartBrackets     *self;
  const char        *words = chart_word (context->spec->lang, CHART_WORD_BRACKET);
  g_autoptr (GArray) brackets = g_array_new (FALSE, FALSE, sizeof (Bracket));

  if (!context->intervals || context->standing == NULL ||
      !find_brackets (context, rows, brackets))
    return NULL;
  self = g_new0 (ChartBrackets, 1);
  self->brackets = g_steal_pointer (&brackets);
  self->font = (ChartFont){ context->type.small, FALSE };
  self->lines = chart_break_lines (
    context->measurer, self->font, words,
    fmax (LINE_SHARE * chart_place_width (context, self->font, words),
          chart_place_widest_word (context, self->font, words)),
    2, FALSE);
  for (guint i = 0; self->lines[i] != NULL; i++)
    self->width = fmax (self->width, chart_place_width (context, self->font, self->lines[i]));
  self->above = slot > 0;
  if (self->above && !has_room (self, slot))
    g_clear_pointer (&self, chart_brackets_free);
  return self;
}

/* How many lanes the brackets of @cluster take. */
static guint
count_lanes (const ChartBrackets *self,
             guint                cluster)
{
  guint n = 0;

  for (guint i = 0; i < self->brackets->len; i++)
    {
      const Bracket *bracket = &g_array_index (self->brackets, Bracket, i);

      if (bracket->cluster == cluster)
        n = MAX (n, bracket->lane + 1);
    }
  return n;
}

/* How far the lanes of @cluster and the gaps around them reach. */
static double
lanes_depth (const ChartBrackets *self,
             guint                cluster)
{
  return (BEFORE + GAP + LANE * count_lanes (self, cluster)) * self->font.size;
}

/* The room that a row needs behind its value, or a column above it: 0 where it is in no bracket. */
double
chart_brackets_get_room (const ChartBrackets *self,
                         guint                row)
{
  for (guint i = 0; self != NULL && i < self->brackets->len; i++)
    {
      const Bracket *bracket = &g_array_index (self->brackets, Bracket, i);

      if (row >= bracket->first && row <= bracket->last)
        return lanes_depth (self, bracket->cluster) + 1 +
               (self->above ? chart_lines_height (g_strv_length (self->lines), self->font)
                            : self->width);
    }
  return 0;
}

/* From the start of @first to the end of @last; @at is where its feet stand, x or y. */
static void
place_bracket (ChartLayoutContext  *context,
               const ChartBrackets *self,
               ChartRect            first,
               ChartRect            last,
               double               at)
{
  double     arm = ARM * self->font.size;
  double     width = fmax (1, round (0.035 * context->type.label));
  ChartMark  mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_BRACKET, .datum = -1 };
  ChartPoint foot = { round (at) + 0.5, round (first.y) + 0.5 };
  ChartPoint head = { foot.x + arm, round (last.y + last.height) - 0.5 };

  if (self->above)
    {
      foot = (ChartPoint){ round (first.x) + 0.5, round (at) - 0.5 };
      head = (ChartPoint){ round (last.x + last.width) - 0.5, foot.y - arm };
    }
  {
    ChartSegment segments[] = {
      { .op = CHART_SEGMENT_MOVE, .to = foot },
      { .op = CHART_SEGMENT_LINE,
        .to = { self->above ? foot.x : head.x, self->above ? head.y : foot.y } },
      { .op = CHART_SEGMENT_LINE, .to = head },
      { .op = CHART_SEGMENT_LINE,
        .to = { self->above ? head.x : foot.x, self->above ? foot.y : head.y } },
    };

    mark.segments = segments;
    mark.n_segments = G_N_ELEMENTS (segments);
    mark.stroke = context->theme->rule;
    mark.stroke_width = width;
    mark.bounds = chart_rect_grow ((ChartRect){ fmin (foot.x, head.x), fmin (foot.y, head.y),
                                                fabs (head.x - foot.x), fabs (head.y - foot.y) },
                                   width / 2);
    chart_scene_add (context->scene, &mark);
  }
}

/* What the brackets of a cluster around @extent say: beside or above all of their lanes. */
static void
place_words (ChartLayoutContext  *context,
             const ChartBrackets *self,
             ChartRect            extent,
             double               depth)
{
  ChartPoint center = chart_rect_center (extent);
  guint      n = g_strv_length (self->lines);

  chart_place_lines (context, CHART_ROLE_BRACKET, -1, self->lines, self->font,
                     context->theme->muted, self->above ? CHART_ALIGN_MIDDLE : CHART_ALIGN_START,
                     self->above ? center.x : extent.x + extent.width + depth,
                     self->above ? extent.y - depth - chart_lines_height (n, self->font)
                                 : chart_lines_center (center.y, n, self->font));
}

/* The brackets of one cluster, from the bracket @at on, and their words. */
static void
place_cluster (ChartLayoutContext  *context,
               const ChartBrackets *self,
               guint                at,
               const ChartRect     *extents)
{
  const Bracket *bracket = &g_array_index (self->brackets, Bracket, at);
  guint          n = 0;
  double         em = self->font.size;
  ChartRect      all = extents[bracket->first];

  for (; at + n < self->brackets->len && bracket[n].cluster == bracket->cluster; n++)
    for (guint row = bracket[n].first; row <= bracket[n].last; row++)
      all = chart_rect_union (all, extents[row]);
  for (guint i = 0; i < n; i++)
    {
      double away = (BEFORE + LANE * bracket[i].lane) * em;

      place_bracket (context, self, extents[bracket[i].first], extents[bracket[i].last],
                     self->above ? all.y - away : all.x + all.width + away);
    }
  place_words (context, self, all, lanes_depth (self, bracket->cluster));
}

/**
 * chart_brackets_place:
 * @extents: of each row: its mark, with all that stands at its end
 */
void
chart_brackets_place (const ChartBrackets *self,
                      ChartLayoutContext  *context,
                      const ChartRect     *extents)
{
  for (guint i = 0; i < self->brackets->len; i++)
    if (i == 0 || g_array_index (self->brackets, Bracket, i).cluster !=
                    g_array_index (self->brackets, Bracket, i - 1).cluster)
      place_cluster (context, self, i, extents);
}
