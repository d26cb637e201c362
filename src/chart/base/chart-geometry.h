/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/* Lengths are in scene units (one pixel at scale 1); the origin is the upper left corner, y grows
 * downwards. Widths and heights are never negative. */

typedef struct
{
  double x;
  double y;
} ChartPoint;

typedef struct
{
  double width;
  double height;
} ChartSize;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} ChartRect;

/* Whether @point lies in @rect; the left and upper edges belong to it, the others do not. */
static inline gboolean
chart_rect_contains (ChartRect  rect,
                     ChartPoint point)
{
  return point.x >= rect.x && point.x < rect.x + rect.width &&
         point.y >= rect.y && point.y < rect.y + rect.height;
}

/* Whether the two share an area greater than @slack on both axes; touching edges do not. */
static inline gboolean
chart_rect_overlaps (ChartRect a,
                     ChartRect b,
                     double    slack)
{
  return a.x + slack < b.x + b.width && b.x + slack < a.x + a.width &&
         a.y + slack < b.y + b.height && b.y + slack < a.y + a.height;
}

/* The smallest rectangle around both. */
static inline ChartRect
chart_rect_union (ChartRect a,
                  ChartRect b)
{
  double x = fmin (a.x, b.x);
  double y = fmin (a.y, b.y);

  return (ChartRect){ x, y,
                      fmax (a.x + a.width, b.x + b.width) - x,
                      fmax (a.y + a.height, b.y + b.height) - y };
}

/* @rect grown by @by on every side (shrunk where @by is negative, down to nothing). */
static inline ChartRect
chart_rect_grow (ChartRect rect,
                 double    by)
{
  return (ChartRect){ rect.x - by, rect.y - by,
                      fmax (rect.width + 2 * by, 0), fmax (rect.height + 2 * by, 0) };
}

static inline ChartPoint
chart_rect_center (ChartRect rect)
{
  return (ChartPoint){ rect.x + rect.width / 2, rect.y + rect.height / 2 };
}

G_END_DECLS
