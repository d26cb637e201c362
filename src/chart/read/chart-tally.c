/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-tally.h"

#include "read/chart-label.h"

#include <string.h>

#define MAX_OTHERS 4096 /* totals and rests that are kept; of more the table is no plain one */

static void
row_free (ChartTallyRow *row)
{
  g_free (row->label);
  g_free (row->numbers);
  g_strfreev (row->texts);
  g_free (row);
}

/* (transfer full): the cells of record @row, @n of them. */
static char **
copy_cells (const ChartRecords *rows,
            guint               row,
            guint               n)
{
  char **cells = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    cells[i] = g_strdup (chart_records_get_cell (rows, row, i));
  return cells;
}

/* Takes up what the head of a table has told of its columns. */
void
chart_tally_plan_fill (ChartTallyPlan     *self,
                       const GPtrArray    *profiles,
                       const ChartRecords *rows,
                       const ChartShape   *shape)
{
  self->width = shape->width;
  self->signs = g_new (ChartSigns, self->width);
  for (guint i = 0; i < self->width; i++)
    self->signs[i] = ((const ChartProfile *)profiles->pdata[i])->signs;
  for (guint row = shape->first; row < shape->end; row++)
    self->indent = MAX (self->indent, chart_records_get_indent (rows, row));
  self->firsts = copy_cells (rows, shape->first, self->width);
  if (shape->header > 0)
    self->heads = copy_cells (rows, shape->first - 1, self->width);
}

/* Frees what chart_tally_plan_fill () has filled in. */
void
chart_tally_plan_clear (ChartTallyPlan *self)
{
  g_clear_pointer (&self->signs, g_free);
  g_clear_pointer (&self->firsts, g_strfreev);
  g_clear_pointer (&self->heads, g_strfreev);
}

/* (transfer full): nothing yet. */
ChartTally *
chart_tally_new (const ChartTallyPlan *plan)
{
  ChartTally *self = g_new0 (ChartTally, 1);

  self->plan = plan;
  self->profiles = g_new0 (ChartProfile, plan->width);
  for (guint i = 0; i < plan->width; i++)
    {
      self->profiles[i].signs = plan->signs[i];
      self->profiles[i].first = plan->firsts[i];
      self->profiles[i].constant = TRUE;
    }
  self->series = g_new0 (ChartTallySeries, plan->roles->series->len);
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  self->reading = chart_reading_new ();
  return self;
}

/* @self: (nullable) (transfer full) */
void
chart_tally_free (ChartTally *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->plan->width; i++)
    chart_profile_clear (&self->profiles[i]);
  for (guint i = 0; i < self->plan->roles->series->len; i++)
    {
      chart_notices_clear (&self->series[i].notices);
      g_free (self->series[i].negative);
    }
  g_free (self->totals.first);
  g_free (self->profiles);
  g_free (self->series);
  g_ptr_array_unref (self->kept);
  g_ptr_array_unref (self->others);
  chart_reading_unref (self->reading);
  g_free (self);
}

/* Whether @a goes before @b is kept: it is less or, of two equals, further down. */
static gboolean
is_below (const ChartTallyRow *a,
          const ChartTallyRow *b)
{
  return a->key != b->key ? a->key < b->key : a->row > b->row;
}

static void
swap (GPtrArray *heap,
      guint      a,
      guint      b)
{
  gpointer held = heap->pdata[a];

  heap->pdata[a] = heap->pdata[b];
  heap->pdata[b] = held;
}

/* Brings the row at the top to its place. */
static void
sink (GPtrArray *heap)
{
  guint at = 0;

  for (;;)
    {
      guint least = at;

      for (guint child = 2 * at + 1; child <= 2 * at + 2 && child < heap->len; child++)
        if (is_below (heap->pdata[child], heap->pdata[least]))
          least = child;
      if (least == at)
        return;
      swap (heap, at, least);
      at = least;
    }
}

/* @row: (transfer full): kept if it is among the largest */
static void
keep (ChartTally    *self,
      ChartTallyRow *row)
{
  GPtrArray *heap = self->kept;

  if (heap->len < self->plan->keep)
    {
      g_ptr_array_add (heap, row);
      for (guint at = heap->len - 1; at > 0; at = (at - 1) / 2)
        {
          if (!is_below (heap->pdata[at], heap->pdata[(at - 1) / 2]))
            break;
          swap (heap, at, (at - 1) / 2);
        }
      return;
    }
  if (is_below (row, heap->pdata[0]))
    {
      row_free (row);
      return;
    }
  row_free (heap->pdata[0]);
  heap->pdata[0] = row;
  sink (heap);
}

/* Whether a plain row of @key may be among the largest. What is as large as one that stands above
 * it in the file is not. */
static gboolean
may_be_kept (const ChartTally *self,
             double            key)
{
  if (self->kept->len < self->plan->keep)
    return key > *self->plan->threshold || *self->plan->threshold == -INFINITY;
  return key > ((const ChartTallyRow *)self->kept->pdata[0])->key && key > *self->plan->threshold;
}

/* The column of a role at place @i. */
static guint
get_column (const GArray *columns,
            guint         i)
{
  return g_array_index (columns, guint, i);
}

static ChartTallyRow *
make_row (const ChartTally   *self,
          const ChartRecords *rows,
          guint               record,
          const char         *label,
          ChartRowRole        role,
          double              key,
          const ChartCell    *cells)
{
  const GArray  *series = self->plan->roles->series;
  ChartTallyRow *row = g_new0 (ChartTallyRow, 1);

  row->row = self->n_rows;
  row->key = key;
  row->role = role;
  row->label = g_strdup (label);
  row->numbers = g_new (ChartNumber, series->len);
  row->texts = g_new0 (char *, series->len + 1);
  for (guint i = 0; i < series->len; i++)
    {
      guint column = get_column (series, i);

      row->numbers[i] = cells[column].number;
      row->texts[i] = g_strdup (chart_records_get_cell (rows, record, column));
    }
  return row;
}

static void
add_number (ChartTallySeries *series,
            ChartNumber       number,
            ChartRowRole      role,
            const char       *label)
{
  if (role != CHART_ROW_PLAIN || chart_number_is_missing (number))
    return;
  chart_sum_add (&series->sum, number.value);
  series->n++;
  series->n_decimals[number.decimals]++;
  if (number.value < 0 && series->negative == NULL)
    series->negative = g_strdup (label != NULL ? label : "");
}

/* One record. @cells: room for one a column */
static void
add_row (ChartTally         *self,
         const ChartRecords *rows,
         guint               record,
         ChartCell          *cells)
{
  const ChartRoles *roles = self->plan->roles;
  g_autofree char  *joined = NULL;
  const char       *label = NULL;
  ChartRowRole      role = CHART_ROW_PLAIN;
  ChartNumber       first;
  double            key;

  for (guint i = 0; i < self->plan->width; i++)
    {
      const char *text = chart_records_get_cell (rows, record, i);

      chart_decimal_look (&self->profiles[i].seen, text);
      cells[i] = chart_profile_look (&self->profiles[i], text);
    }
  if (roles->labels->len == 1)
    label = chart_label_skip_indent (
      chart_records_get_cell (rows, record, get_column (roles->labels, 0)));
  else if (roles->labels->len > 1)
    label = joined = chart_label_join (rows, record, roles->labels);
  if (label != NULL)
    role = chart_label_get_role (label);
  if (role == CHART_ROW_TOTAL)
    chart_notices_see (&self->totals, label, chart_records_get_line (rows, record));
  for (guint i = 0; i < roles->series->len; i++)
    {
      guint column = get_column (roles->series, i);

      chart_notices_count (&self->series[i].notices, cells[column],
                           chart_records_get_cell (rows, record, column),
                           chart_records_get_line (rows, record));
      add_number (&self->series[i], cells[column].number, role, label);
    }

  first = cells[get_column (roles->series, 0)].number;
  key = chart_number_is_missing (first) ? -INFINITY : first.value;
  if (role != CHART_ROW_PLAIN)
    {
      self->strange |= self->others->len >= MAX_OTHERS;
      if (!self->strange)
        g_ptr_array_add (self->others, make_row (self, rows, record, label, role, key, cells));
    }
  else if (may_be_kept (self, key))
    keep (self, make_row (self, rows, record, label, role, key, cells));
  /* what stands farther in than in the head may belong to the rows above it */
  self->strange |= chart_records_get_indent (rows, record) > self->plan->indent;
  self->n_plain += role == CHART_ROW_PLAIN;
  self->n_rows++;
}

/**
 * chart_tally_add_rows:
 * @first: the first record
 * @end: the one after the last
 *
 * Adds some records, in the order of the file. One that may begin another table, or is the header
 * once more, makes the tally strange.
 */
void
chart_tally_add_rows (ChartTally         *self,
                      const ChartRecords *rows,
                      guint               first,
                      guint               end)
{
  g_autofree ChartCell *cells = g_new (ChartCell, self->plan->width);

  for (guint record = first; record < end && !self->strange; record++)
    {
      self->strange |= (record > first && chart_records_has_gap (rows, record)) ||
                       (self->plan->heads != NULL &&
                        chart_records_is_like (rows, record, (const char *const *)self->plan->heads,
                                               self->plan->width));
      add_row (self, rows, record, cells);
    }
  chart_notices_add_ragged (self->reading, rows, first, end, self->plan->width);
}

/**
 * chart_tally_merge:
 * @other: what rows further down add up to; emptied
 * @lines: how many lines stand before those that its lines are counted from
 *
 * Adds it to @self.
 */
void
chart_tally_merge (ChartTally *self,
                   ChartTally *other,
                   guint       lines)
{
  for (guint i = 0; i < self->plan->width; i++)
    chart_profile_merge (&self->profiles[i], &other->profiles[i]);
  for (guint i = 0; i < self->plan->roles->series->len; i++)
    {
      ChartTallySeries *series = &self->series[i];
      ChartTallySeries *more = &other->series[i];

      chart_notices_merge (&series->notices, &more->notices, lines);
      chart_sum_merge (&series->sum, &more->sum);
      series->n += more->n;
      for (guint k = 0; k <= CHART_MAX_DECIMALS; k++)
        series->n_decimals[k] += more->n_decimals[k];
      if (series->negative == NULL)
        series->negative = g_steal_pointer (&more->negative);
    }
  for (guint pass = 0; pass < 2; pass++)
    {
      GPtrArray *from = pass == 0 ? other->kept : other->others;

      for (guint i = 0; i < from->len; i++)
        {
          ChartTallyRow *row = g_steal_pointer (&from->pdata[i]);

          row->row += self->n_rows;
          if (pass == 0)
            keep (self, row);
          else
            g_ptr_array_add (self->others, row);
        }
      g_ptr_array_set_free_func (from, NULL);
      g_ptr_array_set_size (from, 0);
      g_ptr_array_set_free_func (from, (GDestroyNotify)row_free);
    }
  chart_notices_merge_seen (&self->totals, &other->totals, lines);
  chart_reading_take_notices (self->reading, other->reading, lines);
  self->strange |= other->strange || self->others->len > MAX_OTHERS;
  self->n_rows += other->n_rows;
  self->n_plain += other->n_plain;
  if (self->plan->keep > 0 && self->kept->len == self->plan->keep)
    *self->plan->threshold = ((const ChartTallyRow *)self->kept->pdata[0])->key;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const ChartTallyRow *const *first = a;
  const ChartTallyRow *const *second = b;

  return ((*first)->row > (*second)->row) - ((*first)->row < (*second)->row);
}

/* (transfer container) (element-type ChartTallyRow): all rows that are kept, in file order. */
GPtrArray *
chart_tally_get_rows (ChartTally *self)
{
  GPtrArray *rows = g_ptr_array_new ();

  g_ptr_array_extend (rows, self->kept, NULL, NULL);
  g_ptr_array_extend (rows, self->others, NULL, NULL);
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}
