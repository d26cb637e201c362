/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "base/chart-words.h"
#include "text/chart-break.h"

#include <string.h>

#define MOST_SLICES 5
#define LEAST_LABEL_SHARE 0.24 /* of the plot's width, on either side, even if the circle shrinks */
#define MOST_LABEL_SHARE 0.42
#define MOST_LINES 4
#define HOLE 0.58         /* of a donut's radius */
#define LEADER 0.9        /* ems between circle and label */
#define SWATCH 0.7        /* ems: the side of a colour beside a label below the circle */
#define LEAST_RADIUS 0.21 /* of the plot's smaller side, where labels stand beside the circle */

/* One slice and the label outside it: led to, or below the circle beside its colour. */
typedef struct
{
  const ChartLayoutRow *row;
  double                from; /* radians, clockwise, 0 is 3 o'clock */
  double                to;
  gboolean              right;
  char                **lines;
  gboolean              value_apart; /* on a line of its own */
  double                width;
  double                height;
  double                x; /* where the label is held */
  double                y; /* top of the label */
  ChartColor            color;
} Slice;

typedef struct
{
  ChartLayoutContext *context;
  GArray             *rows;
  GArray             *slices;
  double              size;
  ChartPoint          center;
  double              radius;
  double              stacked; /* height of the labels placed so far on one side, with gaps */
  gboolean            below;   /* labels stand under the circle: the page is narrow */
  gboolean            strict;  /* the circle is large, and no word parted */
} Pie;

/* Labels that stand close together, by the place of the first one. */
typedef struct
{
  double mean;
  guint  n;
} Pool;

static void
slice_clear (Slice *slice)
{
  g_strfreev (slice->lines);
}

static Slice *
pie_slice (Pie  *pie,
           guint i)
{
  return &g_array_index (pie->slices, Slice, i);
}

static void
forget_rows (Pie *pie)
{
  g_clear_pointer (&pie->slices, g_array_unref);
  g_clear_pointer (&pie->rows, g_array_unref);
}

static gboolean
has_highlight (Pie *pie)
{
  for (guint i = 0; i < pie->rows->len; i++)
    if (g_array_index (pie->rows, ChartLayoutRow, i).highlighted)
      return TRUE;
  return FALSE;
}

/* Where a slice stands out the others are quiet; else each has its colour. */
static ChartColor
slice_color (Pie                  *pie,
             const ChartLayoutRow *row,
             guint                 i)
{
  const ChartTheme *theme = pie->context->theme;

  if (row->status == CHART_STATUS_DERIVED)
    return theme->muted;
  if (row->highlighted)
    return theme->accent;
  if (row->quiet || has_highlight (pie))
    return theme->quiet;
  return theme->palette[i % CHART_PALETTE_SIZE];
}

/* Slices from 12 o'clock, clockwise, in the order of the rows. */
static void
make_slices (Pie *pie)
{
  double sum = 0;
  double angle = -G_PI / 2;

  pie->slices = g_array_new (FALSE, FALSE, sizeof (Slice));
  g_array_set_clear_func (pie->slices, (GDestroyNotify)slice_clear);
  for (guint i = 0; i < pie->rows->len; i++)
    {
      ChartNumber number = g_array_index (pie->rows, ChartLayoutRow, i).number;

      sum += chart_number_is_missing (number) ? 0 : number.value;
    }
  for (guint i = 0; i < pie->rows->len; i++)
    {
      const ChartLayoutRow *row = &g_array_index (pie->rows, ChartLayoutRow, i);
      Slice                 slice = { .row = row, .from = angle };

      if (chart_number_is_missing (row->number))
        continue;
      slice.to = angle + 2 * G_PI * (row->number.value / sum);
      slice.right = cos ((slice.from + slice.to) / 2) >= 0;
      slice.color = slice_color (pie, row, pie->slices->len);
      angle = slice.to;
      g_array_append_val (pie->slices, slice);
    }
}

/* Breaks a label into lines of @most units at the most; whether no word had to be parted. */
static gboolean
measure_label (Pie   *pie,
               Slice *slice,
               double most)
{
  ChartLayoutContext *context = pie->context;
  ChartFont           font = { pie->size, slice->row->highlighted };
  ChartFont           value_font = { pie->size, TRUE };
  double              value = 0;
  double              last = 0;
  guint               n;

  if (context->spec->show_values)
    value = chart_place_width (context, value_font, slice->row->value) + 0.3 * pie->size;
  g_strfreev (slice->lines);
  slice->lines = chart_break_lines (context->measurer, font, slice->row->label, most, MOST_LINES,
                                    FALSE);
  n = g_strv_length (slice->lines);
  slice->width = 0;
  for (guint i = 0; i < n; i++)
    {
      last = chart_place_width (context, font, slice->lines[i]);
      slice->width = fmax (slice->width, last);
    }
  slice->value_apart = value > 0 && last + value > most;
  slice->width = fmax (slice->width, slice->value_apart ? value : last + value);
  slice->height = chart_lines_height (n + slice->value_apart, font);
  return !pie->strict || (chart_place_widest_word (pie->context, font, slice->row->label) <= most &&
                          !g_str_has_suffix (slice->lines[n - 1], "…"));
}

static int
compare_heights (gconstpointer a,
                 gconstpointer b)
{
  const Slice *first = *(const Slice *const *)a;
  const Slice *second = *(const Slice *const *)b;
  double       by = sin ((first->from + first->to) / 2) - sin ((second->from + second->to) / 2);

  if (by == 0) /* on the left, later slices stand higher */
    by = first->right ? first->from - second->from : second->from - first->from;
  return (by > 0) - (by < 0);
}

/* Puts the labels of one side as near to their slices as they can be without touching: least
 * squares under an order, by pooling adjacent violators (Ayer et al., Annals of Mathematical
 * Statistics 26, 1955), then into the plot. Whether they have room. */
static gboolean
stack_side (Pie     *pie,
            gboolean right)
{
  ChartRect             plot = pie->context->plot;
  double                gap = 0.3 * pie->size;
  double                used = 0;
  g_autoptr (GPtrArray) side = g_ptr_array_new ();
  g_autoptr (GArray)    pools = g_array_new (FALSE, FALSE, sizeof (Pool));

  for (guint i = 0; i < pie->slices->len; i++)
    if (pie_slice (pie, i)->right == right)
      g_ptr_array_add (side, pie_slice (pie, i));
  g_ptr_array_sort (side, compare_heights);

  for (guint i = 0; i < side->len; i++)
    {
      Slice *slice = side->pdata[i];
      double middle = pie->center.y + (pie->radius + LEADER * pie->size) *
                                        sin ((slice->from + slice->to) / 2);
      Pool pool = { middle - slice->height / 2 - used, 1 };

      used += slice->height + gap;
      while (pools->len > 0 && g_array_index (pools, Pool, pools->len - 1).mean > pool.mean)
        {
          Pool before = g_array_index (pools, Pool, pools->len - 1);

          pool.mean = (pool.mean * pool.n + before.mean * before.n) / (pool.n + before.n);
          pool.n += before.n;
          g_array_set_size (pools, pools->len - 1);
        }
      g_array_append_val (pools, pool);
    }

  used = fmax (used - gap, 0);
  for (guint i = 0, k = 0, n = 0; i < side->len; i++, n++)
    {
      Slice *slice = side->pdata[i];
      double before = i == 0 ? 0 : pie->stacked;

      if (n == g_array_index (pools, Pool, k).n)
        {
          k++;
          n = 0;
        }
      slice->x = pie->center.x + (right ? 1 : -1) * (pie->radius + (LEADER + 0.75) * pie->size);
      slice->y = before + CLAMP (g_array_index (pools, Pool, k).mean, plot.y,
                                 fmax (plot.y + plot.height - used, plot.y));
      pie->stacked = before + slice->height + gap;
    }
  return used <= plot.height + 0.01;
}

static double
least_radius (Pie *pie)
{
  ChartRect plot = pie->context->plot;

  return pie->strict ? LEAST_RADIUS * fmin (plot.width, plot.height) : 4;
}

/* Measures the labels, gives the circle what they leave, in the middle where it can be, and stacks
 * them on both sides. Whether all is readable. */
static gboolean
place_beside (Pie *pie)
{
  ChartLayoutContext *context = pie->context;
  ChartRect           plot = context->plot;
  double              beside = context->sketch ? 0 : (LEADER + 0.8) * pie->size;
  double              most = CLAMP (plot.width / 2 - 0.47 * plot.height - beside,
                                    LEAST_LABEL_SHARE * plot.width,
                                    MOST_LABEL_SHARE * plot.width);
  double              left = beside;
  double              right = beside;
  gboolean            fits = TRUE;

  pie->below = FALSE;
  for (guint i = 0; i < pie->slices->len && !context->sketch; i++)
    {
      Slice    *slice = pie_slice (pie, i);
      ChartFont font = { pie->size, slice->row->highlighted };
      double    word = chart_place_widest_word (context, font, slice->row->label);
      double    room = fmin (fmax (most, word), MOST_LABEL_SHARE * plot.width);

      fits = measure_label (pie, slice, room) && fits;
      if (slice->right)
        right = fmax (right, slice->width + beside);
      else
        left = fmax (left, slice->width + beside);
    }
  pie->radius = fmin ((context->sketch ? 0.5 : 0.47) * plot.height,
                      (plot.width - left - right) / 2);
  pie->radius = floor (fmax (pie->radius, 4));
  pie->center = chart_rect_center (plot);
  pie->center.x = fmin (fmax (pie->center.x, plot.x + left + pie->radius),
                        plot.x + plot.width - right - pie->radius);
  if (context->sketch)
    return TRUE;
  fits = stack_side (pie, FALSE) && fits;
  fits = stack_side (pie, TRUE) && fits;
  return fits && pie->radius >= least_radius (pie);
}

/* Lists the labels below the circle, each beside its colour. Whether all is readable. */
static gboolean
place_below (Pie *pie)
{
  ChartRect plot = pie->context->plot;
  double    indent = (SWATCH + 0.5) * pie->size;
  double    gap = 0.3 * pie->size;
  double    widest = 0, height = 0, y;
  gboolean  fits = TRUE;

  pie->below = TRUE;
  for (guint i = 0; i < pie->slices->len; i++)
    {
      Slice *slice = pie_slice (pie, i);

      slice->right = TRUE;
      fits = measure_label (pie, slice, plot.width - indent) && fits;
      widest = fmax (widest, slice->width);
      height += slice->height + gap;
    }
  pie->radius = floor (fmin (0.47 * plot.width, (plot.height - height - pie->size) / 2));
  y = plot.y + fmax (plot.height - 2 * pie->radius - pie->size - height, 0) / 2;
  pie->center = (ChartPoint){ plot.x + plot.width / 2, y + fmax (pie->radius, 0) };
  y = pie->center.y + fmax (pie->radius, 0) + pie->size + gap;
  for (guint i = 0; i < pie->slices->len; i++)
    {
      Slice *slice = pie_slice (pie, i);

      slice->x = plot.x + (plot.width - indent - widest) / 2 + indent;
      slice->y = y;
      y += slice->height + gap;
    }
  return fits && pie->radius >= least_radius (pie);
}

/* @most slices, and rows that are no answers: labels beside the circle or below it, large or small.
 * Whether every label has its place. */
static gboolean
try_slices (Pie  *pie,
            guint most)
{
  ChartLayoutContext *context = pie->context;
  gboolean            is_tall = context->plot.height > context->plot.width && !context->sketch;

  forget_rows (pie);
  pie->rows = chart_rows_new (context, most);
  chart_rows_add_rest (context, pie->rows);
  for (guint i = 0; i < 4; i++)
    {
      g_clear_pointer (&pie->slices, g_array_unref);
      pie->size = i % 2 == 0 ? context->type.label : context->type.label_min;
      make_slices (pie);
      if ((i < 2) == is_tall ? place_below (pie) : place_beside (pie))
        return TRUE;
    }
  return FALSE;
}

/* Fewer slices until every label has its place; on a small page words are parted and the circle
 * gets small before the last two are given up. */
static void
choose_slices (Pie *pie)
{
  ChartLayoutContext *context = pie->context;
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
      pie->strict = strict;
      for (guint n = most; n >= MIN (most, 2); n--)
        if (try_slices (pie, n + quiet))
          return;
    }

  /* A page too small for two labels: only there does type go below its floor. */
  do
    pie->size *= 0.85;
  while (!place_below (pie) && pie->size > 3);
  pie->radius = fmax (pie->radius, 1);
}

/* The colour of a slice, hatched where it is derived. */
static void
paint_slice (Pie         *pie,
             const Slice *slice,
             gboolean     whole,
             ChartMark   *mark)
{
  double edge = fmax (1, round (0.05 * pie->context->type.label));

  mark->fill = slice->color;
  mark->stroke_width = edge;
  if (slice->row->status == CHART_STATUS_DERIVED)
    {
      mark->fill_style = CHART_FILL_HATCH;
      mark->stroke = slice->color;
      mark->stroke_width = fmax (1, edge / 2);
    }
  else if (!whole)
    mark->stroke = pie->context->theme->page; /* parts its neighbours */
}

static void
add_slice_path (Pie      *pie,
                Slice    *slice,
                int       datum,
                ChartRect bounds)
{
  gboolean     donut = pie->context->spec->kind == CHART_KIND_DONUT;
  gboolean     whole = slice->to - slice->from > 2 * G_PI - 1e-9;
  ChartSegment segments[6];
  ChartMark    mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_SLICE, .datum = datum };
  guint        n = 0;

  if (!donut && !whole)
    segments[n++] = (ChartSegment){ .op = CHART_SEGMENT_MOVE, .to = pie->center };
  segments[n++] = (ChartSegment){ CHART_SEGMENT_ARC, pie->center, pie->radius, slice->from,
                                  slice->to };
  if (donut && whole)
    {
      segments[n++] = (ChartSegment){ .op = CHART_SEGMENT_CLOSE };
      segments[n++] = (ChartSegment){
        .op = CHART_SEGMENT_MOVE,
        .to = { pie->center.x + HOLE * pie->radius * cos (slice->to),
                pie->center.y + HOLE * pie->radius * sin (slice->to) }
      };
    }
  if (donut)
    segments[n++] = (ChartSegment){ CHART_SEGMENT_ARC, pie->center, HOLE * pie->radius, slice->to,
                                    slice->from };
  segments[n++] = (ChartSegment){ .op = CHART_SEGMENT_CLOSE };

  mark.segments = segments;
  mark.n_segments = n;
  mark.bounds = bounds;
  paint_slice (pie, slice, whole, &mark);
  chart_scene_add (pie->context->scene, &mark);
}

/* Where on its edge a slice is led from: beside its label, as far as the slice reaches. */
static double
leader_angle (Pie   *pie,
              Slice *slice,
              double y)
{
  double middle = (slice->from + slice->to) / 2;
  double reach = 0.35 * (slice->to - slice->from);
  double up = CLAMP ((y - pie->center.y) / (pie->radius + LEADER * pie->size), -1, 1);
  double angle = asin (up);

  if (!slice->right)
    angle = G_PI - angle;
  while (angle - middle > G_PI)
    angle -= 2 * G_PI;
  while (middle - angle > G_PI)
    angle += 2 * G_PI;
  return CLAMP (angle, middle - reach, middle + reach);
}

static void
add_leader (Pie   *pie,
            Slice *slice,
            int    datum)
{
  double       side = slice->right ? 1 : -1;
  double       elbow = pie->radius + LEADER * pie->size;
  double       y = slice->y + (CHART_TEXT_ASCENT - 0.36) * pie->size;
  double       angle = leader_angle (pie, slice, y);
  double       out = pie->radius + 0.35 * LEADER * pie->size;
  ChartSegment segments[4] = { 0 };
  ChartMark    mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_LEADER, .datum = datum };

  segments[0].op = CHART_SEGMENT_MOVE;
  segments[0].to = (ChartPoint){ pie->center.x + pie->radius * cos (angle),
                                 pie->center.y + pie->radius * sin (angle) };
  segments[1].op = segments[2].op = segments[3].op = CHART_SEGMENT_LINE;
  segments[2].to = (ChartPoint){ pie->center.x + side * elbow, y };
  /* straight to the label, unless that would lead over the circle */
  segments[1].to = segments[0].to;
  if ((segments[2].to.x - segments[0].to.x) * cos (angle) +
        (segments[2].to.y - segments[0].to.y) * sin (angle) <
      0.1 * pie->size)
    segments[1].to = (ChartPoint){ pie->center.x + out * cos (angle),
                                   pie->center.y + out * sin (angle) };
  segments[3].to = (ChartPoint){ pie->center.x + side * (elbow + 0.5 * pie->size), y };
  mark.segments = segments;
  mark.n_segments = G_N_ELEMENTS (segments);
  mark.bounds = (ChartRect){ segments[0].to.x, segments[0].to.y, 0, 0 };
  for (guint i = 1; i < G_N_ELEMENTS (segments); i++)
    mark.bounds = chart_rect_union (mark.bounds,
                                    (ChartRect){ segments[i].to.x, segments[i].to.y, 0, 0 });
  mark.stroke = pie->context->theme->rule;
  mark.stroke_width = fmax (1, 0.035 * pie->context->type.label);
  chart_scene_add (pie->context->scene, &mark);
}

/* The colour of a slice beside its label. */
static void
add_swatch (Pie   *pie,
            Slice *slice,
            int    datum)
{
  double    side = round (SWATCH * pie->size);
  ChartMark mark = { .type = CHART_MARK_RECT, .role = CHART_ROLE_SLICE, .datum = datum };

  paint_slice (pie, slice, TRUE, &mark);
  mark.bounds = (ChartRect){ round (slice->x - 0.5 * pie->size - side),
                             round (slice->y + (CHART_TEXT_ASCENT - 0.36) * pie->size - side / 2),
                             side, side };
  chart_scene_add (pie->context->scene, &mark);
}

static void
add_label (Pie   *pie,
           Slice *slice,
           int    datum)
{
  ChartLayoutContext *context = pie->context;
  ChartFont           font = { pie->size, slice->row->highlighted };
  ChartFont           value_font = { pie->size, TRUE };
  ChartColor          ink = chart_row_ink (context, slice->row);
  double              x = slice->x;
  guint               n = g_strv_length (slice->lines);
  double              last_width = chart_place_width (context, font, slice->lines[n - 1]);
  double              value_width = 0;
  double              baseline = slice->y + CHART_TEXT_ASCENT * font.size;

  if (context->spec->show_values)
    value_width = chart_place_width (context, value_font, slice->row->value) + 0.3 * font.size;

  for (guint i = 0; i < n; i++)
    {
      gboolean beside = i == n - 1 && !slice->value_apart && value_width > 0;
      double   at = slice->right ? x : x - (beside ? value_width : 0);

      chart_place_line (context, CHART_ROLE_LABEL, datum, slice->lines[i], font, ink,
                        slice->right ? CHART_ALIGN_START : CHART_ALIGN_END, at,
                        baseline + i * CHART_LINE_HEIGHT * font.size);
    }
  if (value_width > 0)
    {
      double at = slice->right && !slice->value_apart ? x + last_width + 0.3 * font.size : x;

      chart_place_line (context, CHART_ROLE_VALUE, datum, slice->row->value, value_font, ink,
                        slice->right ? CHART_ALIGN_START : CHART_ALIGN_END, at,
                        baseline + (n - 1 + slice->value_apart) * CHART_LINE_HEIGHT * font.size);
    }
}

/* The box around a slice: its corners and where it reaches the circle's ends. */
static ChartRect
slice_bounds (Pie   *pie,
              Slice *slice)
{
  double    inner = pie->context->spec->kind == CHART_KIND_DONUT ? HOLE * pie->radius : 0;
  ChartRect box = { pie->center.x + inner * cos (slice->from),
                    pie->center.y + inner * sin (slice->from), 0, 0 };

  for (guint i = 0; i <= 64; i++)
    {
      double angle = slice->from + (slice->to - slice->from) * i / 64;

      for (guint k = 0; k < 2; k++)
        {
          double reach = k == 0 ? inner : pie->radius;

          box = chart_rect_union (box, (ChartRect){ pie->center.x + reach * cos (angle),
                                                    pie->center.y + reach * sin (angle), 0, 0 });
        }
    }
  return box;
}

/* A pie or a donut with labels on both sides, into the plot. */
void
chart_pie_layout (ChartLayoutContext *context)
{
  Pie pie = { .context = context };

  choose_slices (&pie);
  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  for (guint i = 0; i < pie.slices->len; i++)
    {
      Slice    *slice = pie_slice (&pie, i);
      ChartRect bounds = slice_bounds (&pie, slice);
      int       datum = chart_mark_begin (context, slice->row, bounds);

      if (slice->to > slice->from)
        add_slice_path (&pie, slice, datum, bounds);
      if (!context->sketch)
        {
          if (pie.below)
            add_swatch (&pie, slice, datum);
          else
            add_leader (&pie, slice, datum);
          add_label (&pie, slice, datum);
        }
      chart_scene_end_group (context->scene);
    }
  chart_scene_end_group (context->scene);
  chart_describe (context, pie.rows);
  forget_rows (&pie);
}
