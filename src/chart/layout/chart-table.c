/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "stats/chart-rank.h"
#include "text/chart-break.h"

#include <string.h>

#define COLUMN_GAP 1.1      /* before a column at the least, ems of the label */
#define MOST_COLUMN_GAP 5.0 /* further apart a row no longer reads as one */
#define PITCH 1.55          /* row to row at the least, ems of the smallest label */
#define MOST_PITCH 2.7      /* at the most */
#define LABEL_ROOM 6.0      /* ems of the label that the columns leave it */
#define MOST_HEAD_LINES 4
#define SKETCH_COLUMNS 4
#define NO_VALUE "–"

/* One column of values: its head, and what its numbers have before and behind their points. */
typedef struct
{
  guint  series; /* of the context's */
  char  *head;   /* NULL: none */
  char **lines;  /* of it */
  double before;
  double after;
  double width;
  double right; /* its right edge */
} Column;

/* A table as a picture: ranks, labels, a column for each series, rules between the rows. */
typedef struct
{
  ChartLayoutContext *context;
  ChartBands          bands;
  GArray             *columns; /* Column */
  char               *rest;    /* (nullable): how many columns are left out, over their ellipsis */
  double              rest_width;
  double              head; /* height of the heads */
  double              rank; /* width of the ranks and the gap behind them */
  double              right;
} Table;

static void
column_clear (Column *column)
{
  g_free (column->head);
  g_strfreev (column->lines);
}

static Column *
table_column (Table *table,
              guint  i)
{
  return &g_array_index (table->columns, Column, i);
}

static const ChartColumn *
values_of (Table        *table,
           const Column *column)
{
  return chart_dataset_get_column (
    table->context->dataset, chart_cells_get_series (table->context, column->series)->column);
}

static ChartFont
value_font (Table                *table,
            const ChartLayoutRow *row)
{
  return (ChartFont){ table->bands.size, row->highlighted, TRUE };
}

/* What is printed of @row in @column, without its unit: a dash for nothing. Folded rows have their
 * sum in the column that orders the rows. */
static char *
cell_text (Table                *table,
           const Column         *column,
           const ChartLayoutRow *row)
{
  const ChartColumn *values = values_of (table, column);
  ChartValue         value;

  if (row->row < 0)
    {
      if (values != table->context->column || chart_number_is_missing (row->number))
        return g_strdup ("");
      return chart_format_number_as (table->context->spec->lang, table->context->form,
                                     row->number);
    }
  value = chart_column_get (values, (guint)row->row);
  if (chart_value_is_missing (&value))
    return g_strdup (NO_VALUE);
  return chart_rows_format (table->context, values, &value, CHART_UNIT_NEVER);
}

/* How much of @text stands before its decimal point: all of it where it has none, or two. */
static gsize
whole_part (const char *text)
{
  const char *point = strrchr (text, '.');

  if (point == NULL || strchr (text, '.') != point || !g_ascii_isdigit (point[1]))
    return strlen (text);
  return (gsize)(point - text);
}

static double
width_before (Table      *table,
              ChartFont   font,
              const char *text)
{
  g_autofree char *whole = g_strndup (text, whole_part (text));

  return chart_place_width (table->context, font, whole);
}

/* The head of a series: its name, and its unit where the page does not say one for all. */
static char *
make_head (Table *table,
           guint  i)
{
  ChartLayoutContext      *context = table->context;
  const ChartLayoutSeries *series = chart_cells_get_series (context, i);
  const ChartColumn       *values = chart_dataset_get_column (context->dataset, series->column);
  const char              *name = chart_column_get_name (values, context->tag);
  const char              *unit = chart_column_get_unit (values, context->tag);
  gboolean                 named = name != NULL && name[0] != '\0';

  if (context->series->len == 1 && !named)
    return NULL;
  if (context->unit != NULL || unit == NULL || unit[0] == '\0')
    return g_strdup (series->name);
  return g_strdup_printf ("%s (%s)", series->name, unit);
}

static void
make_columns (Table *table)
{
  table->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (table->columns, (GDestroyNotify)column_clear);
  for (guint i = 0; i < table->context->series->len; i++)
    {
      Column column = { .series = i };

      if (!table->context->sketch)
        column.head = make_head (table, i);
      else if (i >= SKETCH_COLUMNS)
        break;
      g_array_append_val (table->columns, column);
    }
}

/* Leaves the last column out that does not order the rows; whether there is one. */
static gboolean
drop_column (Table *table)
{
  if (table->columns->len < 2)
    return FALSE;
  for (guint i = table->columns->len; i-- > 0;)
    if (values_of (table, table_column (table, i)) != table->context->column)
      {
        g_array_remove_index (table->columns, i);
        break;
      }
  g_free (table->rest);
  table->rest = chart_rows_name_others (table->context,
                                        table->context->series->len - table->columns->len);
  return TRUE;
}

/* The columns as wide as their numbers and the words of their heads; returns the width of all with
 * the least gap before each. */
static double
measure_columns (Table *table)
{
  ChartLayoutContext *context = table->context;
  ChartFont           head_font = { context->type.axis, FALSE };
  double              total = 0;

  table->head = 0;
  for (guint i = 0; i < table->columns->len; i++)
    {
      Column *column = table_column (table, i);

      column->before = column->after = 0;
      for (guint k = 0; k < table->bands.rows->len; k++)
        {
          const ChartLayoutRow *row = chart_bands_get (&table->bands, k);
          ChartFont             font = value_font (table, row);
          g_autofree char      *text = cell_text (table, column, row);
          double                before = width_before (table, font, text);

          column->before = fmax (column->before, before);
          column->after = fmax (column->after, chart_place_width (context, font, text) - before);
        }
      column->width = column->before + column->after;
      if (column->head != NULL)
        {
          double most = fmax (fmax (column->width, 5 * head_font.size),
                              fmin (chart_place_widest_word (context, head_font, column->head),
                                    12 * head_font.size));

          g_strfreev (column->lines);
          column->lines = chart_break_lines (context->measurer, head_font, column->head, most,
                                             MOST_HEAD_LINES, TRUE);
          for (char **line = column->lines; *line != NULL; line++)
            column->width = fmax (column->width, chart_place_width (context, head_font, *line));
          table->head = fmax (table->head,
                              chart_lines_height (g_strv_length (column->lines), head_font) +
                                0.5 * head_font.size);
        }
      total += column->width + COLUMN_GAP * table->bands.size;
    }
  table->rest_width = 0;
  if (table->rest != NULL)
    {
      table->rest_width = chart_place_width (context, head_font, table->rest);
      total += table->rest_width + COLUMN_GAP * table->bands.size;
    }
  return total;
}

/* The ranks in a column of their own, left of the labels. */
static void
take_rank_room (Table *table)
{
  ChartLayoutContext   *context = table->context;
  g_autofree ChartRank *ranks = chart_rank_rows (context->dataset, context->place);
  ChartFont             font = { context->type.axis, TRUE };
  double                widest = 0;
  guint                 last = 0;
  gboolean              tied = FALSE;

  if (!context->spec->show_ranks || context->sketch)
    return;
  for (guint i = 0; i < chart_dataset_get_n_rows (context->dataset); i++)
    {
      last = MAX (last, ranks[i].place);
      tied = tied || ranks[i].tied;
    }
  if (last > 0)
    {
      g_autofree char *text = chart_format_rank (context->spec->lang, last, tied);

      widest = chart_place_width (context, font, text);
    }
  for (guint i = 0; i < chart_dataset_get_n_rows (context->dataset); i++)
    if (context->standing != NULL && ranks[i].place > 0) /* ranges of ranks */
      {
        g_autofree char *text = chart_row_format_rank (context, i, ranks[i]);

        if (text != NULL)
          widest = fmax (widest, chart_place_width (context, font, text));
      }
  if (widest > 0)
    widest += 0.9 * context->type.label_min;
  table->rank = fmin (widest, 0.3 * context->plot.width);
  context->plot.x += table->rank;
  context->plot.width -= table->rank;
}

/* A table begins where its room does. */
static void
move_up (Table *table)
{
  double by = table->bands.top - table->context->plot.y;

  for (guint i = 0; i < table->bands.rows->len; i++)
    table->bands.tops[i] -= by;
  table->bands.top -= by;
  table->bands.bottom -= by;
}

/* Chooses the size of type at which all columns have room beside the labels, or else which are left
 * out; then the rows. */
static void
choose (Table *table)
{
  ChartLayoutContext *context = table->context;
  ChartTypeScale     *type = &context->type;
  ChartRect           plot = context->plot;
  double              least = PITCH * type->label_min;
  double              needed;

  table->bands.most_pitch = MOST_PITCH;
  chart_bands_choose (&table->bands, plot.height, least, 0);
  if (context->sketch)
    return;
  table->bands.size = type->label;
  needed = measure_columns (table);
  if (needed > plot.width - LABEL_ROOM * type->label)
    {
      table->bands.size = type->label = type->label_min;
      do
        needed = measure_columns (table);
      while (needed > plot.width - LABEL_ROOM * type->label && drop_column (table));
    }
  for (guint i = 0; i < 3; i++)
    {
      double head = table->head;

      context->plot.y = plot.y + head;
      context->plot.height = plot.height - head;
      chart_bands_choose (&table->bands, context->plot.height, least, needed);
      needed = measure_columns (table);
      if (table->head <= head) /* other rows may have narrower columns, and those higher heads */
        break;
    }
  move_up (table);
}

/* Columns as far apart as the room lets them, and a row still reads as one. */
static void
place_columns (Table *table)
{
  ChartRect plot = table->context->plot;
  double    em = table->bands.size;
  guint     n = table->columns->len + (table->rest != NULL);
  double    widths = table->rest_width;
  double    x = plot.x + table->bands.label_width;
  double    gap;

  if (table->context->sketch)
    {
      for (guint i = 0; i < table->columns->len; i++)
        {
          table_column (table, i)->width = 0.35 * plot.width / table->columns->len;
          table_column (table, i)->right = plot.x + plot.width *
                                                      (0.45 + 0.55 * (i + 1) / table->columns->len);
        }
      table->right = plot.x + plot.width;
      return;
    }
  for (guint i = 0; i < table->columns->len; i++)
    widths += table_column (table, i)->width;
  gap = fmin ((plot.width - table->bands.label_width - widths) / n, MOST_COLUMN_GAP * em);
  for (guint i = 0; i < table->columns->len; i++)
    {
      x += gap + table_column (table, i)->width;
      table_column (table, i)->right = x;
    }
  table->right = table->rest != NULL ? x + gap + table->rest_width : x;
}

/* Heads end in one line, over the right edges of their columns. */
static void
place_heads (Table *table)
{
  ChartLayoutContext *context = table->context;
  ChartFont           font = { context->type.axis, FALSE };
  double              bottom = table->bands.top - 0.35 * font.size;

  for (guint i = 0; i < table->columns->len; i++)
    {
      Column *column = table_column (table, i);

      if (column->lines != NULL)
        chart_place_lines (context, CHART_ROLE_HEAD, -1, column->lines, font,
                           context->theme->muted, CHART_ALIGN_END, column->right,
                           bottom - chart_lines_height (g_strv_length (column->lines), font));
    }
  if (table->rest != NULL)
    chart_place_line (context, CHART_ROLE_ELLIPSIS, -1, table->rest, font, context->theme->muted,
                      CHART_ALIGN_END, table->right, bottom - CHART_TEXT_DESCENT * font.size);
}

/* A strong line under the heads, fine ones between the rows. */
static void
place_rules (Table *table)
{
  ChartLayoutContext *context = table->context;
  const ChartTheme   *theme = context->theme;
  double              left = context->plot.x - table->rank;
  double              thick = fmax (1, round (0.05 * context->type.label));

  for (guint i = 0; i <= table->bands.rows->len; i++)
    {
      gboolean strong = i == 0 || i == table->bands.rows->len;
      double   y = i < table->bands.rows->len ? table->bands.tops[i] : table->bands.bottom;
      double   width = strong ? thick : 1;

      y = round (y - width / 2) + width / 2;
      chart_place_rule (context, CHART_ROLE_RULE, (ChartPoint){ left, y },
                        (ChartPoint){ table->right, y },
                        strong ? theme->rule : chart_color_mix (theme->page, theme->rule, 0.3),
                        width);
    }
}

/* A block where a sketch has no text. */
static void
place_block (Table                *table,
             const ChartLayoutRow *row,
             int                   datum,
             ChartRect             place)
{
  double    height = fmax (round (0.3 * place.height), 1);
  ChartMark mark = { .type = CHART_MARK_RECT, .role = CHART_ROLE_NONE, .datum = datum };

  mark.fill = row->highlighted ? table->context->theme->accent : table->context->theme->quiet;
  mark.bounds = (ChartRect){ round (place.x), round (place.y + (place.height - height) / 2),
                             fmax (round (place.width), 1), height };
  chart_scene_add (table->context->scene, &mark);
}

/* The rank and the label of row @i, told with its first value. */
static void
place_label (Table *table,
             guint  i,
             int    datum)
{
  ChartLayoutContext   *context = table->context;
  const ChartLayoutRow *row = chart_bands_get (&table->bands, i);
  ChartFont             font = chart_bands_get_font (&table->bands, i);
  ChartFont             rank_font = { context->type.axis, row->highlighted, TRUE };
  double                center = chart_bands_get_center (&table->bands, i);

  if (context->sketch)
    place_block (table, row, datum,
                 (ChartRect){ context->plot.x, table->bands.tops[i], 0.35 * context->plot.width,
                              table->bands.heights[i] });
  if (row->rank != NULL && table->rank > 0)
    chart_place_line (context, CHART_ROLE_RANK, datum, row->rank, rank_font,
                      row->highlighted ? context->theme->accent_ink : context->theme->muted,
                      CHART_ALIGN_START, context->plot.x - table->rank,
                      chart_lines_center (center, 1, rank_font) +
                        CHART_TEXT_ASCENT * rank_font.size);
  chart_place_lines (context, CHART_ROLE_LABEL, datum, table->bands.labels[i], font,
                     chart_row_ink (context, row), CHART_ALIGN_START, context->plot.x,
                     chart_lines_center (center, g_strv_length (table->bands.labels[i]), font));
}

static void
place_value (Table                *table,
             const Column         *column,
             const ChartLayoutRow *row,
             int                   datum,
             double                center)
{
  ChartLayoutContext *context = table->context;
  ChartFont           font = value_font (table, row);
  g_autofree char    *text = cell_text (table, column, row);
  double              point = column->right - column->after;
  ChartColor          ink = strcmp (text, NO_VALUE) == 0 ? context->theme->muted
                                                         : chart_row_ink (context, row);

  chart_place_line (context, CHART_ROLE_VALUE, datum, text, font, ink, CHART_ALIGN_START,
                    point - width_before (table, font, text),
                    chart_lines_center (center, 1, font) + CHART_TEXT_ASCENT * font.size);
}

/* The cell of row @i in column @k as a datum of its own; of the column that orders the rows it says
 * the rank too. */
static void
place_cell (Table *table,
            guint  i,
            guint  k)
{
  ChartLayoutContext   *context = table->context;
  const ChartLayoutRow *row = chart_bands_get (&table->bands, i);
  const Column         *column = table_column (table, k);
  ChartLayoutRow        cell = row->cells != NULL ? *chart_cells_get (row, column->series) : *row;
  g_autofree char      *ranked = NULL;
  ChartRect             place = { column->right - column->width, table->bands.tops[i],
                                  column->width, table->bands.heights[i] };
  int                   datum;

  if (row->rank != NULL && values_of (table, column) == context->column)
    cell.name = ranked = g_strdup_printf ("%s, %s", cell.name, row->rank);
  datum = chart_mark_begin (context, &cell, place);
  if (k == 0)
    place_label (table, i, datum);
  if (context->sketch)
    place_block (table, row, datum, place);
  else
    place_value (table, column, row, datum, chart_bands_get_center (&table->bands, i));
  chart_scene_end_group (context->scene);
}

/* A row folded of several is one datum, whatever the columns. */
static void
place_folded (Table *table,
              guint  i)
{
  const ChartLayoutRow *row = chart_bands_get (&table->bands, i);
  ChartRect             place = { table->context->plot.x, table->bands.tops[i],
                                  table->right - table->context->plot.x, table->bands.heights[i] };
  int                   datum = chart_mark_begin (table->context, row, place);

  place_label (table, i, datum);
  for (guint k = 0; k < table->columns->len && !table->context->sketch; k++)
    place_value (table, table_column (table, k), row, datum,
                 chart_bands_get_center (&table->bands, i));
  chart_scene_end_group (table->context->scene);
}

/* The ellipsis for rows that were left out before row @i, small enough for the gap. */
static void
place_gap (Table *table,
           guint  i)
{
  ChartFont font = { 0.75 * table->bands.size, FALSE };

  if (chart_bands_get (&table->bands, i)->gap)
    chart_place_line (table->context, CHART_ROLE_ELLIPSIS, -1, "⋯", font,
                      table->context->theme->muted, CHART_ALIGN_START, table->context->plot.x,
                      table->bands.tops[i] + CHART_BAND_GAP / 2 * table->bands.size +
                        0.36 * font.size);
}

/* A table as a picture, into the plot. */
void
chart_table_layout (ChartLayoutContext *context)
{
  Table table = { .context = context, .bands = { .context = context } };

  make_columns (&table);
  take_rank_room (&table);
  choose (&table);
  place_columns (&table);

  chart_scene_begin_group (context->scene, CHART_ROLE_PLOT, -1, NULL);
  place_heads (&table);
  place_rules (&table);
  for (guint i = 0; i < table.bands.rows->len; i++)
    {
      place_gap (&table, i);
      if (chart_bands_get (&table.bands, i)->cells == NULL)
        place_folded (&table, i);
      else
        for (guint k = 0; k < table.columns->len; k++)
          place_cell (&table, i, k);
    }
  chart_scene_end_group (context->scene);

  chart_describe (context, table.bands.rows);
  chart_bands_clear (&table.bands);
  g_array_unref (table.columns);
  g_free (table.rest);
}
