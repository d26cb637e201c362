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
#define HOLE 0.58  /* of a donut's radius */
#define LEADER 0.9 /* ems between circle and label */

/* One slice and the label outside it. */
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

/* The part of a whole of 100 % that no row has, where it is more than rounding makes. */
static void
add_rest (Pie *pie)
{
  ChartLayoutContext *context = pie->context;
  ChartLang           lang = context->spec->lang;
  ChartLayoutRow      row = { .row = -1, .status = CHART_STATUS_DERIVED, .quiet = TRUE };
  double              sum = 0;
  guint               decimals = 0;
  guint               n = chart_rows_count (context);

  if (!chart_column_is_percent (context->column))
    return;
  for (guint i = 0; i < pie->rows->len; i++)
    {
      ChartNumber number = g_array_index (pie->rows, ChartLayoutRow, i).number;

      if (chart_number_is_missing (number))
        continue;
      sum += number.value;
      decimals = MAX (decimals, number.decimals);
    }
  if (100 - sum <= n * 0.5 * pow (10, -(double)decimals) + 1e-9)
    return;

  row.number = chart_number_new (100 - sum, decimals);
  row.low = row.high = CHART_NUMBER_MISSING;
  row.label = g_strdup (chart_word (lang, CHART_WORD_NOT_REPORTED));
  {
    g_autofree char *number = chart_format_number (lang, row.number);

    row.value = chart_format_quantity (lang, number, context->unit);
  }
  row.name = g_strdup_printf ("%s, %s", row.label, row.value);
  g_array_append_val (pie->rows, row);
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

/* A word is never parted while a page has room for it. */
static double
widest_word (Pie        *pie,
             ChartFont   font,
             const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double         widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    widest = fmax (widest, chart_place_width (pie->context, font, words[i]));
  return widest + 0.5;
}

static void
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
  most = fmin (fmax (most, widest_word (pie, font, slice->row->label)),
               MOST_LABEL_SHARE * context->plot.width);
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
      slice->y = before + CLAMP (g_array_index (pools, Pool, k).mean, plot.y,
                                 fmax (plot.y + plot.height - used, plot.y));
      pie->stacked = before + slice->height + gap;
    }
  return used <= plot.height + 0.01;
}

/* Measures the labels, gives the circle what they leave, in the middle where it can be, and stacks
 * them. */
static gboolean
place_labels (Pie *pie)
{
  ChartLayoutContext *context = pie->context;
  ChartRect           plot = context->plot;
  double              beside = context->sketch ? 0 : (LEADER + 0.8) * pie->size;
  double              most = CLAMP (plot.width / 2 - 0.47 * plot.height - beside,
                                    LEAST_LABEL_SHARE * plot.width,
                                    MOST_LABEL_SHARE * plot.width);
  double              left = beside;
  double              right = beside;
  gboolean            left_fits;

  for (guint i = 0; i < pie->slices->len && !context->sketch; i++)
    {
      Slice *slice = pie_slice (pie, i);

      measure_label (pie, slice, most);
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
  left_fits = stack_side (pie, FALSE);
  return stack_side (pie, TRUE) && left_fits;
}

/* Fewer slices, or smaller labels, until every label has its place. */
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

  for (;; most--)
    {
      forget_rows (pie);
      pie->rows = chart_rows_new (context, most + MIN (quiet, 2));
      add_rest (pie);
      for (guint i = 0; i < 2; i++)
        {
          g_clear_pointer (&pie->slices, g_array_unref);
          pie->size = i == 0 ? context->type.label : context->type.label_min;
          make_slices (pie);
          if (place_labels (pie))
            return;
        }
      if (most <= 2)
        break;
    }

  /* A page too small for two labels: only there does type go below its floor. */
  while (pie->size > 3)
    {
      pie->size *= 0.85;
      if (place_labels (pie))
        return;
    }
}

static void
add_slice_path (Pie      *pie,
                Slice    *slice,
                int       datum,
                ChartRect bounds)
{
  const ChartTheme *theme = pie->context->theme;
  gboolean          donut = pie->context->spec->kind == CHART_KIND_DONUT;
  gboolean          whole = slice->to - slice->from > 2 * G_PI - 1e-9;
  ChartSegment      segments[6];
  ChartMark         mark = { .type = CHART_MARK_PATH, .role = CHART_ROLE_SLICE, .datum = datum };
  guint             n = 0;
  double            edge = fmax (1, round (0.05 * pie->context->type.label));

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
  mark.fill = slice->color;
  mark.stroke_width = edge;
  if (slice->row->status == CHART_STATUS_DERIVED)
    {
      mark.fill_style = CHART_FILL_HATCH;
      mark.stroke = slice->color;
      mark.stroke_width = fmax (1, edge / 2);
    }
  else if (!whole)
    mark.stroke = theme->page; /* parts its neighbours */
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
  segments[1].to = (ChartPoint){ pie->center.x + out * cos (angle),
                                 pie->center.y + out * sin (angle) };
  segments[2].to = (ChartPoint){ pie->center.x + side * elbow, y };
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

static void
add_label (Pie   *pie,
           Slice *slice,
           int    datum)
{
  ChartLayoutContext *context = pie->context;
  ChartFont           font = { pie->size, slice->row->highlighted };
  ChartFont           value_font = { pie->size, TRUE };
  ChartColor          ink = chart_row_ink (context, slice->row);
  double              side = slice->right ? 1 : -1;
  double              x = pie->center.x + side * (pie->radius + (LEADER + 0.75) * pie->size);
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
          add_leader (&pie, slice, datum);
          add_label (&pie, slice, datum);
        }
      chart_scene_end_group (context->scene);
    }
  chart_scene_end_group (context->scene);
  chart_describe (context, pie.rows);
  forget_rows (&pie);
}
