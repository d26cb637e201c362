/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "document/chart-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_DATASET_ROW (dopyo_dataset_row_get_type ())

/* A dataset in the sidebar: its title, what it is, and its chart, small. */
G_DECLARE_FINAL_TYPE (DopyoDatasetRow, dopyo_dataset_row, DOPYO, DATASET_ROW, GtkListBoxRow)

GtkWidget *dopyo_dataset_row_new (ChartDataset *dataset);
void       dopyo_dataset_row_draw (DopyoDatasetRow *self,
                                   ChartDocument   *document);

G_END_DECLS
