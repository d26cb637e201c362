/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-spec.h"

G_BEGIN_DECLS

#define CHART_SAVE_SUFFIX ".datapackage.json"

/* Whether the file that the package was read from may be written over. */
typedef enum {
  CHART_SAVE_KEEP_INPUT,
  CHART_SAVE_REPLACE_INPUT,
} ChartSaveInput;

gboolean chart_save (const ChartPackage     *package,
                     const ChartSpec *const *specs,
                     const char             *path,
                     ChartSaveInput          input,
                     GError                **error);
gboolean chart_save_is_folder (const char *path);

G_END_DECLS
