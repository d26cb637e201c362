/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-roles.h"

G_BEGIN_DECLS

/* What a long table looks like with a column for each of its series. */
typedef struct
{
  ChartRecords *rows; /* a header and a record for each label; each has the line of its first one */
  ChartShape    shape;
  GPtrArray    *profiles; /* ChartProfile: they know how the values are written */
  ChartRoles   *roles;
  guint         label; /* the column of the long table that names its rows */
  guint         value; /* and the one that all values stand in */
} ChartLong;

ChartLong *chart_long_unfold (const ChartLoadJob *job,
                              const GPtrArray    *profiles,
                              const ChartRecords *rows,
                              const ChartShape   *shape,
                              ChartReading       *reading);
gboolean   chart_long_is_possible (const ChartLoadJob *job,
                                   const GPtrArray    *profiles);
void       chart_long_free (ChartLong *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartLong, chart_long_free)

G_END_DECLS
