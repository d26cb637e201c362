/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

gboolean      chart_html_sniff (GBytes *bytes);
ChartPackage *chart_html_read (const ChartLoadJob *job,
                               GBytes             *bytes,
                               GError            **error);

G_END_DECLS
