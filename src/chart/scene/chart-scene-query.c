/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "scene/chart-scene-query.h"

#define ARC_STEPS 24 /* lines an arc is taken as when it is picked */

static const char *const role_names[] = {
  [CHART_ROLE_NONE] = "none",
  [CHART_ROLE_TITLE] = "title",
  [CHART_ROLE_SUBTITLE] = "subtitle",
  [CHART_ROLE_UNIT] = "unit",
  [CHART_ROLE_NOTE] = "note",
  [CHART_ROLE_SOURCE] = "source",
  [CHART_ROLE_PLOT] = "plot",
  [CHART_ROLE_AXIS] = "axis",
  [CHART_ROLE_TICK] = "tick",
  [CHART_ROLE_DATUM] = "datum",
  [CHART_ROLE_BAR] = "bar",
  [CHART_ROLE_SLICE] = "slice",
  [CHART_ROLE_RANGE] = "range",
  [CHART_ROLE_DOT] = "dot",
  [CHART_ROLE_STEM] = "stem",
  [CHART_ROLE_WHISKER] = "whisker",
  [CHART_ROLE_FADE] = "fade",
  [CHART_ROLE_BRACKET] = "bracket",
  [CHART_ROLE_REFERENCE] = "reference",
  [CHART_ROLE_LABEL] = "label",
  [CHART_ROLE_VALUE] = "value",
  [CHART_ROLE_RANK] = "rank",
  [CHART_ROLE_LEADER] = "leader",
  [CHART_ROLE_ELLIPSIS] = "ellipsis",
  [CHART_ROLE_LEGEND] = "legend",
  [CHART_ROLE_SWATCH] = "swatch",
  [CHART_ROLE_HEAD] = "head",
  [CHART_ROLE_RULE] = "rule",
  [CHART_ROLE_GAP] = "gap",
  [CHART_ROLE_TRACK] = "track",
};

static const char *const type_names[] = { "group", "rect", "path", "line", "text" };
static const char *const fill_names[] = { "", " hatched", " hatched back", " hatched across" };
static const char *const align_names[] = { "start", "middle", "end" };

typedef struct
{
  ChartPoint point;
  ChartPoint at;
  ChartPoint start;
  gboolean   inside;
} Crossing;

/* One edge of the even-odd rule. */
static void
cross (Crossing  *self,
       ChartPoint to)
{
  ChartPoint from = self->at;

  if ((from.y > self->point.y) != (to.y > self->point.y) &&
      self->point.x < (to.x - from.x) * (self->point.y - from.y) / (to.y - from.y) + from.x)
    self->inside = !self->inside;
  self->at = to;
}

static gboolean
path_contains (const ChartMark *mark,
               ChartPoint       point)
{
  Crossing crossing = { .point = point };

  for (guint i = 0; i < mark->n_segments; i++)
    {
      const ChartSegment *segment = &mark->segments[i];

      switch (segment->op)
        {
        case CHART_SEGMENT_MOVE:
          crossing.at = crossing.start = segment->to;
          break;
        case CHART_SEGMENT_LINE:
          cross (&crossing, segment->to);
          break;
        case CHART_SEGMENT_ARC:
          for (guint k = 0; k <= ARC_STEPS; k++)
            {
              double     angle = segment->angle + (segment->end - segment->angle) * k / ARC_STEPS;
              ChartPoint to = { segment->to.x + segment->radius * cos (angle),
                                segment->to.y + segment->radius * sin (angle) };

              if (i == 0 && k == 0)
                crossing.at = crossing.start = to;
              cross (&crossing, to);
            }
          break;
        case CHART_SEGMENT_CLOSE:
        default:
          cross (&crossing, crossing.start);
          break;
        }
    }
  cross (&crossing, crossing.start);
  return crossing.inside;
}

/**
 * chart_scene_pick:
 * @point: in scene units
 *
 * Looks for the mark on top first; where none is hit, for the group whose row the point is in, so
 * that a label or a short bar answers too.
 *
 * Returns: the datum at @point, -1 where there is none
 */
int
chart_scene_pick (const ChartScene *self,
                  ChartPoint        point)
{
  guint            n;
  const ChartMark *marks = chart_scene_get_marks (self, &n);

  for (guint i = n; i-- > 0;)
    if (marks[i].datum >= 0 && marks[i].type != CHART_MARK_GROUP &&
        chart_rect_contains (marks[i].bounds, point) &&
        (marks[i].type != CHART_MARK_PATH || path_contains (&marks[i], point)))
      return marks[i].datum;

  for (guint i = 0; i < n; i++)
    if (marks[i].type == CHART_MARK_GROUP && marks[i].datum >= 0 && i + 1 < n &&
        marks[i + 1].role != CHART_ROLE_SLICE && chart_rect_contains (marks[i].bounds, point))
      return marks[i].datum;
  return -1;
}

/**
 * chart_scene_step:
 * @datum: where the walk is, -1 before its start
 * @by: how far, negative for back
 *
 * Returns: the datum @by steps on, kept to the first and the last; -1 where there are no data
 */
int
chart_scene_step (const ChartScene *self,
                  int               datum,
                  int               by)
{
  guint n;

  chart_scene_get_data (self, &n);
  if (n == 0)
    return -1;
  return CLAMP (datum + by, 0, (int)n - 1);
}

/* Numbers in a dump have one decimal and no negative zero: enough to see a change, too few to see
 * noise. */
static void
dump_number (GString *dump,
             double   number)
{
  char   buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (number * 10) / 10;

  g_ascii_formatd (buffer, sizeof buffer, "%.1f", rounded == 0 ? 0 : rounded);
  g_string_append_printf (dump, " %s", buffer);
}

static void
dump_rect (GString    *dump,
           const char *name,
           ChartRect   rect)
{
  g_string_append_printf (dump, " %s", name);
  dump_number (dump, rect.x);
  dump_number (dump, rect.y);
  dump_number (dump, rect.width);
  dump_number (dump, rect.height);
}

static void
dump_color (GString    *dump,
            const char *name,
            ChartColor  color)
{
  g_autofree char *text = chart_color_to_string (color);

  if (color.alpha > 0)
    g_string_append_printf (dump, " %s %s", name, text);
}

static void
dump_mark (GString         *dump,
           const ChartMark *mark)
{
  g_string_append_printf (dump, "%s %s", type_names[mark->type], role_names[mark->role]);
  if (mark->datum >= 0)
    g_string_append_printf (dump, " #%d", mark->datum);
  dump_rect (dump, "at", mark->bounds);
  dump_color (dump, "fill", mark->fill);
  g_string_append (dump, fill_names[mark->fill_style]);
  dump_color (dump, "stroke", mark->stroke);
  if (mark->type == CHART_MARK_TEXT)
    {
      g_string_append_printf (dump, " %s%s%s", align_names[mark->align],
                              mark->font.bold ? " bold" : "", mark->font.tabular ? " tabular" : "");
      dump_number (dump, mark->font.size);
      g_string_append_printf (dump, " “%s”", mark->text);
    }
  if (mark->name != NULL)
    g_string_append_printf (dump, " name “%s”", mark->name);
  g_string_append_c (dump, '\n');
}

/* (transfer full): the scene as text, a mark a line, groups indented: what golden tests compare. */
char *
chart_scene_dump (const ChartScene *self)
{
  GString           *dump = g_string_new ("scene");
  guint              n, n_data;
  const ChartMark   *marks = chart_scene_get_marks (self, &n);
  const ChartDatum  *data = chart_scene_get_data (self, &n_data);
  ChartSize          size = chart_scene_get_size (self);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));

  dump_number (dump, size.width);
  dump_number (dump, size.height);
  g_string_append_printf (dump, " %s", chart_lang_get_tag (chart_scene_get_lang (self)));
  dump_color (dump, "background", chart_scene_get_background (self));
  g_string_append_printf (dump, "\ntitle “%s”\ndescription “%s”\n", chart_scene_get_title (self),
                          chart_scene_get_description (self));

  for (guint i = 0; i < n; i++)
    {
      while (ends->len > 0 && g_array_index (ends, guint, ends->len - 1) <= i)
        g_array_set_size (ends, ends->len - 1);
      for (guint k = 0; k < ends->len; k++)
        g_string_append (dump, "  ");
      dump_mark (dump, &marks[i]);
      if (marks[i].type == CHART_MARK_GROUP)
        g_array_append_val (ends, marks[i].end);
    }
  for (guint i = 0; i < n_data; i++)
    {
      g_string_append_printf (dump, "datum %u row %d “%s”", i, data[i].row, data[i].name);
      dump_rect (dump, "at", data[i].bounds);
      g_string_append_c (dump, '\n');
    }
  return g_string_free (dump, FALSE);
}
