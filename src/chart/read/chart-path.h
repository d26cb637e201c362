/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

char *chart_path_resolve (const ChartLoadJob *job,
                          const char         *relative,
                          GError            **error);

G_END_DECLS
