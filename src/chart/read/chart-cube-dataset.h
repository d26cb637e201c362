/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-package.h"
#include "read/chart-cube.h"

G_BEGIN_DECLS

gboolean chart_cube_add_datasets (const ChartLoadJob *job,
                                  const ChartCube    *cube,
                                  ChartPackage       *package,
                                  ChartReading       *reading,
                                  GError            **error);

G_END_DECLS
