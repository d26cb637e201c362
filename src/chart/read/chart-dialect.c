/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-dialect.h"

#include "base/chart-limits.h"

#include <glib/gi18n-lib.h>

/* "header": false, and "headerRows": the numbers, from 1, of the records that name the columns. */
static gboolean
read_header (const ChartJson  *json,
             ChartFileDialect *dialect,
             GError          **error)
{
  JsonNode  *header = chart_json_peek (json, "header");
  JsonArray *rows;
  guint      n;

  if (header != NULL && (!JSON_NODE_HOLDS_VALUE (header) ||
                         json_node_get_value_type (header) != G_TYPE_BOOLEAN))
    {
      chart_json_fail (json, "header", _ ("true or false"), error);
      return FALSE;
    }
  if (header != NULL && !json_node_get_boolean (header))
    dialect->header = 0;
  if (!chart_json_get_array (json, "headerRows", &rows, error))
    return FALSE;
  n = rows != NULL && dialect->header > 0 ? json_array_get_length (rows) : 0;
  if (n == 0)
    return TRUE;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (rows, i);
      double    row = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : 0;

      if (i == 0 && row >= 1 && row <= CHART_MAX_HEADER_ROWS)
        dialect->skip = (guint)row - 1;
      if (n > CHART_MAX_HEADER_ROWS || row != dialect->skip + 1 + i)
        {
          chart_load_job_fail (json->job, error, CHART_ERROR_BAD_VALUE, 0,
                               _ ("“%s.headerRows” must be at most %u numbers in a row, from 1 "
                                  "on; correct it"),
                               json->where, CHART_MAX_HEADER_ROWS);
          return FALSE;
        }
    }
  dialect->header = n;
  return TRUE;
}

/**
 * chart_dialect_read:
 * @resource: a resource
 * @dialect: (out): its "dialect"; commas, double quotes and one header row where it says nothing
 *
 * Returns: whether it could be read; %FALSE with @error set
 */
gboolean
chart_dialect_read (const ChartJson  *resource,
                    ChartFileDialect *dialect,
                    GError          **error)
{
  g_autofree char *where = g_strconcat (resource->where, ".dialect", NULL);
  ChartJson        json = { resource->job, NULL, where, resource->default_language };
  const char      *path;

  *dialect = (ChartFileDialect){ CHART_DIALECT_DEFAULT, 0, 1 };
  if (!chart_json_get_string (resource, "path", &path, NULL))
    path = NULL;
  if (path != NULL && g_str_has_suffix (path, ".tsv"))
    dialect->cells.delimiter = '\t';
  if (!chart_json_get_object (resource, "dialect", &json.object, error))
    return FALSE;
  if (json.object == NULL)
    return TRUE;
  return chart_json_get_character (&json, "delimiter", &dialect->cells.delimiter, error) &&
         chart_json_get_character (&json, "quoteChar", &dialect->cells.quote, error) &&
         chart_json_get_character (&json, "escapeChar", &dialect->cells.escape, error) &&
         chart_json_get_character (&json, "commentChar", &dialect->cells.comment, error) &&
         read_header (&json, dialect, error);
}
