/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-load-job.h"

/**
 * chart_load_job_step:
 * @fraction: how much is done, from 0 to 1, or -1 where it is not known
 *
 * Tells how far the reading is; called between pieces of work, from the loading thread.
 *
 * Returns: whether to go on; %FALSE with G_IO_ERROR_CANCELLED set where not
 */
gboolean
chart_load_job_step (const ChartLoadJob *job,
                     double              fraction,
                     GError            **error)
{
  return chart_load_job_tell (job, fraction) ||
         !g_cancellable_set_error_if_cancelled (job->cancellable, error);
}

/* The same for a loop that has no error to set. */
gboolean
chart_load_job_tell (const ChartLoadJob *job,
                     double              fraction)
{
  if (g_cancellable_is_cancelled (job->cancellable))
    return FALSE;
  if (job->progress != NULL)
    job->progress (fraction < 0 || job->share <= 0 ? fraction : job->begin + job->share * fraction,
                   job->progress_data);
  return TRUE;
}

/**
 * chart_load_job_fail:
 * @line: physical line, from 1; 0 where the message is about the whole file
 * @format: what is wrong; what to do
 *
 * Sets @error to "FILE:LINE: message".
 */
void
chart_load_job_fail (const ChartLoadJob *job,
                     GError            **error,
                     ChartError          code,
                     guint               line,
                     const char         *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  if (line > 0)
    g_set_error (error, CHART_ERROR, code, "%s:%u: %s", job->name, line, message);
  else
    g_set_error (error, CHART_ERROR, code, "%s: %s", job->name, message);
}
