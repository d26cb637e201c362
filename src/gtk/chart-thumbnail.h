/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Logical pixels, and the size in scene units that a thumbnail's scene is to be laid out for */
#define CHART_THUMBNAIL_WIDTH 88
#define CHART_THUMBNAIL_HEIGHT 50

#define CHART_TYPE_THUMBNAIL (chart_thumbnail_get_type ())

/* A small drawing of a chart, of one size. */
G_DECLARE_FINAL_TYPE (ChartThumbnail, chart_thumbnail, CHART, THUMBNAIL, GtkWidget)

void chart_thumbnail_set_scene (ChartThumbnail *self,
                                ChartScene     *scene);

G_END_DECLS
