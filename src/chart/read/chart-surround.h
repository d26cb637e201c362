/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"
#include "read/chart-preview.h"
#include "read/chart-shape.h"

G_BEGIN_DECLS

ChartLineRole chart_surround_look (const ChartRecords *rows,
                                   guint               row,
                                   gboolean           *titled);
char         *chart_surround_read_preamble (ChartDataset       *dataset,
                                            const ChartRecords *rows,
                                            const ChartShape   *shape,
                                            const char         *language);
char         *chart_surround_dup_title (const ChartRecords *rows,
                                        const ChartShape   *shape);
void          chart_surround_read_footnotes (ChartDataset       *dataset,
                                             const ChartRecords *rows,
                                             const ChartShape   *shape,
                                             const char         *language);

G_END_DECLS
