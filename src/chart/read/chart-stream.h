/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

/* How much of a file is taken at a time, in bytes. */
typedef struct
{
  gsize least; /* a smaller file is read whole */
  gsize head;  /* what the table is known by */
  gsize block; /* what a thread takes */
  gsize tail;  /* where footnotes are looked for */
} ChartStreamSizes;

#define CHART_STREAM_SIZES_DEFAULT \
  ((ChartStreamSizes){ 8u << 20, 1u << 20, 256u << 10, 128u << 10 })

gboolean chart_stream_read (const ChartLoadJob     *job,
                            const ChartStreamSizes *sizes,
                            ChartPackage          **package,
                            GError                **error);

G_END_DECLS
