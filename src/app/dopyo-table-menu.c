/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-table-menu.h"

#include "dopyo-edit.h"

#include <glib/gi18n.h>

/* The menu of the rows of a table; owned by the table. */
typedef struct
{
  GtkWidget     *table; /* a widget that dopyo_edit_watch () watches */
  GtkWidget     *popover;
  GSimpleAction *total; /* whether the row is taken for a total */
  guint          row;   /* of the dataset: which one the menu is about */
} Menu;

/* on the widget of a row: its place in the dataset, from 1 */
static G_DEFINE_QUARK (dopyo - table - menu - row, row);

/* (nullable): the dataset as its file has it. */
static ChartDataset *
get_whole (const Menu *self)
{
  ChartDocument *document = dopyo_edit_get_document (self->table);
  ChartPackage  *package = document != NULL ? chart_document_get_package (document) : NULL;
  int            dataset = document != NULL ? chart_document_get_dataset (document) : -1;

  return package != NULL && dataset >= 0 ? chart_package_get_dataset (package, (guint)dataset)
                                         : NULL;
}

static void
change_total_cb (Menu     *self,
                 GVariant *state)
{
  ChartDataset     *whole = get_whole (self);
  ChartSpecBuilder *builder = dopyo_edit_begin (self->table);

  if (builder == NULL)
    return;
  if (whole != NULL && self->row < chart_dataset_get_n_rows (whole))
    chart_spec_builder_set_total (builder, whole, self->row, g_variant_get_boolean (state));
  dopyo_edit_end (self->table, builder);
}

static void
popup (Menu         *self,
       GtkWidget    *widget,
       GdkRectangle *at)
{
  ChartDataset *drawn = dopyo_edit_get_dataset (self->table);
  guint         row;

  while (widget != NULL && widget != self->table &&
         g_object_get_qdata (G_OBJECT (widget), row_quark ()) == NULL)
    widget = gtk_widget_get_parent (widget);
  if (widget == NULL || widget == self->table || drawn == NULL)
    return;
  row = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (widget), row_quark ())) - 1;
  if (row >= chart_dataset_get_n_rows (drawn))
    return;

  if (at->width == 0)
    {
      double x, y;

      gtk_widget_translate_coordinates (widget, self->table, 0, 0, &x, &y);
      *at = (GdkRectangle){ (int)x, (int)y, gtk_widget_get_width (widget) / 4,
                            gtk_widget_get_height (widget) };
    }
  self->row = row;
  g_simple_action_set_state (
    self->total,
    g_variant_new_boolean (chart_dataset_get_role (drawn, row) == CHART_ROW_TOTAL));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (Menu  *self,
            int    n_press,
            double x,
            double y)
{
  GdkRectangle at = { (int)x, (int)y, 1, 1 };

  popup (self, gtk_widget_pick (self->table, x, y, GTK_PICK_DEFAULT), &at);
}

static gboolean
key_cb (GtkWidget *table,
        GVariant  *args,
        gpointer   data)
{
  GtkRoot     *root = gtk_widget_get_root (table);
  GdkRectangle at = { 0 };

  popup (data, root != NULL ? gtk_root_get_focus (root) : NULL, &at);
  return TRUE;
}

static void
add_keys (Menu *self)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
  } keys[] = { { GDK_KEY_Menu, 0 }, { GDK_KEY_F10, GDK_SHIFT_MASK } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                        gtk_callback_action_new (key_cb, self, NULL)));
  gtk_widget_add_controller (self->table, controller);
}

static void
destroyed_cb (Menu *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
menu_free (gpointer data)
{
  Menu *self = data;

  g_object_unref (self->total);
  g_free (self);
}

/**
 * dopyo_table_menu_add:
 * @table: shows a dataset and is watched by dopyo_edit_watch ()
 *
 * Gives the rows of @table a menu, by the mouse and by the keys for it, in which a person says that
 * a row is a total of others or is none, as a step that can be undone.
 */
void
dopyo_table_menu_add (GtkWidget *table)
{
  Menu                          *self = g_new0 (Menu, 1);
  g_autoptr (GMenu)              model = g_menu_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkGesture                    *click = gtk_gesture_click_new ();

  self->table = table;
  self->total = g_simple_action_new_stateful ("total", NULL, g_variant_new_boolean (FALSE));
  g_signal_connect_swapped (self->total, "change-state", G_CALLBACK (change_total_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->total));
  gtk_widget_insert_action_group (table, "row", G_ACTION_GROUP (group));

  g_menu_append (model, _ ("_Total of Other Rows"), "row.total");
  self->popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, table);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (table, GTK_EVENT_CONTROLLER (click));
  add_keys (self);
  g_signal_connect_swapped (table, "destroy", G_CALLBACK (destroyed_cb), self);
  g_object_set_data_full (G_OBJECT (table), "dopyo-table-menu", self, menu_free);
}

/* Says which row of the dataset @widget shows, with all that is in it. */
void
dopyo_table_menu_set_row (GtkWidget *widget,
                          guint      row)
{
  g_object_set_qdata (G_OBJECT (widget), row_quark (), GUINT_TO_POINTER (row + 1));
}
