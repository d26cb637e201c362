/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "bare-draw.h"

#include <adwaita.h>

/* The yardstick for start-up: a libadwaita window that draws the chart and has nothing else. */

static gboolean exit_after_first_frame;

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  bare_draw (cr, width, height);
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       application)
{
  g_application_quit (application);
}

static void
map_cb (GtkWidget *window,
        gpointer   application)
{
  if (exit_after_first_frame)
    g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                      G_CALLBACK (after_paint_cb), application);
}

static void
activate_cb (GApplication *application,
             gpointer      user_data)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, NULL, NULL);
  gtk_widget_set_vexpand (area, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), area);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  g_signal_connect_after (window, "map", G_CALLBACK (map_cb), application);
  gtk_window_present (GTK_WINDOW (window));
}

/* usage: bare-window [--exit-after-first-frame] */
int
main (int    argc,
      char **argv)
{
  const GOptionEntry options[] = {
    { "exit-after-first-frame", 0, 0, G_OPTION_ARG_NONE, &exit_after_first_frame,
      "Quit as soon as the chart has been painted", NULL },
    { NULL },
  };
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.dopyo.BareWindow", G_APPLICATION_NON_UNIQUE);

  g_application_add_main_option_entries (G_APPLICATION (application), options);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
