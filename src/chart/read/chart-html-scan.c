/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-html-scan.h"

#include "read/chart-html-entity.h"

#include <string.h>

/* @data: UTF-8, borrowed */
void
chart_html_scan_init (ChartHtmlScan *self,
                      const char    *data,
                      gsize          length)
{
  *self = (ChartHtmlScan){ .at = data, .end = data + length };
  self->text = g_string_new (NULL);
}

/* Frees what is not borrowed. */
void
chart_html_scan_clear (ChartHtmlScan *self)
{
  g_string_free (self->text, TRUE);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Whether the text from @at on begins with @word, whose letters are lower case. */
static gboolean
begins_with (const char *at,
             const char *end,
             const char *word)
{
  gsize length = strlen (word);

  return (gsize)(end - at) >= length && g_ascii_strncasecmp (at, word, length) == 0;
}

/* The byte behind the next @c, @end where there is none. */
static const char *
behind (const char *at,
        const char *end,
        char        c)
{
  const char *found = memchr (at, c, (gsize)(end - at));

  return found != NULL ? found + 1 : end;
}

/* The first byte behind a comment that begins at @at, "<!" or "<?" or "</3". */
static const char *
skip_comment (const char *at,
              const char *end)
{
  const char *found;

  if (!begins_with (at, end, "<!--"))
    return behind (at, end, '>');
  /* "<!-->" is one, too */
  found = memmem (at + 2, (gsize)(end - at - 2), "-->", 3);
  return found != NULL ? found + 3 : end;
}

/* Whether what stands in an element is no text of the page and has no elements either. */
static const char *
find_raw (const char *name)
{
  static const char *const raw[] = { "script", "style", "title", "textarea", "xmp", "iframe",
                                     "noembed", "noframes" };

  for (guint i = 0; i < G_N_ELEMENTS (raw); i++)
    if (strcmp (raw[i], name) == 0)
      return raw[i];
  return NULL;
}

/* Passes over the text of such an element, as far as its end tag. */
static void
skip_raw (ChartHtmlScan *self)
{
  gsize length = strlen (self->until);

  for (const char *at = self->at;; at++)
    {
      at = memchr (at, '<', (gsize)(self->end - at));
      if (at == NULL || self->end - at <= (gssize)length + 2)
        {
          self->at = self->end;
          break;
        }
      if (at[1] == '/' && begins_with (at + 2, self->end, self->until) &&
          !g_ascii_isalnum (at[2 + length]))
        {
          self->at = at;
          break;
        }
    }
  self->until = NULL;
}

/* Reads one attribute of the text from @at on. Its value is borrowed and may be empty.
 * Returns: the first byte behind it */
static const char *
read_attribute (const char  *at,
                const char  *end,
                const char **name_end,
                const char **value,
                const char **value_end)
{
  /* an equals sign may begin a name, and end no other */
  do
    at++;
  while (at < end && !is_space (*at) && strchr ("=>/", *at) == NULL);
  *name_end = *value = *value_end = at;
  while (at < end && is_space (*at))
    at++;
  if (at == end || *at != '=')
    return *name_end;
  do
    at++;
  while (at < end && is_space (*at));
  if (at < end && (*at == '"' || *at == '\''))
    {
      char quote = *at;

      *value = at + 1;
      at = behind (at + 1, end, quote);
      *value_end = at == end && at[-1] != quote ? end : at - 1;
      *value_end = MAX (*value, *value_end);
      return at;
    }
  *value = at;
  while (at < end && !is_space (*at) && *at != '>')
    at++;
  *value_end = at;
  return at;
}

/* Reads the tag that begins at "<"; FALSE where the file ends in it. */
static gboolean
read_tag (ChartHtmlScan *self,
          gboolean       closes)
{
  const char *at = self->at + 1 + closes;
  guint       n = 0;

  for (; at < self->end && !is_space (*at) && *at != '>' && *at != '/'; at++)
    if (n < CHART_HTML_NAME - 1)
      self->name[n++] = g_ascii_tolower (*at);
  self->name[n] = '\0';
  self->attributes = at;
  while (at < self->end && *at != '>')
    {
      const char *name_end, *value, *value_end;

      if (is_space (*at) || *at == '/')
        at++;
      else
        at = read_attribute (at, self->end, &name_end, &value, &value_end);
    }
  self->attributes_end = at;
  self->at = at < self->end ? at + 1 : at;
  return at < self->end;
}

/* Appends the text from @at to @end with its entities as characters. */
static void
append_decoded (GString    *text,
                const char *at,
                const char *end)
{
  while (at < end)
    {
      const char *mark = memchr (at, '&', (gsize)(end - at));

      if (mark == NULL)
        mark = end;
      g_string_append_len (text, at, mark - at);
      at = mark < end ? chart_html_entity_read (text, mark, end) : end;
    }
}

/* Reads the text up to the next tag or comment. A "<" that begins neither is text. */
static void
read_text (ChartHtmlScan *self)
{
  const char *at = self->at;

  g_string_truncate (self->text, 0);
  do
    {
      at = memchr (at + 1, '<', (gsize)(self->end - at - 1));
      if (at == NULL)
        at = self->end;
    }
  while (at + 1 < self->end && !g_ascii_isalpha (at[1]) && strchr ("/!?", at[1]) == NULL);
  if (at + 1 == self->end)
    at = self->end;
  append_decoded (self->text, self->at, at);
  self->at = at;
}

/**
 * chart_html_scan_next:
 *
 * Goes on to the next tag or text and fills in what belongs to it.
 *
 * Returns: what it is
 */
ChartHtmlToken
chart_html_scan_next (ChartHtmlScan *self)
{
  if (self->until != NULL)
    skip_raw (self);
  while (self->at < self->end)
    {
      const char *at = self->at;
      gboolean    closes = self->end - at > 1 && at[1] == '/';
      gboolean    is_tag = self->end - at > 1 + closes && g_ascii_isalpha (at[1 + closes]);

      if (*at != '<' || (!is_tag && (self->end - at == 1 || strchr ("/!?", at[1]) == NULL)))
        {
          read_text (self);
          return CHART_HTML_TEXT;
        }
      if (!is_tag)
        {
          self->at = skip_comment (at, self->end);
          continue;
        }
      if (!read_tag (self, closes))
        break;
      if (closes)
        return CHART_HTML_CLOSE;
      self->until = find_raw (self->name);
      return CHART_HTML_OPEN;
    }
  return CHART_HTML_END;
}

/* (nullable) (transfer full): the value of an attribute of the tag that opened last, "" where it
 * has none; of two with one name the first counts. @name: in lower case */
char *
chart_html_scan_get (const ChartHtmlScan *self,
                     const char          *name)
{
  gsize length = strlen (name);

  for (const char *at = self->attributes; at < self->attributes_end;)
    {
      const char *start = at;
      const char *name_end, *value, *value_end;

      if (is_space (*at) || *at == '/')
        {
          at++;
          continue;
        }
      at = read_attribute (at, self->attributes_end, &name_end, &value, &value_end);
      if ((gsize)(name_end - start) == length && g_ascii_strncasecmp (start, name, length) == 0)
        {
          GString *text = g_string_new (NULL);

          append_decoded (text, value, value_end);
          return g_string_free (text, FALSE);
        }
    }
  return NULL;
}

/* The whole number that an attribute begins with, from 0 to @most; 1 where there is none. */
guint
chart_html_scan_get_count (const ChartHtmlScan *self,
                           const char          *name,
                           guint                most)
{
  g_autofree char *value = chart_html_scan_get (self, name);
  const char      *at = value;
  guint64          count;

  while (at != NULL && is_space (*at))
    at++;
  if (at == NULL || !g_ascii_isdigit (*at))
    return 1;
  count = g_ascii_strtoull (at, NULL, 10);
  return (guint)MIN (count, most);
}
