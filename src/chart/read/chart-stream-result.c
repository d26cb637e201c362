/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-long.h"
#include "read/chart-stream-private.h"
#include "read/chart-surround.h"
#include "read/chart-table.h"

#include <string.h>

static gboolean
is_same (const GArray *a,
         const GArray *b)
{
  return a->len == b->len &&
         (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (guint)) == 0);
}

/* (transfer full) (nullable): the profiles of all rows, where they say what those of the head did;
 * else the table has to be read in another way. */
static GPtrArray *
settle (ChartStream      *self,
        const ChartShape *all)
{
  g_autoptr (GPtrArray)  profiles = chart_profile_name_columns (self->rows, all, self->reading);
  g_autoptr (ChartRoles) roles = NULL;

  for (guint i = 0; i < profiles->len; i++)
    {
      ChartProfile *profile = profiles->pdata[i];

      profile->signs = self->tally_plan.signs[i];
      chart_profile_merge (profile, &self->tally->profiles[i]);
      if (!chart_signs_equal (chart_profile_find_signs (profile, self->job), profile->signs))
        return NULL;
      chart_profile_settle (profile);
    }
  if (chart_long_is_possible (self->job, profiles) && !self->names)
    return NULL; /* a long table whose head has the first series only */
  roles = chart_roles_find (self->job, profiles, self->rows, all, self->reading, NULL);
  if (roles == NULL || !is_same (roles->labels, self->tally_plan.roles->labels) ||
      !is_same (roles->series, self->tally_plan.roles->series))
    return NULL;
  /* All rows of a series over time belong to it. */
  if (roles->labels->len == 1)
    {
      const ChartProfile *label = profiles->pdata[g_array_index (roles->labels, guint, 0)];

      if (label->years == label->n)
        return NULL;
    }
  return g_steal_pointer (&profiles);
}

/* What of a series has no row: all of it but what @rows hold. */
static void
set_left_out (ChartColumn            *column,
              const ChartTallySeries *series,
              const GPtrArray        *rows,
              guint                   place)
{
  ChartLeftOut rest = { .n = series->n, .least = CHART_MAX_DECIMALS, .negative = series->negative };
  ChartSum     sum = series->sum;
  guint        left[CHART_MAX_DECIMALS + 1];

  memcpy (left, series->n_decimals, sizeof left);
  for (guint i = 0; i < rows->len; i++)
    {
      const ChartTallyRow *row = rows->pdata[i];

      if (row->role != CHART_ROW_PLAIN || chart_number_is_missing (row->numbers[place]))
        continue;
      chart_sum_add (&sum, -row->numbers[place].value);
      left[row->numbers[place].decimals]--;
      rest.n--;
    }
  for (guint8 i = 0; i <= CHART_MAX_DECIMALS; i++)
    if (left[i] > 0)
      {
        rest.least = MIN (rest.least, i);
        rest.most = i;
      }
  rest.sum = rest.n > 0 ? chart_sum_get (&sum) : 0;
  if (rest.n == 0)
    rest.negative = NULL;
  chart_column_set_left_out (column, &rest);
}

static void
add_columns (ChartStream      *self,
             ChartDataset     *dataset,
             const GPtrArray  *profiles,
             const GPtrArray  *rows,
             const ChartShape *shape,
             const char       *unit)
{
  const GArray *series = self->tally_plan.roles->series;

  for (guint i = 0; i < series->len; i++)
    {
      const ChartProfile *profile = profiles->pdata[g_array_index (series, guint, i)];
      ChartColumn        *column = chart_table_begin_column (profile, unit, "");

      for (guint k = 0; k < rows->len; k++)
        {
          const ChartTallyRow *row = rows->pdata[k];
          ChartValue           value = { row->numbers[i], CHART_NUMBER_MISSING,
                                         CHART_NUMBER_MISSING, CHART_STATUS_REPORTED,
                                         row->texts[i] };

          chart_column_append (column, &value);
        }
      set_left_out (column, &self->tally->series[i], rows, i);
      chart_table_tell_column (self->job, profile, &self->tally->series[i].notices,
                               chart_records_get_line (self->rows, shape->first), self->reading);
      chart_dataset_add_column (dataset, column);
    }
}

/* (transfer full) (nullable): the dataset, once all is read; NULL where the table is no plain
 * one after all. */
ChartDataset *
chart_stream_make_dataset (ChartStream *self)
{
  ChartShape               shape = chart_shape_find (self->rows, 0, self->job->options.skip,
                                                     self->job->options.header);
  ChartShape               all = shape;
  g_autoptr (ChartDataset) dataset = chart_dataset_new ("1");
  g_autoptr (GPtrArray)    profiles = NULL;
  g_autoptr (GPtrArray)    rows = NULL;
  g_autofree char         *unit = NULL, *title = NULL;
  guint                    n_middle = self->tally->n_rows - (self->n_head - self->shape.first);

  if (shape.next > 0 || shape.width != self->shape.width || shape.first != self->shape.first ||
      shape.end <= self->n_head)
    return NULL;
  chart_tally_add_rows (self->tally, self->rows, self->n_head, shape.end);
  if (self->tally->strange)
    return NULL;
  all.end += n_middle;

  chart_decode_tell_faults (&self->faults, self->reading);
  if (self->encoding.unsure && strcmp (self->plan.encoding, "UTF-8") != 0)
    chart_decode_tell_guess (self->reading);
  chart_reading_take_notices (self->reading, self->quotes, 0);
  chart_parse_tell_comments (&self->place, &self->plan.dialect, self->reading);
  title = chart_surround_dup_title (self->rows, &shape);
  chart_reading_add_table (self->reading, title,
                           chart_records_get_line (self->rows, shape.from), 0);
  self->reading->skipped = shape.skipped;
  self->reading->header = shape.header;
  self->reading->rows = all.end - all.first;
  self->reading->footnotes = shape.footnotes;
  chart_table_tell_shape (self->job, self->rows, &shape, self->reading);
  profiles = settle (self, &all);
  if (profiles == NULL)
    return NULL;

  unit = chart_surround_read_preamble (dataset, self->rows, &shape, "");
  chart_surround_read_footnotes (dataset, self->rows, &shape, "");
  chart_reading_take_notices (self->reading, self->tally->reading, 0);
  chart_notices_add_totals (self->reading, &self->tally->totals);
  rows = chart_tally_get_rows (self->tally);
  for (guint i = 0; i < rows->len; i++)
    {
      const ChartTallyRow *row = rows->pdata[i];
      g_autofree char     *number = g_strdup_printf ("%u", row->row + 1);

      chart_dataset_add_row (dataset,
                             chart_localized_new ("", row->label != NULL ? row->label : number),
                             row->role);
    }
  chart_dataset_set_n_left_out (dataset, self->tally->n_rows - rows->len);
  add_columns (self, dataset, profiles, rows, &shape, unit);
  return g_steal_pointer (&dataset);
}
