/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-json-stat.h"

#include "base/chart-limits.h"
#include "read/chart-cube.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the values stand: in a list of all places, or under the places that have one. */
typedef struct
{
  JsonArray  *dense;  /* (nullable) */
  JsonObject *sparse; /* (nullable) */
} Values;

/* Whether a file is a JSON-stat dataset, or a collection of some. */
gboolean
chart_json_stat_sniff (JsonNode *root)
{
  JsonObject *object;
  JsonNode *class;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  object = json_node_get_object (root);
  class = json_object_get_member (object, "class");
  if (class == NULL || json_node_get_value_type (class) != G_TYPE_STRING)
    return FALSE;
  return (strcmp (json_node_get_string (class), "dataset") == 0 &&
          json_object_has_member (object, "dimension")) ||
         (strcmp (json_node_get_string (class), "collection") == 0 &&
          json_object_has_member (object, "link"));
}

static const char *
get_value (gpointer data,
           guint64  place)
{
  const Values *values = data;
  JsonNode     *node = NULL;

  if (values->dense != NULL)
    node = place < json_array_get_length (values->dense)
             ? json_array_get_element (values->dense, (guint)place)
             : NULL;
  else
    {
      char key[24];

      g_snprintf (key, sizeof key, "%" G_GUINT64_FORMAT, place);
      node = json_object_get_member (values->sparse, key);
    }
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
             json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

/* Whether @id is among those that "role" gives to @role. */
static gboolean
has_role (const ChartJson *json,
          const char      *role,
          const char      *id)
{
  JsonObject *roles;
  JsonArray  *ids;

  if (!chart_json_get_object (json, "role", &roles, NULL) || roles == NULL ||
      !json_object_has_member (roles, role) ||
      !JSON_NODE_HOLDS_ARRAY (json_object_get_member (roles, role)))
    return FALSE;
  ids = json_object_get_array_member (roles, role);
  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      JsonNode *node = json_array_get_element (ids, i);

      if (json_node_get_value_type (node) == G_TYPE_STRING &&
          strcmp (json_node_get_string (node), id) == 0)
        return TRUE;
    }
  return FALSE;
}

static ChartCubeRole
find_role (const ChartJson *json,
           const char      *id)
{
  return has_role (json, "time", id)     ? CHART_CUBE_TIME
         : has_role (json, "metric", id) ? CHART_CUBE_METRIC
                                         : CHART_CUBE_PLAIN;
}

/* The unit of a measure and how many decimals are shown. */
static gboolean
read_unit (const ChartJson   *units,
           ChartCubeCategory *category,
           GError           **error)
{
  ChartJson   unit = *units;
  const char *label, *symbol;
  guint       decimals;

  if (!chart_json_get_object (units, category->key, &unit.object, error))
    return FALSE;
  if (unit.object == NULL)
    return TRUE;
  if (!chart_json_get_string (&unit, "label", &label, error) ||
      !chart_json_get_string (&unit, "symbol", &symbol, error) ||
      !chart_json_get_count (&unit, "decimals", CHART_MAX_DECIMALS, &decimals, error))
    return FALSE;
  if (symbol != NULL && *symbol != '\0')
    label = symbol;
  if (label != NULL && *label != '\0')
    category->unit = chart_localized_new ("", label);
  if (chart_json_peek (&unit, "decimals") != NULL)
    category->decimals = (int)decimals;
  return TRUE;
}

static void
add_category (ChartCubeDimension *dimension,
              const ChartJson    *labels,
              const char         *key)
{
  const char *label = NULL;

  if (labels->object != NULL)
    chart_json_get_string (labels, key, &label, NULL);
  chart_cube_dimension_add (dimension, key, chart_localized_new ("", label != NULL ? label : key));
}

/* The keys of "index", an object of places, in their order. FALSE where a place is none, or has two
 * keys. */
static gboolean
order_keys (JsonObject  *index,
            const char **keys,
            guint        n)
{
  g_autoptr (GList) members = json_object_get_members (index);

  for (GList *l = members; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (index, l->data);
      gint64    place = JSON_NODE_HOLDS_VALUE (node) &&
                         json_node_get_value_type (node) == G_TYPE_INT64
                          ? json_node_get_int (node)
                          : -1;

      if (place < 0 || place >= n || keys[place] != NULL)
        return FALSE;
      keys[place] = l->data;
    }
  return TRUE;
}

/* Adds the categories in the order of "index", a list of keys or an object of places; a dimension
 * of one category may have its label alone. */
static gboolean
read_categories (const ChartJson    *category,
                 ChartCubeDimension *dimension,
                 GError            **error)
{
  JsonNode               *index = chart_json_peek (category, "index");
  ChartJson               labels = *category;
  g_autofree const char **keys = NULL;
  guint                   n = 0;

  if (!chart_json_get_object (category, "label", &labels.object, error))
    return FALSE;
  if (index != NULL && JSON_NODE_HOLDS_ARRAY (index))
    {
      JsonArray *list = json_node_get_array (index);

      for (guint i = 0; i < json_array_get_length (list); i++)
        {
          JsonNode *node = json_array_get_element (list, i);

          if (json_node_get_value_type (node) == G_TYPE_STRING)
            add_category (dimension, &labels, json_node_get_string (node));
        }
      return TRUE;
    }
  if (index != NULL && JSON_NODE_HOLDS_OBJECT (index))
    {
      n = json_object_get_size (json_node_get_object (index));
      keys = g_new0 (const char *, n + 1);
      if (!order_keys (json_node_get_object (index), keys, n))
        {
          chart_load_job_fail (category->job, error, CHART_ERROR_BAD_VALUE, 0,
                               _ ("“%s.index” does not number the categories from 0 on; correct "
                                  "the file"),
                               category->where);
          return FALSE;
        }
      for (guint i = 0; i < n; i++)
        add_category (dimension, &labels, keys[i]);
      return TRUE;
    }
  if (labels.object != NULL)
    {
      g_autoptr (GList) members = json_object_get_members (labels.object);

      for (GList *l = members; l != NULL; l = l->next)
        add_category (dimension, &labels, l->data);
    }
  return TRUE;
}

static gboolean
read_dimension (const ChartJson *json,
                const ChartJson *dimensions,
                const char      *id,
                gint64           size,
                ChartCube       *cube,
                GError         **error)
{
  g_autofree char    *said = chart_escape_for_line (id, -1);
  g_autofree char    *where = g_strdup_printf ("dimension.%s", said);
  g_autofree char    *within = g_strdup_printf ("%s.category", where);
  ChartJson           self = { json->job, NULL, where, "" };
  ChartJson           category = { json->job, NULL, within, "" };
  ChartJson           units = { json->job, NULL, within, "" };
  g_autofree char    *wanted = NULL;
  ChartCubeDimension *dimension;
  const char         *label;

  if (!chart_json_get_object (dimensions, id, &self.object, error))
    return FALSE;
  if (self.object == NULL)
    {
      chart_json_fail (dimensions, id, _ ("an object"), error);
      return FALSE;
    }
  if (!chart_json_get_string (&self, "label", &label, error) ||
      !chart_json_get_object (&self, "category", &category.object, error))
    return FALSE;
  if (category.object == NULL)
    {
      chart_json_fail (&self, "category", _ ("an object"), error);
      return FALSE;
    }
  dimension = chart_cube_add_dimension (cube, chart_localized_new ("", label != NULL ? label : id),
                                        find_role (json, id));
  if (!read_categories (&category, dimension, error) ||
      !chart_json_get_object (&category, "unit", &units.object, error))
    return FALSE;
  for (guint i = 0; units.object != NULL && i < dimension->categories->len; i++)
    if (!read_unit (&units, dimension->categories->pdata[i], error))
      return FALSE;
  if (size == dimension->categories->len)
    return TRUE;
  wanted = g_strdup_printf ("%" G_GINT64_FORMAT, size);
  chart_load_job_fail (json->job, error, CHART_ERROR_BAD_VALUE, 0,
                       _ ("“%s” has %u categories where “size” says %s; correct the file"), where,
                       dimension->categories->len, wanted);
  return FALSE;
}

static gboolean
read_dimensions (const ChartJson *json,
                 ChartCube       *cube,
                 GError         **error)
{
  ChartJson  dimensions = { json->job, NULL, "dimension", "" };
  JsonArray *ids, *sizes;
  guint      n;

  if (!chart_json_get_array (json, "id", &ids, error) ||
      !chart_json_get_array (json, "size", &sizes, error) ||
      !chart_json_get_object (json, "dimension", &dimensions.object, error))
    return FALSE;
  n = ids != NULL ? json_array_get_length (ids) : 0;
  if (n == 0 || sizes == NULL || json_array_get_length (sizes) != n || dimensions.object == NULL)
    {
      chart_load_job_fail (json->job, error, CHART_ERROR_MISSING_KEY, 0,
                           _ ("a JSON-stat dataset has the keys “id”, “size” and “dimension”, the "
                              "first two of one length; get the file again"));
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      JsonNode *id = json_array_get_element (ids, i);
      JsonNode *size = json_array_get_element (sizes, i);
      gint64    n_categories = -1;

      if (json_node_get_value_type (id) != G_TYPE_STRING)
        {
          chart_json_fail (json, "id", _ ("a list of texts"), error);
          return FALSE;
        }
      if (json_node_get_value_type (size) == G_TYPE_INT64)
        n_categories = json_node_get_int (size);
      if (!read_dimension (json, &dimensions, json_node_get_string (id), n_categories, cube, error))
        return FALSE;
    }
  return TRUE;
}

/* "note" is a list of texts. */
static void
read_note (const ChartJson *json,
           ChartCube       *cube)
{
  JsonNode           *node = chart_json_peek (json, "note");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; node != NULL && JSON_NODE_HOLDS_ARRAY (node) &&
                    i < json_array_get_length (json_node_get_array (node));
       i++)
    {
      JsonNode *part = json_array_get_element (json_node_get_array (node), i);

      if (json_node_get_value_type (part) == G_TYPE_STRING)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                                json_node_get_string (part));
    }
  if (text->len > 0)
    cube->note = chart_localized_new ("", text->str);
}

/**
 * chart_json_stat_read:
 * @json: a JSON-stat 2.0 dataset
 * @texts: the same with every number as a text
 *
 * Returns: (transfer full): a package of it, not sealed yet; %NULL with @error set
 */
ChartPackage *
chart_json_stat_read (const ChartJson *json,
                      JsonObject      *texts,
                      GError         **error)
{
  g_autoptr (ChartCube) cube = chart_cube_new ();
  JsonNode             *value = json_object_get_member (texts, "value");
  Values                values = { NULL, NULL };

  if (chart_json_peek (json, "dimension") == NULL)
    {
      chart_load_job_fail (json->job, error, CHART_ERROR_WRONG_TYPE, 0,
                           _ ("a JSON-stat collection only lists datasets; get one of them"));
      return NULL;
    }
  if (!chart_json_get_text (json, "label", &cube->title, error) ||
      !chart_json_get_text (json, "source", &cube->source, error) ||
      !read_dimensions (json, cube, error))
    return NULL;
  read_note (json, cube);
  if (value != NULL && JSON_NODE_HOLDS_ARRAY (value))
    values.dense = json_node_get_array (value);
  else if (value != NULL && JSON_NODE_HOLDS_OBJECT (value))
    values.sparse = json_node_get_object (value);
  else
    {
      chart_json_fail (json, "value", _ ("a list or an object of numbers"), error);
      return NULL;
    }
  cube->get = get_value;
  cube->data = &values;
  return chart_cube_pack (json->job, cube, error);
}
