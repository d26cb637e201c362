/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-panes.h"

/**
 * dopyo_panes_turn:
 * @panes: what stands beside each other in a wide window, below each other in another
 * @window: it may have no size so far
 * @wide_from: the least width of a wide one, pixels
 *
 * Returns: whether the window is wide
 */
gboolean
dopyo_panes_turn (GtkOrientable *panes,
                  GtkWindow     *window,
                  int            wide_from)
{
  int      width = gtk_widget_get_width (GTK_WIDGET (window));
  int      height;
  gboolean wide;

  if (width == 0)
    gtk_window_get_default_size (window, &width, &height);
  wide = width >= wide_from;
  gtk_orientable_set_orientation (panes, wide ? GTK_ORIENTATION_HORIZONTAL
                                              : GTK_ORIENTATION_VERTICAL);
  return wide;
}
