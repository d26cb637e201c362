/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

GBytes *chart_decode (const ChartLoadJob *job,
                      GBytes             *bytes,
                      ChartReading       *reading,
                      GError            **error);

G_END_DECLS
