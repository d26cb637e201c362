/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window-private.h"

#include <glib/gi18n.h>

/* Keys of the window come before the focused widget's own. A text that is being edited is asked
 * first whether a key is meant for it. */
static gboolean
text_takes (DopyoWindow *self,
            const char  *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL &&
         (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus) || GTK_IS_LABEL (focus)) &&
         gtk_widget_activate_action (focus, action, NULL);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  dopyo_window_choose_file (DOPYO_WINDOW (widget));
}

static void
open_path_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (widget));

  dopyo_application_open_path (DOPYO_APPLICATION (app), DOPYO_WINDOW (widget),
                               g_variant_get_bytestring (parameter));
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  DopyoWindow *self = DOPYO_WINDOW (widget);

  if (!text_takes (self, "clipboard.paste"))
    dopyo_window_paste (self);
}

static void
reload_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  dopyo_window_reload (DOPYO_WINDOW (widget), NULL);
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  dopyo_window_import (DOPYO_WINDOW (widget));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  dopyo_window_cancel (DOPYO_WINDOW (widget));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  dopyo_window_export (DOPYO_WINDOW (widget));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  dopyo_window_save (DOPYO_WINDOW (widget));
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  dopyo_window_save_as (DOPYO_WINDOW (widget));
}

static void
open_folder_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  gtk_show_uri (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DopyoWindow *self = DOPYO_WINDOW (widget);

  if (!text_takes (self, "clipboard.copy"))
    dopyo_window_copy (self);
}

static void
copy_description_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  dopyo_window_copy_description (DOPYO_WINDOW (widget));
}

/* A text of the chart has no history of its own: what is typed is undone in the chart. */
static gboolean
text_undoes (DopyoWindow *self,
             const char  *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return GTK_IS_EDITABLE (focus) && gtk_editable_get_enable_undo (GTK_EDITABLE (focus)) &&
         text_takes (self, action);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DopyoWindow *self = DOPYO_WINDOW (widget);

  if (!text_undoes (self, "text.undo"))
    chart_document_undo (self->document);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  DopyoWindow *self = DOPYO_WINDOW (widget);

  if (!text_undoes (self, "text.redo"))
    chart_document_redo (self->document);
}

static void
step_dataset (DopyoWindow *self,
              int          by)
{
  ChartPackage *package = chart_document_get_package (self->document);
  int           dataset = chart_document_get_dataset (self->document) + by;

  if (package != NULL && dataset >= 0 && dataset < (int)chart_package_get_n_datasets (package))
    chart_document_set_dataset (self->document, dataset);
}

static void
previous_dataset_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  step_dataset (DOPYO_WINDOW (widget), -1);
}

static void
next_dataset_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  step_dataset (DOPYO_WINDOW (widget), 1);
}

static void
toggle_table_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  const char *shown = gtk_stack_get_visible_child_name (DOPYO_WINDOW (widget)->stack);

  g_object_set (widget, "shown", g_str_equal (shown, "chart") ? "table" : "chart", NULL);
}

static void
findings_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  dopyo_findings_popup (DOPYO_WINDOW (widget)->findings);
}

static void
draw_totals_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  dopyo_window_draw_totals (DOPYO_WINDOW (widget));
}

static void
primary_menu_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  gtk_menu_button_popup (DOPYO_WINDOW (widget)->menu_button);
}

/**
 * dopyo_window_class_install_actions:
 *
 * The actions of the group "win". Their keys are in dopyo-accels.c.
 */
void
dopyo_window_class_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    const char                 *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.open", NULL, open_action },
    { "win.open-path", "ay", open_path_action },
    { "win.paste", NULL, paste_action },
    { "win.reload", NULL, reload_action },
    { "win.import", NULL, import_action },
    { "win.cancel", NULL, cancel_action },
    { "win.save", NULL, save_action },
    { "win.save-as", NULL, save_as_action },
    { "win.export", NULL, export_action },
    { "win.open-folder", "s", open_folder_action },
    { "win.copy", NULL, copy_action },
    { "win.copy-description", NULL, copy_description_action },
    { "win.undo", NULL, undo_action },
    { "win.redo", NULL, redo_action },
    { "win.previous-dataset", NULL, previous_dataset_action },
    { "win.next-dataset", NULL, next_dataset_action },
    { "win.toggle-table", NULL, toggle_table_action },
    { "win.findings", NULL, findings_action },
    { "win.draw-totals", NULL, draw_totals_action },
    { "win.primary-menu", NULL, primary_menu_action },
  };
  static const char *const states[] = { "page", "kind", "sight", "shown", "encoding", "weight",
                                        "sidebar-visible", "inspector-visible" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *name = g_strconcat ("win.", states[i], NULL);

      gtk_widget_class_install_property_action (widget_class, name, states[i]);
    }
}

/**
 * dopyo_window_update_actions:
 *
 * Lets those actions be used that have something to act on.
 */
void
dopyo_window_update_actions (DopyoWindow *self)
{
  GtkWidget    *widget = GTK_WIDGET (self);
  ChartPackage *package = chart_document_get_package (self->document);
  int           dataset = chart_document_get_dataset (self->document);
  gboolean      is_drawn = chart_document_get_scene (self->document) != NULL;
  int           n = package != NULL ? (int)chart_package_get_n_datasets (package) : 0;
  gboolean      can_undo;
  gboolean      can_redo;

  g_object_get (self->document, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  gtk_widget_action_set_enabled (widget, "win.save", n > 0);
  gtk_widget_action_set_enabled (widget, "win.save-as", n > 0);
  gtk_widget_action_set_enabled (widget, "win.export", n > 0 && is_drawn);
  gtk_widget_action_set_enabled (widget, "win.copy", n > 0 && is_drawn);
  gtk_widget_action_set_enabled (widget, "win.copy-description", n > 0 && is_drawn);
  gtk_widget_action_set_enabled (widget, "win.undo", can_undo);
  gtk_widget_action_set_enabled (widget, "win.redo", can_redo);
  gtk_widget_action_set_enabled (widget, "win.previous-dataset", dataset > 0);
  gtk_widget_action_set_enabled (widget, "win.next-dataset", dataset + 1 < n);
  gtk_widget_action_set_enabled (widget, "win.toggle-table", n > 0);
  gtk_widget_action_set_enabled (widget, "win.findings",
                                 self->findings != NULL &&
                                   gtk_widget_get_visible (GTK_WIDGET (self->findings)));
  gtk_widget_action_set_enabled (widget, "win.draw-totals", dopyo_window_has_totals (self));
  gtk_widget_action_set_enabled (widget, "win.reload", self->path != NULL);
  gtk_widget_action_set_enabled (widget, "win.import", dopyo_window_can_import (self));
}
