/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-label.h"

#include <string.h>

/* Whether @label names the sum of other rows: a word alone, or behind what it sums. */
gboolean
chart_label_is_total (const char *label)
{
  static const char *const words[] = { "합계", "계", "소계", "총계", "전체", "전국",
                                       "total", "grand total", "subtotal", "sub-total", NULL };
  static const char *const endings[] = { "합계", "소계", "총계", "total", "subtotal", NULL };
  const char              *last = strrchr (label, ' ');

  while (last != NULL && last > label && last[strspn (last, " ")] == '\0')
    last = memrchr (label, ' ', (gsize)(last - label));
  return chart_label_is_one_of (label, words) ||
         (last != NULL && chart_label_is_one_of (last, endings));
}

/* (transfer none): @cell without the blanks that it begins with. */
const char *
chart_label_skip_indent (const char *cell)
{
  gsize n;

  while ((n = chart_indent_skip (cell, strnlen (cell, 3))) > 0)
    cell += n;
  return cell;
}

/* (transfer full): the cells of record @row in @columns, those with text, a blank between two. */
char *
chart_label_join (const ChartRecords *rows,
                  guint               row,
                  const GArray       *columns)
{
  GString *label = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      const char *cell = chart_label_skip_indent (
        chart_records_get_cell (rows, row, g_array_index (columns, guint, i)));

      if (*cell != '\0')
        g_string_append_printf (label, "%s%s", label->len > 0 ? " " : "", cell);
    }
  return g_string_free (label, FALSE);
}

/* What a row is by its label alone. */
ChartRowRole
chart_label_get_role (const char *label)
{
  if (chart_label_is_total (label))
    return CHART_ROW_TOTAL;
  return chart_label_is_other (label) ? CHART_ROW_OTHER : CHART_ROW_PLAIN;
}
