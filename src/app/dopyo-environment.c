/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-environment.h"

#include "base/chart-beside.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <locale.h>

/* Where the program's own files are, seen from the folder it stands in: installed, and in a build
 * folder. The first that exists is taken. */
static const char *const schema_folders[] = { "../share/glib-2.0/schemas", "../../data", NULL };
static const char *const locale_folders[] = { "../share/locale", "../../po", NULL };

/* GSETTINGS_SCHEMA_DIR is searched before the system's folders, so a program that was installed
 * under any prefix, or not at all, finds its schema. */
static void
prepare_schemas (void)
{
  g_autofree char *folder = chart_beside_program (schema_folders, "gschemas.compiled");

  if (folder != NULL)
    g_setenv ("GSETTINGS_SCHEMA_DIR", folder, FALSE);
}

static void
prepare_locale (void)
{
  g_autofree char *folder = chart_beside_program (locale_folders,
                                                  "ko/LC_MESSAGES/" GETTEXT_PACKAGE ".mo");

  setlocale (LC_ALL, "");
  /* Files and pictures are the same in every locale; a comma here would change how numbers are
   * read by whatever still uses strtod (). */
  setlocale (LC_NUMERIC, "C");
  gtk_disable_setlocale ();

  if (folder != NULL)
    bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* The language that was chosen in the preferences comes before the desktop's. */
static void
prepare_language (void)
{
  g_autofree char *language =
    g_settings_get_string (dopyo_environment_get_settings (), "interface-language");

  if (*language == '\0')
    return;

  g_setenv ("LANGUAGE", language, TRUE);
  /* gettext does not look at LANGUAGE in the "C" locale */
  if (g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    setlocale (LC_MESSAGES, "C.UTF-8");
}

/**
 * dopyo_environment_prepare:
 * @error: set where the program is not completely installed
 *
 * Sets the process up before anything of GTK is touched: where settings and translations are, the
 * locale, and how windows are drawn.
 *
 * Returns: whether the program can start
 */
gboolean
dopyo_environment_prepare (GError **error)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  prepare_locale ();
  prepare_schemas ();
  schema = g_settings_schema_source_lookup (g_settings_schema_source_get_default (),
                                            DOPYO_APP_ID, TRUE);
  if (schema == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _ ("the settings schema %s is missing; install the program again"),
                   DOPYO_APP_ID);
      return FALSE;
    }

  prepare_language ();
  /* The window is one cairo drawing: GTK's cairo renderer starts in half the time of the one on GL
   * and keeps no copy of it in the graphics card's memory. */
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  return TRUE;
}

/**
 * dopyo_environment_get_settings:
 *
 * Returns: (transfer none): the program's settings, the same object at every call
 */
GSettings *
dopyo_environment_get_settings (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new (DOPYO_APP_ID);
  return settings;
}

/**
 * dopyo_environment_get_lang:
 *
 * Returns: the language that the interface speaks
 */
ChartLang
dopyo_environment_get_lang (void)
{
  const char *const *names = g_get_language_names ();
  ChartLang          lang;

  for (; *names != NULL; names++)
    if (chart_lang_from_tag (*names, &lang))
      return lang;
  return CHART_LANG_EN;
}

/**
 * dopyo_environment_get_chart_lang:
 *
 * Returns: the language that charts speak when they are opened
 */
ChartLang
dopyo_environment_get_chart_lang (void)
{
  GSettings       *settings = dopyo_environment_get_settings ();
  g_autofree char *name = g_settings_get_string (settings, "chart-language");
  ChartLang        lang;

  return chart_lang_from_tag (name, &lang) ? lang : dopyo_environment_get_lang ();
}
