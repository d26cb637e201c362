/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "layout/chart-layout.h"

G_BEGIN_DECLS

void check_dataset (ChartDataset  *dataset,
                    const char    *view,
                    ChartMeasurer *measurer);

G_END_DECLS
