/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window-private.h"

#include "base/chart-error.h"
#include "export/chart-save.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a thread writes. */
typedef struct
{
  ChartPackage  *package;
  GPtrArray     *specs;
  char          *path;
  ChartSaveInput input;
} SaveJob;

static void
save_job_free (SaveJob *job)
{
  chart_package_unref (job->package);
  g_ptr_array_unref (job->specs);
  g_free (job->path);
  g_free (job);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  SaveJob *job = task_data;
  GError  *error = NULL;

  if (chart_save (job->package, (const ChartSpec *const *)job->specs->pdata, job->path, job->input,
                  &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_failure (DopyoWindow *self,
              const char  *message)
{
  self->closing = FALSE;
  dopyo_message_bar_say (self->message_bar, DOPYO_MESSAGE_ERROR, message);
  dopyo_message_bar_add_button (self->message_bar, _ ("Save _As…"), "win.save-as");
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  DopyoWindow       *self = DOPYO_WINDOW (source);
  SaveJob           *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  char              *paths[] = { job->path, NULL };

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      show_failure (self, error->message);
      return;
    }
  /* what is shown by now may be something else */
  if (job->package == chart_document_get_package (self->document))
    {
      g_free (self->saved_path);
      self->saved_path = g_strdup (job->path);
      g_clear_pointer (&self->saved, g_ptr_array_unref);
      self->saved = g_ptr_array_ref (job->specs);
    }
  dopyo_window_tell_saved (self, paths);
  if (self->closing)
    gtk_window_close (GTK_WINDOW (self));
}

static void
save_to (DopyoWindow   *self,
         const char    *path,
         ChartSaveInput input)
{
  SaveJob          *job = g_new0 (SaveJob, 1);
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);

  job->package = chart_package_ref (chart_document_get_package (self->document));
  job->specs = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_spec_unref);
  for (guint i = 0; i < chart_package_get_n_datasets (job->package); i++)
    g_ptr_array_add (job->specs,
                     chart_spec_ref (chart_document_get_spec_of (self->document, (int)i)));
  job->path = g_strdup (path);
  job->input = input;
  g_task_set_task_data (task, job, (GDestroyNotify)save_job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/* What is there already was not asked about where the name was completed, and never for a
 * folder. */
static gboolean
is_in_the_way (const char *path)
{
  g_autoptr (GDir) dir = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;
  dir = g_dir_open (path, 0, NULL);
  return dir == NULL || g_dir_read_name (dir) != NULL;
}

/* @chosen: where the person wants it; @as_folder: tables of their own */
static void
take_choice (DopyoWindow *self,
             const char  *chosen,
             gboolean     as_folder)
{
  g_autofree char *path = g_strdup (chosen);
  g_autofree char *folded = g_ascii_strdown (chosen, -1);
  gboolean         one_file = g_str_has_suffix (folded, ".json");

  if (as_folder && g_str_has_suffix (folded, CHART_SAVE_SUFFIX))
    path[strlen (path) - strlen (CHART_SAVE_SUFFIX)] = '\0';
  else if (!as_folder && !one_file)
    {
      g_free (path);
      path = g_strconcat (chosen, CHART_SAVE_SUFFIX, NULL);
    }
  if ((as_folder || !one_file || chart_save_is_folder (path)) && is_in_the_way (path))
    {
      g_autofree char *name = g_filename_display_basename (path);
      g_autofree char *message =
        g_strdup_printf (_ ("“%s” is there already; choose another name"), name);

      show_failure (self, message);
      return;
    }
  save_to (self, path, CHART_SAVE_REPLACE_INPUT);
}

static void
chosen_cb (DopyoWindow          *self,
           int                   response,
           GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char  *path = file != NULL ? g_file_get_path (file) : NULL;
  GtkFileFilter    *filter = gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && chart_document_get_package (self->document) != NULL)
    {
      if (path != NULL)
        take_choice (self, path,
                     filter != NULL && g_object_get_data (G_OBJECT (filter), "folder") != NULL);
      else
        {
          self->closing = FALSE;
          dopyo_window_toast (self, _ ("Datasets can only be saved on this computer"));
        }
    }
  else
    self->closing = FALSE;
  g_object_unref (chooser);
}

/* (transfer full): a name for the file: as the one that was read, or what was pasted is called. */
static char *
suggest_name (DopyoWindow *self)
{
  const char      *path = chart_package_get_path (chart_document_get_package (self->document));
  g_autofree char *base = NULL;
  char            *dot;

  if (path == NULL)
    return g_strconcat (_ ("Pasted cells"), CHART_SAVE_SUFFIX, NULL);
  base = g_filename_display_basename (path);
  if (chart_save_is_folder (path) && strcmp (base, "datapackage.json") == 0)
    {
      g_autofree char *folder = g_path_get_dirname (path);

      g_free (base);
      base = g_filename_display_basename (folder);
    }
  else if (g_str_has_suffix (base, CHART_SAVE_SUFFIX))
    base[strlen (base) - strlen (CHART_SAVE_SUFFIX)] = '\0';
  else if ((dot = strrchr (base, '.')) != NULL && dot != base)
    *dot = '\0';
  return g_strconcat (base, CHART_SAVE_SUFFIX, NULL);
}

static void
add_form (GtkFileChooserNative *chooser,
          const char           *name,
          const char           *pattern,
          gboolean              is_folder)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  g_object_set_data (G_OBJECT (filter), "folder", GINT_TO_POINTER (is_folder));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

/**
 * dopyo_window_save_as:
 *
 * Asks where all that is shown is saved as a dataset: as one file, or as a folder with tables.
 */
void
dopyo_window_save_as (DopyoWindow *self)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Save as Dataset"), GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  g_autofree char *name = suggest_name (self);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  add_form (chooser, _ ("One file"), "*" CHART_SAVE_SUFFIX, FALSE);
  add_form (chooser, _ ("Folder with CSV tables"), "*", TRUE);
  if (self->shown_path != NULL)
    {
      g_autofree char  *path = g_path_get_dirname (self->shown_path);
      g_autoptr (GFile) folder = g_file_new_for_path (path);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
    }
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * dopyo_window_save:
 *
 * Saves what is shown to the file that it was saved to before; asks for one the first time.
 */
void
dopyo_window_save (DopyoWindow *self)
{
  if (self->saved_path == NULL)
    dopyo_window_save_as (self);
  else if (chart_save_is_folder (self->saved_path))
    save_to (self, self->saved_path, CHART_SAVE_KEEP_INPUT);
  else
    save_to (self, self->saved_path, CHART_SAVE_REPLACE_INPUT);
}

static gboolean
close_cb (gpointer user_data)
{
  gtk_window_close (user_data);
  return G_SOURCE_REMOVE;
}

static void
answered_cb (DopyoWindow *self,
             const char  *answer)
{
  self->closing = g_str_equal (answer, "save");
  self->discards = g_str_equal (answer, "discard");
  if (self->closing)
    dopyo_window_save (self);
  else if (self->discards) /* not under the question, which belongs to the window */
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_object_ref (self), g_object_unref);
}

/**
 * dopyo_window_ask_to_save:
 *
 * Asks whether the charts are to be saved before the window is closed, where somebody changed one
 * since it was opened or saved. All else of a window can be had again.
 *
 * Returns: whether the window waits for an answer
 */
gboolean
dopyo_window_ask_to_save (DopyoWindow *self)
{
  GtkWidget *question;

  if (self->discards || !chart_document_is_changed (self->document, self->saved))
    return FALSE;
  if (self->question != NULL)
    return TRUE;

  question = adw_message_dialog_new (GTK_WINDOW (self), _ ("Save the Changes?"),
                                     _ ("Charts of this window were changed. What is not saved is "
                                        "lost when it is closed."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _ ("_Cancel"),
                                    "discard", _ ("_Discard and Close"), "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->question, GTK_WINDOW (question));
  gtk_window_present (GTK_WINDOW (question));
  return TRUE;
}
