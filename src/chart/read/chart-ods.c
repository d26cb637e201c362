/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-limits.h"
#include "read/chart-book.h"
#include "read/chart-cell.h"
#include "read/chart-number-format.h"
#include "read/chart-xml.h"

#include <string.h>

#define CONTENT "content.xml"

/* A document of which all tables stand in one part. It is read twice: for the tables' names, and
 * for the cells of one of them. */
typedef struct
{
  ChartBook   book;
  GHashTable *hidden_styles; /* char *: of tables */

  /* while it is read */
  ChartGrid *grid;  /* NULL: the first time */
  guint      table; /* the one whose cells are wanted */
  GError   **error;
  gboolean   failed;

  guint    n_tables;
  guint    depth; /* of tables: a cell may hold one, which is left out */
  guint    row, column;
  guint    row_repeat;
  guint    aside; /* depth of what is written at a cell's side */
  guint    n_paragraphs;
  GString *text; /* what a cell shows */

  char    *type; /* (nullable) */
  char    *said; /* (nullable): the value as the file has it, next to what is shown */
  char    *currency;
  gboolean formula;
  guint    repeat;
  guint    n_rows;
} ChartOds;

static gboolean
is_wanted (const ChartOds *self)
{
  return self->grid != NULL && self->depth == 1 && self->n_tables == self->table + 1;
}

static void
start_table (ChartOds                 *self,
             const ChartXmlAttributes *attributes)
{
  const char *style = chart_xml_get (attributes, "table:style-name");
  ChartSheet *sheet;

  if (++self->depth > 1)
    return;
  self->n_tables++;
  self->row = self->column = 0;
  if (self->grid != NULL)
    return;
  sheet = chart_book_add_sheet (&self->book, chart_xml_get (attributes, "table:name"),
                                self->error);
  self->failed = sheet == NULL;
  if (sheet != NULL)
    sheet->hidden = style != NULL && g_hash_table_contains (self->hidden_styles, style);
}

static gboolean
is_hidden (const ChartXmlAttributes *attributes)
{
  const char *visibility = chart_xml_get (attributes, "table:visibility");

  return visibility != NULL && strcmp (visibility, "visible") != 0;
}

static void
start_column (ChartOds                 *self,
              const ChartXmlAttributes *attributes)
{
  guint n = chart_xml_get_count (attributes, "table:number-columns-repeated", 1);

  if (is_wanted (self) && is_hidden (attributes))
    chart_grid_hide_columns (self->grid, self->column, n);
  self->column = MIN (self->column + n, CHART_MAX_COLUMNS);
}

static void
start_row (ChartOds                 *self,
           const ChartXmlAttributes *attributes)
{
  self->column = 0;
  self->row_repeat = chart_xml_get_count (attributes, "table:number-rows-repeated", 1);
  if (is_wanted (self) && is_hidden (attributes))
    chart_grid_hide_rows (self->grid, self->row, self->row_repeat);
}

/* Keeps what of a cell's attributes says its value. */
static void
start_cell (ChartOds                 *self,
            const ChartXmlAttributes *attributes)
{
  static const char *const values[] = { "office:value", "office:date-value",
                                        "office:boolean-value" };

  g_string_truncate (self->text, 0);
  self->n_paragraphs = 0;
  self->repeat = chart_xml_get_count (attributes, "table:number-columns-repeated", 1);
  self->n_rows = chart_xml_get_count (attributes, "table:number-rows-spanned", 1);
  self->formula = chart_xml_get (attributes, "table:formula") != NULL;
  g_free (self->type);
  g_free (self->said);
  g_free (self->currency);
  self->type = g_strdup (chart_xml_get (attributes, "office:value-type"));
  self->currency = g_strdup (chart_xml_get (attributes, "office:currency"));
  self->said = NULL;
  for (guint i = 0; self->said == NULL && i < G_N_ELEMENTS (values); i++)
    self->said = g_strdup (chart_xml_get (attributes, values[i]));
}

static void
start_text (ChartOds                 *self,
            const char               *name,
            const ChartXmlAttributes *attributes)
{
  if (strcmp (name, "p") == 0 && self->n_paragraphs++ > 0)
    g_string_append_c (self->text, '\n');
  else if (strcmp (name, "line-break") == 0)
    g_string_append_c (self->text, '\n');
  else if (strcmp (name, "tab") == 0)
    g_string_append_c (self->text, '\t');
  else if (strcmp (name, "s") == 0 && self->text->len < CHART_MAX_CELL_BYTES)
    {
      guint n = MIN (chart_xml_get_count (attributes, "text:c", 1), CHART_MAX_CELL_BYTES);

      for (guint i = 0; i < n; i++)
        g_string_append_c (self->text, ' ');
    }
}

static void
start_style (ChartOds                 *self,
             const char               *name,
             const ChartXmlAttributes *attributes)
{
  const char *display = chart_xml_get (attributes, "table:display");

  if (strcmp (name, "style") == 0)
    {
      g_free (self->type);
      self->type = g_strdup (chart_xml_get (attributes, "style:name"));
    }
  else if (strcmp (name, "table-properties") == 0 && self->type != NULL && display != NULL &&
           strcmp (display, "false") == 0)
    g_hash_table_add (self->hidden_styles, g_strdup (self->type));
}

static gboolean
is_cell (const char *name)
{
  return strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0;
}

static gboolean
is_aside (const char *name)
{
  return strcmp (name, "annotation") == 0 || strcmp (name, "shapes") == 0 ||
         strcmp (name, "frame") == 0;
}

static gboolean
ods_start (gpointer                  data,
           const char               *name,
           const ChartXmlAttributes *attributes)
{
  ChartOds *self = data;

  if (self->aside > 0 || is_aside (name))
    self->aside++;
  else if (strcmp (name, "table") == 0)
    start_table (self, attributes);
  else if (self->depth == 0)
    start_style (self, name, attributes);
  else if (self->depth > 1)
    return TRUE;
  else if (strcmp (name, "table-column") == 0)
    start_column (self, attributes);
  else if (strcmp (name, "table-row") == 0)
    start_row (self, attributes);
  else if (is_cell (name))
    start_cell (self, attributes);
  else
    start_text (self, name, attributes);
  return !self->failed;
}

/* How many decimals are shown of @value: as many as @shown has, if it is the same number rounded;
 * elsewhere as of one without a format. */
static int
count_shown (double      value,
             const char *shown)
{
  ChartCell cell = chart_cell_read (shown);

  if (cell.kind != CHART_CELL_NUMBER ||
      fabs (cell.number.value - value) > 0.500001 * pow (10, -(double)cell.number.decimals))
    return CHART_NUMBER_FORMAT_GENERAL;
  return cell.number.decimals;
}

/* (transfer full): a number with all its digits, with a percent sign or a currency. */
static char *
make_number (ChartOds *self,
             double    value,
             int      *decimals)
{
  ChartNumberFormat format = { .percent = strcmp (self->type, "percentage") == 0 };

  format.decimals = count_shown (format.percent ? value * 100 : value, self->text->str);
  if (self->currency != NULL)
    g_strlcpy (format.before, self->currency, sizeof format.before);
  return chart_number_format_show (&format, value, FALSE, decimals);
}

/* (transfer full): a day in ISO's way, which the file has, without a time that is midnight; what is
 * shown where it is only a month or a year. */
static char *
make_date (ChartOds *self)
{
  char *time = strchr (self->said, 'T');

  if (chart_cell_is_period (self->text->str))
    return g_strdup (self->text->str);
  if (time != NULL && g_str_has_prefix (time, "T00:00:00"))
    *time = '\0';
  else if (time != NULL)
    *time = ' ';
  return g_strdup (self->said);
}

/* (transfer full): the text of the cell that ends. */
static char *
make_text (ChartOds *self,
           int      *decimals)
{
  const char *type = self->type != NULL ? self->type : "";
  char       *end;
  double      value;

  *decimals = CHART_GRID_AS_WRITTEN;
  if (self->said == NULL)
    return g_strdup (self->text->str);
  if (strcmp (type, "boolean") == 0)
    return g_strdup (strcmp (self->said, "true") == 0 ? "TRUE" : "FALSE");
  if (strcmp (type, "date") == 0)
    return make_date (self);
  if (strcmp (type, "float") != 0 && strcmp (type, "percentage") != 0 &&
      strcmp (type, "currency") != 0)
    return g_strdup (self->text->str);
  value = g_ascii_strtod (self->said, &end);
  if (*end != '\0' || strspn (self->said, "+-.0123456789Ee") != strlen (self->said) ||
      !isfinite (value))
    return g_strdup (self->text->str);
  return make_number (self, value, decimals);
}

static void
end_cell (ChartOds *self)
{
  gboolean filled = self->text->len > 0 || self->said != NULL;

  if (self->grid == NULL && filled)
    ((ChartSheet *)self->book.sheets->pdata[self->n_tables - 1])->filled = TRUE;
  if (is_wanted (self) && !filled && self->formula)
    chart_book_add_blank (&self->book, self->row);
  if (is_wanted (self) && filled && self->column < CHART_MAX_COLUMNS)
    {
      int              decimals;
      g_autofree char *text = make_text (self, &decimals);

      self->failed = *text != '\0' && (!chart_grid_add (self->grid, self->row, self->column, text,
                                                        decimals, self->error) ||
                                       !chart_grid_repeat (self->grid, self->row_repeat,
                                                           self->repeat, self->error));
      chart_grid_merge (self->grid, self->row, self->column, self->n_rows);
    }
  self->column = MIN (self->column + self->repeat, CHART_MAX_COLUMNS);
}

static gboolean
ods_end (gpointer    data,
         const char *name)
{
  ChartOds *self = data;

  if (self->aside > 0)
    self->aside--;
  else if (strcmp (name, "table") == 0)
    self->depth--;
  else if (self->depth == 1 && strcmp (name, "table-row") == 0)
    self->row = MIN (self->row + self->row_repeat, G_MAXINT);
  else if (self->depth == 1 && is_cell (name))
    end_cell (self);
  return !self->failed;
}

static gboolean
ods_text (gpointer    data,
          const char *text,
          gsize       length)
{
  ChartOds *self = data;

  /* between paragraphs there are only line ends */
  if (self->aside == 0 && self->depth == 1 && self->n_paragraphs > 0 &&
      self->text->len <= CHART_MAX_CELL_BYTES)
    g_string_append_len (self->text, text, (gssize)length);
  return TRUE;
}

/* Reads the document: for its tables, or for the cells of one. */
static gboolean
run (ChartOds  *self,
     ChartGrid *grid,
     guint      table,
     GError   **error)
{
  const ChartXmlHandler handler = { ods_start, ods_end, ods_text, .is_bulk = grid != NULL };

  self->grid = grid;
  self->table = table;
  self->error = error;
  self->n_tables = self->depth = self->aside = 0;
  return chart_xml_read (self->book.job, self->book.zip, CONTENT, &handler, self, error) &&
         !self->failed;
}

static gboolean
ods_read (ChartBook *book,
          guint      sheet,
          ChartGrid *grid,
          GError   **error)
{
  return run ((ChartOds *)book, grid, sheet, error);
}

static void
ods_free (ChartBook *book)
{
  ChartOds *self = (ChartOds *)book;

  g_hash_table_unref (self->hidden_styles);
  g_string_free (self->text, TRUE);
  g_free (self->type);
  g_free (self->said);
  g_free (self->currency);
  g_free (self);
}

/**
 * chart_ods_open:
 * @zip: a file with a part "content.xml"
 *
 * Reads which tables an OpenDocument spreadsheet has; the cells are read later.
 *
 * Returns: (transfer full): the document; %NULL with @error set
 */
ChartBook *
chart_ods_open (const ChartLoadJob *job,
                const ChartZip     *zip,
                GError            **error)
{
  ChartOds             *ods = g_new0 (ChartOds, 1);
  g_autoptr (ChartBook) self = &ods->book;

  chart_book_init (self, job, zip);
  self->read = ods_read;
  self->free = ods_free;
  ods->hidden_styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ods->text = g_string_new (NULL);
  if (!run (ods, NULL, 0, error))
    return NULL;
  return g_steal_pointer (&self);
}
