/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "paint/chart-svg-write.h"

#include <math.h>

/* Far outside every page, and its hundredths still fit a gint64. */
#define MAX_NUMBER 1e9

/* @number with two decimals at most and no more digits than it needs, in no locale: "12", "0.5".
 * What is not finite becomes 0. */
void
chart_svg_append_number (GString *out,
                         double   number)
{
  gint64 hundredths = isfinite (number)
                        ? (gint64)round (CLAMP (number, -MAX_NUMBER, MAX_NUMBER) * 100)
                        : 0;
  char   digits[24];
  char  *p = digits + sizeof digits;
  gint64 rest = ABS (hundredths);

  if (rest % 100 != 0)
    {
      if (rest % 10 != 0)
        *--p = (char)('0' + rest % 10);
      rest /= 10;
      *--p = (char)('0' + rest % 10);
      rest /= 10;
      *--p = '.';
    }
  else
    rest /= 100;
  do
    *--p = (char)('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (hundredths < 0)
    *--p = '-';
  g_string_append_len (out, p, digits + sizeof digits - p);
}

static gboolean
is_allowed (gunichar c)
{
  return c >= ' ' ? !(c >= 0x7f && c < 0xa0) && c != 0xfffe && c != 0xffff
                  : c == '\n' || c == '\t';
}

/* @text with markup escaped; what XML cannot hold at all (most control characters, bytes that are
 * not UTF-8) is left out. */
void
chart_svg_append_escaped (GString    *out,
                          const char *text)
{
  const char *plain = text; /* from here on nothing needs a change */

  while (*text != '\0')
    {
      gunichar    c = (guchar)*text < 0x80 ? (guchar)*text : g_utf8_get_char_validated (text, -1);
      const char *next = (gint32)c < 0 ? text + 1 : g_utf8_next_char (text);
      const char *entity = c == '&'   ? "&amp;"
                           : c == '<' ? "&lt;"
                           : c == '>' ? "&gt;"
                           : c == '"' ? "&quot;"
                                      : NULL;

      if (entity != NULL || (gint32)c < 0 || !is_allowed (c))
        {
          g_string_append_len (out, plain, text - plain);
          if (entity != NULL)
            g_string_append (out, entity);
          plain = next;
        }
      text = next;
    }
  g_string_append_len (out, plain, text - plain);
}

/* "<title>text</title>"; nothing where @text is %NULL or empty. */
void
chart_svg_append_element (GString    *out,
                          const char *element,
                          const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  g_string_append_c (out, '<');
  g_string_append (out, element);
  g_string_append_c (out, '>');
  chart_svg_append_escaped (out, text);
  g_string_append (out, "</");
  g_string_append (out, element);
  g_string_append (out, ">\n");
}

/* ` name="12.5"` */
void
chart_svg_append_attribute (GString    *out,
                            const char *name,
                            double      number)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  chart_svg_append_number (out, number);
  g_string_append_c (out, '"');
}

static void
append_byte (GString *out,
             double   part)
{
  static const char digits[] = "0123456789abcdef";
  guint             byte = (guint)(CLAMP (part, 0, 1) * 255 + 0.5);

  g_string_append_c (out, digits[byte >> 4]);
  g_string_append_c (out, digits[byte & 15]);
}

/* ` name="#rrggbb"`, with ` name-opacity="0.5"` where it is not opaque; ` name="none"` where there
 * is nothing to see. */
void
chart_svg_append_color (GString    *out,
                        const char *name,
                        ChartColor  color)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  if (!(color.alpha > 0))
    {
      g_string_append (out, "=\"none\"");
      return;
    }
  g_string_append (out, "=\"#");
  append_byte (out, color.red);
  append_byte (out, color.green);
  append_byte (out, color.blue);
  g_string_append_c (out, '"');
  if (color.alpha < 1)
    {
      g_string_append_c (out, ' ');
      g_string_append (out, name);
      g_string_append (out, "-opacity=\"");
      chart_svg_append_number (out, color.alpha);
      g_string_append_c (out, '"');
    }
}
