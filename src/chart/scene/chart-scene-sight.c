/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "scene/chart-scene-sight.h"

/**
 * chart_scene_see:
 * @self: a sealed scene
 *
 * Returns: (transfer full): @self in the colours that people with @sight see, to be painted:
 *   without its groups and data; @self itself for full sight
 */
ChartScene *
chart_scene_see (ChartScene *self,
                 ChartSight  sight)
{
  guint            n;
  const ChartMark *marks = chart_scene_get_marks (self, &n);
  ChartScene      *seen;

  if (sight == CHART_SIGHT_FULL)
    return chart_scene_ref (self);
  seen = chart_scene_new (chart_scene_get_size (self), chart_scene_get_lang (self),
                          chart_color_see (chart_scene_get_background (self), sight));
  for (guint i = 0; i < n; i++)
    {
      ChartMark mark = marks[i];

      if (mark.type == CHART_MARK_GROUP)
        continue;
      mark.datum = -1;
      mark.fill = chart_color_see (mark.fill, sight);
      mark.stroke = chart_color_see (mark.stroke, sight);
      chart_scene_add (seen, &mark);
    }
  chart_scene_seal (seen);
  return seen;
}
