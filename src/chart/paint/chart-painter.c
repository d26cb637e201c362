/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "paint/chart-painter.h"

/**
 * chart_painter_paint:
 * @clip: (nullable): only marks that touch this part of the page are painted
 *
 * Hands the scene's marks to the painter, in their order, groups around what is in them.
 */
void
chart_painter_paint (ChartPainter     *self,
                     const ChartScene *scene,
                     const ChartRect  *clip)
{
  guint              n;
  const ChartMark   *marks = chart_scene_get_marks (scene, &n);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i <= n; i++)
    {
      while (open->len > 0)
        {
          const ChartMark *group = &marks[g_array_index (open, guint, open->len - 1)];

          if (group->end > i)
            break;
          if (self->end_group != NULL)
            self->end_group (self, group);
          g_array_set_size (open, open->len - 1);
        }
      if (i == n)
        break;
      if (marks[i].type != CHART_MARK_GROUP && clip != NULL &&
          !chart_rect_overlaps (chart_rect_grow (marks[i].bounds, 2), *clip, 0))
        continue;

      switch (marks[i].type)
        {
        case CHART_MARK_GROUP:
          if (self->begin_group != NULL)
            self->begin_group (self, &marks[i]);
          g_array_append_val (open, i);
          break;
        case CHART_MARK_RECT:
          self->rect (self, &marks[i]);
          break;
        case CHART_MARK_PATH:
          self->path (self, &marks[i]);
          break;
        case CHART_MARK_LINE:
          self->line (self, &marks[i]);
          break;
        case CHART_MARK_TEXT:
        default:
          self->text (self, &marks[i], i);
          break;
        }
    }
}
