/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a person calls the sort of value that @node is. */
static const char *
describe (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return _ ("an object");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return _ ("a list");
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return _ ("a text");
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return _ ("true or false");
  return _ ("a number");
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* (nullable) (transfer none): the value of @key; nothing for null. */
JsonNode *
chart_json_peek (const ChartJson *self,
                 const char      *key)
{
  JsonNode *node = json_object_get_member (self->object, key);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

/* Sets @error: the key, what it must be (@wanted, translated) and what it is. */
void
chart_json_fail (const ChartJson *self,
                 const char      *key,
                 const char      *wanted,
                 GError         **error)
{
  g_autofree char *said = chart_escape_for_line (key, -1);
  JsonNode        *node = chart_json_peek (self, key);
  const char      *dot = *self->where != '\0' ? "." : "";

  if (node == NULL)
    chart_load_job_fail (self->job, error, CHART_ERROR_MISSING_KEY, 0,
                         _ ("the key “%s%s%s” is missing; it must be %s"), self->where, dot, said,
                         wanted);
  else
    chart_load_job_fail (self->job, error, CHART_ERROR_WRONG_TYPE, 0,
                         _ ("“%s%s%s” is %s; it must be %s"), self->where, dot, said,
                         describe (node), wanted);
}

/* Sets @string to the text of @key, borrowed; like every getter here it sets nothing where the key
 * is absent or null, and fails only for a value of another type. */
gboolean
chart_json_get_string (const ChartJson *self,
                       const char      *key,
                       const char     **string,
                       GError         **error)
{
  JsonNode *node = chart_json_peek (self, key);

  *string = NULL;
  if (node == NULL)
    return TRUE;
  if (!is_string (node))
    {
      chart_json_fail (self, key, _ ("a text"), error);
      return FALSE;
    }
  *string = json_node_get_string (node);
  return TRUE;
}

/* Sets @object to the object of @key, borrowed. */
gboolean
chart_json_get_object (const ChartJson *self,
                       const char      *key,
                       JsonObject     **object,
                       GError         **error)
{
  JsonNode *node = chart_json_peek (self, key);

  *object = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      chart_json_fail (self, key, _ ("an object"), error);
      return FALSE;
    }
  *object = json_node_get_object (node);
  return TRUE;
}

/* Sets @array to the list of @key, borrowed. */
gboolean
chart_json_get_array (const ChartJson *self,
                      const char      *key,
                      JsonArray      **array,
                      GError         **error)
{
  JsonNode *node = chart_json_peek (self, key);

  *array = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      chart_json_fail (self, key, _ ("a list"), error);
      return FALSE;
    }
  *array = json_node_get_array (node);
  return TRUE;
}

/* One ASCII character that can part cells or digits; @character is kept where the key is absent. */
gboolean
chart_json_get_character (const ChartJson *self,
                          const char      *key,
                          char            *character,
                          GError         **error)
{
  const char *text;

  if (!chart_json_get_string (self, key, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  if (text[0] == '\0' || text[1] != '\0' || (guchar)text[0] >= 0x7f || strchr ("\r\n", text[0]))
    {
      chart_load_job_fail (self->job, error, CHART_ERROR_BAD_VALUE, 0,
                           _ ("“%s.%s” must be one ASCII character that ends no line; correct it"),
                           self->where, key);
      return FALSE;
    }
  *character = *text;
  return TRUE;
}

/* A whole number from 0 to @max; 0 where it is absent. */
gboolean
chart_json_get_count (const ChartJson *self,
                      const char      *key,
                      guint            max,
                      guint           *count,
                      GError         **error)
{
  JsonNode *node = chart_json_peek (self, key);
  double    value;

  *count = 0;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || (json_node_get_value_type (node) != G_TYPE_INT64 &&
                                        json_node_get_value_type (node) != G_TYPE_DOUBLE))
    {
      chart_json_fail (self, key, _ ("a whole number"), error);
      return FALSE;
    }
  value = json_node_get_double (node);
  if (!(value >= 0 && value <= max) || value != (guint)value)
    {
      g_autofree char *said = chart_escape_for_line (key, -1);

      chart_load_job_fail (self->job, error, CHART_ERROR_BAD_VALUE, 0,
                           _ ("“%s%s%s” must be a whole number from 0 to %u; correct it"),
                           self->where, *self->where != '\0' ? "." : "", said, max);
      return FALSE;
    }
  *count = (guint)value;
  return TRUE;
}

/* Adds each text of a language map; "" stands for the default language, which comes first. */
static gboolean
add_map (const ChartJson *self,
         const char      *key,
         JsonObject      *map,
         ChartLocalized **text,
         GError         **error)
{
  g_autoptr (GList) tags = json_object_get_members (map);

  for (guint pass = 0; pass < 2; pass++)
    for (GList *l = tags; l != NULL; l = l->next)
      {
        const char *tag = l->data;
        JsonNode   *node = json_object_get_member (map, tag);
        gboolean    is_default = *tag == '\0' || strcmp (tag, self->default_language) == 0;

        if (is_default != (pass == 0) || JSON_NODE_HOLDS_NULL (node))
          continue;
        if (!is_string (node))
          {
            chart_json_fail (self, key, _ ("a text in each language"), error);
            return FALSE;
          }
        *text = chart_localized_with (*text, *tag == '\0' ? self->default_language : tag,
                                      json_node_get_string (node));
      }
  return TRUE;
}

/**
 * chart_json_get_text:
 * @text: (out) (transfer full) (nullable): the text in every language that is there
 *
 * Reads a text in all its spellings: a string in the default language, "key@en" beside it, an
 * object of languages with or without "" for the default.
 */
gboolean
chart_json_get_text (const ChartJson *self,
                     const char      *key,
                     ChartLocalized **text,
                     GError         **error)
{
  g_autoptr (GList)          members = json_object_get_members (self->object);
  g_autofree char           *prefix = g_strconcat (key, "@", NULL);
  g_autoptr (ChartLocalized) found = NULL;
  JsonNode                  *node = chart_json_peek (self, key);

  *text = NULL;
  if (node != NULL && is_string (node))
    found = chart_localized_new (self->default_language, json_node_get_string (node));
  else if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    {
      if (!add_map (self, key, json_node_get_object (node), &found, error))
        return FALSE;
    }
  else if (node != NULL)
    {
      chart_json_fail (self, key, _ ("a text"), error);
      return FALSE;
    }

  for (GList *l = members; l != NULL; l = l->next)
    {
      const char *string;

      if (!g_str_has_prefix (l->data, prefix))
        continue;
      if (!chart_json_get_string (self, l->data, &string, error))
        return FALSE;
      if (string != NULL)
        found = chart_localized_with (g_steal_pointer (&found),
                                      (const char *)l->data + strlen (prefix), string);
    }
  *text = g_steal_pointer (&found);
  return TRUE;
}
