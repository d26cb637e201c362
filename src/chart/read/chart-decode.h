/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

/* What had to be replaced in a text: how often, and where first. */
typedef struct
{
  guint n_replaced; /* bytes that are no character */
  guint replaced_line;
  guint n_nuls;
  guint nul_line;
} ChartDecodeFaults;

gboolean chart_decode_block (const guint8      *data,
                             gsize              length,
                             const char        *encoding,
                             GString          **text,
                             ChartDecodeFaults *faults);
void     chart_decode_add_faults (ChartDecodeFaults       *self,
                                  const ChartDecodeFaults *other,
                                  guint                    lines);
void     chart_decode_tell_faults (const ChartDecodeFaults *self,
                                   ChartReading            *reading);
void     chart_decode_tell_guess (ChartReading *reading);
GBytes  *chart_decode (const ChartLoadJob *job,
                       GBytes             *bytes,
                       ChartReading       *reading,
                       GError            **error);

G_END_DECLS
