/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-dataset.h"

G_BEGIN_DECLS

/* A row of a dataset made for a test; a low above a high is no range. */
typedef struct
{
  const char  *label;
  double       number; /* NAN: missing */
  guint        decimals;
  ChartStatus  status;
  ChartRowRole role;
  double       low;
  double       high;
} SampleRow;

#define SAMPLE_PLAIN(label, number, decimals)                                 \
  {                                                                           \
    label, number, decimals, CHART_STATUS_REPORTED, CHART_ROW_PLAIN, NAN, NAN \
  }

ChartDataset *sample_dataset_begin (ChartDatasetKind kind,
                                    const char      *unit,
                                    const SampleRow *rows,
                                    guint            n_rows);
ChartDataset *sample_table_new (ChartDatasetKind   kind,
                                const char        *unit,
                                const char *const *labels,
                                guint              n_rows,
                                const char *const *names,
                                guint              n_columns,
                                const double      *values);
ChartDataset *sample_dataset_new (ChartDatasetKind kind,
                                  const char      *unit,
                                  const SampleRow *rows,
                                  guint            n_rows);

G_END_DECLS
