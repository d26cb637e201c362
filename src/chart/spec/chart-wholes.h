/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"
#include "spec/chart-answers.h"

G_BEGIN_DECLS

/* A table as wholes with parts: mostly each row is a whole and the series are its parts, but of one
 * question asked of several groups the series are the wholes and the rows, its answers, the
 * parts. */
typedef struct
{
  const ChartDataset *dataset;
  gboolean            turned; /* the wholes are series */
  GArray             *wholes; /* guint: rows of the dataset, or series where it is turned */
  GArray             *parts;  /* guint: the other way round */
} ChartWholes;

ChartWholes *chart_wholes_new (const ChartDataset *dataset,
                               const GArray       *series);
void         chart_wholes_free (ChartWholes *self);
ChartValue   chart_wholes_get (const ChartWholes *self,
                               guint              whole,
                               guint              part);
const char  *chart_wholes_get_name (const ChartWholes *self,
                                    guint              whole,
                                    const char        *tag);
const char  *chart_wholes_get_part_name (const ChartWholes *self,
                                         guint              part,
                                         const char        *tag);
gboolean     chart_wholes_part_is_other (const ChartWholes *self,
                                         guint              part);
gboolean     chart_wholes_are_rows (const ChartWholes *self);
ChartAnswers chart_wholes_get_answers (const ChartWholes *self);
char        *chart_wholes_refuse (const ChartWholes *self,
                                  gboolean           shares,
                                  const char        *tag);
char        *chart_wholes_refuse_scale (const ChartWholes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartWholes, chart_wholes_free)

G_END_DECLS
