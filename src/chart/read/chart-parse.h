/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"
#include "read/chart-records.h"

G_BEGIN_DECLS

/* How the cells of a table file are set apart. */
typedef struct
{
  char delimiter;
  char quote;
  char comment; /* a line that begins with it is none of the table; 0: there are none */
} ChartDialect;

#define CHART_DIALECT_DEFAULT ((ChartDialect){ ',', '"', 0 })

ChartRecords *chart_parse (const ChartLoadJob *job,
                           const char         *text,
                           gsize               length,
                           const ChartDialect *dialect,
                           ChartReading       *reading,
                           GError            **error);

G_END_DECLS
