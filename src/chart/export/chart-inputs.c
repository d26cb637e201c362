/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "export/chart-inputs.h"

#include "base/chart-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  dev_t device;
  ino_t inode;
} FileId;

struct _ChartInputs
{
  GArray *ids; /* FileId */
};

static void
add_file (ChartInputs       *self,
          const struct stat *info)
{
  FileId id = { info->st_dev, info->st_ino };

  if (S_ISREG (info->st_mode))
    g_array_append_val (self->ids, id);
}

/**
 * chart_inputs_new:
 *
 * Returns: (transfer full): the files that @package was read from
 */
ChartInputs *
chart_inputs_new (const ChartPackage *package)
{
  ChartInputs *self = g_new0 (ChartInputs, 1);
  struct stat  info;

  self->ids = g_array_new (FALSE, FALSE, sizeof (FileId));
  for (guint i = 0; i < chart_package_get_n_files (package); i++)
    if (stat (chart_package_get_file (package, i), &info) == 0)
      add_file (self, &info);
  return self;
}

/* Adds the file that @fd reads from; nothing where it is no file. */
void
chart_inputs_add_fd (ChartInputs *self,
                     int          fd)
{
  struct stat info;

  if (fstat (fd, &info) == 0)
    add_file (self, &info);
}

/* @self: (nullable) (transfer full) */
void
chart_inputs_free (ChartInputs *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ids);
  g_free (self);
}

/* Whether @target ("-" is standard output) may be written to; sets
 * %CHART_ERROR_WOULD_REPLACE_INPUT where it is one of the files, by whatever name. */
gboolean
chart_inputs_check (const ChartInputs *self,
                    const char        *target,
                    GError           **error)
{
  struct stat      info;
  g_autofree char *name = NULL;

  if ((strcmp (target, "-") == 0 ? fstat (STDOUT_FILENO, &info) : stat (target, &info)) != 0)
    return TRUE;
  for (guint i = 0; S_ISREG (info.st_mode) && i < self->ids->len; i++)
    {
      const FileId *id = &g_array_index (self->ids, FileId, i);

      if (id->device != info.st_dev || id->inode != info.st_ino)
        continue;
      name = chart_escape_for_line (target, -1);
      g_set_error (error, CHART_ERROR, CHART_ERROR_WOULD_REPLACE_INPUT,
                   _ ("%s: this is the input, which is never overwritten; choose another name"),
                   name);
      return FALSE;
    }
  return TRUE;
}
