/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-notices.h"

#include "base/chart-error.h"

#include <glib/gi18n-lib.h>

/* Takes up one more cell of a sort; @line: where its record begins */
void
chart_notices_see (ChartNoticesSeen *self,
                   const char       *text,
                   guint             line)
{
  if (self->n++ > 0)
    return;
  self->line = line;
  self->first = g_strdup (text);
}

/* Takes up one more cell, whose record begins in @line. */
void
chart_notices_count (ChartNoticesCount *self,
                     ChartCell          cell,
                     const char        *text,
                     guint              line)
{
  if (cell.kind == CHART_CELL_NUMBER)
    {
      self->sum += fabs (cell.number.value);
      if (cell.unsure)
        chart_notices_see (&self->minus, text, line);
      if (cell.marked)
        chart_notices_see (&self->mark, text, line);
    }
  else if (cell.kind != CHART_CELL_EMPTY || cell.unsure)
    chart_notices_see (&self->odd, text, line);
}

/* Adds what @other has seen further down, its lines counted from behind @lines others. */
void
chart_notices_merge_seen (ChartNoticesSeen *self,
                          ChartNoticesSeen *other,
                          guint             lines)
{
  if (self->n == 0 && other->n > 0)
    {
      self->line = lines + other->line;
      self->first = g_steal_pointer (&other->first);
    }
  self->n += other->n;
}

/* Adds what @other has seen of the same column further down, its lines counted from behind
 * @lines others. */
void
chart_notices_merge (ChartNoticesCount *self,
                     ChartNoticesCount *other,
                     guint              lines)
{
  chart_notices_merge_seen (&self->odd, &other->odd, lines);
  chart_notices_merge_seen (&self->minus, &other->minus, lines);
  chart_notices_merge_seen (&self->mark, &other->mark, lines);
  self->sum += other->sum;
}

/* Frees what @self owns, not itself. */
void
chart_notices_clear (ChartNoticesCount *self)
{
  g_clear_pointer (&self->odd.first, g_free);
  g_clear_pointer (&self->minus.first, g_free);
  g_clear_pointer (&self->mark.first, g_free);
}

/**
 * chart_notices_add_column:
 * @count: what its cells were
 * @name: what the column is called
 * @line: where its first cell stands
 *
 * Tells once for the column what of its cells is no number and left out, what was read as a minus
 * that may be none, which marks are no part of a number, and that its values have no sum.
 */
void
chart_notices_add_column (ChartReading            *reading,
                          const ChartNoticesCount *count,
                          const char              *name,
                          guint                    line)
{
  g_autofree char *said = chart_escape_for_line (name, -1);

  if (count->odd.n > 0)
    {
      g_autofree char *cell = chart_escape_for_line (count->odd.first, -1);

      chart_reading_add_notice (reading, count->odd.line, "not-a-number",
                                ngettext ("column “%s”: %u cell is no number and is left out "
                                          "(“%s”)",
                                          "column “%s”: %u cells are no numbers and are left out "
                                          "(first “%s”)",
                                          count->odd.n),
                                said, count->odd.n, cell);
    }
  if (count->minus.n > 0)
    {
      g_autofree char *cell = chart_escape_for_line (count->minus.first, -1);

      chart_reading_add_notice (reading, count->minus.line, "minus",
                                ngettext ("column “%s”: %u cell is taken for a negative number "
                                          "(“%s”)",
                                          "column “%s”: %u cells are taken for negative numbers "
                                          "(first “%s”)",
                                          count->minus.n),
                                said, count->minus.n, cell);
    }
  if (count->mark.n > 0)
    {
      g_autofree char *cell = chart_escape_for_line (count->mark.first, -1);

      chart_reading_add_notice (reading, count->mark.line, "mark",
                                ngettext ("column “%s”: %u number is read without the mark "
                                          "behind it (“%s”)",
                                          "column “%s”: %u numbers are read without the marks "
                                          "behind them (first “%s”)",
                                          count->mark.n),
                                said, count->mark.n, cell);
    }
  if (!isfinite (count->sum))
    chart_reading_add_notice (reading, line, "overflow",
                              _ ("column “%s”: its values add up to more than a number can hold, "
                                 "so they have no sum"),
                              said);
}

/* Tells which rows were taken for sums of others by their labels alone. */
void
chart_notices_add_totals (ChartReading           *reading,
                          const ChartNoticesSeen *totals)
{
  g_autofree char *label = totals->n > 0 ? chart_escape_for_line (totals->first, -1) : NULL;

  if (totals->n > 0)
    chart_reading_add_guess (reading, totals->line, "total",
                             ngettext ("%u row is taken for the total of others (“%s”); it has no "
                                       "rank and is not drawn",
                                       "%u rows are taken for totals of others (first “%s”); they "
                                       "have no rank and are not drawn",
                                       totals->n),
                             totals->n, label);
}

/**
 * chart_notices_add_ragged:
 * @first: the first record of data
 * @end: the one after the last
 * @width: how many columns the table has
 *
 * Names each record with too few cells, or with text past the last column. Nothing shifts.
 */
void
chart_notices_add_ragged (ChartReading       *reading,
                          const ChartRecords *rows,
                          guint               first,
                          guint               end,
                          guint               width)
{
  for (guint row = first; row < end; row++)
    {
      guint    n = chart_records_get_n_cells (rows, row);
      gboolean extra = FALSE;

      if (n < width)
        chart_reading_add_notice (reading, chart_records_get_line (rows, row), "short-row",
                                  _ ("%u cells where the table has %u columns; the missing ones "
                                     "are taken as blank"),
                                  n, width);
      for (guint i = width; i < n && !extra; i++)
        extra = *chart_records_get_cell (rows, row, i) != '\0';
      if (extra)
        chart_reading_add_notice (reading, chart_records_get_line (rows, row), "long-row",
                                  _ ("%u cells where the table has %u columns; the last ones are "
                                     "left out"),
                                  n, width);
    }
}
