/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-notices.h"
#include "read/chart-parse.h"
#include "read/chart-profile.h"

G_BEGIN_DECLS

ChartPackage *chart_table_read (const ChartLoadJob *job,
                                GBytes             *bytes,
                                GError            **error);
ChartPackage *chart_table_pack (const ChartLoadJob *job,
                                ChartRecords       *rows,
                                ChartReading       *reading,
                                GError            **error);
ChartRecords *chart_table_parse (const ChartLoadJob *job,
                                 GBytes             *bytes,
                                 const ChartDialect *dialect,
                                 ChartReading       *reading,
                                 GError            **error);
ChartDataset *chart_table_make (const ChartLoadJob *job,
                                ChartRecords       *rows,
                                const char         *id,
                                const char         *language,
                                ChartReading       *reading,
                                GError            **error);

ChartDataset *chart_table_make_dataset (const ChartLoadJob *job,
                                        const ChartRecords *rows,
                                        const ChartShape   *shape,
                                        const char         *id,
                                        const char         *language,
                                        ChartReading       *reading,
                                        GError            **error);
ChartPackage *chart_table_make_package (const ChartLoadJob *job,
                                        ChartDataset       *dataset,
                                        const ChartRecords *rows,
                                        ChartReading       *reading);
char         *chart_table_name_file (const ChartLoadJob *job);
ChartColumn  *chart_table_begin_column (const ChartProfile *profile,
                                        const char         *unit,
                                        const char         *language);
ChartDialect  chart_table_find_dialect (const ChartLoadJob *job,
                                        const char         *text,
                                        gsize               length,
                                        const ChartDialect *said);
void          chart_table_tell_column (const ChartLoadJob      *job,
                                       const ChartProfile      *profile,
                                       const ChartNoticesCount *count,
                                       guint                    line,
                                       ChartReading            *reading);
void          chart_table_tell_shape (const ChartLoadJob *job,
                                      const ChartRecords *rows,
                                      const ChartShape   *shape,
                                      ChartReading       *reading);

G_END_DECLS
