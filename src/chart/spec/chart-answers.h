/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHART_ANSWERS_MOST 12

/* Where an answer stands on a scale with two ends. */
typedef enum {
  CHART_ANSWER_LEFT,
  CHART_ANSWER_NEUTRAL,
  CHART_ANSWER_RIGHT,
  CHART_ANSWER_ASIDE, /* "don't know": on no scale */
} ChartAnswerSide;

/* The answers of a question, in the order of the file. */
typedef struct
{
  guint           n;
  ChartAnswerSide sides[CHART_ANSWERS_MOST];
  gboolean        positive_left; /* whether the left end agrees, approves, is satisfied */
  gboolean        ordered;       /* whether their words say that they are a scale */
  gboolean        numbered;      /* whether they are numbers that follow each other */
} ChartAnswers;

ChartAnswers chart_answers_read (const char *const *names,
                                 guint              n);
guint        chart_answers_count (const ChartAnswers *self,
                                  ChartAnswerSide     side);

G_END_DECLS
