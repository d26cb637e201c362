/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "export/chart-save-table.h"

#include "export/chart-save-cell.h"
#include "export/chart-save-json.h"
#include "read/chart-field.h"
#include "read/chart-label.h"

#include <string.h>

/* One column of the file. */
typedef struct
{
  ChartFieldRole   role;
  char            *name;
  char            *language; /* of CHART_FIELD_LABEL_IN */
  guint            series;
  ChartSaveNumbers numbers; /* of CHART_FIELD_VALUE */
} Column;

struct _ChartSaveTable
{
  const ChartDataset *dataset;
  char               *language;
  GHashTable         *old;     /* name → JsonObject: the fields that the schema had */
  GPtrArray          *columns; /* Column */
};

static void
column_free (Column *column)
{
  g_free (column->name);
  g_free (column->language);
  g_free (column);
}

static const char *
get_label (const ChartSaveTable *self,
           guint                 row)
{
  return chart_save_get_text (chart_dataset_peek_label (self->dataset, row), self->language);
}

/* @name: (transfer full) */
static Column *
add_column (ChartSaveTable *self,
            ChartFieldRole  role,
            char           *name,
            guint           series)
{
  Column *column = g_new0 (Column, 1);

  column->role = role;
  column->name = name;
  column->series = series;
  g_ptr_array_add (self->columns, column);
  return column;
}

/* The fields of the schema that the dataset was read by, in their order. */
static GPtrArray *
read_old_fields (ChartSaveTable *self,
                 JsonObject     *schema)
{
  ChartLoadJob job = { .name = "" };
  ChartJson    json = { &job, schema, "", self->language };
  GPtrArray   *fields = schema != NULL ? chart_field_read_all (&json, NULL) : NULL;

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      const ChartField *field = fields->pdata[i];
      JsonArray        *array = json_object_get_array_member (schema, "fields");

      g_hash_table_insert (self->old, g_strdup (field->name),
                           json_object_ref (json_array_get_object_element (array, i)));
    }
  return fields;
}

/* The columns of labels: those in the file's language, then one for each other language. */
static void
add_labels (ChartSaveTable *self,
            const char     *name)
{
  g_autoptr (GHashTable) tags = g_hash_table_new (g_str_hash, g_str_equal);

  add_column (self, CHART_FIELD_LABEL, g_strdup (name), 0);
  for (guint row = 0; row < chart_dataset_get_n_rows (self->dataset); row++)
    {
      const ChartLocalized *label = chart_dataset_peek_label (self->dataset, row);

      for (guint i = 0; i < chart_localized_get_n (label); i++)
        {
          const char *tag, *words;

          chart_localized_peek (label, i, &tag, &words);
          if (*tag == '\0' || g_ascii_strcasecmp (tag, self->language) == 0 ||
              !g_hash_table_add (tags, (gpointer)tag))
            continue;
          add_column (self, CHART_FIELD_LABEL_IN, g_strconcat (name, "@", tag, NULL), 0)->language =
            g_strdup (tag);
        }
    }
}

static gboolean
is_taken (const ChartSaveTable *self,
          const char           *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (strcmp (((Column *)self->columns->pdata[i])->name, name) == 0)
      return TRUE;
  return FALSE;
}

/* (nullable): what the series says it is called. */
static const char *
series_name (const ChartSaveTable *self,
             const ChartColumn    *column)
{
  return chart_save_get_text (chart_column_peek_name (column), self->language);
}

/* (transfer full): what the column of a series is called: as the series, where that name is neither
 * taken nor means something else to a reader. */
static char *
name_series (const ChartSaveTable *self,
             guint                 series)
{
  static const char *const meant[] = { CHART_FIELD_NAME_LABEL, CHART_FIELD_NAME_ROW, "status",
                                       "low", "high", NULL };
  const ChartColumn       *column = chart_dataset_get_column (self->dataset, series);
  const char              *name = series_name (self, column);
  gboolean                 fits = name != NULL && *name != '\0' && strchr (name, '@') == NULL &&
                  !g_strv_contains (meant, name) && !g_ascii_isspace (*name) &&
                  !g_ascii_isspace (name[strlen (name) - 1]) && !is_taken (self, name);

  for (const char *c = name; fits && *c != '\0'; c++)
    fits = (guchar)*c >= ' ';
  return fits ? g_strdup (name) : g_strdup_printf ("value-%u", series + 1);
}

/* What one series needs beside its values. */
typedef struct
{
  gboolean range;
  gboolean status;
  gboolean printed;
} Needs;

static Needs
find_needs (const ChartColumn      *column,
            const ChartSaveNumbers *numbers)
{
  Needs               needs = { FALSE, FALSE, FALSE };
  g_autoptr (GString) written = g_string_new (NULL);

  for (guint row = 0; row < chart_column_get_n (column); row++)
    {
      ChartValue value = chart_column_get (column, row);

      needs.range = needs.range || chart_value_is_range (&value);
      needs.status = needs.status || !chart_status_is_plain (value.status);
      if (!numbers->plain || needs.printed || chart_number_is_missing (value.number))
        continue;
      g_string_truncate (written, 0);
      chart_save_numbers_append (numbers, &value, written);
      needs.printed = strcmp (written->str, value.text) != 0;
    }
  return needs;
}

/* A row without a label and a value would be a blank line, which no reader keeps: a row like that
 * says that its value is missing. */
static gboolean
has_blank_row (const ChartSaveTable *self)
{
  for (guint row = 0; row < chart_dataset_get_n_rows (self->dataset); row++)
    {
      gboolean blank = *get_label (self, row) == '\0';

      for (guint i = 0; blank && i < chart_dataset_get_n_columns (self->dataset); i++)
        {
          ChartValue value =
            chart_column_get (chart_dataset_get_column (self->dataset, i), row);

          blank = chart_value_is_missing (&value) && !chart_save_is_missing_word (value.text);
        }
      if (blank)
        return TRUE;
    }
  return FALSE;
}

/* The columns of one series; those of the only one have names of their own. */
static void
add_series (ChartSaveTable *self,
            guint           series,
            const char     *old_name)
{
  const ChartColumn *column = chart_dataset_get_column (self->dataset, series);
  ChartSaveNumbers   numbers = chart_save_numbers_find (column);
  Needs              needs = find_needs (column, &numbers);
  gboolean           only = chart_dataset_get_n_columns (self->dataset) == 1;
  Column            *values;
  const struct
  {
    gboolean       needed;
    ChartFieldRole role;
  } parts[] = {
    { needs.range, CHART_FIELD_LOW },
    { needs.range, CHART_FIELD_HIGH },
    { needs.status || (series == 0 && has_blank_row (self)), CHART_FIELD_STATUS },
    { needs.printed, CHART_FIELD_PRINTED },
  };

  values = add_column (self, CHART_FIELD_VALUE,
                       old_name != NULL ? g_strdup (old_name) : name_series (self, series), series);
  values->numbers = numbers;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *word = chart_field_role_get_name (parts[i].role);

      if (parts[i].needed)
        add_column (self, parts[i].role,
                    only && parts[i].role != CHART_FIELD_PRINTED
                      ? g_strdup (word)
                      : g_strconcat (values->name, "@", word, NULL),
                    series);
    }
}

/* Whether some row is not what a reader would take it for by its label. */
static gboolean
has_odd_role (const ChartSaveTable *self)
{
  for (guint row = 0; row < chart_dataset_get_n_rows (self->dataset); row++)
    if (chart_label_get_role (get_label (self, row)) != chart_dataset_get_role (self->dataset, row))
      return TRUE;
  return FALSE;
}

/**
 * chart_save_table_new:
 * @dataset: outlives the table
 * @language: the tag of the file's own language; "" where it is not known
 * @schema: (nullable): the Table Schema that the dataset was read by
 *
 * Finds the columns that hold all of @dataset; those that @schema knows keep their names.
 */
ChartSaveTable *
chart_save_table_new (const ChartDataset *dataset,
                      const char         *language,
                      JsonObject         *schema)
{
  ChartSaveTable       *self = g_new0 (ChartSaveTable, 1);
  g_autoptr (GPtrArray) fields = NULL;
  const ChartField     *label = NULL;
  guint                 field = 0;

  self->dataset = dataset;
  self->language = g_strdup (language);
  self->old = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                     (GDestroyNotify)json_object_unref);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)column_free);
  fields = read_old_fields (self, schema);
  if (fields != NULL)
    label = chart_field_find (fields, CHART_FIELD_LABEL, NULL);

  add_labels (self, label != NULL ? label->name : CHART_FIELD_NAME_LABEL);
  for (guint i = 0; i < chart_dataset_get_n_columns (dataset); i++)
    {
      const char *name = NULL;

      for (; fields != NULL && name == NULL && field < fields->len; field++)
        if (((ChartField *)fields->pdata[field])->role == CHART_FIELD_VALUE)
          name = ((ChartField *)fields->pdata[field])->name;
      add_series (self, i, name);
    }
  if (chart_dataset_has_places (self->dataset) && !is_taken (self, CHART_FIELD_NAME_RANK))
    add_column (self, CHART_FIELD_RANK, g_strdup (CHART_FIELD_NAME_RANK), 0);
  if (has_odd_role (self))
    add_column (self, CHART_FIELD_ROW, g_strdup (CHART_FIELD_NAME_ROW), 0);
  return self;
}

/* @self: (nullable) (transfer full) */
void
chart_save_table_free (ChartSaveTable *self)
{
  if (self == NULL)
    return;
  g_free (self->language);
  g_hash_table_unref (self->old);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

static void
set_sign (JsonObject *field,
          const char *key,
          char        sign)
{
  const char text[] = { sign, '\0' };

  if (sign != 0)
    json_object_set_string_member (field, key, text);
  else
    json_object_remove_member (field, key);
}

/* (transfer full): the field of a column, as the schema had it where it did. */
static JsonObject *
describe_column (const ChartSaveTable *self,
                 const Column         *column)
{
  JsonObject *old = g_hash_table_lookup (self->old, column->name);
  JsonObject *field = old != NULL ? json_object_ref (old) : json_object_new ();
  gboolean    number = column->role == CHART_FIELD_VALUE || column->role == CHART_FIELD_LOW ||
                    column->role == CHART_FIELD_HIGH;

  if (old == NULL)
    {
      json_object_set_string_member (field, "name", column->name);
      json_object_set_string_member (field, "type",
                                     column->role == CHART_FIELD_RANK ? "integer"
                                     : number                         ? "number"
                                                                      : "string");
    }
  if (column->role == CHART_FIELD_LABEL)
    {
      /* The words are in the cells now. */
      json_object_remove_member (field, "categories");
      json_object_remove_member (field, "categoriesOrdered");
    }
  if (column->role == CHART_FIELD_VALUE && old == NULL)
    {
      const ChartColumn *series = chart_dataset_get_column (self->dataset, column->series);

      chart_save_set_text (field, "title", chart_column_peek_name (series), self->language);
      chart_save_set_text (field, "unit", chart_column_peek_unit (series), self->language);
      if (chart_column_peek_name (series) == NULL)
        json_object_set_string_member (field, "title", "");
    }
  if (number)
    {
      set_sign (field, "decimalChar", column->numbers.decimal);
      set_sign (field, "groupChar", column->numbers.group);
      json_object_remove_member (field, "bareNumber");
      if (column->role == CHART_FIELD_VALUE && !column->numbers.bare)
        json_object_set_boolean_member (field, "bareNumber", FALSE);
    }
  return field;
}

/* The words that stand where values are missing: those that the schema had, and those in the
 * table; NULL where there are none. */
static JsonArray *
describe_missing (const ChartSaveTable *self,
                  JsonArray            *old)
{
  g_autoptr (JsonArray)  words = json_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  json_array_add_string_element (words, "");
  for (guint i = 0; old != NULL && i < json_array_get_length (old); i++)
    {
      JsonNode   *node = json_array_get_element (old, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *word = object != NULL
                           ? json_object_get_string_member_with_default (object, "value", "")
                           : json_node_get_string (node);

      if (!chart_save_is_missing_word (word) || !g_hash_table_add (seen, (gpointer)word))
        continue;
      /* words and objects do not mix */
      json_array_add_string_element (words, word);
    }
  for (guint i = 0; i < chart_dataset_get_n_columns (self->dataset); i++)
    for (guint row = 0; row < chart_dataset_get_n_rows (self->dataset); row++)
      {
        ChartValue value = chart_column_get (chart_dataset_get_column (self->dataset, i), row);

        if (chart_value_is_missing (&value) && chart_save_is_missing_word (value.text) &&
            g_hash_table_add (seen, (gpointer)value.text))
          json_array_add_string_element (words, value.text);
      }
  return json_array_get_length (words) > 1 ? g_steal_pointer (&words) : NULL;
}

/* Says in @schema, a Table Schema, what the columns are; what else it says stays. */
void
chart_save_table_describe (const ChartSaveTable *self,
                           JsonObject           *schema)
{
  JsonArray *fields = json_array_new ();
  JsonNode  *old = json_object_get_member (schema, "missingValues");
  JsonArray *missing = describe_missing (self, old != NULL && JSON_NODE_HOLDS_ARRAY (old)
                                                 ? json_node_get_array (old)
                                                 : NULL);
  JsonArray *match = json_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    json_array_add_object_element (fields, describe_column (self, self->columns->pdata[i]));
  json_object_set_array_member (schema, "fields", fields);
  json_array_add_string_element (match, "subset");
  json_object_set_array_member (schema, "fieldsMatch", match);
  if (missing != NULL)
    json_object_set_array_member (schema, "missingValues", missing);
  else
    json_object_remove_member (schema, "missingValues");
}

/* Appends what stands in @row of the column. */
static void
append_cell (const ChartSaveTable *self,
             const Column         *column,
             guint                 row,
             GString              *out)
{
  const ChartLocalized *label = chart_dataset_peek_label (self->dataset, row);
  ChartValue            value = { .text = "" };
  const char           *words;

  if (column->series < chart_dataset_get_n_columns (self->dataset))
    value = chart_column_get (chart_dataset_get_column (self->dataset, column->series), row);

  switch (column->role)
    {
    case CHART_FIELD_LABEL_IN:
      words = chart_localized_lookup (label, column->language);
      g_string_append (out, words != NULL ? words : "");
      break;
    case CHART_FIELD_VALUE:
      chart_save_numbers_append (&column->numbers, &value, out);
      break;
    case CHART_FIELD_LOW:
      chart_save_number_append (value.low, out);
      break;
    case CHART_FIELD_HIGH:
      chart_save_number_append (value.high, out);
      break;
    case CHART_FIELD_STATUS:
      g_string_append (out, chart_status_get_name (value.status));
      break;
    case CHART_FIELD_PRINTED:
      g_string_append (out, chart_number_is_missing (value.number) ? "" : value.text);
      break;
    case CHART_FIELD_RANK:
      if (chart_dataset_get_place (self->dataset, row) > 0)
        g_string_append_printf (out, "%u", chart_dataset_get_place (self->dataset, row));
      break;
    case CHART_FIELD_ROW:
      g_string_append (out,
                       chart_row_role_get_name (chart_dataset_get_role (self->dataset, row)));
      break;
    case CHART_FIELD_LABEL:
    case CHART_FIELD_OTHER:
    default:
      g_string_append (out, get_label (self, row));
      break;
    }
}

static gboolean
is_number_column (const Column *column)
{
  return column->role == CHART_FIELD_LOW || column->role == CHART_FIELD_HIGH ||
         column->role == CHART_FIELD_RANK ||
         (column->role == CHART_FIELD_VALUE && column->numbers.decimal == 0 &&
          column->numbers.group == 0 && column->numbers.bare);
}

/* Appends the table as a list of rows, the header first; a row stands on a line. */
void
chart_save_table_append_json (const ChartSaveTable *self,
                              GString              *out,
                              guint                 indent)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  g_string_append_printf (out, "[\n%*s[", (int)indent + 2, "");
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      chart_save_append_string (out, ((Column *)self->columns->pdata[i])->name);
    }
  for (guint row = 0; row < chart_dataset_get_n_rows (self->dataset); row++)
    {
      g_string_append_printf (out, "],\n%*s[", (int)indent + 2, "");
      for (guint i = 0; i < self->columns->len; i++)
        {
          const Column *column = self->columns->pdata[i];

          g_string_truncate (cell, 0);
          append_cell (self, column, row, cell);
          g_string_append (out, i > 0 ? ", " : "");
          if (is_number_column (column) && cell->len == 0)
            g_string_append (out, "null");
          else if (is_number_column (column) && chart_save_is_json_number (cell->str))
            g_string_append (out, cell->str);
          else
            chart_save_append_string (out, cell->str);
        }
    }
  g_string_append_printf (out, "]\n%*s]", (int)indent, "");
}

/* A cell of a CSV file: in quotes where a reader could take it for something else. */
static void
append_csv_cell (GString    *out,
                 const char *cell)
{
  gsize length = strlen (cell);

  if (strpbrk (cell, ",\"\r\n") == NULL &&
      (length == 0 || (!g_ascii_isspace (cell[0]) && !g_ascii_isspace (cell[length - 1]))))
    {
      g_string_append_len (out, cell, (gssize)length);
      return;
    }
  g_string_append_c (out, '"');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *cell);
    }
  g_string_append_c (out, '"');
}

/* (transfer full): the table as a CSV file in UTF-8, the header first. */
GString *
chart_save_table_to_csv (const ChartSaveTable *self)
{
  GString            *out = g_string_new (NULL);
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_string_append (out, i > 0 ? "," : "");
      append_csv_cell (out, ((Column *)self->columns->pdata[i])->name);
    }
  g_string_append_c (out, '\n');
  for (guint row = 0; row < chart_dataset_get_n_rows (self->dataset); row++)
    {
      for (guint i = 0; i < self->columns->len; i++)
        {
          g_string_truncate (cell, 0);
          append_cell (self, self->columns->pdata[i], row, cell);
          g_string_append (out, i > 0 ? "," : "");
          append_csv_cell (out, cell->str);
        }
      g_string_append_c (out, '\n');
    }
  return out;
}
