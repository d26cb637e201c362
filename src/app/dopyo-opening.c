/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-opening.h"

#include "base/chart-error.h"
#include "dopyo-choices.h"

#include <glib/gi18n.h>

static DopyoOpening *
opening_new (ChartDocument *document,
             const char    *path)
{
  DopyoOpening *self = g_new0 (DopyoOpening, 1);

  self->document = g_object_ref (document);
  self->cancellable = g_cancellable_new ();
  self->path = g_strdup (path);
  return self;
}

static void
opening_end (DopyoOpening *self,
             const GError *error)
{
  if (self->opened != NULL)
    self->opened (self, error, self->user_data);
  if (self->destroy != NULL)
    self->destroy (self->user_data);

  g_object_unref (self->document);
  g_object_unref (self->cancellable);
  chart_load_options_free (self->options);
  g_free (self->path);
  g_free (self);
}

/* Remembers how a file was read that a person chose it for, or that this did not fit any more. */
static void
remember (DopyoOpening *self)
{
  ChartPackage *package = chart_document_get_package (self->document);
  ChartReading *reading = chart_package_get_reading (package);

  if (self->chosen && reading != NULL)
    dopyo_choices_keep (self->path, self->options, reading->columns);
  else if (self->misfit)
    dopyo_choices_forget (self->path);
}

static void
file_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  DopyoOpening      *self = user_data;
  g_autoptr (GError) error = NULL;

  if (chart_document_load_finish (CHART_DOCUMENT (source), result, &error))
    remember (self);
  else if (self->options != NULL && !self->chosen && error->domain == CHART_ERROR)
    {
      g_clear_pointer (&self->options, chart_load_options_free);
      self->misfit = TRUE;
      chart_document_load_async (self->document, self->path, NULL, self->cancellable,
                                 file_loaded_cb, self);
      return;
    }
  opening_end (self, error);
}

static gboolean
nothing_to_load_cb (gpointer user_data)
{
  opening_end (user_data, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * dopyo_opening_begin:
 * @path: (nullable): a file or a folder; %NULL for the bundled dataset
 * @options: (nullable): how the file is to be read; %NULL for how it was chosen before, where it
 *   was
 *
 * Begins to read @path into @document. What that shows stays until it has been read. What is chosen
 * for a file is remembered, and forgotten where the file can be read without and not with it. A
 * program that was installed without the bundled dataset begins with nothing.
 *
 * Returns: (transfer none): what is under way; whom it tells is set on it before the main loop runs
 *   again
 */
DopyoOpening *
dopyo_opening_begin (ChartDocument          *document,
                     const char             *path,
                     const ChartLoadOptions *options)
{
  g_autofree char *sample = path == NULL ? chart_load_sample_path () : NULL;
  DopyoOpening    *self = opening_new (document, path != NULL ? path : sample);

  self->sample = path == NULL;
  self->chosen = options != NULL && path != NULL;
  if (self->chosen)
    self->options = chart_load_options_copy (options);
  else if (path != NULL)
    self->options = dopyo_choices_recall (path);
  if (self->path != NULL)
    chart_document_load_async (document, self->path, self->options, self->cancellable,
                               file_loaded_cb, self);
  else
    g_idle_add (nothing_to_load_cb, self);
  return self;
}

/* What was pasted or dropped. */
typedef struct
{
  GBytes  *bytes;
  gboolean is_html;
} Pasted;

static void
pasted_free (Pasted *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* Whoever pasted has no file to mend, and may not know what was on the clipboard. */
static GError *
explain_pasted (GError *error)
{
  static const ChartError codes[] = { CHART_ERROR_EMPTY, CHART_ERROR_HEADER_ONLY,
                                      CHART_ERROR_NO_NUMBERS, CHART_ERROR_BINARY };
  gboolean                no_table = error == NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    no_table = no_table || g_error_matches (error, CHART_ERROR, (int)codes[i]);
  if (!no_table)
    return error;
  g_clear_error (&error);
  return g_error_new_literal (CHART_ERROR, CHART_ERROR_NO_NUMBERS,
                              _ ("there is no table with numbers in what was pasted; copy cells "
                                 "with labels and numbers, and paste them again"));
}

static void
read_bytes (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  const Pasted    *pasted = task_data;
  ChartLoadOptions options = CHART_LOAD_OPTIONS_DEFAULT;
  GError          *error = NULL;
  ChartPackage    *package;

  options.is_html = pasted->is_html;
  package = chart_load_bytes (pasted->bytes, _ ("Pasted cells"), &options, cancellable, &error);
  if (package != NULL &&
      chart_dataset_get_n_columns (chart_package_get_dataset (package, 0)) == 0)
    g_clear_pointer (&package, chart_package_unref);
  if (package != NULL)
    g_task_return_pointer (task, package, (GDestroyNotify)chart_package_unref);
  else
    g_task_return_error (task, explain_pasted (error));
}

static void
bytes_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = g_task_propagate_pointer (G_TASK (result), &error);

  if (package != NULL)
    chart_document_set_package (CHART_DOCUMENT (source), package);
  opening_end (user_data, error);
}

/**
 * dopyo_opening_begin_bytes:
 * @bytes: a table as text
 * @is_html: whether it is a piece of a page
 *
 * Begins to read a table that is in no file; else as dopyo_opening_begin ().
 *
 * Returns: (transfer none): what is under way
 */
DopyoOpening *
dopyo_opening_begin_bytes (ChartDocument *document,
                           GBytes        *bytes,
                           gboolean       is_html)
{
  DopyoOpening     *self = opening_new (document, NULL);
  g_autoptr (GTask) task = g_task_new (document, self->cancellable, bytes_read_cb, self);
  Pasted           *pasted = g_new (Pasted, 1);

  *pasted = (Pasted){ g_bytes_ref (bytes), is_html };
  g_task_set_task_data (task, pasted, (GDestroyNotify)pasted_free);
  g_task_run_in_thread (task, read_bytes);
  return self;
}
