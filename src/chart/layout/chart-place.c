/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

/* The width of a line, in scene units. */
double
chart_place_width (ChartLayoutContext *context,
                   ChartFont           font,
                   const char         *text)
{
  return chart_measurer_measure (context->measurer, font, text).width;
}

/* The width of the widest word of @text: a line as wide parts none. */
double
chart_place_widest_word (ChartLayoutContext *context,
                         ChartFont           font,
                         const char         *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double         widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    widest = fmax (widest, chart_place_width (context, font, words[i]));
  return widest + 0.5;
}

/**
 * chart_place_line:
 * @x: where @align says the line is held
 * @baseline: from the page's top
 *
 * Adds one line of text to the scene. A sketch has no text.
 */
void
chart_place_line (ChartLayoutContext *context,
                  ChartRole           role,
                  int                 datum,
                  const char         *text,
                  ChartFont           font,
                  ChartColor          color,
                  ChartAlign          align,
                  double              x,
                  double              baseline)
{
  ChartTextSize size;
  double        share = align == CHART_ALIGN_START ? 0 : align == CHART_ALIGN_MIDDLE ? 0.5
                                                                                     : 1;
  ChartMark     mark = { .type = CHART_MARK_TEXT, .role = role, .datum = datum };

  if (context->sketch || text[0] == '\0')
    return;
  size = chart_measurer_measure (context->measurer, font, text);
  mark.text = text;
  mark.font = font;
  mark.fill = color;
  mark.align = align;
  mark.anchor = (ChartPoint){ x, baseline };
  mark.bounds = (ChartRect){ x - share * size.width, baseline - size.ascent, size.width,
                             size.ascent + size.descent };
  chart_scene_add (context->scene, &mark);
}

/* The height of @n_lines lines, from the first one's ascent to the last one's descent. */
double
chart_lines_height (guint     n_lines,
                    ChartFont font)
{
  return ((n_lines - 1) * CHART_LINE_HEIGHT + CHART_TEXT_ASCENT + CHART_TEXT_DESCENT) * font.size;
}

/* The top of @n_lines lines whose letters have their middle at @center: letters reach higher above
 * the baseline than below it. */
double
chart_lines_center (double    center,
                    guint     n_lines,
                    ChartFont font)
{
  const double middle = 0.36; /* of Hangul and capitals, above the baseline */

  return center - (n_lines - 1) * CHART_LINE_HEIGHT * font.size / 2 -
         (CHART_TEXT_ASCENT - middle) * font.size;
}

/**
 * chart_place_lines:
 * @lines: ended by NULL
 * @top: of the first line
 *
 * Returns: the bottom of the last line
 */
double
chart_place_lines (ChartLayoutContext *context,
                   ChartRole           role,
                   int                 datum,
                   char              **lines,
                   ChartFont           font,
                   ChartColor          color,
                   ChartAlign          align,
                   double              x,
                   double              top)
{
  guint n = g_strv_length (lines);

  for (guint i = 0; i < n; i++)
    chart_place_line (context, role, datum, lines[i], font, color, align, x,
                      top + (CHART_TEXT_ASCENT + i * CHART_LINE_HEIGHT) * font.size);
  return n == 0 ? top : top + chart_lines_height (n, font);
}

/* Adds a straight line that shows no datum. */
void
chart_place_rule (ChartLayoutContext *context,
                  ChartRole           role,
                  ChartPoint          from,
                  ChartPoint          to,
                  ChartColor          color,
                  double              width)
{
  ChartMark mark = { .type = CHART_MARK_LINE, .role = role, .datum = -1 };

  mark.from = from;
  mark.to = to;
  mark.stroke = color;
  mark.stroke_width = width;
  mark.bounds = chart_rect_grow ((ChartRect){ fmin (from.x, to.x), fmin (from.y, to.y),
                                              fabs (to.x - from.x), fabs (to.y - from.y) },
                                 width / 2);
  chart_scene_add (context->scene, &mark);
}
