/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-lang.h"
#include "dopyo-cli-command.h"

G_BEGIN_DECLS

/* What every command is told: the file, how it is to be read, the language. The strings are as they
 * were given. */
typedef struct
{
  char    *file; /* (nullable): NULL is the dataset that comes with the program */
  char    *id;   /* (nullable) */
  char    *lang; /* (nullable) */
  char    *encoding;
  char    *delimiter;
  char    *header;
  char    *skip;
  char    *decimal;
  char    *table;
  char    *weight; /* (nullable) */
  char   **labels;
  char   **values;
  gboolean strict;
  guint    keep; /* rows of a large table that the command needs; 0: all */
} DopyoCliOptions;

void     dopyo_cli_options_clear (DopyoCliOptions *self);
gboolean dopyo_cli_options_parse (DopyoCliOptions       *self,
                                  const DopyoCliCommand *command,
                                  const GOptionEntry    *more,
                                  char                 **argv,
                                  DopyoCliExit          *result);
gboolean dopyo_cli_arguments_parse (const DopyoCliCommand *command,
                                    const GOptionEntry    *more,
                                    char                 **argv,
                                    char                ***arguments,
                                    DopyoCliExit          *result);
gboolean dopyo_cli_refuse (const char *message,
                           GError    **error);
gboolean dopyo_cli_parse_number (const char *option,
                                 const char *text,
                                 double      low,
                                 double      high,
                                 gboolean    whole,
                                 double     *number,
                                 GError    **error);
GArray  *dopyo_cli_options_get_langs (const DopyoCliOptions *self,
                                      GError               **error);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DopyoCliOptions, dopyo_cli_options_clear)

G_END_DECLS
