/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-reading.h"
#include "read/chart-load-job.h"
#include "read/chart-survey-count.h"
#include "read/chart-survey-io.h"

G_BEGIN_DECLS

/* A file of answers, counted. */
typedef struct
{
  char                *title;     /* (nullable) */
  GPtrArray           *variables; /* ChartSurveyVariable */
  ChartSurveyVariable *weight;    /* (nullable): what the answers are weighted by; borrowed */
  guint                n_rows;
  guint                n_weightless; /* rows that are left out: their weight is none */
} ChartSurvey;

ChartSurvey *chart_survey_count (const ChartLoadJob *job,
                                 ChartSurveyFormat   format,
                                 int                 fd,
                                 GBytes             *bytes,
                                 ChartReading       *reading,
                                 GError            **error);
void         chart_survey_free (ChartSurvey *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartSurvey, chart_survey_free)

G_END_DECLS
