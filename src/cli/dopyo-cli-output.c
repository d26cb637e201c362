/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-output.h"

#include "base/chart-error.h"
#include "export/chart-export.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#define MAX_NOTICES 20

/* Writes one line to standard error, in UTF-8 whatever the locale; nobody can be told of a failure.
 * It goes out at once and whole, so that lines of several threads do not mix. */
static void
say_line (const char *text)
{
  g_autofree char    *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) line = g_string_new ("dopyo-cli: ");
  gsize               done = 0;

  g_string_append (line, valid);
  for (char *p = line->str; *p != '\0'; p++)
    if (*p == '\n' || *p == '\r')
      *p = ' ';
  g_string_append_c (line, '\n');
  while (done < line->len)
    {
      gssize n = write (STDERR_FILENO, line->str + done, line->len - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return;
      done += (gsize)n;
    }
}

/* Tells the person something, on one line behind the program's name. */
void
dopyo_cli_say (const char *format,
               ...)
{
  g_autofree char *text = NULL;
  va_list          args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  say_line (text);
}

/* Tells @error, but for a reader that has seen enough, as “head” has. Returns: what the program
 * ends with for it */
DopyoCliExit
dopyo_cli_fail (const GError *error)
{
  if (!g_error_matches (error, CHART_ERROR, CHART_ERROR_READER_GONE))
    say_line (error->message);

  switch (chart_error_get_class (error))
    {
    case CHART_ERROR_CLASS_INPUT:
      return DOPYO_CLI_INPUT;
    case CHART_ERROR_CLASS_NOTHING:
      return DOPYO_CLI_NOTHING;
    case CHART_ERROR_CLASS_OUTPUT:
      return DOPYO_CLI_OUTPUT;
    case CHART_ERROR_CLASS_LIMIT:
      return DOPYO_CLI_LIMIT;
    case CHART_ERROR_CLASS_CANCELLED:
    case CHART_ERROR_CLASS_INTERNAL:
    default:
      return DOPYO_CLI_INTERNAL;
    }
}

/* Tells what is wrong with the command line, and where to read how it goes. */
DopyoCliExit
dopyo_cli_fail_usage (const DopyoCliCommand *command,
                      const GError          *error)
{
  dopyo_cli_say (_ ("%s; see “dopyo-cli %s --help”"), error->message, command->name);
  return DOPYO_CLI_USAGE;
}

/* Writes @text to standard output, byte for byte. */
DopyoCliExit
dopyo_cli_print (GString *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);
  g_autoptr (GError) error = NULL;

  return chart_export_write ("-", bytes, &error) ? DOPYO_CLI_DONE : dopyo_cli_fail (error);
}

/* Tells one notice; @name: the file that was asked for, which may be the descriptor of the one that
 * the notice is about. */
static void
tell_notice (const ChartNotice *notice,
             const char        *name)
{
  g_autofree char *folder = g_path_get_dirname (name);
  g_autofree char *file = NULL;

  if (notice->file != NULL)
    {
      g_autofree char *said = chart_escape_for_line (notice->file, -1);

      file = strcmp (folder, ".") == 0 ? g_strdup (said) : g_build_filename (folder, said, NULL);
      name = file;
    }
  if (notice->line > 0)
    dopyo_cli_say ("%s:%u: %s", name, notice->line, notice->message);
  else
    dopyo_cli_say ("%s: %s", name, notice->message);
}

/**
 * dopyo_cli_tell_notices:
 * @name: what the file is called
 *
 * Tells what was guessed, dropped or replaced in reading, at most twenty lines and then how many
 * more there are.
 *
 * Returns: how many notices there are
 */
guint
dopyo_cli_tell_notices (const ChartPackage *package,
                        const char         *name)
{
  const ChartReading *reading = chart_package_get_reading (package);
  guint               n_kept = reading != NULL ? reading->notices->len : 0;
  guint               n = reading != NULL ? n_kept + reading->n_dropped : 0;

  for (guint i = 0; i < MIN (n_kept, MAX_NOTICES); i++)
    tell_notice (reading->notices->pdata[i], name);
  if (n > MAX_NOTICES)
    dopyo_cli_say (ngettext ("and %u more", "and %u more", n - MAX_NOTICES), n - MAX_NOTICES);
  return n;
}

/* Tells what was guessed and is as good as sure, where a person looks at the result. It is no
 * notice. @file: (nullable): what the person named */
void
dopyo_cli_tell_guesses (const ChartPackage *package,
                        const char         *file)
{
  const ChartReading *reading = chart_package_get_reading (package);
  g_autofree char    *name = file != NULL ? chart_escape_for_line (file, -1) : NULL;

  for (guint i = 0; name != NULL && reading != NULL && i < reading->guesses->len; i++)
    tell_notice (reading->guesses->pdata[i], name);
}
