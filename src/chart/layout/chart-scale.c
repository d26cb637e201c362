/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

/* The domain of @rows; where @from_zero, from zero or below to zero or above, so that bars always
 * stand on zero. */
ChartScale
chart_scale_from_rows (GArray  *rows,
                       gboolean from_zero)
{
  ChartScale scale = { 0, 0, 0, 0 };
  gboolean   empty = !from_zero;

  for (guint i = 0; i < rows->len; i++)
    {
      const ChartLayoutRow *row = &g_array_index (rows, ChartLayoutRow, i);
      const ChartNumber     numbers[] = { row->number, row->low, row->high };

      for (guint k = 0; k < G_N_ELEMENTS (numbers); k++)
        if (!chart_number_is_missing (numbers[k]))
          {
            scale.low = empty ? numbers[k].value : fmin (scale.low, numbers[k].value);
            scale.high = empty ? numbers[k].value : fmax (scale.high, numbers[k].value);
            empty = FALSE;
          }
      if (row->uncertain)
        {
          scale.low = fmin (scale.low, row->interval.low);
          scale.high = fmax (scale.high, row->interval.high);
        }
    }
  return scale;
}

/* Where @value is, scene units. Halves keep the width of the whole range of a double finite. */
double
chart_scale_place (ChartScale scale,
                   double     value)
{
  double width = scale.high / 2 - scale.low / 2;
  double share = width > 0 ? (value / 2 - scale.low / 2) / width : 0;

  return scale.from + CLAMP (share, 0, 1) * (scale.to - scale.from);
}

/**
 * chart_scale_ticks:
 * @scale: (inout): its domain is widened to the outer ticks
 * @most: how many steps there may be
 *
 * Steps of 1, 2 or 5 times a power of ten; ticks are counted from the first, so that none drifts.
 *
 * Returns: (transfer full) (element-type ChartNumber): the ticks; empty where all is zero or too
 *   large to step through
 */
GArray *
chart_scale_ticks (ChartScale *scale,
                   guint       most)
{
  static const double steps[] = { 1, 2, 5, 10 };
  GArray             *ticks = g_array_new (FALSE, FALSE, sizeof (ChartNumber));
  double              width = scale->high - scale->low;
  double              power, step = 0;
  int                 exponent, first, last;

  if (!(width > 1e-290) || width > 1e290 || most == 0)
    return ticks;

  exponent = (int)floor (log10 (width / most));
  power = pow (10, exponent);
  for (guint i = 0; i < G_N_ELEMENTS (steps) && step == 0; i++)
    if (width <= steps[i] * power * most * (1 + 1e-9))
      step = steps[i] * power;
  first = (int)floor (scale->low / step + 1e-9);
  last = (int)ceil (scale->high / step - 1e-9);
  for (int i = first; i <= last; i++)
    {
      ChartNumber tick = chart_number_new (i * step, (guint)MAX (-exponent, 0));

      g_array_append_val (ticks, tick);
    }
  scale->low = first * step;
  scale->high = last * step;
  return ticks;
}
