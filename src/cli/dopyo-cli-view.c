/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-view.h"

#include "dopyo-cli-load.h"
#include "dopyo-cli-output.h"

#include <glib/gi18n.h>

/* Frees what opening filled in. */
void
dopyo_cli_view_clear (DopyoCliView *self)
{
  dopyo_cli_options_clear (&self->options);
  g_clear_pointer (&self->package, chart_package_unref);
}

/**
 * dopyo_cli_view_open:
 * @self: cleared memory to fill
 * @dataset: (nullable): what -d is for, untranslated; %NULL where the command takes no -d
 * @argv: the arguments, the command's name first
 * @result: (out): what the program ends with, where the result is %FALSE
 *
 * Reads the arguments of a command that prints datasets, and the file they name.
 *
 * Returns: whether there is something to print; not after help, nor after a mistake that was told
 */
gboolean
dopyo_cli_view_open (DopyoCliView          *self,
                     const DopyoCliCommand *command,
                     const char            *dataset,
                     char                 **argv,
                     DopyoCliExit          *result)
{
  g_autoptr (GError) error = NULL;
  const GOptionEntry json = { "json", 0, 0, G_OPTION_ARG_NONE, &self->as_json,
                              N_ ("Print JSON for scripts"), NULL };
  const GOptionEntry id = { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &self->options.id,
                            dataset, N_ ("ID") };
  const GOptionEntry more[] = {
    dataset != NULL ? id : json,
    dataset != NULL ? json : (GOptionEntry){ NULL },
    { NULL },
  };

  if (!dopyo_cli_options_parse (&self->options, command, more, argv, result))
    return FALSE;
  self->package = dopyo_cli_load_in_lang (&self->options, command, &self->lang, result);
  if (self->package == NULL)
    return FALSE;

  self->end = chart_package_get_n_datasets (self->package);
  if (self->options.id == NULL)
    return TRUE;
  if (!dopyo_cli_find_dataset (self->package, self->options.id, &self->first, &error))
    {
      *result = dopyo_cli_fail (error);
      return FALSE;
    }
  self->end = self->first + 1;
  return TRUE;
}
