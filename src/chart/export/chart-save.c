/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "export/chart-save.h"

#include "base/chart-error.h"
#include "base/chart-limits.h"
#include "export/chart-export.h"
#include "export/chart-inputs.h"
#include "export/chart-save-json.h"
#include "export/chart-save-table.h"
#include "export/chart-save-view.h"
#include "read/chart-resource.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define DESCRIPTOR "datapackage.json"
#define PROFILE "https://datapackage.org/profiles/2.0/datapackage.json"

/* A dataset file while it is made. */
typedef struct
{
  const ChartPackage *package;
  JsonNode           *root;
  const char         *language; /* its own; borrowed */
  GPtrArray          *tables;   /* ChartSaveTable */
  GPtrArray          *objects;  /* JsonObject, borrowed: the resource of each */
} Save;

static void
save_clear (Save *self)
{
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_pointer (&self->objects, g_ptr_array_unref);
  g_clear_pointer (&self->root, json_node_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Save, save_clear)

static JsonArray *
get_array (JsonObject *object,
           const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* A descriptor of nothing but the languages and the title. */
static JsonNode *
new_root (const ChartPackage *package)
{
  JsonNode   *root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray  *languages = json_array_new ();

  for (guint i = 0; i < chart_package_get_n_languages (package); i++)
    json_array_add_string_element (languages, chart_package_get_language (package, i));
  json_object_set_string_member (object, "$schema", PROFILE);
  chart_save_set_text (object, "title", chart_package_peek_title (package),
                       chart_package_get_language (package, 0));
  json_object_set_array_member (object, "languages", languages);
  json_object_set_array_member (object, "resources", json_array_new ());
  json_node_take_object (root, object);
  return root;
}

/* The descriptor that the package was read from, to be changed, or a new one. */
static void
begin (Save *self)
{
  const char            *descriptor = chart_package_get_descriptor (self->package);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray             *languages;

  if (descriptor == NULL || !json_parser_load_from_data (parser, descriptor, -1, NULL))
    {
      self->root = new_root (self->package);
      self->language = chart_package_get_language (self->package, 0);
      return;
    }
  self->root = json_parser_steal_root (parser);
  languages = get_array (json_node_get_object (self->root), "languages");
  self->language = languages != NULL && json_array_get_length (languages) > 0
                     ? json_array_get_string_element (languages, 0)
                     : "";
}

/* A resource that says what the dataset says. */
static JsonObject *
new_resource (const Save         *self,
              const ChartDataset *dataset)
{
  JsonObject           *object = json_object_new ();
  const ChartLocalized *source = chart_dataset_peek_text (dataset, CHART_DATASET_SOURCE);

  json_object_set_string_member (object, "name", chart_dataset_get_id (dataset));
  json_object_set_string_member (object, "type", "table");
  for (guint i = 0; i < CHART_DATASET_N_TEXTS; i++)
    {
      const ChartLocalized *text = chart_dataset_peek_text (dataset, (ChartDatasetText)i);
      const char           *key = chart_resource_get_text_key ((ChartDatasetText)i);

      if (i == CHART_DATASET_TITLE)
        chart_save_set_text (object, key, text, self->language);
      else if (key != NULL)
        chart_save_set_map (object, key, text, self->language);
    }
  /* Without a title the name would be one. */
  if (chart_dataset_peek_text (dataset, CHART_DATASET_TITLE) == NULL)
    json_object_set_string_member (object, "title", "");
  if (chart_dataset_get_kind (dataset) != CHART_DATASET_KIND_VALUE)
    json_object_set_string_member (
      object, "survey:kind", chart_dataset_kind_get_name (chart_dataset_get_kind (dataset)));
  if (chart_dataset_get_n (dataset) > 0)
    json_object_set_int_member (object, "survey:n", chart_dataset_get_n (dataset));
  if (chart_dataset_is_weighted (dataset))
    json_object_set_boolean_member (object, "survey:weighted", TRUE);
  if (chart_dataset_get_design_effect (dataset) > 0)
    json_object_set_double_member (object, "survey:designEffect",
                                   chart_dataset_get_design_effect (dataset));
  if (source != NULL)
    {
      JsonArray  *sources = json_array_new ();
      JsonObject *item = json_object_new ();

      chart_save_set_text (item, "title", source, self->language);
      json_array_add_object_element (sources, item);
      json_object_set_array_member (object, "sources", sources);
    }
  return object;
}

/* (transfer none): the resource of dataset @i in the descriptor, made where there is none. */
static JsonObject *
get_resource (const Save *self,
              guint       i)
{
  JsonObject         *root = json_node_get_object (self->root);
  JsonArray          *resources = get_array (root, "resources");
  const ChartDataset *dataset = chart_package_get_dataset (self->package, i);
  JsonObject         *object;

  if (resources == NULL) /* the descriptor is one resource */
    object = root;
  else if (i < json_array_get_length (resources))
    object = json_array_get_object_element (resources, i);
  else
    json_array_add_object_element (resources, object = new_resource (self, dataset));
  if (!json_object_has_member (object, "name"))
    json_object_set_string_member (object, "name", chart_dataset_get_id (dataset));
  return object;
}

/* Puts the columns of dataset @i into its resource, instead of where its rows came from. */
static void
add_table (Save *self,
           guint i)
{
  static const char *const gone[] = { "path", "data", "dialect", "format", "mediatype",
                                      "encoding", "bytes", "hash" };
  const ChartDataset      *dataset = chart_package_get_dataset (self->package, i);
  JsonObject              *object = get_resource (self, i);
  JsonNode                *node = json_object_get_member (object, "schema");
  g_autoptr (JsonObject)   schema = node != NULL && JSON_NODE_HOLDS_OBJECT (node)
                                      ? json_object_ref (json_node_get_object (node))
                                      : json_object_new ();
  ChartSaveTable          *table = chart_save_table_new (dataset, self->language, schema);

  for (guint k = 0; k < G_N_ELEMENTS (gone); k++)
    json_object_remove_member (object, gone[k]);
  /* A table of words alone has no numbers for a schema to name; a reader finds that out again. */
  if (chart_dataset_get_n_columns (dataset) > 0)
    {
      chart_save_table_describe (table, schema);
      json_object_set_object_member (object, "schema", g_steal_pointer (&schema));
    }
  g_ptr_array_add (self->tables, table);
  g_ptr_array_add (self->objects, object);
}

/* Appends the descriptor; the rows stand in it where @inlined. */
static GBytes *
render_descriptor (const Save *self,
                   gboolean    inlined)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  GString               *out = g_string_new (NULL);

  for (guint i = 0; inlined && i < self->tables->len; i++)
    g_hash_table_insert (rows, self->objects->pdata[i], self->tables->pdata[i]);
  chart_save_append_json (out, self->root, rows, (ChartSaveRows)chart_save_table_append_json);
  return g_string_free_to_bytes (out);
}

/* (transfer full): a file name for the table of dataset @id, other than those in @taken. */
static char *
name_table (const char *id,
            GHashTable *taken)
{
  g_autofree char *stem = g_strdup (id);
  char            *name;

  for (char *c = stem; *c != '\0'; c++)
    if (strchr ("/\\:~", *c) != NULL || (guchar)*c < ' ' || *c == 0x7f ||
        (c[0] == '.' && c[1] == '.'))
      *c = '_';
  if (*stem == '.')
    *stem = '_';
  name = g_strconcat (stem, ".csv", NULL);
  for (guint n = 2; !g_hash_table_add (taken, name); n++)
    name = g_strdup_printf ("%s-%u.csv", stem, n);
  return g_strdup (name);
}

/* Names each table's file in its resource; adds the files' paths and bytes. */
static void
add_table_files (const Save *self,
                 const char *folder,
                 GPtrArray  *paths,
                 GPtrArray  *bytes)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->tables->len; i++)
    {
      JsonObject      *object = self->objects->pdata[i];
      g_autofree char *name = name_table (
        chart_dataset_get_id (chart_package_get_dataset (self->package, i)), taken);

      json_object_set_string_member (object, "path", name);
      json_object_set_string_member (object, "format", "csv");
      json_object_set_string_member (object, "mediatype", "text/csv");
      json_object_set_string_member (object, "encoding", "utf-8");
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
      g_ptr_array_add (bytes, g_string_free_to_bytes (
                                chart_save_table_to_csv (self->tables->pdata[i])));
    }
}

static gboolean
fail (GError    **error,
      const char *path,
      ChartError  code,
      const char *message)
{
  g_autofree char *name = chart_escape_for_line (path, -1);

  g_set_error (error, CHART_ERROR, code, "%s: %s", name, message);
  return FALSE;
}

/* None of the files may be one that the package was read from. */
static gboolean
check_inputs (const ChartPackage *package,
              const GPtrArray    *paths,
              GError            **error)
{
  ChartInputs *inputs = chart_inputs_new (package);
  gboolean     good = TRUE;

  for (guint i = 0; good && i < paths->len; i++)
    good = chart_inputs_check (inputs, paths->pdata[i], error);
  chart_inputs_free (inputs);
  return good;
}

static gboolean
write_folder (const Save *self,
              const char *path,
              GError    **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) bytes = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autofree char      *base = g_path_get_basename (path);
  g_autofree char      *folder = strcmp (base, DESCRIPTOR) == 0 ? g_path_get_dirname (path)
                                                                : g_strdup (path);
  gboolean              is_new = !g_file_test (folder, G_FILE_TEST_EXISTS);

  add_table_files (self, folder, paths, bytes);
  g_ptr_array_add (paths, g_build_filename (folder, DESCRIPTOR, NULL));
  g_ptr_array_add (bytes, render_descriptor (self, FALSE));
  if (!check_inputs (self->package, paths, error))
    return FALSE;
  if (is_new && g_mkdir (folder, 0777) != 0)
    {
      g_autofree char *message = g_strdup_printf (_ ("the folder cannot be made: %s; choose "
                                                     "another place"),
                                                  g_strerror (errno));

      return fail (error, folder, CHART_ERROR_WRITE_FAILED, message);
    }
  if (chart_export_write_all ((const char *const *)paths->pdata,
                              (GBytes *const *)(gpointer)bytes->pdata, paths->len, error))
    return TRUE;
  if (is_new)
    g_rmdir (folder);
  return FALSE;
}

static gboolean
write_file (const Save    *self,
            const char    *path,
            ChartSaveInput input,
            GError       **error)
{
  g_autoptr (GBytes)    bytes = render_descriptor (self, TRUE);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  g_ptr_array_add (paths, (gpointer)path);
  if (input == CHART_SAVE_KEEP_INPUT && !check_inputs (self->package, paths, error))
    return FALSE;
  /* what is written can be read */
  if (g_bytes_get_size (bytes) > CHART_MAX_DESCRIPTOR_BYTES)
    return fail (error, path, CHART_ERROR_TOO_LARGE,
                 _ ("this is too much for one file; save it as a folder with tables"));
  return chart_export_write (path, bytes, error);
}

/* Whether a package saved as @path is a folder: its name is not one of a JSON file, or that of the
 * descriptor of a folder. */
gboolean
chart_save_is_folder (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *folded = g_ascii_strdown (base, -1);

  return strcmp (path, "-") != 0 &&
         (strcmp (base, DESCRIPTOR) == 0 || !g_str_has_suffix (folded, ".json"));
}

/**
 * chart_save:
 * @specs: what is drawn of each dataset
 * @path: a file *.json, which holds everything; "-" is standard output; else a folder, made where
 *   it is missing, or datapackage.json in one: each table is then a CSV file of its own
 * @input: whether a file *.json may be the one that @package was read from; the files of a folder
 *   never may
 *
 * Writes the package, with its texts and charts, as a Data Package that reads as @package does.
 * What its descriptor said that is not known here stays in it. The files are written whole or not
 * at all. Safe in any thread.
 *
 * Returns: whether it was written; sets %CHART_ERROR_WRITE_FAILED, %CHART_ERROR_TOO_LARGE,
 *   %CHART_ERROR_WOULD_REPLACE_INPUT
 */
gboolean
chart_save (const ChartPackage     *package,
            const ChartSpec *const *specs,
            const char             *path,
            ChartSaveInput          input,
            GError                **error)
{
  g_auto (Save) self = { .package = package };

  g_return_val_if_fail (package != NULL && specs != NULL && path != NULL, FALSE);

  self.tables = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_save_table_free);
  self.objects = g_ptr_array_new ();
  begin (&self);
  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    {
      add_table (&self, i);
      chart_save_put_view (json_node_get_object (self.root),
                           chart_dataset_get_id (chart_package_get_dataset (package, i)),
                           specs[i]);
    }
  return chart_save_is_folder (path) ? write_folder (&self, path, error)
                                     : write_file (&self, path, input, error);
}
