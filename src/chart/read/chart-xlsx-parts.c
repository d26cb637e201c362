/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-xlsx-parts.h"

#include "read/chart-xml.h"

#include <string.h>

/* Texts that cells share, as far as they are read. */
typedef struct
{
  ChartXlsxStrings *strings;
  GString          *text;
  gboolean          collecting;
  guint             phonetic; /* depth of what says how the text sounds, which is none of it */
} StringReader;

/* Frees what reading filled in. */
void
chart_xlsx_strings_clear (ChartXlsxStrings *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->offsets, g_array_unref);
}

/* The character that "_x000D_" at @text stands for; %FALSE where it is no such thing. */
static gboolean
read_escape (const char *text,
             gunichar   *character)
{
  if (text[0] != '_' || text[1] != 'x')
    return FALSE;
  *character = 0;
  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
      *character = *character << 4 | (gunichar)g_ascii_xdigit_value (text[i]);
    }
  return text[6] == '_';
}

/* Makes characters of "_x000A_", as the format writes those that XML has not. Of a carriage return
 * nothing is left, for a line feed stands behind it. */
void
chart_xlsx_unescape (GString *text)
{
  char *to;

  if (strstr (text->str, "_x") == NULL)
    return;
  to = text->str;
  for (const char *from = text->str; *from != '\0';)
    {
      gunichar character;

      if (!read_escape (from, &character))
        {
          *to++ = *from++;
          continue;
        }
      from += 7;
      if (character != '\r' && character != 0 && g_unichar_validate (character))
        to += g_unichar_to_utf8 (character, to);
    }
  g_string_truncate (text, (gsize)(to - text->str));
}

static gboolean
string_start (gpointer                  data,
              const char               *name,
              const ChartXmlAttributes *attributes)
{
  StringReader *self = data;

  if (strcmp (name, "rPh") == 0)
    self->phonetic++;
  else if (strcmp (name, "si") == 0)
    g_string_truncate (self->text, 0);
  self->collecting = strcmp (name, "t") == 0 && self->phonetic == 0;
  return TRUE;
}

static gboolean
string_end (gpointer    data,
            const char *name)
{
  StringReader *self = data;

  self->collecting = FALSE;
  if (strcmp (name, "rPh") == 0)
    self->phonetic--;
  else if (strcmp (name, "si") == 0)
    {
      gsize offset = self->strings->text->len;

      chart_xlsx_unescape (self->text);
      g_array_append_val (self->strings->offsets, offset);
      g_string_append_len (self->strings->text, self->text->str, (gssize)self->text->len + 1);
    }
  return TRUE;
}

static gboolean
string_text (gpointer    data,
             const char *text,
             gsize       length)
{
  StringReader *self = data;

  if (self->collecting)
    g_string_append_len (self->text, text, (gssize)length);
  return TRUE;
}

/* Reads the texts that cells share. */
gboolean
chart_xlsx_read_strings (const ChartLoadJob *job,
                         const ChartZip     *zip,
                         const char         *part,
                         ChartXlsxStrings   *strings,
                         GError            **error)
{
  static const ChartXmlHandler handler = { string_start, string_end, string_text };
  g_autoptr (GString)          text = g_string_new (NULL);
  StringReader                 self = { strings, text, FALSE, 0 };

  strings->text = g_string_new (NULL);
  strings->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  return chart_xml_read (job, zip, part, &handler, &self, error);
}

typedef struct
{
  GHashTable *codes;   /* number → char * */
  GArray     *formats; /* ChartNumberFormat: one a style of cells */
  gboolean    in_cells;
} FormatReader;

static gboolean
format_start (gpointer                  data,
              const char               *name,
              const ChartXmlAttributes *attributes)
{
  FormatReader *self = data;
  guint         id = chart_xml_get_count (attributes, "numFmtId", 0);

  if (strcmp (name, "numFmt") == 0)
    {
      const char *code = chart_xml_get (attributes, "formatCode");

      if (code != NULL)
        g_hash_table_insert (self->codes, GUINT_TO_POINTER (id), g_strdup (code));
    }
  else if (strcmp (name, "cellXfs") == 0)
    self->in_cells = TRUE;
  else if (strcmp (name, "xf") == 0 && self->in_cells)
    {
      const char       *code = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (id));
      ChartNumberFormat format = code != NULL ? chart_number_format_parse (code)
                                              : chart_number_format_get_builtin (id);

      g_array_append_val (self->formats, format);
    }
  return TRUE;
}

static gboolean
format_end (gpointer    data,
            const char *name)
{
  FormatReader *self = data;

  if (strcmp (name, "cellXfs") == 0)
    self->in_cells = FALSE;
  return TRUE;
}

/* (transfer full): the number format of each style of cells (ChartNumberFormat); %NULL with @error
 * set. */
GArray *
chart_xlsx_read_formats (const ChartLoadJob *job,
                         const ChartZip     *zip,
                         const char         *part,
                         GError            **error)
{
  static const ChartXmlHandler handler = { format_start, format_end, NULL };
  g_autoptr (GHashTable)       codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GArray)           formats = g_array_new (FALSE, FALSE, sizeof (ChartNumberFormat));
  FormatReader                 self = { codes, formats, FALSE };

  if (!chart_xml_read (job, zip, part, &handler, &self, error))
    return NULL;
  return g_steal_pointer (&formats);
}
