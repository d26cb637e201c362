/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-preview-take.h"

#include "read/chart-label.h"
#include "read/chart-surround.h"

#include <string.h>

#define MAX_TEXT 400u /* bytes of a line */
#define MAX_CELLS 40u
#define MAX_CELL 120u /* bytes of a cell */

/* (transfer full): at most @most bytes of @text, whole characters. */
static char *
cut (const char *text,
     gsize       length,
     gsize       most)
{
  g_autofree char *start = NULL;

  if (length <= most)
    return g_strndup (text, length);
  for (length = most; length > 0 && ((guchar)text[length] & 0xc0) == 0x80;)
    length--;
  start = g_strndup (text, length);
  return g_strconcat (start, "…", NULL);
}

/* (nullable): the line of a number, made where there are none up to it; NULL past the last. */
static ChartLine *
get_line (ChartPreview *self,
          guint         number)
{
  if (number == 0 || number > CHART_PREVIEW_MAX_LINES)
    return NULL;
  while (self->lines->len < number)
    {
      ChartLine *line = g_new0 (ChartLine, 1);

      line->number = self->lines->len + 1;
      line->role = CHART_LINE_BLANK;
      line->record = -1;
      g_ptr_array_add (self->lines, line);
    }
  return self->lines->pdata[number - 1];
}

/* What is known of a line before any record is: the records say the rest. */
static ChartLineRole
look (const char         *text,
      gsize               length,
      const ChartDialect *dialect)
{
  const char blanks[] = { ' ', '\t', dialect->delimiter, dialect->quote };

  if (length > 0 && dialect->comment != 0 && *text == dialect->comment)
    return CHART_LINE_COMMENT;
  while (length > 0 && memchr (blanks, text[length - 1], sizeof blanks) != NULL)
    length--;
  return length > 0 ? CHART_LINE_UNKNOWN : CHART_LINE_BLANK;
}

/* Takes the first lines of a text file, @text in UTF-8. */
void
chart_preview_take_text (ChartPreview       *self,
                         const char         *text,
                         gsize               length,
                         const ChartDialect *dialect)
{
  gsize at = 0;

  if (self == NULL)
    return;
  self->is_text = TRUE;
  while (at < length && self->lines->len < CHART_PREVIEW_MAX_LINES)
    {
      ChartLine *line = get_line (self, self->lines->len + 1);
      gsize      start = at;

      while (at < length && text[at] != '\n' && text[at] != '\r')
        at++;
      line->text = cut (text + start, at - start, MAX_TEXT);
      line->role = look (text + start, at - start, dialect);
      at += at + 1 < length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
    }
}

/* How many line breaks the cells of a record have. */
static guint
count_breaks (const ChartRecords *rows,
              guint               row)
{
  guint n = MIN (chart_records_get_n_cells (rows, row), CHART_PREVIEW_MAX_LINES);
  guint breaks = 0;

  for (guint i = 0; i < n; i++)
    for (const char *at = chart_records_get_cell (rows, row, i); (at = strchr (at, '\n')) != NULL;
         at++)
      breaks++;
  return breaks;
}

/* Takes what each line is parted into, and the reading that is in the making. */
void
chart_preview_take_records (ChartPreview       *self,
                            const ChartRecords *rows,
                            ChartReading       *reading)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->reading, chart_reading_unref);
  self->reading = chart_reading_ref (reading);
  for (guint row = 0; row < chart_records_get_n (rows); row++)
    {
      ChartLine *line = get_line (self, chart_records_get_line (rows, row));
      guint      n = MIN (chart_records_get_n_cells (rows, row), MAX_CELLS);

      if (line == NULL)
        return;
      g_strfreev (line->cells);
      line->cells = g_new0 (char *, n + 1);
      for (guint i = 0; i < n; i++)
        {
          const char *cell = chart_records_get_cell (rows, row, i);

          line->cells[i] = cut (cell, strlen (cell), MAX_CELL);
        }
    }
}

/* Says what the lines of record @row are. */
static void
set_role (ChartPreview       *self,
          const ChartRecords *rows,
          guint               row,
          ChartLineRole       role)
{
  guint first = chart_records_get_line (rows, row);
  guint n = first <= CHART_PREVIEW_MAX_LINES ? count_breaks (rows, row) : 0;

  for (guint i = 0; i <= n; i++)
    {
      ChartLine *line = get_line (self, first + i);

      if (line != NULL)
        line->role = role;
    }
}

static ChartLineRole
get_role (const ChartShape *shape,
          guint             row,
          ChartLineRole     data)
{
  if (row < shape->from)
    return CHART_LINE_OTHER_TABLE;
  if (row < shape->from + shape->skipped)
    return CHART_LINE_SKIPPED;
  if (row < shape->first)
    return CHART_LINE_HEADER;
  if (row < shape->end)
    return data;
  return row < shape->end + shape->footnotes ? CHART_LINE_FOOTNOTE : CHART_LINE_OTHER_TABLE;
}

/* Takes where the table stands among the records. Told before and after some of them are dropped:
 * @data is what those between header and footnotes are. */
void
chart_preview_take_shape (ChartPreview       *self,
                          const ChartRecords *rows,
                          const ChartShape   *shape,
                          ChartLineRole       data)
{
  gboolean titled = FALSE;

  if (self == NULL)
    return;
  for (guint row = 0; row < chart_records_get_n (rows); row++)
    {
      ChartLine    *line = get_line (self, chart_records_get_line (rows, row));
      ChartLineRole role = get_role (shape, row, data);

      if (line == NULL)
        return;
      if (role == CHART_LINE_SKIPPED)
        role = chart_surround_look (rows, row, &titled);
      if (role != CHART_LINE_OTHER_TABLE && line->record < 0)
        line->record = (int)(row - shape->from);
      set_role (self, rows, row, role);
    }
}

/* Takes what the columns are for; the labels then tell which rows are sums. */
void
chart_preview_take_roles (ChartPreview       *self,
                          const ChartRecords *rows,
                          const ChartShape   *shape,
                          const ChartRoles   *roles)
{
  if (self == NULL)
    return;
  g_array_append_vals (self->labels, roles->labels->data, roles->labels->len);
  g_array_append_vals (self->series, roles->series->data, roles->series->len);
  for (guint row = shape->first; row < shape->end; row++)
    {
      g_autofree char *label = NULL;

      if (chart_records_get_line (rows, row) > CHART_PREVIEW_MAX_LINES)
        return;
      label = chart_label_join (rows, row, roles->labels);
      if (chart_label_is_total (label))
        set_role (self, rows, row, CHART_LINE_TOTAL);
    }
}
