/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-inputs.h"

#include "base/chart-error.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
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
add_file (DopyoCliInputs *self,
          const char     *path)
{
  struct stat info;

  if (stat (path, &info) == 0 && S_ISREG (info.st_mode))
    {
      FileId id = { info.st_dev, info.st_ino };

      g_array_append_val (self->ids, id);
    }
}

/* The files that a resource of the descriptor in @folder names. */
static void
add_paths (DopyoCliInputs *self,
           const char     *folder,
           JsonNode       *path)
{
  if (JSON_NODE_HOLDS_ARRAY (path))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (path)); i++)
        add_paths (self, folder, json_array_get_element (json_node_get_array (path), i));
    }
  else if (json_node_get_value_type (path) == G_TYPE_STRING)
    {
      g_autofree char *file = g_build_filename (folder, json_node_get_string (path), NULL);

      add_file (self, file);
    }
}

/* The descriptor was read before, so it is known to be sound. */
static void
add_resources (DopyoCliInputs *self,
               const char     *folder,
               const char     *descriptor)
{
  g_autoptr (JsonNode) root = json_from_string (descriptor, NULL);
  JsonArray           *resources = NULL;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return;
  if (json_object_has_member (json_node_get_object (root), "resources"))
    resources = json_object_get_array_member (json_node_get_object (root), "resources");
  for (guint i = 0; resources != NULL && i < json_array_get_length (resources); i++)
    {
      JsonNode *resource = json_array_get_element (resources, i);

      if (JSON_NODE_HOLDS_OBJECT (resource) &&
          json_object_has_member (json_node_get_object (resource), "path"))
        add_paths (self, folder, json_object_get_member (json_node_get_object (resource), "path"));
    }
}

/**
 * dopyo_cli_inputs_new:
 * @file: (nullable): what the command line named
 *
 * Returns: (transfer full): the files that @package was read from
 */
DopyoCliInputs *
dopyo_cli_inputs_new (const ChartPackage *package,
                      const char         *file)
{
  DopyoCliInputs  *self = g_new0 (DopyoCliInputs, 1);
  const char      *path = chart_package_get_path (package);
  g_autofree char *folder = NULL;
  struct stat      info;

  self->ids = g_array_new (FALSE, FALSE, sizeof (FileId));
  if (file != NULL && strcmp (file, "-") == 0 && fstat (STDIN_FILENO, &info) == 0)
    {
      FileId id = { info.st_dev, info.st_ino };

      g_array_append_val (self->ids, id);
    }
  if (file != NULL)
    add_file (self, file);
  if (path == NULL)
    return self;

  add_file (self, path);
  folder = g_path_get_dirname (path);
  if (chart_package_get_descriptor (package) != NULL)
    add_resources (self, folder, chart_package_get_descriptor (package));
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
