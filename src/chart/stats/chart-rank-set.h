/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The ranks that each answer to one question may have, all at once at 95 %, and which answers are
 * surely more than which others. */
typedef struct
{
  guint     n;
  guint    *low; /* the best rank of each, from 1 */
  guint    *high;
  gboolean *beats; /* n rows of n: the row's answer is surely more than the column's */
} ChartRankSets;

#define CHART_RANK_SETS_MAX 200 /* answers; more are no question */

ChartRankSets *chart_rank_sets_new (const guint *counts,
                                    guint        n);
void           chart_rank_sets_free (ChartRankSets *self);
void           chart_holm (const double *p,
                           guint         n,
                           double        level,
                           gboolean     *rejected);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartRankSets, chart_rank_sets_free)

G_END_DECLS
