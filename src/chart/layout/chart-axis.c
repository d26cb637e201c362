/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"

#define MOST_STEPS 8 /* between ticks */
#define MOST_UPRIGHT_STEPS 6
#define UPRIGHT_PITCH 2.6 /* ems from number to number */

/* A tick stands where it says: it has all its decimals. */
static char *
say_tick (const ChartLayoutContext *context,
          ChartNumber               tick)
{
  ChartForm form = { context->form.unit, -1 };

  return chart_format_number_as (context->spec->lang, form, tick);
}

/**
 * chart_axis_choose:
 * @scale: (inout): its domain is widened to the outer ticks
 * @room: its length, scene units
 *
 * As many ticks as their numbers have room beside each other.
 *
 * Returns: (transfer full) (element-type ChartNumber): the ticks
 */
GArray *
chart_axis_choose (ChartLayoutContext *context,
                   ChartScale         *scale,
                   double              room)
{
  ChartFont  font = { context->type.axis, FALSE };
  ChartScale domain = *scale;

  for (guint most = (guint)CLAMP (room / (5 * font.size), 1, MOST_STEPS);; most--)
    {
      g_autoptr (GArray) ticks = NULL;
      double             widest = 0;

      *scale = domain;
      ticks = chart_scale_ticks (scale, most);
      for (guint i = 0; i < ticks->len; i++)
        {
          g_autofree char *text = say_tick (context, g_array_index (ticks, ChartNumber, i));

          widest = fmax (widest, chart_place_width (context, font, text));
        }
      if (most == 1 || ticks->len < 2 || (widest + font.size) * (ticks->len - 1) <= room)
        return g_steal_pointer (&ticks);
    }
}

/**
 * chart_axis_place:
 * @ticks: (element-type ChartNumber): on @scale, which goes from left to right
 * @top: of the lines over the plot
 * @bottom: of them; the numbers stand below
 */
void
chart_axis_place (ChartLayoutContext *context,
                  const GArray       *ticks,
                  ChartScale          scale,
                  double              top,
                  double              bottom)
{
  ChartFont  font = { context->type.axis, FALSE };
  ChartColor grid = chart_color_mix (context->theme->page, context->theme->rule, 0.3);
  double     end = -G_MAXDOUBLE; /* of the number before */

  for (guint i = 0; i < ticks->len; i++)
    {
      ChartNumber      tick = g_array_index (ticks, ChartNumber, i);
      double           x = round (chart_scale_place (scale, tick.value)) + 0.5;
      g_autofree char *text = say_tick (context, tick);
      double           half = chart_place_width (context, font, text) / 2;

      chart_place_rule (context, CHART_ROLE_TICK, (ChartPoint){ x, top }, (ChartPoint){ x, bottom },
                        grid, 1);
      x = CLAMP (x, half, fmax (context->size.width - half, half));
      if (x - half < end) /* a page too narrow for the numbers of two ticks */
        continue;
      chart_place_line (context, CHART_ROLE_TICK, -1, text, font, context->theme->muted,
                        CHART_ALIGN_MIDDLE, x, bottom + 1.25 * font.size);
      end = x + half + 0.5 * font.size;
    }
}

/* As many ticks as their numbers have room above each other on @scale, whose domain is widened to
 * the outer ones. (transfer full) (element-type ChartNumber) */
GArray *
chart_axis_choose_upright (ChartLayoutContext *context,
                           ChartScale         *scale)
{
  double room = fabs (scale->from - scale->to);

  return chart_scale_ticks (scale, (guint)CLAMP (room / (UPRIGHT_PITCH * context->type.axis), 1,
                                                 MOST_UPRIGHT_STEPS));
}

/* The width of the widest number of @ticks. */
double
chart_axis_measure (ChartLayoutContext *context,
                    const GArray       *ticks)
{
  double width = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      g_autofree char *text = say_tick (context, g_array_index (ticks, ChartNumber, i));

      width = fmax (width, chart_place_width (context, (ChartFont){ context->type.axis, FALSE },
                                              text));
    }
  return width;
}

/**
 * chart_axis_place_upright:
 * @ticks: (element-type ChartNumber): on @scale, which goes up the page
 * @left: of the lines over the plot; the numbers stand left of it
 * @right: of them
 */
void
chart_axis_place_upright (ChartLayoutContext *context,
                          const GArray       *ticks,
                          ChartScale          scale,
                          double              left,
                          double              right)
{
  ChartFont  font = { context->type.axis, FALSE };
  ChartColor grid = chart_color_mix (context->theme->page, context->theme->rule, 0.3);

  for (guint i = 0; i < ticks->len; i++)
    {
      ChartNumber      tick = g_array_index (ticks, ChartNumber, i);
      g_autofree char *text = say_tick (context, tick);
      double           y = round (chart_scale_place (scale, tick.value)) + 0.5;

      chart_place_rule (context, CHART_ROLE_TICK, (ChartPoint){ left, y }, (ChartPoint){ right, y },
                        grid, 1);
      chart_place_line (context, CHART_ROLE_TICK, -1, text, font, context->theme->muted,
                        CHART_ALIGN_END, left - 0.4 * font.size, y + 0.36 * font.size);
    }
}
