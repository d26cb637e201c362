/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-format.h"
#include "read/chart-decimal.h"

#include "fuzz.h"

#include <string.h>

#define LARGE 1e15   /* from here a number is printed with four digits and an exponent */
#define SMALL 1e-300 /* below it a double loses digits */

/* What of a number anyone can see in its cell, whatever the grammar: its digits in their order. */
typedef struct
{
  long double digits;
  gboolean    minus;
} Seen;

/* The digits of @text as far as an exponent, and whether there is any minus but the exponent's. */
static Seen
look (const char *text)
{
  Seen     seen = { 0, FALSE };
  gunichar before = 0;
  gboolean exponent = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c >= 0xff0b && c <= 0xff19)
        c = c - 0xff01 + '!';
      exponent |= (c == 'e' || c == 'E') && before < 0x80 && g_ascii_isdigit (before);
      if (c < 0x80 && g_ascii_isdigit (c) && !exponent)
        seen.digits = seen.digits * 10 + (c - '0');
      if (c == '-' || c == 0x2212 || c == 0x2013)
        seen.minus |= !exponent || (before != 'e' && before != 'E');
      before = c;
    }
  return seen;
}

/* A number has all the digits of its cell but those of a mark behind it, and its sign. */
static void
check_cell (const char *text,
            ChartCell   cell,
            gboolean    brackets)
{
  Seen        seen = look (text);
  long double power;

  if ((cell.kind == CHART_CELL_NUMBER) == chart_number_is_missing (cell.number))
    g_error ("\"%s\": kind %d of %g", text, cell.kind, cell.number.value);
  if (cell.kind != CHART_CELL_NUMBER)
    return;
  if (!isfinite (cell.number.value) || cell.number.decimals > CHART_MAX_DECIMALS)
    g_error ("\"%s\" has %u decimals, %g", text, cell.number.decimals, cell.number.value);
  if (cell.marked)
    return;
  seen.minus |= brackets && *text == '(';
  if (cell.number.value > 0 ? seen.minus : cell.number.value < 0 && !seen.minus)
    g_error ("\"%s\" has the sign of %g", text, cell.number.value);
  if ((cell.number.value == 0) != (seen.digits == 0))
    g_error ("\"%s\" is %g", text, cell.number.value);
  if (fabs (cell.number.value) < SMALL)
    return;
  power = log10l (fabsl ((long double)cell.number.value) / seen.digits);
  if (fabsl (power - roundl (power)) > 1e-9L)
    g_error ("\"%s\" is %.17g", text, cell.number.value);
}

/* What is printed of a number reads as that number, as far as its decimals go. */
static void
check_format (ChartNumber number)
{
  double size = fabs (number.value);
  double unit = pow (10, -(double)number.decimals);
  double error = size >= LARGE || size < unit / 2 ? size * 1e-3 : unit * 0.51 + size * 1e-14;

  for (int lang = CHART_LANG_EN; lang <= CHART_LANG_KO; lang++)
    {
      g_autofree char *text = chart_format_number ((ChartLang)lang, number);
      ChartCell        cell = chart_cell_read (text);

      if (cell.kind != CHART_CELL_NUMBER || fabs (cell.number.value - number.value) > error)
        g_error ("%.17g with %u decimals is printed \"%s\", which reads %.17g", number.value,
                 number.decimals, text, cell.number.value);
    }
}

static void
read_cell (const char *text)
{
  ChartCell         cell = chart_cell_read (text);
  ChartDecimalCount count = { 0 };

  check_cell (text, cell, FALSE);
  if (cell.kind == CHART_CELL_NUMBER)
    check_format (cell.number);
  chart_decimal_look (&count, text);
  for (int decimal = CHART_DECIMAL_POINT; decimal <= CHART_DECIMAL_UNSURE; decimal++)
    for (int more = 0; more < 4; more++)
      {
        ChartSigns signs = { (ChartDecimal)decimal, more & 1, more & 2 };

        check_cell (text, chart_decimal_read (text, signs), signs.brackets);
      }
  chart_cell_is_period (text);
}

/* A file is cells, parted as in a table; behind a comma another one begins, too. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *)data, (gssize)size);
  g_auto (GStrv)   cells = g_strsplit_set (text, "\n\r\t\";", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      const char *comma = strchr (cells[i], ',');

      read_cell (cells[i]);
      if (comma != NULL)
        read_cell (comma + 1);
    }
  return 0;
}
