/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "text/chart-break.h"

/* Horizontal bars, ranges, dots and lollipops: a column of ranks, a column of labels, the marks,
 * their values. */
typedef struct
{
  ChartLayoutContext *context;
  GArray             *rows;
  double              height;   /* for all rows */
  guint               capacity; /* how many there may be */
  char             ***labels;   /* lines of each row's label */
  double             *heights;  /* of each row */
  ChartBrackets      *brackets; /* (nullable) */
  ChartRect          *extents;  /* of each row: from its label to the end of its value */
  double              size;     /* of labels and values */
  double              top;
  double              bottom;
  double              rank_x;
  double              label_x; /* right edge */
  double              label_width;
  double              word; /* the widest of the labels */
  gboolean            cut;  /* whether a label has too many lines, or a parted word */
  double              left; /* of the bars' room */
  double              right;
  double              pad;
  ChartScale          scale;
  gboolean            ticked; /* not where every bar is labelled */
  GArray             *ticks;
} Bars;

#define LEAST_PITCH 1.27 /* row to row, ems of the label: two lines never touch */
#define GAP_HEIGHT 0.9   /* of the ellipsis between rows, ems */
#define LABEL_SHARE 0.4  /* of the plot's width; more only where labels need it */
#define MOST_LABEL_SHARE 0.5
#define MOST_WORD_SHARE 0.6 /* so that no word is parted */
#define SKETCH_ROWS 12
#define DOT_RADIUS 0.32 /* ems of the label */

/* How far a mark reaches past its value. */
static double
mark_reach (const Bars *bars,
            double      thickness)
{
  return chart_marks_are_dots (bars->context) ? fmin (DOT_RADIUS * bars->size, thickness / 2) : 0;
}

static const ChartLayoutRow *
bars_row (Bars *bars,
          guint i)
{
  return &g_array_index (bars->rows, ChartLayoutRow, i);
}

static ChartFont
row_font (Bars                 *bars,
          const ChartLayoutRow *row)
{
  return (ChartFont){ bars->size, row->highlighted };
}

static void
bars_forget_rows (Bars *bars)
{
  for (guint i = 0; bars->rows != NULL && i < bars->rows->len; i++)
    g_strfreev (bars->labels[i]);
  g_clear_pointer (&bars->labels, g_free);
  g_clear_pointer (&bars->heights, g_free);
  g_clear_pointer (&bars->extents, g_free);
  g_clear_pointer (&bars->brackets, chart_brackets_free);
  g_clear_pointer (&bars->rows, g_array_unref);
}

static double
value_width (Bars                 *bars,
             const ChartLayoutRow *row)
{
  if (!bars->context->spec->show_values || bars->context->sketch || row->value[0] == '\0')
    return 0;
  return chart_place_width (bars->context, row_font (bars, row), row->value) + bars->pad;
}

/* The columns of ranks and labels, for the size that is set. */
static void
measure_columns (Bars  *bars,
                 double share)
{
  ChartLayoutContext *context = bars->context;
  ChartRect           plot = context->plot;
  double              rank = 0;
  double              label = 0;
  double              before = 0; /* values left of the zero line, and right of it */
  double              after = 0;
  double              room;

  bars->pad = 0.35 * bars->size;
  bars->word = 0;
  for (guint i = 0; i < bars->rows->len; i++)
    {
      const ChartLayoutRow *row = bars_row (bars, i);

      if (row->rank != NULL)
        rank = fmax (rank, chart_place_width (context,
                                              (ChartFont){ context->type.axis, row->highlighted },
                                              row->rank));
      label = fmax (label, chart_place_width (context, row_font (bars, row), row->label));
      bars->word = fmax (bars->word,
                         chart_place_widest_word (context, row_font (bars, row), row->label));
      if (chart_row_value (row) < 0)
        before = fmax (before, value_width (bars, row));
      else
        after = fmax (after, value_width (bars, row));
    }
  /* On a narrow page labels leave the values their room, but for that of a whole word. */
  room = fmin (share * plot.width,
               fmax (plot.width - rank - before - after - 4 * bars->size, 4 * bars->size));
  label = fmin (label, fmax (room, fmin (bars->word, MOST_WORD_SHARE * plot.width - rank)));
  label = fmin (label, fmax (plot.width - rank - before - after - 3 * bars->size,
                             2 * bars->size)); /* never that of the values */
  bars->label_width = label;
  bars->rank_x = plot.x;
  bars->label_x = plot.x + label + (rank > 0 ? rank + 0.8 * bars->size : 0);
  bars->left = bars->label_x + 0.5 * bars->size;
  bars->right = plot.x + plot.width;
  if (context->sketch)
    bars->left = plot.x;
}

/* Breaks the labels and returns the height the rows need at least. */
static double
measure_rows (Bars *bars)
{
  ChartLayoutContext *context = bars->context;
  guint               n = bars->rows->len;
  double              needed = 0;
  guint               most_lines = chart_place_most_lines (bars->height, n, bars->capacity,
                                                           bars->size);

  bars->cut = bars->word > bars->label_width + 0.5;
  for (guint i = 0; i < n; i++)
    {
      const ChartLayoutRow *row = bars_row (bars, i);
      ChartFont             font = row_font (bars, row);
      guint                 n_lines;

      g_strfreev (bars->labels[i]);
      bars->labels[i] = chart_break_lines (context->measurer, font, row->label,
                                           bars->label_width + 0.5, most_lines, FALSE);
      n_lines = g_strv_length (bars->labels[i]);
      bars->cut = bars->cut || g_str_has_suffix (bars->labels[i][n_lines - 1], "…");
      bars->heights[i] = fmax (LEAST_PITCH * bars->size,
                               chart_lines_height (n_lines, font) +
                                 (n_lines > 1 ? 0.45 : 0.1) * bars->size) +
                         (row->gap ? GAP_HEIGHT * bars->size : 0);
      needed += bars->heights[i];
    }
  return needed;
}

/* Chooses how many rows there are, how large their labels and how wide the columns: labels first
 * get smaller, then wider columns, then fewer rows. A word is parted before the last row goes. */
static double
choose_rows (Bars  *bars,
             double height)
{
  static const double   shares[] = { LABEL_SHARE, MOST_LABEL_SHARE };
  ChartLayoutContext   *context = bars->context;
  const ChartTypeScale *type = &context->type;

  bars->height = height;
  bars->capacity = context->sketch ? SKETCH_ROWS
                                   : MAX (1, (guint)(height / (LEAST_PITCH * type->label_min)));
  for (;;)
    {
      double needed = 0;

      bars_forget_rows (bars);
      bars->rows = chart_rows_new (context, bars->capacity);
      bars->labels = g_new0 (char **, bars->rows->len);
      bars->heights = g_new0 (double, bars->rows->len);
      for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
        {
          bars->size = CLAMP (height / bars->rows->len / 1.6, type->label_min, type->label);
          measure_columns (bars, shares[i]);
          needed = measure_rows (bars);
          if ((needed > height || bars->cut) && bars->size > type->label_min)
            {
              bars->size = type->label_min;
              measure_columns (bars, shares[i]);
              needed = measure_rows (bars);
            }
          if ((needed <= height && (!bars->cut || i + 1 == G_N_ELEMENTS (shares))) ||
              context->sketch)
            return needed;
        }
      if (bars->rows->len <= 1 || bars->capacity <= 1)
        return needed;
      bars->capacity = MIN (bars->capacity, bars->rows->len) - 1;
    }
}

/* Shares out the height: rows grow together, up to a pitch that still reads as one table. */
static void
place_rows (Bars  *bars,
            double needed,
            double height)
{
  double most = bars->context->sketch ? height : 4.6 * bars->size;
  double extra = fmax (height - needed, 0) / bars->rows->len;
  double total = 0;

  for (guint i = 0; i < bars->rows->len; i++)
    {
      if (bars->context->sketch)
        bars->heights[i] = height / bars->rows->len;
      else if (bars->heights[i] < most)
        bars->heights[i] = fmin (bars->heights[i] + extra, most);
      total += bars->heights[i];
    }
  bars->top = bars->context->plot.y + fmax (height - total, 0) / 2;
  bars->bottom = bars->top + total;
}

/* The right end of the scale at which every value has room: outside its bar's end, or, where
 * @inside, in a bar that is long enough for it when the scale ends at @end. */
static double
scale_end (Bars    *bars,
           gboolean inside,
           double   end)
{
  ChartScale share_scale = { bars->scale.low, bars->scale.high, 0, 1 };
  double     from = bars->scale.from;
  double     zero = chart_scale_place (share_scale, 0);

  for (guint i = 0; i < bars->rows->len; i++)
    {
      const ChartLayoutRow *row = bars_row (bars, i);
      double                width = value_width (bars, row) + mark_reach (bars, G_MAXDOUBLE);
      double                reach = chart_row_reach (row);
      double                share = chart_scale_place (
                       share_scale, chart_marks_are_dots (bars->context) ? reach : fmax (reach, 0));

      width += chart_brackets_get_room (bars->brackets, i);
      if (share <= 0 || (inside && !row->uncertain &&
                         (share - zero) * (end - from) > width + bars->pad))
        continue;
      end = fmin (end, from + (bars->right - from - width) / share);
    }
  return fmax (end, from + 1);
}

/* Bars are as long as the room lets them be with each value outside its bar's end; where that costs
 * them more than half of it, the values of bars long enough go inside. */
static void
place_scale (Bars *bars)
{
  ChartScale domain;
  double     room = bars->right - bars->left;
  double     before = 0;

  bars->scale = chart_scale_from_rows (bars->rows, bars->context->spec->kind != CHART_KIND_DOT);
  domain = bars->scale;
  if (bars->ticked)
    g_array_unref (chart_axis_choose (bars->context, &bars->scale, room));
  for (guint i = 0; i < bars->rows->len; i++)
    if (chart_row_value (bars_row (bars, i)) < 0)
      before = fmax (before, value_width (bars, bars_row (bars, i)));
  if (before > 0)
    before += mark_reach (bars, G_MAXDOUBLE) + bars->pad; /* apart from the labels */
  bars->scale.from = bars->left + fmax (before, mark_reach (bars, G_MAXDOUBLE));
  bars->scale.to = scale_end (bars, FALSE, bars->right);
  if (bars->brackets != NULL &&
      bars->scale.to - bars->scale.from < CHART_LEAST_BRACKETED * (bars->right - bars->scale.from))
    {
      g_clear_pointer (&bars->brackets, chart_brackets_free);
      bars->scale.to = scale_end (bars, FALSE, bars->right);
    }
  if (!chart_marks_are_dots (bars->context) &&
      bars->scale.to - bars->scale.from < 0.5 * (bars->right - bars->scale.from))
    {
      double end = bars->right;

      /* A shorter scale may leave too little room in a bar that had enough. */
      for (guint i = 0; i < bars->rows->len; i++)
        {
          double shorter = scale_end (bars, TRUE, end);

          if (shorter == end)
            break;
          end = shorter;
        }
      bars->scale.to = end;
    }
  /* What the values took is no room for ticks; fewer of them only widen the scale, from zero. Dots
   * may then lie further along it. */
  if (bars->ticked)
    {
      bars->scale.low = domain.low;
      bars->scale.high = domain.high;
      bars->ticks = chart_axis_choose (bars->context, &bars->scale,
                                       bars->scale.to - bars->scale.from);
      if (chart_marks_are_dots (bars->context))
        bars->scale.to = scale_end (bars, FALSE, bars->scale.to);
    }
}

static void
place_value (Bars                 *bars,
             const ChartLayoutRow *row,
             int                   datum,
             ChartRect             bar,
             double                center)
{
  ChartLayoutContext *context = bars->context;
  ChartFont           font = row_font (bars, row);
  double              width = value_width (bars, row);
  double              baseline = chart_lines_center (center, 1, font) +
                    CHART_TEXT_ASCENT * font.size;
  gboolean negative = chart_row_value (row) < 0;

  if (width == 0)
    return;
  if (negative && bar.x - width >= bars->left - 1)
    chart_place_line (context, CHART_ROLE_VALUE, datum, row->value, font,
                      chart_row_ink (context, row), CHART_ALIGN_END, bar.x - bars->pad, baseline);
  else if (row->uncertain || bar.x + bar.width + width <= bars->right + 1 ||
           bar.width < width + bars->pad)
    chart_place_line (context, CHART_ROLE_VALUE, datum, row->value, font,
                      chart_row_ink (context, row), CHART_ALIGN_START,
                      bar.x + bar.width + bars->pad, baseline);
  else
    {
      ChartColor fill = row->highlighted ? context->theme->accent : context->theme->quiet;

      if (row->status == CHART_STATUS_REFERENCE || row->quiet)
        fill = context->theme->page;
      chart_place_line (context, CHART_ROLE_VALUE, datum, row->value, font,
                        chart_color_ink_on (fill), CHART_ALIGN_END,
                        bar.x + bar.width - bars->pad, baseline);
    }
}

static ChartRect
bar_rect (Bars                 *bars,
          const ChartLayoutRow *row,
          double                center,
          double                thickness)
{
  gboolean is_range = !chart_number_is_missing (row->low);
  double   zero = chart_scale_place (bars->scale, is_range ? row->low.value : 0);
  double   end = chart_scale_place (bars->scale, chart_row_value (row));

  if (chart_marks_are_dots (bars->context))
    {
      double reach = mark_reach (bars, thickness);

      return (ChartRect){ end - reach, center - reach, 2 * reach, 2 * reach };
    }
  return (ChartRect){ fmin (zero, end), center - thickness / 2, fabs (end - zero), thickness };
}

/* A dot at the value, on a line from zero where it is a lollipop; its interval under the dot, where
 * it is a thin line over the stem. */
static void
place_dot (Bars                 *bars,
           const ChartLayoutRow *row,
           int                   datum,
           ChartRect             box)
{
  ChartLayoutContext *context = bars->context;
  gboolean            fades = row->uncertain &&
                   context->spec->uncertainty == CHART_UNCERTAINTY_FADE;
  ChartPoint center = chart_rect_center (box);
  double     zero = chart_scale_place (bars->scale, 0);
  double     thin = fmax (1, round (0.12 * bars->size));
  ChartPoint edge = { center.x < zero ? box.x + box.width : box.x, center.y };

  if (fades)
    chart_mark_uncertainty (context, row, datum, bars->scale, center.y, box.height, FALSE);
  if (context->spec->kind == CHART_KIND_LOLLIPOP && fabs (center.x - zero) > box.width / 2)
    chart_place_rule (context, CHART_ROLE_STEM, (ChartPoint){ zero, center.y }, edge,
                      row->highlighted ? context->theme->accent : context->theme->quiet, thin);
  if (row->uncertain && !fades)
    chart_mark_uncertainty (context, row, datum, bars->scale, center.y, box.height, FALSE);
  chart_mark_dot (context, row, datum, box);
}

static void
place_row (Bars  *bars,
           guint  i,
           double top,
           double thickness)
{
  ChartLayoutContext   *context = bars->context;
  const ChartLayoutRow *row = bars_row (bars, i);
  double                gap = row->gap ? GAP_HEIGHT * bars->size : 0;
  double                center = top + gap + (bars->heights[i] - gap) / 2;
  ChartFont             font = row_font (bars, row);
  ChartFont             rank_font = { context->type.axis, row->highlighted };
  ChartRect             bar = bar_rect (bars, row, center, thickness);
  gboolean              has_mark = !chart_number_is_missing (row->number) ||
                      !chart_number_is_missing (row->high);
  int datum;

  if (row->gap)
    chart_place_line (context, CHART_ROLE_ELLIPSIS, -1, "⋯", font, context->theme->muted,
                      CHART_ALIGN_END, bars->label_x, top + 0.7 * gap);
  datum = chart_mark_begin (context, row, bar);
  if (has_mark && chart_marks_are_dots (context))
    place_dot (bars, row, datum, bar);
  else if (has_mark && (bar.width > 0 || chart_row_value (row) != 0))
    chart_mark_bar (context, row, datum, bar);
  if (has_mark && row->uncertain && !chart_marks_are_dots (context))
    chart_mark_uncertainty (context, row, datum, bars->scale, center, thickness, FALSE);
  if (has_mark && row->uncertain)
    bar.width = fmax (bar.width, chart_scale_place (bars->scale, chart_row_reach (row)) - bar.x);
  if (row->rank != NULL)
    chart_place_line (context, CHART_ROLE_RANK, datum, row->rank, rank_font,
                      row->highlighted ? context->theme->accent_ink : context->theme->muted,
                      CHART_ALIGN_START, bars->rank_x,
                      chart_lines_center (center, 1, rank_font) +
                        CHART_TEXT_ASCENT * rank_font.size);
  chart_place_lines (context, CHART_ROLE_LABEL, datum, bars->labels[i], font,
                     chart_row_ink (context, row), CHART_ALIGN_END, bars->label_x,
                     chart_lines_center (center, g_strv_length (bars->labels[i]), font));
  place_value (bars, row, datum, bar, center);
  chart_scene_end_group (context->scene);
  bars->extents[i] = (ChartRect){ bars->label_x, center - thickness / 2,
                                  bar.x + bar.width + value_width (bars, row) - bars->label_x,
                                  thickness };
}

/* A value the others are measured by reaches over all rows. */
static void
place_references (Bars *bars)
{
  for (guint i = 0; i < bars->rows->len; i++)
    {
      const ChartLayoutRow *row = bars_row (bars, i);
      double                x;

      if (row->status != CHART_STATUS_REFERENCE || bars->context->sketch)
        continue;
      x = round (chart_scale_place (bars->scale, chart_row_value (row))) - 0.5;
      chart_place_rule (bars->context, CHART_ROLE_REFERENCE, (ChartPoint){ x, bars->top },
                        (ChartPoint){ x, bars->bottom }, bars->context->theme->rule, 1);
    }
}

/* Horizontal bars, ranges from their low to their high, dots and lollipops, into the plot. */
void
chart_bars_layout (ChartLayoutContext *context)
{
  Bars   bars = { .context = context };
  double height = context->plot.height;
  double needed, thickness, zero;
  double least = G_MAXDOUBLE;
  double y;

  /* A range and a dot away from zero tell more against an axis; a labelled bar needs none. */
  if ((!context->spec->show_values || chart_rows_have_ranges (context) ||
       context->spec->kind == CHART_KIND_DOT) &&
      !context->sketch)
    {
      bars.ticked = TRUE;
      height -= 1.6 * context->type.axis;
    }
  needed = choose_rows (&bars, height);
  place_rows (&bars, needed, height);
  bars.brackets = chart_brackets_new (context, bars.rows, 0);
  bars.extents = g_new0 (ChartRect, bars.rows->len);
  place_scale (&bars);

  for (guint i = 0; i < bars.rows->len; i++)
    least = fmin (least, bars.heights[i]);
  thickness = fmax (fmin (0.62 * least, context->sketch ? least : 2.2 * bars.size), 1);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  if (bars.ticked)
    chart_axis_place (context, bars.ticks, bars.scale, bars.top, bars.bottom);
  place_references (&bars);
  y = bars.top;
  for (guint i = 0; i < bars.rows->len; i++)
    {
      place_row (&bars, i, y, thickness);
      y += bars.heights[i];
    }
  if (bars.brackets != NULL)
    chart_brackets_place (bars.brackets, context, bars.extents);
  zero = round (chart_scale_place (bars.scale, 0));
  if (context->spec->kind != CHART_KIND_DOT)
    chart_place_rule (context, CHART_ROLE_AXIS, (ChartPoint){ zero, bars.top },
                      (ChartPoint){ zero, bars.bottom }, context->theme->rule,
                      fmax (1, round (0.04 * context->type.label)));
  chart_scene_end_group (context->scene);

  chart_describe (context, bars.rows);
  bars_forget_rows (&bars);
  g_clear_pointer (&bars.ticks, g_array_unref);
}
