/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-annotation.h"

#include "base/chart-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many values and rows a kind is made of. */
static const struct
{
  const char *name; /* in files and scripts */
  guint       n_values;
  guint       n_rows;
  gboolean    has_text;
} kinds[CHART_N_ANNOTATIONS] = {
  [CHART_ANNOTATION_LINE] = { "line", 1, 0, TRUE },
  [CHART_ANNOTATION_BAND] = { "band", 2, 0, TRUE },
  [CHART_ANNOTATION_TEXT] = { "text", 0, 1, TRUE },
  [CHART_ANNOTATION_DIFFERENCE] = { "difference", 0, 2, FALSE },
};

static ChartAnnotation *
annotation_new (ChartAnnotationKind kind)
{
  ChartAnnotation *self = g_new0 (ChartAnnotation, 1);

  self->kind = kind;
  self->value = self->end = CHART_NUMBER_MISSING;
  return self;
}

/* (transfer full): another one like @self */
ChartAnnotation *
chart_annotation_copy (const ChartAnnotation *self)
{
  ChartAnnotation *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < G_N_ELEMENTS (copy->rows); i++)
    copy->rows[i] = g_strdup (self->rows[i]);
  chart_localized_ref (copy->text);
  return copy;
}

/* Frees @self, which may be %NULL. */
void
chart_annotation_free (ChartAnnotation *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    g_free (self->rows[i]);
  chart_localized_unref (self->text);
  g_free (self);
}

static gboolean
is_same_number (ChartNumber a,
                ChartNumber b)
{
  return chart_number_is_missing (a) ? chart_number_is_missing (b)
                                     : a.value == b.value && a.decimals == b.decimals;
}

/* Whether the two are drawn the same. */
gboolean
chart_annotation_equal (const ChartAnnotation *a,
                        const ChartAnnotation *b)
{
  return a->kind == b->kind && is_same_number (a->value, b->value) &&
         is_same_number (a->end, b->end) && g_strcmp0 (a->rows[0], b->rows[0]) == 0 &&
         g_strcmp0 (a->rows[1], b->rows[1]) == 0 && chart_localized_equal (a->text, b->text);
}

/* Takes what stands before the next comma of @rest; a comma behind a backslash is a part of it. */
static char *
take_word (const char **rest)
{
  GString *word = g_string_new (NULL);

  for (; **rest != '\0' && **rest != ','; (*rest)++)
    {
      if (**rest == '\\' && (*rest)[1] == ',')
        (*rest)++;
      g_string_append_c (word, **rest);
    }
  if (**rest == ',')
    (*rest)++;
  g_strstrip (word->str);
  return g_string_free (word, FALSE);
}

static gboolean
take_values (ChartAnnotation *self,
             const char     **rest)
{
  g_autofree char *word = kinds[self->kind].n_values > 0 ? take_word (rest) : NULL;
  char            *dots = word != NULL ? strstr (word, "..") : NULL;

  if (kinds[self->kind].n_values < 2)
    return word == NULL || (chart_number_parse (word, -1, &self->value) &&
                            !chart_number_is_missing (self->value));
  return dots != NULL && chart_number_parse (word, dots - word, &self->value) &&
         chart_number_parse (dots + 2, -1, &self->end) && self->value.value < self->end.value;
}

static gboolean
find_kind (const char          *name,
           gsize                length,
           ChartAnnotationKind *kind)
{
  for (guint i = 0; i < CHART_N_ANNOTATIONS; i++)
    if (strlen (kinds[i].name) == length && strncmp (kinds[i].name, name, length) == 0)
      {
        *kind = (ChartAnnotationKind)i;
        return TRUE;
      }
  return FALSE;
}

/* Whether @self has all that its kind is made of. */
static gboolean
is_whole (const ChartAnnotation *self)
{
  for (guint i = 0; i < kinds[self->kind].n_rows; i++)
    if (self->rows[i] == NULL || self->rows[i][0] == '\0')
      return FALSE;
  if (self->kind == CHART_ANNOTATION_DIFFERENCE && strcmp (self->rows[0], self->rows[1]) == 0)
    return FALSE;
  return self->kind != CHART_ANNOTATION_TEXT || chart_localized_get_n (self->text) > 0;
}

/**
 * chart_annotation_parse:
 * @text: "line=30,Target", "band=20..30,Usual", "text=Korea,New" or "difference=Korea,Japan"; the
 *   text behind a value may be missing, and "\," is a comma of a label
 *
 * Errors: %CHART_ERROR_BAD_VALUE.
 *
 * Returns: (transfer full) (nullable): what it says
 */
ChartAnnotation *
chart_annotation_parse (const char *text,
                        GError    **error)
{
  const char                 *rest = strchr (text, '=');
  ChartAnnotationKind         kind;
  g_autoptr (ChartAnnotation) self = NULL;
  g_autofree char            *given = NULL;

  if (rest != NULL && find_kind (text, (gsize)(rest - text), &kind))
    {
      rest++;
      self = annotation_new (kind);
      if (take_values (self, &rest))
        {
          for (guint i = 0; i < kinds[kind].n_rows; i++)
            self->rows[i] = take_word (&rest);
          if (kinds[kind].has_text && rest[0] != '\0')
            self->text = chart_localized_new ("", rest);
          if (is_whole (self) && (kinds[kind].has_text || rest[0] == '\0'))
            return g_steal_pointer (&self);
        }
    }
  given = chart_escape_for_line (text, -1);
  g_set_error (error, CHART_ERROR, CHART_ERROR_BAD_VALUE,
               _ ("“%s” is no annotation; write line=30,TEXT, band=20..30,TEXT, text=ROW,TEXT or "
                  "difference=ROW,ROW"),
               given);
  return NULL;
}

static gboolean
read_number (JsonObject  *object,
             const char  *key,
             ChartNumber *number)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING &&
         chart_number_parse (json_node_get_string (node), -1, number) &&
         !chart_number_is_missing (*number);
}

/* A text, or a map of languages. */
static gboolean
read_text (JsonObject      *object,
           ChartLocalized **text)
{
  JsonNode      *node = json_object_get_member (object, "text");
  JsonObjectIter iter;
  const char    *tag;
  JsonNode      *words;

  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      *text = chart_localized_new ("", json_node_get_string (node));
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &tag, &words))
    {
      if (json_node_get_value_type (words) != G_TYPE_STRING)
        return FALSE;
      *text = chart_localized_with (*text, tag, json_node_get_string (words));
    }
  return TRUE;
}

/**
 * chart_annotation_from_json:
 * @node: as chart_annotation_to_json() writes it
 *
 * Returns: (transfer full) (nullable): what it says; %NULL where that is no annotation
 */
ChartAnnotation *
chart_annotation_from_json (JsonNode *node)
{
  JsonObject                 *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node)
                                                                     : NULL;
  JsonNode                   *type = object != NULL ? json_object_get_member (object, "type")
                                                    : NULL;
  JsonNode                   *rows;
  const char                 *name;
  ChartAnnotationKind         kind;
  g_autoptr (ChartAnnotation) self = NULL;

  if (type == NULL || json_node_get_value_type (type) != G_TYPE_STRING)
    return NULL;
  name = json_node_get_string (type);
  if (!find_kind (name, strlen (name), &kind))
    return NULL;
  self = annotation_new (kind);
  if ((kinds[kind].n_values > 0 && !read_number (object, "value", &self->value)) ||
      (kinds[kind].n_values > 1 &&
       (!read_number (object, "end", &self->end) || !(self->value.value < self->end.value))) ||
      (kinds[kind].has_text && !read_text (object, &self->text)))
    return NULL;
  rows = json_object_get_member (object, "rows");
  for (guint i = 0; i < kinds[kind].n_rows; i++)
    {
      JsonNode *row;

      if (rows == NULL || !JSON_NODE_HOLDS_ARRAY (rows) ||
          json_array_get_length (json_node_get_array (rows)) != kinds[kind].n_rows)
        return NULL;
      row = json_array_get_element (json_node_get_array (rows), i);
      if (json_node_get_value_type (row) != G_TYPE_STRING)
        return NULL;
      self->rows[i] = json_node_dup_string (row);
    }
  return is_whole (self) ? g_steal_pointer (&self) : NULL;
}

/* A number as it was printed: a text, as JSON's numbers lose decimals. */
static void
write_number (JsonBuilder *builder,
              const char  *key,
              ChartNumber  number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE * 2];
  char format[16];

  g_snprintf (format, sizeof format, "%%.%uf", number.decimals);
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder,
                                 g_ascii_formatd (digits, sizeof digits, format, number.value));
}

/* Adds @self as an object to @builder, which is in an array. */
void
chart_annotation_to_json (const ChartAnnotation *self,
                          JsonBuilder           *builder)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, kinds[self->kind].name);
  if (kinds[self->kind].n_values > 0)
    write_number (builder, "value", self->value);
  if (kinds[self->kind].n_values > 1)
    write_number (builder, "end", self->end);
  if (kinds[self->kind].n_rows > 0)
    {
      json_builder_set_member_name (builder, "rows");
      json_builder_begin_array (builder);
      for (guint i = 0; i < kinds[self->kind].n_rows; i++)
        json_builder_add_string_value (builder, self->rows[i]);
      json_builder_end_array (builder);
    }
  if (self->text != NULL)
    {
      json_builder_set_member_name (builder, "text");
      json_builder_begin_object (builder);
      for (guint i = 0; i < chart_localized_get_n (self->text); i++)
        {
          const char *tag, *words;

          chart_localized_peek (self->text, i, &tag, &words);
          json_builder_set_member_name (builder, tag);
          json_builder_add_string_value (builder, words);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}
