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
  CHART_N_FINDING_SEVERITIES,
} ChartFindingSeverity;

/* What can be done about a finding in the chart; how stands in spec/chart-remedy.c. */
typedef enum {
  CHART_REMEDY_NONE,
  CHART_REMEDY_SAY,        /* the note says the finding's sentence */
  CHART_REMEDY_CORRECT,    /* the number @from of the text @text becomes @to */
  CHART_REMEDY_LEAVE_OUT,  /* the finding's rows are not drawn */
  CHART_REMEDY_HIDE_RANKS, /* no row claims a place */
  CHART_REMEDY_DRAW_BARS,  /* instead of another kind of chart */
  CHART_REMEDY_DRAW_DOTS,
  CHART_REMEDY_FILE_ORDER, /* rows stand as in the file */
  CHART_N_REMEDIES,
} ChartRemedyKind;

typedef struct
{
  ChartRemedyKind  kind;
  ChartDatasetText text; /* these three for CHART_REMEDY_CORRECT only */
  char            *from;
  char            *to;
} ChartRemedy;

/* Something about the numbers of a dataset that a reader should know. */
typedef struct
{
  ChartFindingSeverity severity;
  const char          *code;
  GArray              *rows;    /* guint, the rows concerned, counted from 0; may be empty */
  char                *message; /* one sentence with the evidence */
  ChartRemedy          remedy;
} ChartFinding;

ChartFinding *chart_finding_new (ChartFindingSeverity severity,
                                 const char          *code,
                                 char                *message);
void          chart_finding_free (ChartFinding *self);
const char   *chart_finding_severity_get_name (ChartFindingSeverity severity);
char         *chart_finding_get_sentence (const ChartFinding *self,
                                          const ChartDataset *dataset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartFinding, chart_finding_free)

G_END_DECLS
