/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-preview.h"

#include "read/chart-bytes.h"
#include "read/chart-formats.h"
#include "read/chart-table.h"

#include <string.h>

static void
line_free (ChartLine *line)
{
  g_free (line->text);
  g_strfreev (line->cells);
  g_free (line);
}

static ChartPreview *
preview_new (void)
{
  ChartPreview *self = g_new0 (ChartPreview, 1);

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)line_free);
  self->labels = g_array_new (FALSE, FALSE, sizeof (guint));
  self->series = g_array_new (FALSE, FALSE, sizeof (guint));
  self->whole = TRUE;
  return self;
}

/* @self: (nullable) (transfer full) */
void
chart_preview_free (ChartPreview *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lines);
  g_array_unref (self->labels);
  g_array_unref (self->series);
  chart_reading_unref (self->reading);
  if (self->package != NULL)
    chart_package_unref (self->package);
  g_clear_error (&self->error);
  g_free (self);
}

/* (transfer full): the bytes up to the last line end, which in UTF-16 may be half a character. */
static GBytes *
cut_last_line (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = memrchr (data, '\n', length);
  gsize       kept = end != NULL ? (gsize)(end + 1 - data) : length;

  if (kept % 2 == 1 && kept < length && data[kept] == '\0')
    kept++;
  return g_bytes_new_from_bytes (bytes, 0, kept);
}

/* (transfer full) (nullable): the head of a text file, or all of another. */
static GBytes *
read_bytes (ChartLoadJob *job,
            ChartPreview *self,
            GError      **error)
{
  g_autoptr (GBytes) head = chart_bytes_read_head (job, CHART_PREVIEW_HEAD, &self->whole, error);

  if (head == NULL || self->whole)
    return g_steal_pointer (&head);
  if (chart_formats_find (job->path, head)->read == chart_table_read)
    return cut_last_line (head);
  self->whole = TRUE;
  return chart_bytes_read (job, chart_formats_get_limit (job->path), error);
}

/**
 * chart_preview_read:
 * @path: a table file
 * @options: (nullable): what is not to be found out
 * @cancellable: (nullable): stops it from another thread
 *
 * Reads the beginning of a file as chart_load () does the file, and notes what each of its first
 * lines was taken for. Where that goes wrong, what was understood until then is there.
 *
 * Returns: (transfer full): the preview, with a package or an error
 */
ChartPreview *
chart_preview_read (const char             *path,
                    const ChartLoadOptions *options,
                    GCancellable           *cancellable)
{
  ChartPreview      *self = preview_new ();
  ChartLoadJob       job = { .path = path, .cancellable = cancellable, .preview = self };
  g_autofree char   *name = chart_escape_for_line (path, -1);
  g_autoptr (GBytes) bytes = NULL;

  job.name = name;
  job.options = options != NULL ? *options : CHART_LOAD_OPTIONS_DEFAULT;
  bytes = read_bytes (&job, self, &self->error);
  if (bytes != NULL)
    self->package = chart_load_run_bytes (&job, path, bytes, &self->error);
  return self;
}

/* What an asynchronous run owns. */
typedef struct
{
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

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  AsyncData *data = task_data;

  g_task_return_pointer (task, chart_preview_read (data->path, data->options, cancellable),
                         (GDestroyNotify)chart_preview_free);
}

/* As chart_preview_read (), in a thread. @callback is called in the caller's main context. */
void
chart_preview_async (const char             *path,
                     const ChartLoadOptions *options,
                     GCancellable           *cancellable,
                     GAsyncReadyCallback     callback,
                     gpointer                user_data)
{
  AsyncData        *data = g_new (AsyncData, 1);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  *data = (AsyncData){ g_strdup (path), chart_load_options_copy (options) };
  g_task_set_source_tag (task, chart_preview_async);
  g_task_set_task_data (task, data, (GDestroyNotify)async_data_free);
  g_task_run_in_thread (task, run_in_thread);
}

/* (transfer full) (nullable): the preview; %NULL with G_IO_ERROR_CANCELLED set. */
ChartPreview *
chart_preview_finish (GAsyncResult *result,
                      GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, chart_preview_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
