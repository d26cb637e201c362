/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-number.h"

G_BEGIN_DECLS

/* Rounding in whole numbers, which no double comes into where the values have at most 15 digits. */

ChartNumber chart_round_share (guint count,
                               guint n,
                               guint decimals);
void        chart_round_largest_remainder (const ChartNumber *values,
                                           guint              n,
                                           guint              whole,
                                           guint             *units);

G_END_DECLS
