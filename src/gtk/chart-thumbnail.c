/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "chart-thumbnail.h"

#include "chart-paintable.h"

/**
 * ChartThumbnail:
 *
 * A GtkPicture would grow with the row it stands in.
 *
 * CSS nodes: chartthumbnail. Accessibility: %GTK_ACCESSIBLE_ROLE_PRESENTATION, it is decoration
 * beside the words that say the same.
 */
struct _ChartThumbnail
{
  GtkWidget parent_instance;

  ChartPaintable *paintable;
};

G_DEFINE_FINAL_TYPE (ChartThumbnail, chart_thumbnail, GTK_TYPE_WIDGET)

static void
chart_thumbnail_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? CHART_THUMBNAIL_WIDTH
                                                                  : CHART_THUMBNAIL_HEIGHT;
}

static void
chart_thumbnail_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  gdk_paintable_snapshot (GDK_PAINTABLE (CHART_THUMBNAIL (widget)->paintable), snapshot,
                          CHART_THUMBNAIL_WIDTH, CHART_THUMBNAIL_HEIGHT);
}

static void
chart_thumbnail_finalize (GObject *object)
{
  g_clear_object (&CHART_THUMBNAIL (object)->paintable);

  G_OBJECT_CLASS (chart_thumbnail_parent_class)->finalize (object);
}

static void
chart_thumbnail_class_init (ChartThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = chart_thumbnail_finalize;
  widget_class->measure = chart_thumbnail_measure;
  widget_class->snapshot = chart_thumbnail_snapshot;
  gtk_widget_class_set_css_name (widget_class, "chartthumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
chart_thumbnail_init (ChartThumbnail *self)
{
  self->paintable = chart_paintable_new (NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * chart_thumbnail_set_scene:
 * @scene: (nullable): what to draw from now on
 */
void
chart_thumbnail_set_scene (ChartThumbnail *self,
                           ChartScene     *scene)
{
  g_return_if_fail (CHART_IS_THUMBNAIL (self));

  chart_paintable_set_scene (self->paintable, scene);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
