/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "paint/chart-cairo-painter.h"

#include "text/chart-pango.h"

#include <math.h>
#include <string.h>

struct _ChartCairoPainter
{
  ChartPainter parent;

  PangoContext *context;
  ChartScene   *scene;   /* whose layouts are kept */
  PangoLayout **layouts; /* one a mark of the scene; NULL until it is painted */
  cairo_t      *cr;      /* borrowed while painting */
};

static void
set_color (cairo_t   *cr,
           ChartColor color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

/* Diagonal lines, clipped to the path: drawn as lines and no pattern, so that they stay sharp in
 * every format. */
static void
fill_hatched (cairo_t         *cr,
              const ChartMark *mark)
{
  double    gap = chart_hatch_gap (mark);
  ChartRect box = mark->bounds;

  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_new_path (cr);
  for (double x = box.x - box.height; x < box.x + box.width; x += gap)
    {
      if (chart_hatch_rises (mark))
        {
          cairo_move_to (cr, x, box.y + box.height);
          cairo_line_to (cr, x + box.height, box.y);
        }
      if (chart_hatch_falls (mark))
        {
          cairo_move_to (cr, x, box.y);
          cairo_line_to (cr, x + box.height, box.y + box.height);
        }
    }
  cairo_set_line_width (cr, mark->stroke_width);
  set_color (cr, mark->fill);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* @trace puts the mark's outline on cairo; it is called again where the outline was used up. */
static void
fill_and_stroke (cairo_t         *cr,
                 const ChartMark *mark,
                 void (*trace) (cairo_t *, const ChartMark *))
{
  if (mark->fill.alpha > 0)
    {
      trace (cr, mark);
      if (mark->fill_style != CHART_FILL_SOLID)
        fill_hatched (cr, mark);
      else
        {
          set_color (cr, mark->fill);
          cairo_fill (cr);
        }
    }
  if (mark->stroke.alpha > 0 && mark->stroke_width > 0)
    {
      cairo_new_path (cr);
      trace (cr, mark);
      set_color (cr, mark->stroke);
      cairo_set_line_width (cr, mark->stroke_width);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (cr);
    }
}

static void
trace_rect (cairo_t         *cr,
            const ChartMark *mark)
{
  cairo_rectangle (cr, mark->bounds.x, mark->bounds.y, mark->bounds.width, mark->bounds.height);
}

static void
trace_path (cairo_t         *cr,
            const ChartMark *mark)
{
  for (guint i = 0; i < mark->n_segments; i++)
    {
      const ChartSegment *segment = &mark->segments[i];

      switch (segment->op)
        {
        case CHART_SEGMENT_MOVE:
          cairo_move_to (cr, segment->to.x, segment->to.y);
          break;
        case CHART_SEGMENT_LINE:
          cairo_line_to (cr, segment->to.x, segment->to.y);
          break;
        case CHART_SEGMENT_ARC:
          if (segment->end >= segment->angle)
            cairo_arc (cr, segment->to.x, segment->to.y, segment->radius, segment->angle,
                       segment->end);
          else
            cairo_arc_negative (cr, segment->to.x, segment->to.y, segment->radius, segment->angle,
                                segment->end);
          break;
        case CHART_SEGMENT_CLOSE:
        default:
          cairo_close_path (cr);
          break;
        }
    }
}

static void
paint_rect (ChartPainter    *painter,
            const ChartMark *mark)
{
  ChartCairoPainter *self = (ChartCairoPainter *)painter;

  fill_and_stroke (self->cr, mark, trace_rect);
}

static void
paint_path (ChartPainter    *painter,
            const ChartMark *mark)
{
  ChartCairoPainter *self = (ChartCairoPainter *)painter;

  fill_and_stroke (self->cr, mark, trace_path);
}

static void
paint_line (ChartPainter    *painter,
            const ChartMark *mark)
{
  ChartCairoPainter *self = (ChartCairoPainter *)painter;

  cairo_move_to (self->cr, mark->from.x, mark->from.y);
  cairo_line_to (self->cr, mark->to.x, mark->to.y);
  set_color (self->cr, mark->stroke);
  cairo_set_line_width (self->cr, mark->stroke_width);
  cairo_stroke (self->cr);
}

static void
paint_text (ChartPainter    *painter,
            const ChartMark *mark,
            guint            index)
{
  ChartCairoPainter *self = (ChartCairoPainter *)painter;
  double             scale = mark->font.size / CHART_PANGO_SIZE;

  if (self->layouts[index] == NULL)
    self->layouts[index] = chart_pango_layout_new (self->context, mark->font, mark->text);

  cairo_save (self->cr);
  cairo_translate (self->cr, mark->bounds.x, mark->anchor.y);
  cairo_scale (self->cr, scale, scale);
  cairo_move_to (self->cr, 0, 0);
  set_color (self->cr, mark->fill);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (self->layouts[index], 0));
  cairo_restore (self->cr);
  cairo_new_path (self->cr);
}

static void
forget_scene (ChartCairoPainter *self)
{
  guint n = 0;

  if (self->scene != NULL)
    chart_scene_get_marks (self->scene, &n);
  for (guint i = 0; i < n; i++)
    g_clear_object (&self->layouts[i]);
  g_clear_pointer (&self->layouts, g_free);
  g_clear_pointer (&self->scene, chart_scene_unref);
}

static gboolean
has_layout_of (const ChartMark *a,
               const ChartMark *b)
{
  return a->type == CHART_MARK_TEXT && b->type == CHART_MARK_TEXT && a->font.size == b->font.size &&
         a->font.bold == b->font.bold && a->font.tabular == b->font.tabular &&
         strcmp (a->text, b->text) == 0;
}

/* Where the next scene has the same text at the same place in its order, as one has whose marks
 * move, the layout stays. */
static void
take_scene (ChartCairoPainter *self,
            ChartScene        *scene)
{
  guint            n, n_before = 0;
  const ChartMark *marks = chart_scene_get_marks (scene, &n);
  const ChartMark *before =
    self->scene != NULL ? chart_scene_get_marks (self->scene, &n_before) : NULL;
  PangoLayout **layouts = g_new0 (PangoLayout *, n + 1);

  for (guint i = 0; i < MIN (n, n_before); i++)
    if (has_layout_of (&before[i], &marks[i]))
      layouts[i] = g_steal_pointer (&self->layouts[i]);
  forget_scene (self);
  self->scene = chart_scene_ref (scene);
  self->layouts = layouts;
}

/* (transfer full): a painter that has painted nothing yet. */
ChartCairoPainter *
chart_cairo_painter_new (void)
{
  ChartCairoPainter *self = g_new0 (ChartCairoPainter, 1);

  self->parent = (ChartPainter){
    .rect = paint_rect,
    .path = paint_path,
    .line = paint_line,
    .text = paint_text,
  };
  self->context = chart_pango_context_new ();
  return self;
}

/* Frees @self, which may be %NULL, with the layouts it keeps. */
void
chart_cairo_painter_free (ChartCairoPainter *self)
{
  if (self == NULL)
    return;
  forget_scene (self);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * chart_cairo_painter_paint:
 * @scene: what to paint, at @cr's origin, a scene unit a unit
 * @background: what the page is filled with; alpha 0 leaves it as it is
 * @clip: (nullable): only what touches this part of the page need be painted
 *
 * The caller asks cairo_status() afterwards.
 */
void
chart_cairo_painter_paint (ChartCairoPainter *self,
                           ChartScene        *scene,
                           cairo_t           *cr,
                           ChartColor         background,
                           const ChartRect   *clip)
{
  ChartSize size = chart_scene_get_size (scene);

  if (self->scene != scene)
    take_scene (self, scene);

  self->cr = cr;
  if (background.alpha > 0)
    {
      cairo_rectangle (cr, 0, 0, size.width, size.height);
      set_color (cr, background);
      cairo_fill (cr);
    }
  chart_painter_paint (&self->parent, scene, clip);
  self->cr = NULL;
}
