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

/* @text with markup escaped; what XML cannot hold at all (most control characters, bytes that are
 * not UTF-8) is left out. */
void
chart_svg_append_escaped (GString    *out,
                          const char *text)
{
  while (*text != '\0')
    {
      gunichar    c = g_utf8_get_char_validated (text, -1);
      const char *next = (gint32)c < 0 ? text + 1 : g_utf8_next_char (text);

      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else if ((gint32)c >= 0 && (c >= ' ' || c == '\n' || c == '\t') &&
               !(c >= 0x7f && c < 0xa0) && c != 0xfffe && c != 0xffff)
        g_string_append_len (out, text, next - text);
      text = next;
    }
}

/* "<title>text</title>"; nothing where @text is %NULL or empty. */
void
chart_svg_append_element (GString    *out,
                          const char *element,
                          const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  g_string_append_printf (out, "<%s>", element);
  chart_svg_append_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", element);
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

/* ` name="#rrggbb"`, with ` name-opacity="0.5"` where it is not opaque; ` name="none"` where there
 * is nothing to see. */
void
chart_svg_append_color (GString    *out,
                        const char *name,
                        ChartColor  color)
{
  ChartColor       opaque = { color.red, color.green, color.blue, 1 };
  g_autofree char *text = chart_color_to_string (opaque);

  g_string_append_printf (out, " %s=\"%s\"", name, color.alpha > 0 ? text : "none");
  if (color.alpha > 0 && color.alpha < 1)
    {
      g_autofree char *opacity = g_strconcat (name, "-opacity", NULL);

      chart_svg_append_attribute (out, opacity, color.alpha);
    }
}
