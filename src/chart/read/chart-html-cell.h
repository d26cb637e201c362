/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-html-scan.h"

G_BEGIN_DECLS

gboolean chart_html_cell_get_value (const ChartHtmlScan *tag,
                                    double              *value);
char    *chart_html_cell_show (const char *shown,
                               double      value,
                               int        *decimals);

G_END_DECLS
