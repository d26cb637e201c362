/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-number.h"

G_BEGIN_DECLS

/* Whether printed shares can come from a number of answers. Shares are per cent as they were
 * printed; all of it is exact, in whole numbers. */

#define CHART_BASE_MAX_DECIMALS 4 /* more are no shares that were printed */

gboolean chart_base_can_tell (ChartNumber share);
gboolean chart_base_fits (ChartNumber share,
                          guint       n);
guint    chart_base_count (ChartNumber share,
                           guint       n);
guint    chart_base_count_most (ChartNumber share,
                                guint       n);
gboolean chart_base_fits_all (const ChartNumber *shares,
                              guint              n_shares,
                              guint              n);
guint    chart_base_next (const ChartNumber *shares,
                          guint              n_shares,
                          guint              from);

G_END_DECLS
