/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-json.h"

static void
append_quoted (GString    *out,
               const char *text)
{
  g_string_append_c (out, '"');
  while (*text != '\0')
    {
      gunichar    c = g_utf8_get_char_validated (text, -1);
      const char *next = (gint32)c < 0 ? text + 1 : g_utf8_next_char (text);

      if ((gint32)c < 0)
        g_string_append (out, "\xef\xbf\xbd");
      else if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", (int)c);
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (c < ' ' || c == 0x7f)
        g_string_append_printf (out, "\\u%04x", c);
      else
        g_string_append_len (out, text, next - text);
      text = next;
    }
  g_string_append_c (out, '"');
}

static void
begin_line (DopyoCliJson *self)
{
  if (self->out->len > 0)
    g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
}

static void
begin_value (DopyoCliJson *self,
             const char   *key)
{
  if (self->has_values)
    g_string_append_c (self->out, ',');
  begin_line (self);
  if (key != NULL)
    {
      append_quoted (self->out, key);
      g_string_append (self->out, ": ");
    }
  self->has_values = TRUE;
}

/* Opens an object ('{') or an array ('['). */
void
dopyo_cli_json_begin (DopyoCliJson *self,
                      const char   *key,
                      char          bracket)
{
  begin_value (self, key);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->has_values = FALSE;
}

/* Closes it ('}', ']'); after the outermost one the text is complete. */
void
dopyo_cli_json_end (DopyoCliJson *self,
                    char          bracket)
{
  self->depth--;
  if (self->has_values)
    begin_line (self);
  g_string_append_c (self->out, bracket);
  self->has_values = TRUE;
  if (self->depth == 0)
    g_string_append_c (self->out, '\n');
}

/* @value: (nullable): NULL is null */
void
dopyo_cli_json_string (DopyoCliJson *self,
                       const char   *key,
                       const char   *value)
{
  if (value == NULL)
    {
      dopyo_cli_json_null (self, key);
      return;
    }
  begin_value (self, key);
  append_quoted (self->out, value);
}

/* The number with the decimals it was printed with, null where it is missing. Where these do not
 * give the very same number, with as many digits as that takes. */
void
dopyo_cli_json_number (DopyoCliJson *self,
                       const char   *key,
                       ChartNumber   value)
{
  char format[16];
  char text[400];

  if (chart_number_is_missing (value))
    {
      dopyo_cli_json_null (self, key);
      return;
    }
  g_snprintf (format, sizeof format, "%%.%uf", value.decimals);
  g_ascii_formatd (text, sizeof text, format, value.value);
  if (fabs (value.value) >= 1e15 || g_ascii_strtod (text, NULL) != value.value)
    g_ascii_formatd (text, sizeof text, "%.17g", value.value);
  begin_value (self, key);
  g_string_append (self->out, text);
}

/* A number that counts something. */
void
dopyo_cli_json_count (DopyoCliJson *self,
                      const char   *key,
                      guint         value)
{
  begin_value (self, key);
  g_string_append_printf (self->out, "%u", value);
}

/* true or false */
void
dopyo_cli_json_bool (DopyoCliJson *self,
                     const char   *key,
                     gboolean      value)
{
  begin_value (self, key);
  g_string_append (self->out, value ? "true" : "false");
}

/* What is not known. */
void
dopyo_cli_json_null (DopyoCliJson *self,
                     const char   *key)
{
  begin_value (self, key);
  g_string_append (self->out, "null");
}
