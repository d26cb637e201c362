/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

int     chart_bytes_open (const ChartLoadJob *job,
                          goffset            *size,
                          GError            **error);
GBytes *chart_bytes_read_head (const ChartLoadJob *job,
                               gsize               most,
                               gboolean           *whole,
                               GError            **error);
GBytes *chart_bytes_read (const ChartLoadJob *job,
                          gsize               limit,
                          GError            **error);

G_END_DECLS
