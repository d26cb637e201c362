/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <cairo.h>

#define REDRAW_WIDTH 3840
#define REDRAW_HEIGHT 2160

#define REDRAW_LEFT 500.0
#define REDRAW_GAP 20.0 /* between a bar and its texts */

/* One bar of the picture that both programs draw. */
typedef struct
{
  double y;
  double height;
  double length;
  double middle;
  double text_size;
  char  *label; /* owned */
  char  *value; /* owned */
} RedrawBar;

typedef void (*RedrawFunc) (cairo_t *cr,
                            void    *data);

RedrawBar redraw_bar (int i,
                      int n_bars);
void      redraw_bar_clear (RedrawBar *bar);
int       redraw_measure (int        n_times,
                          RedrawFunc redraw,
                          void      *data);
