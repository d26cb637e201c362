/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-opening.h"

#include "spec/chart-suggest.h"

typedef struct
{
  ChartLang     lang;
  ChartPackage *package;
  GPtrArray    *suggested; /* ChartSpec, nullable: one a dataset */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_pointer (&opening->package, chart_package_unref);
  g_ptr_array_unref (opening->suggested);
  g_free (opening);
}

static void
free_spec (gpointer spec)
{
  if (spec != NULL)
    chart_spec_unref (spec);
}

static gboolean
is_long (Opening *opening,
         guint    dataset)
{
  return chart_dataset_get_n_rows (chart_package_get_dataset (opening->package, dataset)) >
         CHART_MANY_ROWS;
}

static void
suggest (GTask        *task,
         gpointer      source,
         gpointer      task_data,
         GCancellable *cancellable)
{
  Opening *opening = task_data;

  for (guint i = 0; i < opening->suggested->len; i++)
    if (is_long (opening, i))
      opening->suggested->pdata[i] = chart_suggest (
        chart_package_get_dataset (opening->package, i),
        chart_package_get_view (opening->package, i), opening->lang);
  g_task_return_boolean (task, TRUE);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening          *opening = g_task_get_task_data (task);
  GError           *error = NULL;
  gboolean          any_long = FALSE;

  opening->package = chart_load_finish (result, &error);
  if (opening->package == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_ptr_array_set_size (opening->suggested, (int)chart_package_get_n_datasets (opening->package));
  for (guint i = 0; i < opening->suggested->len; i++)
    any_long = any_long || is_long (opening, i);
  if (any_long)
    g_task_run_in_thread (task, suggest);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * chart_opening_async:
 * @lang: of the charts that are suggested
 *
 * As chart_load_async(); what long tables ask to be drawn as is seen in a thread, too.
 */
void
chart_opening_async (const char             *path,
                     const ChartLoadOptions *options,
                     ChartLang               lang,
                     ChartLoadProgress       progress,
                     gpointer                progress_data,
                     GCancellable           *cancellable,
                     GAsyncReadyCallback     callback,
                     gpointer                user_data)
{
  GTask   *task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->lang = lang;
  opening->suggested = g_ptr_array_new_with_free_func (free_spec);
  g_task_set_source_tag (task, chart_opening_async);
  g_task_set_task_data (task, opening, opening_free);
  chart_load_async (path, options, progress, progress_data, cancellable, loaded_cb, task);
}

/**
 * chart_opening_finish:
 * @suggested: (out) (transfer full) (element-type ChartSpec): a chart for each dataset, %NULL where
 *   none was looked for; not set where the package cannot be read
 *
 * Returns: (transfer full) (nullable): the package; errors are those of chart_load()
 */
ChartPackage *
chart_opening_finish (GAsyncResult *result,
                      GPtrArray   **suggested,
                      GError      **error)
{
  Opening *opening = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  *suggested = g_ptr_array_ref (opening->suggested);
  return g_steal_pointer (&opening->package);
}
