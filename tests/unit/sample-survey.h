/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SAMPLE_SURVEY_SAV,
  SAMPLE_SURVEY_ZSAV,
  SAMPLE_SURVEY_DTA,
  SAMPLE_SURVEY_OLD_DTA, /* of Stata 12, whose texts are in CP949 */
  SAMPLE_SURVEY_SAS7BDAT,
  SAMPLE_SURVEY_XPORT,
} SampleSurvey;

#define N_SAMPLE_SURVEYS (SAMPLE_SURVEY_XPORT + 1)

GBytes *sample_survey_write (SampleSurvey format,
                             guint        n_rows);

G_END_DECLS
