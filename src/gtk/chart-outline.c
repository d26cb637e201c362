/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "chart-outline.h"

/* A line in the page's colour under the outline keeps it apart from the mark that it surrounds,
 * whatever the mark's colour is. */
#define HALO 2.0

static gboolean
is_shape (const ChartMark *mark)
{
  return mark->role == CHART_ROLE_BAR || mark->role == CHART_ROLE_SLICE ||
         mark->role == CHART_ROLE_RANGE || mark->role == CHART_ROLE_DOT ||
         mark->role == CHART_ROLE_REFERENCE;
}

static void
add_stroke (ChartScene      *outline,
            const ChartMark *mark,
            double           width,
            ChartColor       color)
{
  ChartMark stroke = *mark;

  stroke.role = CHART_ROLE_NONE;
  stroke.datum = -1;
  stroke.name = NULL;
  stroke.fill.alpha = 0;
  stroke.stroke = color;
  stroke.stroke_width = width;
  stroke.bounds = chart_rect_grow (mark->bounds, width / 2);
  chart_scene_add (outline, &stroke);
}

static void
add_outline (ChartScene      *outline,
             const ChartMark *mark,
             double           width,
             ChartColor       color,
             ChartColor       page)
{
  add_stroke (outline, mark, width * HALO, page);
  add_stroke (outline, mark, width, color);
}

/* Lines around the marks of a datum, or around the place where it stands if it has none. */
static void
add_datum (ChartScene *outline,
           ChartScene *scene,
           int         datum,
           double      width,
           ChartColor  color)
{
  guint             n_marks;
  guint             n_data;
  const ChartMark  *marks = chart_scene_get_marks (scene, &n_marks);
  const ChartDatum *data = chart_scene_get_data (scene, &n_data);
  ChartColor        page = chart_scene_get_background (scene);
  gboolean          found = FALSE;

  g_return_if_fail (datum >= 0 && (guint)datum < n_data);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].datum == datum && is_shape (&marks[i]) && marks[i].type != CHART_MARK_GROUP)
      {
        add_outline (outline, &marks[i], width, color, page);
        found = TRUE;
      }

  if (!found)
    {
      ChartMark place = { .type = CHART_MARK_RECT, .bounds = data[datum].bounds };

      add_outline (outline, &place, width, color, page);
    }
}

/**
 * chart_outline_new:
 * @scene: a sealed scene
 * @chosen: indices of its data
 * @width: width of the line in scene units
 * @color: its colour
 *
 * Makes the drawing that shows which data are meant. It is a scene of the same size, so that it is
 * painted as every scene is, over the first one.
 *
 * Returns: (transfer full): a sealed scene without a background
 */
ChartScene *
chart_outline_new (ChartScene *scene,
                   const int  *chosen,
                   guint       n_chosen,
                   double      width,
                   ChartColor  color)
{
  ChartScene *outline = chart_scene_new (chart_scene_get_size (scene),
                                         chart_scene_get_lang (scene),
                                         (ChartColor){ 0, 0, 0, 0 });

  for (guint i = 0; i < n_chosen; i++)
    add_datum (outline, scene, chosen[i], width, color);
  chart_scene_seal (outline);
  return outline;
}
