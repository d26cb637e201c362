/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

gboolean      chart_survey_sniff (GBytes *bytes);
ChartPackage *chart_survey_read (const ChartLoadJob *job,
                                 GBytes             *bytes,
                                 GError            **error);
gboolean      chart_survey_read_file (const ChartLoadJob *job,
                                      ChartPackage      **package,
                                      GError            **error);

G_END_DECLS
