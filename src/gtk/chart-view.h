/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "chart-page.h"
#include "scene/chart-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHART_TYPE_VIEW (chart_view_get_type ())

G_DECLARE_FINAL_TYPE (ChartView, chart_view, CHART, VIEW, GtkWidget)

GtkWidget  *chart_view_new (void);
ChartScene *chart_view_get_scene (ChartView *self);
void        chart_view_set_scene (ChartView  *self,
                                  ChartScene *scene);
ChartPage   chart_view_get_page (ChartView *self);
void        chart_view_set_page (ChartView *self,
                                 ChartPage  page);
ChartSight  chart_view_get_sight (ChartView *self);
void        chart_view_set_sight (ChartView *self,
                                  ChartSight sight);
void        chart_view_mark_rows (ChartView    *self,
                                  const GArray *rows);
gboolean    chart_view_focus_marked (ChartView *self);
GMenuModel *chart_view_get_menu_model (ChartView *self);
void        chart_view_set_menu_model (ChartView  *self,
                                       GMenuModel *menu_model);

G_END_DECLS
