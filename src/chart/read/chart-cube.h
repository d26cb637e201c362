/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-localized.h"
#include "read/chart-load-job.h"

G_BEGIN_DECLS

typedef enum {
  CHART_CUBE_PLAIN,
  CHART_CUBE_TIME,   /* its categories follow each other */
  CHART_CUBE_METRIC, /* its categories are what is measured */
} ChartCubeRole;

/* One of what a dimension has: a region, a year, a measure. */
typedef struct
{
  char           *key;
  ChartLocalized *label;
  ChartLocalized *unit;     /* (nullable): of a measure */
  gboolean        is_mixed; /* it has several units, and none is told */
  int             decimals; /* that are shown; -1: as the value is written */
} ChartCubeCategory;

typedef struct
{
  ChartLocalized *label; /* (nullable) */
  ChartCubeRole   role;
  GPtrArray      *categories; /* ChartCubeCategory */
  GHashTable     *places;     /* char *: the place of a category's key */
} ChartCubeDimension;

/* Values for each combination of the categories of several dimensions, as statistical offices give
 * them out. A value's place counts the last dimension fastest. */
typedef struct
{
  ChartLocalized *title; /* all (nullable) */
  ChartLocalized *source;
  ChartLocalized *note;
  GPtrArray      *dimensions; /* ChartCubeDimension */

  /* (nullable) (transfer none): the text of a value */
  const char *(*get) (gpointer data,
                      guint64  place);
  gpointer data;
} ChartCube;

ChartCube          *chart_cube_new (void);
void                chart_cube_free (ChartCube *self);
ChartCubeDimension *chart_cube_add_dimension (ChartCube      *self,
                                              ChartLocalized *label,
                                              ChartCubeRole   role);
ChartCubeCategory  *chart_cube_dimension_add (ChartCubeDimension *self,
                                              const char         *key,
                                              ChartLocalized     *label);
ChartPackage       *chart_cube_pack (const ChartLoadJob *job,
                                     const ChartCube    *self,
                                     GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartCube, chart_cube_free)

G_END_DECLS
