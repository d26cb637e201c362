/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-lang.h"
#include "data/chart-dataset.h"

G_BEGIN_DECLS

typedef enum {
  CHART_FINDING_ERROR,   /* the numbers cannot be as they stand */
  CHART_FINDING_WARNING, /* a reader would be misled */
  CHART_FINDING_NOTE,    /* a reader should know */
} ChartFindingSeverity;

/* Something about the numbers of a dataset that a reader should know. */
typedef struct
{
  ChartFindingSeverity severity;
  const char          *code;
  GArray              *rows;    /* guint, the rows concerned, counted from 0; may be empty */
  char                *message; /* one sentence with the evidence */
} ChartFinding;

const char *chart_finding_severity_get_name (ChartFindingSeverity severity);
GPtrArray  *chart_check (const ChartDataset *dataset,
                         ChartLang           lang);

G_END_DECLS
