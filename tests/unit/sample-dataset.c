/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "sample-dataset.h"

/* (transfer full): a dataset of one series, its labels the same in every language, not yet
 * sealed. */
ChartDataset *
sample_dataset_begin (ChartDatasetKind kind,
                      const char      *unit,
                      const SampleRow *rows,
                      guint            n_rows)
{
  ChartDataset *dataset = chart_dataset_new ("sample");
  ChartColumn  *column = chart_column_new (NULL, chart_localized_new ("", unit));

  chart_dataset_set_kind (dataset, kind);
  chart_dataset_set_text (dataset, CHART_DATASET_TITLE, chart_localized_new ("", "Title"));
  for (guint i = 0; i < n_rows; i++)
    {
      ChartValue value = { .number = chart_number_new (rows[i].number, rows[i].decimals),
                           .low = chart_number_new (rows[i].low, rows[i].decimals),
                           .high = chart_number_new (rows[i].high, rows[i].decimals),
                           .status = rows[i].status };

      chart_dataset_add_row (dataset, chart_localized_new ("", rows[i].label), rows[i].role);
      chart_column_append (column, &value);
    }
  chart_dataset_add_column (dataset, column);
  return dataset;
}

/* (transfer full): the same, sealed. */
ChartDataset *
sample_dataset_new (ChartDatasetKind kind,
                    const char      *unit,
                    const SampleRow *rows,
                    guint            n_rows)
{
  ChartDataset *dataset = sample_dataset_begin (kind, unit, rows, n_rows);

  chart_dataset_seal (dataset);
  return dataset;
}

/**
 * sample_table_new:
 * @names: of the series; NULL: one without a name
 * @values: row by row, to one decimal where they have any; NAN is missing
 *
 * Returns: (transfer full): a sealed dataset of several series
 */
ChartDataset *
sample_table_new (ChartDatasetKind   kind,
                  const char        *unit,
                  const char *const *labels,
                  guint              n_rows,
                  const char *const *names,
                  guint              n_columns,
                  const double      *values)
{
  ChartDataset *dataset = chart_dataset_new ("table");

  chart_dataset_set_kind (dataset, kind);
  chart_dataset_set_text (dataset, CHART_DATASET_TITLE, chart_localized_new ("", "Title"));
  for (guint row = 0; row < n_rows; row++)
    chart_dataset_add_row (dataset, chart_localized_new ("", labels[row]),
                           chart_label_is_other (labels[row]) ? CHART_ROW_OTHER
                                                              : CHART_ROW_PLAIN);
  for (guint i = 0; i < n_columns; i++)
    {
      ChartLocalized *name = names[i] != NULL ? chart_localized_new ("", names[i]) : NULL;
      ChartColumn    *column = chart_column_new (name, chart_localized_new ("", unit));

      for (guint row = 0; row < n_rows; row++)
        {
          double     number = values[row * n_columns + i];
          ChartValue value = { .number = chart_number_new (number, number != floor (number)),
                               .low = CHART_NUMBER_MISSING,
                               .high = CHART_NUMBER_MISSING,
                               .status = isnan (number) ? CHART_STATUS_MISSING
                                                        : CHART_STATUS_REPORTED };

          chart_column_append (column, &value);
        }
      chart_dataset_add_column (dataset, column);
    }
  chart_dataset_seal (dataset);
  return dataset;
}
