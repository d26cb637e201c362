/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "text/chart-measurer.h"

G_BEGIN_DECLS

char **chart_break_lines (ChartMeasurer *measurer,
                          ChartFont      font,
                          const char    *text,
                          double         width,
                          guint          max_lines,
                          gboolean       balanced);
char  *chart_clean_line (const char *text);

G_END_DECLS
