/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-label.h"
#include "read/chart-long.h"
#include "read/chart-notices.h"
#include "read/chart-preview-take.h"
#include "read/chart-rank-column.h"
#include "read/chart-roles.h"
#include "read/chart-surround.h"
#include "read/chart-table.h"
#include "read/chart-tree.h"

#include <glib/gi18n-lib.h>

/* (transfer full): what names record @row: the cells of its label columns, or its number. */
static char *
make_label (const ChartRecords *rows,
            const ChartShape   *shape,
            const ChartRoles   *roles,
            guint               row)
{
  if (roles->labels->len == 0)
    return g_strdup_printf ("%u", row - shape->first + 1);
  return chart_label_join (rows, row, roles->labels);
}

static void
add_rows (const ChartLoadJob *job,
          ChartDataset       *dataset,
          const ChartRecords *rows,
          const ChartShape   *shape,
          const char         *language,
          const ChartRoles   *roles,
          ChartReading       *reading)
{
  ChartNoticesSeen totals = { 0 };
  guint            n = shape->end - shape->first;

  for (guint i = 0; i < n && !chart_load_job_stops_at (job, i, n, CHART_LOAD_PROFILES,
                                                       CHART_LOAD_LABELS);
       i++)
    {
      guint            row = shape->first + i;
      g_autofree char *label = make_label (rows, shape, roles, row);
      ChartRowRole     role = chart_label_get_role (label);

      if (role == CHART_ROW_TOTAL)
        chart_notices_see (&totals, label, chart_records_get_line (rows, row));
      chart_dataset_add_row (dataset, chart_localized_new (language, label), role);
    }
  chart_notices_add_totals (reading, &totals);
  g_free (totals.first);
}

/* (transfer full): an empty column with the name and the unit of its head; @unit: (nullable): the
 * table's, for a column that has none */
ChartColumn *
chart_table_begin_column (const ChartProfile *profile,
                          const char         *unit,
                          const char         *language)
{
  if (profile->unit != NULL)
    unit = profile->unit;
  return chart_column_new (chart_localized_new (language, profile->bare),
                           unit != NULL ? chart_localized_new (language, unit) : NULL);
}

/* Says of a series what of it was guessed or left out. @line: where its first cell stands */
void
chart_table_tell_column (const ChartLoadJob      *job,
                         const ChartProfile      *profile,
                         const ChartNoticesCount *count,
                         guint                    line,
                         ChartReading            *reading)
{
  g_autofree char *name = chart_escape_for_line (profile->name, -1);

  chart_notices_add_column (reading, count, profile->name, line);
  if (profile->signs.decimal == CHART_DECIMAL_COMMA && job->options.decimal == 0)
    chart_reading_add_notice (reading, line, "decimal-comma",
                              _ ("column “%s”: commas are read as decimal points"), name);
  if (profile->signs.blanks)
    chart_reading_add_notice (reading, line, "blanks",
                              _ ("column “%s”: blanks between digits are read as parting "
                                 "thousands"),
                              name);
  if (profile->mixed)
    chart_reading_add_notice (reading, line, "mixed-units",
                              _ ("column “%s” mixes units; its numbers may not compare"), name);
}

static ChartColumn *
make_column (const ChartLoadJob *job,
             const ChartRecords *rows,
             const ChartShape   *shape,
             const ChartProfile *profile,
             guint               column,
             const char         *unit,
             const char         *language,
             double              from,
             double              to,
             ChartReading       *reading)
{
  guint             n = shape->end - shape->first;
  ChartNoticesCount count = { 0 };
  ChartColumn      *made = chart_table_begin_column (profile, unit, language);

  for (guint row = shape->first;
       row < shape->end && !chart_load_job_stops_at (job, row - shape->first, n, from, to); row++)
    {
      const char *text = chart_records_get_cell (rows, row, column);
      ChartCell   cell = chart_decimal_read (text, profile->signs);
      int         decimals = chart_records_get_decimals (rows, row, column);
      ChartValue  value = { cell.number, CHART_NUMBER_MISSING, CHART_NUMBER_MISSING,
                            CHART_STATUS_REPORTED, text };

      if (decimals >= 0)
        value.number.decimals = (guint8)decimals;
      chart_column_append (made, &value);
      chart_notices_count (&count, cell, text, chart_records_get_line (rows, row));
    }
  chart_table_tell_column (job, profile, &count, chart_records_get_line (rows, shape->first),
                           reading);
  chart_notices_clear (&count);
  return made;
}

/* Adds the columns of the series. @unit: (nullable): the table's */
static void
add_columns (const ChartLoadJob *job,
             ChartDataset       *dataset,
             const ChartRecords *rows,
             const ChartShape   *shape,
             const GPtrArray    *profiles,
             const ChartRoles   *roles,
             const char         *unit,
             const char         *language,
             ChartReading       *reading)
{
  for (guint i = 0; i < roles->series->len; i++)
    {
      guint  column = g_array_index (roles->series, guint, i);
      double part = (CHART_LOAD_COLUMNS - CHART_LOAD_LABELS) / roles->series->len;
      double from = CHART_LOAD_LABELS + i * part;

      chart_dataset_add_column (dataset,
                                make_column (job, rows, shape, profiles->pdata[column], column,
                                             unit, language, from, from + part, reading));
    }
}

/* Adds rows and columns of a long table, as it is when it is wide. What there is to tell of the
 * values is told of the long one. */
static void
add_long (const ChartLoadJob *job,
          ChartDataset       *dataset,
          const ChartRecords *rows,
          const ChartShape   *shape,
          const GPtrArray    *profiles,
          const ChartLong    *wide,
          const char         *unit,
          const char         *language,
          ChartReading       *reading)
{
  g_autoptr (ChartReading) quiet = chart_reading_new ();

  chart_column_free (make_column (job, rows, shape, profiles->pdata[wide->value], wide->value,
                                  unit, language, CHART_LOAD_RECORDS, CHART_LOAD_LABELS,
                                  reading));
  add_rows (job, dataset, wide->rows, &wide->shape, language, wide->roles, reading);
  add_columns (job, dataset, wide->rows, &wide->shape, wide->profiles, wide->roles, unit, language,
               quiet);
}

/* (transfer full) (nullable): what the columns are for. Of a long table there is nothing to tell
 * but that it is one. @wide: (nullable); sets @error */
static ChartRoles *
find_roles (const ChartLoadJob *job,
            const GPtrArray    *profiles,
            const ChartRecords *rows,
            const ChartShape   *shape,
            const ChartLong    *wide,
            ChartReading       *reading,
            GError            **error)
{
  g_autoptr (ChartReading) quiet = chart_reading_new ();
  ChartRoles              *roles;

  g_ptr_array_unref (quiet->columns);
  quiet->columns = g_ptr_array_ref (reading->columns);
  roles = chart_roles_find (job, profiles, rows, shape, wide != NULL ? quiet : reading, error);
  if (roles == NULL || wide == NULL)
    return roles;
  g_array_set_size (roles->labels, 0);
  g_array_append_val (roles->labels, wide->label);
  g_array_set_size (roles->series, 0);
  g_array_append_val (roles->series, wide->value);
  return roles;
}

/* (transfer full): the dataset of a table whose place is known; %NULL with @error set. A table of
 * words alone has labels and no series. */
ChartDataset *
chart_table_make_dataset (const ChartLoadJob *job,
                          const ChartRecords *rows,
                          const ChartShape   *shape,
                          const char         *id,
                          const char         *language,
                          ChartReading       *reading,
                          GError            **error)
{
  g_autoptr (GPtrArray)    profiles = chart_profile_columns (job, rows, shape, reading);
  g_autoptr (ChartLong)    wide = chart_long_unfold (job, profiles, rows, shape, reading);
  g_autoptr (ChartRoles)   roles = find_roles (job, profiles, rows, shape, wide, reading, error);
  g_autoptr (ChartDataset) dataset = NULL;
  g_autofree char         *unit = NULL;

  if (roles == NULL || g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return NULL;
  chart_preview_take_roles (job->preview, rows, shape, roles);
  dataset = chart_dataset_new (id);
  unit = chart_surround_read_preamble (dataset, rows, shape, language);
  chart_surround_read_footnotes (dataset, rows, shape, language);
  chart_notices_add_ragged (reading, rows, shape->first, shape->end, shape->width);
  if (wide != NULL)
    add_long (job, dataset, rows, shape, profiles, wide, unit, language, reading);
  else
    {
      add_rows (job, dataset, rows, shape, language, roles, reading);
      add_columns (job, dataset, rows, shape, profiles, roles, unit, language, reading);
      chart_tree_find_sums (rows, shape, roles, dataset, reading);
      chart_rank_column_read (rows, shape, profiles, roles, dataset, reading);
    }
  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return NULL;
  return g_steal_pointer (&dataset);
}
