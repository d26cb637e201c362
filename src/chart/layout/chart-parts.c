/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-words.h"

#define THICKNESS 0.66    /* of a row */
#define MOST_THICK 2.6    /* ems of the label */
#define INSIDE 0.5        /* ems left and right of a value together */
#define MOST_MISSING 0.25 /* of the plot's width: the names of parts without a value */
#define LEAST_SHARE 0.8   /* of the values have room, or the type gets smaller */

/* What is said beside row @row of its parts without a value: which of them have none. NULL where
 * each has one. */
static char *
say_missing (const ChartParts *self,
             guint             row)
{
  const ChartLayoutRow *whole = chart_bands_get (&self->bands, row);
  const char           *word = chart_word (self->context->spec->lang, CHART_WORD_NO_VALUE);
  g_autoptr (GString)   text = g_string_new (NULL);

  for (guint part = 0; part < chart_cells_get_n (whole); part++)
    if (chart_number_is_missing (chart_cells_get (whole, part)->number))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              chart_cells_get_series (self->context, part)->name);
  if (text->len == 0)
    return NULL;
  return self->names ? g_strdup_printf ("%s: %s", text->str, word) : g_strdup (word);
}

/* The width of what is said beside the bars, and the gap before it. */
static double
measure_missing (const ChartParts *self)
{
  ChartFont font = chart_parts_beside_font (self->context);
  double    width = 0;

  for (guint row = 0; row < self->bands.rows->len; row++)
    {
      g_autofree char *text = say_missing (self, row);

      if (text != NULL)
        width = fmax (width, chart_place_width (self->context, font, text) + font.size);
    }
  return width;
}

/* Leaves room right of the bars for what is said of parts without a value. */
static void
take_missing_room (ChartParts *self)
{
  double width;

  if (self->context->sketch)
    return;
  self->names = TRUE;
  width = measure_missing (self);
  if (width > MOST_MISSING * self->context->plot.width)
    {
      self->names = FALSE;
      width = measure_missing (self);
    }
  self->bands.right = fmax (self->bands.right - width, self->bands.left + 1);
}

static double
get_thickness (const ChartParts *self)
{
  double least = chart_bands_get_least (&self->bands);
  double most = self->context->sketch ? least : MOST_THICK * self->bands.size;

  return fmax (fmin (THICKNESS * least, most), 1);
}

/**
 * chart_parts_begin:
 * @self: its context set, and whether there are heads; all else cleared
 * @width: what the bars need beside the labels
 * @axis: the height below them
 *
 * Chooses the rows; the spans of their parts are then set by the caller.
 */
void
chart_parts_begin (ChartParts *self,
                   double      width,
                   double      axis)
{
  ChartLayoutContext *context = self->context;
  double              head = self->heads ? 1.5 * context->type.axis : 0;

  self->bands.context = context;
  context->plot.y += head;
  context->plot.height = fmax (context->plot.height - head, 1);
  chart_bands_choose (&self->bands, context->plot.height - axis, 1.5 * context->type.axis, width);
  take_missing_room (self);
  self->spans = g_new0 (ChartSpan, self->bands.rows->len * context->series->len);
}

/* Frees what @self holds. */
void
chart_parts_clear (ChartParts *self)
{
  chart_bands_clear (&self->bands);
  g_clear_pointer (&self->spans, g_free);
}

/* From where to where part @part of row @row goes. */
ChartSpan *
chart_parts_get_span (ChartParts *self,
                      guint       row,
                      guint       part)
{
  return &self->spans[row * self->context->series->len + part];
}

static ChartFont
head_font (const ChartParts *self)
{
  return (ChartFont){ self->context->type.axis, FALSE };
}

/* The font of values beside their parts. */
ChartFont
chart_parts_beside_font (const ChartLayoutContext *context)
{
  return (ChartFont){ context->type.axis, FALSE };
}

/* Whether the name of every part has room over the first bar: then no legend is needed. */
gboolean
chart_parts_fit_heads (ChartParts *self)
{
  if (self->context->sketch || chart_bands_get (&self->bands, 0)->cells == NULL)
    return self->context->sketch;
  for (guint i = 0; i < self->context->series->len; i++)
    {
      const ChartSpan *span = chart_parts_get_span (self, 0, i);
      const char      *name = chart_cells_get_series (self->context, i)->name;

      if (span->to - span->from <
          chart_place_width (self->context, head_font (self), name) + 0.6 * head_font (self).size)
        return FALSE;
    }
  return TRUE;
}

static void
place_heads (ChartParts *self)
{
  double top = chart_bands_get_center (&self->bands, 0) - get_thickness (self) / 2;

  for (guint i = 0; i < self->context->series->len; i++)
    {
      const ChartSpan *span = chart_parts_get_span (self, 0, i);

      chart_place_line (self->context, CHART_ROLE_LEGEND, -1,
                        chart_cells_get_series (self->context, i)->name, head_font (self),
                        self->context->theme->ink, CHART_ALIGN_MIDDLE,
                        (span->from + span->to) / 2, top - 0.5 * head_font (self).size);
    }
}

static gboolean
fits (const ChartParts     *self,
      const ChartLayoutRow *cell,
      const ChartSpan      *span)
{
  double size = self->font.size;

  return !chart_number_is_missing (cell->number) &&
         chart_place_width (self->context, self->font, cell->value) + INSIDE * size <=
           fabs (span->to - span->from) &&
         (CHART_TEXT_ASCENT + CHART_TEXT_DESCENT) * size <= get_thickness (self);
}

/* The largest type in which most of the values have room in their parts; one for all of them. */
static void
choose_font (ChartParts *self)
{
  const double sizes[] = { self->bands.size, self->context->type.axis, self->context->type.small };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n = 0, n_fit = 0;

      self->font = (ChartFont){ sizes[i], FALSE };
      for (guint row = 0; row < self->bands.rows->len; row++)
        for (guint part = 0; part < chart_cells_get_n (chart_bands_get (&self->bands, row)); part++)
          {
            const ChartLayoutRow *cell = chart_cells_get (chart_bands_get (&self->bands, row),
                                                          part);

            n += !chart_number_is_missing (cell->number) && cell->number.value != 0;
            n_fit += fits (self, cell, chart_parts_get_span (self, row, part));
          }
      if (n_fit >= LEAST_SHARE * n)
        return;
    }
}

/* The baseline of one line around the middle of row @row. */
static double
get_baseline (const ChartParts *self,
              guint             row,
              ChartFont         font)
{
  return chart_lines_center (chart_bands_get_center (&self->bands, row), 1, font) +
         CHART_TEXT_ASCENT * font.size;
}

/* A plain place for a text over a hatched part. */
static void
place_plate (ChartParts *self,
             int         datum,
             double      middle,
             double      width,
             double      baseline)
{
  ChartMark plate = { .type = CHART_MARK_RECT, .role = CHART_ROLE_NONE, .datum = datum };
  double    em = self->font.size;

  plate.fill = self->context->theme->page;
  plate.bounds = (ChartRect){ middle - width / 2 - 0.15 * em, baseline - 0.85 * em,
                              width + 0.3 * em, 1.1 * em };
  chart_scene_add (self->context->scene, &plate);
}

/* The value inside its part, where it has room there, or beside it. */
static void
place_value (ChartParts              *self,
             guint                    row,
             const ChartLayoutSeries *series,
             const ChartLayoutRow    *cell,
             int                      datum,
             const ChartSpan         *span)
{
  ChartLayoutContext *context = self->context;
  gboolean            hatched = series->style != CHART_FILL_SOLID ||
                     cell->status == CHART_STATUS_DERIVED;
  double middle = (span->from + span->to) / 2;
  double baseline = get_baseline (self, row, self->font);

  if (!context->spec->show_values || context->sketch)
    return;
  if (span->beside)
    {
      ChartFont font = chart_parts_beside_font (context);

      chart_place_line (context, CHART_ROLE_VALUE, datum, cell->value, font,
                        context->theme->muted, CHART_ALIGN_START, span->to + 0.3 * font.size,
                        get_baseline (self, row, font));
      return;
    }
  if (!fits (self, cell, span))
    return;
  if (hatched)
    place_plate (self, datum, middle, chart_place_width (context, self->font, cell->value),
                 baseline);
  chart_place_line (context, CHART_ROLE_VALUE, datum, cell->value, self->font,
                    chart_color_ink_on (hatched ? context->theme->page : series->fill),
                    CHART_ALIGN_MIDDLE, middle, baseline);
}

/* Whether @part is the first of row @row that has no value. */
static gboolean
is_first_missing (const ChartParts *self,
                  guint             row,
                  guint             part)
{
  for (guint i = 0; i <= part; i++)
    if (chart_number_is_missing (chart_cells_get (chart_bands_get (&self->bands, row), i)->number))
      return i == part;
  return FALSE;
}

/* A part without a value has no length, as zero has: it is said beside the bar instead, once for
 * all of the row. */
static void
place_missing (ChartParts           *self,
               guint                 row,
               guint                 part,
               const ChartLayoutRow *cell)
{
  ChartFont        font = chart_parts_beside_font (self->context);
  g_autofree char *text = say_missing (self, row);
  double           width = chart_place_width (self->context, font, text);
  double           baseline = get_baseline (self, row, font);
  double           x = self->bands.right + font.size;
  ChartRect        box = { x, baseline - CHART_TEXT_ASCENT * font.size, width,
                           (CHART_TEXT_ASCENT + CHART_TEXT_DESCENT) * font.size };
  int              datum = chart_mark_begin (self->context, cell, box);

  if (is_first_missing (self, row, part))
    chart_place_line (self->context, CHART_ROLE_VALUE, datum, text, font,
                      self->context->theme->muted, CHART_ALIGN_START, x, baseline);
  chart_scene_end_group (self->context->scene);
}

/* A thin line of the page parts neighbours. */
static void
place_part (ChartParts *self,
            guint       row,
            guint       part)
{
  ChartLayoutContext      *context = self->context;
  const ChartLayoutSeries *series = chart_cells_get_series (context, part);
  const ChartLayoutRow    *cell = chart_cells_get (chart_bands_get (&self->bands, row), part);
  const ChartSpan         *span = chart_parts_get_span (self, row, part);
  double                   thickness = get_thickness (self);
  double                   gap = fmax (1, round (0.04 * context->type.label));
  ChartRect                box = { fmin (span->from, span->to),
                                   chart_bands_get_center (&self->bands, row) - thickness / 2,
                                   fabs (span->to - span->from), thickness };
  int                      datum = chart_mark_begin (context, cell, box);

  if (box.width > 4 * gap)
    box.width -= gap;
  if (!chart_number_is_missing (cell->number) && cell->number.value != 0)
    chart_cells_place_bar (context, series, cell, datum, box);
  place_value (self, row, series, cell, datum, span);
  chart_scene_end_group (context->scene);
}

/* Adds all rows: their labels, and their parts where their spans are. */
void
chart_parts_place (ChartParts *self)
{
  choose_font (self);
  if (self->heads && !self->context->sketch)
    place_heads (self);
  for (guint row = 0; row < self->bands.rows->len; row++)
    {
      const ChartLayoutRow *whole = chart_bands_get (&self->bands, row);

      chart_bands_place_gap (&self->bands, row);
      if (whole->cells == NULL)
        {
          double center = chart_bands_get_center (&self->bands, row);
          int    datum = chart_mark_begin (self->context, whole,
                                           (ChartRect){ self->bands.left, center, 0, 0 });

          chart_bands_place_label (&self->bands, row, datum);
          chart_scene_end_group (self->context->scene);
          continue;
        }
      chart_bands_place_label (&self->bands, row, -1);
      for (guint part = 0; part < whole->cells->len; part++)
        {
          const ChartLayoutRow *cell = chart_cells_get (whole, part);

          if (chart_number_is_missing (cell->number) && !self->context->sketch)
            place_missing (self, row, part, cell);
          else
            place_part (self, row, part);
        }
    }
}

/* Adds a text beside the bar of row @row, in bold type. */
void
chart_parts_place_text (ChartParts *self,
                        guint       row,
                        const char *text,
                        ChartAlign  align,
                        double      x)
{
  ChartFont font = { self->context->type.axis, TRUE };

  chart_place_line (self->context, CHART_ROLE_VALUE, -1, text, font, self->context->theme->ink,
                    align, x, get_baseline (self, row, font));
}
