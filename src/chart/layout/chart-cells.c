/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "base/chart-sum.h"
#include "base/chart-words.h"
#include "spec/chart-kind.h"
#include "text/chart-break.h"

#include <string.h>

static void
series_clear (ChartLayoutSeries *series)
{
  g_free (series->name);
}

/* The name of a series; a number where the file has none. */
static char *
name_series (ChartLayoutContext *context,
             guint               column)
{
  const char *name = chart_column_get_name (chart_dataset_get_column (context->dataset, column),
                                            context->tag);

  if (name == NULL || name[0] == '\0')
    return g_strdup_printf ("%s %u", chart_word (context->spec->lang, CHART_WORD_VALUE),
                            column + 1);
  return chart_clean_line (name);
}

static char *
name_row (ChartLayoutContext *context,
          guint               row)
{
  const char *label = chart_dataset_get_label (context->dataset, row, context->tag);

  return chart_clean_line (label[0] != '\0' ? label
                                            : chart_word (context->spec->lang, CHART_WORD_BLANK));
}

/* The looks of the series number @i. In print patterns tell bars of more than two apart; lines and
 * dots have none. */
static void
color_series (const ChartLayoutContext *context,
              guint                     i,
              ChartLayoutSeries        *series)
{
  gboolean bars = context->wholes != NULL || context->spec->kind == CHART_KIND_GROUPED;

  if (bars && chart_mark_print (context, i, &series->fill, &series->style))
    return;
  series->style = i < context->n_colors ? CHART_FILL_SOLID : CHART_FILL_HATCH;
  series->fill = context->colors[i % context->n_colors];
}

/**
 * chart_cells_new_series:
 * @columns: (element-type guint): of the dataset; where the wholes are turned, its rows
 *
 * Colours follow each other as in the palette; where it has too few, they come again hatched. What
 * is left over or unknown is toned down.
 *
 * Returns: (transfer full) (element-type ChartLayoutSeries): the series as they are drawn
 */
GArray *
chart_cells_new_series (ChartLayoutContext *context,
                        const GArray       *columns)
{
  const ChartTheme *theme = context->theme;
  GArray           *all = g_array_new (FALSE, FALSE, sizeof (ChartLayoutSeries));
  guint             k = 0;
  gboolean          turned = context->wholes != NULL && context->wholes->turned;

  g_array_set_clear_func (all, (GDestroyNotify)series_clear);
  for (guint i = 0; i < columns->len; i++)
    {
      ChartLayoutSeries series = { .column = g_array_index (columns, guint, i) };

      series.name = turned ? name_row (context, series.column)
                           : name_series (context, series.column);
      if (context->wholes != NULL && chart_wholes_part_is_other (context->wholes, i))
        series.fill = chart_color_mix (theme->page, theme->quiet, 0.3);
      else
        color_series (context, k++, &series);
      if (series.style != CHART_FILL_SOLID ||
          chart_color_contrast (series.fill, theme->page) < CHART_LEAST_CONTRAST)
        series.edge = theme->muted;
      g_array_append_val (all, series);
    }
  return all;
}

/* Series @i of those that are drawn beside each other. */
const ChartLayoutSeries *
chart_cells_get_series (ChartLayoutContext *context,
                        guint               i)
{
  return &g_array_index (context->series, ChartLayoutSeries, i);
}

static ChartLayoutRow
make_cell (ChartLayoutContext   *context,
           const ChartLayoutRow *row,
           const char           *series,
           guint                 index,
           guint                 column)
{
  const ChartColumn *values = chart_dataset_get_column (context->dataset, column);
  ChartValue         value = chart_column_get (values, index);
  ChartLayoutRow     cell = { .row = (int)index, .column = column };

  cell.label = g_strdup (row->label[0] != '\0' ? row->label : series);
  cell.value = chart_rows_format (context, values, &value, CHART_UNIT_PRINTED);
  cell.words = chart_rows_format (context, values, &value, CHART_UNIT_SAID);
  cell.name = row->label[0] != '\0' && context->series->len > 1
                ? g_strdup_printf ("%s, %s, %s", row->label, series, cell.words)
                : g_strdup_printf ("%s, %s", cell.label, cell.words);
  cell.number = value.number;
  cell.low = value.low;
  cell.high = value.high;
  cell.status = value.status;
  cell.highlighted = row->highlighted;
  cell.quiet = row->quiet;
  return cell;
}

/**
 * chart_cells_get_share:
 *
 * Per cents are what they are, also those with decimals whose unit is not told and that add up to
 * 100; of other values, which may be weighted counts, a decimal is left at the most.
 *
 * Returns: the per cents of @row that its part @i is; missing where it has no value
 */
ChartNumber
chart_cells_get_share (ChartLayoutContext   *context,
                       const ChartLayoutRow *row,
                       guint                 i)
{
  ChartNumber number = chart_cells_get (row, i)->number;
  guint       decimals;
  double      whole = chart_cells_add_up (row, &decimals);
  double      rounded = chart_cells_get_n (row) * chart_rounding (decimals);

  if (chart_number_is_missing (number) || chart_column_is_percent (context->column) ||
      (decimals > 0 && fabs (whole - 100) <= rounded + 1e-9))
    return number;
  return chart_number_new (whole > 0 ? 100 * (number.value / whole) : 0, MIN (decimals, 1));
}

/* Says what part of its whole each of @cells is, where their values are no shares already. */
static void
say_shares (ChartLayoutContext *context,
            GArray             *cells)
{
  ChartLayoutRow row = { .cells = cells };
  guint          decimals;
  gboolean       has_unit = context->unit != NULL && context->unit[0] != '\0';

  if (chart_column_is_percent (context->column) || !(chart_cells_add_up (&row, &decimals) > 0))
    return;
  for (guint i = 0; i < cells->len; i++)
    {
      ChartLayoutRow  *cell = &g_array_index (cells, ChartLayoutRow, i);
      ChartNumber      share = chart_cells_get_share (context, &row, i);
      g_autofree char *number = NULL;
      g_autofree char *name = NULL;

      if (chart_number_is_missing (cell->number))
        continue;
      name = cell->name;
      number = chart_format_number_as (context->spec->lang,
                                       (ChartForm){ 0, context->form.decimals }, share);
      g_free (cell->value);
      cell->value = chart_format_quantity (context->spec->lang, number, "%");
      if (!has_unit && share.value == cell->number.value && g_str_has_suffix (name, cell->words))
        name[strlen (name) - strlen (cell->words)] = '\0';
      cell->name = g_strconcat (name, g_str_has_suffix (name, " ") ? "" : ", ", cell->value, NULL);
    }
}

/**
 * chart_cells_new:
 * @row: a row of the dataset
 *
 * Returns: (transfer full) (element-type ChartLayoutRow): its value in each series; a cell's name
 *   is the row, the series and the value
 */
GArray *
chart_cells_new (ChartLayoutContext   *context,
                 const ChartLayoutRow *row)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (ChartLayoutRow));

  g_array_set_clear_func (cells, (GDestroyNotify)chart_row_clear);
  for (guint i = 0; i < context->series->len; i++)
    {
      const ChartLayoutSeries *series = chart_cells_get_series (context, i);
      ChartLayoutRow           cell = make_cell (context, row, series->name, (guint)row->row,
                                                 series->column);

      g_array_append_val (cells, cell);
    }
  if (chart_kind_get_info (context->spec->kind)->shares)
    say_shares (context, cells);
  return cells;
}

/* A series of the dataset as a row: its cells are the values of the dataset's rows. The only one
 * needs no label. */
static ChartLayoutRow
turn_series (ChartLayoutContext *context,
             guint               column)
{
  ChartLayoutRow row = { .row = -1, .column = column, .status = CHART_STATUS_REPORTED };

  row.label = context->wholes->wholes->len > 1 ? name_series (context, column) : g_strdup ("");
  row.value = g_strdup ("");
  row.name = g_strdup (row.label);
  row.number = row.low = row.high = CHART_NUMBER_MISSING;
  row.cells = g_array_new (FALSE, FALSE, sizeof (ChartLayoutRow));
  g_array_set_clear_func (row.cells, (GDestroyNotify)chart_row_clear);
  for (guint i = 0; i < context->series->len; i++)
    {
      const ChartLayoutSeries *series = chart_cells_get_series (context, i);
      ChartLayoutRow           cell = make_cell (context, &row, series->name, series->column,
                                                 column);

      g_array_append_val (row.cells, cell);
    }
  if (chart_kind_get_info (context->spec->kind)->shares)
    say_shares (context, row.cells);
  return row;
}

/**
 * chart_cells_new_turned:
 * @capacity: how many rows there is room for, at least 1
 *
 * Returns: (transfer full) (element-type ChartLayoutRow): each series of the dataset as a row, in
 *   their order; those without room folded into one
 */
GArray *
chart_cells_new_turned (ChartLayoutContext *context,
                        guint               capacity)
{
  const GArray *wholes = context->wholes->wholes;
  GArray       *rows = g_array_new (FALSE, FALSE, sizeof (ChartLayoutRow));
  guint         n = wholes->len <= capacity ? wholes->len : MAX (capacity, 2) - 1;

  g_array_set_clear_func (rows, (GDestroyNotify)chart_row_clear);
  for (guint i = 0; i < n; i++)
    {
      ChartLayoutRow row = turn_series (context, g_array_index (wholes, guint, i));

      g_array_append_val (rows, row);
    }
  if (n < wholes->len)
    {
      ChartLayoutRow row = { .row = -1, .quiet = TRUE, .folded = TRUE };

      row.label = chart_rows_name_others (context, wholes->len - n);
      row.value = g_strdup ("");
      row.name = g_strdup (row.label);
      row.number = row.low = row.high = CHART_NUMBER_MISSING;
      g_array_append_val (rows, row);
    }
  return rows;
}

/* The sum of the values of @row, and the most decimals any of them has. */
double
chart_cells_add_up (const ChartLayoutRow *row,
                    guint                *decimals)
{
  ChartSum sum = { 0 };

  *decimals = 0;
  for (guint i = 0; i < chart_cells_get_n (row); i++)
    {
      ChartNumber number = chart_cells_get (row, i)->number;

      if (chart_number_is_missing (number))
        continue;
      chart_sum_add (&sum, number.value);
      *decimals = MAX (*decimals, number.decimals);
    }
  return chart_sum_get (&sum);
}

/* The value of @row in series @i; not for folded rows, which have none. */
const ChartLayoutRow *
chart_cells_get (const ChartLayoutRow *row,
                 guint                 i)
{
  return &g_array_index (row->cells, ChartLayoutRow, i);
}

/* How many values @row has; none where it is folded, or where one series is drawn. */
guint
chart_cells_get_n (const ChartLayoutRow *row)
{
  return row->cells != NULL ? row->cells->len : 0;
}

/* The domain of all values of @rows, and zero. */
ChartScale
chart_cells_get_scale (GArray *rows)
{
  ChartScale scale = { 0, 0, 0, 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      const ChartLayoutRow *row = &g_array_index (rows, ChartLayoutRow, i);
      ChartScale            own = { 0, 0, 0, 0 };

      if (row->cells != NULL)
        own = chart_scale_from_rows (row->cells, TRUE);
      scale.low = fmin (scale.low, own.low);
      scale.high = fmax (scale.high, own.high);
    }
  return scale;
}

/**
 * chart_cells_style:
 * @cell: (nullable): what the mark shows; %NULL for one that stands for the whole series
 *
 * Fills @mark in the colour of its series, hatched where the value is derived.
 */
void
chart_cells_style (ChartLayoutContext      *context,
                   const ChartLayoutSeries *series,
                   const ChartLayoutRow    *cell,
                   ChartMark               *mark)
{
  mark->fill = series->fill;
  mark->fill_style = series->style;
  mark->stroke = series->edge;
  mark->stroke_width = fmax (1, round (0.035 * context->type.label));
  if (cell != NULL && cell->status == CHART_STATUS_DERIVED)
    {
      mark->fill_style = CHART_FILL_HATCH;
      mark->stroke = series->edge.alpha > 0 ? series->edge : series->fill;
    }
}

/**
 * chart_cells_weigh:
 * @counts: (nullable): whether a series, by its place, is part of the share
 * @data: for @counts
 *
 * Returns: (transfer full): for each row of the dataset the share of its sum that some of its parts
 *   have; its sum where @counts is %NULL
 */
double *
chart_cells_weigh (ChartLayoutContext *context,
                   ChartCellsCounts    counts,
                   gconstpointer       data)
{
  guint   n = chart_dataset_get_n_rows (context->dataset);
  double *weights = g_new0 (double, n);

  for (guint row = 0; row < n; row++)
    {
      double sum = 0, part = 0;

      for (guint i = 0; i < context->series->len; i++)
        {
          const ChartColumn *column = chart_dataset_get_column (
            context->dataset, chart_cells_get_series (context, i)->column);
          ChartNumber number = chart_column_get (column, row).number;

          if (chart_number_is_missing (number))
            continue;
          sum += number.value;
          part += counts != NULL && counts (i, data) ? number.value : 0;
        }
      weights[row] = counts == NULL ? sum : sum > 0 ? part / sum
                                                    : 0;
    }
  return weights;
}
