/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "chart-view-private.h"

/* Whether @row, -1 for none, is one of those that are marked. */
gboolean
chart_view_is_marked (ChartView *self,
                      int        row)
{
  for (guint i = 0; row >= 0 && i < self->marked->len; i++)
    if (g_array_index (self->marked, guint, i) == (guint)row)
      return TRUE;
  return FALSE;
}

/**
 * chart_view_get_marked:
 *
 * Returns: (transfer full): the data of the marked rows, as int
 */
GArray *
chart_view_get_marked (ChartView *self)
{
  GArray           *marked = g_array_new (FALSE, FALSE, sizeof (int));
  guint             n_data = 0;
  const ChartDatum *data = NULL;

  if (self->scene != NULL)
    data = chart_scene_get_data (self->scene, &n_data);
  for (int i = 0; i < (int)n_data; i++)
    if (chart_view_is_marked (self, data[i].row))
      g_array_append_val (marked, i);
  return marked;
}

/**
 * chart_view_mark_rows:
 * @rows: (nullable): rows of the dataset, as guint
 *
 * Outlines the data of some rows, until others are marked or the focus comes to a datum of another
 * row.
 */
void
chart_view_mark_rows (ChartView    *self,
                      const GArray *rows)
{
  g_return_if_fail (CHART_IS_VIEW (self));

  if (self->marked->len == 0 && (rows == NULL || rows->len == 0))
    return;
  g_array_set_size (self->marked, 0);
  if (rows != NULL)
    g_array_append_vals (self->marked, rows->data, rows->len);
  chart_view_update_outlines (self);
  chart_view_queue_parts (self);
}

/**
 * chart_view_focus_marked:
 *
 * Returns: whether the first marked datum has the focus now; %FALSE where no marked row is drawn
 */
gboolean
chart_view_focus_marked (ChartView *self)
{
  g_autoptr (GArray) marked = NULL;

  g_return_val_if_fail (CHART_IS_VIEW (self), FALSE);

  marked = chart_view_get_marked (self);
  return marked->len > 0 &&
         gtk_widget_grab_focus (chart_view_get_part (self, g_array_index (marked, int, 0)));
}

/**
 * chart_view_focus_moved:
 * @datum: what has the focus
 *
 * Forgets the marked rows where it is none of them.
 */
void
chart_view_focus_moved (ChartView *self,
                        int        datum)
{
  guint             n_data = 0;
  const ChartDatum *data = NULL;

  if (self->marked->len == 0 || self->scene == NULL)
    return;
  data = chart_scene_get_data (self->scene, &n_data);
  if (datum < (int)n_data && !chart_view_is_marked (self, data[datum].row))
    {
      g_array_set_size (self->marked, 0);
      chart_view_queue_parts (self);
    }
}
