/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-number.h"

#include <string.h>

#define MINUS_SIGN "\xe2\x88\x92" /* U+2212 */
#define MAX_PLAIN_DIGITS 15       /* a double holds all of them */
#define MAX_DIGITS 400            /* a double in full has at most 309 before its point */

/**
 * chart_number_new:
 * @value: a finite value
 * @decimals: how many decimals it is printed with
 *
 * Returns: the number; missing where @value is not finite. Negative zero becomes zero.
 */
ChartNumber
chart_number_new (double value,
                  guint  decimals)
{
  if (!isfinite (value))
    return CHART_NUMBER_MISSING;
  return (ChartNumber){ value == 0 ? 0 : value, (guint8)MIN (decimals, CHART_MAX_DECIMALS) };
}

static void
trim (const char **text,
      gsize       *length)
{
  while (*length > 0 && ((*text)[0] == ' ' || (*text)[0] == '\t'))
    (*text)++, (*length)--;
  while (*length > 0 && ((*text)[*length - 1] == ' ' || (*text)[*length - 1] == '\t'))
    (*length)--;
}

/* Copies the digits before the point to @digits, checking that commas part them by threes and that
 * no zero leads them; returns how many bytes of @text they took, 0 where they are no number. */
static gsize
take_whole (const char *text,
            gsize       length,
            GString    *digits)
{
  gsize    i = 0;
  gsize    since_comma = 0;
  gboolean grouped = FALSE;

  for (; i < length; i++)
    {
      if (g_ascii_isdigit (text[i]))
        {
          g_string_append_c (digits, text[i]);
          since_comma++;
        }
      else if (text[i] == ',')
        {
          if (since_comma == 0 || since_comma > 3 || (grouped && since_comma != 3))
            return 0;
          grouped = TRUE;
          since_comma = 0;
        }
      else
        break;
    }
  if (i > 1 && text[0] == '0')
    return 0;
  return grouped && since_comma != 3 ? 0 : i;
}

/**
 * chart_number_parse_plain:
 * @text: a cell
 * @number: (out): the number; untouched when the result is %FALSE
 *
 * Reads what most numbers of a table are: digits, and a point with more digits, together not more
 * than a double holds to the last one. A whole number divided by a power of ten, both exact, is
 * rounded once and so the same as what strtod () gives.
 *
 * Returns: whether @text is such a number; it may be one of another sort where it is not
 */
gboolean
chart_number_parse_plain (const char  *text,
                          ChartNumber *number)
{
  static const double powers[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
                                   1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  const char         *at = text;
  const char         *point;
  guint64             digits = 0;
  gsize               decimals = 0;

  for (; g_ascii_isdigit (*at); at++)
    digits = digits * 10 + (guint64)(*at - '0');
  point = at;
  if (*at == '.')
    {
      for (at++; g_ascii_isdigit (*at); at++)
        digits = digits * 10 + (guint64)(*at - '0');
      decimals = (gsize)(at - point) - 1;
    }
  if (*at != '\0' || point == text || (*text == '0' && point > text + 1) || at == point + 1 ||
      at - text - (*point == '.') > MAX_PLAIN_DIGITS)
    return FALSE;
  *number = (ChartNumber){ (double)digits / powers[decimals], (guint8)decimals };
  return TRUE;
}

/**
 * chart_number_parse:
 * @text: a cell, not necessarily ended by a NUL
 * @length: its bytes, or -1 where it is
 * @number: (out): the number; untouched when the result is %FALSE
 *
 * Reads a decimal number: an optional sign (-, U+2212 or +), digits with or without commas between
 * groups of three, an optional point with decimals, an optional exponent, an optional percent sign.
 * The whole cell must be it: never a number's prefix. No locale has a part in it; hexadecimal,
 * infinities and NaN are no numbers, nor is what a double cannot hold, nor digits led by a zero
 * ("08123"), which are a code.
 *
 * Returns: whether @text is surely a number
 */
gboolean
chart_number_parse (const char  *text,
                    gssize       length,
                    ChartNumber *number)
{
  g_autoptr (GString) digits = NULL;
  gsize               n = length < 0 ? strlen (text) : (gsize)length;
  gsize               taken;
  guint               decimals = 0;
  gboolean            negative = FALSE;
  gboolean            is_zero;
  double              value;

  trim (&text, &n);
  if (n > 0 && (text[0] == '-' || text[0] == '+'))
    {
      negative = text[0] == '-';
      text++, n--;
    }
  else if (n > 3 && memcmp (text, MINUS_SIGN, 3) == 0)
    {
      negative = TRUE;
      text += 3, n -= 3;
    }
  if (n == 0 || n > MAX_DIGITS)
    return FALSE;
  if (text[n - 1] == '%')
    {
      n--;
      trim (&text, &n);
    }

  digits = g_string_new (negative ? "-" : "");
  taken = take_whole (text, n, digits);
  text += taken, n -= taken;

  if (n > 0 && text[0] == '.')
    {
      g_string_append_c (digits, '.');
      for (text++, n--; n > 0 && g_ascii_isdigit (text[0]); text++, n--, decimals++)
        g_string_append_c (digits, text[0]);
      if (decimals == 0)
        return FALSE;
    }
  else if (taken == 0)
    return FALSE;

  is_zero = strpbrk (digits->str, "123456789") == NULL;
  if (n > 1 && (text[0] == 'e' || text[0] == 'E'))
    {
      int exponent = 0;
      int sign = text[1] == '-' ? -1 : 1;

      g_string_append_c (digits, 'e');
      text++, n--;
      if (n > 1 && (text[0] == '-' || text[0] == '+'))
        {
          g_string_append_c (digits, text[0]);
          text++, n--;
        }
      if (!g_ascii_isdigit (text[0]))
        return FALSE;
      for (; n > 0 && g_ascii_isdigit (text[0]); text++, n--)
        {
          exponent = MIN (exponent * 10 + g_ascii_digit_value (text[0]), 9999);
          g_string_append_c (digits, text[0]);
        }
      decimals = (guint)CLAMP ((int)decimals - sign * exponent, 0, CHART_MAX_DECIMALS);
    }
  if (n > 0)
    return FALSE;

  value = g_ascii_strtod (digits->str, NULL);
  if (!isfinite (value) || (value == 0 && !is_zero))
    return FALSE;
  *number = chart_number_new (value, decimals);
  return TRUE;
}

/* Whether a cell that is a number is printed with a percent sign. */
gboolean
chart_number_is_percent (const char *text,
                         gssize      length)
{
  gsize n = length < 0 ? strlen (text) : (gsize)length;

  trim (&text, &n);
  return n > 0 && text[n - 1] == '%';
}

/* Orders by value, missing numbers last. */
int
chart_number_compare (ChartNumber a,
                      ChartNumber b)
{
  if (chart_number_is_missing (a) || chart_number_is_missing (b))
    return chart_number_is_missing (a) - chart_number_is_missing (b);
  return (a.value > b.value) - (a.value < b.value);
}
