/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-xlsx-sheet.h"

#include "base/chart-limits.h"
#include "read/chart-xml.h"

#include <string.h>

/* What a cell holds. */
typedef enum {
  CELL_NUMBER,
  CELL_SHARED,
  CELL_BOOLEAN,
  CELL_TEXT,
} CellType;

/* A sheet while it is read. */
typedef struct
{
  ChartXlsx *xlsx;
  ChartGrid *grid; /* NULL: only asks whether there is a cell */
  GError   **error;
  gboolean   failed;
  gboolean   filled;

  gboolean in_rows;
  guint    row; /* of the cell to come, from 0 */
  guint    column;
  CellType type;
  guint    style;
  gboolean formula;
  gboolean collecting;
  guint    phonetic;
  GString *text;
} SheetReader;

/* Reads "BC12"; %FALSE where it is no such place. */
static gboolean
read_place (const char  *text,
            guint       *row,
            guint       *column,
            const char **end)
{
  guint64 number;
  char   *after;

  for (*column = 0; g_ascii_isalpha (*text) && *column <= CHART_MAX_COLUMNS; text++)
    *column = *column * 26 + (guint)(g_ascii_toupper (*text) - 'A' + 1);
  if (*column == 0 || !g_ascii_isdigit (*text))
    return FALSE;
  number = g_ascii_strtoull (text, &after, 10);
  if (number == 0 || number > G_MAXINT)
    return FALSE;
  --*column;
  *row = (guint)number - 1;
  *end = after;
  return TRUE;
}

static void
start_row (SheetReader              *self,
           const ChartXmlAttributes *attributes)
{
  self->row = chart_xml_get_count (attributes, "r", self->row + 1);
  self->row -= self->row > 0;
  self->column = 0;
  if (self->grid != NULL && chart_xml_get_bool (attributes, "hidden"))
    chart_grid_hide_rows (self->grid, self->row, 1);
}

static void
start_cell (SheetReader              *self,
            const ChartXmlAttributes *attributes)
{
  const char *place = chart_xml_get (attributes, "r");
  const char *type = chart_xml_get (attributes, "t");
  const char *end;
  guint       row, column;

  if (place != NULL && read_place (place, &row, &column, &end) && row == self->row)
    self->column = column;
  if (type == NULL || strcmp (type, "n") == 0)
    self->type = CELL_NUMBER;
  else if (strcmp (type, "s") == 0)
    self->type = CELL_SHARED;
  else if (strcmp (type, "b") == 0)
    self->type = CELL_BOOLEAN;
  else
    self->type = CELL_TEXT;
  self->style = chart_xml_get_count (attributes, "s", 0);
  self->formula = FALSE;
  g_string_truncate (self->text, 0);
}

static void
start_merge (SheetReader              *self,
             const ChartXmlAttributes *attributes)
{
  const char *ref = chart_xml_get (attributes, "ref");
  const char *end;
  guint       row, column, last_row, last_column;

  if (ref != NULL && read_place (ref, &row, &column, &end) && *end == ':' &&
      read_place (end + 1, &last_row, &last_column, &end) && last_row > row)
    chart_grid_merge (self->grid, row, column, last_row - row + 1);
}

static gboolean
sheet_start (gpointer                  data,
             const char               *name,
             const ChartXmlAttributes *attributes)
{
  SheetReader *self = data;

  if (strcmp (name, "sheetData") == 0)
    self->in_rows = TRUE;
  else if (self->in_rows && strcmp (name, "row") == 0)
    start_row (self, attributes);
  else if (self->in_rows && strcmp (name, "c") == 0)
    start_cell (self, attributes);
  else if (self->in_rows && strcmp (name, "f") == 0)
    self->formula = TRUE;
  else if (self->in_rows && strcmp (name, "rPh") == 0)
    self->phonetic++;
  else if (self->grid != NULL && strcmp (name, "mergeCell") == 0)
    start_merge (self, attributes);
  else if (self->grid != NULL && strcmp (name, "col") == 0 &&
           chart_xml_get_bool (attributes, "hidden"))
    {
      guint first = chart_xml_get_count (attributes, "min", 0);
      guint last = chart_xml_get_count (attributes, "max", 0);

      if (first > 0 && last >= first)
        chart_grid_hide_columns (self->grid, first - 1, last - first + 1);
    }
  self->collecting = self->in_rows && self->phonetic == 0 &&
                     (strcmp (name, "v") == 0 || strcmp (name, "t") == 0);
  return TRUE;
}

/* A number's cell as text; what is no number stays as it is. */
static void
add_number (SheetReader *self)
{
  ChartNumberFormat format = { .decimals = CHART_NUMBER_FORMAT_GENERAL };
  const GArray     *formats = self->xlsx->formats;
  g_autofree char  *shown = NULL;
  const char       *text = self->text->str;
  char             *end;
  double            value = g_ascii_strtod (text, &end);
  int               decimals = CHART_GRID_AS_WRITTEN;

  if (formats != NULL && self->style < formats->len)
    format = g_array_index (formats, ChartNumberFormat, self->style);
  if (*end == '\0' && strspn (text, "+-.0123456789Ee") == strlen (text) && isfinite (value))
    text = shown = chart_number_format_show (&format, value, self->xlsx->from_1904, &decimals);
  self->failed = !chart_grid_add (self->grid, self->row, self->column, text, decimals, self->error);
}

static const char *
get_shared (SheetReader *self)
{
  const ChartXlsxStrings *strings = &self->xlsx->strings;
  guint64                 i;

  if (strings->offsets == NULL ||
      !g_ascii_string_to_unsigned (self->text->str, 10, 0, G_MAXUINT, &i, NULL) ||
      i >= strings->offsets->len)
    return "";
  return strings->text->str + g_array_index (strings->offsets, gsize, i);
}

static void
add_cell (SheetReader *self)
{
  const char *text = self->text->str;

  if (self->text->len == 0)
    {
      if (self->formula)
        chart_book_add_blank (&self->xlsx->book, self->row);
      return;
    }
  if (self->type == CELL_NUMBER)
    {
      add_number (self);
      return;
    }
  if (self->type == CELL_SHARED)
    text = get_shared (self);
  else if (self->type == CELL_BOOLEAN)
    text = strcmp (text, "0") == 0 ? "FALSE" : "TRUE";
  else
    {
      chart_xlsx_unescape (self->text);
      text = self->text->str;
    }
  self->failed = !chart_grid_add (self->grid, self->row, self->column, text,
                                  CHART_GRID_AS_WRITTEN, self->error);
}

static gboolean
sheet_end (gpointer    data,
           const char *name)
{
  SheetReader *self = data;

  self->collecting = FALSE;
  if (!self->in_rows)
    return TRUE;
  if (strcmp (name, "sheetData") == 0)
    self->in_rows = FALSE;
  else if (strcmp (name, "row") == 0)
    self->row++;
  else if (strcmp (name, "rPh") == 0)
    self->phonetic--;
  else if (strcmp (name, "c") == 0)
    {
      self->filled |= self->text->len > 0 || self->formula;
      if (self->grid == NULL)
        return !self->filled;
      add_cell (self);
      self->column++;
    }
  return !self->failed;
}

static gboolean
sheet_text (gpointer    data,
            const char *text,
            gsize       length)
{
  SheetReader *self = data;

  if (self->collecting)
    g_string_append_len (self->text, text, (gssize)length);
  return TRUE;
}

static gboolean
read_part (ChartXlsx        *xlsx,
           const ChartSheet *sheet,
           ChartGrid        *grid,
           gboolean         *filled,
           GError          **error)
{
  const ChartXmlHandler handler = { sheet_start, sheet_end, sheet_text, .is_bulk = grid != NULL };
  g_autoptr (GString)   text = g_string_new (NULL);
  SheetReader           self = { .xlsx = xlsx, .grid = grid, .error = error, .text = text };

  if (!chart_xml_read (xlsx->book.job, xlsx->book.zip, sheet->part, &handler, &self, error))
    return FALSE;
  if (filled != NULL)
    *filled = self.filled;
  return !self.failed;
}

/* Finds out whether a sheet has a cell, from its begin up to the first one. */
gboolean
chart_xlsx_probe_sheet (ChartXlsx  *self,
                        ChartSheet *sheet,
                        GError    **error)
{
  return read_part (self, sheet, NULL, &sheet->filled, error);
}

/* Reads the cells of a sheet into @grid: numbers with all their digits, as the format says them. */
gboolean
chart_xlsx_read_sheet (ChartBook *book,
                       guint      sheet,
                       ChartGrid *grid,
                       GError   **error)
{
  return read_part ((ChartXlsx *)book, book->sheets->pdata[sheet], grid, NULL, error);
}
