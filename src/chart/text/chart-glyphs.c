/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "text/chart-glyphs.h"

#include "text/chart-pango.h"

/* Which characters the fonts of charts have: most texts are of few hundred. */
static GMutex      lock;
static GHashTable *known; /* gunichar → 1 + whether it is there */

static gboolean
is_drawn (PangoContext *context,
          gunichar      c)
{
  g_autoptr (PangoLayout) layout = NULL;
  char                    text[7] = "";

  g_unichar_to_utf8 (c, text);
  layout = chart_pango_layout_new (context, (ChartFont){ 0 }, text);
  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}

/**
 * chart_glyphs_find_missing:
 * @text: UTF-8
 *
 * Looks for a character that no font has, so that a box would be drawn for it. Those that are not
 * seen, or stand above or below others, are taken to be there. May be called in any thread.
 *
 * Returns: (nullable): where in @text the first one stands
 */
const char *
chart_glyphs_find_missing (const char *text)
{
  PangoContext *context = NULL;
  const char   *found = NULL;

  g_mutex_lock (&lock);
  if (known == NULL)
    known = g_hash_table_new (NULL, NULL);
  for (const char *p = text; *p != '\0' && found == NULL; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint    is = GPOINTER_TO_UINT (g_hash_table_lookup (known, GUINT_TO_POINTER (c)));

      if (!g_unichar_isgraph (c) || g_unichar_iszerowidth (c))
        continue;
      if (is == 0)
        {
          if (context == NULL)
            context = chart_pango_context_new ();
          is = 1 + is_drawn (context, c);
          g_hash_table_insert (known, GUINT_TO_POINTER (c), GUINT_TO_POINTER (is));
        }
      if (is == 1)
        found = p;
    }
  g_clear_object (&context);
  g_mutex_unlock (&lock);
  return found;
}
