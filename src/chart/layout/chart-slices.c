/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

/* The parts of a whole and their labels, for a pie and its kin: which rows are drawn, in which
 * colours, and the labels in their places. */

#define MOST_SLICES 5
#define SWATCH 0.7      /* ems: the side of a colour beside a label */
#define LIST_GAP 0.3    /* ems: between two labels of a list */
#define LEAST_ASIDE 0.5 /* of the plot: side of a shape whose values stand apart from labels */
#define PARTED 0.7      /* what a shape is worth whose labels take more than two lines */

/* How much of the page is in slices that would have the same colour, so that a list of their labels
 * tells them apart; next ones are far from each other. */
#define AROUND_TONE 0.45
static const double tones[] = { 0, 0.5, 0.25, 0.7, 0.38, 0.85 };

static void
slice_clear (ChartSlice *slice)
{
  chart_tag_clear (&slice->tag);
}

/* The slice @i, counted from 0. */
ChartSlice *
chart_slices_get (ChartSlices *self,
                  guint        i)
{
  return &g_array_index (self->slices, ChartSlice, i);
}

/* Frees what @self holds. */
void
chart_slices_clear (ChartSlices *self)
{
  g_clear_pointer (&self->slices, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
}

static gboolean
has_highlight (ChartSlices *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, ChartLayoutRow, i).highlighted)
      return TRUE;
  return FALSE;
}

/* Where a slice stands out the others are quiet; else each has its colour, or in print its
 * pattern. */
static void
color_slice (ChartSlices *self,
             guint        i,
             ChartSlice  *slice)
{
  const ChartTheme *theme = self->context->theme;
  guint             n = self->context->n_colors;

  if (slice->row->status == CHART_STATUS_DERIVED)
    slice->color = theme->muted;
  else if (slice->row->highlighted)
    slice->color = theme->accent;
  else if (has_highlight (self))
    slice->color = theme->quiet;
  else if (slice->row->quiet)
    {
      slice->color = theme->quiet;
      chart_mark_print (self->context, CHART_PRINT_QUIET, &slice->color, &slice->style);
    }
  else if (!chart_mark_print (self->context, i, &slice->color, &slice->style))
    slice->color = self->context->colors[i < n ? i : (i + 1) % n]; /* not the first beside itself */
}

static gboolean
has_color_of (const ChartSlice *a,
              const ChartSlice *b)
{
  return chart_color_equal (a->color, b->color) && a->style == b->style;
}

/* Slices in the order of the rows. */
static void
make_slices (ChartSlices *self)
{
  double sum = 0;
  double at = 0;

  g_clear_pointer (&self->slices, g_array_unref);
  self->slices = g_array_new (FALSE, FALSE, sizeof (ChartSlice));
  g_array_set_clear_func (self->slices, (GDestroyNotify)slice_clear);
  for (guint i = 0; i < self->rows->len; i++)
    {
      ChartNumber number = g_array_index (self->rows, ChartLayoutRow, i).number;

      sum += chart_number_is_missing (number) ? 0 : number.value;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const ChartLayoutRow *row = &g_array_index (self->rows, ChartLayoutRow, i);
      ChartSlice            slice = { .row = row, .from = at };

      if (chart_number_is_missing (row->number))
        continue;
      slice.to = at + row->number.value / sum;
      slice.tag.label = row->label;
      slice.tag.value = self->context->spec->show_values ? row->value : NULL;
      slice.tag.ink = chart_row_ink (self->context, row);
      slice.tag.highlighted = row->highlighted;
      color_slice (self, self->slices->len, &slice);
      for (guint k = 0; k < self->slices->len; k++)
        slice.tone += has_color_of (chart_slices_get (self, k), &slice);
      at = slice.to;
      g_array_append_val (self->slices, slice);
    }
}

static gboolean
has_value_apart (ChartSlices *self)
{
  for (guint i = 0; i < self->slices->len; i++)
    if (chart_slices_get (self, i)->tag.value_apart)
      return TRUE;
  return FALSE;
}

/* How large the shape would be, and less where its labels tell less: the leaders of labels around
 * it tell more than the colours of a list, unless the labels are parted into many lines. */
static double
rate_place (ChartSlices *self)
{
  static const double weights[CHART_N_LABELS] = {
    [CHART_LABELS_AROUND] = 1, [CHART_LABELS_ASIDE] = 0.8, [CHART_LABELS_BELOW] = 0.8
  };
  double side = weights[self->where] * self->place (self);

  if (self->where != CHART_LABELS_AROUND || self->context->sketch)
    return side;
  for (guint i = 0; i < self->slices->len; i++)
    {
      const ChartSlice *slice = chart_slices_get (self, i);

      if (g_strv_length (slice->tag.lines) + slice->tag.value_apart > 2)
        return PARTED * side;
    }
  return side;
}

/* Tries the labels in all places and takes the best. Whether every label has its place in it. */
static gboolean
place_best (ChartSlices *self)
{
  double sides[CHART_N_LABELS] = { 0 };
  guint  best = 0;

  for (guint where = 0; where < (self->context->sketch ? 1 : CHART_N_LABELS); where++)
    {
      self->where = (ChartLabels)where;
      sides[where] = rate_place (self);
      if (sides[where] > sides[best])
        best = where;
    }
  self->where = (ChartLabels)best;
  return self->place (self) > 0;
}

/* @most slices, and rows that are no answers, their labels large or small. Whether every label has
 * its place. */
static gboolean
try_slices (ChartSlices *self,
            guint        most)
{
  ChartLayoutContext *context = self->context;

  chart_slices_clear (self);
  self->rows = chart_rows_new (context, most);
  chart_rows_add_rest (context, self->rows);
  for (guint i = 0; i < 2; i++)
    {
      self->size = i == 0 ? context->type.label : context->type.label_min;
      make_slices (self);
      if (place_best (self))
        return TRUE;
    }
  return FALSE;
}

/**
 * chart_slices_choose:
 * @self: its context and how its shape is placed are set
 *
 * Fewer slices until every label has its place; on a small page words are parted and the shape gets
 * small before the last two are given up.
 */
void
chart_slices_choose (ChartSlices *self)
{
  ChartLayoutContext *context = self->context;
  guint               quiet = 0;
  guint               most = context->spec->top > 0
                               ? MIN (context->spec->top + 1, CHART_PALETTE_SIZE + 1)
                               : MOST_SLICES;

  for (guint i = 0; i < chart_dataset_get_n_rows (context->dataset); i++)
    quiet += chart_dataset_get_role (context->dataset, i) == CHART_ROW_OTHER ||
             chart_column_get (context->column, i).status == CHART_STATUS_DERIVED;
  quiet = MIN (quiet, 2);

  for (guint strict = 2; strict-- > 0;)
    {
      self->strict = strict;
      for (guint n = most; n >= MIN (most, 2); n--)
        if (try_slices (self, n + quiet))
          return;
    }

  /* A page too small for two labels: only there does type go below its floor. */
  self->where = CHART_LABELS_BELOW;
  do
    self->size *= 0.85;
  while (self->place (self) <= 0 && self->size > 3);
}

/* Breaks a label into lines of @most units at the most; whether no word had to be parted. */
gboolean
chart_slice_measure (ChartSlices *self,
                     ChartSlice  *slice,
                     double       most)
{
  slice->tag.size = self->size;
  return chart_tag_measure (&slice->tag, self->context, most) || !self->strict;
}

/* How far a label stands behind the left edge of the colour beside it. */
double
chart_slices_indent (ChartSlices *self)
{
  return (SWATCH + 0.5) * self->size;
}

/* Breaks all labels into lines of @most units; whether none is cut. Sets the size of the list. */
static gboolean
measure_list (ChartSlices *self,
              double       most,
              double      *width,
              double      *height)
{
  gboolean fits = TRUE;

  *width = *height = 0;
  for (guint i = 0; i < self->slices->len; i++)
    {
      ChartSlice *slice = chart_slices_get (self, i);

      slice->tag.right = TRUE;
      fits = chart_slice_measure (self, slice, fmax (most, self->size)) && fits;
      *width = fmax (*width, slice->tag.width);
      *height += slice->tag.height + (i > 0 ? LIST_GAP * self->size : 0);
    }
  return fits;
}

static void
place_list_at (ChartSlices *self,
               double       x,
               double       y)
{
  for (guint i = 0; i < self->slices->len; i++)
    {
      ChartSlice *slice = chart_slices_get (self, i);

      slice->tag.x = x;
      slice->tag.y = y;
      y += slice->tag.height + LIST_GAP * self->size;
    }
}

/**
 * chart_slices_place_list:
 * @most: how large the shape may be
 * @fits: (out): whether all labels are readable
 *
 * Lists the labels below a square shape or right of it, each to have its colour beside it.
 *
 * Returns: the shape's place; its side is not positive where the labels leave it no room
 */
ChartRect
chart_slices_place_list (ChartSlices *self,
                         double       most,
                         gboolean    *fits)
{
  ChartRect plot = self->context->plot;
  ChartRect shape;
  double    indent = chart_slices_indent (self);
  double    gap = 1.3 * self->size; /* between the shape and the list */
  double    side, width, height, all;

  if (self->where == CHART_LABELS_BELOW)
    {
      *fits = measure_list (self, plot.width - indent, &width, &height);
      side = fmin (most, plot.height - height - gap);
      all = fmax (side, 0) + gap + height;
      shape = (ChartRect){ plot.x + (plot.width - side) / 2,
                           plot.y + fmax (plot.height - all, 0) / 2, side, side };
      place_list_at (self, plot.x + (plot.width - indent - width) / 2 + indent,
                     shape.y + fmax (side, 0) + gap);
      return shape;
    }

  /* the larger the shape, the more lines the labels have, down to values apart from them */
  side = fmin (most, 0.7 * plot.width);
  do
    {
      *fits = measure_list (self, plot.width - side - gap - indent, &width, &height) &&
              height <= plot.height;
      all = side + gap + indent + width;
      side *= 0.95;
    }
  while ((!*fits && side > 0.2 * plot.height) ||
         (has_value_apart (self) && side > LEAST_ASIDE * plot.width));
  side /= 0.95;
  shape = (ChartRect){ plot.x + fmax (plot.width - all, 0) / 2,
                       plot.y + (plot.height - side) / 2, side, side };
  place_list_at (self, shape.x + side + gap + indent,
                 plot.y + fmax (plot.height - height, 0) / 2);
  return shape;
}

/* How wide the edges of slices are, scene units. */
double
chart_slices_get_edge (const ChartSlices *self)
{
  return fmax (1, round (0.05 * self->context->type.label));
}

/* The colour of a slice, hatched where it is derived; @whole where no neighbour touches it. */
void
chart_slice_paint (ChartSlices      *self,
                   const ChartSlice *slice,
                   gboolean          whole,
                   ChartMark        *mark)
{
  double edge = chart_slices_get_edge (self);

  mark->fill = slice->color;
  mark->fill_style = slice->style;
  mark->stroke_width = edge;
  if (slice->row->status == CHART_STATUS_DERIVED || slice->row->suppressed)
    {
      mark->fill_style = CHART_FILL_HATCH;
      mark->stroke = slice->color;
      mark->stroke_width = fmax (1, edge / 2);
    }
  else if (slice->tone > 0 && (whole || slice->row->quiet || self->where != CHART_LABELS_AROUND))
    {
      gboolean around = !whole && self->where == CHART_LABELS_AROUND;

      mark->fill = chart_color_mix (
        slice->color, self->context->theme->page,
        around ? AROUND_TONE : tones[slice->tone % G_N_ELEMENTS (tones)]);
      if (slice->tone >= G_N_ELEMENTS (tones))
        mark->fill_style = CHART_FILL_BACK;
      mark->stroke = slice->color;
      mark->stroke_width = fmax (1, edge / 2);
    }
  else if (slice->style != CHART_FILL_SOLID)
    mark->stroke = slice->color;
  else if (!whole)
    mark->stroke = self->context->theme->page; /* parts its neighbours */
  if (mark->fill_style == CHART_FILL_SOLID &&
      chart_color_contrast (slice->color, self->context->theme->page) < CHART_LEAST_CONTRAST)
    {
      mark->stroke = self->context->theme->muted;
      mark->stroke_width = fmax (1, edge / 2);
    }
}

/* The colour of a slice beside its label. */
void
chart_slice_add_swatch (ChartSlices *self,
                        ChartSlice  *slice,
                        int          datum)
{
  double    side = round (SWATCH * self->size);
  double    middle = slice->tag.y + (CHART_TEXT_ASCENT - 0.36) * self->size;
  ChartMark mark = { .type = CHART_MARK_RECT, .role = CHART_ROLE_SLICE, .datum = datum };

  chart_slice_paint (self, slice, TRUE, &mark);
  mark.bounds = (ChartRect){ round (slice->tag.x - 0.5 * self->size - side),
                             round (middle - side / 2), side, side };
  chart_scene_add (self->context->scene, &mark);
}
