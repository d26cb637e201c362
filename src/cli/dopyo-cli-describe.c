/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-describe.h"

#include "stats/chart-rank.h"

/* The member "package". */
void
dopyo_cli_describe_package (DopyoCliJson       *json,
                            const ChartPackage *package,
                            const char         *tag)
{
  dopyo_cli_json_begin (json, "package", '{');
  dopyo_cli_json_string (json, "title", chart_package_get_title (package, tag));
  dopyo_cli_json_begin (json, "languages", '[');
  for (guint i = 0; i < chart_package_get_n_languages (package); i++)
    dopyo_cli_json_string (json, NULL, chart_package_get_language (package, i));
  dopyo_cli_json_end (json, ']');
  dopyo_cli_json_end (json, '}');
}

/* The member "reading"; null where several files were read. @reading: (nullable) */
void
dopyo_cli_describe_reading (DopyoCliJson       *json,
                            const ChartReading *reading)
{
  if (reading == NULL || reading->n_files != 1)
    {
      dopyo_cli_json_null (json, "reading");
      return;
    }
  dopyo_cli_json_begin (json, "reading", '{');
  dopyo_cli_json_string (json, "encoding", reading->encoding);
  dopyo_cli_json_string (json, "delimiter", reading->delimiter);
  dopyo_cli_json_count (json, "skipped", reading->skipped);
  dopyo_cli_json_count (json, "header", reading->header);
  dopyo_cli_json_count (json, "rows", reading->rows);
  dopyo_cli_json_count (json, "footnotes", reading->footnotes);
  dopyo_cli_json_begin (json, "columns", '[');
  for (guint i = 0; i < reading->columns->len; i++)
    dopyo_cli_json_string (json, NULL, reading->columns->pdata[i]);
  dopyo_cli_json_end (json, ']');
  dopyo_cli_json_begin (json, "notices", '[');
  for (guint i = 0; i < reading->notices->len; i++)
    {
      const ChartNotice *notice = reading->notices->pdata[i];

      dopyo_cli_json_begin (json, NULL, '{');
      dopyo_cli_json_count (json, "line", notice->line);
      dopyo_cli_json_string (json, "code", notice->code);
      dopyo_cli_json_string (json, "message", notice->message);
      dopyo_cli_json_end (json, '}');
    }
  dopyo_cli_json_end (json, ']');
  dopyo_cli_json_end (json, '}');
}

static void
describe_value (DopyoCliJson     *json,
                const ChartValue *value,
                ChartRank         rank)
{
  dopyo_cli_json_begin (json, NULL, '{');
  dopyo_cli_json_number (json, "value", value->number);
  dopyo_cli_json_string (json, "text", value->text != NULL ? value->text : "");
  dopyo_cli_json_string (json, "status", chart_status_get_name (value->status));
  if (rank.place > 0)
    dopyo_cli_json_count (json, "rank", rank.place);
  else
    dopyo_cli_json_null (json, "rank");
  dopyo_cli_json_bool (json, "tied", rank.tied);
  dopyo_cli_json_number (json, "low", value->low);
  dopyo_cli_json_number (json, "high", value->high);
  dopyo_cli_json_end (json, '}');
}

static void
describe_rows (DopyoCliJson       *json,
               const ChartDataset *dataset,
               const char         *tag)
{
  guint       n_columns = chart_dataset_get_n_columns (dataset);
  ChartRank **ranks = g_new0 (ChartRank *, n_columns + 1);

  for (guint column = 0; column < n_columns; column++)
    ranks[column] = chart_rank_rows (dataset, column);

  dopyo_cli_json_begin (json, "rows", '[');
  for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
    {
      dopyo_cli_json_begin (json, NULL, '{');
      dopyo_cli_json_string (json, "label", chart_dataset_get_label (dataset, row, tag));
      dopyo_cli_json_bool (json, "total",
                           chart_dataset_get_role (dataset, row) == CHART_ROW_TOTAL);
      dopyo_cli_json_begin (json, "values", '[');
      for (guint column = 0; column < n_columns; column++)
        {
          ChartValue value = chart_column_get (chart_dataset_get_column (dataset, column), row);

          describe_value (json, &value, ranks[column][row]);
        }
      dopyo_cli_json_end (json, ']');
      dopyo_cli_json_end (json, '}');
    }
  dopyo_cli_json_end (json, ']');

  for (guint column = 0; column < n_columns; column++)
    g_free (ranks[column]);
  g_free (ranks);
}

/* One of the array "datasets". What is not known is null. */
void
dopyo_cli_describe_dataset (DopyoCliJson       *json,
                            const ChartDataset *dataset,
                            const char         *tag)
{
  guint n = chart_dataset_get_n (dataset);

  dopyo_cli_json_begin (json, NULL, '{');
  dopyo_cli_json_string (json, "id", chart_dataset_get_id (dataset));
  dopyo_cli_json_string (json, "title",
                         chart_dataset_get_text (dataset, CHART_DATASET_TITLE, tag));
  dopyo_cli_json_string (json, "question",
                         chart_dataset_get_text (dataset, CHART_DATASET_QUESTION, tag));
  dopyo_cli_json_string (json, "kind",
                         chart_dataset_kind_get_name (chart_dataset_get_kind (dataset)));
  if (n > 0)
    dopyo_cli_json_count (json, "n", n);
  else
    dopyo_cli_json_null (json, "n");
  dopyo_cli_json_string (json, "source",
                         chart_dataset_get_text (dataset, CHART_DATASET_SOURCE, tag));
  dopyo_cli_json_string (json, "note",
                         chart_dataset_get_text (dataset, CHART_DATASET_NOTE, tag));

  dopyo_cli_json_begin (json, "series", '[');
  for (guint i = 0; i < chart_dataset_get_n_columns (dataset); i++)
    {
      const ChartColumn *column = chart_dataset_get_column (dataset, i);

      dopyo_cli_json_begin (json, NULL, '{');
      dopyo_cli_json_string (json, "name", chart_column_get_name (column, tag));
      dopyo_cli_json_string (json, "unit", chart_column_get_unit (column, tag));
      dopyo_cli_json_end (json, '}');
    }
  dopyo_cli_json_end (json, ']');
  describe_rows (json, dataset, tag);
  dopyo_cli_json_end (json, '}');
}
