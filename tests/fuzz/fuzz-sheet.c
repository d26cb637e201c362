/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "fuzz.h"

#include <string.h>
#include <zlib.h>

#define XLSX '1' /* marks of what a file is a part of */
#define ODS '2'

/* What an Excel file needs beside its sheet. */
static const struct
{
  const char *name;
  const char *content;
} parts[] = {
  { "_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                   "Target=\"xl/workbook.xml\"/></Relationships>" },
  { "xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                       "relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"b\"/>"
                       "</sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"sheet.xml\"/>"
    "<Relationship Id=\"c\" Type=\"x/sharedStrings\" Target=\"strings.xml\"/>"
    "<Relationship Id=\"d\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>" },
  { "xl/strings.xml", "<sst><si><t>k</t></si><si><t>가나</t></si><si><t>12%</t></si></sst>" },
  { "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"0.0%\"/>"
                     "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/>"
                     "<xf numFmtId=\"14\"/></cellXfs></styleSheet>" },
};

static void
put (GByteArray *zip,
     guint32     number,
     guint       size)
{
  for (guint i = 0; i < size; i++, number >>= 8)
    g_byte_array_append (zip, &(guint8){ (guint8)number }, 1);
}

/* What the two places have in common in which a zip says what an entry is. */
static void
put_entry (GByteArray   *zip,
           const char   *name,
           const guint8 *data,
           gsize         size)
{
  put (zip, 20, 2);
  put (zip, 0, 2);
  put (zip, 0, 2); /* not packed */
  put (zip, 0, 4);
  put (zip, (guint32)crc32 (0, data, (uInt)size), 4);
  put (zip, (guint32)size, 4);
  put (zip, (guint32)size, 4);
  put (zip, (guint32)strlen (name), 2);
  put (zip, 0, 2);
}

static void
add_entry (GByteArray   *zip,
           GByteArray   *list,
           const char   *name,
           const guint8 *data,
           gsize         size)
{
  guint32 at = zip->len;

  put (zip, 0x04034b50, 4);
  put_entry (zip, name, data, size);
  g_byte_array_append (zip, (const guint8 *)name, (guint)strlen (name));
  g_byte_array_append (zip, data, (guint)size);
  put (list, 0x02014b50, 4);
  put (list, 20, 2);
  put_entry (list, name, data, size);
  put (list, 0, 2);
  put (list, 0, 4);
  put (list, 0, 4);
  put (list, at, 4);
  g_byte_array_append (list, (const guint8 *)name, (guint)strlen (name));
}

/* Loads @data as the part of a spreadsheet that holds its cells. */
static void
load_part (const guint8 *data,
           gsize         size,
           gboolean      xlsx)
{
  g_autoptr (GByteArray) zip = g_byte_array_new ();
  g_autoptr (GByteArray) list = g_byte_array_new ();
  guint                  n = xlsx ? G_N_ELEMENTS (parts) : 0;
  guint32                at;

  for (guint i = 0; i < n; i++)
    add_entry (zip, list, parts[i].name, (const guint8 *)parts[i].content,
               strlen (parts[i].content));
  add_entry (zip, list, xlsx ? "xl/sheet.xml" : "content.xml", data, size);
  at = zip->len;
  g_byte_array_append (zip, list->data, list->len);
  put (zip, 0x06054b50, 4);
  put (zip, 0, 4);
  put (zip, n + 1, 2);
  put (zip, n + 1, 2);
  put (zip, list->len, 4);
  put (zip, at, 4);
  put (zip, 0, 2);
  fuzz_load (zip->data, zip->len, "fuzz", NULL);
}

/* A file that begins with a mark is the cells of a spreadsheet, since no chance makes a zip whose
 * sums are right; any other is what it begins as: a page, a file of answers, a zip. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  if (size > 0 && (data[0] == XLSX || data[0] == ODS))
    load_part (data + 1, size - 1, data[0] == XLSX);
  else
    fuzz_load (data, size, "fuzz", NULL);
  return 0;
}
