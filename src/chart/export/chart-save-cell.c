/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "export/chart-save-cell.h"

#include "read/chart-field.h"

#include <string.h>

static gboolean
is_same (ChartNumber a,
         ChartNumber b)
{
  return !chart_number_is_missing (a) && a.value == b.value && a.decimals == b.decimals;
}

/* Sets *start and *end to what is left of @text without all that is no part of a number before and
 * behind it; whether anything is. */
static gboolean
find_core (const char  *text,
           char         decimal,
           const char **start,
           const char **end)
{
  *start = text;
  *end = text + strlen (text);
  while (*start < *end && !g_ascii_isdigit (**start) && **start != '-' && **start != decimal)
    (*start)++;
  while (*end > *start && !g_ascii_isdigit ((*end)[-1]))
    (*end)--;
  return *start < *end;
}

/* What the format itself makes of @text: what is no digit around the number is left out, groups are
 * taken together. */
static ChartNumber
read_by_format (const char *text,
                char        decimal,
                char        group)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  ChartNumber         number = CHART_NUMBER_MISSING;
  const char         *start, *end;

  if (!find_core (text, decimal, &start, &end))
    return number;
  for (; start < end; start++)
    if (*start == decimal)
      g_string_append_c (plain, '.');
    else if (*start != group)
      g_string_append_c (plain, *start);
  chart_number_parse (plain->str, (gssize)plain->len, &number);
  return number;
}

/* Whether every value, printed as it is, is read with these signs as the number it is: here and by
 * the format's own rules. */
static gboolean
fits (const ChartColumn *column,
      ChartSaveNumbers  *numbers)
{
  char decimal = numbers->decimal != 0 ? numbers->decimal : '.';
  char group = decimal == '.' ? ',' : '.';

  numbers->bare = TRUE;
  for (guint row = 0; row < chart_column_get_n (column); row++)
    {
      ChartValue  value = chart_column_get (column, row);
      const char *start, *end;

      if (chart_number_is_missing (value.number))
        continue;
      if (!is_same (chart_field_read_cell (numbers->decimal, numbers->decimal != 0 ? group : 0,
                                           value.text)
                      .number,
                    value.number) ||
          !is_same (read_by_format (value.text, decimal, group), value.number) ||
          !find_core (value.text, decimal, &start, &end))
        return FALSE;
      numbers->bare = numbers->bare && start == value.text && *end == '\0';
      if (memchr (start, group, (gsize)(end - start)) != NULL)
        numbers->group = group;
    }
  return TRUE;
}

/* How the numbers of @column can be written so that every program reads them as they are. */
ChartSaveNumbers
chart_save_numbers_find (const ChartColumn *column)
{
  ChartSaveNumbers point = { FALSE, 0, 0, TRUE };
  ChartSaveNumbers comma = { FALSE, ',', 0, TRUE };

  if (fits (column, &point))
    return point;
  if (fits (column, &comma))
    return comma;
  return (ChartSaveNumbers){ TRUE, 0, 0, TRUE };
}

/* Appends @number with a point and as many decimals as it was printed with; nothing for a missing
 * one. */
void
chart_save_number_append (ChartNumber number,
                          GString    *out)
{
  char        text[512], format[16];
  ChartNumber again;

  if (chart_number_is_missing (number))
    return;
  g_snprintf (format, sizeof format, "%%.%uf", number.decimals);
  g_ascii_formatd (text, sizeof text, format, number.value);
  /* What is too small for its decimals is written with its exponent. */
  if (!chart_number_parse (text, -1, &again) || again.value != number.value)
    g_ascii_dtostr (text, sizeof text, number.value);
  g_string_append (out, text);
}

/* Whether @text can stand where a value is missing without being taken for one. */
gboolean
chart_save_is_missing_word (const char *text)
{
  return *text != '\0' && chart_cell_read (text).kind != CHART_CELL_NUMBER;
}

/* Appends the cell of @value; what stood where a value is missing stays where it is no number. */
void
chart_save_numbers_append (const ChartSaveNumbers *self,
                           const ChartValue       *value,
                           GString                *out)
{
  if (!chart_number_is_missing (value->number))
    {
      if (self->plain)
        chart_save_number_append (value->number, out);
      else
        g_string_append (out, value->text);
    }
  else if (!chart_value_is_range (value) && chart_save_is_missing_word (value->text))
    g_string_append (out, value->text);
}

/* Whether @text is a number of JSON as it stands. */
gboolean
chart_save_is_json_number (const char *text)
{
  const char *at = *text == '-' ? text + 1 : text;
  gsize       whole = strspn (at, "0123456789");

  if (whole == 0 || (whole > 1 && *at == '0'))
    return FALSE;
  at += whole;
  if (*at == '.')
    {
      gsize decimals = strspn (at + 1, "0123456789");

      if (decimals == 0)
        return FALSE;
      at += decimals + 1;
    }
  return *at == '\0';
}
