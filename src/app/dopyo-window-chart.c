/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window-private.h"

#include "dopyo-export-dialog.h"
#include "dopyo-inspector.h"
#include "dopyo-picture.h"
#include "dopyo-table-view.h"

#include <glib/gi18n.h>

/**
 * dopyo_window_add_parts:
 *
 * Puts the panel, the table and the dragging of the chart in their places.
 */
void
dopyo_window_add_parts (DopyoWindow *self)
{
  GtkWidget *inspector = dopyo_inspector_new ();
  GtkWidget *table = dopyo_table_view_new ();

  g_object_set (inspector, "document", self->document, NULL);
  g_object_set (table, "document", self->document, NULL);
  adw_bin_set_child (self->inspector_slot, inspector);
  adw_bin_set_child (self->table_slot, table);
  dopyo_picture_add_drag_source (GTK_WIDGET (self->view), self->document);
}

/**
 * dopyo_window_see_as:
 * @name: of a #ChartSight
 *
 * Shows the chart as other people see it, and says that the chart is not changed.
 *
 * Returns: whether there is such a sight
 */
gboolean
dopyo_window_see_as (DopyoWindow *self,
                     const char  *name)
{
  ChartSight sight;
  AdwToast  *toast;

  if (!chart_sight_from_name (name, &sight))
    return FALSE;
  chart_view_set_sight (self->view, sight);
  if (sight == CHART_SIGHT_FULL)
    return TRUE;
  toast = adw_toast_new (_ ("As color-blind people see it; the chart keeps its colors"));
  adw_toast_set_timeout (toast, 10);
  adw_toast_set_button_label (toast, _ ("As It Is"));
  adw_toast_set_action_name (toast, "win.sight");
  adw_toast_set_action_target (toast, "s", chart_sight_get_name (CHART_SIGHT_FULL));
  adw_toast_overlay_add_toast (self->toasts, toast);
  return TRUE;
}

/**
 * dopyo_window_tell_saved:
 * @paths: files that were written, at least one
 *
 * Says so, and offers their folder.
 */
void
dopyo_window_tell_saved (DopyoWindow *self,
                         char       **paths)
{
  g_autofree char *name = g_filename_display_basename (paths[0]);
  g_autofree char *folder = g_path_get_dirname (paths[0]);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);
  g_autofree char *text = g_strv_length (paths) == 1
                            ? g_strdup_printf (_ ("Saved “%s”"), name)
                            : g_strdup_printf (_ ("Saved %u files"), g_strv_length (paths));
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast        *toast = adw_toast_new (escaped);

  if (uri != NULL)
    {
      adw_toast_set_button_label (toast, _ ("Open Folder"));
      adw_toast_set_action_name (toast, "win.open-folder");
      adw_toast_set_action_target (toast, "s", uri);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * dopyo_window_export:
 *
 * Asks how the chart is put into a file.
 */
void
dopyo_window_export (DopyoWindow *self)
{
  DopyoExportDialog *dialog = dopyo_export_dialog_new (
    GTK_WINDOW (self), self->document, chart_view_get_page (self->view));

  g_signal_connect_object (dialog, "exported", G_CALLBACK (dopyo_window_tell_saved), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * dopyo_window_copy:
 *
 * Copies the chart as a picture, and says so: nothing else is seen of it.
 */
void
dopyo_window_copy (DopyoWindow *self)
{
  if (dopyo_picture_copy (self->document, gtk_widget_get_clipboard (GTK_WIDGET (self))))
    dopyo_window_toast (self, _ ("The chart was copied as a picture"));
}

/**
 * dopyo_window_copy_description:
 *
 * Copies what the chart says in words, as it stands in exported files for those who do not see
 * them, and says so.
 */
void
dopyo_window_copy_description (DopyoWindow *self)
{
  ChartScene *scene = chart_document_get_scene (self->document);

  if (scene == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          chart_scene_get_description (scene));
  dopyo_window_toast (self, _ ("The description was copied"));
}
