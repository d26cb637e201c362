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
  double            begin;       /* of the whole, where this is a part of it, */
  double            share;       /* and how much of the whole it is; 0: all */
  GCancellable     *cancellable; /* (nullable) */
  GPtrArray        *files;       /* (nullable): takes the path of each file that is opened */
  ChartPreview     *preview;     /* (nullable): takes what each line is taken for */
} ChartLoadJob;

/* Where the parts of the work end, as share of the whole: by the time they take with a large
 * table. */
#define CHART_LOAD_BYTES 0.1
#define CHART_LOAD_RECORDS 0.35
#define CHART_LOAD_PROFILES 0.7
#define CHART_LOAD_LABELS 0.82
#define CHART_LOAD_COLUMNS 0.98

/* How far the whole is where @done, from 0 to 1, of the bytes are records. */
static inline double
chart_load_job_parsed (double done)
{
  return CHART_LOAD_BYTES + (CHART_LOAD_RECORDS - CHART_LOAD_BYTES) * done;
}

gboolean chart_load_job_tell (const ChartLoadJob *job,
                              double              fraction);

/* Whether to leave a loop over @n rows, asked in each; chart_load_job_step () then says why. The
 * loop is the work from @from to @to. */
static inline gboolean
chart_load_job_stops_at (const ChartLoadJob *job,
                         guint               row,
                         guint               n,
                         double              from,
                         double              to)
{
  return row % 8192 == 0 && !chart_load_job_tell (job, from + (to - from) * row / n);
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
