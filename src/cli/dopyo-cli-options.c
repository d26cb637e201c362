/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-options.h"

#include "base/chart-error.h"
#include "dopyo-cli-output.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Frees what parsing filled in. */
void
dopyo_cli_options_clear (DopyoCliOptions *self)
{
  g_free (self->file);
  g_free (self->id);
  g_free (self->lang);
  g_free (self->encoding);
  g_free (self->delimiter);
  g_free (self->header);
  g_free (self->skip);
  g_free (self->decimal);
  g_free (self->table);
  g_free (self->weight);
  g_strfreev (self->labels);
  g_strfreev (self->values);
}

static gboolean
take_file (DopyoCliOptions *self,
           char           **files,
           GError         **error)
{
  if (files == NULL)
    return TRUE;
  if (files[1] != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("only one file can be read at a time"));
      return FALSE;
    }
  self->file = g_strdup (files[0]);
  return TRUE;
}

static GOptionContext *
make_context (const DopyoCliCommand *command,
              const GOptionEntry    *common,
              const GOptionEntry    *more)
{
  GOptionContext  *context = g_option_context_new (command->arguments);
  g_autofree char *program = g_strconcat ("dopyo-cli ", command->name, NULL);

  g_set_prgname (program);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, command->summary);
  /* GLib's own help would be printed in the locale's encoding. */
  g_option_context_set_help_enabled (context, FALSE);
  if (more != NULL)
    g_option_context_add_main_entries (context, more, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  return context;
}

/* Whether the command is to go on; @help is set by an option of @common. */
static gboolean
parse (const DopyoCliCommand *command,
       const GOptionEntry    *common,
       const GOptionEntry    *more,
       char                 **argv,
       const gboolean        *help,
       DopyoCliExit          *result)
{
  g_auto (GStrv)             args = g_strdupv (argv);
  g_autoptr (GError)         error = NULL;
  g_autoptr (GOptionContext) context = make_context (command, common, more);

  if (!g_option_context_parse_strv (context, &args, &error))
    {
      *result = dopyo_cli_fail_usage (command, error);
      return FALSE;
    }
  if (*help)
    {
      g_autofree char    *text = g_option_context_get_help (context, TRUE, NULL);
      g_autoptr (GString) copy = g_string_new (text);

      *result = dopyo_cli_print (copy);
      return FALSE;
    }
  return TRUE;
}

/**
 * dopyo_cli_options_parse:
 * @self: cleared memory to fill
 * @more: (nullable): the options that @command has beside the common ones
 * @argv: the arguments, the command's name first
 * @result: (out): what the program ends with, where the result is %FALSE
 *
 * Returns: whether the command is to go on; %FALSE after help, and after a mistake that was told
 */
gboolean
dopyo_cli_options_parse (DopyoCliOptions       *self,
                         const DopyoCliCommand *command,
                         const GOptionEntry    *more,
                         char                 **argv,
                         DopyoCliExit          *result)
{
  g_auto (GStrv)     files = NULL;
  gboolean           help = FALSE;
  g_autoptr (GError) error = NULL;
  /* Strings are taken as they are (FILENAME), with no turn through the locale: a Korean label would
   * be an error in the C locale. */
  const GOptionEntry common[] = {
    { "lang", 'l', 0, G_OPTION_ARG_FILENAME, &self->lang,
      N_ ("Language of titles, labels and charts: ko, en"), N_ ("LANG") },
    { "encoding", 0, 0, G_OPTION_ARG_FILENAME, &self->encoding,
      N_ ("Encoding of a table file"), N_ ("NAME") },
    { "delimiter", 0, 0, G_OPTION_ARG_FILENAME, &self->delimiter,
      N_ ("Character between two cells, or “tab”"), N_ ("C") },
    { "header", 0, 0, G_OPTION_ARG_FILENAME, &self->header,
      N_ ("Rows that hold the names of the columns"), N_ ("N") },
    { "skip", 0, 0, G_OPTION_ARG_FILENAME, &self->skip,
      N_ ("Records to leave out before the header"), N_ ("N") },
    { "label", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->labels,
      N_ ("Column that names the rows; several are joined"), N_ ("COLUMN") },
    { "values", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->values,
      N_ ("Columns of values, with commas between them"), N_ ("COLUMN,…") },
    { "decimal", 0, 0, G_OPTION_ARG_FILENAME, &self->decimal,
      N_ ("Character before decimals: “.” or “,”"), N_ ("C") },
    { "table", 0, 0, G_OPTION_ARG_FILENAME, &self->table,
      N_ ("Which table or sheet of the file: its number or name"), N_ ("TABLE") },
    { "weight", 0, 0, G_OPTION_ARG_FILENAME, &self->weight,
      N_ ("Variable of a survey that weights its answers; empty for none"), N_ ("VARIABLE") },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &self->strict, N_ ("Take a notice for an error"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Print the options and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };

  if (!parse (command, common, more, argv, &help, result))
    return FALSE;
  if (take_file (self, files, &error))
    return TRUE;
  *result = dopyo_cli_fail_usage (command, error);
  return FALSE;
}

/**
 * dopyo_cli_arguments_parse:
 * @more: the options of a command that reads no file
 * @arguments: (out) (transfer full): what stands beside them, ended by %NULL; not %NULL itself
 * @result: (out): what the program ends with, where the result is %FALSE
 *
 * As dopyo_cli_options_parse().
 */
gboolean
dopyo_cli_arguments_parse (const DopyoCliCommand *command,
                           const GOptionEntry    *more,
                           char                 **argv,
                           char                ***arguments,
                           DopyoCliExit          *result)
{
  g_auto (GStrv)     found = NULL;
  gboolean           help = FALSE;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Print the options and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &found, NULL, NULL },
    { NULL },
  };

  if (!parse (command, common, more, argv, &help, result))
    return FALSE;
  *arguments = found != NULL ? g_steal_pointer (&found) : g_new0 (char *, 1);
  return TRUE;
}

/* Says that the command was called wrongly; %FALSE. */
gboolean
dopyo_cli_refuse (const char *message,
                  GError    **error)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

/**
 * dopyo_cli_parse_number:
 * @option: the option's name, for the message
 * @text: what was given
 * @low: the least that is allowed
 * @high: the most
 * @whole: whether decimals are wrong
 * @number: (out): the number; untouched where the result is %FALSE
 *
 * Returns: whether @text is such a number, digits and a point and nothing else
 */
gboolean
dopyo_cli_parse_number (const char *option,
                        const char *text,
                        double      low,
                        double      high,
                        gboolean    whole,
                        double     *number,
                        GError    **error)
{
  gboolean digits = text[0] != '\0' && strspn (text, whole ? "0123456789" : "0123456789.") ==
                                         strlen (text);
  char  *end = NULL;
  double value = digits ? g_ascii_strtod (text, &end) : NAN;

  if (!digits || *end != '\0' || !(value >= low && value <= high))
    {
      g_autofree char *given = chart_escape_for_line (text, -1);

      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   whole ? _ ("--%s: “%s” is not a whole number from %.10g to %.10g")
                         : _ ("--%s: “%s” is not a number from %.10g to %.10g"),
                   option, given, low, high);
      return FALSE;
    }
  *number = value;
  return TRUE;
}

/**
 * dopyo_cli_options_get_langs:
 *
 * Returns: (transfer full): the languages that were asked for (ChartLang), empty where none was;
 *   %NULL with @error set where one is unknown
 */
GArray *
dopyo_cli_options_get_langs (const DopyoCliOptions *self,
                             GError               **error)
{
  g_autoptr (GArray) langs = g_array_new (FALSE, FALSE, sizeof (ChartLang));
  g_auto (GStrv)     tags = g_strsplit (self->lang != NULL ? self->lang : "", ",", -1);

  for (char **tag = tags; *tag != NULL; tag++)
    {
      ChartLang lang;
      gboolean  known = FALSE;

      if (!chart_lang_from_tag (*tag, &lang))
        {
          g_autofree char *given = chart_escape_for_line (*tag, -1);

          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("--lang: “%s” is not a language of charts; they speak ko and en"), given);
          return NULL;
        }
      for (guint i = 0; i < langs->len; i++)
        known = known || g_array_index (langs, ChartLang, i) == lang;
      if (!known)
        g_array_append_val (langs, lang);
    }
  return g_steal_pointer (&langs);
}
