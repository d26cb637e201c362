/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-path.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

static gboolean
has_parent_step (const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);

  return g_strv_contains ((const char *const *)steps, "..");
}

static gboolean
is_below (const char *path,
          const char *folder)
{
  gsize length = strlen (folder);

  return strncmp (path, folder, length) == 0 &&
         (path[length] == '/' || g_str_has_suffix (folder, "/"));
}

/**
 * chart_path_resolve:
 * @job: the descriptor that names the file
 * @relative: as it stands there
 *
 * Finds a data file of a descriptor. It is refused, before anything is opened, when it is an
 * address or absolute, leads upwards, or lies outside the descriptor's folder once its symbolic
 * links are followed. Nothing is ever fetched.
 *
 * Returns: (transfer full) (type filename): where it is, without links; %NULL with
 *   CHART_ERROR_PATH_OUTSIDE, _NOT_FOUND or _NO_PERMISSION set
 */
char *
chart_path_resolve (const ChartLoadJob *job,
                    const char         *relative,
                    GError            **error)
{
  g_autofree char *said = chart_escape_for_line (relative, -1);
  g_autofree char *folder = NULL;
  g_autofree char *joined = NULL;
  char             real_folder[PATH_MAX], real[PATH_MAX];

  if (job->path == NULL || strcmp (job->path, "-") == 0)
    {
      chart_load_job_fail (job, error, CHART_ERROR_PATH_OUTSIDE, 0,
                           _ ("“%s” has no folder to be in; save the descriptor as a file beside "
                              "its data"),
                           said);
      return NULL;
    }
  if (strstr (relative, "://") != NULL)
    {
      chart_load_job_fail (job, error, CHART_ERROR_PATH_OUTSIDE, 0,
                           _ ("“%s” is an address and nothing is fetched; save the file beside "
                              "the descriptor"),
                           said);
      return NULL;
    }
  if (*relative == '\0' || *relative == '/' || strchr (relative, '\\') != NULL ||
      has_parent_step (relative))
    {
      chart_load_job_fail (job, error, CHART_ERROR_PATH_OUTSIDE, 0,
                           _ ("the path “%s” leads out of the descriptor's folder; put the file "
                              "there and name it alone"),
                           said);
      return NULL;
    }

  folder = g_path_get_dirname (job->path);
  joined = g_build_filename (folder, relative, NULL);
  if (realpath (folder, real_folder) == NULL || realpath (joined, real) == NULL)
    {
      if (errno == EACCES)
        chart_load_job_fail (job, error, CHART_ERROR_NO_PERMISSION, 0,
                             _ ("you may not read “%s”; ask its owner for permission"), said);
      else if (errno == ENAMETOOLONG)
        chart_load_job_fail (job, error, CHART_ERROR_NOT_FOUND, 0,
                             _ ("the file name “%s” is too long; check the name"), said);
      else
        chart_load_job_fail (job, error, CHART_ERROR_NOT_FOUND, 0,
                             _ ("there is no file “%s” beside it; check the name"), said);
      return NULL;
    }
  if (!is_below (real, real_folder))
    {
      chart_load_job_fail (job, error, CHART_ERROR_PATH_OUTSIDE, 0,
                           _ ("the path “%s” leads out of the descriptor's folder; put the file "
                              "there and name it alone"),
                           said);
      return NULL;
    }
  return g_strdup (real);
}
