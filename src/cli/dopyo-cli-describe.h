/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-package.h"
#include "dopyo-cli-json.h"

G_BEGIN_DECLS

/* A package and its datasets in JSON, in the shape that scripts rely on. */

void dopyo_cli_describe_package (DopyoCliJson       *json,
                                 const ChartPackage *package,
                                 const char         *tag);
void dopyo_cli_describe_reading (DopyoCliJson       *json,
                                 const ChartReading *reading);
void dopyo_cli_describe_dataset (DopyoCliJson       *json,
                                 const ChartDataset *dataset,
                                 const char         *tag);

G_END_DECLS
