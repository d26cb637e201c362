/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-localized.h"
#include "base/chart-number.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define CHART_MOST_ANNOTATIONS 6 /* more are no longer read */

typedef enum {
  CHART_ANNOTATION_LINE,       /* at a value, across the chart */
  CHART_ANNOTATION_BAND,       /* from a value to another */
  CHART_ANNOTATION_TEXT,       /* at the mark of a row */
  CHART_ANNOTATION_DIFFERENCE, /* how far the values of two rows are apart */
  CHART_N_ANNOTATIONS,
} ChartAnnotationKind;

/* What a person adds to a chart: an immutable value. */
typedef struct
{
  ChartAnnotationKind kind;
  ChartNumber         value;   /* of a line; where a band begins */
  ChartNumber         end;     /* of a band */
  char               *rows[2]; /* (nullable): labels, in any language */
  ChartLocalized     *text;    /* (nullable) */
} ChartAnnotation;

ChartAnnotation *chart_annotation_copy (const ChartAnnotation *self);
void             chart_annotation_free (ChartAnnotation *self);
gboolean         chart_annotation_equal (const ChartAnnotation *a,
                                         const ChartAnnotation *b);
ChartAnnotation *chart_annotation_parse (const char *text,
                                         GError    **error);
ChartAnnotation *chart_annotation_from_json (JsonNode *node);
void             chart_annotation_to_json (const ChartAnnotation *self,
                                           JsonBuilder           *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartAnnotation, chart_annotation_free)

G_END_DECLS
