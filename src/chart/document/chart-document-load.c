/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-document-private.h"

#include "base/chart-error.h"
#include "document/chart-opening.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GWeakRef document;
  double   fraction;
} Progress;

static void
progress_free (Progress *progress)
{
  g_weak_ref_clear (&progress->document);
  g_free (progress);
}

static gboolean
progress_cb (gpointer data)
{
  Progress                 *progress = data;
  g_autoptr (ChartDocument) self = g_weak_ref_get (&progress->document);

  if (self != NULL && self->loads > 0)
    {
      /* a file that is read in another way after all begins anew: a bar does not go back */
      self->progress = MAX (self->progress, CLAMP (progress->fraction, -1, 1));
      g_object_notify (G_OBJECT (self), "progress");
    }
  return G_SOURCE_REMOVE;
}

/* In the loading thread. */
static void
load_progress_cb (double   fraction,
                  gpointer user_data)
{
  Progress *progress = g_new0 (Progress, 1);

  g_weak_ref_init (&progress->document, user_data);
  progress->fraction = fraction;
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, progress_cb, progress,
                              (GDestroyNotify)progress_free);
}

static void
set_loads (ChartDocument *self,
           int            by)
{
  self->loads = (guint)((int)self->loads + by);
  self->progress = -1;
  g_object_notify (G_OBJECT (self), "loading");
  g_object_notify (G_OBJECT (self), "progress");
}

static gboolean
has_series (ChartPackage *package)
{
  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    if (chart_dataset_get_n_columns (chart_package_get_dataset (package, i)) > 0)
      return TRUE;
  return FALSE;
}

/* (transfer full) (nullable): what was read. A table of words alone is shown where nothing else is;
 * it takes no chart away. @suggested: (out): as from chart_opening_finish() */
static ChartPackage *
finish (ChartDocument *self,
        const char    *path,
        GAsyncResult  *result,
        GPtrArray    **suggested,
        GError       **error)
{
  g_autoptr (ChartPackage) package = chart_opening_finish (result, suggested, error);
  g_autofree char         *name = NULL;

  if (package == NULL || self->package == NULL || !has_series (self->package) ||
      has_series (package))
    return g_steal_pointer (&package);
  name = chart_escape_for_line (path, -1);
  g_set_error (error, CHART_ERROR, CHART_ERROR_NO_NUMBERS,
               _ ("%s: no column has numbers to draw; add numbers, or say how the file is to be "
                  "read"),
               name);
  return NULL;
}

static void
reload_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (ChartDocument) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GPtrArray)     suggested = NULL;
  g_autoptr (ChartPackage)  package = finish (self, self->path, result, &suggested, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (package == NULL)
    {
      g_signal_emit_by_name (self, "reload-failed", error);
      return;
    }
  chart_document_take_package (self, package, suggested, TRUE);
  g_signal_emit_by_name (self, "reloaded");
}

static void
file_changed_cb (gpointer user_data)
{
  ChartDocument *self = user_data;

  g_cancellable_cancel (self->reload_cancellable);
  g_clear_object (&self->reload_cancellable);
  self->reload_cancellable = g_cancellable_new ();
  chart_opening_async (self->path, self->options, self->default_lang, NULL, NULL,
                       self->reload_cancellable, reload_cb, g_object_ref (self));
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)        task = user_data;
  g_autoptr (GError)       error = NULL;
  ChartDocument           *self = g_task_get_source_object (task);
  const char              *path = g_object_get_data (G_OBJECT (task), "path");
  g_autoptr (GPtrArray)    suggested = NULL;
  g_autoptr (ChartPackage) package = finish (self, path, result, &suggested, &error);
  gboolean                 again = g_strcmp0 (self->path, path) == 0;

  set_loads (self, -1);
  if (package == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_free (self->path);
  self->path = g_strdup (path);
  chart_load_options_free (self->options);
  self->options = chart_load_options_copy (g_task_get_task_data (task));
  chart_document_take_package (self, package, suggested, again);
  chart_watch_free (self->watch);
  self->watch = chart_watch_new (self->path, file_changed_cb, self);
  g_task_return_boolean (task, TRUE);
}

/**
 * chart_document_load_async:
 * @path: a table, a descriptor, or a folder with one
 * @options: (nullable): what is not to be guessed
 *
 * Loads in a worker; what the document holds stays until the new package is complete, and for good
 * where it cannot be read. The file is watched from then on and, when it changes, read by the same
 * @options. What was drawn of a file that is read again stays.
 */
void
chart_document_load_async (ChartDocument          *self,
                           const char             *path,
                           const ChartLoadOptions *options,
                           GCancellable           *cancellable,
                           GAsyncReadyCallback     callback,
                           gpointer                user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (CHART_IS_DOCUMENT (self) && path != NULL);

  g_task_set_source_tag (task, chart_document_load_async);
  g_task_set_task_data (task, chart_load_options_copy (options),
                        (GDestroyNotify)chart_load_options_free);
  g_object_set_data_full (G_OBJECT (task), "path", g_strdup (path), g_free);
  set_loads (self, 1);
  chart_opening_async (path, options, self->default_lang, load_progress_cb, self, cancellable,
                       load_cb, task);
}

/* Ends chart_document_load_async(); errors are those of chart_load(). */
gboolean
chart_document_load_finish (ChartDocument *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
