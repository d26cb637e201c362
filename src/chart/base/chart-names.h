/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The place of @name among the words that files and scripts know; -1 where it is none of them. */
static inline int
chart_names_find (const char *const *names,
                  guint              n,
                  const char        *name)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return (int)i;
  return -1;
}

G_END_DECLS
