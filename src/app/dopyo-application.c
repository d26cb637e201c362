/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-application.h"

#include "dopyo-accels.h"
#include "dopyo-environment.h"
#include "dopyo-html.h"
#include "dopyo-preferences.h"
#include "dopyo-window.h"
#include "read/chart-formats.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define EXIT_USAGE 2 /* as of dopyo-cli: the command line is not understood */

struct _DopyoApplication
{
  AdwApplication parent_instance;

  DopyoOpening *first;      /* (nullable): what was begun before the toolkit */
  gboolean      understood; /* the options of the command line */
};

G_DEFINE_FINAL_TYPE (DopyoApplication, dopyo_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL },
};

static ChartDocument *
new_document (void)
{
  ChartDocument *document = chart_document_new ();

  chart_document_set_default_lang (document, dopyo_environment_get_chart_lang ());
  return document;
}

static DopyoWindow *
new_window (DopyoApplication *self)
{
  g_autoptr (ChartDocument) document = new_document ();

  return dopyo_window_new (self, document);
}

/* Reading a file takes about as long as starting the toolkit: the two go on at the same time. Where
 * the program runs already it is told to open the file, and what was read here is dropped. */
static gboolean
dopyo_application_local_command_line (GApplication *app,
                                      char       ***arguments,
                                      int          *exit_status)
{
  DopyoApplication *self = DOPYO_APPLICATION (app);
  const char       *file = (*arguments)[0] != NULL ? (*arguments)[1] : NULL;
  gboolean          single = file == NULL || (*arguments)[2] == NULL;

  if (single && (file == NULL || *file != '-'))
    {
      g_autoptr (ChartDocument) document = new_document ();
      /* the same path as the file will have that the application is asked to open */
      g_autoptr (GFile) given = file != NULL ? g_file_new_for_commandline_arg (file) : NULL;
      g_autofree char  *path = given != NULL ? g_file_get_path (given) : NULL;

      if (file == NULL || path != NULL)
        self->first = dopyo_opening_begin (document, path, NULL);
    }
  if (!G_APPLICATION_CLASS (dopyo_application_parent_class)
         ->local_command_line (app, arguments, exit_status))
    return FALSE;

  if (*exit_status != EXIT_SUCCESS && !self->understood)
    {
      g_printerr ("dopyo: %s\n", _ ("“dopyo --help” lists the options there are"));
      *exit_status = EXIT_USAGE;
    }
  return TRUE;
}

/* Gives what was begun a window. */
static void
show_first (DopyoApplication *self)
{
  DopyoOpening *first = g_steal_pointer (&self->first);
  DopyoWindow  *window;

  if (first == NULL)
    {
      g_autoptr (ChartDocument) document = new_document ();

      first = dopyo_opening_begin (document, NULL, NULL);
    }
  window = dopyo_window_new (self, first->document);
  dopyo_window_take_opening (window, first);
  dopyo_window_present_soon (window);
}

static int
dopyo_application_handle_local_options (GApplication *app,
                                        GVariantDict *given)
{
  DOPYO_APPLICATION (app)->understood = TRUE;
  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("dopyo %s\n", DOPYO_VERSION);
      return EXIT_SUCCESS;
    }

  /* GTK would end the process with a warning only */
  if (!gtk_init_check ())
    {
      g_printerr ("dopyo: %s\n",
                  _ ("there is no display to open a window on; start dopyo in a desktop session, "
                     "or use dopyo-cli, which needs none"));
      return EXIT_FAILURE;
    }
  return -1;
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       app)
{
  GtkWidget *window = dopyo_shortcuts_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (window), gtk_application_get_active_window (app));
  gtk_window_present (GTK_WINDOW (window));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       app)
{
  gtk_window_present (
    GTK_WINDOW (dopyo_preferences_new (gtk_application_get_active_window (app))));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       app)
{
  adw_show_about_window (gtk_application_get_active_window (app),
                         "application-name", _ ("Dopyo"),
                         "application-icon", DOPYO_APP_ID,
                         "developer-name", _ ("The Dopyo contributors"),
                         "version", DOPYO_VERSION,
                         "comments", _ ("Draws charts of rankings and survey results and puts them "
                                        "on slides."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       app)
{
  GList *windows = g_list_copy (gtk_application_get_windows (app));

  /* each window keeps its size for the next start when it is closed */
  for (GList *i = windows; i != NULL; i = i->next)
    gtk_window_close (i->data);
  g_list_free (windows);
}

static void
dopyo_application_startup (GApplication *app)
{
  static const GActionEntry actions[] = {
    { "preferences", preferences_action },
    { "shortcuts", shortcuts_action },
    { "about", about_action },
    { "quit", quit_action },
  };

  G_APPLICATION_CLASS (dopyo_application_parent_class)->startup (app);
  dopyo_html_register ();

  g_action_map_add_action_entries (G_ACTION_MAP (app), actions, G_N_ELEMENTS (actions), app);
  dopyo_accels_install (GTK_APPLICATION (app));
}

static void
dopyo_application_activate (GApplication *app)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (active == NULL)
    {
      show_first (DOPYO_APPLICATION (app));
      return;
    }
  gtk_window_present (active);
}

static void
dopyo_application_open (GApplication *app,
                        GFile       **files,
                        int           n_files,
                        const char   *hint)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (DOPYO_APPLICATION (app)->first != NULL && active == NULL)
    {
      show_first (DOPYO_APPLICATION (app));
      return;
    }

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      g_autofree char *uri = g_file_get_uri (files[i]);

      /* a file that is not on this computer is named in the window's error */
      dopyo_application_open_path (DOPYO_APPLICATION (app),
                                   DOPYO_IS_WINDOW (active) ? DOPYO_WINDOW (active) : NULL,
                                   path != NULL ? path : uri);
    }
}

static void
dopyo_application_class_init (DopyoApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  app_class->local_command_line = dopyo_application_local_command_line;
  app_class->handle_local_options = dopyo_application_handle_local_options;
  app_class->startup = dopyo_application_startup;
  app_class->activate = dopyo_application_activate;
  app_class->open = dopyo_application_open;
}

static void
dopyo_application_init (DopyoApplication *self)
{
  g_autofree char *formats = chart_formats_list ();
  g_autofree char *summary = NULL;

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  summary = g_strdup_printf (
    _ ("Shows the charts of a file (%s); without one, of the bundled data."), formats);
  g_application_set_option_context_summary (G_APPLICATION (self), summary);
}

/**
 * dopyo_application_new:
 *
 * Returns: (transfer full): the program; one of it runs in a session
 */
DopyoApplication *
dopyo_application_new (void)
{
  return g_object_new (DOPYO_TYPE_APPLICATION,
                       "application-id", DOPYO_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/dopyo/Dopyo",
                       NULL);
}

static DopyoWindow *
find_window (DopyoApplication *self,
             const char       *path)
{
  for (GList *i = gtk_application_get_windows (GTK_APPLICATION (self)); i != NULL; i = i->next)
    if (DOPYO_IS_WINDOW (i->data) &&
        g_strcmp0 (dopyo_window_get_path (DOPYO_WINDOW (i->data)), path) == 0)
      return DOPYO_WINDOW (i->data);
  return NULL;
}

/* A file has a window of its own; only the bundled dataset gives way to it. */
static DopyoWindow *
choose_window (DopyoApplication *self,
               DopyoWindow      *from)
{
  DopyoWindow *window;

  if (from != NULL && dopyo_window_is_free (from))
    return from;
  window = new_window (self);
  if (from != NULL)
    dopyo_window_set_asked_by (window, from);
  return window;
}

/**
 * dopyo_application_open_path:
 * @from: (nullable): the window in which this was asked for
 * @path: a file or a folder
 *
 * Shows @path: in the window that has it already, in @from where that shows nothing of the user's,
 * else in a new window.
 */
void
dopyo_application_open_path (DopyoApplication *self,
                             DopyoWindow      *from,
                             const char       *path)
{
  DopyoWindow *window;

  g_return_if_fail (DOPYO_IS_APPLICATION (self));

  window = find_window (self, path);
  if (window == NULL)
    {
      window = choose_window (self, from);
      dopyo_window_load (window, path);
    }
  dopyo_window_present_soon (window);
}

/**
 * dopyo_application_open_bytes:
 * @from: (nullable): the window in which this was asked for
 * @bytes: a table as text
 * @is_html: whether it is a piece of a page
 *
 * Shows a table that is in no file, as dopyo_application_open_path () does a file.
 */
void
dopyo_application_open_bytes (DopyoApplication *self,
                              DopyoWindow      *from,
                              GBytes           *bytes,
                              gboolean          is_html)
{
  DopyoWindow *window;

  g_return_if_fail (DOPYO_IS_APPLICATION (self));

  window = choose_window (self, from);
  dopyo_window_load_bytes (window, bytes, is_html);
  dopyo_window_present_soon (window);
}
