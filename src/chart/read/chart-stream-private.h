/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

/* Only for chart-stream.c, which reads the file, and chart-stream-result.c, which makes a dataset
 * of what has been read. */

#pragma once

#include "read/chart-encoding.h"
#include "read/chart-stream-block.h"
#include "read/chart-stream.h"

G_BEGIN_DECLS

/* A file that is read in a stream. Its head and its tail are kept as records; of what is between
 * them only what adds up. */
typedef struct
{
  const ChartLoadJob     *job;
  const ChartStreamSizes *sizes;
  ChartLoadJob            quiet;
  int                     fd;
  gsize                   size;
  gsize                   at;    /* bytes read of the file */
  GByteArray             *carry; /* those behind the last line end */

  ChartEncoding     encoding;
  gboolean          ascii; /* nothing in the head is past ASCII */
  ChartDecodeFaults faults;
  ChartReading     *reading;
  ChartReading     *quotes; /* notices of the parser */
  ChartRecords     *rows;   /* of the head and, in the end, of the tail */
  guint             n_head;
  ChartShape        shape; /* as the head has it */
  gboolean          names; /* the head has two columns of names for one of values */
  ChartStreamPlan   plan;
  ChartTallyPlan    tally_plan;
  _Atomic double    threshold;
  ChartTally       *tally;

  ChartParsePlace place; /* of the next record that is not read */
  GString        *open;  /* the text from there to the next block */
  gboolean        gap;   /* a line without text stands before it */

  GMutex mutex;
  GCond  cond;
} ChartStream;

ChartDataset *chart_stream_make_dataset (ChartStream *self);

G_END_DECLS
