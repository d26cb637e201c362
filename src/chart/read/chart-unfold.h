/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-parse.h"

G_BEGIN_DECLS

gboolean chart_unfold_is_needed (const ChartDialect *dialect);
GString *chart_unfold (const char         *text,
                       gsize               length,
                       const ChartDialect *dialect,
                       guint              *line);

G_END_DECLS
