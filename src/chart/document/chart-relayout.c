/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-relayout.h"

#include "document/chart-newest.h"

#define MOST_ROWS_AT_ONCE 2000 /* laid out in a few milliseconds */

struct _ChartRelayout
{
  ChartMeasurer    *measurer; /* borrowed, the main thread's */
  ChartRelayoutDone done;
  gpointer          user_data;
  ChartNewest      *newest;
};

typedef struct
{
  ChartSpec    *spec;
  ChartDataset *dataset;
  ChartSize     size;
} Request;

static void
request_free (Request *request)
{
  chart_spec_unref (request->spec);
  chart_dataset_unref (request->dataset);
  g_free (request);
}

static void
worker_done_cb (gpointer      result,
                const GError *error,
                gpointer      user_data)
{
  g_autoptr (ChartScene) scene = result;
  ChartRelayout         *self = user_data;

  self->done (scene, error, self->user_data);
}

/**
 * chart_relayout_new:
 * @measurer: (transfer none): for what is laid out at once; outlives the result
 *
 * Returns: (transfer full): nothing is under way yet
 */
ChartRelayout *
chart_relayout_new (ChartMeasurer    *measurer,
                    ChartRelayoutDone done,
                    gpointer          user_data)
{
  ChartRelayout *self = g_new0 (ChartRelayout, 1);

  self->measurer = measurer;
  self->done = done;
  self->user_data = user_data;
  self->newest = chart_newest_new (worker_done_cb, self);
  return self;
}

/* Frees @self, which may be %NULL; a layout still at work is dropped. */
void
chart_relayout_free (ChartRelayout *self)
{
  if (self == NULL)
    return;
  chart_newest_free (self->newest);
  g_free (self);
}

static void
worker (GTask        *task,
        gpointer      source,
        gpointer      task_data,
        GCancellable *cancellable)
{
  Request                  *request = task_data;
  GError                   *error = NULL;
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_pango ();
  ChartScene               *scene = chart_layout (request->spec, request->dataset, measurer,
                                                  request->size,
                                                  &error);

  if (scene == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, scene, (GDestroyNotify)chart_scene_unref);
}

/* Asks for a layout; whatever was asked for before and is not done is forgotten. */
void
chart_relayout_start (ChartRelayout *self,
                      ChartSpec     *spec,
                      ChartDataset  *dataset,
                      ChartSize      size)
{
  Request *request;

  if (chart_dataset_get_n_rows (dataset) <= MOST_ROWS_AT_ONCE)
    {
      g_autoptr (GError)     error = NULL;
      g_autoptr (ChartScene) scene = chart_layout (spec, dataset, self->measurer, size, &error);

      chart_newest_drop (self->newest);
      self->done (scene, error, self->user_data);
      return;
    }

  request = g_new0 (Request, 1);
  request->spec = chart_spec_ref (spec);
  request->dataset = chart_dataset_ref (dataset);
  request->size = size;
  chart_newest_start (self->newest, worker, request, (GDestroyNotify)request_free);
}
