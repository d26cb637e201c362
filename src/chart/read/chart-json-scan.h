/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

gboolean chart_json_scan (const ChartLoadJob *job,
                          const char         *data,
                          gsize               length,
                          GString            *safe,
                          GString            *texts,
                          GError            **error);

G_END_DECLS
