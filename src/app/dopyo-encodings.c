/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-encodings.h"

#include <glib/gi18n.h>

/* What tables are found to be written in, the likeliest first; by the names the reader says. */
static const struct
{
  const char *name;
  const char *label;
} encodings[] = {
  { "UTF-8", N_ ("Unicode (UTF-8)") },
  { "CP949", N_ ("Korean (CP949, EUC-KR)") },
  { "UTF-16LE", N_ ("Unicode (UTF-16)") },
  { "CP932", N_ ("Japanese (Shift JIS)") },
  { "GB18030", N_ ("Chinese (GB18030)") },
  { "WINDOWS-1252", N_ ("Western (Windows-1252)") },
};

/* (nullable): the name of encoding @i, as the reader takes it; %NULL past the last. */
const char *
dopyo_encodings_get_name (guint i)
{
  return i < G_N_ELEMENTS (encodings) ? encodings[i].name : NULL;
}

/* What encoding @i is called. */
const char *
dopyo_encodings_get_label (guint i)
{
  return _ (encodings[i].label);
}

/**
 * dopyo_encodings_menu_new:
 *
 * Returns: (transfer full): the encodings, as targets of the action `win.encoding`
 */
GMenuModel *
dopyo_encodings_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (encodings[i].label), NULL);

      g_menu_item_set_action_and_target (item, "win.encoding", "s", encodings[i].name);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
