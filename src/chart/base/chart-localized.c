/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-localized.h"

#include <string.h>

typedef struct
{
  char *tag;
  char *text;
} Entry;

struct _ChartLocalized
{
  gatomicrefcount ref_count;
  guint           n;
  Entry          *entries;
};

/**
 * chart_localized_new:
 * @tag: the language, or "" where it is not known; the first one is the default
 * @text: the text in it
 *
 * Returns: (transfer full): a text in one language
 */
ChartLocalized *
chart_localized_new (const char *tag,
                     const char *text)
{
  return chart_localized_with (NULL, tag, text);
}

/**
 * chart_localized_with:
 * @self: (nullable) (transfer full): a text
 *
 * Says @self in one more language, or again in one it has.
 *
 * Returns: (transfer full): the wider text
 */
ChartLocalized *
chart_localized_with (ChartLocalized *self,
                      const char     *tag,
                      const char     *text)
{
  ChartLocalized *wider;
  guint           n = self != NULL ? self->n : 0;
  guint           at = n;

  g_return_val_if_fail (tag != NULL && text != NULL, self);

  for (guint i = 0; i < n; i++)
    if (g_ascii_strcasecmp (self->entries[i].tag, tag) == 0)
      at = i;

  wider = g_new0 (ChartLocalized, 1);
  g_atomic_ref_count_init (&wider->ref_count);
  wider->n = MAX (n, at + 1);
  wider->entries = g_new0 (Entry, wider->n);
  for (guint i = 0; i < wider->n; i++)
    {
      wider->entries[i].tag = g_strdup (i == at ? tag : self->entries[i].tag);
      wider->entries[i].text = g_strdup (i == at ? text : self->entries[i].text);
    }

  chart_localized_unref (self);
  return wider;
}

/* (nullable) (transfer full): one more reference to @self. */
ChartLocalized *
chart_localized_ref (ChartLocalized *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives one reference up; the last one frees @self, which may be %NULL. */
void
chart_localized_unref (ChartLocalized *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n; i++)
    {
      g_free (self->entries[i].tag);
      g_free (self->entries[i].text);
    }
  g_free (self->entries);
  g_free (self);
}

/**
 * chart_localized_lookup:
 *
 * Returns: (nullable): the text for exactly @tag
 */
const char *
chart_localized_lookup (const ChartLocalized *self,
                        const char           *tag)
{
  for (guint i = 0; self != NULL && i < self->n; i++)
    if (g_ascii_strcasecmp (self->entries[i].tag, tag) == 0)
      return self->entries[i].text;
  return NULL;
}

static gsize
language_length (const char *tag)
{
  return strcspn (tag, "-_");
}

/**
 * chart_localized_get:
 * @tag: a language tag
 *
 * Looks for the exact tag, then the same language, then takes the default.
 *
 * Returns: (nullable): the text; %NULL only for a %NULL @self
 */
const char *
chart_localized_get (const ChartLocalized *self,
                     const char           *tag)
{
  const char *exact;

  if (self == NULL)
    return NULL;
  exact = chart_localized_lookup (self, tag);
  if (exact != NULL)
    return exact;

  for (guint i = 0; i < self->n; i++)
    {
      gsize n = language_length (self->entries[i].tag);

      if (n > 0 && n == language_length (tag) &&
          g_ascii_strncasecmp (self->entries[i].tag, tag, n) == 0)
        return self->entries[i].text;
    }
  return self->entries[0].text;
}

/* How many languages @self speaks; 0 for %NULL. */
guint
chart_localized_get_n (const ChartLocalized *self)
{
  return self != NULL ? self->n : 0;
}

/* The @i-th language and its text, the default first; both borrowed. */
void
chart_localized_peek (const ChartLocalized *self,
                      guint                 i,
                      const char          **tag,
                      const char          **text)
{
  g_return_if_fail (self != NULL && i < self->n);

  *tag = self->entries[i].tag;
  *text = self->entries[i].text;
}

/* Whether the two say the same in the same languages, in the same order. */
gboolean
chart_localized_equal (const ChartLocalized *a,
                       const ChartLocalized *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (strcmp (a->entries[i].tag, b->entries[i].tag) != 0 ||
        strcmp (a->entries[i].text, b->entries[i].text) != 0)
      return FALSE;
  return TRUE;
}

/* Whether @text is how @self reads in any of its languages. */
gboolean
chart_localized_has (const ChartLocalized *self,
                     const char           *text)
{
  for (guint i = 0; self != NULL && i < self->n; i++)
    if (strcmp (self->entries[i].text, text) == 0)
      return TRUE;
  return FALSE;
}
