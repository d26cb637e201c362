/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-accels.h"

#include "spec/chart-kind.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Every key of the program. The application takes its accelerators from here and the shortcuts
 * window its rows. */
typedef struct
{
  const char *action; /* with its target; NULL: a widget's own keys, listed for people only */
  const char *accels; /* separated by spaces, the first is the one that menus show */
  const char *title;
} Accel;

typedef struct
{
  const char  *title;
  const Accel *accels;
} AccelGroup;

static const Accel file_accels[] = {
  { "win.open", "<Control>o", N_ ("Open a file") },
  { "win.paste", "<Control>v", N_ ("Paste cells as a table") },
  { "win.reload", "<Control>r F5", N_ ("Read the file again") },
  { "win.import", "<Control><Shift>r", N_ ("Read the file differently") },
  { "win.save", "<Control>s", N_ ("Save as a dataset") },
  { "win.save-as", "<Control><Shift>s", N_ ("Save as another dataset") },
  { "win.export", "<Control>e", N_ ("Export the chart") },
  { "win.copy", "<Control>c", N_ ("Copy the chart as a picture") },
  { "win.copy-description", "<Control><Shift>c", N_ ("Copy the chart's description") },
  { NULL },
};

static const Accel chart_accels[] = {
  { "win.undo", "<Control>z", N_ ("Undo") },
  { "win.redo", "<Control><Shift>z <Control>y", N_ ("Redo") },
  { NULL },
};

static const Accel walk_accels[] = {
  { "win.previous-dataset", "<Control>Page_Up", N_ ("Previous dataset") },
  { "win.next-dataset", "<Control>Page_Down", N_ ("Next dataset") },
  { NULL, "Left Right Up Down", N_ ("Walk the values of the chart") },
  { NULL, "Home End", N_ ("First and last value") },
  { NULL, "Return space", N_ ("Toggle the highlight of the value") },
  { NULL, "Return space", N_ ("Sort the table by the head of a column") },
  { NULL, "Menu <Shift>F10", N_ ("Menu of a value or a row") },
  { NULL },
};

static const Accel window_accels[] = {
  { "win.toggle-table", "<Control>t", N_ ("Chart or table") },
  { "win.sidebar-visible", "<Shift>F9", N_ ("List of datasets") },
  { "win.inspector-visible", "F9", N_ ("Chart properties") },
  { "win.findings", "F8", N_ ("Points to check") },
  { "win.primary-menu", "F10", N_ ("Main menu") },
  { "app.preferences", "<Control>comma", N_ ("Preferences") },
  { "app.shortcuts", "<Control>question <Control>slash", N_ ("Keyboard shortcuts") },
  { "window.close", "<Control>w", N_ ("Close the window") },
  { "app.quit", "<Control>q", N_ ("Quit") },
  { NULL },
};

static const AccelGroup groups[] = {
  { N_ ("File"), file_accels },
  { N_ ("Chart"), chart_accels },
  { N_ ("Moving around"), walk_accels },
  { N_ ("Window"), window_accels },
};

#define N_DIGITS 10

/* The kinds of chart, from 1 to 9 and 0 as far as they reach. The strings live as long as the
 * program. */
static void
add_kinds (GArray *accels)
{
  for (ChartKind kind = 0; kind < MIN (CHART_N_KINDS, N_DIGITS); kind++)
    {
      g_autofree char *action = g_strconcat ("win.kind::", chart_kind_get_name (kind), NULL);
      g_autofree char *keys = g_strdup_printf ("<Control>%u", (kind + 1) % N_DIGITS);
      Accel            accel = { g_intern_string (action), g_intern_string (keys),
                                 chart_kind_get_title (kind) };

      g_array_append_val (accels, accel);
    }
}

/* (transfer full) (element-type Accel): the keys of a group, their titles translated. */
static GArray *
list_accels (const AccelGroup *group)
{
  GArray *accels = g_array_new (FALSE, FALSE, sizeof (Accel));

  for (const Accel *accel = group->accels; accel->title != NULL; accel++)
    {
      Accel copy = { accel->action, accel->accels, _ (accel->title) };

      g_array_append_val (accels, copy);
    }
  if (group->accels == chart_accels)
    add_kinds (accels);
  return accels;
}

/**
 * dopyo_accels_install:
 *
 * Gives @app's actions their keys.
 */
void
dopyo_accels_install (GtkApplication *app)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (GArray) accels = list_accels (&groups[i]);

      for (guint k = 0; k < accels->len; k++)
        {
          const Accel   *accel = &g_array_index (accels, Accel, k);
          g_auto (GStrv) keys = g_strsplit (accel->accels, " ", -1);

          if (accel->action != NULL)
            gtk_application_set_accels_for_action (app, accel->action, (const char *const *)keys);
        }
    }
}

/* Each way to press it on a line of its own; keys that belong together stay on one. */
static GtkWidget *
new_keys (const Accel *accel)
{
  GtkWidget     *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_auto (GStrv) keys = g_strsplit (accel->accels, accel->action != NULL ? " " : "\n", -1);

  for (char **key = keys; *key != NULL; key++)
    {
      GtkWidget *label = gtk_shortcut_label_new (*key);

      gtk_widget_set_halign (label, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (lines), label);
    }
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (lines, 6);
  gtk_widget_set_margin_bottom (lines, 6);
  return lines;
}

/**
 * dopyo_shortcuts_window_new:
 *
 * GTK's own window for this is wider than a phone and does not scroll.
 *
 * Returns: (transfer floating): a window that lists every key, to be searched
 */
GtkWidget *
dopyo_shortcuts_window_new (void)
{
  GtkWidget *window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                                    "title", _ ("Keyboard shortcuts"),
                                    "modal", TRUE,
                                    "destroy-with-parent", TRUE,
                                    "default-width", 480,
                                    "default-height", 640,
                                    "width-request", 300,
                                    NULL);
  GtkWidget *page = adw_preferences_page_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GtkWidget         *group = adw_preferences_group_new ();
      g_autoptr (GArray) accels = list_accels (&groups[i]);

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (groups[i].title));
      for (guint k = 0; k < accels->len; k++)
        {
          const Accel *accel = &g_array_index (accels, Accel, k);
          GtkWidget   *row = adw_action_row_new ();

          adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), accel->title);
          adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_keys (accel));
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
        }
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
    }
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  return window;
}
