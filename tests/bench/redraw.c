/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "redraw.h"

#include <glib.h>
#include <stdio.h>

#define LONGEST 3000.0
#define TOP 400.0
#define BOTTOM 2000.0

/**
 * redraw_bar:
 * @i: which bar, from 0
 * @n_bars: how many there are
 *
 * Returns: where the bar lies and what stands beside it; to be cleared with redraw_bar_clear()
 */
RedrawBar
redraw_bar (int i,
            int n_bars)
{
  double pitch = (BOTTOM - TOP) / n_bars;

  return (RedrawBar){
    .y = TOP + (i + 0.15) * pitch,
    .height = 0.7 * pitch,
    .length = LONGEST * (n_bars - i) / n_bars,
    .middle = TOP + (i + 0.5) * pitch,
    .text_size = CLAMP (pitch * 0.6, 8, 80),
    .label = g_strdup_printf ("항목 %d", i + 1),
    .value = g_strdup_printf ("%d.%d%%", n_bars - i, i % 10),
  };
}

/**
 * redraw_bar_clear:
 *
 * Frees the texts of @bar.
 */
void
redraw_bar_clear (RedrawBar *bar)
{
  g_clear_pointer (&bar->label, g_free);
  g_clear_pointer (&bar->value, g_free);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

/**
 * redraw_measure:
 * @n_times: how often to draw, at least 1
 * @redraw: (scope call): draws the whole picture
 * @data: for @redraw
 *
 * Draws onto an image of 3840 x 2160 pixels, once to warm up and then @n_times, and prints the
 * median in milliseconds on stdout.
 *
 * Returns: an exit code, 1 where cairo met an error
 */
int
redraw_measure (int        n_times,
                RedrawFunc redraw,
                void      *data)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, REDRAW_WIDTH, REDRAW_HEIGHT);
  cairo_t           *cr = cairo_create (surface);
  g_autofree gint64 *times = g_new (gint64, n_times);
  cairo_status_t     status;

  redraw (cr, data);
  for (int i = 0; i < n_times; i++)
    {
      gint64 start = g_get_monotonic_time ();

      redraw (cr, data);
      cairo_surface_flush (surface);
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, n_times, sizeof times[0], compare_times);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      fprintf (stderr, "redraw: %s\n", cairo_status_to_string (status));
      return 1;
    }
  printf ("%.3f\n", times[n_times / 2] / 1000.0);
  return 0;
}
