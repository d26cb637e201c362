/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window-private.h"

#include "dopyo-recent.h"

#include <glib/gi18n.h>

/* What is done sooner than this needs no word about it. */
#define PROGRESS_AFTER 100 /* ms */

static gboolean
show_progress_cb (gpointer user_data)
{
  DopyoWindow *self = user_data;

  self->progress_id = 0;
  dopyo_message_bar_show_progress (self->message_bar, _ ("Reading the file…"), "win.cancel");
  dopyo_window_present_now (self);
  return G_SOURCE_REMOVE;
}

static void
progress_cb (DopyoWindow *self)
{
  double fraction;

  if (!dopyo_message_bar_is_progress (self->message_bar))
    return;
  g_object_get (self->document, "progress", &fraction, NULL);
  dopyo_message_bar_set_fraction (self->message_bar, fraction);
}

static GCancellable *
begin_loading (DopyoWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->progress_id, g_source_remove);

  self->cancellable = g_cancellable_new ();
  self->progress_id = g_timeout_add (PROGRESS_AFTER, show_progress_cb, self);
  g_signal_handlers_disconnect_by_func (self->document, progress_cb, self);
  g_signal_connect_object (self->document, "notify::progress", G_CALLBACK (progress_cb), self,
                           G_CONNECT_SWAPPED);
  return g_object_ref (self->cancellable);
}

/* Returns: whether this was the last thing asked for, and its result counts */
static gboolean
end_loading (DopyoWindow  *self,
             GCancellable *cancellable,
             const GError *error)
{
  if (self->cancellable != cancellable)
    return FALSE;

  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dopyo_message_bar_hide (self->message_bar);
  else
    dopyo_window_show_error (self, error);
  if (chart_document_get_package (self->document) == NULL)
    dopyo_window_package_changed (self);
  dopyo_window_present_now (self);
  return TRUE;
}

/**
 * dopyo_window_show_error:
 *
 * Says in the window what went wrong, in the words of the command line. What was shown stays.
 */
void
dopyo_window_show_error (DopyoWindow  *self,
                         const GError *error)
{
  dopyo_message_bar_say (self->message_bar, DOPYO_MESSAGE_ERROR, error->message);
  if (self->path != NULL)
    dopyo_message_bar_add_button (self->message_bar, _ ("_Try Again"), "win.reload");
  dopyo_message_bar_add_button (self->message_bar, _ ("_Open Another…"), "win.open");
}

typedef struct
{
  DopyoWindow  *window;
  GCancellable *cancellable;
} Loading;

static Loading *
loading_new (DopyoWindow *window)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->window = g_object_ref (window);
  loading->cancellable = begin_loading (window);
  return loading;
}

static void
loading_free (Loading *loading)
{
  g_object_unref (loading->cancellable);
  g_object_unref (loading->window);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
file_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Loading) loading = user_data;
  g_autoptr (GError)  error = NULL;
  DopyoWindow        *self = loading->window;

  chart_document_load_finish (CHART_DOCUMENT (source), result, &error);
  if (end_loading (self, loading->cancellable, error) && error == NULL && !self->sample)
    dopyo_recent_add (self->path);
}

static void
load_path (DopyoWindow *self,
           const char  *path)
{
  Loading *loading = loading_new (self);

  chart_document_load_async (self->document, path, NULL, loading->cancellable, file_loaded_cb,
                             loading);
}

static void
set_source (DopyoWindow *self,
            const char  *path,
            const char  *title,
            gboolean     sample)
{
  g_autofree char *given = g_strdup (path);

  g_free (self->path);
  self->path = g_steal_pointer (&given);
  g_free (self->title);
  self->title = g_strdup (title);
  self->sample = sample;
}

/**
 * dopyo_window_load:
 * @path: a file or a folder
 *
 * Begins to read @path. What is shown stays until it has been read, and where it cannot be.
 */
void
dopyo_window_load (DopyoWindow *self,
                   const char  *path)
{
  g_return_if_fail (DOPYO_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  set_source (self, path, NULL, FALSE);
  load_path (self, path);
}

/**
 * dopyo_window_load_sample:
 *
 * Begins to read the bundled dataset.
 */
void
dopyo_window_load_sample (DopyoWindow *self)
{
  g_autofree char *path = chart_load_sample_path ();

  g_return_if_fail (DOPYO_IS_WINDOW (self));

  set_source (self, path, NULL, TRUE);
  load_path (self, path);
}

static void
read_bytes (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  GError       *error = NULL;
  ChartPackage *package = chart_load_bytes (task_data, _ ("Pasted cells"), NULL, cancellable,
                                            &error);

  if (package != NULL)
    g_task_return_pointer (task, package, (GDestroyNotify)chart_package_unref);
  else
    g_task_return_error (task, error);
}

static void
bytes_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Loading)      loading = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = g_task_propagate_pointer (G_TASK (result), &error);

  if (end_loading (loading->window, loading->cancellable, error) && package != NULL)
    chart_document_set_package (loading->window->document, package);
}

/**
 * dopyo_window_load_bytes:
 * @bytes: a table as text
 * @title: what to call it
 *
 * Begins to read a table that is in no file.
 */
void
dopyo_window_load_bytes (DopyoWindow *self,
                         GBytes      *bytes,
                         const char  *title)
{
  Loading          *loading;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (DOPYO_IS_WINDOW (self));

  set_source (self, NULL, title, FALSE);
  loading = loading_new (self);
  task = g_task_new (self, loading->cancellable, bytes_read_cb, loading);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify)g_bytes_unref);
  g_task_run_in_thread (task, read_bytes);
}

/**
 * dopyo_window_reload:
 *
 * Reads the file again that was last asked for, whether it could be read or not.
 */
void
dopyo_window_reload (DopyoWindow *self)
{
  if (self->path != NULL)
    load_path (self, self->path);
}

static void
open_file (DopyoWindow *self,
           GFile       *file)
{
  DopyoApplication *app = DOPYO_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autofree char  *path = g_file_get_path (file);

  if (path != NULL)
    dopyo_application_open_path (app, self, path);
  else
    dopyo_window_toast (self, _ ("Only files on this computer can be opened"));
}

static void
open_text (DopyoWindow *self,
           const char  *text)
{
  DopyoApplication  *app = DOPYO_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  dopyo_application_open_bytes (app, self, bytes, _ ("Pasted cells"));
}

static void
chosen_cb (DopyoWindow          *self,
           int                   response,
           GtkFileChooserNative *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));

      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);

          open_file (self, file);
        }
    }
  g_object_unref (chooser);
}

static void
add_filter (GtkFileChooserNative *chooser,
            const char           *name,
            const char *const    *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *patterns != NULL; patterns++)
    gtk_file_filter_add_pattern (filter, *patterns);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

/**
 * dopyo_window_choose_file:
 *
 * Asks for files to open, through the desktop's portal where there is one.
 */
void
dopyo_window_choose_file (DopyoWindow *self)
{
  static const char *const tables[] = { "*.csv", "*.CSV", "*.tsv", "*.TSV", "*.tab", "*.txt",
                                        "*.TXT", "datapackage.json", "*.datapackage.json", NULL };
  static const char *const all[] = { "*", NULL };
  GtkFileChooserNative    *chooser =
    gtk_file_chooser_native_new (_ ("Open a Dataset"), GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filter (chooser, _ ("Tables and data packages"), tables);
  add_filter (chooser, _ ("All files"), all);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_value (DopyoWindow  *self,
            const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      for (GSList *i = g_value_get_boxed (value); i != NULL; i = i->next)
        open_file (self, i->data);
    }
  else if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) != NULL)
    {
      open_text (self, g_value_get_string (value));
    }
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DopyoWindow) self = user_data;
  g_autoptr (GError)      error = NULL;
  const GValue           *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value == NULL)
    dopyo_window_toast (self, _ ("The clipboard cannot be read"));
  else
    open_value (self, value);
}

/**
 * dopyo_window_paste:
 *
 * Opens what is on the clipboard: files, or the cells of a spreadsheet, which offers them as text
 * with tabs.
 */
void
dopyo_window_paste (DopyoWindow *self)
{
  GdkClipboard                 *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats            *formats = gdk_clipboard_get_formats (clipboard);
  g_autoptr (GdkContentFormats) readable =
    gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));
  GType type;

  if (gdk_content_formats_contain_gtype (readable, GDK_TYPE_FILE_LIST))
    type = GDK_TYPE_FILE_LIST;
  else if (gdk_content_formats_contain_gtype (readable, G_TYPE_STRING))
    type = G_TYPE_STRING;
  else
    {
      dopyo_window_toast (self, _ ("There are no cells on the clipboard"));
      return;
    }
  gdk_clipboard_read_value_async (clipboard, type, G_PRIORITY_DEFAULT, NULL, pasted_cb,
                                  g_object_ref (self));
}

static gboolean
drop_cb (DopyoWindow  *self,
         const GValue *value)
{
  open_value (self, value);
  return TRUE;
}

static gboolean
accept_cb (GtkDropTarget *target,
           GdkDrop       *drop,
           gpointer       user_data)
{
  g_autoptr (GdkContentFormats) readable = gdk_content_formats_union_deserialize_gtypes (
    gdk_content_formats_ref (gdk_drop_get_formats (drop)));

  /* the chart that is dragged out of this program does not come back in */
  return gdk_drop_get_drag (drop) == NULL &&
         gdk_content_formats_match (gtk_drop_target_get_formats (target), readable);
}

/**
 * dopyo_window_add_drop_target:
 *
 * Lets files and cells be dropped anywhere on the window.
 */
void
dopyo_window_add_drop_target (DopyoWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType          types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->toasts), GTK_EVENT_CONTROLLER (target));
}
