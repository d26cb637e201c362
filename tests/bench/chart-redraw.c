/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "redraw.h"

#include "paint/chart-cairo-painter.h"
#include "text/chart-measurer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* A repaint of ours: a scene with the bars of bare-redraw, as layout would write it. Bars lie on
 * whole pixels, and a text that would stand over the one before it is left out. Layout itself is
 * not asked: it folds the rows for which a page has no room, and the bars would not be the same. */

typedef struct
{
  ChartCairoPainter *painter;
  ChartScene        *scene;
} Picture;

static void
redraw (cairo_t *cr,
        void    *data)
{
  const Picture *picture = data;

  chart_cairo_painter_paint (picture->painter, picture->scene, cr,
                             chart_scene_get_background (picture->scene), NULL);
}

static void
add_text (ChartScene    *scene,
          ChartMeasurer *measurer,
          ChartRole      role,
          int            datum,
          const char    *text,
          ChartFont      font,
          ChartAlign     align,
          double         x,
          double         middle)
{
  ChartTextSize size = chart_measurer_measure (measurer, font, text);
  double        left = align == CHART_ALIGN_END ? x - size.width : x;
  double        top = middle - (size.ascent + size.descent) / 2;

  chart_scene_add (scene, &(ChartMark){
                            .type = CHART_MARK_TEXT,
                            .role = role,
                            .datum = datum,
                            .bounds = { left, top, size.width, size.ascent + size.descent },
                            .fill = { 0.11, 0.15, 0.2, 1 },
                            .text = text,
                            .font = font,
                            .align = align,
                            .anchor = { x, top + size.ascent },
                          });
}

static ChartScene *
create_scene (int n_bars)
{
  ChartSize                 size = { REDRAW_WIDTH, REDRAW_HEIGHT };
  ChartScene               *scene = chart_scene_new (size, CHART_LANG_KO,
                                                     (ChartColor){ 1, 1, 1, 1 });
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_pango ();
  double                    text_bottom = 0;

  for (int i = 0; i < n_bars; i++)
    {
      RedrawBar bar = redraw_bar (i, n_bars);
      ChartFont font = { bar.text_size, FALSE };
      double    top = round (bar.y);
      ChartRect bounds = { REDRAW_LEFT, top, round (bar.length),
                           fmax (round (bar.y + bar.height) - top, 1) };
      int       datum = chart_scene_add_datum (scene, &(ChartDatum){ .row = i,
                                                                     .name = bar.label,
                                                                     .label = bar.label,
                                                                     .value = bar.value,
                                                                     .bounds = bounds });

      chart_scene_begin_group (scene, CHART_ROLE_DATUM, datum, bar.label);
      chart_scene_add (scene, &(ChartMark){ .type = CHART_MARK_RECT,
                                            .role = CHART_ROLE_BAR,
                                            .datum = datum,
                                            .bounds = bounds,
                                            .fill = { 0.49, 0.54, 0.6, 1 } });
      if (bar.middle - bar.text_size / 2 >= text_bottom)
        {
          add_text (scene, measurer, CHART_ROLE_LABEL, datum, bar.label, font, CHART_ALIGN_END,
                    REDRAW_LEFT - REDRAW_GAP, bar.middle);
          add_text (scene, measurer, CHART_ROLE_VALUE, datum, bar.value, font, CHART_ALIGN_START,
                    REDRAW_LEFT + bounds.width + REDRAW_GAP, bar.middle);
          text_bottom = bar.middle + bar.text_size / 2;
        }
      chart_scene_end_group (scene);
      redraw_bar_clear (&bar);
    }
  chart_scene_seal (scene);
  return scene;
}

/* usage: chart-redraw BARS TIMES */
int
main (int    argc,
      char **argv)
{
  int                           n_bars = argc == 3 ? atoi (argv[1]) : 0;
  int                           n_times = argc == 3 ? atoi (argv[2]) : 0;
  g_autoptr (ChartCairoPainter) painter = NULL;
  g_autoptr (ChartScene)        scene = NULL;

  if (n_bars < 1 || n_times < 1)
    {
      fputs ("usage: chart-redraw BARS TIMES\n", stderr);
      return 2;
    }

  scene = create_scene (n_bars);
  painter = chart_cairo_painter_new ();
  return redraw_measure (n_times, redraw, &(Picture){ painter, scene });
}
