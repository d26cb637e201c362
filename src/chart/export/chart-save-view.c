/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "export/chart-save-view.h"

#include "spec/chart-spec-json.h"

#include <string.h>

static JsonArray *
get_array (JsonObject *object,
           const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* Whether @view shows @resource; *alone: and nothing else. */
static gboolean
shows (JsonNode   *view,
       const char *resource,
       gboolean   *alone)
{
  JsonArray *names =
    JSON_NODE_HOLDS_OBJECT (view) ? get_array (json_node_get_object (view), "resources") : NULL;

  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++)
    {
      JsonNode *name = json_array_get_element (names, i);

      *alone = json_array_get_length (names) == 1;
      if (json_node_get_value_type (name) == G_TYPE_STRING &&
          strcmp (json_node_get_string (name), resource) == 0)
        return TRUE;
    }
  return FALSE;
}

static JsonObject *
new_view (const char *resource)
{
  JsonObject *view = json_object_new ();
  JsonArray  *names = json_array_new ();

  json_array_add_string_element (names, resource);
  json_object_set_string_member (view, "name", resource);
  json_object_set_array_member (view, "resources", names);
  return view;
}

/* The views with one more, in front of the others or behind them. */
static void
insert_view (JsonObject *package,
             JsonArray  *old,
             JsonObject *view,
             gboolean    in_front)
{
  JsonArray *views = json_array_new ();
  guint      n = old != NULL ? json_array_get_length (old) : 0;

  if (in_front)
    json_array_add_object_element (views, view);
  for (guint i = 0; i < n; i++)
    json_array_add_element (views, json_node_copy (json_array_get_element (old, i)));
  if (!in_front)
    json_array_add_object_element (views, view);
  json_object_set_array_member (package, "views", views);
}

/* (transfer none): the view in which a reader finds the chart of @resource, and which shows nothing
 * else; made where there is none, in front of one that shows others too. */
static JsonObject *
get_view (JsonObject *package,
          const char *resource)
{
  JsonArray  *old = get_array (package, "views");
  guint       n = old != NULL ? json_array_get_length (old) : 0;
  gboolean    alone = FALSE;
  gboolean    found = FALSE;
  JsonObject *view;

  for (guint i = 0; i < n && !found; i++)
    {
      found = shows (json_array_get_element (old, i), resource, &alone);
      if (found && alone)
        return json_array_get_object_element (old, i);
    }
  view = new_view (resource);
  insert_view (package, old, view, found);
  return view;
}

/* The kind of chart stands in the "spec" of the view. */
static void
put_type (JsonObject *view,
          JsonObject *said)
{
  JsonNode   *node = json_object_get_member (view, "spec");
  const char *type = json_object_get_string_member (json_object_get_object_member (said, "spec"),
                                                    "type");

  json_object_remove_member (view, "type");
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    json_object_set_object_member (view, "spec", json_object_new ());
  json_object_set_string_member (json_object_get_object_member (view, "spec"), "type", type);
}

/* Whether @key of a view is a text of the chart; a plain title names the view. */
static gboolean
is_text (const char *key,
         JsonNode   *node)
{
  static const char *const keys[] = { "title", "chart:subtitle", "chart:note", "chart:source",
                                      NULL };

  return JSON_NODE_HOLDS_OBJECT (node) && g_strv_contains (keys, key);
}

/**
 * chart_save_put_view:
 * @package: a descriptor, which is changed
 * @resource: the name of a resource
 *
 * Says in the descriptor how the resource is drawn; what its view says besides stays.
 */
void
chart_save_put_view (JsonObject      *package,
                     const char      *resource,
                     const ChartSpec *spec)
{
  JsonObject            *view = get_view (package, resource);
  g_autofree char       *json = chart_spec_to_json (spec);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GList)      members = json_object_get_members (view);
  JsonObject            *said;
  JsonObjectIter         iter;
  const char            *key;
  JsonNode              *node;

  if (!json_parser_load_from_data (parser, json, -1, NULL))
    return;
  said = json_node_get_object (json_parser_get_root (parser));
  for (GList *l = members; l != NULL; l = l->next)
    if (is_text (l->data, json_object_get_member (view, l->data)) &&
        !json_object_has_member (said, l->data))
      json_object_remove_member (view, l->data);

  json_object_iter_init_ordered (&iter, said);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    if (strcmp (key, "spec") == 0)
      put_type (view, said);
    else
      json_object_set_member (view, key, json_node_copy (node));
}
