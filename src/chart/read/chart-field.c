/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-field.h"

#include "base/chart-limits.h"
#include "read/chart-profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
field_free (ChartField *self)
{
  g_free (self->name);
  chart_localized_unref (self->title);
  chart_localized_unref (self->unit);
  g_clear_pointer (&self->categories, g_hash_table_unref);
  g_free (self);
}

/* One category: a word, or an object of a value and its label. */
static gboolean
add_category (ChartField      *self,
              const ChartJson *json,
              JsonNode        *node,
              GError         **error)
{
  ChartJson        item = *json;
  ChartLocalized  *label;
  JsonNode        *value;
  g_autofree char *text = NULL;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return TRUE; /* it says of itself what it is called */
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      chart_json_fail (json, "categories", _ ("a list of words or objects"), error);
      return FALSE;
    }
  item.object = json_node_get_object (node);
  value = chart_json_peek (&item, "value");
  if (!chart_json_get_text (&item, "label", &label, error))
    return FALSE;
  if (value == NULL || !JSON_NODE_HOLDS_VALUE (value) || label == NULL)
    {
      chart_localized_unref (label);
      return TRUE;
    }
  if (json_node_get_value_type (value) == G_TYPE_STRING)
    text = json_node_dup_string (value);
  else
    text = json_to_string (value, FALSE);
  g_hash_table_insert (self->categories, g_steal_pointer (&text), label);
  return TRUE;
}

static gboolean
read_categories (ChartField      *self,
                 const ChartJson *json,
                 GError         **error)
{
  JsonArray *categories;

  if (!chart_json_get_array (json, "categories", &categories, error))
    return FALSE;
  if (categories == NULL)
    return TRUE;
  self->categories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify)chart_localized_unref);
  for (guint i = 0; i < json_array_get_length (categories); i++)
    if (!add_category (self, json, json_array_get_element (categories, i), error))
      return FALSE;
  return TRUE;
}

/* The fields that belong to values: alone, or behind the name of the values and an "@". */
static const struct
{
  const char    *name;
  ChartFieldRole role;
} value_parts[] = {
  { "status", CHART_FIELD_STATUS },
  { "low", CHART_FIELD_LOW },
  { "high", CHART_FIELD_HIGH },
  { "printed", CHART_FIELD_PRINTED },
};

/* (nullable): what a field for @role is called, or the end of its name behind an "@". */
const char *
chart_field_role_get_name (ChartFieldRole role)
{
  for (guint i = 0; i < G_N_ELEMENTS (value_parts); i++)
    if (value_parts[i].role == role)
      return value_parts[i].name;
  return NULL;
}

static ChartFieldRole
guess_role (const char *name,
            const char *type)
{
  gboolean number = type != NULL && (strcmp (type, "number") == 0 || strcmp (type, "integer") == 0);

  if (strcmp (name, CHART_FIELD_NAME_LABEL) == 0)
    return CHART_FIELD_LABEL;
  if (strcmp (name, CHART_FIELD_NAME_ROW) == 0)
    return CHART_FIELD_ROW;
  for (guint i = 0; i < G_N_ELEMENTS (value_parts); i++)
    if (value_parts[i].role != CHART_FIELD_PRINTED && strcmp (name, value_parts[i].name) == 0)
      return value_parts[i].role;
  if (number && chart_profile_names_ranks (name))
    return CHART_FIELD_RANK;
  return number ? CHART_FIELD_VALUE : CHART_FIELD_OTHER;
}

static gboolean
read_field (ChartField      *self,
            const ChartJson *json,
            GError         **error)
{
  const char *name, *type;

  if (!chart_json_get_string (json, "name", &name, error) ||
      !chart_json_get_string (json, "type", &type, error) ||
      !chart_json_get_text (json, "title", &self->title, error) ||
      !chart_json_get_text (json, "unit", &self->unit, error) ||
      !chart_json_get_character (json, "decimalChar", &self->decimal, error) ||
      !chart_json_get_character (json, "groupChar", &self->group, error) ||
      !read_categories (self, json, error))
    return FALSE;
  if (name == NULL)
    {
      chart_json_fail (json, "name", _ ("a text"), error);
      return FALSE;
    }
  self->name = g_strdup (name);
  self->role = guess_role (name, type);
  self->column = -1;
  if (self->title == NULL)
    self->title = chart_localized_new (json->default_language, name);
  return TRUE;
}

/* Finds the label column where none is called "label": the first one that is no number and no
 * companion of another. Then its companions. */
static void
find_labels (GPtrArray *fields)
{
  const ChartField *label = chart_field_find (fields, CHART_FIELD_LABEL, NULL);
  gsize             length;

  for (guint i = 0; i < fields->len && label == NULL; i++)
    {
      ChartField *field = fields->pdata[i];

      if (field->role != CHART_FIELD_OTHER || strchr (field->name, '@') != NULL)
        continue;
      field->role = CHART_FIELD_LABEL;
      label = field;
    }
  if (label == NULL)
    return;

  length = strlen (label->name);
  for (guint i = 0; i < fields->len; i++)
    {
      ChartField *field = fields->pdata[i];

      if (g_str_has_prefix (field->name, label->name) && field->name[length] == '@')
        {
          field->role = CHART_FIELD_LABEL_IN;
          field->language = field->name + length + 1;
        }
    }
}

/* (nullable): the field of values whose name is the first @length bytes of @name. */
static ChartField *
find_values (const GPtrArray *fields,
             const char      *name,
             gsize            length)
{
  for (guint i = 0; i < fields->len; i++)
    {
      ChartField *field = fields->pdata[i];

      if (field->role == CHART_FIELD_VALUE && strlen (field->name) == length &&
          strncmp (field->name, name, length) == 0)
        return field;
    }
  return NULL;
}

/* Finds the fields that belong to one field of values. */
static void
find_value_parts (GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    {
      ChartField *field = fields->pdata[i];
      const char *at = strrchr (field->name, '@');

      if (at == NULL || (field->role != CHART_FIELD_OTHER && field->role != CHART_FIELD_VALUE))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (value_parts); k++)
        if (strcmp (at + 1, value_parts[k].name) == 0)
          {
            ChartField *of = find_values (fields, field->name, (gsize)(at - field->name));

            if (of == NULL)
              continue;
            of->has_parts = TRUE;
            field->of = of;
            field->role = value_parts[k].role;
          }
    }
}

/* Where there are no other values, ranks are drawn. */
static void
draw_lone_ranks (GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    if (((ChartField *)fields->pdata[i])->role == CHART_FIELD_VALUE)
      return;
  for (guint i = 0; i < fields->len; i++)
    if (((ChartField *)fields->pdata[i])->role == CHART_FIELD_RANK)
      ((ChartField *)fields->pdata[i])->role = CHART_FIELD_VALUE;
}

/**
 * chart_field_read_all:
 * @schema: a Table Schema
 *
 * Reads the fields of a schema and finds what each is for.
 *
 * Returns: (transfer full) (element-type ChartField): the fields, none for a schema without; %NULL
 *   with @error set
 */
GPtrArray *
chart_field_read_all (const ChartJson *schema,
                      GError         **error)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func ((GDestroyNotify)field_free);
  JsonArray            *array;
  guint                 n;

  if (!chart_json_get_array (schema, "fields", &array, error))
    return NULL;
  n = array != NULL ? json_array_get_length (array) : 0;
  if (n > CHART_MAX_COLUMNS)
    {
      chart_load_job_fail (schema->job, error, CHART_ERROR_TOO_LARGE, 0,
                           _ ("“%s.fields” has more than %u fields; name fewer"), schema->where,
                           CHART_MAX_COLUMNS);
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *where = g_strdup_printf ("%s.fields[%u]", schema->where, i);
      JsonNode        *node = json_array_get_element (array, i);
      ChartJson        json = { schema->job, NULL, where, schema->default_language };
      ChartField      *field;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          chart_json_fail (schema, "fields", _ ("a list of objects"), error);
          return NULL;
        }
      json.object = json_node_get_object (node);
      field = g_new0 (ChartField, 1);
      g_ptr_array_add (fields, field);
      if (!read_field (field, &json, error))
        return NULL;
    }
  draw_lone_ranks (fields);
  find_labels (fields);
  find_value_parts (fields);
  return g_steal_pointer (&fields);
}

/* (nullable) (transfer none): the first field for @role that belongs to @of; %NULL: to all. */
const ChartField *
chart_field_find (const GPtrArray  *fields,
                  ChartFieldRole    role,
                  const ChartField *of)
{
  if (of != NULL && !of->has_parts)
    return NULL;
  for (guint i = 0; i < fields->len; i++)
    {
      const ChartField *field = fields->pdata[i];

      if (field->role == role && field->of == of)
        return field;
    }
  return NULL;
}

/* What @text is in a field whose numbers have these signs for decimals and thousands; 0 where the
 * field does not say. */
ChartCell
chart_field_read_cell (char        decimal,
                       char        group,
                       const char *text)
{
  g_autoptr (GString) plain = NULL;

  if (decimal == 0 && group == 0)
    return chart_cell_read (text);

  plain = g_string_new (NULL);
  for (; *text != '\0'; text++)
    if (*text == (decimal != 0 ? decimal : '.'))
      g_string_append_c (plain, '.');
    else if (*text == group)
      g_string_append_c (plain, ',');
    else if (*text == ',' || *text == '.')
      g_string_append_c (plain, '?'); /* neither sign: no number */
    else
      g_string_append_c (plain, *text);
  return chart_cell_read (plain->str);
}
