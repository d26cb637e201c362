/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-relayout.h"

#include "document/chart-newest.h"
#include "document/chart-opening.h"

struct _ChartRelayout
{
  ChartMeasurer    *measurer; /* borrowed, the main thread's */
  gboolean          sketch;
  ChartRelayoutDone done;
  gpointer          user_data;
  ChartNewest      *newest;
};

typedef struct
{
  ChartSpec    *spec;
  ChartDataset *dataset;
  ChartSize     size;
  gboolean      sketch;
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
 * @sketch: shapes only
 *
 * Returns: (transfer full): nothing is under way yet
 */
ChartRelayout *
chart_relayout_new (ChartMeasurer    *measurer,
                    gboolean          sketch,
                    ChartRelayoutDone done,
                    gpointer          user_data)
{
  ChartRelayout *self = g_new0 (ChartRelayout, 1);

  self->measurer = measurer;
  self->sketch = sketch;
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

static ChartScene *
lay_out (const Request *request,
         ChartMeasurer *measurer,
         GError       **error)
{
  return (request->sketch ? chart_layout_sketch : chart_layout) (
    request->spec, request->dataset, measurer, request->size, error);
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
  ChartScene               *scene = lay_out (request, measurer, &error);

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
  Request  request = { spec, dataset, size, self->sketch };
  Request *later;

  if (chart_dataset_get_n_rows (dataset) <= CHART_MANY_ROWS)
    {
      g_autoptr (GError)     error = NULL;
      g_autoptr (ChartScene) scene = lay_out (&request, self->measurer, &error);

      chart_newest_drop (self->newest);
      self->done (scene, error, self->user_data);
      return;
    }

  later = g_memdup2 (&request, sizeof request);
  chart_spec_ref (spec);
  chart_dataset_ref (dataset);
  chart_newest_start (self->newest, worker, later, (GDestroyNotify)request_free);
}
