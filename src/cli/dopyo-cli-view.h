/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "dopyo-cli-options.h"
#include "data/chart-package.h"

G_BEGIN_DECLS

/* What a command prints: datasets of a file, in one language, for people or for scripts. */
typedef struct
{
  DopyoCliOptions options;
  ChartPackage   *package;
  guint           first; /* of the datasets meant */
  guint           end;   /* behind the last */
  ChartLang       lang;
  gboolean        as_json;
} DopyoCliView;

gboolean dopyo_cli_view_open (DopyoCliView          *self,
                              const DopyoCliCommand *command,
                              const char            *dataset,
                              char                 **argv,
                              DopyoCliExit          *result);
void     dopyo_cli_view_clear (DopyoCliView *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DopyoCliView, dopyo_cli_view_clear)

G_END_DECLS
