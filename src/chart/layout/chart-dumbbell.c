/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "base/chart-words.h"

#define PITCH 1.5       /* row to row at the least, ems of the smallest label */
#define MOST_PITCH 3.2  /* at the most, ems of the label */
#define RADIUS 0.36     /* ems of the label */
#define ZERO_SHARE 0.4  /* a domain that begins lower than this part of its end begins at zero */
#define RING 0.35       /* of a radius: how much of a dot is seen around one that covers it */
#define LEAST_SCALE 5.0 /* ems of the label: a shorter scale gives the values up */

/* Two values of each row as dots on one line: how far they are apart. */
typedef struct
{
  ChartLayoutContext *context;
  ChartBands          bands;
  gboolean            values; /* beside the dots */
  double              gaps;   /* width of the column of gaps, with the space before it */
  double              head;   /* height of its head */
  ChartScale          scale;
  GArray             *ticks;
} Dumbbell;

static ChartFont
value_font (Dumbbell             *self,
            const ChartLayoutRow *row)
{
  return (ChartFont){ self->bands.size, row->highlighted };
}

static double
radius_of (Dumbbell *self)
{
  return RADIUS * self->bands.size;
}

/* The cells of @row from the lower value to the higher; %NULL where there is none. */
static void
sort_cells (const ChartLayoutRow  *row,
            const ChartLayoutRow **low,
            const ChartLayoutRow **high)
{
  const ChartLayoutRow *cells[2];

  *low = *high = NULL;
  if (row->cells == NULL)
    return;
  for (guint i = 0; i < 2; i++)
    {
      cells[i] = chart_cells_get (row, i);
      if (chart_number_is_missing (cells[i]->number))
        cells[i] = NULL;
    }
  if (cells[0] != NULL && cells[1] != NULL && cells[0]->number.value > cells[1]->number.value)
    {
      *low = cells[1];
      *high = cells[0];
    }
  else
    {
      *low = cells[0] != NULL && cells[1] != NULL ? cells[0] : NULL;
      *high = cells[1] != NULL ? cells[1] : cells[0];
    }
}

static gboolean
are_equal (const ChartLayoutRow *low,
           const ChartLayoutRow *high)
{
  return low == NULL || high == NULL || low->number.value == high->number.value;
}

/* From the first value to the second, with its sign: "+4.2"; %NULL where one is missing. */
static char *
say_gap (Dumbbell             *self,
         const ChartLayoutRow *row)
{
  ChartNumber      first, second;
  g_autofree char *number = NULL;
  double           gap;

  if (row->cells == NULL)
    return NULL;
  first = chart_cells_get (row, 0)->number;
  second = chart_cells_get (row, 1)->number;
  if (chart_number_is_missing (first) || chart_number_is_missing (second))
    return NULL;
  gap = second.value - first.value;
  number = chart_format_number_as (self->context->spec->lang, self->context->form,
                                   chart_number_new (gap, MAX (first.decimals, second.decimals)));
  return g_strconcat (gap > 0 ? "+" : "", number, NULL);
}

/* What stands over the gaps: of per cents they are points. */
static char *
gap_head (Dumbbell *self)
{
  ChartLang lang = self->context->spec->lang;

  return g_strdup (chart_word (lang, chart_column_is_percent (self->context->column)
                                       ? CHART_WORD_GAP_POINTS
                                       : CHART_WORD_GAP));
}

/* The column of gaps, at the right edge, for the size of type that is set. */
static void
measure_gaps (Dumbbell *self)
{
  ChartLayoutContext *context = self->context;
  ChartFont           head_font = { context->type.axis, FALSE };
  g_autofree char    *head = gap_head (self);

  self->gaps = self->head = 0;
  if (!context->spec->show_gaps || context->sketch)
    return;
  self->gaps = chart_place_width (context, head_font, head);
  for (guint i = 0; i < self->bands.rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (&self->bands, i);
      g_autofree char      *gap = say_gap (self, row);
      ChartFont             font = value_font (self, row);

      font.tabular = TRUE;
      if (gap != NULL)
        self->gaps = fmax (self->gaps, chart_place_width (context, font, gap));
    }
  self->gaps += 1.2 * self->bands.size;
  self->head = 1.5 * head_font.size;
}

/* The domain of all values; from zero where they come near to it. */
static ChartScale
get_domain (Dumbbell *self)
{
  ChartScale scale = { 0, 0, 0, 0 };
  gboolean   empty = TRUE;

  for (guint i = 0; i < self->bands.rows->len; i++)
    for (guint k = 0; k < chart_cells_get_n (chart_bands_get (&self->bands, i)); k++)
      {
        ChartNumber number = chart_cells_get (chart_bands_get (&self->bands, i), k)->number;

        if (chart_number_is_missing (number))
          continue;
        scale.low = empty ? number.value : fmin (scale.low, number.value);
        scale.high = empty ? number.value : fmax (scale.high, number.value);
        empty = FALSE;
      }
  if (scale.low > 0 && scale.low < ZERO_SHARE * scale.high)
    scale.low = 0;
  return scale;
}

/* How far the value of @cell reaches past its dot, beyond the end of the scale (@high) or before
 * its begin. */
static double
overhang (Dumbbell             *self,
          const ChartLayoutRow *row,
          const ChartLayoutRow *cell,
          gboolean              high)
{
  double x = chart_scale_place (self->scale, cell->number.value);
  double width = 0.3 * self->bands.size +
                 chart_place_width (self->context, value_font (self, row), cell->value);

  return high ? width - (self->scale.to - x) : width - (x - self->scale.from);
}

/* Makes the scale as long as the values beside the outer dots let it. */
static void
fit_values (Dumbbell *self)
{
  double left = self->bands.left + radius_of (self);
  double right = self->bands.right - self->gaps - radius_of (self);

  self->scale.from = left;
  self->scale.to = fmax (right, left + 1);
  for (guint pass = 0; pass < 4 && self->values; pass++)
    {
      double before = 0, after = 0;

      for (guint i = 0; i < self->bands.rows->len; i++)
        {
          const ChartLayoutRow *row = chart_bands_get (&self->bands, i);
          const ChartLayoutRow *low, *high;

          sort_cells (row, &low, &high);
          if (high != NULL)
            after = fmax (after, overhang (self, row, high, TRUE));
          if (!are_equal (low, high))
            before = fmax (before, overhang (self, row, low, FALSE));
        }
      /* a shorter scale only brings dots nearer to its ends */
      self->scale.from = fmax (self->scale.from, left + before);
      self->scale.to = fmax (fmin (self->scale.to, right - after), self->scale.from + 1);
    }
}

/* From the lowest value to the highest, and no further: an outer tick beyond would only lead to
 * empty room. */
static void
place_scale (Dumbbell *self)
{
  ChartScale domain = get_domain (self);

  self->scale = domain;
  if (!self->context->sketch)
    {
      self->ticks = chart_axis_choose (self->context, &self->scale,
                                       self->bands.right - self->bands.left - self->gaps -
                                         6 * self->bands.size);
      while (self->ticks->len > 2 &&
             g_array_index (self->ticks, ChartNumber, self->ticks->len - 1).value > domain.high)
        g_array_set_size (self->ticks, self->ticks->len - 1);
      if (self->ticks->len > 0)
        self->scale.high = fmax (domain.high, g_array_index (self->ticks, ChartNumber,
                                                             self->ticks->len - 1)
                                                .value);
    }
  fit_values (self);
  if (self->values && self->scale.to - self->scale.from < LEAST_SCALE * self->bands.size)
    {
      self->values = FALSE;
      fit_values (self);
    }
}

/* Rows, first to know how wide the gaps are, then beside them. */
static void
choose_rows (Dumbbell *self)
{
  ChartLayoutContext *context = self->context;
  double              least = PITCH * context->type.label_min;
  double              axis = context->sketch ? 0 : 1.6 * context->type.axis;
  double              height = context->plot.height - axis;
  double              width = (LEAST_SCALE + 2) * context->type.label_min;

  self->bands.most_pitch = MOST_PITCH;
  chart_bands_choose (&self->bands, height, least, width);
  measure_gaps (self);
  if (self->gaps == 0)
    return;
  context->plot.y += self->head;
  context->plot.height -= self->head;
  chart_bands_choose (&self->bands, height - self->head, least, width + self->gaps);
  measure_gaps (self);
}

static void
place_dot (Dumbbell             *self,
           const ChartLayoutRow *cell,
           guint                 k,
           int                   datum,
           ChartRect             box)
{
  ChartMark mark = { .datum = datum };

  chart_cells_style (self->context, chart_cells_get_series (self->context, k), cell, &mark);
  chart_mark_place_dot (self->context, &mark, box, FALSE);
}

/* The value of @cell beside its dot: the lower one on the left, the higher one on the right. */
static void
place_value (Dumbbell             *self,
             const ChartLayoutRow *row,
             const ChartLayoutRow *cell,
             int                   datum,
             ChartRect             box,
             double                center)
{
  const ChartLayoutRow *low, *high;
  ChartFont             font = value_font (self, row);
  double                pad = 0.3 * self->bands.size;

  sort_cells (row, &low, &high);
  if (!self->values || (cell == low && are_equal (low, high)))
    return;
  chart_place_line (self->context, CHART_ROLE_VALUE, datum, cell->value, font,
                    chart_row_ink (self->context, row),
                    cell == low ? CHART_ALIGN_END : CHART_ALIGN_START,
                    cell == low ? box.x - pad : box.x + box.width + pad,
                    chart_lines_center (center, 1, font) + CHART_TEXT_ASCENT * font.size);
}

/* Both values of row @i as data, the gap told with the second. */
static void
place_cells (Dumbbell *self,
             guint     i)
{
  ChartLayoutContext   *context = self->context;
  const ChartLayoutRow *row = chart_bands_get (&self->bands, i);
  const ChartLayoutRow *low, *high;
  gboolean              overlap;
  double                center = chart_bands_get_center (&self->bands, i);
  double                r = fmin (radius_of (self), chart_bands_get_least (&self->bands) / 2);
  g_autofree char      *gap = context->spec->show_gaps ? say_gap (self, row) : NULL;
  ChartFont             font = value_font (self, row);

  font.tabular = TRUE;
  sort_cells (row, &low, &high);
  overlap = low != NULL && chart_scale_place (self->scale, high->number.value) -
                               chart_scale_place (self->scale, low->number.value) <
                             r;
  for (guint k = 0; k < 2; k++)
    {
      ChartLayoutRow   cell = *chart_cells_get (row, k);
      gboolean         missing = chart_number_is_missing (cell.number);
      double           x = missing ? self->scale.from
                                   : chart_scale_place (self->scale, cell.number.value);
      ChartRect        box = { x - r, center - r, 2 * r, 2 * r };
      g_autofree char *name = NULL;
      int              datum;

      if (k == 1 && gap != NULL)
        cell.name = name = g_strdup_printf ("%s, %s %s", cell.name,
                                            chart_word (context->spec->lang, CHART_WORD_GAP), gap);
      datum = chart_mark_begin (context, &cell, box);
      if (k == 0)
        chart_bands_place_label (&self->bands, i, datum);
      if (!missing)
        {
          if (k == 0 && overlap) /* a ring around the second */
            place_dot (self, chart_cells_get (row, k), k, datum, chart_rect_grow (box, RING * r));
          else
            place_dot (self, chart_cells_get (row, k), k, datum, box);
          place_value (self, row, chart_cells_get (row, k), datum, box, center);
        }
      if (k == 1 && gap != NULL && !context->sketch)
        chart_place_line (context, CHART_ROLE_GAP, datum, gap, font, chart_row_ink (context, row),
                          CHART_ALIGN_END, self->bands.right,
                          chart_lines_center (center, 1, font) + CHART_TEXT_ASCENT * font.size);
      chart_scene_end_group (context->scene);
    }
}

/* The line between the two dots of row @i. */
static void
place_line (Dumbbell *self,
            guint     i)
{
  ChartLayoutContext   *context = self->context;
  const ChartLayoutRow *row = chart_bands_get (&self->bands, i);
  const ChartLayoutRow *low, *high;
  double                y = round (chart_bands_get_center (&self->bands, i));
  double                width = fmax (1, round (0.14 * self->bands.size));

  sort_cells (row, &low, &high);
  if (!are_equal (low, high))
    chart_place_rule (context, CHART_ROLE_STEM,
                      (ChartPoint){ chart_scale_place (self->scale, low->number.value), y },
                      (ChartPoint){ chart_scale_place (self->scale, high->number.value), y },
                      row->highlighted ? context->theme->accent : context->theme->quiet, width);
}

static void
place_row (Dumbbell *self,
           guint     i)
{
  const ChartLayoutRow *row = chart_bands_get (&self->bands, i);
  int                   datum;

  chart_bands_place_gap (&self->bands, i);
  if (row->cells != NULL)
    {
      place_line (self, i);
      place_cells (self, i);
      return;
    }
  datum = chart_mark_begin (self->context, row,
                            (ChartRect){ self->scale.from,
                                         chart_bands_get_center (&self->bands, i), 0, 0 });
  chart_bands_place_label (&self->bands, i, datum);
  chart_scene_end_group (self->context->scene);
}

/* Two series as dots on a line for each row, into the plot. */
void
chart_dumbbell_layout (ChartLayoutContext *context)
{
  Dumbbell  self = { .context = context, .bands = { .context = context } };
  ChartFont head_font = { context->type.axis, FALSE };

  self.values = context->spec->show_values && !context->sketch;
  chart_legend_layout (context);
  choose_rows (&self);
  place_scale (&self);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  if (self.ticks != NULL)
    chart_axis_place (context, self.ticks, self.scale, self.bands.top, self.bands.bottom);
  if (self.gaps > 0)
    {
      g_autofree char *head = gap_head (&self);

      chart_place_line (context, CHART_ROLE_HEAD, -1, head, head_font, context->theme->muted,
                        CHART_ALIGN_END, self.bands.right,
                        self.bands.top - 0.35 * head_font.size);
    }
  for (guint i = 0; i < self.bands.rows->len; i++)
    place_row (&self, i);
  chart_scene_end_group (context->scene);

  chart_describe (context, self.bands.rows);
  chart_bands_clear (&self.bands);
  g_clear_pointer (&self.ticks, g_array_unref);
}
