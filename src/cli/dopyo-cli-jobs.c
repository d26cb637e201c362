/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-jobs.h"

#include "base/chart-error.h"
#include "dopyo-cli-memory.h"
#include "layout/chart-layout.h"
#include "text/chart-pango.h"

#define MAX_THREADS 16

/* Writing waits for the disk and not for a core: several files are synced at a time while the next
 * pictures are drawn. Only so many finished pictures wait for it, or they would fill the memory. */
#define N_WRITERS 8
#define MAX_WAITING 32

/* What the threads of one run share. */
typedef struct
{
  DopyoCliJob        *jobs;
  guint               n_jobs;
  const DopyoCliPage *page;
  guint               next;     /* atomic: the first job nobody has taken */
  int                 stopping; /* atomic: the output is broken, so the rest is not begun */

  GThreadPool *writers; /* (nullable): NULL writes at once */
  GMutex       lock;
  GCond        room;
  guint        n_waiting; /* under the lock: pictures handed to the writers */
} Run;

/* A picture that is to be written. */
typedef struct
{
  DopyoCliJob *job;
  GBytes      *bytes;
} Picture;

/* Frees what @self holds. */
void
dopyo_cli_job_clear (DopyoCliJob *self)
{
  g_clear_pointer (&self->spec, chart_spec_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->target, g_free);
  g_clear_error (&self->error);
}

/* Draws one picture; %NULL with the job's error set. */
static GBytes *
make_picture (DopyoCliJob        *job,
              const DopyoCliPage *page,
              ChartMeasurer      *measurer)
{
  g_autoptr (ChartScene) scene = NULL;
  GBytes                *bytes = NULL;

  scene = chart_layout (job->spec, job->dataset, measurer, page->size, &job->error);
  if (scene != NULL)
    bytes = chart_export_render (scene, page->format, &page->options, &job->error);
  if (bytes == NULL)
    g_prefix_error (&job->error, "%s: ", job->name);
  return bytes;
}

static void
write_picture (gpointer data,
               gpointer user_data)
{
  Picture *picture = data;
  Run     *run = user_data;

  if (!g_atomic_int_get (&run->stopping) &&
      !chart_export_write (picture->job->target, picture->bytes, &picture->job->error))
    g_atomic_int_set (&run->stopping, TRUE);
  g_bytes_unref (picture->bytes);
  g_free (picture);

  g_mutex_lock (&run->lock);
  run->n_waiting--;
  g_cond_signal (&run->room);
  g_mutex_unlock (&run->lock);
}

/* Has @bytes (transfer full) written for @job; waits while too many wait for it. */
static void
hand_over (Run         *run,
           DopyoCliJob *job,
           GBytes      *bytes)
{
  Picture *picture = g_new (Picture, 1);

  *picture = (Picture){ job, bytes };
  g_mutex_lock (&run->lock);
  while (run->n_waiting >= MAX_WAITING)
    g_cond_wait (&run->room, &run->lock);
  run->n_waiting++;
  g_mutex_unlock (&run->lock);

  if (run->writers != NULL)
    g_thread_pool_push (run->writers, picture, NULL);
  else
    write_picture (picture, run);
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
      guint   i = (guint)g_atomic_int_add (&run->next, 1);
      GBytes *bytes;

      if (i >= run->n_jobs)
        break;
      bytes = make_picture (&run->jobs[i], run->page, measurer);
      if (bytes != NULL)
        hand_over (run, &run->jobs[i], bytes);
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
  Run      run = { .jobs = jobs, .n_jobs = n_jobs, .page = page };
  guint    n_threads = MIN (MIN (g_get_num_processors (), n_jobs), MAX_THREADS);
  GThread *threads[MAX_THREADS];

  g_mutex_init (&run.lock);
  g_cond_init (&run.room);
  if (n_jobs > 1)
    run.writers = g_thread_pool_new (write_picture, &run, N_WRITERS, FALSE, NULL);

  /* This thread works too. */
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_new ("chart", work, &run);
  work (&run);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);

  if (run.writers != NULL)
    g_thread_pool_free (run.writers, FALSE, TRUE);
  g_mutex_clear (&run.lock);
  g_cond_clear (&run.room);
}
