/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The answers that say one thing. */
typedef struct
{
  double number; /* the code of a number; the letter of a Stata or SAS missing value */
  char  *text;   /* (nullable): the code of a text */
  char  *label;  /* (nullable): what it stands for */
  guint  n;      /* who were asked */
  double weight; /* of them */
  double square; /* the sum of the squares of their weights */
} ChartSurveyCode;

typedef struct
{
  double low;
  double high;
} ChartSurveyRange;

/* What a file says of one variable, and how often each of its codes is in it. */
typedef struct
{
  char    *name;
  char    *label;     /* (nullable) */
  char    *label_set; /* (nullable): the name of its value labels */
  gboolean is_text;
  gboolean is_ordered;  /* its codes are steps */
  gboolean is_left_out; /* a time, the weight, or more codes than are kept */
  GArray  *ranges;      /* ChartSurveyRange: codes that say nothing */

  GArray *codes;   /* ChartSurveyCode, sorted */
  GArray *missing; /* the same of answers that count for nothing */
  guint   n_blank; /* where there is no answer */
} ChartSurveyVariable;

ChartSurveyVariable *chart_survey_variable_new (const char *name, guint number);
void                 chart_survey_variable_free (ChartSurveyVariable *self);
gboolean             chart_survey_variable_is_missing (const ChartSurveyVariable *self,
                                                       double                     code);
void                 chart_survey_variable_count (ChartSurveyVariable *self,
                                                  double               number,
                                                  const char          *text,
                                                  gboolean             missing,
                                                  double               weight);
void                 chart_survey_variable_add_label (ChartSurveyVariable *self,
                                                      double               number,
                                                      const char          *text,
                                                      gboolean             missing,
                                                      const char          *label);
gboolean             chart_survey_variable_can_draw (const ChartSurveyVariable *self);

G_END_DECLS
