/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "text/chart-break.h"

#include <string.h>

/* Vertical bars: values at their ends, labels and ranks below. */
typedef struct
{
  ChartLayoutContext *context;
  GArray             *rows;
  char             ***labels;
  double              size;       /* of labels and values */
  double              slot;       /* width of a row */
  guint               most_lines; /* of a label */
  double              label_height;
  double              rank_height;
  ChartScale          scale;
  ChartBrackets      *brackets; /* (nullable) */
  ChartRect          *extents;  /* of each column, with its value */
} Columns;

#define LEAST_SLOT 2.6 /* ems of the label */
#define MOST_SLOT 6.5
#define MOST_LINES 4     /* of a label, as long as columns can be left out */
#define LABELS_SHARE 0.5 /* of the height, where no column can be left out any more */
#define GAP_SLOT 0.6     /* of a slot: the ellipsis for columns left out */
#define SKETCH_COLUMNS 12
#define VALUE_GAP 0.3 /* between a column and its value, ems: room for the outline of the focus */

static const ChartLayoutRow *
columns_row (Columns *columns,
             guint    i)
{
  return &g_array_index (columns->rows, ChartLayoutRow, i);
}

static ChartFont
row_font (Columns              *columns,
          const ChartLayoutRow *row)
{
  return (ChartFont){ columns->size, row->highlighted };
}

static void
forget_rows (Columns *columns)
{
  for (guint i = 0; columns->rows != NULL && i < columns->rows->len; i++)
    g_strfreev (columns->labels[i]);
  g_clear_pointer (&columns->labels, g_free);
  g_clear_pointer (&columns->extents, g_free);
  g_clear_pointer (&columns->brackets, chart_brackets_free);
  g_clear_pointer (&columns->rows, g_array_unref);
}

/* Breaks the labels below their columns; whether all of them are readable there. */
static gboolean
measure_labels (Columns *columns)
{
  ChartLayoutContext *context = columns->context;
  double              width = columns->slot - 0.4 * columns->size;
  gboolean            fits = TRUE;

  columns->label_height = columns->rank_height = 0;
  for (guint i = 0; i < columns->rows->len; i++)
    {
      const ChartLayoutRow *row = columns_row (columns, i);
      ChartFont             font = row_font (columns, row);
      guint                 n_lines;

      g_strfreev (columns->labels[i]);
      columns->labels[i] = chart_break_lines (context->measurer, font, row->label, width,
                                              columns->most_lines, TRUE);
      n_lines = g_strv_length (columns->labels[i]);
      fits = fits && chart_place_widest_word (context, font, row->label) <= width &&
             !g_str_has_suffix (columns->labels[i][n_lines - 1], "…") &&
             chart_place_width (context, font, row->value) <= columns->slot - 0.2 * font.size;
      columns->label_height = fmax (columns->label_height,
                                    chart_lines_height (n_lines, font) + 0.35 * font.size);
      if (row->rank != NULL)
        {
          ChartFont rank_font = { context->type.axis, row->highlighted };

          columns->rank_height = 1.3 * rank_font.size;
          fits = fits && chart_place_width (context, rank_font, row->rank) <= columns->slot;
        }
    }
  return fits;
}

/* Rows that were left out before a column take a part of a slot for their ellipsis. */
static double
n_slots (Columns *columns)
{
  double n = columns->rows->len;

  for (guint i = 0; i < columns->rows->len; i++)
    n += columns_row (columns, i)->gap ? GAP_SLOT : 0;
  return n;
}

/* Room for the labels first at the usual width, then at all there is; then fewer columns until
 * every label and value has room, three at the least. */
static void
choose_columns (Columns *columns,
                double   width)
{
  const ChartTypeScale *type = &columns->context->type;
  guint                 capacity = MAX (1, (guint)(width / (LEAST_SLOT * type->label_min)));

  if (columns->context->sketch)
    capacity = SKETCH_COLUMNS;
  for (;;)
    {
      gboolean fits = FALSE;

      forget_rows (columns);
      columns->rows = chart_rows_new (columns->context, capacity);
      columns->labels = g_new0 (char **, columns->rows->len);
      columns->size = type->label;
      for (guint i = 0; i < 4 && !fits; i++)
        {
          double most = i < 2 ? MOST_SLOT * type->label : width;

          columns->size = i % 2 == 0 ? type->label : type->label_min;
          columns->slot = width / n_slots (columns);
          if (!columns->context->sketch)
            columns->slot = fmin (columns->slot, most);
          fits = measure_labels (columns);
        }
      if (fits || columns->context->sketch)
        return;
      if (columns->rows->len <= 3 || capacity <= 3)
        {
          columns->most_lines = MAX (
            MOST_LINES, (guint)(LABELS_SHARE * columns->context->plot.height /
                                (CHART_LINE_HEIGHT * columns->size)));
          measure_labels (columns);
          return;
        }
      capacity = MIN (capacity, columns->rows->len) - 1;
    }
}

/* Lowers the scale, which goes up from zero, until the brackets have room above their columns and
 * @room for a value each; where that costs too much there are none. */
static void
make_room_for_brackets (Columns *columns,
                        double   top,
                        double   room)
{
  ChartScale *scale = &columns->scale;
  double      end = scale->to;

  g_clear_pointer (&columns->brackets, chart_brackets_free);
  if (!chart_annotations_are_beside (columns->context))
    columns->brackets = chart_brackets_new (columns->context, columns->rows, columns->slot);
  for (guint i = 0; i < columns->rows->len && columns->brackets != NULL; i++)
    {
      double above = chart_brackets_get_room (columns->brackets, i);
      double share = chart_row_reach (columns_row (columns, i)) / scale->high;

      if (above > 0 && share > 0)
        end = fmax (end, scale->from - (scale->from - top - room - above) / share);
    }
  if (scale->from - end < CHART_LEAST_BRACKETED * (scale->from - top))
    g_clear_pointer (&columns->brackets, chart_brackets_free);
  else
    scale->to = end;
}

static void
place_scale (Columns *columns,
             double   top,
             double   bottom)
{
  gboolean shows = columns->context->spec->show_values && !columns->context->sketch;
  double   room = shows ? (1.3 + VALUE_GAP) * columns->size : 0;
  gboolean above = FALSE; /* whether a value stands over its column: that of zero does too */

  for (guint i = 0; i < columns->rows->len; i++)
    above = above || chart_row_value (columns_row (columns, i)) >= 0;
  columns->scale = chart_scale_from_rows (columns->rows, TRUE);
  chart_annotations_widen (columns->context, &columns->scale);
  columns->scale.from = bottom - (columns->scale.low < 0 ? room : 0);
  columns->scale.to = fmin (top + (above ? room : 0), columns->scale.from - 1);
  if (columns->scale.low >= 0 && columns->scale.high > 0)
    make_room_for_brackets (columns, top, room);
}

static ChartRect
column_rect (Columns              *columns,
             const ChartLayoutRow *row,
             double                center,
             double                thickness)
{
  gboolean is_range = !chart_number_is_missing (row->low);
  double   zero = chart_scale_place (columns->scale, is_range ? row->low.value : 0);
  double   end = chart_scale_place (columns->scale, chart_row_value (row));

  return (ChartRect){ center - thickness / 2, fmin (zero, end), thickness, fabs (end - zero) };
}

static void
place_column (Columns *columns,
              guint    i,
              double   center,
              double   bottom)
{
  ChartLayoutContext   *context = columns->context;
  const ChartLayoutRow *row = columns_row (columns, i);
  ChartFont             font = row_font (columns, row);
  ChartColor            ink = chart_row_ink (context, row);
  ChartRect             bar = column_rect (columns, row, center,
                                           fmax (round (0.62 * columns->slot), 1));
  int                   datum = chart_mark_begin (context, row, bar);
  double                y;

  if (bar.height > 0 || chart_row_value (row) != 0)
    chart_mark_bar (context, row, datum, bar);
  if (row->uncertain)
    {
      chart_mark_uncertainty (context, row, datum, columns->scale, center, bar.width, TRUE);
      bar.y = chart_scale_place (columns->scale, chart_row_reach (row));
    }
  if (context->spec->show_values)
    chart_place_line (context, CHART_ROLE_VALUE, datum, row->value, font, ink, CHART_ALIGN_MIDDLE,
                      center,
                      chart_row_value (row) < 0
                        ? bar.y + bar.height + (VALUE_GAP + CHART_TEXT_ASCENT) * font.size
                        : bar.y - (VALUE_GAP + CHART_TEXT_DESCENT) * font.size);
  columns->extents[i] = bar;
  if (context->spec->show_values)
    {
      double value = (VALUE_GAP + CHART_TEXT_ASCENT + CHART_TEXT_DESCENT) * font.size;

      columns->extents[i].y -= value;
      columns->extents[i].height += value;
    }
  y = chart_place_lines (context, CHART_ROLE_LABEL, datum, columns->labels[i], font, ink,
                         CHART_ALIGN_MIDDLE, center, bottom + 0.25 * font.size);
  if (row->rank != NULL)
    chart_place_line (context, CHART_ROLE_RANK, datum, row->rank,
                      (ChartFont){ context->type.axis, row->highlighted },
                      row->highlighted ? context->theme->accent_ink : context->theme->muted,
                      CHART_ALIGN_MIDDLE, center,
                      y + (0.1 + CHART_TEXT_ASCENT) * context->type.axis);
  chart_scene_end_group (context->scene);
}

/* The line columns stand on, and the one over all of them where a value is a reference. */
static void
place_rule (Columns  *columns,
            ChartRole role,
            double    y,
            double    left,
            double    right,
            double    width)
{
  ChartMark mark = { .type = CHART_MARK_LINE, .role = role, .datum = -1 };

  mark.from = (ChartPoint){ left, y };
  mark.to = (ChartPoint){ right, y };
  mark.stroke = columns->context->theme->rule;
  mark.stroke_width = width;
  mark.bounds = (ChartRect){ left, y - width / 2, right - left, width };
  chart_scene_add (columns->context->scene, &mark);
}

/* Ticks where the columns carry no values: their numbers to the left. */
static double
tick_width (Columns *columns)
{
  ChartScale         scale = columns->scale;
  g_autoptr (GArray) ticks = chart_axis_choose_upright (columns->context, &scale);

  return chart_axis_measure (columns->context, ticks) + 0.5 * columns->context->type.axis;
}

static void
place_ticks (Columns *columns,
             double   left,
             double   right)
{
  g_autoptr (GArray) ticks = chart_axis_choose_upright (columns->context, &columns->scale);

  chart_axis_place_upright (columns->context, ticks, columns->scale, left, right);
}

/* Vertical bars, and ranges from their low to their high, into the plot. */
void
chart_columns_layout (ChartLayoutContext *context)
{
  Columns   columns = { .context = context, .most_lines = MOST_LINES };
  ChartRect plot = context->plot;
  gboolean  ticked = (!context->spec->show_values || chart_rows_have_ranges (context)) &&
                    !context->sketch;
  double bottom, left, width, zero, x, y;

  columns.size = context->type.label;
  choose_columns (&columns, plot.width);
  if (context->sketch)
    columns.label_height = columns.rank_height = 0;
  bottom = plot.y + plot.height - columns.label_height - columns.rank_height;
  place_scale (&columns, plot.y, bottom);
  if (ticked)
    {
      double beside = tick_width (&columns);

      plot.x += beside;
      plot.width -= beside;
      columns.slot = fmin (columns.slot, plot.width / n_slots (&columns));
      measure_labels (&columns);
      bottom = plot.y + plot.height - columns.label_height - columns.rank_height;
      place_scale (&columns, plot.y + context->type.axis / 2, bottom);
    }
  columns.extents = g_new0 (ChartRect, columns.rows->len);
  width = columns.slot * n_slots (&columns);
  left = plot.x + (plot.width - width) / 2;

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  if (ticked)
    place_ticks (&columns, plot.x, plot.x + plot.width);
  for (guint i = 0; i < columns.rows->len && !context->sketch; i++)
    if (columns_row (&columns, i)->status == CHART_STATUS_REFERENCE)
      {
        y = round (chart_scale_place (columns.scale,
                                      chart_row_value (columns_row (&columns, i)))) +
            0.5;
        place_rule (&columns, CHART_ROLE_REFERENCE, y, left, left + width, 1);
      }
  chart_annotations_place_behind (context, columns.scale,
                                  (ChartRect){ left, plot.y, width, bottom - plot.y });
  x = left;
  for (guint i = 0; i < columns.rows->len; i++)
    {
      if (columns_row (&columns, i)->gap)
        {
          chart_place_line (context, CHART_ROLE_ELLIPSIS, -1, "⋯",
                            (ChartFont){ columns.size, FALSE }, context->theme->muted,
                            CHART_ALIGN_MIDDLE, x + GAP_SLOT / 2 * columns.slot,
                            bottom + (0.25 + CHART_TEXT_ASCENT) * columns.size);
          x += GAP_SLOT * columns.slot;
        }
      place_column (&columns, i, x + columns.slot / 2, bottom);
      x += columns.slot;
    }
  if (columns.brackets != NULL)
    chart_brackets_place (columns.brackets, context, columns.extents);
  chart_annotations_place (context, columns.rows, columns.extents);
  zero = round (chart_scale_place (columns.scale, 0));
  place_rule (&columns, CHART_ROLE_AXIS, zero, left, left + width,
              fmax (1, round (0.04 * context->type.label)));
  chart_scene_end_group (context->scene);

  chart_describe (context, columns.rows);
  forget_rows (&columns);
}
