/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "text/chart-break.h"

#define MOST_LINES 4
#define VALUE_GAP 0.3    /* ems between label and value */
#define LEAST_LABEL 3.0  /* ems, however wide the value */
#define LEADER_REACH 0.3 /* ems that a tag may be moved before a line leads to it */

/* Frees what measuring gave @self. */
void
chart_tag_clear (ChartTag *self)
{
  g_clear_pointer (&self->lines, g_strfreev);
}

static ChartFont
label_font (const ChartTag *self)
{
  return (ChartFont){ self->size, self->highlighted };
}

/* The room of the value and of the gap before it. */
static double
value_width (ChartLayoutContext *context,
             const ChartTag     *self)
{
  if (self->value == NULL || self->value[0] == '\0')
    return 0;
  return chart_place_width (context, (ChartFont){ self->size, TRUE }, self->value) +
         (self->label[0] != '\0' ? VALUE_GAP * self->size : 0);
}

/**
 * chart_tag_measure:
 * @self: its words and its size set
 * @most: how wide it may be
 *
 * Breaks the label into lines.
 *
 * Returns: whether no word had to be parted and nothing cut
 */
gboolean
chart_tag_measure (ChartTag           *self,
                   ChartLayoutContext *context,
                   double              most)
{
  ChartFont font = label_font (self);
  double    value = value_width (context, self);
  double    room = self->value_near ? fmax (most - value, LEAST_LABEL * self->size) : most;
  double    last = 0;
  guint     n;

  chart_tag_clear (self);
  self->lines = chart_break_lines (context->measurer, font, self->label, room, MOST_LINES, FALSE);
  n = g_strv_length (self->lines);
  self->width = 0;
  for (guint i = 0; i < n; i++)
    {
      last = chart_place_width (context, font, self->lines[i]);
      self->width = fmax (self->width, last);
    }
  self->value_apart = !self->value_near && value > 0 && last + value > most;
  if (self->value_near)
    self->width += value;
  else
    self->width = fmax (self->width, self->value_apart ? value : last + value);
  self->height = chart_lines_height (n + self->value_apart, font);
  return chart_place_widest_word (context, font, self->label) <= room &&
         !g_str_has_suffix (self->lines[n - 1], "…");
}

/* Adds the label and its value to the scene, for @datum. */
void
chart_tag_place (const ChartTag     *self,
                 ChartLayoutContext *context,
                 int                 datum)
{
  ChartFont  font = label_font (self);
  ChartFont  value_font = { self->size, TRUE };
  ChartAlign align = self->right ? CHART_ALIGN_START : CHART_ALIGN_END;
  double     side = self->right ? 1 : -1;
  guint      n = g_strv_length (self->lines);
  double     value = value_width (context, self);
  double     last = chart_place_width (context, font, self->lines[n - 1]);
  double     line = CHART_LINE_HEIGHT * font.size;
  double     baseline = self->y + CHART_TEXT_ASCENT * font.size;

  for (guint i = 0; i < n; i++)
    {
      double at = self->x;

      if (self->value_near)
        at += side * value;
      else if (!self->right && i == n - 1 && !self->value_apart)
        at -= value;
      chart_place_line (context, CHART_ROLE_LABEL, datum, self->lines[i], font, self->ink, align,
                        at, baseline + i * line);
    }
  if (value > 0)
    {
      double at = self->x;

      if (self->right && !self->value_near && !self->value_apart)
        at += last + VALUE_GAP * font.size;
      chart_place_line (context, CHART_ROLE_VALUE, datum, self->value, value_font, self->ink,
                        align, at,
                        baseline +
                          (self->value_near ? (n - 1) / 2.0 : n - 1 + self->value_apart) * line);
    }
}

/* Adds the line from an end to its tag, where the tag had to move away from it; @pad is left free
 * at both. */
void
chart_tag_place_leader (const ChartTag     *self,
                        ChartLayoutContext *context,
                        int                 datum,
                        double              pad)
{
  double     side = self->right ? 1 : -1;
  ChartPoint from = { self->end.x + side * pad, self->end.y };
  ChartPoint to = { self->x - side * 0.2 * self->size, self->y + self->height / 2 };
  ChartMark  mark = { .type = CHART_MARK_LINE, .role = CHART_ROLE_LEADER, .datum = datum };

  if (context->sketch || (to.x - from.x) * side <= 0 ||
      (fabs (to.y - from.y) < LEADER_REACH * self->size &&
       (to.x - from.x) * side < 2.5 * self->size))
    return;
  mark.from = from;
  mark.to = to;
  mark.stroke = context->theme->rule;
  mark.stroke_width = fmax (1, 0.035 * context->type.label);
  mark.bounds = chart_rect_grow ((ChartRect){ fmin (from.x, to.x), fmin (from.y, to.y),
                                              fabs (to.x - from.x), fabs (to.y - from.y) },
                                 mark.stroke_width / 2);
  chart_scene_add (context->scene, &mark);
}
