/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "bare-draw.h"

#include <pango/pangocairo.h>

/* The yardstick: what the chart ai-leader-in-10-years costs when somebody who knows the answer
 * writes it down with cairo and Pango and nothing else. */

#define FONT "Noto Sans CJK KR"

typedef struct
{
  const char *rank;
  const char *label;
  const char *value;
  double      share;
} Row;

static const Row rows[] = {
  { "1위", "미국", "34.34%", 34.34 },
  { "2위", "중국", "30.98%", 30.98 },
  { "3위", "한국", "15.15%", 15.15 },
  { "4위", "이스라엘", "5.72%", 5.72 },
  { "5위", "영국", "4.38%", 4.38 },
  { "6위", "캐나다", "4.04%", 4.04 },
  { "공동 7위", "싱가포르", "1.35%", 1.35 },
  { "공동 7위", "독일", "1.35%", 1.35 },
  { "9위", "인도", "1.01%", 1.01 },
  { "", "보도되지 않음", "1.68%", 1.68 },
};
#define N_ROWS (sizeof rows / sizeof rows[0])
#define HIGHLIGHT 2
#define NOT_REPORTED (N_ROWS - 1)

#define INK 0x1c2733
#define MUTED 0x55606e
#define QUIET 0x7d8a99
#define ACCENT 0x801650

static void
set_color (cairo_t *cr,
           unsigned rgb)
{
  cairo_set_source_rgb (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
}

/* Draws text whose share `align` of its width stands at x, its top at y (or its middle, where
 * `middle` is set). Returns its height. */
static double
draw_text (cairo_t    *cr,
           const char *text,
           double      x,
           double      y,
           double      size,
           int         bold,
           unsigned    color,
           double      align,
           int         middle,
           double      wrap)
{
  PangoLayout          *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  int                   width, height;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  if (wrap > 0)
    pango_layout_set_width (layout, (int)(wrap * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  set_color (cr, color);
  cairo_move_to (cr, x - align * width, middle ? y - height / 2.0 : y);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
  return height;
}

static void
draw_hatch (cairo_t *cr,
            double   x,
            double   y,
            double   width,
            double   height,
            double   step)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  for (double at = -height; at < width; at += step)
    {
      cairo_move_to (cr, x + at, y + height);
      cairo_line_to (cr, x + at + height, y);
    }
  cairo_set_line_width (cr, step / 4);
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_set_line_width (cr, step / 5);
  cairo_stroke (cr);
}

/**
 * bare_draw:
 * @cr: what to draw on
 * @width: of the page, in user units
 * @height: of the page, in user units
 *
 * Draws the bundled ranking as a bar chart, all of it, from constants.
 */
void
bare_draw (cairo_t *cr,
           double   width,
           double   height)
{
  const double em = height / 100;
  const double left = 5 * em;
  const double right = width - 5 * em;
  const double plot_left = left + 38 * em;
  const double plot_right = right - 14 * em;
  const double plot_top = 24 * em;
  const double pitch = 5.8 * em;
  const double thickness = 3.8 * em;
  const double plot_bottom = plot_top + N_ROWS * pitch;
  double       y = 4 * em;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  y += draw_text (cr, "10년 뒤 AI 패권을 쥘 나라", left, y, 6.7 * em, 1, INK, 0, 0, 0);
  draw_text (cr, "전문가들의 응답 비율. 한국이 세 번째로 많이 꼽혔다", left, y, 4.1 * em, 0, MUTED,
             0, 0, 0);
  draw_text (cr, "단위: %", right, y + 1.5 * em, 2.6 * em, 0, MUTED, 1, 0, 0);

  for (size_t i = 0; i < N_ROWS; i++)
    {
      const Row *row = &rows[i];
      double     middle = plot_top + (i + 0.5) * pitch;
      double     length = row->share / rows[0].share * (plot_right - plot_left);
      int        bold = i == HIGHLIGHT;
      unsigned   ink = i == NOT_REPORTED ? MUTED : INK;

      draw_text (cr, row->rank, left, middle, 3 * em, bold, bold ? ACCENT : MUTED, 0, 1, 0);
      draw_text (cr, row->label, plot_left - 1.5 * em, middle, 3.7 * em, bold, ink, 1, 1, 0);
      set_color (cr, bold ? ACCENT : QUIET);
      if (i == NOT_REPORTED)
        {
          draw_hatch (cr, plot_left, middle - thickness / 2, length, thickness, em);
        }
      else
        {
          cairo_rectangle (cr, plot_left, middle - thickness / 2, length, thickness);
          cairo_fill (cr);
        }
      draw_text (cr, row->value, plot_left + length + em, middle, 3.7 * em, bold,
                 bold ? ACCENT : ink, 0, 1, 0);
    }
  set_color (cr, MUTED);
  cairo_set_line_width (cr, 0.2 * em);
  cairo_move_to (cr, plot_left, plot_top);
  cairo_line_to (cr, plot_left, plot_bottom);
  cairo_stroke (cr);

  y = plot_bottom + 2 * em;
  y += draw_text (cr,
                  "보도된 비율의 합은 98.32%이고, 빗금은 보도되지 않은 나머지다. 34.34%는 105명에서 "
                  "나올 수 없는 값으로, 보도된 비율이 모두 맞는 가장 작은 응답 수는 297개다. "
                  "싱가포르와 독일은 공동 7위다.",
                  left, y, 2.6 * em, 0, MUTED, 0, 0, right - left);
  draw_text (cr, "자료: 매일경제 설문, n = 105", left, y, 2.6 * em, 0, MUTED, 0, 0, 0);
}
