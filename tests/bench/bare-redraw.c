/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "redraw.h"

#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>

/* The yardstick for a repaint: bars with labels and values whose text layouts are kept. */

#define FONT "Noto Sans CJK KR"
#define LEFT 500.0
#define LONGEST 3000.0
#define TOP 400.0
#define BOTTOM 2000.0

typedef struct
{
  PangoLayout *label;
  PangoLayout *value;
  double       length;
  double       label_x;
  double       text_y;
} Bar;

typedef struct
{
  int  n_bars;
  Bar *bars;
} Picture;

static PangoLayout *
create_layout (PangoContext *context,
               const char   *text,
               double        size)
{
  PangoLayout          *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

static void
redraw (cairo_t *cr,
        void    *data)
{
  const Picture *picture = data;
  double         pitch = (BOTTOM - TOP) / picture->n_bars;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (int i = 0; i < picture->n_bars; i++)
    {
      const Bar *bar = &picture->bars[i];
      double     y = TOP + i * pitch;

      cairo_set_source_rgb (cr, 0.49, 0.54, 0.6);
      cairo_rectangle (cr, LEFT, y + pitch * 0.15, bar->length, pitch * 0.7);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0.11, 0.15, 0.2);
      cairo_move_to (cr, bar->label_x, y + bar->text_y);
      pango_cairo_show_layout (cr, bar->label);
      cairo_move_to (cr, LEFT + bar->length + 20, y + bar->text_y);
      pango_cairo_show_layout (cr, bar->value);
    }
}

/* usage: bare-redraw BARS TIMES */
int
main (int    argc,
      char **argv)
{
  int             n_bars = argc == 3 ? atoi (argv[1]) : 0;
  int             n_times = argc == 3 ? atoi (argv[2]) : 0;
  g_autofree Bar *bars = NULL;
  PangoContext   *context;
  double          pitch, size;
  int             result;

  if (n_bars < 1 || n_times < 1)
    {
      fputs ("usage: bare-redraw BARS TIMES\n", stderr);
      return 2;
    }

  bars = g_new (Bar, n_bars);
  pitch = (BOTTOM - TOP) / n_bars;
  size = CLAMP (pitch * 0.6, 8, 80);
  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  for (int i = 0; i < n_bars; i++)
    {
      g_autofree char *label = g_strdup_printf ("항목 %d", i + 1);
      g_autofree char *value = g_strdup_printf ("%d.%d%%", n_bars - i, i % 10);
      int              width, height;

      bars[i].label = create_layout (context, label, size);
      bars[i].value = create_layout (context, value, size);
      bars[i].length = LONGEST * (n_bars - i) / n_bars;
      pango_layout_get_pixel_size (bars[i].label, &width, &height);
      bars[i].label_x = LEFT - 20 - width;
      bars[i].text_y = (pitch - height) / 2;
    }

  result = redraw_measure (n_times, redraw, &(Picture){ n_bars, bars });
  for (int i = 0; i < n_bars; i++)
    {
      g_object_unref (bars[i].label);
      g_object_unref (bars[i].value);
    }
  g_object_unref (context);
  return result;
}
