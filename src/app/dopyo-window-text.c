/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window-private.h"

#include "dopyo-text-row.h"

#include "scene/chart-scene.h"

#include <glib/gi18n.h>

#define WIDTH 420 /* of the field; less in a narrow window */
#define MARGIN 40

static gboolean
unparent_cb (gpointer user_data)
{
  gtk_widget_unparent (user_data);
  return G_SOURCE_REMOVE;
}

/* Not at once: the popover is still at work with its closing. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

/**
 * dopyo_window_edit_text:
 * @role: a ChartRole; of no text that can be changed, nothing happens
 * @at: where it is in the view
 *
 * Opens a field in which the text is written in its place.
 */
void
dopyo_window_edit_text (DopyoWindow        *self,
                        int                 role,
                        const GdkRectangle *at)
{
  static const struct
  {
    ChartRole     role;
    ChartSpecText text;
    const char   *title;
  } texts[] = {
    { CHART_ROLE_TITLE, CHART_SPEC_TITLE, N_ ("Title") },
    { CHART_ROLE_SUBTITLE, CHART_SPEC_SUBTITLE, N_ ("Subtitle") },
    { CHART_ROLE_NOTE, CHART_SPEC_NOTE, N_ ("Note") },
    { CHART_ROLE_SOURCE, CHART_SPEC_SOURCE, N_ ("Source") },
  };
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkWidget *popover, *list, *row;
  guint      i = 0;

  while (i < G_N_ELEMENTS (texts) && texts[i].role != (ChartRole)role)
    i++;
  if (i == G_N_ELEMENTS (texts))
    return;

  row = g_object_new (DOPYO_TYPE_TEXT_ROW, "text-index", texts[i].text, "title",
                      _ (texts[i].title), "document", self->document, NULL);
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_size_request (list, MIN (WIDTH, gtk_widget_get_width (view) - MARGIN), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (texts[i].title), -1);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (gtk_popover_popdown), popover);
  gtk_widget_set_parent (popover, view);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (row);
}
