/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "paint/chart-svg-painter.h"

#include "paint/chart-svg-path.h"
#include "paint/chart-svg-write.h"
#include "text/chart-pango.h"

#include <string.h>

typedef struct
{
  ChartPainter parent;

  GString      *out;
  PangoContext *context; /* to outline text with; NULL: text stays text */
  cairo_t      *cr;
} SvgPainter;

/* The name of the hatching in a mark's colour. It says what the hatching looks like, so that
 * pictures put into one page cannot take each other's. */
static void
append_hatch_id (GString         *out,
                 const ChartMark *mark)
{
  g_autofree char *color = chart_color_to_string (mark->fill);

  g_string_append (out, mark->fill_style == CHART_FILL_BACK    ? "back-"
                        : mark->fill_style == CHART_FILL_CROSS ? "cross-"
                                                               : "hatch-");
  g_string_append (out, color + 1);
  g_string_append_c (out, '-');
  chart_svg_append_number (out, mark->stroke_width);
}

static gboolean
is_hatched (const ChartMark *mark)
{
  return (mark->type == CHART_MARK_RECT || mark->type == CHART_MARK_PATH) &&
         mark->fill_style != CHART_FILL_SOLID && mark->fill.alpha > 0;
}

/* The line through the tile, and the corners of its neighbours' that reach into it. */
static void
append_hatch_lines (GString *out,
                    double   gap,
                    gboolean falls)
{
  const double from[][2] = { { 0, gap }, { -gap, gap }, { 0, 2 * gap } };
  const double to[][2] = { { gap, 0 }, { gap, -gap }, { 2 * gap, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    {
      g_string_append_c (out, 'M');
      chart_svg_append_number (out, from[i][0]);
      g_string_append_c (out, ' ');
      chart_svg_append_number (out, falls ? gap - from[i][1] : from[i][1]);
      g_string_append_c (out, 'L');
      chart_svg_append_number (out, to[i][0]);
      g_string_append_c (out, ' ');
      chart_svg_append_number (out, falls ? gap - to[i][1] : to[i][1]);
    }
}

static void
append_hatch (GString         *out,
              const ChartMark *mark,
              const char      *id)
{
  double gap = chart_hatch_gap (mark);

  g_string_append_printf (out, "<pattern id=\"%s\" patternUnits=\"userSpaceOnUse\"", id);
  chart_svg_append_attribute (out, "width", gap);
  chart_svg_append_attribute (out, "height", gap);
  g_string_append (out, "><path");
  chart_svg_append_color (out, "stroke", mark->fill);
  chart_svg_append_attribute (out, "stroke-width", mark->stroke_width);

  g_string_append (out, " d=\"");
  if (chart_hatch_rises (mark))
    append_hatch_lines (out, gap, FALSE);
  if (chart_hatch_falls (mark))
    append_hatch_lines (out, gap, TRUE);
  g_string_append (out, "\"/></pattern>\n");
}

static void
append_hatches (GString          *out,
                const ChartScene *scene)
{
  guint                  n;
  const ChartMark       *marks = chart_scene_get_marks (scene, &n);
  g_autoptr (GHashTable) seen = NULL;

  for (guint i = 0; i < n; i++)
    {
      GString *id;

      if (!is_hatched (&marks[i]))
        continue;
      if (seen == NULL)
        {
          seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          g_string_append (out, "<defs>\n");
        }
      id = g_string_new (NULL);
      append_hatch_id (id, &marks[i]);
      if (!g_hash_table_contains (seen, id->str))
        append_hatch (out, &marks[i], id->str);
      g_hash_table_add (seen, g_string_free (id, FALSE));
    }
  if (seen != NULL)
    g_string_append (out, "</defs>\n");
}

/* Fill and stroke, and the end of the element. */
static void
end_shape (GString         *out,
           const ChartMark *mark,
           const char      *element)
{
  if (is_hatched (mark))
    {
      g_string_append (out, " fill=\"url(#");
      append_hatch_id (out, mark);
      g_string_append (out, ")\"");
    }
  else
    chart_svg_append_color (out, "fill", mark->fill);
  if (mark->stroke.alpha > 0 && mark->stroke_width > 0)
    {
      chart_svg_append_color (out, "stroke", mark->stroke);
      chart_svg_append_attribute (out, "stroke-width", mark->stroke_width);
    }
  if (mark->name == NULL)
    {
      g_string_append (out, "/>\n");
      return;
    }
  g_string_append_c (out, '>');
  chart_svg_append_element (out, "title", mark->name);
  g_string_append (out, "</");
  g_string_append (out, element);
  g_string_append (out, ">\n");
}

static void
begin_group (ChartPainter    *painter,
             const ChartMark *mark)
{
  SvgPainter *self = (SvgPainter *)painter;

  g_string_append (self->out, "<g>\n");
  chart_svg_append_element (self->out, "title", mark->name);
}

static void
end_group (ChartPainter    *painter,
           const ChartMark *mark)
{
  SvgPainter *self = (SvgPainter *)painter;

  g_string_append (self->out, "</g>\n");
}

static void
append_rect (GString  *out,
             ChartRect rect)
{
  g_string_append (out, "<rect");
  chart_svg_append_attribute (out, "x", rect.x);
  chart_svg_append_attribute (out, "y", rect.y);
  chart_svg_append_attribute (out, "width", rect.width);
  chart_svg_append_attribute (out, "height", rect.height);
}

static void
paint_rect (ChartPainter    *painter,
            const ChartMark *mark)
{
  SvgPainter *self = (SvgPainter *)painter;

  append_rect (self->out, mark->bounds);
  end_shape (self->out, mark, "rect");
}

static void
paint_path (ChartPainter    *painter,
            const ChartMark *mark)
{
  SvgPainter *self = (SvgPainter *)painter;

  g_string_append (self->out, "<path d=\"");
  chart_svg_append_segments (self->out, mark);
  g_string_append_c (self->out, '"');
  end_shape (self->out, mark, "path");
}

static void
paint_line (ChartPainter    *painter,
            const ChartMark *mark)
{
  SvgPainter *self = (SvgPainter *)painter;

  g_string_append (self->out, "<line");
  chart_svg_append_attribute (self->out, "x1", mark->from.x);
  chart_svg_append_attribute (self->out, "y1", mark->from.y);
  chart_svg_append_attribute (self->out, "x2", mark->to.x);
  chart_svg_append_attribute (self->out, "y2", mark->to.y);
  chart_svg_append_color (self->out, "stroke", mark->stroke);
  chart_svg_append_attribute (self->out, "stroke-width", mark->stroke_width);
  g_string_append (self->out, "/>\n");
}

static void
paint_text (ChartPainter    *painter,
            const ChartMark *mark,
            guint            index)
{
  static const char *const anchors[] = {
    [CHART_ALIGN_START] = "",
    [CHART_ALIGN_MIDDLE] = " text-anchor=\"middle\"",
    [CHART_ALIGN_END] = " text-anchor=\"end\"",
  };
  SvgPainter *self = (SvgPainter *)painter;

  g_string_append (self->out, "<text");
  chart_svg_append_attribute (self->out, "x", mark->anchor.x);
  chart_svg_append_attribute (self->out, "y", mark->anchor.y);
  g_string_append (self->out, anchors[mark->align]);
  chart_svg_append_attribute (self->out, "font-size", mark->font.size);
  if (mark->font.bold)
    g_string_append (self->out, " font-weight=\"bold\"");
  if (mark->font.tabular)
    g_string_append (self->out, " style=\"font-variant-numeric:tabular-nums\"");
  chart_svg_append_color (self->out, "fill", mark->fill);
  g_string_append_c (self->out, '>');
  chart_svg_append_escaped (self->out, mark->text);
  g_string_append (self->out, "</text>\n");
}

/* The same text as shapes, named by itself so that it can still be read aloud. */
static void
paint_outline (ChartPainter    *painter,
               const ChartMark *mark,
               guint            index)
{
  SvgPainter             *self = (SvgPainter *)painter;
  double                  scale = mark->font.size / CHART_PANGO_SIZE;
  g_autoptr (PangoLayout) layout = chart_pango_layout_new (self->context, mark->font, mark->text);
  cairo_path_t           *path;

  cairo_new_path (self->cr);
  cairo_identity_matrix (self->cr);
  cairo_translate (self->cr, mark->bounds.x, mark->anchor.y);
  cairo_scale (self->cr, scale, scale);
  cairo_move_to (self->cr, 0, 0);
  pango_cairo_layout_line_path (self->cr, pango_layout_get_line_readonly (layout, 0));
  cairo_identity_matrix (self->cr);
  path = cairo_copy_path (self->cr);

  g_string_append (self->out, "<path");
  chart_svg_append_color (self->out, "fill", mark->fill);
  g_string_append (self->out, " d=\"");
  chart_svg_append_cairo_path (self->out, path);
  g_string_append (self->out, "\">");
  chart_svg_append_element (self->out, "title", mark->text);
  g_string_append (self->out, "</path>\n");
  cairo_path_destroy (path);
}

static void
begin_page (GString          *out,
            const ChartScene *scene,
            ChartColor        background)
{
  ChartSize   size = chart_scene_get_size (scene);
  const char *tag = chart_lang_get_tag (chart_scene_get_lang (scene));

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  chart_svg_append_attribute (out, "width", size.width);
  chart_svg_append_attribute (out, "height", size.height);
  g_string_append (out, " viewBox=\"0 0 ");
  chart_svg_append_number (out, size.width);
  g_string_append_c (out, ' ');
  chart_svg_append_number (out, size.height);
  g_string_append_printf (out, "\" role=\"img\" lang=\"%s\" xml:lang=\"%s\"", tag, tag);
  g_string_append (out, " font-family=\"");
  chart_svg_append_escaped (out, chart_pango_get_families ());
  g_string_append (out, "\" text-rendering=\"geometricPrecision\" stroke-linejoin=\"round\">\n");
  chart_svg_append_element (out, "title", chart_scene_get_title (scene));
  chart_svg_append_element (out, "desc", chart_scene_get_description (scene));
  append_hatches (out, scene);
  if (background.alpha > 0)
    {
      append_rect (out, (ChartRect){ 0, 0, size.width, size.height });
      chart_svg_append_color (out, "fill", background);
      g_string_append (out, "/>\n");
    }
}

/**
 * chart_svg_paint:
 * @background: what the page is filled with; alpha 0 leaves it open
 * @outline: whether glyphs become shapes, for readers that lack the fonts
 *
 * Writes the scene as SVG. Text stays text, in a list of fonts to fall back on; groups carry the
 * names of their data, the root title and description.
 *
 * Returns: (transfer full) (nullable): the file's text; %NULL where cairo could not outline it
 */
GString *
chart_svg_paint (const ChartScene *scene,
                 ChartColor        background,
                 gboolean          outline)
{
  SvgPainter     self = { 0 };
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  self.parent = (ChartPainter){
    .begin_group = begin_group,
    .end_group = end_group,
    .rect = paint_rect,
    .path = paint_path,
    .line = paint_line,
    .text = outline ? paint_outline : paint_text,
  };
  self.out = g_string_sized_new (16384);
  begin_page (self.out, scene, background);

  if (outline)
    {
      /* One without bounds: cairo leaves out the glyphs that lie outside of a surface. */
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);

      self.cr = cairo_create (surface);
      cairo_surface_destroy (surface);
      self.context = chart_pango_context_new ();
    }
  chart_painter_paint (&self.parent, scene, NULL);
  if (outline)
    {
      status = cairo_status (self.cr);
      cairo_destroy (self.cr);
      g_object_unref (self.context);
    }

  g_string_append (self.out, "</svg>\n");
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_string_free (self.out, TRUE);
      return NULL;
    }
  return self.out;
}
