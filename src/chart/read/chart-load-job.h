/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-error.h"
#include "read/chart-load.h"
#include "read/chart-preview.h"

G_BEGIN_DECLS

/* One run of the reader: what to read and how, whom to tell. All pointers are borrowed. */
typedef struct
{
  const char       *path; /* (nullable): where the bytes come from */
  const char       *name; /* the same as messages say it, escaped */
  ChartLoadOptions  options;
  ChartLoadProgress progress; /* (nullable) */
  gpointer          progress_data;
  GCancellable     *cancellable; /* (nullable) */
  GPtrArray        *files;       /* (nullable): takes the path of each file that is opened */
  ChartPreview     *preview;     /* (nullable): takes what each line is taken for */
} ChartLoadJob;

/* Whether to leave a loop over rows, asked in each; chart_load_job_step () then says why. */
static inline gboolean
chart_load_job_stops_at (const ChartLoadJob *job,
                         guint               row)
{
  return row % 8192 == 0 && g_cancellable_is_cancelled (job->cancellable);
}

/* In chart-load.c, for those who make a job themselves. */
ChartPackage *chart_load_run_bytes (const ChartLoadJob *job,
                                    const char         *name,
                                    GBytes             *bytes,
                                    GError            **error);

gboolean chart_load_job_step (const ChartLoadJob *job,
                              double              fraction,
                              GError            **error);
void     chart_load_job_fail (const ChartLoadJob *job,
                              GError            **error,
                              ChartError          code,
                              guint               line,
                              const char         *format,
                              ...) G_GNUC_PRINTF (5, 6);

G_END_DECLS
