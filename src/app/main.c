/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-application.h"
#include "dopyo-environment.h"

#include <stdlib.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (DopyoApplication) app = NULL;
  g_autoptr (GError)           error = NULL;

  if (!dopyo_environment_prepare (&error))
    {
      g_printerr ("dopyo: %s\n", error->message);
      return EXIT_FAILURE;
    }

  app = dopyo_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
