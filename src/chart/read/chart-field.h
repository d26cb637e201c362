/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-cell.h"
#include "read/chart-json.h"

G_BEGIN_DECLS

/* What a column of a resource is for. */
typedef enum {
  CHART_FIELD_OTHER,
  CHART_FIELD_LABEL,
  CHART_FIELD_LABEL_IN, /* the labels in another language */
  CHART_FIELD_VALUE,
  CHART_FIELD_LOW,
  CHART_FIELD_HIGH,
  CHART_FIELD_STATUS,
  CHART_FIELD_PRINTED, /* values as they were printed, where that is no plain number */
  CHART_FIELD_ROW,     /* what the row is beside the others */
  CHART_FIELD_RANK,    /* the place that the source gives it */
} ChartFieldRole;

typedef struct _ChartField ChartField;

struct _ChartField
{
  char             *name;
  ChartFieldRole    role;
  const ChartField *of;      /* (nullable): the field of values that "NAME@low" and its like belong
                              * to; NULL: to all */
  gboolean        has_parts; /* others are "of" it */
  const char     *language;  /* of CHART_FIELD_LABEL_IN: the end of the name */
  ChartLocalized *title;
  ChartLocalized *unit;
  char            decimal;    /* what stands before decimals; 0: a point */
  char            group;      /* what parts the thousands; 0: commas, or nothing */
  GHashTable     *categories; /* (nullable): cell → ChartLocalized */
  int             column;     /* in the table; -1: not there */
};

/* What every package calls these fields; "label@en" holds the labels in another language, and
 * behind the name of a field of values "@status", "@low", "@high" and "@printed" are its own. */
#define CHART_FIELD_NAME_LABEL "label"
#define CHART_FIELD_NAME_ROW "chart:row"
#define CHART_FIELD_NAME_RANK "rank"

GPtrArray        *chart_field_read_all (const ChartJson *schema,
                                        GError         **error);
const ChartField *chart_field_find (const GPtrArray  *fields,
                                    ChartFieldRole    role,
                                    const ChartField *of);
const char       *chart_field_role_get_name (ChartFieldRole role);
ChartCell         chart_field_read_cell (char        decimal,
                                         char        group,
                                         const char *text);

G_END_DECLS
