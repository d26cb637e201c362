/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-lang.h"
#include "data/chart-dataset.h"
#include "stats/chart-rank.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *dopyo_table_row_get (GtkWidget *label);
char      *dopyo_table_row_describe (ChartDataset    *dataset,
                                     guint            column,
                                     guint            row,
                                     ChartLang        lang,
                                     const ChartRank *rank);
void       dopyo_table_row_mark (GtkWidget *label,
                                 gboolean   highlighted,
                                 ChartLang  lang);

G_END_DECLS
