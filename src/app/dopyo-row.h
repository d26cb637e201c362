/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_ROW (dopyo_row_get_type ())

/* One row of a dataset, for lists of GTK: only its place in the file. */
G_DECLARE_FINAL_TYPE (DopyoRow, dopyo_row, DOPYO, ROW, GObject)

guint dopyo_row_get_index (DopyoRow *self);

#define DOPYO_TYPE_ROW_LIST (dopyo_row_list_get_type ())

/* The rows of a dataset as a list model; a row becomes an object when it is first asked for. */
G_DECLARE_FINAL_TYPE (DopyoRowList, dopyo_row_list, DOPYO, ROW_LIST, GObject)

DopyoRowList *dopyo_row_list_new (void);
void          dopyo_row_list_set_dataset (DopyoRowList *self,
                                          ChartDataset *dataset);
ChartDataset *dopyo_row_list_get_dataset (DopyoRowList *self);

G_END_DECLS
