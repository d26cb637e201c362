/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"

G_BEGIN_DECLS

/* How the answers to one question stand to each other, as far as its sample can tell. Rows are
 * those of the dataset. */
typedef struct _ChartStanding ChartStanding;

ChartStanding *chart_standing_new (const ChartDataset *dataset,
                                   guint               column);
ChartStanding *chart_standing_new_of_shares (const double *shares,
                                             guint         n_shares,
                                             double        n,
                                             double        margin);
void           chart_standing_free (ChartStanding *self);
gboolean       chart_standing_has (const ChartStanding *self,
                                   guint                row);
double         chart_standing_get_margin (const ChartStanding *self);
gboolean       chart_standing_has_margin (const ChartStanding *self);
guint          chart_standing_get_best (const ChartStanding *self,
                                        guint                row);
guint          chart_standing_get_worst (const ChartStanding *self,
                                         guint                row);
gboolean       chart_standing_tells_apart (const ChartStanding *self,
                                           guint                row,
                                           guint                other);
gboolean       chart_standing_may_say (const ChartStanding *self,
                                       guint                row,
                                       guint                other);

gboolean chart_standing_is_placed (const ChartStanding *self,
                                   guint                row);
guint    chart_standing_count_placed (const ChartStanding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartStanding, chart_standing_free)

G_END_DECLS
