/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-package.h"
#include "export/chart-export.h"

G_BEGIN_DECLS

/* One scene or more on their way into files of one format. Filled on the main thread, then run once
 * in a worker: all are drawn before the first is written. */
typedef struct _DopyoExportJob DopyoExportJob;

char *dopyo_export_path (const char              *chosen,
                         const ChartExportFormat *format,
                         ChartLang                lang,
                         gboolean                 with_lang);

DopyoExportJob *dopyo_export_job_new (const ChartExportFormat  *format,
                                      const ChartExportOptions *options);
void            dopyo_export_job_free (DopyoExportJob *self);
void            dopyo_export_job_add (DopyoExportJob *self,
                                      ChartScene     *scene,
                                      const char     *path);
char           *dopyo_export_job_name_existing (DopyoExportJob *self,
                                                const char     *but);
gboolean        dopyo_export_job_check (DopyoExportJob     *self,
                                        const ChartPackage *package,
                                        GError            **error);
void            dopyo_export_job_run_async (DopyoExportJob     *self,
                                            gpointer            source,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
char          **dopyo_export_job_run_finish (GAsyncResult *result,
                                             GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DopyoExportJob, dopyo_export_job_free)

G_END_DECLS
