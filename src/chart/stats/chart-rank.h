/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"

G_BEGIN_DECLS

/* The place of one row; place 0 where the row does not compete. */
typedef struct
{
  guint    place;
  gboolean tied; /* another row has the same place */
} ChartRank;

ChartRank *chart_rank_rows (const ChartDataset *dataset,
                            guint               column);

G_END_DECLS
