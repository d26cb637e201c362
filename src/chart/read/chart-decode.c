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

static void
tell_replaced (ChartReading *reading,
               const char   *text,
               GArray       *places)
{
  if (places->len > 0)
    chart_reading_add_notice (reading, line_of (text, g_array_index (places, gsize, 0)),
                              "bad-character",
                              ngettext ("%u place is no %s text; it is shown as �",
                                        "%u places are no %s text; they are shown as �",
                                        places->len),
                              places->len, reading->encoding);
}

static void
tell_nuls (ChartReading *reading,
           const char   *text,
           GArray       *places)
{
  if (places->len > 0)
    chart_reading_add_notice (reading, line_of (text, g_array_index (places, gsize, 0)), "nul",
                              ngettext ("%u NUL byte; it is shown as �",
                                        "%u NUL bytes; they are shown as �", places->len),
                              places->len);
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
  g_autoptr (GArray)  replaced = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray)  nuls = g_array_new (FALSE, FALSE, sizeof (gsize));
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
    {
      gsize mark = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

      if (g_utf8_validate_len ((const char *)data + mark, length - mark, NULL))
        return g_bytes_new_from_bytes (bytes, mark, length - mark);
      text = repair ((const char *)data + mark, length - mark, replaced);
    }
  else
    {
      text = chart_encoding_convert (data + encoding.mark, length - encoding.mark,
                                     reading->encoding, FALSE, replaced);
      if (text == NULL)
        {
          g_autofree char *name = chart_escape_for_line (reading->encoding, -1);

          chart_load_job_fail (job, error, CHART_ERROR_ENCODING, 0,
                               _ ("the encoding “%s” is not known; try UTF-8 or CP949"), name);
          return NULL;
        }
      if (g_str_has_prefix (text->str, "\xef\xbb\xbf"))
        g_string_erase (text, 0, 3);
    }

  tell_replaced (reading, text->str, replaced);
  if (memchr (text->str, '\0', text->len) != NULL)
    {
      GString *clean = take_out_nuls (text->str, text->len, nuls);

      g_string_free (text, TRUE);
      text = clean;
      tell_nuls (reading, text->str, nuls);
    }
  if (encoding.unsure)
    chart_reading_add_notice (reading, 0, "encoding",
                              _ ("read as %s, which is a guess; choose the encoding if letters "
                                 "are wrong"),
                              reading->encoding);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
