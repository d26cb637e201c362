/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-html-page.h"

#include "base/chart-limits.h"
#include "read/chart-cell.h"
#include "read/chart-html-cell.h"

#include <string.h>

/* As in HTML's own rules: no cell reaches further. */
#define MAX_COLUMN_SPAN 1000u
#define MAX_ROW_SPAN 65534u

/* How many bytes are read from one word about progress to the next. */
#define STEP (1u << 20)

/* A table that has begun and not ended. */
typedef struct
{
  ChartHtmlTable *table;
  gboolean        listed; /* it belongs to the page's list */
  guint           row;    /* that the next cell stands in */
  guint           column;
  gboolean        in_row;
  gboolean        in_cell;
  gboolean        in_caption;
  GArray         *taken;         /* guint: for each column, the row that a cell above ends before */
  guint           layout_column; /* that the next <col> is of */
  guint           group;         /* columns of a <colgroup> that has no <col> so far */

  GString *text; /* of the cell or the caption */
  gboolean has_value;
  double   value;
  guint    n_rows;
  guint    n_columns;
  gsize    raised; /* where a mark above the line begins, behind a digit; 0: there is none */
} Open;

typedef struct
{
  const ChartLoadJob *job;
  ChartHtmlScan       scan;
  GPtrArray          *tables; /* ChartHtmlTable */
  GPtrArray          *stack;  /* Open: the innermost table last */
  guint               n_deep; /* tables that are open and too deep to be any */
  guint               line;
  const char         *line_at; /* what has been counted */
  gboolean            failed;
  GError            **error;

  /* what is not shown: how many elements of that name are open */
  char     hidden[CHART_HTML_NAME];
  guint    n_hidden;
  guint    n_hidden_tables; /* that are open in it */
  gboolean hidden_in_cell;  /* the end of the cell is its end, too */
} Page;

static void
table_free (ChartHtmlTable *self)
{
  chart_grid_free (self->grid);
  g_free (self->caption);
  g_free (self);
}

static void
open_free (Open *self)
{
  if (!self->listed)
    table_free (self->table);
  g_array_unref (self->taken);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static Open *
get_top (const Page *self)
{
  return self->stack->len > 0 ? self->stack->pdata[self->stack->len - 1] : NULL;
}

static gboolean
is_one_of (const char        *name,
           const char *const *names)
{
  while (*names != NULL && strcmp (*names, name) != 0)
    names++;
  return *names != NULL;
}

/* Whether the element that opens is not shown: it says so, or never is. */
static gboolean
is_hidden (const ChartHtmlScan *tag)
{
  static const char *const never[] = { "select", "svg", "template", "noscript", "datalist", NULL };
  static const char *const ways[] = { "display:none", "visibility:hidden", "visibility:collapse" };
  g_autofree char         *style = chart_html_scan_get (tag, "style");
  g_autofree char         *hidden = chart_html_scan_get (tag, "hidden");
  char                    *to = style;

  if (hidden != NULL || is_one_of (tag->name, never))
    return TRUE;
  if (style == NULL)
    return FALSE;
  for (const char *from = style; *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = g_ascii_tolower (*from);
  *to = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (strstr (style, ways[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_cell (const char *name)
{
  return strcmp (name, "td") == 0 || strcmp (name, "th") == 0;
}

static gboolean
is_raised (const char *name)
{
  return strcmp (name, "sup") == 0 || strcmp (name, "sub") == 0;
}

/* An element that has no end. */
static gboolean
is_void (const char *name)
{
  static const char *const names[] = { "area", "base", "br", "col", "embed", "hr", "img", "input",
                                       "link", "meta", "param", "source", "track", "wbr", NULL };

  return is_one_of (name, names);
}

static gboolean
is_block (const char *name)
{
  static const char *const names[] = { "p", "div", "li", "br", "dd", "dt", "h1", "h2", "h3", "h4",
                                       "h5", "h6", NULL };

  return is_one_of (name, names);
}

static void
begin_table (Page *self)
{
  Open       *open = g_new0 (Open, 1);
  const char *at = self->scan.at;

  for (const char *c = self->line_at; (c = memchr (c, '\n', (gsize)(at - c))) != NULL; c++)
    self->line++;
  self->line_at = at;
  open->table = g_new0 (ChartHtmlTable, 1);
  open->table->grid = chart_grid_new (self->job);
  open->table->line = self->line;
  open->taken = g_array_new (FALSE, TRUE, sizeof (guint));
  open->text = g_string_new (NULL);
  g_ptr_array_add (self->stack, open);
  if (self->tables->len == CHART_MAX_TABLES)
    return;
  open->listed = TRUE;
  g_ptr_array_add (self->tables, open->table);
}

/* Takes the blanks from both ends of a text, those that HTML keeps, too. */
static void
strip (GString *text)
{
  static const char nbsp[] = "\xc2\xa0";
  gsize             start = 0;

  for (;;)
    {
      if (text->len >= 1 && g_ascii_isspace (text->str[text->len - 1]))
        g_string_truncate (text, text->len - 1);
      else if (text->len >= 2 && memcmp (text->str + text->len - 2, nbsp, 2) == 0)
        g_string_truncate (text, text->len - 2);
      else
        break;
    }
  for (;;)
    {
      if (g_ascii_isspace (text->str[start]))
        start++;
      else if (strncmp (text->str + start, nbsp, 2) == 0)
        start += 2;
      else
        break;
    }
  g_string_erase (text, 0, (gssize)start);
}

/* Keeps the columns that the cell reaches over for it in the rows below. */
static void
take_columns (Open *open)
{
  guint end = MIN (open->column + open->n_columns, CHART_MAX_COLUMNS);

  if (open->n_rows < 2)
    return;
  if (open->taken->len < end)
    g_array_set_size (open->taken, end);
  for (guint i = open->column; i < end; i++)
    g_array_index (open->taken, guint, i) = open->row + open->n_rows;
}

static void
add_cell (Page       *self,
          Open       *open,
          const char *text,
          int         decimals)
{
  self->failed = self->failed || !chart_grid_add (open->table->grid, open->row, open->column, text,
                                                  decimals, self->error);
}

static void
end_cell (Page *self,
          Open *open)
{
  ChartHtmlTable  *table = open->table;
  g_autofree char *text = NULL;
  int              decimals = CHART_GRID_AS_WRITTEN;

  if (!open->in_cell)
    return;
  open->in_cell = FALSE;
  strip (open->text);
  text = open->has_value ? chart_html_cell_show (open->text->str, open->value, &decimals)
                         : g_strdup (open->text->str);
  add_cell (self, open, text, decimals);
  if (*text != '\0')
    {
      chart_grid_merge (table->grid, open->row, open->column, open->n_rows);
      table->filled = TRUE;
      table->wide = table->wide || open->column > 0;
      table->counts = table->counts || chart_cell_read (text).kind == CHART_CELL_NUMBER;
      table->n_rows = open->row + 1;
    }
  take_columns (open);
  open->column = MIN (open->column + open->n_columns, CHART_MAX_COLUMNS);
}

/* A caption is a line above the table. */
static void
end_caption (Page *self,
             Open *open)
{
  if (!open->in_caption)
    return;
  open->in_caption = FALSE;
  strip (open->text);
  if (open->text->len == 0 || open->row > 0)
    return;
  open->table->caption = g_strdup (open->text->str);
  add_cell (self, open, open->text->str, CHART_GRID_AS_WRITTEN);
  open->row++;
}

static void
end_row (Page *self,
         Open *open)
{
  end_cell (self, open);
  end_caption (self, open);
  open->row += open->in_row && open->row < G_MAXINT;
  open->in_row = FALSE;
  open->column = 0;
}

static void
end_table (Page *self)
{
  Open           *open = get_top (self);
  ChartHtmlTable *blank;

  end_row (self, open);
  blank = open->listed && !open->table->filled ? open->table : NULL;
  g_ptr_array_remove_index (self->stack, self->stack->len - 1);
  if (blank != NULL)
    g_ptr_array_remove (self->tables, blank);
}

static void
begin_row (Page *self,
           Open *open)
{
  end_row (self, open);
  open->in_row = TRUE;
  if (is_hidden (&self->scan))
    chart_grid_hide_rows (open->table->grid, open->row, 1);
}

static void
begin_cell (Page *self,
            Open *open)
{
  end_cell (self, open);
  end_caption (self, open);
  open->in_row = open->in_cell = TRUE;
  open->raised = 0;
  g_string_truncate (open->text, 0);
  while (open->column < open->taken->len &&
         g_array_index (open->taken, guint, open->column) > open->row)
    open->column++;
  open->n_columns = MAX (chart_html_scan_get_count (&self->scan, "colspan", MAX_COLUMN_SPAN), 1);
  open->n_rows = chart_html_scan_get_count (&self->scan, "rowspan", MAX_ROW_SPAN);
  if (open->n_rows == 0)
    open->n_rows = MAX_ROW_SPAN;
  open->has_value = chart_html_cell_get_value (&self->scan, &open->value);
}

/* What says how columns look may say that they are not shown. */
static void
begin_columns (Page *self,
               Open *open)
{
  gboolean is_group = strcmp (self->scan.name, "colgroup") == 0;
  guint    n = MAX (chart_html_scan_get_count (&self->scan, "span", MAX_COLUMN_SPAN), 1);

  open->layout_column = MIN (open->layout_column + (is_group ? open->group : 0), CHART_MAX_COLUMNS);
  open->group = is_group ? n : 0;
  if (is_hidden (&self->scan))
    chart_grid_hide_columns (open->table->grid, open->layout_column, n);
  open->layout_column = MIN (open->layout_column + (is_group ? 0 : n), CHART_MAX_COLUMNS);
}

/* What is raised behind a digit is none of the number's digits: a power, or the mark of a note. */
static void
begin_raised (Open *open)
{
  if (open->text->len == 0 || !g_ascii_isdigit (open->text->str[open->text->len - 1]))
    return;
  open->raised = open->text->len;
  g_string_append_c (open->text, '^');
}

/* A mark in brackets is surely one, and says nothing of the number. */
static void
end_raised (Open *open)
{
  const char *mark = open->text->str + open->raised;

  if (open->raised > 0 && open->raised < open->text->len && g_str_has_prefix (mark, "^[") &&
      g_str_has_suffix (mark, "]"))
    g_string_truncate (open->text, open->raised);
  open->raised = 0;
}

static void
begin_caption (Open *open)
{
  open->in_caption = !open->in_row && open->row == 0;
  g_string_truncate (open->text, 0);
}

/* Begins or ends what a table is made of; other elements only part words. */
static void
open_element (Page *self)
{
  const char *name = self->scan.name;
  Open       *open;

  /* cells may be cut out of their table */
  if (strcmp (name, "table") == 0 ||
      (self->stack->len == 0 && (is_cell (name) || strcmp (name, "tr") == 0)))
    {
      if (self->stack->len < CHART_MAX_XML_DEPTH && self->n_deep == 0)
        begin_table (self);
      else
        self->n_deep++;
    }
  open = get_top (self);
  if (open == NULL || self->n_deep > 0)
    return;
  if (strcmp (name, "tr") == 0)
    begin_row (self, open);
  else if (is_cell (name))
    begin_cell (self, open);
  else if (strcmp (name, "col") == 0 || strcmp (name, "colgroup") == 0)
    begin_columns (self, open);
  else if (strcmp (name, "caption") == 0)
    begin_caption (open);
  else if (is_raised (name))
    begin_raised (open);
  else if (is_block (name) && open->text->len > 0)
    g_string_append_c (open->text, '\n');
}

static void
close_element (Page *self)
{
  const char *name = self->scan.name;
  Open       *open = get_top (self);
  gboolean    is_table = strcmp (name, "table") == 0;

  if (open == NULL)
    return;
  if (self->n_deep > 0)
    self->n_deep -= is_table;
  else if (is_table)
    end_table (self);
  else if (is_cell (name))
    end_cell (self, open);
  else if (strcmp (name, "tr") == 0)
    end_row (self, open);
  else if (strcmp (name, "caption") == 0)
    end_caption (self, open);
  else if (is_raised (name))
    end_raised (open);
}

/* Blanks and line ends of the file are one blank on the page, and none behind a line break. */
static void
add_text (Page *self)
{
  Open          *open = get_top (self);
  const GString *text = self->scan.text;

  if (open == NULL || !(open->in_cell || open->in_caption) ||
      open->text->len > CHART_MAX_CELL_BYTES)
    return;
  for (gsize i = 0; i < text->len; i++)
    {
      char c = text->str[i];

      if (!g_ascii_isspace (c))
        g_string_append_c (open->text, c);
      else if (open->text->len > 0 && !g_ascii_isspace (open->text->str[open->text->len - 1]))
        g_string_append_c (open->text, ' ');
    }
}

/* Goes on in what is not shown. Returns: whether the tag is a part of it */
static gboolean
pass_hidden (Page          *self,
             ChartHtmlToken token)
{
  const char *name = self->scan.name;
  gboolean    opens = token == CHART_HTML_OPEN;
  gboolean    is_table = strcmp (name, "table") == 0;

  if (self->hidden_in_cell && self->n_hidden_tables == 0 &&
      (strcmp (name, "tr") == 0 || (opens ? is_cell (name) : is_table)))
    {
      self->n_hidden = 0;
      return FALSE;
    }
  if (is_table && (opens || self->n_hidden_tables > 0))
    self->n_hidden_tables += opens ? 1 : -1;
  if (strcmp (name, self->hidden) == 0)
    self->n_hidden += opens ? 1 : -1;
  return TRUE;
}

/* Begins to pass over an element that is not shown. Rows and columns are left out by the grid,
 * which counts them. */
static gboolean
begin_hidden (Page *self)
{
  const char *name = self->scan.name;
  Open       *open = get_top (self);

  if (is_void (name) || strcmp (name, "tr") == 0 || strcmp (name, "colgroup") == 0 ||
      !is_hidden (&self->scan))
    return FALSE;
  g_strlcpy (self->hidden, name, sizeof self->hidden);
  self->n_hidden = 1;
  self->n_hidden_tables = 0;
  self->hidden_in_cell = is_cell (name) || (open != NULL && open->in_cell);
  /* a cell that is not shown ends the one before it all the same */
  if (is_cell (name) && open != NULL)
    end_cell (self, open);
  return TRUE;
}

static void
read_token (Page          *self,
            ChartHtmlToken token)
{
  if (token == CHART_HTML_TEXT)
    {
      if (self->n_hidden == 0)
        add_text (self);
      return;
    }
  if (self->n_hidden > 0 && pass_hidden (self, token))
    return;
  if (token == CHART_HTML_CLOSE)
    close_element (self);
  else if (!begin_hidden (self))
    open_element (self);
}

/**
 * chart_html_page_read:
 * @data: HTML as UTF-8
 *
 * Finds the tables of a page, whatever its tags forget to open or to close. One that stands in a
 * cell of another is a table of its own. Elements that are hidden are passed over, and so are
 * tables without text.
 *
 * Returns: (transfer full) (element-type ChartHtmlTable): at most CHART_MAX_TABLES, in the order
 *   they begin; %NULL with CHART_ERROR_TOO_LARGE or G_IO_ERROR_CANCELLED set
 */
GPtrArray *
chart_html_page_read (const ChartLoadJob *job,
                      const char         *data,
                      gsize               length,
                      GError            **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)table_free);
  g_autoptr (GPtrArray) stack = g_ptr_array_new_with_free_func ((GDestroyNotify)open_free);
  Page                  self = { .job = job, .tables = tables, .stack = stack, .line = 1 };
  ChartHtmlToken        token;
  const char           *told = data;

  self.line_at = data;
  self.error = error;
  chart_html_scan_init (&self.scan, data, length);
  while (!self.failed && (token = chart_html_scan_next (&self.scan)) != CHART_HTML_END)
    {
      read_token (&self, token);
      if (!self.failed && self.scan.at - told >= STEP)
        {
          told = self.scan.at;
          self.failed = !chart_load_job_step (
            job, chart_load_job_parsed ((double)(told - data) / length), error);
        }
    }
  while (!self.failed && stack->len > 0)
    end_table (&self);
  chart_html_scan_clear (&self.scan);
  return self.failed ? NULL : g_steal_pointer (&tables);
}
