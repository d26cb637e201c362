/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-parse.h"

G_BEGIN_DECLS

/* Takes one cell: @length bytes, not ended by a NUL. */
typedef void (*ChartLineCell) (const char *cell,
                               gsize       length,
                               gpointer    user_data);

guint chart_line_split (const char         *line,
                        gsize               length,
                        const ChartDialect *dialect,
                        ChartLineCell       take,
                        gpointer            user_data);

G_END_DECLS
