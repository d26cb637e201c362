/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-words.h"
#include "spec/chart-spec.h"

G_BEGIN_DECLS

/* All that is known of a kind of chart before it is laid out, as a constant record. How it is laid
 * out stands in layout/. */
#define CHART_KIND_LEAST_SUM 90 /* per cent; shares that add up to less are hardly one whole */

typedef struct
{
  const char *name;  /* in files and scripts */
  ChartWord   word;  /* in a chart's description */
  const char *title; /* in the programs, to be translated */
  const char *icon;
  char *(*refuse) (const ChartDataset *dataset,
                   const GArray       *series,
                   const char         *tag); /* (nullable) (transfer full): why it is wrong */
  gboolean parts;                    /* draws the parts of one whole */
  GArray *(*find) (const ChartDataset *dataset,
                   const ChartSpec    *spec); /* (nullable): which series, where not the usual */
  gboolean several;                        /* draws several series together, not one */
  gboolean wholes;                         /* each bar is a whole whose parts follow each other */
  gboolean shares;                         /* of 100 % each */
} ChartKindInfo;

const ChartKindInfo *chart_kind_get_info (ChartKind kind);
const char          *chart_kind_get_name (ChartKind kind);
const char          *chart_kind_get_title (ChartKind kind);
gboolean             chart_kind_from_name (const char *name,
                                           ChartKind  *kind);
char                *chart_kind_list_names (void);
GArray              *chart_kind_get_series (ChartKind           kind,
                                            const ChartDataset *dataset,
                                            const ChartSpec    *spec);
gboolean             chart_kind_carries (ChartKind           kind,
                                         ChartAnnotationKind annotation);
char                *chart_kind_refuse (ChartKind           kind,
                                        const ChartDataset *dataset,
                                        const ChartSpec    *spec);

G_END_DECLS
