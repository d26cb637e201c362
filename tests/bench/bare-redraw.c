/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "redraw.h"

#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>

/* The yardstick for a repaint: bars with labels and values whose text layouts are kept. */

#define FONT "Noto Sans CJK KR"

typedef struct
{
  RedrawBar    bar;
  PangoLayout *label;
  PangoLayout *value;
  double       label_x;
  double       text_y;
} Row;

typedef struct
{
  int  n_rows;
  Row *rows;
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

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (int i = 0; i < picture->n_rows; i++)
    {
      const Row *row = &picture->rows[i];

      cairo_set_source_rgb (cr, 0.49, 0.54, 0.6);
      cairo_rectangle (cr, REDRAW_LEFT, row->bar.y, row->bar.length, row->bar.height);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0.11, 0.15, 0.2);
      cairo_move_to (cr, row->label_x, row->text_y);
      pango_cairo_show_layout (cr, row->label);
      cairo_move_to (cr, REDRAW_LEFT + row->bar.length + REDRAW_GAP, row->text_y);
      pango_cairo_show_layout (cr, row->value);
    }
}

/* usage: bare-redraw BARS TIMES */
int
main (int    argc,
      char **argv)
{
  int             n_rows = argc == 3 ? atoi (argv[1]) : 0;
  int             n_times = argc == 3 ? atoi (argv[2]) : 0;
  g_autofree Row *rows = NULL;
  PangoContext   *context;
  int             result;

  if (n_rows < 1 || n_times < 1)
    {
      fputs ("usage: bare-redraw BARS TIMES\n", stderr);
      return 2;
    }

  rows = g_new (Row, n_rows);
  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  for (int i = 0; i < n_rows; i++)
    {
      Row *row = &rows[i];
      int  width, height;

      row->bar = redraw_bar (i, n_rows);
      row->label = create_layout (context, row->bar.label, row->bar.text_size);
      row->value = create_layout (context, row->bar.value, row->bar.text_size);
      pango_layout_get_pixel_size (row->label, &width, &height);
      row->label_x = REDRAW_LEFT - REDRAW_GAP - width;
      row->text_y = row->bar.middle - height / 2.0;
    }

  result = redraw_measure (n_times, redraw, &(Picture){ n_rows, rows });
  for (int i = 0; i < n_rows; i++)
    {
      redraw_bar_clear (&rows[i].bar);
      g_object_unref (rows[i].label);
      g_object_unref (rows[i].value);
    }
  g_object_unref (context);
  return result;
}
