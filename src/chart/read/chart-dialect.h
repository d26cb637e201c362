/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-json.h"
#include "read/chart-parse.h"

G_BEGIN_DECLS

/* What a descriptor says of a CSV file. */
typedef struct
{
  ChartDialect cells;
  guint        skip;   /* records before the header */
  guint        header; /* header rows */
} ChartFileDialect;

gboolean chart_dialect_read (const ChartJson  *resource,
                             ChartFileDialect *dialect,
                             GError          **error);

G_END_DECLS
