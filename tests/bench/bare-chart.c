/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "bare-draw.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <stdio.h>
#include <string.h>

#define WIDTH 1920
#define HEIGHT 1080
#define POINTS_A_PIXEL (72.0 / 96.0)

/* usage: bare-chart svg|png|pdf OUT
 * One chart on a page of 1920 x 1080 pixels, by what cairo has for it. */
int
main (int    argc,
      char **argv)
{
  cairo_surface_t *surface;
  cairo_status_t   status;
  cairo_t         *cr;

  if (argc != 3)
    {
      fputs ("usage: bare-chart svg|png|pdf OUT\n", stderr);
      return 2;
    }

  if (strcmp (argv[1], "svg") == 0)
    {
      surface = cairo_svg_surface_create (argv[2], WIDTH, HEIGHT);
    }
  else if (strcmp (argv[1], "pdf") == 0)
    {
      surface = cairo_pdf_surface_create (argv[2], WIDTH * POINTS_A_PIXEL, HEIGHT * POINTS_A_PIXEL);
      cairo_surface_set_device_scale (surface, POINTS_A_PIXEL, POINTS_A_PIXEL);
    }
  else
    {
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
    }

  cr = cairo_create (surface);
  bare_draw (cr, WIDTH, HEIGHT);
  cairo_show_page (cr);
  cairo_destroy (cr);

  if (strcmp (argv[1], "png") == 0)
    {
      status = cairo_surface_write_to_png (surface, argv[2]);
    }
  else
    {
      cairo_surface_finish (surface);
      status = cairo_surface_status (surface);
    }
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    fprintf (stderr, "bare-chart: %s: %s\n", argv[2], cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
