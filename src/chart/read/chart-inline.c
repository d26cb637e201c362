/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-inline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @node as the text of a cell; %FALSE for what is none. */
static gboolean
add_cell (ChartRecords *rows,
          JsonNode     *node)
{
  const char *text = "";

  if (node != NULL && (JSON_NODE_HOLDS_OBJECT (node) || JSON_NODE_HOLDS_ARRAY (node)))
    return FALSE;
  if (node != NULL && JSON_NODE_HOLDS_VALUE (node))
    {
      if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        text = json_node_get_boolean (node) ? "true" : "false";
      else
        text = json_node_get_string (node);
    }
  chart_records_add (rows, text, strlen (text));
  return TRUE;
}

static gboolean
add_list (ChartRecords *rows,
          JsonArray    *list)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (!add_cell (rows, json_array_get_element (list, i)))
      return FALSE;
  return TRUE;
}

/* The keys of all objects, in the order in which they first come. */
static GPtrArray *
collect_keys (JsonArray *data)
{
  GPtrArray             *keys = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < json_array_get_length (data); i++)
    {
      JsonNode         *node = json_array_get_element (data, i);
      g_autoptr (GList) members = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        continue;
      members = json_object_get_members (json_node_get_object (node));
      for (GList *l = members; l != NULL; l = l->next)
        if (g_hash_table_add (seen, l->data))
          g_ptr_array_add (keys, l->data);
    }
  return keys;
}

/**
 * chart_inline_read:
 * @resource: a resource with "data": a list of lists, the first of them the header, or a list of
 *   objects; in it every number is a text, see chart_json_scan ()
 *
 * Returns: (transfer full): the rows with one header row; %NULL with @error set
 */
ChartRecords *
chart_inline_read (const ChartJson *resource,
                   GError         **error)
{
  g_autoptr (ChartRecords) rows = chart_records_new ();
  g_autoptr (GPtrArray)    keys = NULL;
  JsonArray               *data;
  gboolean                 good = TRUE;

  if (!chart_json_get_array (resource, "data", &data, error))
    return NULL;
  keys = collect_keys (data);
  if (keys->len > 0)
    {
      chart_records_begin (rows, 0);
      for (guint i = 0; i < keys->len; i++)
        chart_records_add (rows, keys->pdata[i], strlen (keys->pdata[i]));
      chart_records_end (rows);
    }

  for (guint i = 0; good && i < json_array_get_length (data); i++)
    {
      JsonNode *node = json_array_get_element (data, i);

      chart_records_begin (rows, 0);
      if (keys->len == 0 && JSON_NODE_HOLDS_ARRAY (node))
        good = add_list (rows, json_node_get_array (node));
      else if (JSON_NODE_HOLDS_OBJECT (node))
        for (guint k = 0; good && k < keys->len; k++)
          good = add_cell (rows, json_object_get_member (json_node_get_object (node),
                                                         keys->pdata[k]));
      else
        good = FALSE;
      chart_records_end (rows);
    }
  if (!good)
    {
      chart_json_fail (resource, "data", _ ("a list of rows, each a list or an object of cells"),
                       error);
      return NULL;
    }
  if (chart_records_get_n (rows) == 0)
    {
      chart_load_job_fail (resource->job, error, CHART_ERROR_EMPTY, 0,
                           _ ("“%s.data” is empty; put rows into it"), resource->where);
      return NULL;
    }
  return g_steal_pointer (&rows);
}
