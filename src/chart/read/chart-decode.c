/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-decode.h"

#include "read/chart-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */

/* The physical line, from 1, of byte @at; CR, LF and CRLF end one. */
static guint
line_of (const char *text,
         gsize       at)
{
  guint line = 1;

  for (gsize i = 0; i < at; i++)
    line += text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n');
  return line;
}

/* Text that is UTF-8 but for some bytes: each of them becomes U+FFFD, its place goes to @replaced.
 * NULs are kept for take_out_nuls (). */
static GString *
repair (const char *data,
        gsize       length,
        GArray     *replaced)
{
  GString    *text = g_string_sized_new (length + 64);
  const char *end = data + length;

  while (data < end)
    {
      const char *bad;

      g_utf8_validate_len (data, (gsize)(end - data), &bad);
      g_string_append_len (text, data, bad - data);
      data = bad;
      if (data == end)
        break;
      if (*data == '\0')
        {
          g_string_append_c (text, '\0');
          data++;
          continue;
        }
      g_array_append_val (replaced, text->len);
      g_string_append (text, REPLACEMENT);
      /* What is left of a broken character goes with its head. */
      for (data++; data < end && ((guchar)*data & 0xc0) == 0x80; data++)
        ;
    }
  return text;
}

/* NULs would end every string early: each becomes U+FFFD. */
static GString *
take_out_nuls (const char *data,
               gsize       length,
               GArray     *places)
{
  GString    *text = g_string_sized_new (length + 64);
  const char *end = data + length;

  while (data < end)
    {
      const char *nul = memchr (data, '\0', (gsize)(end - data));

      g_string_append_len (text, data, (nul != NULL ? nul : end) - data);
      if (nul == NULL)
        break;
      g_array_append_val (places, text->len);
      g_string_append (text, REPLACEMENT);
      data = nul + 1;
    }
  return text;
}

/* Whether @data is UTF-8 without NULs. Digits and Hangul, of which most tables are, go by eight and
 * by three bytes; the rest is GLib's. */
static gboolean
is_clean (const guint8 *data,
          gsize         length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 tops = G_GUINT64_CONSTANT (0x8080808080808080);
  const guint8 *end = data + length;

  while (end - data >= 8)
    {
      guint64 word;

      memcpy (&word, data, sizeof word);
      if (((word - ones) & ~word & tops) != 0)
        return FALSE; /* a NUL */
      if ((word & tops) == 0)
        data += 8;
      else if (*data < 0x80)
        data++;
      else if (*data > 0xe0 && *data < 0xed && (data[1] & 0xc0) == 0x80 && (data[2] & 0xc0) == 0x80)
        data += 3;
      else
        {
          gunichar c = g_utf8_get_char_validated ((const char *)data, end - data);

          if ((gint32)c < 0)
            return FALSE;
          data = (const guint8 *)g_utf8_next_char ((const char *)data);
        }
    }
  return g_utf8_validate_len ((const char *)data, (gsize)(end - data), NULL);
}

static void
note_places (const GString *text,
             const GArray  *places,
             guint         *n,
             guint         *line)
{
  *n = places->len;
  if (places->len > 0)
    *line = line_of (text->str, g_array_index (places, gsize, 0));
}

/**
 * chart_decode_block:
 * @data: bytes without a byte order mark, that begin and end with a line or with the file
 * @encoding: what they are in
 * @text: (out) (transfer full) (nullable): UTF-8 without NULs; %NULL where @data is that already
 * @faults: (out): what had to be replaced
 *
 * Returns: whether @encoding is known
 */
gboolean
chart_decode_block (const guint8      *data,
                    gsize              length,
                    const char        *encoding,
                    GString          **text,
                    ChartDecodeFaults *faults)
{
  g_autoptr (GArray) replaced = NULL;
  g_autoptr (GArray) nuls = NULL;
  gboolean           utf8 = strcmp (encoding, "UTF-8") == 0;

  *faults = (ChartDecodeFaults){ 0 };
  *text = NULL;
  if (utf8 && is_clean (data, length))
    return TRUE;
  replaced = g_array_new (FALSE, FALSE, sizeof (gsize));
  *text = utf8 ? repair ((const char *)data, length, replaced)
               : chart_encoding_convert (data, length, encoding, FALSE, replaced);
  if (*text == NULL)
    return FALSE;
  note_places (*text, replaced, &faults->n_replaced, &faults->replaced_line);
  if (memchr ((*text)->str, '\0', (*text)->len) != NULL)
    {
      GString *clean;

      nuls = g_array_new (FALSE, FALSE, sizeof (gsize));
      clean = take_out_nuls ((*text)->str, (*text)->len, nuls);
      g_string_free (*text, TRUE);
      *text = clean;
      note_places (clean, nuls, &faults->n_nuls, &faults->nul_line);
    }
  return TRUE;
}

/* Adds to @self what was replaced further down, behind @lines lines. */
void
chart_decode_add_faults (ChartDecodeFaults       *self,
                         const ChartDecodeFaults *other,
                         guint                    lines)
{
  if (self->n_replaced == 0)
    self->replaced_line = lines + other->replaced_line;
  if (self->n_nuls == 0)
    self->nul_line = lines + other->nul_line;
  self->n_replaced += other->n_replaced;
  self->n_nuls += other->n_nuls;
}

/* Says what had to be replaced in a text in the encoding of @reading. */
void
chart_decode_tell_faults (const ChartDecodeFaults *self,
                          ChartReading            *reading)
{
  if (self->n_replaced > 0)
    chart_reading_add_notice (reading, self->replaced_line, "bad-character",
                              ngettext ("%u place is no %s text; it is shown as �",
                                        "%u places are no %s text; they are shown as �",
                                        self->n_replaced),
                              self->n_replaced, reading->encoding);
  if (self->n_nuls > 0)
    chart_reading_add_notice (reading, self->nul_line, "nul",
                              ngettext ("%u NUL byte; it is shown as �",
                                        "%u NUL bytes; they are shown as �", self->n_nuls),
                              self->n_nuls);
}

/* Says that the encoding is a guess. */
void
chart_decode_tell_guess (ChartReading *reading)
{
  chart_reading_add_notice (reading, 0, "encoding",
                            _ ("read as %s, which is a guess; choose the encoding if letters "
                               "are wrong"),
                            reading->encoding);
}

/**
 * chart_decode:
 * @bytes: a whole file
 * @reading: takes the encoding's name and what had to be replaced
 *
 * Makes UTF-8 of a text file, in the encoding that the job names or the one found out. What is
 * UTF-8 already is not copied.
 *
 * Returns: (transfer full): UTF-8 without byte order mark and without NULs; %NULL with
 *   CHART_ERROR_EMPTY, _BINARY or _ENCODING set
 */
GBytes *
chart_decode (const ChartLoadJob *job,
              GBytes             *bytes,
              ChartReading       *reading,
              GError            **error)
{
  gsize               length;
  const guint8       *data = g_bytes_get_data (bytes, &length);
  ChartEncoding       encoding;
  ChartDecodeFaults   faults;
  g_autoptr (GString) text = NULL;
  const char         *binary;

  if (length == 0)
    {
      chart_load_job_fail (job, error, CHART_ERROR_EMPTY, 0,
                           _ ("the file is empty; choose a file with a table"));
      return NULL;
    }
  binary = chart_encoding_name_binary (data, length);
  if (binary != NULL)
    {
      chart_load_job_fail (job, error, CHART_ERROR_BINARY, 0,
                           _ ("this looks like %s; save the table as CSV"), _ (binary));
      return NULL;
    }

  encoding = chart_encoding_guess (data, length);
  if (job->options.encoding != NULL)
    encoding = (ChartEncoding){ job->options.encoding, 0, FALSE };
  g_free (reading->encoding);
  reading->encoding = chart_encoding_widen (encoding.name);

  if (strcmp (reading->encoding, "UTF-8") == 0)
    encoding.mark = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  if (!chart_decode_block (data + encoding.mark, length - encoding.mark, reading->encoding, &text,
                           &faults))
    {
      g_autofree char *name = chart_escape_for_line (reading->encoding, -1);

      chart_load_job_fail (job, error, CHART_ERROR_ENCODING, 0,
                           _ ("the encoding “%s” is not known; try UTF-8 or CP949"), name);
      return NULL;
    }
  if (text == NULL)
    return g_bytes_new_from_bytes (bytes, encoding.mark, length - encoding.mark);
  if (strcmp (reading->encoding, "UTF-8") != 0 && g_str_has_prefix (text->str, "\xef\xbb\xbf"))
    g_string_erase (text, 0, 3);
  chart_decode_tell_faults (&faults, reading);
  if (encoding.unsure)
    chart_decode_tell_guess (reading);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
