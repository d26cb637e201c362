/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

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
} ChartFieldRole;

typedef struct
{
  char           *name;
  ChartFieldRole  role;
  const char     *language; /* of CHART_FIELD_LABEL_IN: the end of the name */
  ChartLocalized *title;
  ChartLocalized *unit;
  char            decimal;    /* what stands before decimals; 0: a point */
  char            group;      /* what parts the thousands; 0: commas, or nothing */
  GHashTable     *categories; /* (nullable): cell → ChartLocalized */
  int             column;     /* in the table; -1: not there */
} ChartField;

GPtrArray        *chart_field_read_all (const ChartJson *schema,
                                        GError         **error);
const ChartField *chart_field_find (const GPtrArray *fields,
                                    ChartFieldRole   role);

G_END_DECLS
