/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-color.h"

#include "base/chart-names.h"

#include <math.h>
#include <string.h>

/**
 * chart_color_parse:
 * @text: "#RGB", "#RRGGBB", "#RRGGBBAA", "white", "black" or "transparent"
 * @color: (out): the colour; untouched when the result is %FALSE
 *
 * Returns: whether @text is a colour
 */
gboolean
chart_color_parse (const char *text,
                   ChartColor *color)
{
  int      digits[8];
  gsize    n;
  gboolean is_short;

  g_return_val_if_fail (text != NULL && color != NULL, FALSE);

  if (g_ascii_strcasecmp (text, "transparent") == 0)
    {
      *color = (ChartColor){ 0, 0, 0, 0 };
      return TRUE;
    }
  if (g_ascii_strcasecmp (text, "white") == 0)
    text = "#ffffff";
  else if (g_ascii_strcasecmp (text, "black") == 0)
    text = "#000000";

  if (text[0] != '#')
    return FALSE;
  n = strlen (text + 1);
  if (n != 3 && n != 6 && n != 8)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if ((digits[i] = g_ascii_xdigit_value (text[1 + i])) < 0)
      return FALSE;

  is_short = n == 3;
#define PART(i) (is_short ? digits[i] * 17 : digits[2 * (i)] * 16 + digits[2 * (i) + 1]) / 255.0
  *color = (ChartColor){ PART (0), PART (1), PART (2), n == 8 ? PART (3) : 1.0 };
#undef PART
  return TRUE;
}

static int
to_byte (double part)
{
  return (int)floor (CLAMP (part, 0, 1) * 255 + 0.5);
}

/**
 * chart_color_to_string:
 *
 * Returns: (transfer full): "#rrggbb", with two more digits where it is not opaque
 */
char *
chart_color_to_string (ChartColor color)
{
  int alpha = to_byte (color.alpha);

  if (alpha == 255)
    return g_strdup_printf ("#%02x%02x%02x", to_byte (color.red), to_byte (color.green),
                            to_byte (color.blue));
  return g_strdup_printf ("#%02x%02x%02x%02x", to_byte (color.red), to_byte (color.green),
                          to_byte (color.blue), alpha);
}

/* Whether the two are the same to a byte a part. */
gboolean
chart_color_equal (ChartColor a,
                   ChartColor b)
{
  return to_byte (a.red) == to_byte (b.red) && to_byte (a.green) == to_byte (b.green) &&
         to_byte (a.blue) == to_byte (b.blue) && to_byte (a.alpha) == to_byte (b.alpha);
}

/**
 * chart_color_mix:
 * @share: how much of @b, from 0 (only @a) to 1 (only @b)
 *
 * Returns: the colour between the two, in sRGB
 */
ChartColor
chart_color_mix (ChartColor a,
                 ChartColor b,
                 double     share)
{
  return (ChartColor){ a.red + (b.red - a.red) * share, a.green + (b.green - a.green) * share,
                       a.blue + (b.blue - a.blue) * share,
                       a.alpha + (b.alpha - a.alpha) * share };
}

/* What is seen where @above lies over an opaque @below. */
ChartColor
chart_color_over (ChartColor above,
                  ChartColor below)
{
  ChartColor seen = chart_color_mix (below, above, above.alpha);

  seen.alpha = 1.0;
  return seen;
}

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/* Relative luminance, 0 to 1 (WCAG 2.2). */
double
chart_color_luminance (ChartColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

/* Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2). */
double
chart_color_contrast (ChartColor a,
                      ChartColor b)
{
  double la = chart_color_luminance (a);
  double lb = chart_color_luminance (b);

  return (fmax (la, lb) + 0.05) / (fmin (la, lb) + 0.05);
}

/* The three lights of a colour, as they are added up. */
typedef struct
{
  double red, green, blue;
} Light;

static const char *const sight_names[CHART_N_SIGHTS] = { "full", "protan", "deutan", "tritan" };

/* The word that an action knows @sight by. */
const char *
chart_sight_get_name (ChartSight sight)
{
  return sight_names[sight];
}

/* Sets @sight when @name is one of the words; %FALSE elsewhere. */
gboolean
chart_sight_from_name (const char *name,
                       ChartSight *sight)
{
  int i = chart_names_find (sight_names, CHART_N_SIGHTS, name);

  if (i >= 0)
    *sight = (ChartSight)i;
  return i >= 0;
}

/* How people see who lack one sort of cone, of lights: F. Viénot, H. Brettel and J. D. Mollon,
 * Color Research and Application 24(4), 1999; without cones for short waves: G. Machado,
 * M. Oliveira and L. Fernandes, IEEE Transactions on Visualization and Computer Graphics 15(6),
 * 2009. */
static Light
see (Light      light,
     ChartSight sight)
{
  static const double matrices[CHART_N_SIGHTS][3][3] = {
    { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
    { { 0.11238, 0.88762, 0 }, { 0.11238, 0.88762, 0 }, { 0.00401, -0.00401, 1 } },
    { { 0.29275, 0.70725, 0 }, { 0.29275, 0.70725, 0 }, { -0.02234, 0.02234, 1 } },
    { { 1.25553, -0.07675, -0.17878 },
      { -0.07841, 0.93081, 0.14760 },
      { 0.00473, 0.69137, 0.30390 } },
  };
  const double (*m)[3] = matrices[sight];

  return (Light){ m[0][0] * light.red + m[0][1] * light.green + m[0][2] * light.blue,
                  m[1][0] * light.red + m[1][1] * light.green + m[1][2] * light.blue,
                  m[2][0] * light.red + m[2][1] * light.green + m[2][2] * light.blue };
}

static double
from_linear (double part)
{
  part = CLAMP (part, 0, 1);
  return part <= 0.0031308 ? 12.92 * part : 1.055 * pow (part, 1 / 2.4) - 0.055;
}

/* The colour that people with full sight would see where those with @sight see @color. */
ChartColor
chart_color_see (ChartColor color,
                 ChartSight sight)
{
  Light light = see ((Light){ linear (color.red), linear (color.green), linear (color.blue) },
                     sight);

  if (sight == CHART_SIGHT_FULL)
    return color;
  return (ChartColor){ from_linear (light.red), from_linear (light.green),
                       from_linear (light.blue), color.alpha };
}

static double
lab_part (double share)
{
  return share > 216. / 24389 ? cbrt (share) : (24389. / 27 * share + 16) / 116;
}

/* CIELAB under D65: lightness, and where between green and red, blue and yellow. */
static void
to_lab (ChartColor color,
        ChartSight sight,
        double     lab[3])
{
  Light  light = see ((Light){ linear (color.red), linear (color.green), linear (color.blue) },
                      sight);
  double x = lab_part ((0.4124 * light.red + 0.3576 * light.green + 0.1805 * light.blue) / 0.9505);
  double y = lab_part (0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue);
  double z = lab_part ((0.0193 * light.red + 0.1192 * light.green + 0.9505 * light.blue) / 1.089);

  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

/* How different two opaque colours are to the eyes that tell them apart least: distance in CIELAB,
 * seen with all cones, without those for long waves, and without those for middle ones. */
double
chart_color_difference (ChartColor a,
                        ChartColor b)
{
  double least = INFINITY;

  for (ChartSight sight = CHART_SIGHT_FULL; sight <= CHART_SIGHT_DEUTAN; sight++)
    {
      double first[3], second[3];

      to_lab (a, sight, first);
      to_lab (b, sight, second);
      least = fmin (least, hypot (hypot (first[0] - second[0], first[1] - second[1]),
                                  first[2] - second[2]));
    }
  return least;
}

/* Black or white, whichever contrasts more with @background; one of them always has 4.5 : 1. */
ChartColor
chart_color_ink_on (ChartColor background)
{
  ChartColor black = CHART_COLOR_RGB (0x000000);
  ChartColor white = CHART_COLOR_RGB (0xffffff);

  if (chart_color_contrast (background, black) > chart_color_contrast (background, white))
    return black;
  return white;
}
