/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-line.h"

/* Where the quote that opens before @at is closed: the first one with a delimiter or the end behind
 * it. With @pairs two quotes in a row stand for one. (nullable) */
static const char *
find_close (const char         *at,
            const char         *end,
            const ChartDialect *dialect,
            gboolean            pairs)
{
  for (; at < end; at++)
    {
      const char *behind = at + 1;

      if (*at != dialect->quote)
        continue;
      if (pairs && behind < end && *behind == dialect->quote)
        {
          at++;
          continue;
        }
      while (behind < end && chart_is_blank (*behind, dialect->delimiter))
        behind++;
      if (behind == end || *behind == dialect->delimiter)
        return at;
    }
  return NULL;
}

/* The text between two quotes, doubled ones made single where @pairs. */
static void
take_quoted (const char         *start,
             const char         *close,
             const ChartDialect *dialect,
             gboolean            pairs,
             ChartLineCell       take,
             gpointer            user_data)
{
  g_autoptr (GString) cell = NULL;

  if (take == NULL)
    return;
  if (!pairs)
    {
      take (start, (gsize)(close - start), user_data);
      return;
    }
  cell = g_string_sized_new ((gsize)(close - start));
  for (; start < close; start++)
    {
      g_string_append_c (cell, *start);
      if (*start == dialect->quote && start + 1 < close && start[1] == dialect->quote)
        start++;
    }
  take (cell->str, cell->len, user_data);
}

/* Takes the cell at @at; returns where it ends: a delimiter or @end. */
static const char *
take_cell (const char         *at,
           const char         *end,
           const ChartDialect *dialect,
           ChartLineCell       take,
           gpointer            user_data)
{
  const char *close = NULL;
  const char *start, *behind;
  gboolean    pairs = TRUE;

  while (at < end && chart_is_blank (*at, dialect->delimiter))
    at++;
  start = at;

  if (at < end && *at == dialect->quote)
    {
      close = find_close (at + 1, end, dialect, TRUE);
      if (close == NULL)
        {
          pairs = FALSE;
          close = find_close (at + 1, end, dialect, FALSE);
        }
    }
  if (close != NULL)
    {
      take_quoted (start + 1, close, dialect, pairs, take, user_data);
      for (at = close + 1; at < end && *at != dialect->delimiter; at++)
        ;
      return at;
    }

  for (; at < end && *at != dialect->delimiter; at++)
    ;
  for (behind = at; behind > start && chart_is_blank (behind[-1], dialect->delimiter); behind--)
    ;
  if (take != NULL)
    take (start, (gsize)(behind - start), user_data);
  return at;
}

/**
 * chart_line_split:
 * @line: one physical line, without its end
 * @take: (nullable): called with each cell
 *
 * Splits a line that is no good CSV as a person would: a quote that opens a cell and has no partner
 * before a delimiter is part of the text. Linear in @length for a line without quotes, and never
 * worse than the number of quotes that open a cell times @length.
 *
 * Returns: how many cells it has, at least 1
 */
guint
chart_line_split (const char         *line,
                  gsize               length,
                  const ChartDialect *dialect,
                  ChartLineCell       take,
                  gpointer            user_data)
{
  const char *end = line + length;
  guint       n = 1;

  for (; (line = take_cell (line, end, dialect, take, user_data)) < end; n++)
    line++;
  return n;
}
