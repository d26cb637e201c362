/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

/* The parts of a zip file, by name. Names are never paths: nothing is written anywhere. */
typedef struct _ChartZip     ChartZip;
typedef struct _ChartZipPart ChartZipPart;

ChartZip *chart_zip_new (const ChartLoadJob *job,
                         GBytes             *bytes,
                         GError            **error);
void      chart_zip_free (ChartZip *self);
gboolean  chart_zip_has (const ChartZip *self,
                         const char     *name);

ChartZipPart *chart_zip_open (const ChartZip *self,
                              const char     *name,
                              GError        **error);
void          chart_zip_part_free (ChartZipPart *self);
gssize        chart_zip_part_read (ChartZipPart *self,
                                   guint8       *buffer,
                                   gsize         size,
                                   GError      **error);
double        chart_zip_part_get_fraction (const ChartZipPart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartZip, chart_zip_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartZipPart, chart_zip_part_free)

G_END_DECLS
