/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-parse.h"

G_BEGIN_DECLS

ChartDialect chart_sniff_dialect (const ChartLoadJob *job,
                                  const char         *text,
                                  gsize               length);

G_END_DECLS
