/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>
#include <readstat.h>

G_BEGIN_DECLS

typedef enum {
  CHART_SURVEY_NONE,
  CHART_SURVEY_SAV,      /* SPSS, also packed (ZSAV) */
  CHART_SURVEY_DTA,      /* Stata */
  CHART_SURVEY_SAS7BDAT, /* SAS */
  CHART_SURVEY_XPORT,    /* SAS, to carry */
  CHART_SURVEY_ENCRYPTED,
} ChartSurveyFormat;

#define CHART_SURVEY_HEAD 128 /* bytes that show which it is */

/* Where ReadStat reads from: a file, or bytes in memory. Both are borrowed. */
typedef struct
{
  int     fd; /* -1: the bytes */
  GBytes *bytes;
  gsize   offset;
  gsize   size;
} ChartSurveyIo;

ChartSurveyFormat chart_survey_format_sniff (const char *data,
                                             gsize       length);
void              chart_survey_io_init (ChartSurveyIo *self, int fd, GBytes *bytes);
void              chart_survey_io_attach (ChartSurveyIo *self, readstat_parser_t *parser);

G_END_DECLS
