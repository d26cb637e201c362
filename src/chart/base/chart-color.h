/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A colour in sRGB, each part from 0 to 1, not premultiplied. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} ChartColor;

#define CHART_COLOR_RGB(hex)                                       \
  {                                                                \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, \
      ((hex)&0xff) / 255.0, 1.0                                    \
  }

/* Whose eyes see a colour: those with all three sorts of cones, or without one. */
typedef enum {
  CHART_SIGHT_FULL,
  CHART_SIGHT_PROTAN, /* none for long waves */
  CHART_SIGHT_DEUTAN, /* none for middle ones */
  CHART_SIGHT_TRITAN, /* none for short ones */
  CHART_N_SIGHTS,
} ChartSight;

const char *chart_sight_get_name (ChartSight sight);
gboolean    chart_sight_from_name (const char *name,
                                   ChartSight *sight);

gboolean   chart_color_parse (const char *text,
                              ChartColor *color);
char      *chart_color_to_string (ChartColor color);
gboolean   chart_color_equal (ChartColor a,
                              ChartColor b);
ChartColor chart_color_mix (ChartColor a,
                            ChartColor b,
                            double     share);
ChartColor chart_color_over (ChartColor above,
                             ChartColor below);
double     chart_color_luminance (ChartColor color);
double     chart_color_contrast (ChartColor a,
                                 ChartColor b);
ChartColor chart_color_see (ChartColor color,
                            ChartSight sight);
double     chart_color_difference (ChartColor a,
                                   ChartColor b);
ChartColor chart_color_ink_on (ChartColor background);

G_END_DECLS
