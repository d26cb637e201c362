/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-beside.h"

/**
 * chart_beside_program:
 * @folders: where the program's own files may be, seen from the folder it stands in; ended by NULL
 * @file: what is to be there, seen from one of @folders
 *
 * The same program finds its files installed, wherever that is, and in the folder it was built in.
 *
 * Returns: (transfer full) (nullable) (type filename): the first of @folders that has @file
 */
char *
chart_beside_program (const char *const *folders,
                      const char        *file)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *home = NULL;

  if (program == NULL)
    return NULL;
  home = g_path_get_dirname (program);
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (home, folders[i], NULL);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&folder);
    }
  return NULL;
}
