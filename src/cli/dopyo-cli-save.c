/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-load.h"
#include "dopyo-cli-output.h"
#include "export/chart-save.h"
#include "spec/chart-suggest.h"

#include <glib/gi18n.h>

/* dopyo-cli save: writes what was read as a data package, with its charts. */
DopyoCliExit
dopyo_cli_save (const DopyoCliCommand *self,
                char                 **argv)
{
  g_auto (DopyoCliOptions) options = { 0 };
  g_autofree char         *out = NULL;
  ChartLang                lang;
  DopyoCliExit             result;
  g_autoptr (ChartPackage) package = NULL;
  g_autoptr (GPtrArray)    specs = NULL;
  g_autoptr (GError)       error = NULL;
  const GOptionEntry       more[] = {
          { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
            N_ ("File *.datapackage.json to write, a folder, or - for standard output"),
            N_ ("OUT") },
          { NULL },
  };

  if (!dopyo_cli_options_parse (&options, self, more, argv, &result))
    return result;
  if (out == NULL)
    {
      g_set_error_literal (&error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _ ("-o OUT is missing"));
      return dopyo_cli_fail_usage (self, error);
    }
  package = dopyo_cli_load_in_lang (&options, self, &lang, &result);
  if (package == NULL)
    return result;

  specs = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_spec_unref);
  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    g_ptr_array_add (specs, chart_suggest (chart_package_get_dataset (package, i),
                                           chart_package_get_view (package, i), lang));
  if (!chart_save (package, (const ChartSpec *const *)specs->pdata, out, CHART_SAVE_KEEP_INPUT,
                   &error))
    return dopyo_cli_fail (error);
  return DOPYO_CLI_DONE;
}
