/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-xml.h"

#include "base/chart-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK (1u << 16)

/* GLib's parser knows no entities but the five of XML and no DTD, and opens nothing: there is
 * nothing to expand. */
typedef struct
{
  const ChartXmlHandler *handler;
  gpointer               self;
  guint                  depth;
  gboolean               stopped;
  gboolean               too_deep;
} Reader;

static const char *
without_prefix (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/* Ends the parser's run with an error, which read_chunks () does not take for one. */
static void
stop (Reader  *reader,
      GError **error)
{
  reader->stopped = TRUE;
  g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE, "");
}

static void
start_cb (GMarkupParseContext *context,
          const char          *name,
          const char         **names,
          const char         **values,
          gpointer             user_data,
          GError             **error)
{
  Reader            *reader = user_data;
  ChartXmlAttributes attributes = { names, values };

  reader->too_deep = ++reader->depth > CHART_MAX_XML_DEPTH;
  if (reader->too_deep ||
      !reader->handler->start (reader->self, without_prefix (name), &attributes))
    stop (reader, error);
}

static void
end_cb (GMarkupParseContext *context,
        const char          *name,
        gpointer             user_data,
        GError             **error)
{
  Reader *reader = user_data;

  reader->depth--;
  if (reader->handler->end != NULL && !reader->handler->end (reader->self, without_prefix (name)))
    stop (reader, error);
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  Reader *reader = user_data;

  if (reader->handler->text != NULL && !reader->handler->text (reader->self, text, length))
    stop (reader, error);
}

static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };

/* Whether the file may be read on; @inner says why the parser stopped. */
static gboolean
settle (const ChartLoadJob *job,
        const char         *part,
        const Reader       *reader,
        const GError       *inner,
        GError            **error)
{
  g_autofree char *said = chart_escape_for_line (part, -1);
  g_autofree char *why = NULL;

  if (reader->too_deep)
    {
      chart_load_job_fail (job, error, CHART_ERROR_TOO_DEEP, 0,
                           _ ("“%s” has elements more than %u deep; save the table as CSV"), said,
                           CHART_MAX_XML_DEPTH);
      return FALSE;
    }
  if (inner == NULL || reader->stopped)
    return TRUE;
  why = chart_escape_for_line (inner->message, -1);
  chart_load_job_fail (job, error, CHART_ERROR_DAMAGED, 0,
                       _ ("“%s” in it is no good XML (%s); save it again in the program that made "
                          "it"),
                       said, why);
  return FALSE;
}

static gboolean
read_chunks (const ChartLoadJob  *job,
             ChartZipPart        *part,
             const char          *name,
             Reader              *reader,
             GMarkupParseContext *context,
             GError             **error)
{
  g_autofree guint8 *buffer = g_malloc (CHUNK);
  g_autoptr (GError) inner = NULL;
  gboolean           first = TRUE;
  double             fraction = CHART_LOAD_BYTES;
  gssize             n;

  while ((n = chart_zip_part_read (part, buffer, CHUNK, error)) > 0)
    {
      gssize mark = first && n >= 3 && memcmp (buffer, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

      first = FALSE;
      if (reader->handler->is_bulk)
        fraction = chart_load_job_parsed (chart_zip_part_get_fraction (part));
      if (!chart_load_job_step (job, fraction, error))
        return FALSE;
      if (!g_markup_parse_context_parse (context, (const char *)buffer + mark, n - mark, &inner))
        return settle (job, name, reader, inner, error);
    }
  if (n < 0)
    return FALSE;
  g_markup_parse_context_end_parse (context, &inner);
  return settle (job, name, reader, inner, error);
}

/**
 * chart_xml_read:
 * @part: a part of @zip
 * @self: given to the functions of @handler
 *
 * Reads a part of XML in pieces. A document type is passed over and an entity of its own an error.
 *
 * Returns: %FALSE with CHART_ERROR_DAMAGED, _TOO_DEEP, _TOO_LARGE or _ENCRYPTED set
 */
gboolean
chart_xml_read (const ChartLoadJob    *job,
                const ChartZip        *zip,
                const char            *part,
                const ChartXmlHandler *handler,
                gpointer               self,
                GError               **error)
{
  Reader                          reader = { handler, self, 0, FALSE, FALSE };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (ChartZipPart)        opened = chart_zip_open (zip, part, error);

  if (opened == NULL)
    return FALSE;
  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);
  return read_chunks (job, opened, part, &reader, context, error);
}

/* (nullable): the value of an attribute. @name: with its prefix, or without for any prefix. */
const char *
chart_xml_get (const ChartXmlAttributes *attributes,
               const char               *name)
{
  gboolean prefixed = strchr (name, ':') != NULL;

  for (guint i = 0; attributes->names[i] != NULL; i++)
    if (strcmp (prefixed ? attributes->names[i] : without_prefix (attributes->names[i]), name) == 0)
      return attributes->values[i];
  return NULL;
}

/* Whether an attribute says so; %FALSE where it is not there. */
gboolean
chart_xml_get_bool (const ChartXmlAttributes *attributes,
                    const char               *name)
{
  const char *value = chart_xml_get (attributes, name);

  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0);
}

/* An attribute that is a whole number and no more than that; @otherwise where it is none. */
guint
chart_xml_get_count (const ChartXmlAttributes *attributes,
                     const char               *name,
                     guint                     otherwise)
{
  const char *value = chart_xml_get (attributes, name);
  guint64     number;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &number, NULL))
    return otherwise;
  return (guint)number;
}
