/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-jobs.h"

#include "base/chart-error.h"
#include "dopyo-cli-memory.h"
#include "layout/chart-layout.h"
#include "text/chart-pango.h"

#define MAX_THREADS 16

/* What the threads of one run share. */
typedef struct
{
  DopyoCliJob        *jobs;
  guint               n_jobs;
  const DopyoCliPage *page;
  guint               next;     /* atomic: the first job nobody has taken */
  int                 stopping; /* atomic: the output is broken, so the rest is not begun */
} Run;

/* Frees what @self holds. */
void
dopyo_cli_job_clear (DopyoCliJob *self)
{
  g_clear_pointer (&self->spec, chart_spec_unref);
  g_clear_pointer (&self->target, g_free);
  g_clear_error (&self->error);
}

static gboolean
make_picture (DopyoCliJob        *job,
              const DopyoCliPage *page,
              ChartMeasurer      *measurer)
{
  g_autoptr (ChartScene) scene = NULL;
  g_autoptr (GBytes)     bytes = NULL;
  g_autofree char       *id = NULL;

  scene = chart_layout (job->spec, job->dataset, measurer, page->size, &job->error);
  if (scene != NULL)
    bytes = chart_export_render (scene, page->format, &page->options, &job->error);
  if (bytes == NULL)
    {
      id = chart_escape_for_line (chart_dataset_get_id (job->dataset), -1);
      g_prefix_error (&job->error, "%s: ", id);
      return FALSE;
    }
  return chart_export_write (job->target, bytes, &job->error);
}

/* Makes one picture after the other, with a measurer of its own. */
static gpointer
work (gpointer data)
{
  Run                      *run = data;
  g_autoptr (ChartMeasurer) measurer = NULL;

  if (run->page->format != chart_export_format_by_name ("svg"))
    dopyo_cli_reserve_memory ();
  chart_pango_keep_font_map ();
  measurer = chart_measurer_new_pango ();
  while (!g_atomic_int_get (&run->stopping))
    {
      guint i = (guint)g_atomic_int_add (&run->next, 1);

      if (i >= run->n_jobs)
        break;
      if (!make_picture (&run->jobs[i], run->page, measurer) &&
          chart_error_get_class (run->jobs[i].error) == CHART_ERROR_CLASS_OUTPUT)
        g_atomic_int_set (&run->stopping, TRUE);
    }
  return NULL;
}

/**
 * dopyo_cli_jobs_run:
 * @jobs: the pictures to be made; each tells afterwards why it was not
 *
 * Makes all pictures, several at a time where there is more than one core. After one that could not
 * be written no other is begun.
 */
void
dopyo_cli_jobs_run (DopyoCliJob        *jobs,
                    guint               n_jobs,
                    const DopyoCliPage *page)
{
  Run      run = { jobs, n_jobs, page, 0, FALSE };
  guint    n_threads = MIN (MIN (g_get_num_processors (), n_jobs), MAX_THREADS);
  GThread *threads[MAX_THREADS];

  /* This thread works too. */
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_new ("chart", work, &run);
  work (&run);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);
}
