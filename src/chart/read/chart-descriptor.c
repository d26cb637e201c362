/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-descriptor.h"

#include "base/chart-limits.h"
#include "read/chart-json-scan.h"
#include "read/chart-json-stat.h"
#include "read/chart-kosis.h"
#include "read/chart-resource.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A descriptor while it is read. */
typedef struct
{
  const ChartLoadJob *job;
  ChartJson           json;
  ChartJson           texts; /* the same, every number a text */
  ChartPackage       *package;
  ChartReading       *reading;
  JsonArray          *views;   /* (nullable) */
  ChartLocalized     *sources; /* (nullable): of the whole package */
} Reader;

/* Passes over blanks. */
static const char *
skip_blanks (const char *data,
             const char *end)
{
  while (data < end && *data != '\0' && strchr (" \t\r\n", *data) != NULL)
    data++;
  return data;
}

/* Whether the bytes begin like an object of JSON, or a list of objects. */
gboolean
chart_descriptor_sniff (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = data + length;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3;
  data = skip_blanks (data, end);
  if (data < end && *data == '[')
    data = skip_blanks (data + 1, end);
  if (data == end || *data++ != '{')
    return FALSE;
  data = skip_blanks (data, end);
  return data < end && (*data == '"' || *data == '}');
}

/* The tags of "languages", or what the title's words and companions speak. */
static gboolean
read_languages (Reader  *self,
                GError **error)
{
  JsonArray *tags;
  guint      n;

  if (!chart_json_get_array (&self->json, "languages", &tags, error))
    return FALSE;
  n = tags != NULL ? json_array_get_length (tags) : 0;
  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (tags, i);

      if (json_node_get_value_type (node) != G_TYPE_STRING || *json_node_get_string (node) == '\0')
        {
          chart_json_fail (&self->json, "languages", _ ("a list of language tags"), error);
          return FALSE;
        }
      chart_package_add_language (self->package, json_node_get_string (node));
    }
  if (n > 0)
    self->json.default_language = json_node_get_string (json_array_get_element (tags, 0));
  return TRUE;
}

/* A descriptor that names no language speaks the ones its title has. */
static void
guess_languages (Reader               *self,
                 const ChartLocalized *title)
{
  guint n = chart_localized_get_n (title);

  if (chart_package_get_n_languages (self->package) > 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      const char *tag, *text;

      chart_localized_peek (title, i, &tag, &text);
      if (*tag != '\0')
        chart_package_add_language (self->package, tag);
    }
  if (chart_package_get_n_languages (self->package) == 0)
    chart_package_add_language (self->package, "en");
}

/* Joins the titles of "sources" in each language that one of them has. */
static gboolean
read_sources (const ChartJson *json,
              ChartLocalized **joined,
              GError         **error)
{
  g_autoptr (GPtrArray) titles =
    g_ptr_array_new_with_free_func ((GDestroyNotify)chart_localized_unref);
  JsonArray *sources;

  *joined = NULL;
  if (!chart_json_get_array (json, "sources", &sources, error))
    return FALSE;
  for (guint i = 0; sources != NULL && i < json_array_get_length (sources); i++)
    {
      g_autofree char *where = g_strdup_printf ("%s%ssources[%u]", json->where,
                                                *json->where != '\0' ? "." : "", i);
      ChartJson        source = { json->job, NULL, where, json->default_language };
      JsonNode        *node = json_array_get_element (sources, i);
      ChartLocalized  *title;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          chart_json_fail (json, "sources", _ ("a list of objects"), error);
          return FALSE;
        }
      source.object = json_node_get_object (node);
      if (!chart_json_get_text (&source, "title", &title, error))
        return FALSE;
      if (title != NULL)
        g_ptr_array_add (titles, title);
    }

  for (guint i = 0; i < titles->len; i++)
    for (guint k = 0; k < chart_localized_get_n (titles->pdata[i]); k++)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        const char         *tag, *unused;

        chart_localized_peek (titles->pdata[i], k, &tag, &unused);
        if (chart_localized_lookup (*joined, tag) != NULL)
          continue;
        for (guint other = 0; other < titles->len; other++)
          g_string_append_printf (text, "%s%s", other > 0 ? ", " : "",
                                  chart_localized_get (titles->pdata[other], tag));
        *joined = chart_localized_with (*joined, tag, text->str);
      }
  return TRUE;
}

/* (nullable) (transfer full): the JSON of the first view that shows resource @name. */
static char *
find_view (Reader     *self,
           const char *name)
{
  guint n = self->views != NULL ? json_array_get_length (self->views) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode  *node = json_array_get_element (self->views, i);
      ChartJson  view = { self->job, NULL, "views", "" };
      JsonArray *names = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        continue;
      view.object = json_node_get_object (node);
      if (!chart_json_get_array (&view, "resources", &names, NULL) || names == NULL)
        continue;
      for (guint k = 0; k < json_array_get_length (names); k++)
        {
          JsonNode *item = json_array_get_element (names, k);

          if (json_node_get_value_type (item) == G_TYPE_STRING &&
              strcmp (json_node_get_string (item), name) == 0)
            return json_to_string (node, FALSE);
        }
    }
  return NULL;
}

static gboolean
read_resource (Reader     *self,
               JsonObject *object,
               JsonObject *texts,
               const char *where,
               guint       i,
               GError    **error)
{
  ChartJson        json = { self->job, object, where, self->json.default_language };
  ChartJson        json_texts = { self->job, texts, where, self->json.default_language };
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  g_autofree char *view = NULL;
  ChartLocalized  *sources;
  ChartDataset    *dataset;
  const char      *id;

  if (!chart_json_get_string (&json, "name", &id, error))
    return FALSE;
  if (id == NULL || *id == '\0')
    id = number;
  if (chart_package_find (self->package, id) >= 0)
    {
      g_autofree char *said = chart_escape_for_line (id, -1);

      chart_load_job_fail (self->job, error, CHART_ERROR_BAD_VALUE, 0,
                           _ ("two resources are called “%s”; give each its own name"), said);
      return FALSE;
    }
  dataset = chart_resource_read (&json, &json_texts, id, self->reading, error);
  if (dataset == NULL)
    return FALSE;
  if (!read_sources (&json, &sources, error))
    {
      chart_dataset_unref (dataset);
      return FALSE;
    }
  if (sources == NULL)
    sources = chart_localized_ref (self->sources);
  if (sources != NULL)
    chart_dataset_set_text (dataset, CHART_DATASET_SOURCE, sources);
  if (chart_dataset_peek_text (dataset, CHART_DATASET_TITLE) == NULL)
    chart_dataset_set_text (dataset, CHART_DATASET_TITLE,
                            chart_localized_new (self->json.default_language, id));
  chart_dataset_seal (dataset);
  view = find_view (self, id);
  chart_package_add_dataset (self->package, dataset, view);
  return TRUE;
}

static gboolean
read_resources (Reader  *self,
                GError **error)
{
  const ChartLoadJob *whole = self->job;
  JsonArray          *resources, *texts;
  guint               n;

  if (!chart_json_get_array (&self->json, "resources", &resources, error))
    return FALSE;
  /* A descriptor of one resource alone is a package of it. */
  if (resources == NULL &&
      (chart_json_peek (&self->json, "path") != NULL || chart_json_peek (&self->json, "data")))
    return read_resource (self, self->json.object, self->texts.object, "", 0, error);
  n = resources != NULL ? json_array_get_length (resources) : 0;
  if (n == 0)
    {
      chart_load_job_fail (self->job, error, CHART_ERROR_MISSING_KEY, 0,
                           _ ("the key “resources” is missing or empty; a data package lists its "
                              "tables there"));
      return FALSE;
    }
  if (n > CHART_MAX_RESOURCES)
    {
      chart_load_job_fail (self->job, error, CHART_ERROR_TOO_LARGE, 0,
                           _ ("more than %u resources; make several packages of them"),
                           CHART_MAX_RESOURCES);
      return FALSE;
    }

  texts = json_object_get_array_member (self->texts.object, "resources");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *where = g_strdup_printf ("resources[%u]", i);
      JsonNode        *node = json_array_get_element (resources, i);
      ChartLoadJob     part = *self->job;
      gboolean         good;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          chart_json_fail (&self->json, "resources", _ ("a list of objects"), error);
          return FALSE;
        }
      part.begin = (double)i / n;
      part.share = 1.0 / n;
      self->job = &part;
      good = read_resource (self, json_node_get_object (node),
                            json_array_get_object_element (texts, i), where, i, error) &&
             chart_load_job_step (&part, 1, error);
      self->job = whole;
      if (!good)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_package (Reader  *self,
              GError **error)
{
  ChartLocalized *title;
  const char     *name;

  if (!read_languages (self, error) ||
      !chart_json_get_text (&self->json, "title", &title, error))
    return FALSE;
  guess_languages (self, title);
  chart_package_set_title (self->package, title);
  if (!chart_json_get_string (&self->json, "name", &name, error) ||
      !chart_json_get_array (&self->json, "views", &self->views, error) ||
      !read_sources (&self->json, &self->sources, error))
    return FALSE;
  if (title == NULL && name != NULL)
    chart_package_set_title (self->package,
                             chart_localized_new (self->json.default_language, name));
  return read_resources (self, error);
}

/* Parses what the scanner has let through; %NULL with @error set where it is no JSON. */
static JsonParser *
parse (const ChartLoadJob *job,
       const GString      *json,
       GError            **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError)     inner = NULL;

  if (!json_parser_load_from_data (parser, json->str, (gssize)json->len, &inner))
    {
      chart_load_job_fail (job, error, CHART_ERROR_JSON_SYNTAX, 0,
                           _ ("this is no JSON (%s); correct the file"), inner->message);
      return NULL;
    }
  return g_steal_pointer (&parser);
}

/* Whether rows stand in the descriptor itself. */
static gboolean
has_inline_rows (JsonObject *root)
{
  JsonNode  *node = json_object_get_member (root, "resources");
  JsonArray *resources = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                      : NULL;

  if (json_object_has_member (root, "data"))
    return TRUE;
  for (guint i = 0; resources != NULL && i < json_array_get_length (resources); i++)
    {
      JsonNode *resource = json_array_get_element (resources, i);

      if (JSON_NODE_HOLDS_OBJECT (resource) &&
          json_object_has_member (json_node_get_object (resource), "data"))
        return TRUE;
    }
  return FALSE;
}

/* (transfer full): the package of a descriptor. @safe: its text; @root: the same parsed; @texts:
 * with every number a text */
static ChartPackage *
read_descriptor (const ChartLoadJob *job,
                 const char         *safe,
                 JsonNode           *root,
                 JsonNode           *texts,
                 GError            **error)
{
  g_autoptr (ChartPackage) package = chart_package_new ();
  g_autoptr (ChartReading) reading = chart_reading_new ();
  Reader                   self = { .job = job, .package = package, .reading = reading };
  gboolean                 good;

  self.json = (ChartJson){ job, json_node_get_object (root), "", "" };
  self.texts = (ChartJson){ job, json_node_get_object (texts), "", "" };
  good = read_package (&self, error);
  chart_localized_unref (self.sources);
  if (!good)
    return NULL;
  if (job->path != NULL && strcmp (job->path, "-") != 0)
    chart_package_set_path (package, job->path);
  chart_package_set_descriptor (package, safe);
  if (reading->n_files == 1)
    chart_reading_sort (reading);
  else
    chart_reading_forget_shape (reading);
  chart_package_set_reading (package, g_steal_pointer (&reading));
  return g_steal_pointer (&package);
}

/**
 * chart_descriptor_read:
 * @bytes: JSON: a Data Package, version 1 or 2, or one Data Resource; a JSON-stat dataset; a saved
 *   answer of KOSIS
 *
 * Reads a package with all its resources. Nothing outside the descriptor's folder is opened. The
 * whole descriptor is kept as text, so that what is not known here survives.
 *
 * Returns: (transfer full): the package; %NULL with @error set
 */
ChartPackage *
chart_descriptor_read (const ChartLoadJob *job,
                       GBytes             *bytes,
                       GError            **error)
{
  g_autoptr (GString)    safe = g_string_new (NULL);
  g_autoptr (GString)    texts = g_string_new (NULL);
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (JsonParser) text_parser = NULL;
  gsize                  length;
  const char            *data = g_bytes_get_data (bytes, &length);
  JsonNode              *root;
  gboolean               is_stat, is_kosis;

  if (!chart_json_scan (job, data, length, safe, texts, error))
    return NULL;
  parser = parse (job, safe, error);
  if (parser == NULL)
    return NULL;
  root = json_parser_get_root (parser);
  is_stat = chart_json_stat_sniff (root);
  is_kosis = chart_kosis_sniff (root);
  if (!is_kosis && !JSON_NODE_HOLDS_OBJECT (root))
    {
      chart_load_job_fail (job, error, CHART_ERROR_WRONG_TYPE, 0,
                           _ ("a descriptor must be an object; choose a datapackage.json"));
      return NULL;
    }
  /* Parsing takes most of the time of a descriptor: twice only where there is a number to print. */
  text_parser = is_stat || is_kosis || has_inline_rows (json_node_get_object (root))
                  ? parse (job, texts, error)
                  : g_object_ref (parser);
  if (text_parser == NULL)
    return NULL;
  if (is_kosis)
    return chart_kosis_read (job, json_node_get_array (json_parser_get_root (text_parser)), error);
  if (is_stat)
    {
      ChartJson json = { job, json_node_get_object (root), "", "" };

      return chart_json_stat_read (
        &json, json_node_get_object (json_parser_get_root (text_parser)), error);
    }
  return read_descriptor (job, safe->str, root, json_parser_get_root (text_parser), error);
}
