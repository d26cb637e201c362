/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-unfold.h"

#include <string.h>

/* Where the text is: at the beginning of a line or of a cell, within a cell, within its quotes. */
typedef enum {
  AT_LINE,
  AT_CELL,
  IN_CELL,
  IN_QUOTES,
} Place;

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* Copies the blanks at @at that part two cells as one of them; none at an end of a line.
 *
 * Returns: the last of them */
static const char *
take_blanks (GString    *out,
             const char *at,
             const char *end,
             Place      *place)
{
  while (at + 1 < end && at[1] == ' ')
    at++;
  if (*place == AT_LINE || at + 1 == end || is_line_end (at[1]))
    return at;
  g_string_append_c (out, ' ');
  *place = AT_CELL;
  return at;
}

/* Copies what is within quotes at @at: an escaped quote becomes two of them.
 *
 * Returns: the last byte that was copied */
static const char *
take_quoted (GString            *out,
             const char         *at,
             const char         *end,
             const ChartDialect *dialect,
             Place              *place)
{
  gboolean more = at + 1 < end;

  if (dialect->escape != 0 && *at == dialect->escape && more &&
      (at[1] == dialect->quote || at[1] == dialect->escape))
    {
      at++;
      g_string_append_c (out, *at);
      if (*at == dialect->quote)
        g_string_append_c (out, *at);
      return at;
    }
  g_string_append_c (out, *at);
  if (*at != dialect->quote)
    return at;
  if (more && at[1] == dialect->quote)
    g_string_append_c (out, *++at);
  else
    *place = IN_CELL;
  return at;
}

/* Whether the text has what the parser does not know: escapes, or runs of blanks between cells. */
gboolean
chart_unfold_is_needed (const ChartDialect *dialect)
{
  return dialect->escape != 0 || dialect->delimiter == ' ';
}

/**
 * chart_unfold:
 * @text: a table as text
 * @line: (out): the physical line, from 1, of the first escape; 0 where there is none
 *
 * Writes the table so that the parser reads it: an escaped quote doubled, and one blank where
 * several part two cells. Lines stay lines.
 *
 * Returns: (transfer full): the text
 */
GString *
chart_unfold (const char         *text,
              gsize               length,
              const ChartDialect *dialect,
              guint              *line)
{
  GString    *out = g_string_sized_new (length + 64);
  const char *end = text + length;
  Place       place = AT_LINE;
  guint       n_lines = 1;

  *line = 0;
  for (const char *at = text; at < end; at++)
    {
      if (*at == '\n' || (*at == '\r' && (at + 1 == end || at[1] != '\n')))
        n_lines++;
      if (place == IN_QUOTES)
        {
          const char *next = take_quoted (out, at, end, dialect, &place);

          if (*line == 0 && next > at && *at == dialect->escape && dialect->escape != 0)
            *line = n_lines;
          at = next;
          continue;
        }
      if (place == AT_LINE && dialect->comment != 0 && *at == dialect->comment)
        while (at + 1 < end && !is_line_end (at[1]))
          g_string_append_c (out, *at++);
      if (*at == ' ' && dialect->delimiter == ' ')
        {
          at = take_blanks (out, at, end, &place);
          continue;
        }
      g_string_append_c (out, *at);
      if (is_line_end (*at))
        place = AT_LINE;
      else if (*at == dialect->delimiter)
        place = AT_CELL;
      else if (*at == dialect->quote && place != IN_CELL)
        place = IN_QUOTES;
      else if (*at != ' ' && *at != '\t')
        place = IN_CELL;
    }
  return out;
}
