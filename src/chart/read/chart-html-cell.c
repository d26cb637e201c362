/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-html-cell.h"

#include "read/chart-decimal.h"
#include "read/chart-number-format.h"

#include <string.h>

/* Reads a number that a program wrote for another one. */
static gboolean
read_number (const char *text,
             double     *value)
{
  char *end;

  *value = g_ascii_strtod (text, &end);
  return end > text && strchr ("},", *end) != NULL && isfinite (*value) &&
         strspn (text, "+-.0123456789Ee") == (gsize)(end - text);
}

/* The number that a cell's tag says beside the text that is shown: LibreOffice has "sdval", Excel
 * "x:num", Google Sheets a piece of JSON. */
gboolean
chart_html_cell_get_value (const ChartHtmlScan *tag,
                           double              *value)
{
  static const char number[] = "{\"1\":3,\"3\":";
  g_autofree char  *sdval = chart_html_scan_get (tag, "sdval");
  g_autofree char  *num = chart_html_scan_get (tag, "x:num");
  g_autofree char  *sheets = chart_html_scan_get (tag, "data-sheets-value");

  if (sdval != NULL)
    return read_number (sdval, value);
  if (num != NULL)
    return read_number (num, value);
  return sheets != NULL && g_str_has_prefix (sheets, number) &&
         read_number (sheets + strlen (number), value);
}

/* Whether @shown is @value rounded, where its decimals are parted by @signs. */
static gboolean
is_rounded (const char *shown,
            ChartSigns  signs,
            double      value,
            ChartCell  *cell)
{
  *cell = chart_decimal_read (shown, signs);
  if (cell->kind != CHART_CELL_NUMBER || cell->marked)
    return FALSE;
  if (g_strcmp0 (cell->unit, "%") == 0)
    value *= 100;
  return fabs (cell->number.value - value) <=
         0.500001 * pow (10, -(double)cell->number.decimals) + fabs (value) * 1e-14;
}

/* (transfer full): @text without the signs of a minus, which stand on every side of a currency. */
static char *
strip_minus (const char *text,
             gsize       length)
{
  static const char minus[] = "\xe2\x88\x92";
  GString          *bare = g_string_new_len (text, (gssize)length);

  g_string_replace (bare, minus, "", 0);
  for (const char *sign = "-()"; *sign != '\0'; sign++)
    g_string_replace (bare, (const char[]){ *sign, '\0' }, "", 0);
  return g_string_free (bare, FALSE);
}

/* (transfer full): @shown with @number in the place of its digits. */
static char *
dress (const char *shown,
       const char *number,
       ChartCell   cell)
{
  gboolean         negative = *number == '-';
  gsize            before = strcspn (shown, ".0123456789");
  gsize            end = strlen (shown);
  g_autofree char *prefix = strip_minus (shown, before);
  g_autofree char *suffix = NULL;
  g_autofree char *dressed = NULL;
  ChartCell        again;

  while (end > before && !g_ascii_isdigit (shown[end - 1]) && shown[end - 1] != '.')
    end--;
  suffix = strip_minus (shown + end, strlen (shown) - end);
  dressed = g_strconcat (negative ? "-" : "", prefix, number + negative, suffix, NULL);
  again = chart_cell_read (dressed);
  if (again.kind == CHART_CELL_NUMBER && !again.unsure && g_strcmp0 (again.unit, cell.unit) == 0 &&
      again.number.value == g_ascii_strtod (number, NULL))
    return g_steal_pointer (&dressed);
  return g_strconcat (number, g_strcmp0 (cell.unit, "%") == 0 ? "%" : NULL, NULL);
}

/**
 * chart_html_cell_show:
 * @shown: the text of a cell
 * @value: the number it stands for
 * @decimals: (out): how many are shown
 *
 * Says all digits of a number of which the text shows fewer, and says them with a decimal point,
 * whatever the text parts them by. A text that is another number, a date or a word stays as it is.
 *
 * Returns: (transfer full): the text to read instead
 */
char *
chart_html_cell_show (const char *shown,
                      double      value,
                      int        *decimals)
{
  static const ChartSigns ways[] = { { CHART_DECIMAL_POINT, FALSE, FALSE },
                                     { CHART_DECIMAL_COMMA, FALSE, FALSE },
                                     { CHART_DECIMAL_POINT, FALSE, TRUE },
                                     { CHART_DECIMAL_COMMA, FALSE, TRUE } };
  ChartNumberFormat       plain = { .decimals = CHART_NUMBER_FORMAT_GENERAL };
  ChartCell               cell;

  *decimals = -1;
  /* a column too narrow for its numbers */
  if (*shown != '\0' && strspn (shown, "#") == strlen (shown))
    return chart_number_format_show (&plain, value, FALSE, decimals);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (is_rounded (shown, ways[i], value, &cell))
      {
        gboolean         percent = g_strcmp0 (cell.unit, "%") == 0;
        g_autofree char *number = NULL;
        int              unused;

        plain.decimals = cell.number.decimals;
        number = chart_number_format_show (&plain, percent ? value * 100 : value, FALSE, &unused);
        *decimals = cell.number.decimals;
        return dress (shown, number, cell);
      }
  return g_strdup (shown);
}
