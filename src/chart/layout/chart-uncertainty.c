/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "base/chart-words.h"

/* How far a share may be from the truth, on the mark of its row: thin lines with ends, or ends that
 * fade. Both are plain lines and rectangles in colours that cover what is under them, so that they
 * come out the same in every format. */

#define MOST_STEPS 12      /* of a fade, to either side of its value */
#define LEAST_STEP 2.0     /* scene units */
#define HATCH_STRENGTH 0.4 /* how much of its colour a hatched bar has, seen from afar */
#define BAND 0.5           /* of a dot's width: the band that fades to both sides of it */
#define BAND_STRENGTH 0.7  /* how much of the mark's colour the band has at its value */

static double
line_width (ChartLayoutContext *context)
{
  return fmax (1, round (0.04 * context->type.label));
}

/* A part of a whisker: a line along the scale, and a line across it at its outer end. */
static void
place_whisker (ChartLayoutContext *context,
               int                 datum,
               ChartPoint          outer,
               ChartPoint          inner,
               double              cap,
               ChartColor          color)
{
  gboolean     vertical = outer.x == inner.x;
  ChartPoint   half = { vertical ? cap / 2 : 0, vertical ? 0 : cap / 2 };
  ChartSegment segments[] = {
    { .op = CHART_SEGMENT_MOVE, .to = inner },
    { .op = CHART_SEGMENT_LINE, .to = outer },
    { .op = CHART_SEGMENT_MOVE, .to = { outer.x - half.x, outer.y - half.y } },
    { .op = CHART_SEGMENT_LINE, .to = { outer.x + half.x, outer.y + half.y } },
  };
  ChartMark mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_WHISKER, .datum = datum };

  mark.segments = segments;
  mark.n_segments = G_N_ELEMENTS (segments);
  mark.stroke = color;
  mark.stroke_width = line_width (context);
  mark.bounds = chart_rect_grow ((ChartRect){ fmin (outer.x, inner.x) - half.x,
                                              fmin (outer.y, inner.y) - half.y,
                                              fabs (outer.x - inner.x) + 2 * half.x,
                                              fabs (outer.y - inner.y) + 2 * half.y },
                                 mark.stroke_width / 2);
  chart_scene_add (context->scene, &mark);
}

/* From the interval's low to the value in what is read on the bar, from there to its high in the
 * page's ink; on whole pixels. */
static void
whisker (ChartLayoutContext   *context,
         const ChartLayoutRow *row,
         int                   datum,
         ChartScale            scale,
         double                center,
         double                thickness,
         gboolean              vertical)
{
  double     width = line_width (context);
  double     cap = fmin (0.5 * thickness, 0.5 * context->type.label);
  double     at[] = { row->interval.low, row->number.value, row->interval.high };
  ChartColor ink = context->theme->ink;
  ChartPoint points[G_N_ELEMENTS (at)];

  center = round (center - width / 2) + width / 2;
  for (guint i = 0; i < G_N_ELEMENTS (at); i++)
    {
      double place = chart_scale_place (scale, at[i]);

      place = i == 1 ? round (place) : round (place - width / 2) + width / 2;
      points[i] = vertical ? (ChartPoint){ center, place } : (ChartPoint){ place, center };
    }
  if (row->number.value > row->interval.low)
    place_whisker (context, datum, points[0], points[1], cap,
                   chart_marks_are_dots (context) || row->suppressed
                     ? ink
                     : chart_color_ink_on (chart_row_fill (context, row)));
  place_whisker (context, datum, points[2], points[1], cap, ink);
}

/* A filled rectangle of @thickness around @center, between two places on the scale; on whole
 * pixels, none where that leaves nothing. */
static void
place_step (ChartLayoutContext *context,
            int                 datum,
            double              from,
            double              to,
            double              center,
            double              thickness,
            gboolean            vertical,
            ChartColor          color)
{
  ChartMark mark = { .type = CHART_MARK_RECT, .role = CHART_ROLE_FADE, .datum = datum };
  double    start = round (fmin (from, to));
  double    length = round (fmax (from, to)) - start;
  double    top = round (center - thickness / 2);
  double    across = fmax (round (center + thickness / 2) - top, 1);

  mark.bounds = vertical ? (ChartRect){ top, start, across, length }
                         : (ChartRect){ start, top, length, across };
  mark.fill = color;
  if (length > 0)
    chart_scene_add (context->scene, &mark);
}

/* How many steps there are room for between two places. */
static guint
n_steps (double from,
         double to)
{
  return (guint)CLAMP (fabs (to - from) / LEAST_STEP, 1, MOST_STEPS);
}

/* Over the end of a bar: all of its colour up to the interval's low, half of it at the value, none
 * past the high; and a line at the value. Each step lies over the one before, so that no gap shows
 * between them. */
static void
fade_bar (ChartLayoutContext   *context,
          const ChartLayoutRow *row,
          int                   datum,
          ChartScale            scale,
          double                center,
          double                thickness,
          gboolean              vertical)
{
  ChartColor fill = chart_color_mix (context->theme->page, chart_row_fill (context, row),
                                     row->suppressed ? HATCH_STRENGTH : 1);
  double     width = line_width (context);
  double     low = chart_scale_place (scale, row->interval.low);
  double     value = round (chart_scale_place (scale, row->number.value));
  double     high = chart_scale_place (scale, row->interval.high);

  for (guint side = 0; side < 2; side++)
    {
      double from = side == 0 ? low : value;
      double to = side == 0 ? value : high;
      guint  n = n_steps (from, to);

      for (guint i = 0; i < n; i++)
        place_step (context, datum, from + (to - from) * i / n, high, center, thickness, vertical,
                    chart_color_mix (context->theme->page, fill,
                                     (side == 0 ? 1 : 0.5) - 0.5 * (i + 0.5) / n));
    }
  value = vertical ? value : value - width;
  place_step (context, datum, value, value + width, center, thickness, vertical,
              context->theme->ink);
}

/* A band that is darkest at the value and gone at both ends of the interval, to lie under a dot. */
static void
fade_dot (ChartLayoutContext   *context,
          const ChartLayoutRow *row,
          int                   datum,
          ChartScale            scale,
          double                center,
          double                thickness,
          gboolean              vertical)
{
  ChartColor fill = chart_row_fill (context, row);
  double     low = chart_scale_place (scale, row->interval.low);
  double     value = chart_scale_place (scale, row->number.value);
  double     high = chart_scale_place (scale, row->interval.high);
  guint      n = n_steps (low, high);

  for (guint i = 0; i < n; i++)
    place_step (context, datum, low + (value - low) * i / n, high + (value - high) * i / n, center,
                BAND * thickness, vertical,
                chart_color_mix (context->theme->page, fill, BAND_STRENGTH * (i + 0.5) / n));
}

/**
 * chart_uncertainty_format:
 * @interval: per cent, or points
 * @unit: of both ends
 *
 * Returns: (transfer full): the interval in words; in whole per cents, where it is wide enough that
 *   more would only look exact
 */
char *
chart_uncertainty_format (ChartLayoutContext *context,
                          ChartInterval       interval,
                          const char         *unit)
{
  ChartLang        lang = context->spec->lang;
  guint            decimals = interval.high - interval.low >= 5 ? 0 : 1;
  double           scale = pow (10, decimals);
  g_autofree char *range = NULL;
  g_autofree char *percents = NULL;
  g_auto (GStrv)   parts = g_strsplit (chart_word (lang, CHART_WORD_INTERVAL), "%s", 2);

  range = chart_format_range (
    lang, CHART_FORM_FULL, chart_number_new (round (interval.low * scale) / scale, decimals),
    chart_number_new (round (interval.high * scale) / scale, decimals));
  percents = chart_format_quantity (lang, range, unit);
  return g_strjoinv (percents, parts);
}

/**
 * chart_mark_uncertainty:
 * @center: of the row's mark, across the scale
 * @thickness: of the mark
 * @vertical: whether @scale goes up the page
 *
 * Adds the interval of a row that is uncertain as the spec asks for it: over a bar that is there
 * already, under a dot that is still to come.
 */
void
chart_mark_uncertainty (ChartLayoutContext   *context,
                        const ChartLayoutRow *row,
                        int                   datum,
                        ChartScale            scale,
                        double                center,
                        double                thickness,
                        gboolean              vertical)
{
  if (context->spec->uncertainty == CHART_UNCERTAINTY_WHISKER)
    whisker (context, row, datum, scale, center, thickness, vertical);
  else if (chart_marks_are_dots (context))
    fade_dot (context, row, datum, scale, center, thickness, vertical);
  else
    fade_bar (context, row, datum, scale, center, thickness, vertical);
}
