/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-schema.h"

#include "base/chart-limits.h"
#include "read/chart-label.h"
#include "read/chart-notices.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A table and what its descriptor says of it. */
typedef struct
{
  const ChartJson    *json;
  const GPtrArray    *fields;
  const ChartField   *status; /* (nullable): of all values that have none of their own */
  const ChartRecords *rows;
  guint               first; /* the first row of data */
  guint               end;
  GHashTable         *missing; /* words that stand where there is no value */
  ChartReading       *reading;
} Apply;

/* Finds the column of each field: by its name, or by its place where no name is found. */
static gboolean
match_columns (GPtrArray          *fields,
               const ChartRecords *rows,
               guint               first,
               guint               header,
               const ChartJson    *json,
               GError            **error)
{
  g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);
  guint                  width = chart_records_get_n_cells (rows, header > 0 ? first - 1 : first);
  guint                  found = 0;

  width = MIN (width, CHART_MAX_COLUMNS);
  /* From the last to the first: of several columns of one name the first is meant. */
  for (guint column = width; header > 0 && column > 0; column--)
    g_hash_table_insert (columns,
                         (gpointer)chart_records_get_cell (rows, first - 1, column - 1),
                         GUINT_TO_POINTER (column));
  for (guint i = 0; i < fields->len; i++)
    {
      ChartField *field = fields->pdata[i];

      field->column = GPOINTER_TO_INT (g_hash_table_lookup (columns, field->name)) - 1;
      found += field->column >= 0;
    }
  for (guint i = 0; found == 0 && i < fields->len && i < width; i++)
    ((ChartField *)fields->pdata[i])->column = (int)i;

  for (guint i = 0; i < fields->len; i++)
    {
      const ChartField *field = fields->pdata[i];
      g_autofree char  *said = NULL;

      if (field->column >= 0 || field->role == CHART_FIELD_OTHER)
        continue;
      said = chart_escape_for_line (field->name, -1);
      chart_load_job_fail (json->job, error, CHART_ERROR_MISSING_KEY,
                           header > 0 ? chart_records_get_line (rows, first - 1) : 0,
                           _ ("there is no column “%s”, which the descriptor names; correct the "
                              "header or the descriptor"),
                           said);
      return FALSE;
    }
  return TRUE;
}

/* "missingValues": words, or objects of a value and a label. */
static GHashTable *
read_missing (const ChartJson *schema,
              GError         **error)
{
  g_autoptr (GHashTable) missing = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray             *words;

  if (!chart_json_get_array (schema, "missingValues", &words, error))
    return NULL;
  for (guint i = 0; words != NULL && i < json_array_get_length (words); i++)
    {
      JsonNode *node = json_array_get_element (words, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        node = json_object_get_member (json_node_get_object (node), "value");
      if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
          json_node_get_value_type (node) != G_TYPE_STRING)
        {
          chart_json_fail (schema, "missingValues", _ ("a list of words"), error);
          return NULL;
        }
      g_hash_table_add (missing, (gpointer)json_node_get_string (node));
    }
  return g_steal_pointer (&missing);
}

static const char *
get_text (const Apply      *self,
          const ChartField *field,
          guint             row)
{
  return field != NULL ? chart_records_get_cell (self->rows, row, (guint)field->column) : "";
}

/* The number in a cell, by the field's own signs for thousands and decimals. */
static ChartCell
get_cell (const Apply      *self,
          const ChartField *field,
          guint             row)
{
  const char *text = get_text (self, field, row);

  if (g_hash_table_contains (self->missing, text))
    return (ChartCell){ CHART_CELL_EMPTY, CHART_NUMBER_MISSING, NULL, FALSE };
  return field != NULL ? chart_field_read_cell (field->decimal, field->group, text)
                       : chart_cell_read (text);
}

static void
add_rows (const Apply  *self,
          ChartDataset *dataset)
{
  const ChartField *label = chart_field_find (self->fields, CHART_FIELD_LABEL, NULL);
  const ChartField *row_field = chart_field_find (self->fields, CHART_FIELD_ROW, NULL);
  const ChartField *rank = chart_field_find (self->fields, CHART_FIELD_RANK, NULL);
  ChartNoticesSeen  totals = { 0 };

  for (guint row = self->first; row < self->end; row++)
    {
      g_autofree char *number = g_strdup_printf ("%u", row - self->first + 1);
      const char      *text = label != NULL ? get_text (self, label, row) : number;
      ChartLocalized  *said = NULL;
      double           place = rank != NULL ? get_cell (self, rank, row).number.value : 0;
      ChartRowRole     role;

      if (label != NULL && label->categories != NULL)
        said = chart_localized_ref (g_hash_table_lookup (label->categories, text));
      if (said == NULL)
        said = chart_localized_new (self->json->default_language, text);
      for (guint i = 0; i < self->fields->len; i++)
        {
          const ChartField *field = self->fields->pdata[i];
          const char       *other = field->role == CHART_FIELD_LABEL_IN
                                      ? get_text (self, field, row)
                                      : "";

          if (*other != '\0')
            said = chart_localized_with (said, field->language, other);
        }
      if (!chart_row_role_from_name (get_text (self, row_field, row), &role))
        {
          role = chart_label_get_role (text);
          if (role == CHART_ROW_TOTAL)
            chart_notices_see (&totals, text, chart_records_get_line (self->rows, row));
        }
      chart_dataset_add_row (dataset, said, role);
      if (place >= 1 && place <= G_MAXINT && place == floor (place))
        chart_dataset_set_place (dataset, row - self->first, (guint)place);
    }
  chart_notices_add_totals (self->reading, &totals);
  g_free (totals.first);
}

static ChartStatus
get_status (const Apply      *self,
            const ChartField *field,
            guint             row)
{
  const char      *text = get_text (self, field, row);
  ChartStatus      status = CHART_STATUS_REPORTED;
  g_autofree char *said = NULL;

  if (*text == '\0' || chart_status_from_name (text, &status))
    return status;
  said = chart_escape_for_line (text, -1);
  chart_reading_add_notice (self->reading, chart_records_get_line (self->rows, row), "status",
                            _ ("the status “%s” is not known; taken as “reported”"), said);
  return CHART_STATUS_REPORTED;
}

/* The column of one field of values; @low and @high: (nullable): its ends where it is a range. */
static ChartColumn *
make_column (const Apply      *self,
             const ChartField *field,
             const ChartField *low,
             const ChartField *high)
{
  const ChartField *own_status = chart_field_find (self->fields, CHART_FIELD_STATUS, field);
  const ChartField *status = own_status != NULL ? own_status : self->status;
  const ChartField *printed = chart_field_find (self->fields, CHART_FIELD_PRINTED, field);
  const ChartField *named = field != NULL ? field : low;
  ChartColumn      *column = chart_column_new (chart_localized_ref (named->title),
                                               chart_localized_ref (named->unit));
  ChartNoticesCount count = { 0 };

  for (guint row = self->first; row < self->end; row++)
    {
      ChartCell        cell = get_cell (self, field, row);
      ChartCell        from = get_cell (self, low, row);
      ChartCell        to = get_cell (self, high, row);
      g_autofree char *range = NULL;
      ChartValue       value = { cell.number, from.number, to.number, CHART_STATUS_REPORTED,
                                 get_text (self, field, row) };

      if (chart_value_is_range (&value) && value.low.value > value.high.value)
        {
          value.low = to.number;
          value.high = from.number;
        }
      if (chart_value_is_range (&value) && *value.text == '\0')
        value.text = range = g_strdup_printf ("%s–%s", get_text (self, low, row),
                                              get_text (self, high, row));
      if (*get_text (self, printed, row) != '\0')
        value.text = get_text (self, printed, row);
      if (status != NULL)
        value.status = get_status (self, status, row);
      chart_column_append (column, &value);
      chart_notices_count (&count, cell, get_text (self, field, row),
                           chart_records_get_line (self->rows, row));
    }
  if (field != NULL)
    chart_notices_add_column (self->reading, &count, field->name,
                              chart_records_get_line (self->rows, self->first));
  chart_notices_clear (&count);
  return column;
}

static gboolean
add_columns (const Apply  *self,
             ChartDataset *dataset,
             GError      **error)
{
  const ChartField *low = chart_field_find (self->fields, CHART_FIELD_LOW, NULL);
  const ChartField *high = chart_field_find (self->fields, CHART_FIELD_HIGH, NULL);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const ChartField *field = self->fields->pdata[i];
      const ChartField *own_low, *own_high;

      if (field->role != CHART_FIELD_VALUE)
        continue;
      own_low = chart_field_find (self->fields, CHART_FIELD_LOW, field);
      own_high = chart_field_find (self->fields, CHART_FIELD_HIGH, field);
      if (own_low == NULL && own_high == NULL)
        {
          /* A range that names no values belongs to the first of them. */
          own_low = g_steal_pointer (&low);
          own_high = g_steal_pointer (&high);
        }
      chart_dataset_add_column (dataset, make_column (self, field, own_low, own_high));
    }
  if (low != NULL && high != NULL)
    chart_dataset_add_column (dataset, make_column (self, NULL, low, high));
  if (chart_dataset_get_n_columns (dataset) > 0)
    return TRUE;
  chart_load_job_fail (self->json->job, error, CHART_ERROR_NO_NUMBERS, 0,
                       _ ("“%s” has no field of numbers, so there is nothing to draw; give one "
                          "the type “number”"),
                       self->json->where);
  return FALSE;
}

/**
 * chart_schema_apply:
 * @schema: a Table Schema
 * @fields: its fields
 * @rows: the table
 * @dialect: where its header is
 * @id: the dataset's name
 * @reading: takes what was left out
 *
 * Makes a dataset of a table as its schema describes it: fields are found by their names, and what
 * the schema does not name is not read.
 *
 * Returns: (transfer full): the dataset, to be given its texts and sealed; %NULL with
 *   CHART_ERROR_HEADER_ONLY, _MISSING_KEY, _WRONG_TYPE or _NO_NUMBERS set
 */
ChartDataset *
chart_schema_apply (const ChartJson        *schema,
                    GPtrArray              *fields,
                    const ChartRecords     *rows,
                    const ChartFileDialect *dialect,
                    const char             *id,
                    ChartReading           *reading,
                    GError                **error)
{
  g_autoptr (GHashTable)   missing = read_missing (schema, error);
  g_autoptr (ChartDataset) dataset = NULL;
  guint                    first = dialect->skip + dialect->header;
  guint                    end = chart_records_get_n (rows);
  const ChartField        *status = chart_field_find (fields, CHART_FIELD_STATUS, NULL);
  Apply                    self = { schema, fields, status, rows, first, end, missing, reading };

  if (missing == NULL)
    return NULL;
  if (end <= first)
    {
      chart_load_job_fail (schema->job, error, CHART_ERROR_HEADER_ONLY,
                           end > 0 ? chart_records_get_line (rows, end - 1) : 0,
                           _ ("there is a header and no row below it; choose a file with data"));
      return NULL;
    }
  if (!match_columns (fields, rows, first, dialect->header, schema, error))
    return NULL;

  /* Rows in the descriptor have no lines, and may be objects that lack a key. */
  if (chart_records_get_line (rows, first) > 0)
    chart_notices_add_ragged (reading, rows, first, end,
                              chart_records_get_n_cells (rows, first - (dialect->header > 0)));
  dataset = chart_dataset_new (id);
  add_rows (&self, dataset);
  if (!add_columns (&self, dataset, error))
    return NULL;
  return g_steal_pointer (&dataset);
}
