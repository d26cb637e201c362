/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-load.h"

#define SAMPLE "ai-leadership/datapackage.json"

/**
 * chart_load_sample_path:
 *
 * Looks for the dataset that comes with the program, by where the program itself is: in its
 * ../share/dopyo/samples when it is installed, in the data/samples of a folder above it when it
 * runs from where it was built.
 *
 * Returns: (transfer full) (nullable) (type filename): the path of its descriptor
 */
char *
chart_load_sample_path (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = NULL;
  char            *path;

  if (program == NULL)
    return NULL;
  folder = g_path_get_dirname (program);
  path = g_build_filename (folder, "..", "share", "dopyo", "samples", SAMPLE, NULL);
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return path;
  g_free (path);

  for (;;)
    {
      char *above = g_path_get_dirname (folder);

      path = g_build_filename (folder, "data", "samples", SAMPLE, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        {
          g_free (above);
          return path;
        }
      g_free (path);
      if (g_str_equal (above, folder))
        {
          g_free (above);
          return NULL;
        }
      g_free (folder);
      folder = above;
    }
}
