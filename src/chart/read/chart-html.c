/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-html.h"

#include "read/chart-choice.h"
#include "read/chart-decode.h"
#include "read/chart-html-page.h"
#include "read/chart-html-scan.h"
#include "read/chart-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a file is looked at for the tag that it begins with. */
#define HEAD 4096u

/* Whether the bytes begin as a page, or a piece of one that holds cells, does: so do the "XLS"
 * files of many a web site. */
gboolean
chart_html_sniff (GBytes *bytes)
{
  static const char *const names[] = { "html", "head", "body", "meta", "table", "tbody", "thead",
                                       "tr", "col", "colgroup", "google-sheets-html-origin" };
  static const char        doctype[] = "<!doctype html";
  gsize                    length;
  const char              *data = g_bytes_get_data (bytes, &length);
  const char              *end;
  ChartHtmlScan            scan;
  gboolean                 found = FALSE;

  if (length == 0)
    return FALSE;
  end = data + MIN (length, HEAD);
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3;
  while (data < end && g_ascii_isspace (*data))
    data++;
  if (data == end || *data != '<')
    return FALSE;
  if ((gsize)(end - data) > strlen (doctype) &&
      g_ascii_strncasecmp (data, doctype, strlen (doctype)) == 0)
    return TRUE;
  /* a comment may stand before the first tag */
  chart_html_scan_init (&scan, data, (gsize)(end - data));
  do
    found = chart_html_scan_next (&scan) == CHART_HTML_OPEN;
  while (!found && scan.at < scan.end && scan.text->len > 0 &&
         strspn (scan.text->str, " \t\r\n") == scan.text->len);
  for (guint i = 0; found && i < G_N_ELEMENTS (names); i++)
    if (strcmp (scan.name, names[i]) == 0)
      {
        chart_html_scan_clear (&scan);
        return TRUE;
      }
  chart_html_scan_clear (&scan);
  return FALSE;
}

/* Which table is taken where nobody says: the first that could be drawn. */
static guint
find_first (const GPtrArray *tables)
{
  for (guint i = 0; i < tables->len; i++)
    {
      const ChartHtmlTable *table = tables->pdata[i];

      if (table->n_rows > 1 && table->wide && table->counts)
        return i;
    }
  return 0;
}

/* Lists the tables, where there are several, and finds the one that is asked for. */
static gboolean
choose_table (const ChartLoadJob *job,
              const GPtrArray    *tables,
              ChartReading       *reading,
              guint              *place,
              GError            **error)
{
  *place = 0;
  if (tables->len == 1)
    return TRUE;
  for (guint i = 0; i < tables->len; i++)
    {
      const ChartHtmlTable *table = tables->pdata[i];

      chart_reading_add_table (reading, table->caption, table->line, 0);
    }
  if (job->options.table != NULL)
    {
      if (!chart_choice_find_table (job, reading, place, error))
        return FALSE;
    }
  else
    {
      *place = find_first (tables);
      chart_reading_add_notice (reading, 0, "tables",
                                ngettext ("table %u is read; the page has %u other",
                                          "table %u is read; the page has %u others",
                                          tables->len - 1),
                                *place + 1, tables->len - 1);
    }
  reading->table = *place;
  return TRUE;
}

/* Reads the text of a page without a table as a table of text. Tabs and line ends stay as they are:
 * what was copied out of an editor is parted by them. */
static ChartPackage *
read_text (const ChartLoadJob *job,
           const char         *data,
           gsize               length,
           GError            **error)
{
  static const char *const blocks[] = { "br", "p", "div", "li", "tr", "pre", "h1", "h2", "h3" };
  g_autoptr (GBytes)       bytes = NULL;
  GString                 *text = g_string_new (NULL);
  ChartHtmlScan            scan;
  ChartHtmlToken           token;

  chart_html_scan_init (&scan, data, length);
  while ((token = chart_html_scan_next (&scan)) != CHART_HTML_END)
    {
      if (token == CHART_HTML_TEXT)
        g_string_append_len (text, scan.text->str, (gssize)scan.text->len);
      for (guint i = 0; token != CHART_HTML_TEXT && i < G_N_ELEMENTS (blocks); i++)
        if (strcmp (scan.name, blocks[i]) == 0 && text->len > 0 &&
            text->str[text->len - 1] != '\n')
          g_string_append_c (text, '\n');
    }
  chart_html_scan_clear (&scan);
  bytes = g_string_free_to_bytes (text);
  return chart_table_read (job, bytes, error);
}

/* (transfer full): the cells of one table of the page. */
static ChartRecords *
read_rows (const ChartLoadJob *job,
           const GPtrArray    *tables,
           ChartReading       *reading,
           GError            **error)
{
  guint                    place;
  g_autoptr (ChartRecords) rows = NULL;
  ChartHtmlTable          *table;

  if (!choose_table (job, tables, reading, &place, error))
    return NULL;
  table = tables->pdata[place];
  rows = chart_grid_to_records (table->grid, error);
  if (rows == NULL)
    return NULL;
  if (chart_records_get_n (rows) == 0)
    {
      chart_load_job_fail (job, error, CHART_ERROR_EMPTY, 0,
                           _ ("the table has hidden cells only; show them first"));
      return NULL;
    }
  chart_grid_tell_hidden (table->grid, reading);
  return g_steal_pointer (&rows);
}

/**
 * chart_html_read:
 * @bytes: a page, or the piece of one that a spreadsheet or a browser has on the clipboard
 *
 * Reads one table of a page as that of any other file. Lines are rows of the table. Pasted or
 * dropped text without a table is read as a table of text; a file of it has none.
 *
 * Returns: (transfer full): a package of its table; %NULL with @error set
 */
ChartPackage *
chart_html_read (const ChartLoadJob *job,
                 GBytes             *bytes,
                 GError            **error)
{
  g_autoptr (ChartReading) reading = chart_reading_new ();
  g_autoptr (GBytes)       text = chart_decode (job, bytes, reading, error);
  g_autoptr (GPtrArray)    tables = NULL;
  g_autoptr (ChartRecords) rows = NULL;
  const char              *data;
  gsize                    length;

  if (text == NULL)
    return NULL;
  data = g_bytes_get_data (text, &length);
  tables = chart_html_page_read (job, data, length, error);
  if (tables == NULL)
    return NULL;
  if (tables->len == 0 && job->path == NULL)
    return read_text (job, data, length, error);
  if (tables->len == 0)
    {
      chart_load_job_fail (job, error, CHART_ERROR_EMPTY, 0,
                           _ ("this is a web page without a table; choose a file with one"));
      return NULL;
    }
  rows = read_rows (job, tables, reading, error);
  return rows != NULL ? chart_table_pack (job, rows, reading, error) : NULL;
}
