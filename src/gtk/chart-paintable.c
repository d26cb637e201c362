/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "chart-paintable.h"

#include "paint/chart-cairo-painter.h"
#include "scene/chart-scene-sight.h"

/**
 * ChartPaintable:
 *
 * Draws a scene into any rectangle, keeping the scene's proportions only as far as the rectangle
 * has them. The drawing is one cairo node, kept until the scene or the size changes: a frame that
 * only moves something else costs nothing here.
 */
struct _ChartPaintable
{
  GObject parent_instance;

  ChartScene        *scene; /* (nullable) */
  ChartCairoPainter *painter;
  GskRenderNode     *node; /* (nullable): the scene at @width by @height */
  double             width;
  double             height;
  gboolean           transparent; /* nothing behind the scene */
  ChartSight         sight;
};

static void paintable_iface_init (GdkPaintableInterface *iface);

/* clang-format off */
G_DEFINE_FINAL_TYPE_WITH_CODE (ChartPaintable, chart_paintable, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_iface_init))
/* clang-format on */

static GskRenderNode *
paint_node (ChartPaintable *self,
            double          width,
            double          height)
{
  g_autoptr (ChartScene) seen = chart_scene_see (self->scene, self->sight);
  ChartSize              size = chart_scene_get_size (seen);
  GskRenderNode         *node =
    gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  cairo_t   *cr = gsk_cairo_node_get_draw_context (node);
  ChartColor background = chart_scene_get_background (seen);

  if (self->transparent)
    background.alpha = 0;

  cairo_scale (cr, width / size.width, height / size.height);
  chart_cairo_painter_paint (self->painter, seen, cr, background, NULL);
  cairo_destroy (cr);
  return node;
}

static void
chart_paintable_snapshot (GdkPaintable *paintable,
                          GdkSnapshot  *snapshot,
                          double        width,
                          double        height)
{
  ChartPaintable *self = CHART_PAINTABLE (paintable);

  if (self->scene == NULL || width <= 0 || height <= 0)
    return;

  if (self->node == NULL || self->width != width || self->height != height)
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->node = paint_node (self, width, height);
      self->width = width;
      self->height = height;
    }
  gtk_snapshot_append_node (GTK_SNAPSHOT (snapshot), self->node);
}

static int
chart_paintable_get_intrinsic_width (GdkPaintable *paintable)
{
  ChartPaintable *self = CHART_PAINTABLE (paintable);

  return self->scene != NULL ? (int)chart_scene_get_size (self->scene).width : 0;
}

static int
chart_paintable_get_intrinsic_height (GdkPaintable *paintable)
{
  ChartPaintable *self = CHART_PAINTABLE (paintable);

  return self->scene != NULL ? (int)chart_scene_get_size (self->scene).height : 0;
}

static double
chart_paintable_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  ChartPaintable *self = CHART_PAINTABLE (paintable);
  ChartSize       size;

  if (self->scene == NULL)
    return 0;
  size = chart_scene_get_size (self->scene);
  return size.width / size.height;
}

static GdkPaintable *
chart_paintable_get_current_image (GdkPaintable *paintable)
{
  /* A scene never changes, so the picture of now is a paintable that keeps this scene. */
  return GDK_PAINTABLE (chart_paintable_new (CHART_PAINTABLE (paintable)->scene));
}

static void
paintable_iface_init (GdkPaintableInterface *iface)
{
  iface->snapshot = chart_paintable_snapshot;
  iface->get_intrinsic_width = chart_paintable_get_intrinsic_width;
  iface->get_intrinsic_height = chart_paintable_get_intrinsic_height;
  iface->get_intrinsic_aspect_ratio = chart_paintable_get_intrinsic_aspect_ratio;
  iface->get_current_image = chart_paintable_get_current_image;
}

static void
chart_paintable_finalize (GObject *object)
{
  ChartPaintable *self = CHART_PAINTABLE (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->painter, chart_cairo_painter_free);
  g_clear_pointer (&self->scene, chart_scene_unref);

  G_OBJECT_CLASS (chart_paintable_parent_class)->finalize (object);
}

static void
chart_paintable_class_init (ChartPaintableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chart_paintable_finalize;
}

static void
chart_paintable_init (ChartPaintable *self)
{
  self->painter = chart_cairo_painter_new ();
}

/**
 * chart_paintable_new:
 * @scene: (nullable): what to draw; nothing is drawn for %NULL
 *
 * Returns: (transfer full): a paintable
 */
ChartPaintable *
chart_paintable_new (ChartScene *scene)
{
  ChartPaintable *self = g_object_new (CHART_TYPE_PAINTABLE, NULL);

  chart_paintable_set_scene (self, scene);
  return self;
}

/**
 * chart_paintable_get_scene:
 *
 * Returns: (transfer none) (nullable): what is drawn
 */
ChartScene *
chart_paintable_get_scene (ChartPaintable *self)
{
  g_return_val_if_fail (CHART_IS_PAINTABLE (self), NULL);

  return self->scene;
}

/**
 * chart_paintable_set_scene:
 * @scene: (nullable): what to draw from now on
 *
 * Announces new contents, and a new size where the scene's size is another one.
 */
void
chart_paintable_set_scene (ChartPaintable *self,
                           ChartScene     *scene)
{
  ChartSize before = { 0, 0 };
  ChartSize after = { 0, 0 };

  g_return_if_fail (CHART_IS_PAINTABLE (self));

  if (self->scene == scene)
    return;

  if (self->scene != NULL)
    before = chart_scene_get_size (self->scene);
  if (scene != NULL)
    after = chart_scene_get_size (scene);

  g_clear_pointer (&self->scene, chart_scene_unref);
  self->scene = scene != NULL ? chart_scene_ref (scene) : NULL;
  g_clear_pointer (&self->node, gsk_render_node_unref);

  if (before.width != after.width || before.height != after.height)
    gdk_paintable_invalidate_size (GDK_PAINTABLE (self));
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

/* Whose eyes it is drawn for. */
ChartSight
chart_paintable_get_sight (ChartPaintable *self)
{
  g_return_val_if_fail (CHART_IS_PAINTABLE (self), CHART_SIGHT_FULL);

  return self->sight;
}

/* @sight: whose eyes it is drawn for */
void
chart_paintable_set_sight (ChartPaintable *self,
                           ChartSight      sight)
{
  g_return_if_fail (CHART_IS_PAINTABLE (self));

  if (self->sight == sight)
    return;

  self->sight = sight;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

/**
 * chart_paintable_set_transparent:
 * @transparent: whether what lies behind shows through the scene's background
 */
void
chart_paintable_set_transparent (ChartPaintable *self,
                                 gboolean        transparent)
{
  g_return_if_fail (CHART_IS_PAINTABLE (self));

  if (self->transparent == transparent)
    return;

  self->transparent = transparent;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}
