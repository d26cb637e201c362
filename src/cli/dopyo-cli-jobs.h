/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "export/chart-export.h"
#include "spec/chart-spec.h"

G_BEGIN_DECLS

/* One picture to be made. */
typedef struct
{
  const ChartDataset *dataset; /* borrowed */
  ChartSpec          *spec;
  char               *name;   /* what messages call the dataset */
  char               *target; /* a file, or "-" */
  GError             *error;  /* (nullable): why it was not made; set by running */
} DopyoCliJob;

/* What the pictures of one run have in common. */
typedef struct
{
  const ChartExportFormat *format;
  ChartExportOptions       options;
  ChartSize                size;
} DopyoCliPage;

void dopyo_cli_job_clear (DopyoCliJob *self);
void dopyo_cli_jobs_run (DopyoCliJob        *jobs,
                         guint               n_jobs,
                         const DopyoCliPage *page);

G_END_DECLS
