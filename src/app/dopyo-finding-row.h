/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"
#include "stats/chart-finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_FINDING_ROW (dopyo_finding_row_get_type ())

/* A finding in a list, with a button for its remedy. */
G_DECLARE_FINAL_TYPE (DopyoFindingRow, dopyo_finding_row, DOPYO, FINDING_ROW, GtkListBoxRow)

GtkWidget  *dopyo_finding_row_new (const ChartFinding *finding,
                                   const ChartDataset *dataset,
                                   gboolean            settled);
const char *dopyo_finding_get_icon_name (ChartFindingSeverity severity);
void        dopyo_finding_show_sign (GtkImage            *sign,
                                     ChartFindingSeverity severity);
char       *dopyo_finding_get_name (const ChartFinding *finding,
                                    const ChartDataset *dataset);

G_END_DECLS
