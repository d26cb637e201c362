/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-beside.h"
#include "dopyo-cli-command.h"
#include "dopyo-cli-output.h"
#include "dopyo-cli-signals.h"
#include "read/chart-formats.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

static const DopyoCliCommand commands[] = {
  { "list", N_ ("[FILE]"), N_ ("Print the datasets of a file."), dopyo_cli_list },
  { "show", N_ ("[FILE]"), N_ ("Print a dataset as a table, or all of them."), dopyo_cli_show },
  { "kinds", N_ ("[FILE]"), N_ ("Say which kinds of chart a dataset allows, and why."),
    dopyo_cli_kinds },
  { "export", N_ ("[FILE] (-d ID | --all) -o OUT"),
    N_ ("Draw a dataset, or all of them, as PNG, SVG or PDF."), dopyo_cli_export },
  { "check", N_ ("[FILE]"), N_ ("Print what a reader of the numbers should know."),
    dopyo_cli_check },
  { "base", N_ ("SHARES… [--decimals D] [--n N]"),
    N_ ("Print which numbers of answers can give the printed shares."), dopyo_cli_base },
  { "margin", N_ ("N [--share P]… [--population N] [--deff D | --weights FILE]"),
    N_ ("Print the margins of error of a survey of N, at 95 %."), dopyo_cli_margin },
  { "save", N_ ("[FILE] -o OUT"),
    N_ ("Write all that was read, with its charts, as a data package."),
    dopyo_cli_save },
};

/* Messages follow the desktop's language. Numbers and sorting stay in the C locale, so that what is
 * written is the same everywhere. */
static void
set_up_messages (void)
{
  static const char *const folders[] = { "../share/locale", "../../po", NULL };
  g_autofree char         *folder = NULL;

  if (setlocale (LC_MESSAGES, "") == NULL || setlocale (LC_CTYPE, "") == NULL)
    return;
  folder = chart_beside_program (folders, "ko/LC_MESSAGES/" GETTEXT_PACKAGE ".mo");
  if (folder != NULL)
    bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* A file opened later must not become a closed standard output: it would then be overwritten. */
static void
hold_standard_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    {
      /* Opened for what nobody does with it, so that a write still fails. */
      int how = fd == STDIN_FILENO ? O_WRONLY : O_RDONLY;

      if (fcntl (fd, F_GETFD) < 0 && open ("/dev/null", how) != fd)
        _exit (DOPYO_CLI_INTERNAL);
    }
}

static GString *
describe (void)
{
  GString         *text = g_string_new (_ ("Usage:"));
  g_autofree char *formats = chart_formats_list ();

  g_string_append_c (text, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  dopyo-cli %-6s %s\n      %s\n", commands[i].name,
                            _ (commands[i].arguments), _ (commands[i].summary));
  g_string_append_c (text, '\n');
  g_string_append_printf (
    text,
    _ ("FILE is a file\n"
       "(%s),\n"
       "a folder with a data package, or - for standard input. Without it, the\n"
       "dataset that comes with the program is read. “dopyo-cli COMMAND --help”\n"
       "prints the options of a command."),
    formats);
  g_string_append_c (text, '\n');
  return text;
}

static DopyoCliExit
run (int    argc,
     char **argv)
{
  if (argc < 2)
    {
      dopyo_cli_say (_ ("what to do is missing; “dopyo-cli --help” lists the commands"));
      return DOPYO_CLI_USAGE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      g_autoptr (GString) text = describe ();

      return dopyo_cli_print (text);
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_autoptr (GString) text = g_string_new ("dopyo-cli " DOPYO_VERSION "\n");

      return dopyo_cli_print (text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].run (&commands[i], argv + 1);

  dopyo_cli_say (_ ("“%s” is no command; “dopyo-cli --help” lists those there are"),
                 argv[1]);
  return DOPYO_CLI_USAGE;
}

int
main (int   argc,
      char *argv[])
{
  hold_standard_streams ();
  dopyo_cli_watch_signals ();
  set_up_messages ();
  return run (argc, argv);
}
