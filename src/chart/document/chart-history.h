/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-spec.h"

G_BEGIN_DECLS

/* The specs of one dataset, in the order they were made: undo is a list of specs. */
typedef struct _ChartHistory ChartHistory;

ChartHistory *chart_history_new (ChartSpec *first);
void          chart_history_free (ChartHistory *self);
ChartSpec    *chart_history_get (ChartHistory *self);
gboolean      chart_history_push (ChartHistory *self,
                                  ChartSpec    *spec);
gboolean      chart_history_amend (ChartHistory *self,
                                   ChartSpec    *spec);
gboolean      chart_history_can_undo (ChartHistory *self);
gboolean      chart_history_can_redo (ChartHistory *self);
gboolean      chart_history_is_edited (ChartHistory *self);
gboolean      chart_history_differs (ChartHistory    *self,
                                     const ChartSpec *saved);
gboolean      chart_history_undo (ChartHistory *self);
gboolean      chart_history_redo (ChartHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartHistory, chart_history_free)

G_END_DECLS
