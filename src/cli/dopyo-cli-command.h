/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What dopyo-cli ends with; scripts rely on the numbers. A signal adds its number to 128. */
typedef enum {
  DOPYO_CLI_DONE = 0,
  DOPYO_CLI_INTERNAL = 1,
  DOPYO_CLI_USAGE = 2,
  DOPYO_CLI_INPUT = 3,
  DOPYO_CLI_NOTHING = 4,
  DOPYO_CLI_OUTPUT = 5,
  DOPYO_CLI_LIMIT = 6,
  DOPYO_CLI_SIGNAL = 128,
} DopyoCliExit;

/* One of the things the program does. */
typedef struct _DopyoCliCommand DopyoCliCommand;

struct _DopyoCliCommand
{
  const char *name;
  const char *arguments; /* as usage shows them */
  const char *summary;   /* to be translated */
  DopyoCliExit (*run) (const DopyoCliCommand *self,
                       char                 **argv);
};

DopyoCliExit dopyo_cli_list (const DopyoCliCommand *self,
                             char                 **argv);
DopyoCliExit dopyo_cli_show (const DopyoCliCommand *self,
                             char                 **argv);
DopyoCliExit dopyo_cli_kinds (const DopyoCliCommand *self,
                              char                 **argv);
DopyoCliExit dopyo_cli_export (const DopyoCliCommand *self,
                               char                 **argv);
DopyoCliExit dopyo_cli_check (const DopyoCliCommand *self,
                              char                 **argv);
DopyoCliExit dopyo_cli_base (const DopyoCliCommand *self,
                             char                 **argv);
DopyoCliExit dopyo_cli_margin (const DopyoCliCommand *self,
                               char                 **argv);
DopyoCliExit dopyo_cli_save (const DopyoCliCommand *self,
                             char                 **argv);

G_END_DECLS
