/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-label.h"

#include "text/chart-break.h"

/* A longer word, such as a file's name, would ask for more width than a narrow window has. */
#define MAX_TOGETHER 12

static gboolean
is_hangul (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HANGUL;
}

static void
keep_together (PangoAttrList *attributes,
               const char    *text,
               const char    *start,
               const char    *end)
{
  PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

  attribute->start_index = (guint)(start - text);
  attribute->end_index = (guint)(end - text);
  pango_attr_list_insert (attributes, attribute);
}

/**
 * dopyo_label_set_line:
 * @label: a label that wraps at words
 * @text: (nullable): any UTF-8
 *
 * Shows @text without control characters. Pango would part Korean words anywhere: here they stay
 * whole, and a word of one syllable at the end takes the word before it along.
 */
void
dopyo_label_set_line (GtkLabel   *label,
                      const char *text)
{
  g_autofree char          *line = chart_clean_line (text != NULL ? text : "");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char               *previous = line;

  for (const char *word = line; *word != '\0';)
    {
      const char *end = strchr (word, ' ');
      gboolean    hangul = FALSE;

      if (end == NULL)
        end = word + strlen (word);
      for (const char *i = word; i < end && !hangul; i = g_utf8_next_char (i))
        hangul = is_hangul (g_utf8_get_char (i));

      if (*end == '\0' && g_utf8_strlen (word, end - word) == 1)
        keep_together (attributes, line, previous, end);
      else if (hangul && g_utf8_strlen (word, end - word) <= MAX_TOGETHER)
        keep_together (attributes, line, word, end);

      previous = word;
      word = *end == '\0' ? end : end + 1;
    }

  gtk_label_set_text (label, line);
  gtk_label_set_attributes (label, attributes);
}

static void
titled_cb (AdwPreferencesRow *row)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (row), -1);
}

/**
 * dopyo_label_entry_row:
 *
 * Names the entry of @row after its title, now and later. In libadwaita 1.2 the row is told to
 * screen readers as the entry, but never has the focus.
 */
void
dopyo_label_entry_row (AdwEntryRow *row)
{
  g_object_set (row, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  g_object_set (gtk_editable_get_delegate (GTK_EDITABLE (row)), "accessible-role",
                GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  g_signal_connect (row, "notify::title", G_CALLBACK (titled_cb), NULL);
  titled_cb (ADW_PREFERENCES_ROW (row));
}
