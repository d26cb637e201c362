/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-number-format.h"
#include "read/chart-zip.h"

G_BEGIN_DECLS

/* Texts of which a file may have millions. */
typedef struct
{
  GString *text;    /* each ended by a NUL */
  GArray  *offsets; /* gsize: where each begins */
} ChartXlsxStrings;

void     chart_xlsx_strings_clear (ChartXlsxStrings *self);
gboolean chart_xlsx_read_strings (const ChartLoadJob *job,
                                  const ChartZip     *zip,
                                  const char         *part,
                                  ChartXlsxStrings   *strings,
                                  GError            **error);
void     chart_xlsx_unescape (GString *text);
GArray  *chart_xlsx_read_formats (const ChartLoadJob *job,
                                  const ChartZip     *zip,
                                  const char         *part,
                                  GError            **error);

G_END_DECLS
