/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-sidebar.h"

#include "dopyo-dataset-row.h"

#include <glib/gi18n.h>

/**
 * DopyoSidebar:
 *
 * The small charts are drawn one by one when nothing else is to be done, the chosen one again
 * whenever it changes.
 *
 * Signals: "chosen" when the user has chosen a dataset.
 */
struct _DopyoSidebar
{
  GtkWidget parent_instance;

  GtkListBox *list;

  ChartDocument *document;
  gboolean       filling;
  int            next_to_draw;
  guint          draw_all_id;
  guint          draw_chosen_id;
};

G_DEFINE_FINAL_TYPE (DopyoSidebar, dopyo_sidebar, GTK_TYPE_WIDGET)

static guint chosen_signal;

static gboolean
draw_row (DopyoSidebar *self,
          int           index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    return FALSE;
  dopyo_dataset_row_draw (DOPYO_DATASET_ROW (row), self->document);
  return TRUE;
}

static gboolean
draw_next_cb (gpointer user_data)
{
  DopyoSidebar *self = user_data;

  if (draw_row (self, self->next_to_draw++))
    return G_SOURCE_CONTINUE;
  self->draw_all_id = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
draw_chosen_cb (gpointer user_data)
{
  DopyoSidebar *self = user_data;

  self->draw_chosen_id = 0;
  draw_row (self, chart_document_get_dataset (self->document));
  return G_SOURCE_REMOVE;
}

static void
queue_chosen (DopyoSidebar *self)
{
  if (self->draw_chosen_id == 0 && self->draw_all_id == 0)
    self->draw_chosen_id = g_idle_add_full (G_PRIORITY_LOW, draw_chosen_cb, self, NULL);
}

static void
select_chosen (DopyoSidebar *self)
{
  GtkListBoxRow *row =
    gtk_list_box_get_row_at_index (self->list, chart_document_get_dataset (self->document));

  self->filling = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->filling = FALSE;
}

static void
fill (DopyoSidebar *self)
{
  ChartPackage  *package = chart_document_get_package (self->document);
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (package != NULL)
    for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
      gtk_list_box_append (self->list,
                           dopyo_dataset_row_new (chart_package_get_dataset (package, i)));
  self->filling = FALSE;

  select_chosen (self);
  self->next_to_draw = 0;
  g_clear_handle_id (&self->draw_chosen_id, g_source_remove);
  if (self->draw_all_id == 0)
    self->draw_all_id = g_idle_add_full (G_PRIORITY_LOW, draw_next_cb, self, NULL);
}

static void
row_selected_cb (DopyoSidebar  *self,
                 GtkListBoxRow *row)
{
  if (self->filling || row == NULL)
    return;
  chart_document_set_dataset (self->document, gtk_list_box_row_get_index (row));
}

static void
row_activated_cb (DopyoSidebar *self)
{
  g_signal_emit (self, chosen_signal, 0);
}

/* The list is one stop of the Tab key. A row that gets the focus is chosen: walking past the list
 * must not change the chart. */
static gboolean
dopyo_sidebar_focus (GtkWidget       *widget,
                     GtkDirectionType direction)
{
  DopyoSidebar  *self = DOPYO_SIDEBAR (widget);
  GtkListBoxRow *chosen = gtk_list_box_get_selected_row (self->list);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (dopyo_sidebar_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget) != NULL || chosen == NULL)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (chosen));
}

static void
dopyo_sidebar_dispose (GObject *object)
{
  DopyoSidebar *self = DOPYO_SIDEBAR (object);
  GtkWidget    *child;

  g_clear_handle_id (&self->draw_all_id, g_source_remove);
  g_clear_handle_id (&self->draw_chosen_id, g_source_remove);
  g_clear_object (&self->document);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dopyo_sidebar_parent_class)->dispose (object);
}

static void
dopyo_sidebar_class_init (DopyoSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dopyo_sidebar_dispose;
  widget_class->focus = dopyo_sidebar_focus;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/dopyo/Dopyo/dopyo-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dopyo_sidebar_init (DopyoSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dopyo_sidebar_new:
 *
 * Returns: (transfer floating): the list of @document's datasets
 */
GtkWidget *
dopyo_sidebar_new (ChartDocument *document)
{
  DopyoSidebar *self = g_object_new (DOPYO_TYPE_SIDEBAR, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::package", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::dataset", G_CALLBACK (select_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::scene", G_CALLBACK (queue_chosen), self,
                           G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}
