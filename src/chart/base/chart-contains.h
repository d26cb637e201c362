/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Whether any of @words, ended by %NULL, stands in @text. */
static inline gboolean
chart_contains_any (const char        *text,
                    const char *const *words)
{
  for (; *words != NULL; words++)
    if (strstr (text, *words) != NULL)
      return TRUE;
  return FALSE;
}

G_END_DECLS
