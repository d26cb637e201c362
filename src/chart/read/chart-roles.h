/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-profile.h"

G_BEGIN_DECLS

/* What is made of the columns of a table. */
typedef struct
{
  int     label;  /* the column of labels; -1: the rows are numbered */
  GArray *series; /* guint: the columns that are drawn; free with g_array_unref () */
} ChartRoles;

ChartRoles chart_roles_find (const GPtrArray    *profiles,
                             const ChartRecords *rows,
                             const ChartShape   *shape,
                             ChartReading       *reading);

G_END_DECLS
