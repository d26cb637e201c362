/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-resource.h"

#include "base/chart-limits.h"
#include "read/chart-bytes.h"
#include "read/chart-claims.h"
#include "read/chart-inline.h"
#include "read/chart-path.h"
#include "read/chart-schema.h"
#include "read/chart-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where a resource's texts stand, and where they go. */
static const struct
{
  const char      *key;
  ChartDatasetText which;
} text_keys[] = {
  { "title", CHART_DATASET_TITLE },
  { "chart:subtitle", CHART_DATASET_SUBTITLE },
  { "survey:question", CHART_DATASET_QUESTION },
  { "chart:note", CHART_DATASET_NOTE },
  { "survey:base", CHART_DATASET_BASE },
  { "survey:population", CHART_DATASET_POPULATION },
  { "survey:fieldwork", CHART_DATASET_FIELDWORK },
  { "survey:pollster", CHART_DATASET_POLLSTER },
  { "survey:sponsor", CHART_DATASET_SPONSOR },
  { "survey:method", CHART_DATASET_METHOD },
  { "survey:responseRate", CHART_DATASET_RESPONSE_RATE },
};

/* (nullable): the key of a resource under which that text stands; the source has none. */
const char *
chart_resource_get_text_key (ChartDatasetText which)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_keys); i++)
    if (text_keys[i].which == which)
      return text_keys[i].key;
  return NULL;
}

/* (transfer full) (nullable): a number where a text is as good */
static ChartLocalized *
read_number (const ChartJson *resource,
             const char      *key)
{
  JsonNode *node = chart_json_peek (resource, key);
  char      text[G_ASCII_DTOSTR_BUF_SIZE];

  if (node == NULL || (json_node_get_value_type (node) != G_TYPE_INT64 &&
                       json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return NULL;
  g_ascii_formatd (text, sizeof text, "%.15g", json_node_get_double (node));
  return chart_localized_new ("", text);
}

static gboolean
read_texts (const ChartJson *resource,
            ChartDataset    *dataset,
            GError         **error)
{
  const char *kind;
  JsonNode   *weighted;
  guint       n, known_ranks;

  for (guint i = 0; i < G_N_ELEMENTS (text_keys); i++)
    {
      ChartLocalized *text = NULL;

      if (text_keys[i].which == CHART_DATASET_POPULATION ||
          text_keys[i].which == CHART_DATASET_RESPONSE_RATE)
        text = read_number (resource, text_keys[i].key);
      if (text == NULL && !chart_json_get_text (resource, text_keys[i].key, &text, error))
        return FALSE;
      if (text != NULL)
        chart_dataset_set_text (dataset, text_keys[i].which, text);
    }
  if (!chart_json_get_count (resource, "survey:n", G_MAXINT, &n, error) ||
      !chart_json_get_count (resource, "survey:knownRanks", G_MAXINT, &known_ranks, error) ||
      !chart_json_get_string (resource, "survey:kind", &kind, error))
    return FALSE;
  chart_dataset_set_n (dataset, n);
  if (chart_json_peek (resource, "survey:knownRanks") != NULL)
    chart_dataset_set_known_ranks (dataset, known_ranks);
  weighted = chart_json_peek (resource, "survey:weighted");
  if (weighted != NULL && json_node_get_value_type (weighted) == G_TYPE_BOOLEAN)
    chart_dataset_set_weighted (dataset, json_node_get_boolean (weighted));
  if (kind != NULL)
    {
      ChartDatasetKind value;

      if (!chart_dataset_kind_from_name (kind, &value))
        {
          g_autofree char *said = chart_escape_for_line (kind, -1);

          chart_load_job_fail (resource->job, error, CHART_ERROR_BAD_VALUE, 0,
                               _ ("“%s.survey:kind” is “%s”; it must be single, multiple, scale, "
                                  "ranking or value"),
                               resource->where, said);
          return FALSE;
        }
      chart_dataset_set_kind (dataset, value);
    }
  return TRUE;
}

/* "path": one name, or a list of one. (nullable): there is none */
static gboolean
get_path (const ChartJson *resource,
          const char     **path,
          GError         **error)
{
  JsonNode *node = chart_json_peek (resource, "path");

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *list = json_node_get_array (node);

      if (json_array_get_length (list) > 1)
        {
          chart_load_job_fail (resource->job, error, CHART_ERROR_BAD_VALUE, 0,
                               _ ("“%s.path” names %u files; a dataset has one, so join them"),
                               resource->where, json_array_get_length (list));
          return FALSE;
        }
      node = json_array_get_length (list) == 1 ? json_array_get_element (list, 0) : NULL;
      if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
        {
          chart_json_fail (resource, "path", _ ("the name of a file"), error);
          return FALSE;
        }
      *path = json_node_get_string (node);
      return TRUE;
    }
  return chart_json_get_string (resource, "path", path, error);
}

/* The rows of the file that the resource names. @job: what messages name from here on. */
static ChartRecords *
read_file (const ChartJson        *resource,
           const char             *path,
           const ChartFileDialect *dialect,
           ChartLoadJob           *job,
           ChartReading           *reading,
           GError                **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const char        *encoding;

  if (!chart_json_get_string (resource, "encoding", &encoding, error))
    return NULL;
  if (job->options.encoding == NULL)
    job->options.encoding = encoding;
  bytes = chart_bytes_read (job, G_MAXSIZE, error);
  if (bytes == NULL)
    return NULL;
  chart_reading_set_file (reading, path);
  return chart_table_parse (job, bytes, &dialect->cells, reading, error);
}

/* Names all columns of the table: by its header, by the fields where there is none. */
static void
name_columns (const ChartRecords     *rows,
              const ChartFileDialect *dialect,
              const GPtrArray        *fields,
              ChartReading           *reading)
{
  guint header = dialect->skip + dialect->header;
  guint n = fields->len;

  if (dialect->header > 0 && header <= chart_records_get_n (rows))
    n = MIN (chart_records_get_n_cells (rows, header - 1), CHART_MAX_COLUMNS);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (reading->columns,
                     g_strdup (dialect->header > 0 && header <= chart_records_get_n (rows)
                                 ? chart_records_get_cell (rows, header - 1, i)
                                 : ((ChartField *)fields->pdata[i])->name));
}

/* The columns by the schema, or found out where there is none. */
static ChartDataset *
read_table (const ChartJson        *resource,
            ChartRecords           *rows,
            const ChartFileDialect *dialect,
            const char             *id,
            ChartReading           *reading,
            GError                **error)
{
  g_autofree char      *where = g_strconcat (resource->where, ".schema", NULL);
  ChartJson             schema = { resource->job, NULL, where, resource->default_language };
  g_autoptr (GPtrArray) fields = NULL;

  if (!chart_json_get_object (resource, "schema", &schema.object, error))
    return NULL;
  if (schema.object != NULL)
    {
      fields = chart_field_read_all (&schema, error);
      if (fields == NULL)
        return NULL;
    }
  if (fields == NULL || fields->len == 0)
    {
      chart_reading_forget_shape (reading); /* of the file before */
      return chart_table_make (resource->job, rows, id, resource->default_language, reading, error);
    }
  if (resource->job->options.labels != NULL || resource->job->options.values != NULL)
    {
      chart_load_job_fail (resource->job, error, CHART_ERROR_BAD_VALUE, 0,
                           _ ("“%s” says what its columns are for; do not say it once more"),
                           where);
      return NULL;
    }

  reading->skipped = dialect->skip;
  reading->header = dialect->header;
  reading->rows = chart_records_get_n (rows) - MIN (chart_records_get_n (rows),
                                                    dialect->skip + dialect->header);
  name_columns (rows, dialect, fields, reading);
  return chart_schema_apply (&schema, fields, rows, dialect, id, reading, error);
}

/**
 * chart_resource_read:
 * @resource: a resource
 * @texts: the same with every number as a text, for rows that stand in the descriptor
 * @id: the dataset's name
 * @reading: takes how the table was understood
 *
 * Reads one resource of a package: its rows from the file it names or from its "data", its columns
 * by its schema, its texts.
 *
 * Returns: (transfer full): a dataset, not sealed yet; %NULL with @error set
 */
ChartDataset *
chart_resource_read (const ChartJson *resource,
                     const ChartJson *texts,
                     const char      *id,
                     ChartReading    *reading,
                     GError         **error)
{
  g_autoptr (ChartRecords) rows = NULL;
  g_autoptr (ChartDataset) dataset = NULL;
  g_autofree char         *resolved = NULL;
  g_autofree char         *shown = NULL;
  ChartLoadJob             job = *resource->job;
  ChartJson                table = *resource;
  ChartFileDialect         dialect;
  const char              *path;

  if (!get_path (resource, &path, error) || !chart_dialect_read (resource, &dialect, error))
    return NULL;
  if (path != NULL)
    {
      g_autofree char *folder = NULL;
      g_autofree char *joined = NULL;

      resolved = chart_path_resolve (resource->job, path, error);
      if (resolved == NULL)
        return NULL;
      folder = g_path_get_dirname (job.path);
      joined = strcmp (folder, ".") == 0 ? g_strdup (path) : g_build_filename (folder, path, NULL);
      shown = chart_escape_for_line (joined, -1);
      job.path = resolved;
      job.name = shown;
      rows = read_file (resource, path, &dialect, &job, reading, error);
      table.job = &job;
    }
  else if (chart_json_peek (resource, "data") != NULL)
    {
      dialect = (ChartFileDialect){ CHART_DIALECT_DEFAULT, 0, 1 };
      rows = chart_inline_read (texts, error);
    }
  else
    chart_json_fail (resource, "path", _ ("the name of a file beside the descriptor"), error);
  if (rows == NULL)
    return NULL;

  reading->n_files++;
  dataset = read_table (&table, rows, &dialect, id, reading, error);
  chart_reading_set_file (reading, NULL);
  if (dataset == NULL || !read_texts (resource, dataset, error) ||
      !chart_claims_read (resource, dataset, reading, error))
    return NULL;
  return g_steal_pointer (&dataset);
}
