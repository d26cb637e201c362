/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-xlsx-sheet.h"

#include "read/chart-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a workbook's parts are called, by the names that the workbook knows them by. */
typedef struct
{
  const char *folder; /* of the part that has them */
  GHashTable *parts;  /* id → char * */
  char      **strings;
  char      **styles;
  char      **workbook;
} Relations;

/* (transfer full): @target as seen from @folder. */
static char *
resolve (const char *folder,
         const char *target)
{
  g_autofree char *root = g_strconcat ("/", folder, NULL);
  g_autofree char *path = g_canonicalize_filename (target, root);

  return g_strdup (path + 1);
}

/* Sets @place to @target once; (nullable) it may be of no interest. */
static void
set_once (char      **place,
          const char *folder,
          const char *target)
{
  if (place != NULL && *place == NULL)
    *place = resolve (folder, target);
}

static gboolean
relation_start (gpointer                  data,
                const char               *name,
                const ChartXmlAttributes *attributes)
{
  Relations  *self = data;
  const char *id = chart_xml_get (attributes, "Id");
  const char *type = chart_xml_get (attributes, "Type");
  const char *target = chart_xml_get (attributes, "Target");

  if (strcmp (name, "Relationship") != 0 || id == NULL || type == NULL || target == NULL)
    return TRUE;
  if (g_str_has_suffix (type, "/officeDocument"))
    set_once (self->workbook, self->folder, target);
  else if (g_str_has_suffix (type, "/sharedStrings"))
    set_once (self->strings, self->folder, target);
  else if (g_str_has_suffix (type, "/styles"))
    set_once (self->styles, self->folder, target);
  else if (g_str_has_suffix (type, "/worksheet") && self->parts != NULL)
    g_hash_table_insert (self->parts, g_strdup (id), resolve (self->folder, target));
  return TRUE;
}

static const ChartXmlHandler relation_handler = { relation_start, NULL, NULL };

/* The workbook while it is read. */
typedef struct
{
  ChartXlsx  *xlsx;
  GHashTable *parts;
  GError    **error;
  gboolean    failed;
} BookReader;

static gboolean
book_start (gpointer                  data,
            const char               *name,
            const ChartXmlAttributes *attributes)
{
  BookReader *self = data;
  const char *id, *state, *part;
  ChartSheet *sheet;

  if (strcmp (name, "workbookPr") == 0)
    self->xlsx->from_1904 = chart_xml_get_bool (attributes, "date1904");
  if (strcmp (name, "sheet") != 0)
    return TRUE;
  id = chart_xml_get (attributes, "id");
  part = id != NULL ? g_hash_table_lookup (self->parts, id) : NULL;
  if (part == NULL)
    return TRUE; /* a sheet with nothing but a chart */
  sheet = chart_book_add_sheet (&self->xlsx->book, chart_xml_get (attributes, "name"),
                                self->error);
  self->failed = sheet == NULL;
  if (self->failed)
    return FALSE;
  state = chart_xml_get (attributes, "state");
  sheet->hidden = state != NULL && strcmp (state, "visible") != 0;
  sheet->part = g_strdup (part);
  return TRUE;
}

static gboolean
read_workbook (ChartXlsx  *self,
               const char *workbook,
               GError    **error)
{
  static const ChartXmlHandler handler = { book_start, NULL, NULL };
  g_autofree char             *folder = g_path_get_dirname (workbook);
  g_autofree char             *base = g_path_get_basename (workbook);
  g_autofree char             *related = g_strconcat (folder, "/_rels/", base, ".rels", NULL);
  g_autofree char             *strings = NULL;
  g_autofree char             *styles = NULL;
  g_autoptr (GHashTable)       parts = NULL;
  Relations                    relations = { folder, NULL, &strings, &styles, NULL };
  BookReader                   reader = { self, NULL, error, FALSE };
  const ChartLoadJob          *job = self->book.job;
  const ChartZip              *zip = self->book.zip;

  parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  relations.parts = reader.parts = parts;
  if (!chart_xml_read (job, zip, related, &relation_handler, &relations, error) ||
      !chart_xml_read (job, zip, workbook, &handler, &reader, error) || reader.failed)
    return FALSE;
  if (styles != NULL && chart_zip_has (zip, styles))
    {
      self->formats = chart_xlsx_read_formats (job, zip, styles, error);
      if (self->formats == NULL)
        return FALSE;
    }
  return strings == NULL || !chart_zip_has (zip, strings) ||
         chart_xlsx_read_strings (job, zip, strings, &self->strings, error);
}

static void
xlsx_free (ChartBook *book)
{
  ChartXlsx *self = (ChartXlsx *)book;

  chart_xlsx_strings_clear (&self->strings);
  g_clear_pointer (&self->formats, g_array_unref);
  g_free (self);
}

/* Which of the sheets that are seen have anything. */
static gboolean
look_for_content (ChartBook *self,
                  GError   **error)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      ChartSheet *sheet = self->sheets->pdata[i];

      if (!chart_xlsx_probe_sheet ((ChartXlsx *)self, sheet, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * chart_xlsx_open:
 * @zip: a file with a part "_rels/.rels"
 *
 * Reads what an Excel workbook says about its sheets; its cells are read later.
 *
 * Returns: (transfer full): the workbook; %NULL with @error set
 */
ChartBook *
chart_xlsx_open (const ChartLoadJob *job,
                 const ChartZip     *zip,
                 GError            **error)
{
  ChartXlsx            *xlsx = g_new0 (ChartXlsx, 1);
  g_autoptr (ChartBook) self = &xlsx->book;
  g_autofree char      *workbook = NULL;
  Relations             relations = { "", NULL, NULL, NULL, &workbook };

  chart_book_init (self, job, zip);
  self->read = chart_xlsx_read_sheet;
  self->free = xlsx_free;
  if (!chart_xml_read (job, zip, "_rels/.rels", &relation_handler, &relations, error))
    return NULL;
  if (workbook == NULL || !g_str_has_suffix (workbook, ".xml") || strstr (workbook, "book") == NULL)
    {
      chart_load_job_fail (job, error, CHART_ERROR_BINARY, 0,
                           workbook != NULL && g_str_has_suffix (workbook, ".bin")
                             ? _ ("this is a binary Excel file (XLSB); save it as XLSX")
                             : _ ("this is no spreadsheet; choose an XLSX, ODS or CSV file"));
      return NULL;
    }
  if (!read_workbook (xlsx, workbook, error) || !look_for_content (self, error))
    return NULL;
  return g_steal_pointer (&self);
}
