/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-inputs.h"

#include "base/chart-error.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  dev_t device;
  ino_t inode;
} FileId;

struct _DopyoCliInputs
{
  GArray *ids; /* FileId */
};

static void
add_file (DopyoCliInputs    *self,
          const struct stat *info)
{
  FileId id = { info->st_dev, info->st_ino };

  if (S_ISREG (info->st_mode))
    g_array_append_val (self->ids, id);
}

/**
 * dopyo_cli_inputs_new:
 *
 * Returns: (transfer full): the files that @package was read from, and what standard input is
 */
DopyoCliInputs *
dopyo_cli_inputs_new (const ChartPackage *package)
{
  DopyoCliInputs *self = g_new0 (DopyoCliInputs, 1);
  struct stat     info;

  self->ids = g_array_new (FALSE, FALSE, sizeof (FileId));
  for (guint i = 0; i < chart_package_get_n_files (package); i++)
    if (stat (chart_package_get_file (package, i), &info) == 0)
      add_file (self, &info);
  if (fstat (STDIN_FILENO, &info) == 0)
    add_file (self, &info);
  return self;
}

/* @self: (nullable) (transfer full) */
void
dopyo_cli_inputs_free (DopyoCliInputs *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ids);
  g_free (self);
}

/* Whether @target may be written to; sets %CHART_ERROR_WOULD_REPLACE_INPUT where it is one of the
 * files, by whatever name. */
gboolean
dopyo_cli_inputs_check (const DopyoCliInputs *self,
                        const char           *target,
                        GError              **error)
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
