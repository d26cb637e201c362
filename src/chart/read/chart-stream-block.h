/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-decode.h"
#include "read/chart-parse.h"
#include "read/chart-tally.h"

G_BEGIN_DECLS

/* How all blocks of a file are read. */
typedef struct
{
  const ChartLoadJob   *job; /* tells nobody of its progress */
  const char           *encoding;
  ChartDialect          dialect;
  const ChartTallyPlan *plan;
} ChartStreamPlan;

/* A part of a file that ends with a line, and what was made of it: in a thread of its own, taking
 * it to begin with a record. */
typedef struct
{
  const ChartStreamPlan *plan;
  GByteArray            *raw;

  GString          *decoded; /* (nullable): NULL where the bytes are text already */
  ChartDecodeFaults faults;
  ChartRecords     *rows;
  ChartReading     *reading;
  ChartParsePlace   place; /* its lines are counted from the block's beginning */
  ChartTally       *tally; /* (nullable) */
  gboolean          good;
} ChartStreamBlock;

ChartStreamBlock *chart_stream_block_new (const ChartStreamPlan *plan);
void              chart_stream_block_free (ChartStreamBlock *self);
void              chart_stream_block_read (ChartStreamBlock *self);
gboolean          chart_stream_block_read_again (ChartStreamBlock *self,
                                                 const GString    *before,
                                                 ChartParsePlace  *place,
                                                 GError          **error);
const char       *chart_stream_block_get_text (const ChartStreamBlock *self,
                                               gsize                  *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartStreamBlock, chart_stream_block_free)

G_END_DECLS
