/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-spec-json.h"

#include "base/chart-error.h"
#include "spec/chart-kind.h"
#include "spec/chart-palette.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

static const char *const text_keys[CHART_SPEC_N_TEXTS] = {
  "title", "chart:subtitle", "chart:note", "chart:source"
};

/* A localised text as JSON: a map of its languages. */
static void
write_text (JsonBuilder          *builder,
            const char           *key,
            const ChartLocalized *text)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  for (guint i = 0; i < chart_localized_get_n (text); i++)
    {
      const char *tag, *words;

      chart_localized_peek (text, i, &tag, &words);
      json_builder_set_member_name (builder, tag);
      json_builder_add_string_value (builder, words);
    }
  json_builder_end_object (builder);
}

static void
write_string (JsonBuilder *builder,
              const char  *key,
              const char  *value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

static void
write_bool (JsonBuilder *builder,
            const char  *key,
            gboolean     value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_boolean_value (builder, value);
}

static void
write_int (JsonBuilder *builder,
           const char  *key,
           guint        value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

static void
write_labels (JsonBuilder *builder,
              const char  *key,
              char       **labels)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; labels[i] != NULL; i++)
    json_builder_add_string_value (builder, labels[i]);
  json_builder_end_array (builder);
}

/**
 * chart_spec_to_json:
 *
 * Returns: (transfer full): the spec as a Data Package view: an object with "specType" and "spec"
 */
char *
chart_spec_to_json (const ChartSpec *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode)    root = NULL;

  json_builder_begin_object (builder);
  write_string (builder, "specType", "simple");
  json_builder_set_member_name (builder, "spec");
  json_builder_begin_object (builder);
  write_string (builder, "type", chart_kind_get_name (self->kind));
  json_builder_end_object (builder);
  write_string (builder, "chart:order", chart_order_get_name (self->order));
  write_int (builder, "chart:top", self->top);
  write_int (builder, "chart:series", self->column);
  json_builder_set_member_name (builder, "chart:columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->series->len; i++)
    json_builder_add_int_value (builder, g_array_index (self->series, guint, i));
  json_builder_end_array (builder);
  write_labels (builder, "chart:highlight", self->highlights);
  write_labels (builder, "chart:leaveOut", self->left_out);
  write_labels (builder, "chart:keep", self->kept);
  write_bool (builder, "chart:values", self->show_values);
  write_bool (builder, "chart:ranks", self->show_ranks);
  write_bool (builder, "chart:diverging", self->diverging);
  write_bool (builder, "chart:gaps", self->show_gaps);
  write_string (builder, "chart:uncertainty", chart_uncertainty_get_name (self->uncertainty));
  write_string (builder, "chart:formatValues", chart_digits_get_name (self->digits));
  write_string (builder, "chart:language", chart_lang_get_tag (self->lang));
  write_string (builder, "chart:theme", chart_theme_get_name (self->theme));
  write_string (builder, "chart:palette",
                self->palette != NULL ? self->palette : CHART_PALETTE_DEFAULT);
  if (self->background.alpha > 0)
    {
      g_autofree char *background = chart_color_to_string (self->background);

      write_string (builder, "chart:background", background);
    }
  json_builder_set_member_name (builder, "chart:annotations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->annotations->len; i++)
    chart_annotation_to_json (self->annotations->pdata[i], builder);
  json_builder_end_array (builder);
  for (guint i = 0; i < CHART_SPEC_N_TEXTS; i++)
    if (self->texts[i] != NULL)
      write_text (builder, text_keys[i], self->texts[i]);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

/* The member @key of the view, or of the "spec" inside it; NULL where neither has it. */
static JsonNode *
find_member (JsonObject *view,
             const char *key)
{
  JsonNode *spec;

  if (json_object_has_member (view, key))
    return json_object_get_member (view, key);
  spec = json_object_get_member (view, "spec");
  if (spec != NULL && JSON_NODE_HOLDS_OBJECT (spec))
    return json_object_get_member (json_node_get_object (spec), key);
  return NULL;
}

static gboolean
wrong_value (GError    **error,
             const char *key,
             const char *expected)
{
  g_set_error (error, CHART_ERROR, CHART_ERROR_BAD_VALUE,
               /* Translators: a key of a file, and what its value may be. */
               _ ("“%s” of a view has a value that is not understood; use %s"), key, expected);
  return FALSE;
}

/* The string @key, NULL where it is absent; sets @error where it is something else. */
static gboolean
read_string (JsonObject  *view,
             const char  *key,
             const char **string,
             GError     **error)
{
  JsonNode *node = find_member (view, key);

  *string = NULL;
  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return wrong_value (error, key, _ ("a text"));
  *string = json_node_get_string (node);
  return TRUE;
}

static gboolean
read_count (JsonObject *view,
            const char *key,
            guint      *count,
            GError    **error)
{
  JsonNode *node = find_member (view, key);

  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 0 ||
      json_node_get_int (node) > G_MAXINT32)
    return wrong_value (error, key, _ ("a whole number from 0"));
  *count = (guint)json_node_get_int (node);
  return TRUE;
}

static gboolean
read_bool (JsonObject *view,
           const char *key,
           gboolean   *value,
           GError    **error)
{
  JsonNode *node = find_member (view, key);

  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return wrong_value (error, key, "true, false");
  *value = json_node_get_boolean (node);
  return TRUE;
}

/* Gives the list of labels @key to @set. */
static gboolean
read_labels (JsonObject       *view,
             const char       *key,
             ChartSpecBuilder *builder,
             void (*set) (ChartSpecBuilder  *self,
                          const char *const *labels),
             GError **error)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv)           strings = NULL;
  JsonNode                *node = find_member (view, key);
  JsonArray               *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return wrong_value (error, key, _ ("a list of labels"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *label = json_array_get_element (array, i);

      if (json_node_get_value_type (label) != G_TYPE_STRING)
        return wrong_value (error, key, _ ("a list of labels"));
      g_strv_builder_add (labels, json_node_get_string (label));
    }
  strings = g_strv_builder_end (labels);
  set (builder, (const char *const *)strings);
  return TRUE;
}

/* Which series a chart of several draws. */
static gboolean
read_series (JsonObject       *view,
             ChartSpecBuilder *builder,
             GError          **error)
{
  g_autoptr (GArray) series = g_array_new (FALSE, FALSE, sizeof (guint));
  JsonNode          *node = find_member (view, "chart:columns");
  JsonArray         *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return wrong_value (error, "chart:columns", _ ("a list of whole numbers from 0"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *place = json_array_get_element (array, i);
      guint     column;

      if (json_node_get_value_type (place) != G_TYPE_INT64 || json_node_get_int (place) < 0 ||
          json_node_get_int (place) > G_MAXINT32)
        return wrong_value (error, "chart:columns", _ ("a list of whole numbers from 0"));
      column = (guint)json_node_get_int (place);
      g_array_append_val (series, column);
    }
  chart_spec_builder_set_series (builder, (const guint *)(gpointer)series->data, series->len);
  return TRUE;
}

/* What is added to the chart, instead of what its base has. */
static gboolean
read_annotations (JsonObject       *view,
                  ChartSpecBuilder *builder,
                  GError          **error)
{
  JsonNode  *node = find_member (view, "chart:annotations");
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  if (array == NULL || json_array_get_length (array) > CHART_MOST_ANNOTATIONS)
    return wrong_value (error, "chart:annotations", _ ("a list of six annotations at most"));
  chart_spec_builder_clear_annotations (builder);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      ChartAnnotation *annotation = chart_annotation_from_json (json_array_get_element (array, i));

      if (annotation == NULL)
        return wrong_value (error, "chart:annotations",
                            _ ("objects with a “type” of line, band, text or difference, and its "
                               "“value”, “end”, “rows” and “text”"));
      chart_spec_builder_annotate (builder, annotation);
    }
  return TRUE;
}

static gboolean
read_palette (JsonObject       *view,
              ChartSpecBuilder *builder,
              GError          **error)
{
  const char *palette;

  if (!read_string (view, "chart:palette", &palette, error))
    return FALSE;
  if (palette == NULL)
    return TRUE;
  if (!chart_palette_is_known (palette))
    {
      g_autofree char *names = chart_palette_list_names ();

      return wrong_value (error, "chart:palette", names);
    }
  chart_spec_builder_set_palette (builder, palette);
  return TRUE;
}

static gboolean
read_text (JsonObject       *view,
           ChartSpecText     which,
           ChartSpecBuilder *builder,
           GError          **error)
{
  JsonNode      *node = json_object_get_member (view, text_keys[which]);
  JsonObjectIter iter;
  const char    *tag;
  JsonNode      *words;

  if (node == NULL || json_node_get_value_type (node) == G_TYPE_STRING)
    return TRUE; /* a plain title names the view, not the chart */
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return wrong_value (error, text_keys[which], _ ("a map of languages"));
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &tag, &words))
    {
      ChartLang lang;

      if (!chart_lang_from_tag (tag, &lang))
        continue;
      if (json_node_get_value_type (words) != G_TYPE_STRING)
        return wrong_value (error, text_keys[which], _ ("a map of languages"));
      chart_spec_builder_set_text (builder, which, lang, json_node_get_string (words));
    }
  return TRUE;
}

static gboolean
read_view (JsonObject       *view,
           ChartSpecBuilder *builder,
           const ChartSpec  *base,
           GError          **error)
{
  const char      *type, *order, *lang, *theme, *background, *uncertainty, *digits;
  ChartKind        kind = base != NULL ? base->kind : CHART_KIND_BAR;
  ChartOrder       order_value = base != NULL ? base->order : CHART_ORDER_VALUE;
  ChartLang        lang_value = base != NULL ? base->lang : CHART_LANG_KO;
  ChartThemeId     theme_value = base != NULL ? base->theme : CHART_THEME_LIGHT;
  guint            top = base != NULL ? base->top : 0;
  guint            column = base != NULL ? base->column : 0;
  gboolean         values = base != NULL ? base->show_values : TRUE;
  gboolean         ranks = base != NULL && base->show_ranks;
  ChartColor       page = base != NULL ? base->background : (ChartColor){ 0 };
  gboolean         diverging = base != NULL && base->diverging;
  gboolean         gaps = base != NULL && base->show_gaps;
  ChartUncertainty uncertainty_value = base != NULL ? base->uncertainty : CHART_UNCERTAINTY_NONE;
  ChartDigits      digits_value = base != NULL ? base->digits : CHART_DIGITS_AUTO;

  if (!read_string (view, "type", &type, error) ||
      !read_string (view, "chart:order", &order, error) ||
      !read_string (view, "chart:language", &lang, error) ||
      !read_string (view, "chart:theme", &theme, error) ||
      !read_string (view, "chart:background", &background, error) ||
      !read_string (view, "chart:uncertainty", &uncertainty, error) ||
      !read_string (view, "chart:formatValues", &digits, error) ||
      !read_count (view, "chart:top", &top, error) ||
      !read_count (view, "chart:series", &column, error) ||
      !read_bool (view, "chart:values", &values, error) ||
      !read_bool (view, "chart:ranks", &ranks, error) ||
      !read_bool (view, "chart:diverging", &diverging, error) ||
      !read_bool (view, "chart:gaps", &gaps, error) ||
      !read_annotations (view, builder, error) || !read_series (view, builder, error) ||
      !read_palette (view, builder, error) ||
      !read_labels (view, "chart:highlight", builder, chart_spec_builder_set_highlights, error) ||
      !read_labels (view, "chart:leaveOut", builder, chart_spec_builder_set_left_out, error) ||
      !read_labels (view, "chart:keep", builder, chart_spec_builder_set_kept, error))
    return FALSE;

  if (type != NULL && !chart_kind_from_name (type, &kind))
    {
      g_autofree char *names = chart_kind_list_names ();

      return wrong_value (error, "type", names);
    }
  if (order != NULL && !chart_order_from_name (order, &order_value))
    return wrong_value (error, "chart:order", "value, file, label");
  if (lang != NULL && !chart_lang_from_tag (lang, &lang_value))
    return wrong_value (error, "chart:language", "ko, en");
  if (theme != NULL && !chart_theme_from_name (theme, &theme_value))
    return wrong_value (error, "chart:theme", "light, dark, print");
  if (background != NULL && !chart_color_parse (background, &page))
    return wrong_value (error, "chart:background", _ ("#rrggbb, transparent"));
  if (uncertainty != NULL && !chart_uncertainty_from_name (uncertainty, &uncertainty_value))
    return wrong_value (error, "chart:uncertainty", "none, whisker, fade");
  if (digits != NULL && !chart_digits_from_name (digits, &digits_value))
    return wrong_value (error, "chart:formatValues", "auto, full, short, 0, 1, 2");

  chart_spec_builder_set_kind (builder, kind);
  chart_spec_builder_set_order (builder, order_value);
  chart_spec_builder_set_lang (builder, lang_value);
  chart_spec_builder_set_theme (builder, theme_value);
  chart_spec_builder_set_background (builder, page);
  chart_spec_builder_set_top (builder, top);
  chart_spec_builder_set_column (builder, column);
  chart_spec_builder_set_show_values (builder, values);
  chart_spec_builder_set_show_ranks (builder, ranks);
  chart_spec_builder_set_diverging (builder, diverging);
  chart_spec_builder_set_show_gaps (builder, gaps);
  chart_spec_builder_set_uncertainty (builder, uncertainty_value);
  chart_spec_builder_set_digits (builder, digits_value);
  for (guint i = 0; i < CHART_SPEC_N_TEXTS; i++)
    if (!read_text (view, (ChartSpecText)i, builder, error))
      return FALSE;
  return TRUE;
}

/**
 * chart_spec_from_json:
 * @json: a view, as chart_spec_to_json() writes it; its chart: keys may also stand in its "spec"
 * @base: (nullable): what is taken where the view says nothing
 *
 * Errors: %CHART_ERROR_JSON_SYNTAX, %CHART_ERROR_BAD_VALUE. Keys that are not known are passed
 * over.
 *
 * Returns: (transfer full) (nullable): the spec
 */
ChartSpec *
chart_spec_from_json (const char      *json,
                      const ChartSpec *base,
                      GError         **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError)     syntax = NULL;
  ChartSpecBuilder      *builder;
  ChartSpec             *spec;
  JsonNode              *root;

  if (!json_parser_load_from_data (parser, json, -1, &syntax))
    {
      g_set_error (error, CHART_ERROR, CHART_ERROR_JSON_SYNTAX, "%s", syntax->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, CHART_ERROR, CHART_ERROR_WRONG_TYPE, _ ("a view must be an object"));
      return NULL;
    }

  builder = chart_spec_builder_new (base);
  if (!read_view (json_node_get_object (root), builder, base, error))
    {
      chart_spec_unref (chart_spec_builder_end (builder));
      return NULL;
    }
  spec = chart_spec_builder_end (builder);
  return spec;
}
