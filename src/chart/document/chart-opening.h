/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load.h"
#include "spec/chart-spec.h"

G_BEGIN_DECLS

/* From this many rows on, what goes over all of them is done in a worker; below, it is quick. */
#define CHART_MANY_ROWS 2000

void          chart_opening_async (const char             *path,
                                   const ChartLoadOptions *options,
                                   ChartLang               lang,
                                   ChartLoadProgress       progress,
                                   gpointer                progress_data,
                                   GCancellable           *cancellable,
                                   GAsyncReadyCallback     callback,
                                   gpointer                user_data);
ChartPackage *chart_opening_finish (GAsyncResult *result,
                                    GPtrArray   **suggested,
                                    GError      **error);

G_END_DECLS
