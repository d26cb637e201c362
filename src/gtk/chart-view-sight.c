/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "chart-view-private.h"

/**
 * chart_view_set_sight:
 *
 * Shows the chart as people with @sight see it. Nothing but what is painted changes: what is
 * copied, dragged and exported keeps its colours.
 */
void
chart_view_set_sight (ChartView *self,
                      ChartSight sight)
{
  g_return_if_fail (CHART_IS_VIEW (self));

  chart_paintable_set_sight (self->paintable, sight);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* How the chart is shown. */
ChartSight
chart_view_get_sight (ChartView *self)
{
  g_return_val_if_fail (CHART_IS_VIEW (self), CHART_SIGHT_FULL);

  return chart_paintable_get_sight (self->paintable);
}
