/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-accels.h"

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
  { "win.export", "<Control>e", N_ ("Export the chart") },
  { "win.copy", "<Control>c", N_ ("Copy the chart as a picture") },
  { NULL },
};

static const Accel chart_accels[] = {
  { "win.undo", "<Control>z", N_ ("Undo") },
  { "win.redo", "<Control><Shift>z <Control>y", N_ ("Redo") },
  { "win.kind::bar", "<Control>1", N_ ("Bars") },
  { "win.kind::column", "<Control>2", N_ ("Columns") },
  { "win.kind::pie", "<Control>3", N_ ("Pie") },
  { "win.kind::donut", "<Control>4", N_ ("Donut") },
  { "win.kind::range", "<Control>5", N_ ("Ranges") },
  { NULL },
};

static const Accel walk_accels[] = {
  { "win.previous-dataset", "<Control>Page_Up", N_ ("Previous dataset") },
  { "win.next-dataset", "<Control>Page_Down", N_ ("Next dataset") },
  { NULL, "Left Right Up Down", N_ ("Walk the values of the chart") },
  { NULL, "Home End", N_ ("First and last value") },
  { NULL, "Return space", N_ ("Toggle the highlight of the value") },
  { NULL },
};

static const Accel window_accels[] = {
  { "win.toggle-table", "<Control>t", N_ ("Chart or table") },
  { "win.sidebar-visible", "<Shift>F9", N_ ("List of datasets") },
  { "win.inspector-visible", "F9", N_ ("Chart properties") },
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

/**
 * dopyo_accels_install:
 *
 * Gives @app's actions their keys.
 */
void
dopyo_accels_install (GtkApplication *app)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const Accel *accel = groups[i].accels; accel->title != NULL; accel++)
      if (accel->action != NULL)
        {
          g_auto (GStrv) keys = g_strsplit (accel->accels, " ", -1);

          gtk_application_set_accels_for_action (app, accel->action, (const char *const *)keys);
        }
}

/**
 * dopyo_shortcuts_window_new:
 *
 * In GTK 4.8 the shortcuts window has no functions to fill it, only a builder's XML.
 *
 * Returns: (transfer floating): a window that lists every key
 */
GtkWidget *
dopyo_shortcuts_window_new (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GString)    xml = g_string_new (
       "<interface><object class='GtkShortcutsWindow' id='window'>"
          "<property name='modal'>1</property><child><object class='GtkShortcutsSection'>"
          "<property name='section-name'>all</property><property name='max-height'>16</property>");
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *title = g_markup_escape_text (_ (groups[i].title), -1);

      g_string_append_printf (xml, "<child><object class='GtkShortcutsGroup'>"
                                   "<property name='title'>%s</property>",
                              title);
      for (const Accel *accel = groups[i].accels; accel->title != NULL; accel++)
        {
          g_autofree char *row =
            g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'>"
                                     "<property name='title'>%s</property>"
                                     "<property name='accelerator'>%s</property>"
                                     "</object></child>",
                                     _ (accel->title), accel->accels);

          g_string_append (xml, row);
        }
      g_string_append (xml, "</object></child>");
    }
  g_string_append (xml, "</object></child></object></interface>");

  if (!gtk_builder_add_from_string (builder, xml->str, (gssize)xml->len, &error))
    g_error ("shortcuts: %s", error->message);
  return GTK_WIDGET (g_object_ref_sink (gtk_builder_get_object (builder, "window")));
}
