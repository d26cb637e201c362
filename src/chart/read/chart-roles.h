/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-profile.h"

G_BEGIN_DECLS

/* What is made of the columns of a table. */
typedef struct
{
  GArray *labels; /* guint: the columns that name the rows; none: the rows are numbered */
  GArray *series; /* guint: the columns that are drawn */
} ChartRoles;

ChartRoles *chart_roles_find (const ChartLoadJob *job,
                              const GPtrArray    *profiles,
                              const ChartRecords *rows,
                              const ChartShape   *shape,
                              ChartReading       *reading,
                              GError            **error);
void        chart_roles_free (ChartRoles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartRoles, chart_roles_free)

G_END_DECLS
