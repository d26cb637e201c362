/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-words.h"
#include "spec/chart-palette.h"
#include "text/chart-break.h"

#define LEAST_CONTRAST 3.0 /* of a fill with the page: below that it gets an outline */

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

/**
 * chart_cells_new_series:
 * @columns: (element-type guint): of the dataset
 *
 * Colours follow each other as in the palette; where it has too few, they come again hatched.
 *
 * Returns: (transfer full) (element-type ChartLayoutSeries): the series as they are drawn
 */
GArray *
chart_cells_new_series (ChartLayoutContext *context,
                        const GArray       *columns)
{
  const ChartTheme *theme = context->theme;
  GArray           *all = g_array_new (FALSE, FALSE, sizeof (ChartLayoutSeries));
  ChartColor        colors[CHART_PALETTE_MOST];
  guint             n = chart_palette_get_colors (context->spec->palette, theme, colors);

  g_array_set_clear_func (all, (GDestroyNotify)series_clear);
  for (guint i = 0; i < columns->len; i++)
    {
      ChartLayoutSeries series = { .column = g_array_index (columns, guint, i) };

      series.name = name_series (context, series.column);
      series.fill = colors[i % n];
      series.style = i < n ? CHART_FILL_SOLID : CHART_FILL_HATCH;
      if (series.style == CHART_FILL_HATCH ||
          chart_color_contrast (series.fill, theme->page) < LEAST_CONTRAST)
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
      const ChartColumn       *column = chart_dataset_get_column (context->dataset,
                                                                  series->column);
      ChartValue               value = chart_column_get (column, (guint)row->row);
      ChartLayoutRow           cell = { .row = row->row, .column = series->column };

      cell.label = g_strdup (row->label);
      cell.value = chart_rows_format (context, column, &value, CHART_UNIT_PRINTED);
      cell.words = chart_rows_format (context, column, &value, CHART_UNIT_SAID);
      cell.name = context->series->len > 1
                    ? g_strdup_printf ("%s, %s, %s", row->label, series->name, cell.words)
                    : g_strdup_printf ("%s, %s", row->label, cell.words);
      cell.number = value.number;
      cell.low = value.low;
      cell.high = value.high;
      cell.status = value.status;
      cell.highlighted = row->highlighted;
      cell.quiet = row->quiet;
      g_array_append_val (cells, cell);
    }
  return cells;
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
