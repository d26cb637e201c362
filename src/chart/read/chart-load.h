/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-package.h"
#include "read/chart-load-options.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* @fraction: from 0 to 1, or -1 where the size is not known. Called from the loading thread. */
typedef void (*ChartLoadProgress) (double   fraction,
                                   gpointer user_data);

ChartPackage *chart_load (const char             *path,
                          const ChartLoadOptions *options,
                          GCancellable           *cancellable,
                          GError                **error);
ChartPackage *chart_load_bytes (GBytes                 *bytes,
                                const char             *name,
                                const ChartLoadOptions *options,
                                GCancellable           *cancellable,
                                GError                **error);
void          chart_load_async (const char             *path,
                                const ChartLoadOptions *options,
                                ChartLoadProgress       progress,
                                gpointer                progress_data,
                                GCancellable           *cancellable,
                                GAsyncReadyCallback     callback,
                                gpointer                user_data);
ChartPackage *chart_load_finish (GAsyncResult *result,
                                 GError      **error);
char         *chart_load_sample_path (void);

G_END_DECLS
