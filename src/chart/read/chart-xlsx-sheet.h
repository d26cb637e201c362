/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-book.h"
#include "read/chart-xlsx-parts.h"

G_BEGIN_DECLS

/* An Excel workbook. */
typedef struct
{
  ChartBook        book;
  ChartXlsxStrings strings;
  GArray          *formats; /* (nullable): ChartNumberFormat */
  gboolean         from_1904;
} ChartXlsx;

gboolean chart_xlsx_probe_sheet (ChartXlsx  *self,
                                 ChartSheet *sheet,
                                 GError    **error);
gboolean chart_xlsx_read_sheet (ChartBook *book,
                                guint      sheet,
                                ChartGrid *grid,
                                GError   **error);

G_END_DECLS
