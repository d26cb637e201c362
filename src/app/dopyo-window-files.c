/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window-private.h"

#include "base/chart-error.h"
#include "dopyo-html.h"
#include "dopyo-import-dialog.h"
#include "dopyo-recent.h"

#include <glib/gi18n.h>

/* What is done sooner than this needs no word about it. */
#define PROGRESS_AFTER 100 /* ms */

#define N_TYPES 3 /* of what can be pasted or dropped */

static gboolean
show_progress_cb (gpointer user_data)
{
  DopyoWindow *self = user_data;

  self->progress_id = 0;
  dopyo_message_bar_show_progress (self->message_bar, _ ("Reading the file…"), "win.cancel");
  dopyo_window_progress_changed (self);
  dopyo_window_present_now (self);
  return G_SOURCE_REMOVE;
}

/**
 * dopyo_window_progress_changed:
 *
 * Shows how far reading has come, if that is shown at all.
 */
void
dopyo_window_progress_changed (DopyoWindow *self)
{
  double fraction;

  if (!dopyo_message_bar_is_progress (self->message_bar))
    return;
  g_object_get (self->document, "progress", &fraction, NULL);
  dopyo_message_bar_set_fraction (self->message_bar, fraction);
}

/* Whether a table may come of the file if it is read in another way. */
static gboolean
is_misread (const GError *error)
{
  static const ChartError codes[] = { CHART_ERROR_ENCODING, CHART_ERROR_HEADER_ONLY,
                                      CHART_ERROR_UNKNOWN_COLUMN, CHART_ERROR_UNKNOWN_TABLE,
                                      CHART_ERROR_OTHER_COLUMNS, CHART_ERROR_NO_NUMBERS };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (error, CHART_ERROR, (int)codes[i]))
      return TRUE;
  return FALSE;
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
  if (self->path != NULL && g_error_matches (error, CHART_ERROR, CHART_ERROR_ENCODING))
    dopyo_message_bar_add_encodings (self->message_bar);
  if (self->path != NULL && is_misread (error))
    dopyo_message_bar_add_button (self->message_bar, _ ("Read _Differently…"), "win.import");
  dopyo_message_bar_add_button (self->message_bar, _ ("_Open Another…"), "win.open");
}

/* Says what went wrong where it was asked for, and goes: no empty window is left. */
static void
hand_back (DopyoWindow        *self,
           const DopyoOpening *opening,
           const GError       *error)
{
  DopyoMessageBar *bar = self->asked_by->message_bar;

  dopyo_message_bar_say (bar, DOPYO_MESSAGE_ERROR, error->message);
  if (opening->path != NULL)
    {
      g_autofree char *action =
        g_action_print_detailed_name ("win.open-path", g_variant_new_bytestring (opening->path));

      dopyo_message_bar_add_button (bar, _ ("_Try Again"), action);
      dopyo_message_bar_add_button (bar, _ ("_Open Another…"), "win.open");
    }
  gtk_window_present (GTK_WINDOW (self->asked_by));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Whether the window is of no use without what could not be read. One in which the file can be read
 * in another way stays. */
static gboolean
is_useless (DopyoWindow        *self,
            const DopyoOpening *opening,
            const GError       *error)
{
  return self->asked_by != NULL && chart_document_get_package (self->document) == NULL &&
         (opening->path == NULL || !is_misread (error));
}

/* Those of what could not be read are of no use again. */
static void
take_options (DopyoWindow        *self,
              const DopyoOpening *opening,
              gboolean            could_be_read)
{
  if (!could_be_read && g_strcmp0 (opening->path, self->shown_path) == 0)
    return;
  g_clear_pointer (&self->options, chart_load_options_free);
  if (could_be_read && opening->options != NULL)
    self->options = chart_load_options_copy (opening->options);
}

static void
opened_cb (DopyoOpening *opening,
           const GError *error,
           gpointer      user_data)
{
  DopyoWindow *self = user_data;

  /* something else was asked for meanwhile */
  if (self->cancellable != opening->cancellable)
    return;

  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (error != NULL && is_useless (self, opening, error))
    {
      hand_back (self, opening, error);
      return;
    }
  take_options (self, opening, error == NULL);
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dopyo_window_hide_message (self);
  else
    dopyo_window_show_error (self, error);
  if (chart_document_get_package (self->document) == NULL)
    dopyo_window_package_changed (self);
  if (error == NULL)
    {
      g_free (self->shown_path);
      self->shown_path = self->sample ? NULL : g_strdup (self->path);
      self->shown_sample = self->sample;
      g_clear_pointer (&self->saved_path, g_free);
      g_clear_pointer (&self->saved, g_ptr_array_unref);
      if (self->shown_path != NULL)
        dopyo_recent_add (self->shown_path);
      if (opening->misfit)
        dopyo_window_toast (self, _ ("The file has changed: how it is read is found out anew"));
    }
  dopyo_window_update_actions (self);
  dopyo_window_present_now (self);
}

/**
 * dopyo_window_cancel:
 *
 * Gives up what is being read, without waiting for the worker to notice.
 */
void
dopyo_window_cancel (DopyoWindow *self)
{
  if (self->cancellable == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  dopyo_window_hide_message (self);
  if (chart_document_get_package (self->document) == NULL)
    dopyo_window_package_changed (self);
}

/**
 * dopyo_window_set_asked_by:
 * @asked_by: the window in which this one was asked for
 *
 * What goes wrong in filling @self is said there.
 */
void
dopyo_window_set_asked_by (DopyoWindow *self,
                           DopyoWindow *asked_by)
{
  g_return_if_fail (DOPYO_IS_WINDOW (self));

  g_set_weak_pointer (&self->asked_by, asked_by);
}

/**
 * dopyo_window_take_opening:
 * @opening: of something into the window's document
 *
 * Shows how far @opening has come, and how it went. What was being read before is given up.
 */
void
dopyo_window_take_opening (DopyoWindow  *self,
                           DopyoOpening *opening)
{
  g_return_if_fail (DOPYO_IS_WINDOW (self));

  opening->opened = opened_cb;
  opening->user_data = g_object_ref (self);
  opening->destroy = g_object_unref;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, opening->cancellable);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  self->progress_id = g_timeout_add (PROGRESS_AFTER, show_progress_cb, self);

  g_free (self->path);
  self->path = g_strdup (opening->path);
  self->sample = opening->sample;
  if (chart_document_get_package (self->document) == NULL)
    dopyo_window_update_title (self);
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

  dopyo_window_take_opening (self, dopyo_opening_begin (self->document, path, NULL));
}

/**
 * dopyo_window_load_bytes:
 * @bytes: a table as text
 * @is_html: whether it is a piece of a page
 *
 * Begins to read a table that is in no file.
 */
void
dopyo_window_load_bytes (DopyoWindow *self,
                         GBytes      *bytes,
                         gboolean     is_html)
{
  g_return_if_fail (DOPYO_IS_WINDOW (self));

  dopyo_window_take_opening (self, dopyo_opening_begin_bytes (self->document, bytes, is_html));
}

/**
 * dopyo_window_reload:
 * @options: (nullable): how it is to be read; %NULL for how it was chosen before, where it was
 *
 * Reads the file again that was last asked for, whether it could be read or not.
 */
void
dopyo_window_reload (DopyoWindow            *self,
                     const ChartLoadOptions *options)
{
  if (self->path != NULL)
    dopyo_window_take_opening (
      self, dopyo_opening_begin (self->document, self->sample ? NULL : self->path, options));
}

/**
 * dopyo_window_reload_in:
 * @encoding: what the file is written in
 *
 * The same; the rest of how it is read stays as it is, but for the columns, which may be called
 * otherwise.
 */
void
dopyo_window_reload_in (DopyoWindow *self,
                        const char  *encoding)
{
  ChartLoadOptions options = self->options != NULL ? *self->options : CHART_LOAD_OPTIONS_DEFAULT;

  options.encoding = encoding;
  options.labels = options.values = options.expect = NULL;
  dopyo_window_reload (self, &options);
}

/**
 * dopyo_window_can_import:
 *
 * Returns: whether the file that is shown or could not be read is a table that can be read in other
 *   ways; a data package says of itself how it is read
 */
gboolean
dopyo_window_can_import (DopyoWindow *self)
{
  ChartPackage *package = chart_document_get_package (self->document);
  ChartReading *reading = package != NULL ? chart_package_get_reading (package) : NULL;

  if (self->path == NULL || self->sample)
    return FALSE;
  /* the one that is shown is another one */
  if (g_strcmp0 (self->path, self->shown_path) != 0)
    return TRUE;
  return reading != NULL && reading->tables->len > 0 &&
         chart_package_get_descriptor (package) == NULL;
}

/**
 * dopyo_window_import:
 *
 * Asks how the file is to be read.
 */
void
dopyo_window_import (DopyoWindow *self)
{
  DopyoImportDialog *dialog =
    dopyo_import_dialog_new (GTK_WINDOW (self), self->path, self->options);

  g_signal_connect_object (dialog, "applied", G_CALLBACK (dopyo_window_reload), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
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
open_bytes (DopyoWindow *self,
            GBytes      *bytes,
            gboolean     is_html)
{
  DopyoApplication *app = DOPYO_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  dopyo_application_open_bytes (app, self, bytes, is_html);
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
                                        "*.TXT", "*.xlsx", "*.XLSX", "*.xls", "*.XLS", "*.ods",
                                        "*.ODS", "*.html", "*.htm", "*.sav", "*.zsav", "*.dta",
                                        "*.sas7bdat", "*.xpt", "datapackage.json",
                                        "*.datapackage.json", NULL };
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
  else if (G_VALUE_HOLDS (value, DOPYO_TYPE_HTML))
    {
      open_bytes (self, g_value_get_boxed (value), TRUE);
    }
  else if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) != NULL)
    {
      const char        *text = g_value_get_string (value);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

      open_bytes (self, bytes, FALSE);
    }
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DopyoWindow) self = user_data;
  g_autoptr (GError)      error = NULL;
  GdkClipboard           *clipboard = GDK_CLIPBOARD (source);
  const GValue           *value = gdk_clipboard_read_value_finish (clipboard, result, &error);

  if (value == NULL)
    dopyo_window_toast (self, _ ("The clipboard cannot be read"));
  else
    open_value (self, value);
}

/* What can be opened of that which is pasted or dropped: what says most comes first. */
static void
get_types (GType types[N_TYPES])
{
  types[0] = GDK_TYPE_FILE_LIST;
  types[1] = DOPYO_TYPE_HTML;
  types[2] = G_TYPE_STRING;
}

/**
 * dopyo_window_paste:
 *
 * Opens what is on the clipboard: files, or cells, which a spreadsheet or a browser offers as a
 * piece of a page, and others as text with tabs.
 */
void
dopyo_window_paste (DopyoWindow *self)
{
  GdkClipboard                 *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats            *formats = gdk_clipboard_get_formats (clipboard);
  g_autoptr (GdkContentFormats) readable =
    gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));
  GType types[N_TYPES];
  GType type = G_TYPE_INVALID;

  get_types (types);
  for (guint i = 0; i < N_TYPES && type == G_TYPE_INVALID; i++)
    if (gdk_content_formats_contain_gtype (readable, types[i]))
      type = types[i];
  if (type == G_TYPE_INVALID)
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
  GType          types[N_TYPES];

  get_types (types);
  gtk_drop_target_set_gtypes (target, types, N_TYPES);
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (
    adw_application_window_get_content (ADW_APPLICATION_WINDOW (self)),
    GTK_EVENT_CONTROLLER (target));
}
