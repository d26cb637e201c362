/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"

#include <gio/gio.h>
#include <string.h>

G_DEFINE_QUARK (chart - error - quark, chart_error)

/* What @error means for the caller; an error of a foreign domain is internal, for it should have
 * been told in our own words. */
ChartErrorClass
chart_error_get_class (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return CHART_ERROR_CLASS_CANCELLED;
  if (error->domain != CHART_ERROR)
    return CHART_ERROR_CLASS_INTERNAL;

  switch ((ChartError)error->code)
    {
    case CHART_ERROR_NO_NUMBERS:
    case CHART_ERROR_KIND_REFUSED:
      return CHART_ERROR_CLASS_NOTHING;
    case CHART_ERROR_WRITE_FAILED:
    case CHART_ERROR_READER_GONE:
    case CHART_ERROR_WOULD_REPLACE_INPUT:
      return CHART_ERROR_CLASS_OUTPUT;
    case CHART_ERROR_TOO_LARGE:
    case CHART_ERROR_TOO_DEEP:
      return CHART_ERROR_CLASS_LIMIT;
    case CHART_ERROR_NOT_FOUND:
    case CHART_ERROR_IS_FOLDER:
    case CHART_ERROR_NOT_A_FILE:
    case CHART_ERROR_NO_PERMISSION:
    case CHART_ERROR_READ_FAILED:
    case CHART_ERROR_EMPTY:
    case CHART_ERROR_BINARY:
    case CHART_ERROR_DAMAGED:
    case CHART_ERROR_ENCRYPTED:
    case CHART_ERROR_ENCODING:
    case CHART_ERROR_UNCLOSED_QUOTE:
    case CHART_ERROR_HEADER_ONLY:
    case CHART_ERROR_NO_ROW_LEFT:
    case CHART_ERROR_JSON_SYNTAX:
    case CHART_ERROR_MISSING_KEY:
    case CHART_ERROR_WRONG_TYPE:
    case CHART_ERROR_BAD_VALUE:
    case CHART_ERROR_PATH_OUTSIDE:
    case CHART_ERROR_UNKNOWN_DATASET:
    case CHART_ERROR_UNKNOWN_LABEL:
    case CHART_ERROR_UNKNOWN_COLUMN:
    case CHART_ERROR_UNKNOWN_TABLE:
    case CHART_ERROR_OTHER_COLUMNS:
    default:
      return CHART_ERROR_CLASS_INPUT;
    }
}

static char *
escape (const char *text,
        gssize      length,
        guint       most)
{
  GString    *escaped = g_string_new (NULL);
  const char *end = text + (length < 0 ? (gssize)strlen (text) : length);

  for (guint n = 0; text < end; n++)
    {
      gunichar    c = g_utf8_get_char_validated (text, end - text);
      const char *next = (gint32)c < 0 ? text + 1 : g_utf8_next_char (text);

      if (n == most)
        {
          g_string_append (escaped, "…");
          break;
        }
      if ((gint32)c < 0 || c == 0 || g_unichar_iscntrl (c) ||
          g_unichar_type (c) == G_UNICODE_FORMAT)
        for (; text < next; text++)
          g_string_append_printf (escaped, "\\x%02X", (guchar)*text);
      else
        g_string_append_len (escaped, text, next - text);
      text = next;
    }
  return g_string_free (escaped, FALSE);
}

/**
 * chart_escape:
 * @text: bytes from a file
 * @length: how many, or -1 where @text ends in a NUL
 *
 * Makes @text safe for a terminal: control characters and what is not UTF-8 become \xNN.
 *
 * Returns: (transfer full): valid UTF-8 without control characters
 */
char *
chart_escape (const char *text,
              gssize      length)
{
  return escape (text, length, G_MAXUINT);
}

/* As chart_escape(), for a name or a cell inside a message: what is over 80 characters is cut, with
 * an ellipsis. */
char *
chart_escape_for_line (const char *text,
                       gssize      length)
{
  return escape (text, length, 80);
}
