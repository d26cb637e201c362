/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "document/chart-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which rows of a dataset have findings, and which. */
typedef struct _DopyoRowMarks DopyoRowMarks;

DopyoRowMarks *dopyo_row_marks_new (ChartDocument      *document,
                                    ChartSpec          *spec,
                                    const ChartDataset *dataset);
void           dopyo_row_marks_free (DopyoRowMarks *self);
const char    *dopyo_row_marks_get_words (const DopyoRowMarks *self,
                                          guint                row);
void           dopyo_row_marks_show (const DopyoRowMarks *self,
                                     guint                row,
                                     GtkImage            *sign);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DopyoRowMarks, dopyo_row_marks_free)

G_END_DECLS
