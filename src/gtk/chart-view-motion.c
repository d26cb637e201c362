/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "chart-view-private.h"

#define DURATION 220000 /* microseconds */
#define MOST_MARKS 2000 /* more would not be moved in a frame's time */

static gboolean
move_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  ChartView             *self = CHART_VIEW (widget);
  gint64                 now = gdk_frame_clock_get_frame_time (clock);
  double                 rest;
  g_autoptr (ChartScene) scene = NULL;

  if (self->motion_start == 0)
    self->motion_start = now;
  gtk_widget_queue_draw (widget);
  rest = 1 - (double)(now - self->motion_start) / DURATION;
  if (rest <= 0)
    {
      chart_paintable_set_scene (self->paintable, self->scene);
      self->motion_id = 0;
      g_clear_pointer (&self->motion, chart_transition_free);
      return G_SOURCE_REMOVE;
    }
  scene = chart_transition_at (self->motion, 1 - rest * rest * rest);
  chart_paintable_set_scene (self->paintable, scene);
  return G_SOURCE_CONTINUE;
}

static gboolean
may_move (ChartView  *self,
          ChartScene *from,
          ChartScene *to)
{
  guint    n;
  gboolean animations;

  if (from == NULL || to == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return FALSE;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations,
                NULL);
  chart_scene_get_marks (to, &n);
  return animations && n <= MOST_MARKS;
}

/* Ends what moves. */
void
chart_view_stop (ChartView *self)
{
  if (self->motion_id == 0)
    return;
  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->motion_id);
  self->motion_id = 0;
  g_clear_pointer (&self->motion, chart_transition_free);
}

/**
 * chart_view_move:
 *
 * Paints the view's scene from now on: what was painted before moves to its place there, unless the
 * desktop wants nothing to move.
 */
void
chart_view_move (ChartView *self)
{
  ChartScene *painted = chart_paintable_get_scene (self->paintable);

  chart_view_stop (self);
  if (may_move (self, painted, self->scene))
    self->motion = chart_transition_new (painted, self->scene);
  if (self->motion == NULL)
    {
      chart_paintable_set_scene (self->paintable, self->scene);
      return;
    }
  self->motion_start = 0;
  self->motion_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), move_cb, NULL, NULL);
}
