/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "dopyo-cli-options.h"
#include "data/chart-package.h"

G_BEGIN_DECLS

ChartPackage *dopyo_cli_load (const DopyoCliOptions *options,
                              const DopyoCliCommand *command,
                              DopyoCliExit          *result);
ChartPackage *dopyo_cli_load_in_lang (const DopyoCliOptions *options,
                                      const DopyoCliCommand *command,
                                      ChartLang             *lang,
                                      DopyoCliExit          *result);
gboolean      dopyo_cli_find_dataset (const ChartPackage *package,
                                      const char         *id,
                                      guint              *found,
                                      GError            **error);
ChartLang     dopyo_cli_default_lang (const ChartPackage *package);

G_END_DECLS
