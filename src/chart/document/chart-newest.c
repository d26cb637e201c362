/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-newest.h"

struct _ChartNewest
{
  ChartNewestDone done;
  gpointer        user_data;
  GCancellable   *cancellable; /* of the work under way */
};

/* (transfer full): nothing is under way yet */
ChartNewest *
chart_newest_new (ChartNewestDone done,
                  gpointer        user_data)
{
  ChartNewest *self = g_new0 (ChartNewest, 1);

  self->done = done;
  self->user_data = user_data;
  return self;
}

/* Forgets the work under way; @self may be %NULL. */
void
chart_newest_drop (ChartNewest *self)
{
  if (self == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* Frees @self, which may be %NULL; work under way is forgotten. */
void
chart_newest_free (ChartNewest *self)
{
  chart_newest_drop (self);
  g_free (self);
}

/* A task that was cancelled answers so even when its work went well: that is how a stale result is
 * dropped, and why @self need not live any more then. */
static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gpointer           value = g_task_propagate_pointer (G_TASK (result), &error);
  ChartNewest       *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  self->done (value, error, self->user_data);
}

/**
 * chart_newest_start:
 * @work: returns a pointer or an error in its task
 * @data: (transfer full): the task's data
 *
 * Starts work; whatever was started before and is not done is forgotten.
 */
void
chart_newest_start (ChartNewest    *self,
                    GTaskThreadFunc work,
                    gpointer        data,
                    GDestroyNotify  free_data)
{
  g_autoptr (GTask) task = NULL;

  chart_newest_drop (self);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, done_cb, self);
  g_task_set_source_tag (task, chart_newest_start);
  g_task_set_task_data (task, data, free_data);
  g_task_run_in_thread (task, work);
}
