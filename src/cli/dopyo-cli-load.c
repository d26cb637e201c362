/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-load.h"

#include "base/chart-error.h"
#include "dopyo-cli-output.h"
#include "read/chart-load.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_HEADER 100

/* FALSE with @error set where what was said about the file makes no sense. */
static gboolean
read_load_options (const DopyoCliOptions *options,
                   ChartLoadOptions      *load,
                   GError               **error)
{
  double number;

  load->encoding = options->encoding;
  load->keep = options->keep;
  if (options->delimiter != NULL)
    {
      if (strcmp (options->delimiter, "tab") == 0)
        load->delimiter = '\t';
      else if (strlen (options->delimiter) == 1 && (g_ascii_ispunct (options->delimiter[0]) ||
                                                    strchr ("\t ", options->delimiter[0]) != NULL))
        load->delimiter = options->delimiter[0];
      else
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("--delimiter takes one character, as in “;”, or “tab”"));
          return FALSE;
        }
    }
  if (options->header != NULL)
    {
      if (!dopyo_cli_parse_number ("header", options->header, 0, MAX_HEADER, TRUE, &number, error))
        return FALSE;
      load->header = (int)number;
    }
  if (options->skip != NULL)
    {
      if (!dopyo_cli_parse_number ("skip", options->skip, 0, G_MAXINT, TRUE, &number, error))
        return FALSE;
      load->skip = (int)number;
    }
  if (options->decimal != NULL)
    {
      if (strcmp (options->decimal, ".") != 0 && strcmp (options->decimal, ",") != 0)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("--decimal takes “.” or “,”"));
          return FALSE;
        }
      load->decimal = options->decimal[0];
    }
  load->labels = (const char *const *)options->labels;
  load->values = (const char *const *)options->values;
  load->table = options->table;
  load->weight = options->weight;
  return TRUE;
}

/**
 * dopyo_cli_load:
 * @result: (out): what the program ends with, where the result is %NULL
 *
 * Reads the file that the command line names, or the one that comes with the program, and tells
 * what a reader of it should know.
 *
 * Returns: (transfer full): the package; %NULL after a mistake that was told
 */
ChartPackage *
dopyo_cli_load (const DopyoCliOptions *options,
                const DopyoCliCommand *command,
                DopyoCliExit          *result)
{
  ChartLoadOptions         load = CHART_LOAD_OPTIONS_DEFAULT;
  g_autofree char         *path = NULL;
  g_autofree char         *name = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = NULL;

  if (!read_load_options (options, &load, &error))
    {
      *result = dopyo_cli_fail_usage (command, error);
      return NULL;
    }
  path = options->file != NULL ? g_strdup (options->file) : chart_load_sample_path ();
  if (path == NULL)
    {
      dopyo_cli_say (_ ("the dataset that comes with the program is not there; install it again, "
                        "or name a file"));
      *result = DOPYO_CLI_INPUT;
      return NULL;
    }
  package = chart_load (path, &load, NULL, &error);
  if (package == NULL)
    {
      *result = dopyo_cli_fail (error);
      return NULL;
    }
  name = chart_escape_for_line (path, -1);
  if (dopyo_cli_tell_notices (package, name) > 0 && options->strict)
    {
      dopyo_cli_say (_ ("%s: with --strict a notice is an error; mend the file or leave out the "
                        "option"),
                     name);
      *result = DOPYO_CLI_INPUT;
      return NULL;
    }
  return g_steal_pointer (&package);
}

/* Whether @id is the base name of the one table file, with or without its suffix. */
static gboolean
is_base_name (const ChartPackage *package,
              const char         *id)
{
  const char      *path = chart_package_get_path (package);
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (path == NULL || chart_package_get_n_datasets (package) != 1 ||
      chart_package_get_descriptor (package) != NULL)
    return FALSE;
  base = g_path_get_basename (path);
  name = chart_package_name_dataset (package, 0);
  return strcmp (base, id) == 0 || strcmp (name, id) == 0;
}

/**
 * dopyo_cli_find_dataset:
 * @id: a dataset's id; a table file's is also the file's base name
 * @found: (out): its place in @package
 *
 * Returns: whether there is one; sets %CHART_ERROR_UNKNOWN_DATASET with the ids there are
 */
gboolean
dopyo_cli_find_dataset (const ChartPackage *package,
                        const char         *id,
                        guint              *found,
                        GError            **error)
{
  int                 place = chart_package_find (package, id);
  g_autofree char    *given = NULL;
  g_autoptr (GString) ids = NULL;

  if (place < 0 && is_base_name (package, id))
    place = 0;
  if (place >= 0)
    {
      *found = (guint)place;
      return TRUE;
    }

  given = chart_escape_for_line (id, -1);
  ids = g_string_new (NULL);
  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "",
                            chart_dataset_get_id (chart_package_get_dataset (package, i)));
  g_set_error (error, CHART_ERROR, CHART_ERROR_UNKNOWN_DATASET,
               _ ("there is no dataset “%s”; there are: %s"), given, ids->str);
  return FALSE;
}

/**
 * dopyo_cli_default_lang:
 *
 * The language of a chart when none was asked for. It follows the file and never the desktop, so
 * that a script makes the same chart everywhere.
 *
 * Returns: the first language that the file names and charts speak; else the one it is written in
 */
ChartLang
dopyo_cli_default_lang (const ChartPackage *package)
{
  ChartLang lang;

  for (guint i = 0; i < chart_package_get_n_languages (package); i++)
    if (chart_lang_from_tag (chart_package_get_language (package, i), &lang))
      return lang;

  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    {
      const ChartDataset *dataset = chart_package_get_dataset (package, i);

      if (chart_lang_is_korean (chart_dataset_get_text (dataset, CHART_DATASET_TITLE, "ko")))
        return CHART_LANG_KO;
      for (guint k = 0; k < chart_dataset_get_n_columns (dataset); k++)
        if (chart_lang_is_korean (
              chart_column_get_name (chart_dataset_get_column (dataset, k), "ko")))
          return CHART_LANG_KO;
      for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
        if (chart_lang_is_korean (chart_dataset_get_label (dataset, row, "ko")))
          return CHART_LANG_KO;
    }
  return CHART_LANG_EN;
}

/**
 * dopyo_cli_load_in_lang:
 * @lang: (out): the language to print in
 *
 * As dopyo_cli_load(), for what is printed in one language.
 */
ChartPackage *
dopyo_cli_load_in_lang (const DopyoCliOptions *options,
                        const DopyoCliCommand *command,
                        ChartLang             *lang,
                        DopyoCliExit          *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) langs = dopyo_cli_options_get_langs (options, &error);
  ChartPackage      *package;

  if (langs != NULL && langs->len > 1)
    g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--lang takes one language here"));
  if (error != NULL)
    {
      *result = dopyo_cli_fail_usage (command, error);
      return NULL;
    }
  package = dopyo_cli_load (options, command, result);
  if (package != NULL)
    *lang = langs->len > 0 ? g_array_index (langs, ChartLang, 0)
                           : dopyo_cli_default_lang (package);
  return package;
}
