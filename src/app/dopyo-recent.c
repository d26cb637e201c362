/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-recent.h"

#include <glib/gi18n.h>

#define MAX_RECENT 8

/**
 * dopyo_recent_add:
 * @path: a file that has been opened
 *
 * Puts @path on the desktop's list of recently used files.
 */
void
dopyo_recent_add (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char  *uri = g_file_get_uri (file);
  g_autofree char  *type = g_content_type_guess (path, NULL, 0, NULL);
  g_autofree char  *mime = g_content_type_get_mime_type (type);
  g_autofree char  *command = g_strconcat (g_get_prgname (), " %u", NULL);
  GtkRecentData     data = {
        .mime_type = mime != NULL ? mime : (char *)"application/octet-stream",
        .app_name = (char *)g_get_prgname (),
        .app_exec = command,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_visited (gconstpointer a,
                 gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *)b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *)a));
}

static gboolean
append_file (GMenu         *menu,
             GtkRecentInfo *info)
{
  g_autofree char      *path = NULL;
  g_autoptr (GString)   label = NULL;
  g_autoptr (GMenuItem) item = NULL;

  if (!gtk_recent_info_has_application (info, g_get_prgname ()) ||
      !gtk_recent_info_is_local (info) || !gtk_recent_info_exists (info))
    return FALSE;
  path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  if (path == NULL)
    return FALSE;

  /* a single underline would mark a key */
  label = g_string_new (gtk_recent_info_get_display_name (info));
  g_string_replace (label, "_", "__", 0);
  item = g_menu_item_new (label->str, NULL);
  g_menu_item_set_action_and_target (item, "win.open-path", "^ay", path);
  g_menu_append_item (menu, item);
  return TRUE;
}

static void
fill (GMenu *menu)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint  n = 0;

  g_menu_remove_all (menu);
  items = g_list_sort (items, compare_visited);
  for (GList *i = items; i != NULL && n < MAX_RECENT; i = i->next)
    if (append_file (menu, i->data))
      n++;
  g_list_free_full (items, (GDestroyNotify)gtk_recent_info_unref);
  if (n == 0)
    {
      /* no such action: the line says what will stand here, and cannot be chosen */
      g_autoptr (GMenuItem) nothing = g_menu_item_new (_ ("No file was opened yet"), "win.none");

      g_menu_append_item (menu, nothing);
    }
}

/**
 * dopyo_recent_menu_new:
 *
 * Reads the desktop's list, so it is not called before the first chart is on the screen.
 *
 * Returns: (transfer full): a menu of the files that this program has opened, the last first, which
 *   follows the list as long as it lives
 */
GMenuModel *
dopyo_recent_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  fill (menu);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (fill), menu,
                           G_CONNECT_SWAPPED);
  return G_MENU_MODEL (menu);
}
