/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-kind.h"

G_BEGIN_DECLS

/* Why charts of each kind would be wrong for a dataset and what a spec draws of it. */
typedef struct _ChartVerdicts ChartVerdicts;

ChartVerdicts *chart_verdicts_new (ChartDataset    *dataset,
                                   const ChartSpec *spec);
void           chart_verdicts_free (ChartVerdicts *self);
gboolean       chart_verdicts_hold (const ChartVerdicts *self,
                                    const ChartDataset  *dataset,
                                    const ChartSpec     *spec);
const char    *chart_verdicts_get (const ChartVerdicts *self,
                                   ChartKind            kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartVerdicts, chart_verdicts_free)

G_END_DECLS
