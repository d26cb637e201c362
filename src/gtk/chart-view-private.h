/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "chart-paintable.h"
#include "chart-view.h"
#include "scene/chart-transition.h"

G_BEGIN_DECLS

/* What the view's files share: chart-view.c is the widget and its drawing, chart-view-parts.c its
 * children and the keyboard, chart-view-marked.c the rows that somebody points at,
 * chart-view-motion.c what moves when the scene changes, chart-view-pointer.c the pointer, the
 * tooltip and the menu, chart-view-sight.c other people's eyes. */
struct _ChartView
{
  GtkWidget parent_instance;

  GtkWidget *menu; /* (nullable): made when it is first asked for */

  ChartScene     *scene; /* (nullable) */
  GMenuModel     *menu_model;
  ChartPaintable *paintable;
  GtkLabel       *tooltip; /* (nullable): made when it is first shown */
  ChartPaintable *hover_outline;
  ChartPaintable *focus_outline;
  ChartPaintable *marked_outline;
  GArray         *marked; /* guint, rows of the dataset */
  GPtrArray      *parts;  /* GtkWidget *, one a datum of the scene, in its order */

  ChartPage page;
  ChartSize wanted; /* the size the scene should be laid out for, as last announced */
  ChartRect sheet;  /* where the scene is, in the view */
  int       hovered;
  ChartRole text;       /* the one under the pointer that can be changed */
  int       current;    /* the datum that Tab comes to */
  int       menu_datum; /* what the menu was opened on, -1 for the chart as a whole */
  guint     parts_id;
  guint     wanted_id;

  ChartTransition *motion; /* (nullable): while something moves */
  gint64           motion_start;
  guint            motion_id;
};

GtkWidget *chart_view_get_part (ChartView *self,
                                int        datum);
ChartRect  chart_view_get_datum_area (ChartView *self,
                                      int        datum);
int        chart_view_pick (ChartView *self,
                            double     x,
                            double     y);
void       chart_view_update_outlines (ChartView *self);

void     chart_view_queue_parts (ChartView *self);
void     chart_view_ensure_parts (ChartView *self);
void     chart_view_allocate_parts (ChartView *self);
void     chart_view_remove_parts (ChartView *self);
gboolean chart_view_focus (GtkWidget       *widget,
                           GtkDirectionType direction);
gboolean chart_view_grab_focus (GtkWidget *widget);
void     chart_view_class_bind_keys (GtkWidgetClass *widget_class);

gboolean chart_view_is_marked (ChartView *self,
                               int        row);
GArray  *chart_view_get_marked (ChartView *self);
void     chart_view_focus_moved (ChartView *self,
                                 int        datum);

void chart_view_move (ChartView *self);
void chart_view_stop (ChartView *self);

void chart_view_add_pointer (ChartView *self);
void chart_view_hover (ChartView *self,
                       int        datum);
void chart_view_show_menu (ChartView          *self,
                           int                 datum,
                           const GdkRectangle *at);
void chart_view_activate (ChartView *self,
                          int        datum);
void chart_view_activate_text (ChartView *self,
                               ChartRole  role,
                               ChartRect  area);

G_END_DECLS
