/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "text/chart-break.h"

#define SWATCH 0.75     /* ems: the side of a colour */
#define SWATCH_GAP 0.4  /* between it and its name */
#define ENTRY_GAP 1.4   /* between entries */
#define MOST_LINES 4    /* of a name */
#define MOST_SHARE 0.35 /* of the plot's height */

/* What the colours are, in the order of the series: entries follow each other from left to right
 * and go on below. */
typedef struct
{
  ChartLayoutContext *context;
  ChartFont           font;
  char             ***lines; /* of each name */
  ChartRect          *boxes; /* of each entry */
} Legend;

static void
legend_clear (Legend *legend)
{
  for (guint i = 0; i < legend->context->series->len; i++)
    g_strfreev (legend->lines[i]);
  g_free (legend->lines);
  g_free (legend->boxes);
}

/* Breaks the names into lines of @most units and puts the entries beside each other. Returns: the
 * height they take */
static double
measure (Legend *legend,
         double  most,
         guint   most_lines)
{
  ChartLayoutContext *context = legend->context;
  double              em = legend->font.size;
  double              indent = (SWATCH + SWATCH_GAP) * em;
  double              x = 0, y = 0, height = 0;

  for (guint i = 0; i < context->series->len; i++)
    {
      ChartRect *box = &legend->boxes[i];
      double     widest = 0;

      g_strfreev (legend->lines[i]);
      legend->lines[i] = chart_break_lines (context->measurer, legend->font,
                                            chart_cells_get_series (context, i)->name,
                                            most - indent, most_lines, FALSE);
      for (char **line = legend->lines[i]; *line != NULL; line++)
        widest = fmax (widest, chart_place_width (context, legend->font, *line));
      box->width = indent + widest;
      box->height = chart_lines_height (g_strv_length (legend->lines[i]), legend->font);
      if (x > 0 && x + box->width > context->plot.width)
        {
          x = 0;
          y += height + 0.25 * em;
          height = 0;
        }
      box->x = context->plot.x + x;
      box->y = context->plot.y + y;
      x += box->width + ENTRY_GAP * em;
      height = fmax (height, box->height);
    }
  return y + height;
}

static void
place_entry (Legend *legend,
             guint   i)
{
  ChartLayoutContext      *context = legend->context;
  const ChartLayoutSeries *series = chart_cells_get_series (context, i);
  double                   em = legend->font.size;
  double                   side = fmax (round (SWATCH * em), 1);
  ChartMark                mark = { .type = CHART_MARK_RECT, .datum = -1 };

  mark.role = CHART_ROLE_SWATCH;
  chart_scene_begin_group (context->scene, CHART_ROLE_LEGEND, -1, series->name);
  chart_cells_style (context, series, NULL, &mark);
  mark.bounds = (ChartRect){ round (legend->boxes[i].x),
                             round (legend->boxes[i].y + (CHART_TEXT_ASCENT - 0.36) * em -
                                    side / 2),
                             side, side };
  if (mark.stroke.alpha > 0)
    mark.bounds = chart_rect_grow (mark.bounds, -mark.stroke_width / 2);
  chart_scene_add (context->scene, &mark);
  chart_place_lines (context, CHART_ROLE_LEGEND, -1, legend->lines[i], legend->font,
                     context->theme->ink, CHART_ALIGN_START,
                     legend->boxes[i].x + (SWATCH + SWATCH_GAP) * em, legend->boxes[i].y);
  chart_scene_end_group (context->scene);
}

/**
 * chart_legend_layout:
 *
 * Says what the colours of the series are, at the top of the plot, and takes its room from it. Long
 * names wrap; only on a page without room for that are they cut.
 */
void
chart_legend_layout (ChartLayoutContext *context)
{
  Legend legend = { .context = context, .font = { context->type.axis, FALSE } };
  double em = legend.font.size;
  double width = context->plot.width;
  double height;

  if (context->sketch)
    return;
  legend.lines = g_new0 (char **, context->series->len);
  legend.boxes = g_new0 (ChartRect, context->series->len);
  height = measure (&legend, width, MOST_LINES);
  for (guint i = 1; i <= 4 && height > MOST_SHARE * context->plot.height; i++)
    height = measure (&legend, fmax (width / i - ENTRY_GAP * em, 6 * em), i < 3 ? 2 : 1);
  for (guint i = 0; i < context->series->len; i++)
    place_entry (&legend, i);
  height += 0.8 * em;
  context->plot.y += height;
  context->plot.height = fmax (context->plot.height - height, 1);
  legend_clear (&legend);
}
