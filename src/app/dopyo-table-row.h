/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-lang.h"
#include "data/chart-dataset.h"
#include "dopyo-row-marks.h"
#include "stats/chart-rank.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *dopyo_table_row_new_label (void);
GtkLabel  *dopyo_table_row_get_label (GtkWidget *child);
GtkWidget *dopyo_table_row_get (GtkWidget *child);
char      *dopyo_table_row_title_column (const ChartColumn *column,
                                         ChartLang          lang);
void       dopyo_table_row_fit_head (GtkWidget  *head,
                                     const char *title);
char      *dopyo_table_row_describe (ChartDataset    *dataset,
                                     guint            column,
                                     guint            row,
                                     ChartLang        lang,
                                     const ChartRank *rank);
void       dopyo_table_row_mark (GtkWidget           *child,
                                 gboolean             highlighted,
                                 ChartLang            lang,
                                 const DopyoRowMarks *marks,
                                 guint                row);

G_END_DECLS
