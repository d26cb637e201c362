/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window-private.h"

#include "dopyo-environment.h"
#include "dopyo-recent.h"
#include "dopyo-sidebar.h"

#include <glib/gi18n.h>

/* The window waits this long for its first chart, so that it does not open empty for an instant. */
#define PRESENT_AFTER 150 /* ms */

/* A panel can take the focus as soon as it has come into sight. */
static gboolean
focus_panel_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  AdwFlap   *flap = ADW_FLAP (widget);
  GtkWidget *panel = adw_flap_get_flap (flap);

  if (!adw_flap_get_reveal_flap (flap))
    return G_SOURCE_REMOVE;
  if (!gtk_widget_get_mapped (panel))
    return G_SOURCE_CONTINUE;
  gtk_widget_child_focus (panel, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/**
 * dopyo_window_set_revealed:
 * @flap: one of the two
 * @key: the setting that says whether it is open
 *
 * Opens or closes a panel. One that covers the chart is opened for a moment; one beside it is a
 * choice that is kept.
 */
void
dopyo_window_set_revealed (DopyoWindow *self,
                           AdwFlap     *flap,
                           const char  *key,
                           gboolean     revealed)
{
  adw_flap_set_reveal_flap (flap, revealed);
  if (!adw_flap_get_folded (flap))
    g_settings_set_boolean (dopyo_environment_get_settings (), key, revealed);
  else if (revealed)
    gtk_widget_add_tick_callback (GTK_WIDGET (flap), focus_panel_cb, NULL, NULL);
}

/**
 * dopyo_window_panel_folded_cb:
 *
 * A panel covers the chart from now on, or stands beside it again.
 */
void
dopyo_window_panel_folded_cb (DopyoWindow *self,
                              GParamSpec  *pspec,
                              AdwFlap     *flap)
{
  const char *key = flap == self->sidebar_flap ? "sidebar-visible" : "inspector-visible";

  adw_flap_set_reveal_flap (flap,
                            !adw_flap_get_folded (flap) &&
                              g_settings_get_boolean (dopyo_environment_get_settings (), key));
}

/* On a small window the list is in the way once something has been chosen from it. */
static void
dataset_chosen_cb (DopyoWindow *self)
{
  if (adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
}

/* The page of a slide is too small to read on a narrow window, so there the chart takes the room
 * there is until another page is chosen; a wide window keeps the choice made for it. */
static void
update_page (DopyoWindow *self)
{
  g_autofree char *name = g_settings_get_string (dopyo_environment_get_settings (), "page");
  ChartPage        page = CHART_PAGE_FIT;

  if (!self->narrow)
    chart_page_from_name (name, &page);
  chart_view_set_page (self->view, page);
  g_object_notify (G_OBJECT (self), "page");
}

/**
 * dopyo_window_set_narrow:
 * @narrow: whether the header bar keeps only what is needed most, as icons
 */
void
dopyo_window_set_narrow (DopyoWindow *self,
                         gboolean     narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (narrow)
    {
      adw_split_button_set_icon_name (self->open_button, "document-open-symbolic");
      gtk_button_set_icon_name (self->export_button, "document-save-as-symbolic");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->export_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Export…"), -1);
    }
  else
    {
      adw_split_button_set_label (self->open_button, _ ("Open"));
      gtk_button_set_label (self->export_button, _ ("Export…"));
    }
  /* a phone has no use for the others, and no room */
  adw_header_bar_set_decoration_layout (self->header_bar, narrow ? ":close" : NULL);
  update_page (self);
  if (self->findings != NULL)
    dopyo_findings_set_narrow (self->findings, narrow);
  dopyo_message_bar_set_narrow (self->message_bar, narrow);
  g_object_notify (G_OBJECT (self), "narrow");
}

static gboolean
update_narrow_cb (gpointer user_data)
{
  DopyoWindow *self = user_data;

  self->narrow_id = 0;
  dopyo_window_set_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)) <
                                   DOPYO_WINDOW_NARROW_BELOW);
  return G_SOURCE_REMOVE;
}

/**
 * dopyo_window_allocated:
 * @width: the window's, in logical pixels
 *
 * Makes the window narrow or wide after its size has changed.
 */
void
dopyo_window_allocated (DopyoWindow *self,
                        int          width)
{
  /* buttons cannot come and go while the window is allocated */
  if ((width < DOPYO_WINDOW_NARROW_BELOW) != self->narrow && self->narrow_id == 0)
    self->narrow_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, update_narrow_cb, self, NULL);
}

static gboolean
make_rest_cb (gpointer user_data)
{
  DopyoWindow           *self = user_data;
  GtkWidget             *sidebar = dopyo_sidebar_new (self->document);
  g_autoptr (GMenuModel) recent = dopyo_recent_menu_new ();

  self->rest_id = 0;
  g_signal_connect_object (sidebar, "chosen", G_CALLBACK (dataset_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->sidebar_slot, sidebar);
  adw_split_button_set_menu_model (self->open_button, recent);
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (self->primary_menu));
  gtk_menu_button_set_menu_model (self->page_button, G_MENU_MODEL (self->page_menu));
  dopyo_window_add_parts (self);
  dopyo_window_add_findings (self);
  dopyo_window_add_drop_target (self);
  /* the arrow keys walk the values from the start */
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (DopyoWindow   *self,
                GdkFrameClock *clock)
{
  if (chart_view_get_scene (self->view) == NULL &&
      chart_document_get_package (self->document) == NULL && self->cancellable != NULL)
    return;

  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, self);
  self->rest_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, make_rest_cb, self, NULL);
}

/**
 * dopyo_window_mapped:
 *
 * Has everything made that the first chart does not need, once that has been painted.
 */
void
dopyo_window_mapped (DopyoWindow *self)
{
  if (adw_bin_get_child (self->sidebar_slot) == NULL && self->rest_id == 0)
    g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                             G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

/**
 * dopyo_window_show_empty:
 *
 * Says how a dataset gets into a window that has none.
 */
void
dopyo_window_show_empty (DopyoWindow *self)
{
  if (gtk_stack_get_child_by_name (self->stack, "empty") == NULL)
    {
      g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource ("/org/dopyo/Dopyo/dopyo-empty-page.ui");

      gtk_stack_add_named (self->stack, GTK_WIDGET (gtk_builder_get_object (builder, "page")),
                           "empty");
    }
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/**
 * dopyo_window_present_now:
 *
 * Shows the window, if it was waiting for its chart.
 */
void
dopyo_window_present_now (DopyoWindow *self)
{
  if (self->present_id == 0)
    return;

  g_clear_handle_id (&self->present_id, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
present_cb (gpointer user_data)
{
  dopyo_window_present_now (DOPYO_WINDOW (user_data));
  return G_SOURCE_REMOVE;
}

/**
 * dopyo_window_present_soon:
 *
 * Shows the window as soon as its chart or an error is there, or after a moment.
 */
void
dopyo_window_present_soon (DopyoWindow *self)
{
  g_return_if_fail (DOPYO_IS_WINDOW (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) || self->cancellable == NULL)
    gtk_window_present (GTK_WINDOW (self));
  else if (self->present_id == 0)
    self->present_id = g_timeout_add (PRESENT_AFTER, present_cb, self);
}
