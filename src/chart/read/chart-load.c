/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-load.h"

#include "read/chart-bytes.h"
#include "read/chart-formats.h"
#include "read/chart-html.h"
#include "read/chart-load-job.h"
#include "read/chart-stream.h"
#include "read/chart-survey.h"

#include <glib/gi18n-lib.h>

/* What an asynchronous run owns. */
typedef struct
{
  ChartLoadJob      job;
  char             *path;
  ChartLoadOptions *options;
} AsyncData;

static void
async_data_free (AsyncData *data)
{
  g_free (data->path);
  chart_load_options_free (data->options);
  g_free (data);
}

/* (transfer full): the package, with the files it was read from; sealed. */
static ChartPackage *
seal (const ChartLoadJob *job,
      ChartPackage       *package)
{
  for (guint i = 0; job->files != NULL && i < job->files->len; i++)
    chart_package_add_file (package, job->files->pdata[i]);
  chart_package_seal (package);
  if (job->progress != NULL)
    job->progress (1, job->progress_data);
  return package;
}

/**
 * chart_load_run_bytes:
 * @name: what the file is called
 * @bytes: what it holds
 *
 * Reads @bytes as what @name says they are, or what they look like.
 *
 * Returns: (transfer full): a sealed package; %NULL with @error set
 */
ChartPackage *
chart_load_run_bytes (const ChartLoadJob *job,
                      const char         *name,
                      GBytes             *bytes,
                      GError            **error)
{
  const ChartReadFormat *format = chart_formats_find (name, bytes);
  ChartPackage          *package;

  if (job->options.weight != NULL && format->read != chart_survey_read)
    {
      chart_load_job_fail (job, error, CHART_ERROR_BAD_VALUE, 0,
                           _ ("only a file of SPSS, Stata or SAS has variables to weight by; leave "
                              "the weight out"));
      return NULL;
    }
  package = job->options.is_html ? chart_html_read (job, bytes, error)
                                 : format->read (job, bytes, error);
  return package != NULL ? seal (job, package) : NULL;
}

/* Both doors, the waiting and the asynchronous one, lead here. */
static ChartPackage *
run (ChartLoadJob *job,
     GError      **error)
{
  g_autofree char      *path = NULL;
  g_autofree char      *name = NULL;
  g_autoptr (GBytes)    bytes = NULL;
  ChartPackage         *package;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  job->files = files;
  /* A folder stands for the package in it. */
  if (g_file_test (job->path, G_FILE_TEST_IS_DIR))
    {
      path = g_build_filename (job->path, "datapackage.json", NULL);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        job->path = path;
    }
  name = chart_escape_for_line (job->path, -1);
  job->name = name;
  if (!chart_stream_read (job, &CHART_STREAM_SIZES_DEFAULT, &package, error))
    return NULL;
  if (package != NULL)
    {
      g_ptr_array_add (files, g_strdup (job->path));
      return seal (job, package);
    }
  if (!chart_survey_read_file (job, &package, error))
    return NULL;
  if (package != NULL)
    return seal (job, package);
  bytes = chart_bytes_read (job, chart_formats_get_limit (job->path), error);
  if (bytes == NULL)
    return NULL;
  return chart_load_run_bytes (job, job->path, bytes, error);
}

static ChartLoadJob
make_job (const char             *path,
          const ChartLoadOptions *options,
          GCancellable           *cancellable)
{
  return (ChartLoadJob){
    .path = path,
    .options = options != NULL ? *options : CHART_LOAD_OPTIONS_DEFAULT,
    .cancellable = cancellable,
  };
}

/**
 * chart_load:
 * @path: a table file, a descriptor, a folder with one, or "-" for standard input
 * @options: (nullable): what is not to be found out
 * @cancellable: (nullable): stops it from another thread
 *
 * Reads a file. The message of an error begins with the file and, where there is one, the line.
 *
 * Returns: (transfer full): a sealed package; %NULL with CHART_ERROR or G_IO_ERROR_CANCELLED set
 */
ChartPackage *
chart_load (const char             *path,
            const ChartLoadOptions *options,
            GCancellable           *cancellable,
            GError                **error)
{
  ChartLoadJob job = make_job (path, options, cancellable);

  g_return_val_if_fail (path != NULL, NULL);

  return run (&job, error);
}

/**
 * chart_load_bytes:
 * @bytes: what a file would hold
 * @name: what messages call it
 *
 * As chart_load (), for what was pasted, dropped or made up. A descriptor may then not name files.
 *
 * Returns: (transfer full): a sealed package; %NULL with @error set
 */
ChartPackage *
chart_load_bytes (GBytes                 *bytes,
                  const char             *name,
                  const ChartLoadOptions *options,
                  GCancellable           *cancellable,
                  GError                **error)
{
  ChartLoadJob     job = make_job (NULL, options, cancellable);
  g_autofree char *escaped = chart_escape_for_line (name, -1);

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  job.name = escaped;
  if (!chart_load_job_step (&job, 0, error))
    return NULL;
  return chart_load_run_bytes (&job, name, bytes, error);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  AsyncData    *data = task_data;
  GError       *error = NULL;
  ChartPackage *package = run (&data->job, &error);

  if (package != NULL)
    g_task_return_pointer (task, package, (GDestroyNotify)chart_package_unref);
  else
    g_task_return_error (task, error);
}

/**
 * chart_load_async:
 * @progress: (nullable): told how far it is, in the loading thread
 *
 * As chart_load (), in a thread. @callback is called in the caller's main context.
 */
void
chart_load_async (const char             *path,
                  const ChartLoadOptions *options,
                  ChartLoadProgress       progress,
                  gpointer                progress_data,
                  GCancellable           *cancellable,
                  GAsyncReadyCallback     callback,
                  gpointer                user_data)
{
  AsyncData *data;
  GTask     *task;

  g_return_if_fail (path != NULL);

  data = g_new0 (AsyncData, 1);
  data->path = g_strdup (path);
  data->options = chart_load_options_copy (options);
  data->job = make_job (data->path, data->options, cancellable);
  data->job.progress = progress;
  data->job.progress_data = progress_data;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, chart_load_async);
  g_task_set_task_data (task, data, (GDestroyNotify)async_data_free);
  g_task_run_in_thread (task, run_in_thread);
  g_object_unref (task);
}

/* (transfer full): the sealed package; %NULL with @error set. */
ChartPackage *
chart_load_finish (GAsyncResult *result,
                   GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, chart_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
