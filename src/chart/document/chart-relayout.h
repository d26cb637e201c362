/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "layout/chart-layout.h"

G_BEGIN_DECLS

/* Lays out the newest request: at once where that is quick, else in a worker; a result that was
 * overtaken is dropped. */
typedef struct _ChartRelayout ChartRelayout;

/* Called in the main thread; one of the two is NULL, both are borrowed. */
typedef void (*ChartRelayoutDone) (ChartScene   *scene,
                                   const GError *error,
                                   gpointer      user_data);

ChartRelayout *chart_relayout_new (ChartMeasurer    *measurer,
                                   gboolean          sketch,
                                   ChartRelayoutDone done,
                                   gpointer          user_data);
void           chart_relayout_free (ChartRelayout *self);
void           chart_relayout_start (ChartRelayout *self,
                                     ChartSpec     *spec,
                                     ChartDataset  *dataset,
                                     ChartSize      size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartRelayout, chart_relayout_free)

G_END_DECLS
