/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A dataset as the columns of a file: what each is called and what stands in its cells. Borrows the
 * dataset. */
typedef struct _ChartSaveTable ChartSaveTable;

ChartSaveTable *chart_save_table_new (const ChartDataset *dataset,
                                      const char         *language,
                                      JsonObject         *schema);
void            chart_save_table_free (ChartSaveTable *self);
void            chart_save_table_describe (const ChartSaveTable *self,
                                           JsonObject           *schema);
void            chart_save_table_append_json (const ChartSaveTable *self,
                                              GString              *out,
                                              guint                 indent);
GString        *chart_save_table_to_csv (const ChartSaveTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartSaveTable, chart_save_table_free)

G_END_DECLS
