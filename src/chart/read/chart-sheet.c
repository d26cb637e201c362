/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-sheet.h"

#include "base/chart-limits.h"
#include "read/chart-book.h"
#include "read/chart-choice.h"
#include "read/chart-table.h"
#include "read/chart-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ZIP_MAGIC "PK\x03\x04"
#define OLE_MAGIC "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define MANIFEST "META-INF/manifest.xml"

static gboolean
begins_with (GBytes     *bytes,
             const char *magic)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= strlen (magic) && memcmp (data, magic, strlen (magic)) == 0;
}

/* Whether the bytes begin as a spreadsheet file does: a zip, or what older programs and encrypted
 * files come in. */
gboolean
chart_sheet_sniff (GBytes *bytes)
{
  return begins_with (bytes, ZIP_MAGIC) || begins_with (bytes, OLE_MAGIC);
}

/* Says what to do with an older or encrypted Excel file. The name of the encrypted part stands in
 * UTF-16 in the list of parts. */
static void
fail_ole (const ChartLoadJob *job,
          GBytes             *bytes,
          GError            **error)
{
  static const char part[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  gsize             length;
  const char       *data = g_bytes_get_data (bytes, &length);

  if (memmem (data, length, part, sizeof part - 1) != NULL)
    chart_load_job_fail (job, error, CHART_ERROR_ENCRYPTED, 0,
                         _ ("the file is protected with a password; save it without one"));
  else
    chart_load_job_fail (job, error, CHART_ERROR_BINARY, 0,
                         _ ("this is a file of an older Office (XLS); save it as XLSX"));
}

static gboolean
manifest_start (gpointer                  data,
                const char               *name,
                const ChartXmlAttributes *attributes)
{
  gboolean *encrypted = data;

  *encrypted = strcmp (name, "encryption-data") == 0;
  return !*encrypted;
}

/* An OpenDocument file says in its manifest which of its parts are encrypted. */
static ChartBook *
open_ods (const ChartLoadJob *job,
          const ChartZip     *zip,
          GError            **error)
{
  static const ChartXmlHandler handler = { manifest_start, NULL, NULL, FALSE };
  gboolean                     encrypted = FALSE;

  if (chart_zip_has (zip, MANIFEST) &&
      !chart_xml_read (job, zip, MANIFEST, &handler, &encrypted, error))
    return NULL;
  if (encrypted)
    {
      chart_load_job_fail (job, error, CHART_ERROR_ENCRYPTED, 0,
                           _ ("the file is protected with a password; save it without one"));
      return NULL;
    }
  return chart_ods_open (job, zip, error);
}

static ChartBook *
open_book (const ChartLoadJob *job,
           const ChartZip     *zip,
           GError            **error)
{
  if (chart_zip_has (zip, "content.xml"))
    return open_ods (job, zip, error);
  if (chart_zip_has (zip, "_rels/.rels"))
    return chart_xlsx_open (job, zip, error);
  /* a newer way to encrypt a whole OpenDocument file */
  if (chart_zip_has (zip, "encrypted-package"))
    chart_load_job_fail (job, error, CHART_ERROR_ENCRYPTED, 0,
                         _ ("the file is protected with a password; save it without one"));
  else
    chart_load_job_fail (job, error, CHART_ERROR_BINARY, 0,
                         _ ("this is no spreadsheet; choose an XLSX, ODS or CSV file"));
  return NULL;
}

/* Lists the sheets that have a cell, hidden ones last, and finds the one that is asked for, else
 * the first. @sheet: its place in the book */
static gboolean
choose_sheet (const ChartLoadJob *job,
              const ChartBook    *book,
              ChartReading       *reading,
              guint              *sheet,
              GError            **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  guint              n_seen = 0;
  guint              n_others;

  for (int hidden = 0; hidden < 2; hidden++)
    for (guint i = 0; i < book->sheets->len; i++)
      {
        const ChartSheet *candidate = book->sheets->pdata[i];

        if (!candidate->filled || candidate->hidden != hidden || places->len == CHART_MAX_TABLES)
          continue;
        g_array_append_val (places, i);
        n_seen += !hidden;
        chart_reading_add_table (reading, candidate->name, 0, 0);
      }
  if (places->len == 0)
    {
      chart_load_job_fail (job, error, CHART_ERROR_EMPTY, 0,
                           _ ("no sheet of the file has any text; choose a file with a table"));
      return FALSE;
    }
  if (!chart_choice_find_table (job, reading, &reading->table, error))
    return FALSE;
  *sheet = g_array_index (places, guint, reading->table);
  if (n_seen > 1 && job->options.table == NULL)
    {
      g_autofree char *said =
        chart_escape_for_line (((ChartSheet *)book->sheets->pdata[*sheet])->name, -1);

      g_autofree char *others = chart_choice_list_others (reading, &n_others);

      chart_reading_add_notice (reading, 0, "sheets",
                                _ ("sheet “%s” is read; there is data in others too: %s"), said,
                                others);
    }
  return TRUE;
}

/* Tells what of the sheet is not read. */
static void
tell_sheet (const ChartBook *book,
            const ChartGrid *grid,
            ChartReading    *reading)
{
  chart_grid_tell_hidden (grid, reading);
  if (book->n_blank > 0)
    chart_reading_add_notice (reading, book->blank_at, "formula",
                              ngettext ("%u formula has no result in the file; open and save it in "
                                        "a spreadsheet program",
                                        "%u formulas have no result in the file; open and save it "
                                        "in a spreadsheet program",
                                        book->n_blank),
                              book->n_blank);
}

static ChartRecords *
read_rows (const ChartLoadJob *job,
           ChartBook          *book,
           ChartReading       *reading,
           GError            **error)
{
  g_autoptr (ChartGrid)    grid = chart_grid_new (job);
  g_autoptr (ChartRecords) rows = NULL;
  guint                    sheet;

  if (!choose_sheet (job, book, reading, &sheet, error) ||
      !book->read (book, sheet, grid, error))
    return NULL;
  rows = chart_grid_to_records (grid, error);
  if (rows == NULL)
    return NULL;
  if (chart_records_get_n (rows) == 0)
    {
      chart_load_job_fail (job, error, CHART_ERROR_EMPTY, 0,
                           book->n_blank > 0
                             ? _ ("the sheet has formulas without results; open and save the file "
                                  "in a spreadsheet program")
                             : _ ("the sheet has hidden cells only; show them and save the file"));
      return NULL;
    }
  tell_sheet (book, grid, reading);
  return g_steal_pointer (&rows);
}

/**
 * chart_sheet_read:
 * @bytes: an Excel workbook (XLSX) or an OpenDocument spreadsheet (ODS)
 *
 * Reads one sheet, then its table as that of any other file. Lines are rows of the sheet.
 *
 * Returns: (transfer full): a package of its table; %NULL with @error set
 */
ChartPackage *
chart_sheet_read (const ChartLoadJob *job,
                  GBytes             *bytes,
                  GError            **error)
{
  g_autoptr (ChartReading) reading = chart_reading_new ();
  g_autoptr (ChartZip)     zip = NULL;
  g_autoptr (ChartBook)    book = NULL;
  g_autoptr (ChartRecords) rows = NULL;

  if (begins_with (bytes, OLE_MAGIC))
    {
      fail_ole (job, bytes, error);
      return NULL;
    }
  zip = chart_zip_new (job, bytes, error);
  if (zip == NULL)
    return NULL;
  book = open_book (job, zip, error);
  if (book == NULL)
    return NULL;
  rows = read_rows (job, book, reading, error);
  return rows != NULL ? chart_table_pack (job, rows, reading, error) : NULL;
}
