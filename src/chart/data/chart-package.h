/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"
#include "data/chart-reading.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* A dataset file with everything in it. Built by a reader, sealed, then immutable, shared by
 * reference and safe between threads. */
typedef struct _ChartPackage ChartPackage;

#define CHART_TYPE_PACKAGE (chart_package_get_type ())

GType chart_package_get_type (void);

ChartPackage *chart_package_new (void);
ChartPackage *chart_package_ref (ChartPackage *self);
void          chart_package_unref (ChartPackage *self);
void          chart_package_set_title (ChartPackage   *self,
                                       ChartLocalized *title);
void          chart_package_set_path (ChartPackage *self,
                                      const char   *path);
void          chart_package_add_file (ChartPackage *self,
                                      const char   *path);
void          chart_package_add_language (ChartPackage *self,
                                          const char   *tag);
void          chart_package_add_dataset (ChartPackage *self,
                                         ChartDataset *dataset,
                                         const char   *view);
void          chart_package_set_reading (ChartPackage *self,
                                         ChartReading *reading);
void          chart_package_set_descriptor (ChartPackage *self,
                                            const char   *json);
void          chart_package_seal (ChartPackage *self);

const char     *chart_package_get_title (const ChartPackage *self,
                                         const char         *tag);
ChartLocalized *chart_package_peek_title (const ChartPackage *self);
const char     *chart_package_get_path (const ChartPackage *self);
guint           chart_package_get_n_files (const ChartPackage *self);
const char     *chart_package_get_file (const ChartPackage *self,
                                        guint               i);
guint           chart_package_get_n_languages (const ChartPackage *self);
const char     *chart_package_get_language (const ChartPackage *self,
                                            guint               i);
guint           chart_package_get_n_datasets (const ChartPackage *self);
ChartDataset   *chart_package_get_dataset (const ChartPackage *self,
                                           guint               i);
const char     *chart_package_get_view (const ChartPackage *self,
                                        guint               i);
char           *chart_package_name_dataset (const ChartPackage *self,
                                            guint               i);
int             chart_package_find (const ChartPackage *self,
                                    const char         *id);
ChartReading   *chart_package_get_reading (const ChartPackage *self);
const char     *chart_package_get_descriptor (const ChartPackage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartPackage, chart_package_unref)

G_END_DECLS
