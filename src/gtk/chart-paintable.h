/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHART_TYPE_PAINTABLE (chart_paintable_get_type ())

/* A scene as something GTK can draw anywhere: in a view, in a GtkPicture, under a dragged
 * pointer. */
G_DECLARE_FINAL_TYPE (ChartPaintable, chart_paintable, CHART, PAINTABLE, GObject)

ChartPaintable *chart_paintable_new (ChartScene *scene);
ChartScene     *chart_paintable_get_scene (ChartPaintable *self);
void            chart_paintable_set_scene (ChartPaintable *self,
                                           ChartScene     *scene);
ChartSight      chart_paintable_get_sight (ChartPaintable *self);
void            chart_paintable_set_sight (ChartPaintable *self,
                                           ChartSight      sight);
void            chart_paintable_set_transparent (ChartPaintable *self,
                                                 gboolean        transparent);

G_END_DECLS
