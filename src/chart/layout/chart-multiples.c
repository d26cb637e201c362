/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "text/chart-break.h"

#define LEAST_PANEL 6.0 /* ems of the smallest label */
#define LEAST_LABEL 6.0 /* ems of it that the labels have at least */
#define LEAST_ROWS 5    /* of a block, before series are folded */
#define PITCH 1.5       /* row to row at the least, ems of the smallest label */
#define MOST_PITCH 3.0  /* at the most, ems of the label */
#define GAP 1.0         /* between panels, ems of the label */
#define MOST_HEAD_LINES 2
#define THICKNESS 0.62 /* of a row */
#define LEAST_BAR 2.0  /* ems: a shorter scale gives the values up */

/* A small bar chart for each series, all on one scale: panels beside each other that share their
 * labels, and blocks of panels below each other where one row of them is too narrow. */
typedef struct
{
  ChartLayoutContext *context;
  ChartBands          bands;
  guint               n_shown; /* series; the others are counted in a panel's place */
  guint               columns;
  guint               blocks;
  char             ***heads; /* lines of each series' name */
  double              head;  /* their height */
  double              block; /* a block's height with the gap behind it */
  double              panel; /* a panel's width */
  double              gap;
  gboolean            values;
  ChartScale          scale; /* from a panel's left edge */
} Multiples;

static guint
count_places (const Multiples *self)
{
  return self->n_shown + (self->n_shown < self->context->series->len);
}

static ChartFont
head_font (Multiples *self)
{
  return (ChartFont){ self->context->type.axis, TRUE };
}

static ChartFont
value_font (Multiples            *self,
            const ChartLayoutRow *row)
{
  return (ChartFont){ self->context->type.axis, row->highlighted };
}

/* How many panels stand beside each other, in how many blocks, and which series have one. */
static void
choose_blocks (Multiples *self)
{
  ChartLayoutContext *context = self->context;
  double              em = context->type.label_min;
  double              height = (LEAST_ROWS * PITCH + 2.5) * em;
  guint               n = context->series->len;
  guint               most = (guint)fmax (context->plot.height / height, 1);

  self->gap = GAP * context->type.label;
  self->columns = (guint)CLAMP ((context->plot.width - LEAST_LABEL * em + self->gap) /
                                  (LEAST_PANEL * em + self->gap),
                                1, n);
  self->n_shown = n <= self->columns * most ? n : MAX (self->columns * most, 2) - 1;
  self->blocks = (count_places (self) + self->columns - 1) / self->columns;
  self->columns = (count_places (self) + self->blocks - 1) / self->blocks;
}

/* Breaks the names of the series over panels as wide as they can be. */
static void
measure_heads (Multiples *self)
{
  ChartLayoutContext *context = self->context;
  double              em = context->type.label_min;
  double              most = (0.62 * context->plot.width - (self->columns - 1) * self->gap) /
                self->columns;

  self->heads = g_new0 (char **, self->n_shown + 1);
  self->head = 0;
  for (guint i = 0; i < self->n_shown && !context->sketch; i++)
    {
      self->heads[i] = chart_break_lines (context->measurer, head_font (self),
                                          chart_cells_get_series (context, i)->name,
                                          fmax (most, LEAST_PANEL * em / 2), MOST_HEAD_LINES,
                                          FALSE);
      self->head = fmax (self->head, chart_lines_height (g_strv_length (self->heads[i]),
                                                         head_font (self)) +
                                       0.4 * context->type.axis);
    }
}

/* The rows of all blocks, which are those of the first. */
static void
choose_rows (Multiples *self)
{
  ChartLayoutContext *context = self->context;
  double              em = context->type.label_min;
  double              height;

  self->block = (context->plot.height + self->gap) / self->blocks;
  height = fmax (self->block - self->gap - self->head, 1);
  context->plot.y += self->head;
  context->plot.height = height; /* what labels may have for their lines */
  self->bands.most_pitch = MOST_PITCH;
  chart_bands_choose (&self->bands, height, context->sketch ? 1 : PITCH * em,
                      fmax (0.62 * context->plot.width,
                            self->columns * (LEAST_PANEL * em + self->gap)));
  self->panel = fmax ((self->bands.right - self->bands.left - (self->columns - 1) * self->gap) /
                        self->columns,
                      1);
}

static double
value_width (Multiples            *self,
             const ChartLayoutRow *cell)
{
  if (!self->values)
    return 0;
  return chart_place_width (self->context, value_font (self, cell), cell->value) +
         0.3 * self->context->type.axis;
}

/* One scale for all panels, on which every value has room outside its bar's end. */
static void
place_scale (Multiples *self)
{
  ChartScale share = chart_cells_get_scale (self->bands.rows);
  double     before = 0, end = self->panel;

  share.from = 0;
  share.to = 1;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->bands.rows->len; i++)
      for (guint k = 0; k < chart_cells_get_n (chart_bands_get (&self->bands, i)); k++)
        {
          const ChartLayoutRow *cell = chart_cells_get (chart_bands_get (&self->bands, i), k);
          double                width = value_width (self, cell);
          double                at = chart_scale_place (share, fmax (chart_row_value (cell), 0));

          if (pass == 0 && chart_row_value (cell) < 0)
            before = fmax (before, width);
          else if (pass == 1 && at > 0 && chart_row_value (cell) >= 0)
            end = fmin (end, before + (self->panel - before - width) / at);
        }
  if (self->values && end - before < LEAST_BAR * self->context->type.axis)
    {
      self->values = FALSE;
      place_scale (self);
      return;
    }
  self->scale = (ChartScale){ share.low, share.high, before, fmax (end, before + 1) };
}

/* Where the panel of place @i begins. */
static double
panel_left (Multiples *self,
            guint      i)
{
  return self->bands.left + i % self->columns * (self->panel + self->gap);
}

static void
place_cell (Multiples            *self,
            const ChartLayoutRow *row,
            guint                 i,
            guint                 k)
{
  ChartLayoutContext   *context = self->context;
  const ChartLayoutRow *cell = chart_cells_get (row, k);
  double                left = panel_left (self, k);
  double                center = chart_bands_get_center (&self->bands, i);
  double                thickness = fmax (THICKNESS * chart_bands_get_least (&self->bands), 1);
  double                zero = left + chart_scale_place (self->scale, 0);
  double                end = left + chart_scale_place (self->scale, chart_row_value (cell));
  gboolean              negative = chart_row_value (cell) < 0;
  double                pad = 0.3 * context->type.axis;
  ChartFont             font = value_font (self, cell);
  ChartRect             bar = { fmin (zero, end), center - thickness / 2, fabs (end - zero),
                                thickness };
  int                   datum = chart_mark_begin (context, cell, bar);

  if (k % self->columns == 0)
    chart_bands_place_label (&self->bands, i, datum);
  if (!chart_number_is_missing (cell->number) && cell->number.value != 0)
    chart_mark_bar (context, cell, datum, bar);
  if (self->values)
    chart_place_line (context, CHART_ROLE_VALUE, datum, cell->value, font,
                      chart_row_ink (context, row), negative ? CHART_ALIGN_END : CHART_ALIGN_START,
                      negative ? bar.x - pad : bar.x + bar.width + pad,
                      chart_lines_center (center, 1, font) + CHART_TEXT_ASCENT * font.size);
  chart_scene_end_group (context->scene);
}

/* The panels of block @b: heads, bars, and the line that they stand on. */
static void
place_block (Multiples *self,
             guint      b)
{
  ChartLayoutContext *context = self->context;
  guint               end = MIN ((b + 1) * self->columns, self->n_shown);

  for (guint k = b * self->columns; k < end; k++)
    {
      double zero = round (panel_left (self, k) + chart_scale_place (self->scale, 0));

      if (!context->sketch)
        chart_place_lines (context, CHART_ROLE_HEAD, -1, self->heads[k], head_font (self),
                           context->theme->ink, CHART_ALIGN_START, panel_left (self, k),
                           self->bands.top - self->head);
      chart_place_rule (context, CHART_ROLE_AXIS, (ChartPoint){ zero, self->bands.top },
                        (ChartPoint){ zero, self->bands.bottom }, context->theme->rule,
                        fmax (1, round (0.04 * context->type.label)));
    }
  for (guint i = 0; i < self->bands.rows->len; i++)
    {
      const ChartLayoutRow *row = chart_bands_get (&self->bands, i);

      chart_bands_place_gap (&self->bands, i);
      for (guint k = b * self->columns; row->cells != NULL && k < end; k++)
        place_cell (self, row, i, k);
      if (row->cells == NULL && b == 0)
        {
          int datum = chart_mark_begin (context, row,
                                        (ChartRect){ self->bands.left,
                                                     chart_bands_get_center (&self->bands, i), 0,
                                                     0 });

          chart_bands_place_label (&self->bands, i, datum);
          chart_scene_end_group (context->scene);
        }
      else if (row->cells == NULL)
        chart_bands_place_label (&self->bands, i, -1);
    }
}

/* In the last place, how many series have none. */
static void
place_others (Multiples *self)
{
  ChartLayoutContext *context = self->context;
  ChartFont           font = { context->type.axis, FALSE };
  guint               n = context->series->len - self->n_shown;
  g_autofree char    *text = chart_rows_name_others (context, n);

  if (n > 0)
    chart_place_line (context, CHART_ROLE_ELLIPSIS, -1, text, font, context->theme->muted,
                      CHART_ALIGN_START, panel_left (self, self->n_shown),
                      self->bands.top - self->head + CHART_TEXT_ASCENT * font.size);
}

/* A bar chart for each series, all on one scale, into the plot. */
void
chart_multiples_layout (ChartLayoutContext *context)
{
  Multiples self = { .context = context, .bands = { .context = context } };

  self.values = context->spec->show_values && !context->sketch;
  choose_blocks (&self);
  measure_heads (&self);
  choose_rows (&self);
  place_scale (&self);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  for (guint b = 0; b < self.blocks; b++)
    {
      place_block (&self, b);
      if (b + 1 == self.blocks)
        place_others (&self);
      self.bands.top += self.block;
      self.bands.bottom += self.block;
      for (guint i = 0; i < self.bands.rows->len; i++)
        self.bands.tops[i] += self.block;
    }
  chart_scene_end_group (context->scene);

  chart_describe (context, self.bands.rows);
  for (guint i = 0; i < self.n_shown; i++)
    g_strfreev (self.heads[i]);
  g_free (self.heads);
  chart_bands_clear (&self.bands);
}
