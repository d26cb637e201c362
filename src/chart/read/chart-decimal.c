/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-decimal.h"

#include <string.h>

/* What the signs among the digits of one cell say. */
typedef enum {
  SAYS_NOTHING,
  SAYS_POINT,
  SAYS_COMMA,
  SAYS_EITHER, /* one sign before three digits: thousands or decimals */
} Says;

/* Whether @text, @length bytes, is digits in groups of three parted by @sign. */
static gboolean
is_grouped (const char *text,
            gsize       length,
            char        sign)
{
  gsize since = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] != sign)
        {
          since++;
          continue;
        }
      if (since == 0 || since > 3 || (since != 3 && memchr (text, sign, i) != NULL))
        return FALSE;
      since = 0;
    }
  return since == 3;
}

/* One sign alone, @sign, of which there are @n, the last at @last. */
static Says
read_one_sign (const char *text,
               gsize       length,
               char        sign,
               guint       n,
               const char *last)
{
  Says  as_decimal = sign == '.' ? SAYS_POINT : SAYS_COMMA;
  Says  as_group = sign == '.' ? SAYS_COMMA : SAYS_POINT;
  gsize before = (gsize)(last - text);
  gsize behind = length - before - 1;

  if (n > 1)
    return is_grouped (text, length, sign) ? as_group : SAYS_NOTHING;
  if (behind != 3 || before > 3 || *text == '0')
    return as_decimal;
  return SAYS_EITHER;
}

static Says
read_signs (const char *text)
{
  const char *start = strpbrk (text, "0123456789");
  const char *last_point, *last_comma, *last;
  gsize       length;
  guint       points = 0, commas = 0;

  if (start == NULL)
    return SAYS_NOTHING;
  length = strspn (start, "0123456789.,");
  while (length > 0 && !g_ascii_isdigit (start[length - 1]))
    length--;
  for (gsize i = 0; i < length; i++)
    {
      points += start[i] == '.';
      commas += start[i] == ',';
    }
  last_point = memrchr (start, '.', length);
  last_comma = memrchr (start, ',', length);
  if (points == 0 && commas == 0)
    return SAYS_NOTHING;
  if (points == 0)
    return read_one_sign (start, length, ',', commas, last_comma);
  if (commas == 0)
    return read_one_sign (start, length, '.', points, last_point);

  /* Both: the last one parts the decimals, if there is one of it and the others part thousands. */
  last = MAX (last_point, last_comma);
  if ((*last == '.' ? points : commas) > 1 ||
      !is_grouped (start, (gsize)(last - start), *last == '.' ? ',' : '.'))
    return SAYS_NOTHING;
  return *last == '.' ? SAYS_POINT : SAYS_COMMA;
}

/* Looks at one more cell of a column: does what it is as a number depend on the sign? */
void
chart_decimal_look (ChartDecimalCount *self,
                    const char        *text)
{
  ChartNumber   plain;
  ChartCellKind kind;
  Says          says;

  if (chart_number_parse_plain (text, &plain))
    {
      if (plain.decimals > 0)
        self->n_point += plain.decimals != 3 || read_signs (text) == SAYS_POINT;
      return;
    }
  kind = chart_cell_read (text).kind;
  if (kind != CHART_CELL_NUMBER && kind != CHART_CELL_ODD)
    return;
  says = read_signs (text);
  self->n_point += says == SAYS_POINT;
  self->n_comma += says == SAYS_COMMA;
  /* Neither, though it has signs: what is no number as a comma neither makes the column unsure. */
  if (says == SAYS_NOTHING && kind == CHART_CELL_ODD)
    self->n_point++;
}

/* A column speaks with commas only where every cell that shows anything does. */
ChartDecimal
chart_decimal_settle (const ChartDecimalCount *self)
{
  if (self->n_comma == 0)
    return CHART_DECIMAL_POINT;
  return self->n_point == 0 ? CHART_DECIMAL_COMMA : CHART_DECIMAL_UNSURE;
}

/**
 * chart_decimal_read:
 * @text: a cell
 * @decimal: what its column speaks with
 *
 * As chart_cell_read (), for a column in which commas part the decimals, or where it is not sure.
 */
ChartCell
chart_decimal_read (const char  *text,
                    ChartDecimal decimal)
{
  ChartCell        cell = chart_cell_read (text);
  g_autofree char *turned = NULL;

  if (decimal == CHART_DECIMAL_POINT ||
      (cell.kind != CHART_CELL_NUMBER && cell.kind != CHART_CELL_ODD))
    return cell;
  if (decimal == CHART_DECIMAL_UNSURE)
    {
      if (read_signs (text) == SAYS_EITHER)
        return (ChartCell){ CHART_CELL_ODD, CHART_NUMBER_MISSING, NULL, FALSE };
      return cell;
    }

  turned = g_strdup (text);
  for (char *c = turned; *c != '\0'; c++)
    if (*c == '.' || *c == ',')
      *c = *c == '.' ? ',' : '.';
  return chart_cell_read (turned);
}
