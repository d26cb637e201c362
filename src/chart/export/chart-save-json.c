/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "export/chart-save-json.h"

#define INDENT 2

/* One descriptor while it is written. */
typedef struct
{
  GString      *out;
  GHashTable   *rows; /* JsonObject → what append_rows () is given */
  ChartSaveRows append_rows;
} Writer;

/* (nullable): what @text says in the language of the file: of what is not known to be in another
 * one, it is the first. */
const char *
chart_save_get_text (const ChartLocalized *text,
                     const char           *language)
{
  const char *said = chart_localized_lookup (text, language);

  if (said == NULL)
    said = chart_localized_lookup (text, "");
  return said != NULL ? said : chart_localized_get (text, language);
}

/* Sets "key" to the text in the file's @language and "key@en" beside it for each other one; nothing
 * for no text. */
void
chart_save_set_text (JsonObject           *object,
                     const char           *key,
                     const ChartLocalized *text,
                     const char           *language)
{
  if (text == NULL)
    return;
  json_object_set_string_member (object, key, chart_save_get_text (text, language));
  for (guint i = 0; i < chart_localized_get_n (text); i++)
    {
      g_autofree char *beside = NULL;
      const char      *tag, *words;

      chart_localized_peek (text, i, &tag, &words);
      if (*tag == '\0' || g_ascii_strcasecmp (tag, language) == 0)
        continue;
      beside = g_strconcat (key, "@", tag, NULL);
      json_object_set_string_member (object, beside, words);
    }
}

/* Sets "key" to a map of languages, the file's own @language first; nothing for no text. */
void
chart_save_set_map (JsonObject           *object,
                    const char           *key,
                    const ChartLocalized *text,
                    const char           *language)
{
  JsonObject *map;

  if (text == NULL)
    return;
  map = json_object_new ();
  json_object_set_string_member (map, language, chart_save_get_text (text, language));
  for (guint i = 0; i < chart_localized_get_n (text); i++)
    {
      const char *tag, *words;

      chart_localized_peek (text, i, &tag, &words);
      if (*tag != '\0' && g_ascii_strcasecmp (tag, language) != 0)
        json_object_set_string_member (map, tag, words);
    }
  json_object_set_object_member (object, key, map);
}

/* Appends @text in quotes; control characters are escaped, all else stands as it is. */
void
chart_save_append_string (GString    *out,
                          const char *text)
{
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\')
        g_string_append_c (out, '\\');
      if (*text == '\n')
        g_string_append (out, "\\n");
      else if (*text == '\t')
        g_string_append (out, "\\t");
      else if ((guchar)*text < ' ' || *text == 0x7f)
        g_string_append_printf (out, "\\u%04x", (guint)(guchar)*text);
      else
        g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

static void
append_value (GString  *out,
              JsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      chart_save_append_string (out, json_node_get_string (node));
      break;
    case G_TYPE_BOOLEAN:
      g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
      break;
    case G_TYPE_INT64:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
      break;
    case G_TYPE_DOUBLE:
    default:
      g_string_append (out, g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
      break;
    }
}

static void
new_line (GString *out,
          guint    indent)
{
  g_string_append_printf (out, "\n%*s", (int)(indent * INDENT), "");
}

static void append_node (const Writer *self,
                         JsonNode     *node,
                         guint         indent);

static void
append_object (const Writer *self,
               JsonObject   *object,
               guint         indent)
{
  gpointer       rows = self->rows != NULL ? g_hash_table_lookup (self->rows, object) : NULL;
  gboolean       first = TRUE;
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  g_string_append_c (self->out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      if (!first)
        g_string_append_c (self->out, ',');
      first = FALSE;
      new_line (self->out, indent + 1);
      chart_save_append_string (self->out, key);
      g_string_append (self->out, ": ");
      append_node (self, node, indent + 1);
    }
  if (rows != NULL)
    {
      g_string_append (self->out, first ? "" : ",");
      new_line (self->out, indent + 1);
      g_string_append (self->out, "\"data\": ");
      self->append_rows (rows, self->out, (indent + 1) * INDENT);
      first = FALSE;
    }
  if (!first)
    new_line (self->out, indent);
  g_string_append_c (self->out, '}');
}

/* A list of words and numbers stands on one line. */
static gboolean
is_short (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!JSON_NODE_HOLDS_VALUE (json_array_get_element (array, i)))
      return FALSE;
  return TRUE;
}

static void
append_array (const Writer *self,
              JsonArray    *array,
              guint         indent)
{
  gboolean on_one_line = is_short (array);

  g_string_append_c (self->out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append (self->out, on_one_line ? ", " : ",");
      if (!on_one_line)
        new_line (self->out, indent + 1);
      append_node (self, json_array_get_element (array, i), indent + 1);
    }
  if (!on_one_line)
    new_line (self->out, indent);
  g_string_append_c (self->out, ']');
}

static void
append_node (const Writer *self,
             JsonNode     *node,
             guint         indent)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_object (self, json_node_get_object (node), indent);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_array (self, json_node_get_array (node), indent);
  else if (JSON_NODE_HOLDS_VALUE (node))
    append_value (self->out, node);
  else
    g_string_append (self->out, "null");
}

/**
 * chart_save_append_json:
 * @rows: (nullable): objects that have rows, with what @append_rows is given for them
 *
 * Appends @node for people to read: a member a line, lists of words and numbers on one. An object
 * of @rows ends with a member "data".
 */
void
chart_save_append_json (GString      *out,
                        JsonNode     *node,
                        GHashTable   *rows,
                        ChartSaveRows append_rows)
{
  Writer self = { out, rows, append_rows };

  append_node (&self, node, 0);
  g_string_append_c (out, '\n');
}
