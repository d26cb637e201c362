/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-json-scan.h"

#include "base/chart-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may come next. */
typedef enum {
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END, /* right after [ */
  EXPECT_KEY,
  EXPECT_KEY_OR_END, /* right after { */
  EXPECT_COLON,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expect;

typedef struct
{
  const ChartLoadJob *job;
  const char         *start;
  const char         *at;
  const char         *end;
  GString            *safe;
  GString            *texts;
  guint               depth;
  char                open[CHART_MAX_DESCRIPTOR_DEPTH]; /* the brackets we are in */
} Scan;

static gboolean
fail (Scan       *self,
      ChartError  code,
      const char *what,
      GError    **error)
{
  guint line = 1, column = 1;

  for (const char *c = self->start; c < self->at; c++)
    {
      if (*c == '\n')
        line++, column = 0;
      column += ((guchar)*c & 0xc0) != 0x80;
    }
  chart_load_job_fail (self->job, error, code, line,
                       _ ("%s (column %u); correct the file or save it again"), what, column);
  return FALSE;
}

static gboolean
syntax (Scan       *self,
        const char *what,
        GError    **error)
{
  return fail (self, CHART_ERROR_JSON_SYNTAX, what, error);
}

static void
put (Scan       *self,
     const char *start,
     const char *end)
{
  g_string_append_len (self->safe, start, end - start);
  if (self->texts != NULL)
    g_string_append_len (self->texts, start, end - start);
}

/* Four hexadecimal digits at @at; -1 where they are none. */
static int
take_hex (const char *at,
          const char *end)
{
  int value = 0;

  if (end - at < 4)
    return -1;
  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (at[i]);
    }
  return value;
}

/* An escape, the backslash at self->at. \u0000 becomes \ufffd: a NUL would end the string early. */
static gboolean
scan_escape (Scan    *self,
             GError **error)
{
  static const char mark[] = "\\ufffd";
  const char       *start = self->at;
  int               code;

  if (self->end - self->at < 2 || strchr ("\"\\/bfnrtu", self->at[1]) == NULL ||
      self->at[1] == '\0')
    return syntax (self, _ ("an escape that JSON does not have"), error);
  if (self->at[1] != 'u')
    {
      self->at += 2;
      put (self, start, self->at);
      return TRUE;
    }

  code = take_hex (self->at + 2, self->end);
  if (code < 0)
    return syntax (self, _ ("an escape that JSON does not have"), error);
  if (code >= 0xd800 && code <= 0xdfff)
    {
      int low = self->end - self->at >= 12 && self->at[6] == '\\' && self->at[7] == 'u'
                  ? take_hex (self->at + 8, self->end)
                  : -1;

      if (code >= 0xdc00 || low < 0xdc00 || low > 0xdfff)
        return syntax (self, _ ("half of a surrogate pair"), error);
      self->at += 6;
    }
  self->at += 6;
  if (code == 0)
    put (self, mark, mark + strlen (mark));
  else
    put (self, start, self->at);
  return TRUE;
}

static gboolean
scan_string (Scan    *self,
             GError **error)
{
  const char *plain = self->at++;

  for (;;)
    {
      while (self->at < self->end && *self->at != '"' && *self->at != '\\' &&
             (guchar)*self->at >= 0x20)
        self->at++;
      if (self->at == self->end)
        return syntax (self, _ ("a text that is not closed"), error);
      if (*self->at == '"')
        {
          put (self, plain, ++self->at);
          return TRUE;
        }
      if (*self->at != '\\')
        return syntax (self, _ ("a control character in a text"), error);
      put (self, plain, self->at);
      if (!scan_escape (self, error))
        return FALSE;
      plain = self->at;
    }
}

static void
skip_digits (Scan *self)
{
  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
}

static gboolean
has_digit (Scan *self)
{
  return self->at < self->end && g_ascii_isdigit (*self->at);
}

static gboolean
scan_number (Scan    *self,
             GError **error)
{
  const char *start = self->at;

  self->at += *self->at == '-';
  if (!has_digit (self))
    return syntax (self, _ ("a number that JSON does not have"), error);
  if (*self->at == '0')
    self->at++;
  else
    skip_digits (self);
  if (self->at < self->end && *self->at == '.')
    {
      self->at++;
      if (!has_digit (self))
        return syntax (self, _ ("a number that JSON does not have"), error);
      skip_digits (self);
    }
  if (self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      self->at++;
      self->at += self->at < self->end && (*self->at == '+' || *self->at == '-');
      if (!has_digit (self))
        return syntax (self, _ ("a number that JSON does not have"), error);
      skip_digits (self);
    }
  if (has_digit (self))
    return syntax (self, _ ("a number that begins with 0"), error);

  g_string_append_len (self->safe, start, self->at - start);
  if (self->texts != NULL)
    {
      g_string_append_c (self->texts, '"');
      g_string_append_len (self->texts, start, self->at - start);
      g_string_append_c (self->texts, '"');
    }
  return TRUE;
}

static gboolean
scan_word (Scan    *self,
           GError **error)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize)(self->end - self->at) >= length && memcmp (self->at, words[i], length) == 0)
        {
          put (self, self->at, self->at + length);
          self->at += length;
          return TRUE;
        }
    }
  return syntax (self, _ ("something that is no JSON value"), error);
}

static Expect
after_value (const Scan *self)
{
  return self->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
}

/* One bracket, comma or colon; %FALSE with @error set where it may not stand here. */
static gboolean
scan_mark (Scan    *self,
           Expect  *expect,
           GError **error)
{
  char c = *self->at;
  char inside = self->depth > 0 ? self->open[self->depth - 1] : 0;

  put (self, self->at, self->at + 1);
  if ((c == '{' || c == '[') && (*expect == EXPECT_VALUE || *expect == EXPECT_VALUE_OR_END))
    {
      if (self->depth == CHART_MAX_DESCRIPTOR_DEPTH)
        return fail (self, CHART_ERROR_TOO_DEEP, _ ("brackets too deeply nested"), error);
      self->open[self->depth++] = c;
      *expect = c == '{' ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END;
    }
  else if ((c == '}' && inside == '{' &&
            (*expect == EXPECT_KEY_OR_END || *expect == EXPECT_COMMA_OR_END)) ||
           (c == ']' && inside == '[' &&
            (*expect == EXPECT_VALUE_OR_END || *expect == EXPECT_COMMA_OR_END)))
    {
      self->depth--;
      *expect = after_value (self);
    }
  else if (c == ',' && *expect == EXPECT_COMMA_OR_END)
    *expect = inside == '{' ? EXPECT_KEY : EXPECT_VALUE;
  else if (c == ':' && *expect == EXPECT_COLON)
    *expect = EXPECT_VALUE;
  else
    return syntax (self, _ ("a bracket, comma or colon out of place"), error);
  self->at++;
  return TRUE;
}

static gboolean
scan_token (Scan    *self,
            Expect  *expect,
            GError **error)
{
  char     c = *self->at;
  gboolean value = *expect == EXPECT_VALUE || *expect == EXPECT_VALUE_OR_END;

  if (c != '\0' && strchr ("{}[],:", c) != NULL)
    return scan_mark (self, expect, error);
  if (c == '"' && (*expect == EXPECT_KEY || *expect == EXPECT_KEY_OR_END))
    {
      *expect = EXPECT_COLON;
      return scan_string (self, error);
    }
  if (!value)
    return syntax (self,
                   *expect == EXPECT_NOTHING ? _ ("something behind the end")
                                             : _ ("a key or a bracket is missing"),
                   error);
  *expect = after_value (self);
  if (c == '"')
    return scan_string (self, error);
  if (c == '-' || g_ascii_isdigit (c))
    return scan_number (self, error);
  return scan_word (self, error);
}

/**
 * chart_json_scan:
 * @data: (nullable): what should be JSON, at most CHART_MAX_DESCRIPTOR_BYTES
 * @safe: takes the same JSON, without byte order mark and without NULs in its texts
 * @texts: (nullable): takes that with every number as a text, so that decimals are as printed
 *
 * Checks that @data is JSON to the letter of RFC 8259, in UTF-8, and no deeper than
 * CHART_MAX_DESCRIPTOR_DEPTH, before a lenient and recursive parser sees it. Linear in time,
 * constant in stack.
 *
 * Returns: whether it is; %FALSE with CHART_ERROR_JSON_SYNTAX, _ENCODING, _TOO_DEEP or _TOO_LARGE
 *   set
 */
gboolean
chart_json_scan (const ChartLoadJob *job,
                 const char         *data,
                 gsize               length,
                 GString            *safe,
                 GString            *texts,
                 GError            **error)
{
  Scan self = {
    .job = job,
    .start = data,
    .at = data,
    .end = data != NULL ? data + length : NULL,
    .safe = safe,
    .texts = texts,
  };
  Expect      expect = EXPECT_VALUE;
  const char *bad;

  if (data == NULL)
    self.start = self.at = self.end = ""; /* as an empty GBytes is */
  if (length > CHART_MAX_DESCRIPTOR_BYTES)
    {
      chart_load_job_fail (job, error, CHART_ERROR_TOO_LARGE, 0,
                           _ ("a descriptor of more than %u MiB; put the rows into CSV files"),
                           CHART_MAX_DESCRIPTOR_BYTES >> 20);
      return FALSE;
    }
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    self.start = self.at = data + 3;
  if (!g_utf8_validate_len (self.at, (gsize)(self.end - self.at), &bad) && *bad != '\0')
    {
      self.at = bad;
      return fail (&self, CHART_ERROR_ENCODING, _ ("bytes that are no UTF-8"), error);
    }

  for (;;)
    {
      const char *blank = self.at;

      while (self.at < self.end && *self.at != '\0' && strchr (" \t\r\n", *self.at) != NULL)
        self.at++;
      put (&self, blank, self.at);
      if (self.at == self.end)
        break;
      if (!scan_token (&self, &expect, error))
        return FALSE;
    }
  if (expect == EXPECT_NOTHING)
    return TRUE;
  return syntax (&self,
                 self.depth > 0 ? _ ("the end, where a bracket is still open")
                                : _ ("the end, where JSON should begin"),
                 error);
}
