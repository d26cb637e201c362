/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-shape.h"

G_BEGIN_DECLS

/* The columns of one of several tables that stand beside each other. */
typedef struct
{
  guint first;
  guint end; /* the one after the last */
} ChartBeside;

GArray       *chart_beside_find (const ChartRecords *rows,
                                 const ChartShape   *shape);
ChartRecords *chart_beside_cut (const ChartRecords *rows,
                                const ChartShape   *shape,
                                ChartBeside         columns);

G_END_DECLS
