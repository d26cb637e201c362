/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-application.h"

#include "dopyo-window.h"

#include <glib/gi18n.h>
#include <stdlib.h>

struct _DopyoApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (DopyoApplication, dopyo_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL },
};

static int
dopyo_application_handle_local_options (GApplication *app,
                                        GVariantDict *given)
{
  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("dopyo %s\n", DOPYO_VERSION);
      return EXIT_SUCCESS;
    }

  /* GTK would end the process with a warning only */
  if (!gtk_init_check ())
    {
      g_printerr ("dopyo: %s\n",
                  _ ("There is no display to open a window on; start dopyo in a desktop session, "
                     "or use dopyo-cli, which needs none"));
      return EXIT_FAILURE;
    }
  return -1;
}

static void
dopyo_application_activate (GApplication *app)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (window == NULL)
    window = GTK_WINDOW (dopyo_window_new (DOPYO_APPLICATION (app)));
  gtk_window_present (window);
}

static void
dopyo_application_class_init (DopyoApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  app_class->handle_local_options = dopyo_application_handle_local_options;
  app_class->activate = dopyo_application_activate;
}

static void
dopyo_application_init (DopyoApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
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
                       "resource-base-path", "/org/dopyo/Dopyo",
                       NULL);
}
