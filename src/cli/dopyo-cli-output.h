/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-package.h"
#include "dopyo-cli-command.h"

G_BEGIN_DECLS

void         dopyo_cli_say (const char *format,
                            ...) G_GNUC_PRINTF (1, 2);
DopyoCliExit dopyo_cli_fail (const GError *error);
DopyoCliExit dopyo_cli_fail_usage (const DopyoCliCommand *command,
                                   const GError          *error);
DopyoCliExit dopyo_cli_print (GString *text);
guint        dopyo_cli_tell_notices (const ChartPackage *package,
                                     const char         *name);
void         dopyo_cli_tell_guesses (const ChartPackage *package,
                                     const char         *file);

G_END_DECLS
