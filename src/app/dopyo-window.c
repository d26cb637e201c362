/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window.h"

struct _DopyoWindow
{
  AdwApplicationWindow parent_instance;

  AdwFlap *sidebar_flap;
  AdwFlap *inspector_flap;
  AdwBin  *sidebar_slot;
  AdwBin  *inspector_slot;
  AdwBin  *table_slot;
};

G_DEFINE_FINAL_TYPE (DopyoWindow, dopyo_window, ADW_TYPE_APPLICATION_WINDOW)

static void
dopyo_window_class_init (DopyoWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/dopyo/Dopyo/dopyo-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, inspector_flap);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, sidebar_slot);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, inspector_slot);
  gtk_widget_class_bind_template_child (widget_class, DopyoWindow, table_slot);
}

static void
dopyo_window_init (DopyoWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dopyo_window_new:
 *
 * Returns: (transfer none): an empty window of @app
 */
DopyoWindow *
dopyo_window_new (DopyoApplication *app)
{
  return g_object_new (DOPYO_TYPE_WINDOW, "application", app, NULL);
}
