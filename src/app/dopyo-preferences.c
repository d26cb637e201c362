/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-preferences.h"

#include "dopyo-environment.h"

#include <glib/gi18n.h>

/**
 * DopyoPreferences:
 *
 * Every row is bound to a key of the settings and takes effect when it is changed, but for the
 * language of the interface, which every text would have to follow.
 */
struct _DopyoPreferences
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *interface_language;
  AdwComboRow *chart_language;
};

G_DEFINE_FINAL_TYPE (DopyoPreferences, dopyo_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* The languages that can be chosen, in the order of the rows' lists; empty is the default. */
static const char *const languages[] = { "", "ko", "en" };

static gboolean
language_to_position (GValue   *position,
                      GVariant *language,
                      gpointer  user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], g_variant_get_string (language, NULL)))
      g_value_set_uint (position, i);
  return TRUE;
}

static GVariant *
position_to_language (const GValue       *position,
                      const GVariantType *type,
                      gpointer            user_data)
{
  guint i = g_value_get_uint (position);

  return i < G_N_ELEMENTS (languages) ? g_variant_new_string (languages[i]) : NULL;
}

static void
bind_language (AdwComboRow *row,
               const char  *key,
               const char  *first)
{
  /* A language is named in itself, so that who does not read the present one finds it. */
  const char *const         names[] = { first, chart_lang_get_name (CHART_LANG_KO),
                                        chart_lang_get_name (CHART_LANG_EN), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  g_settings_bind_with_mapping (dopyo_environment_get_settings (), key, row, "selected",
                                G_SETTINGS_BIND_DEFAULT, language_to_position,
                                position_to_language, NULL, NULL);
}

static void
dopyo_preferences_class_init (DopyoPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoPreferences, interface_language);
  gtk_widget_class_bind_template_child (widget_class, DopyoPreferences, chart_language);
}

static void
dopyo_preferences_init (DopyoPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_language (self->interface_language, "interface-language", _ ("As the Desktop"));
  bind_language (self->chart_language, "chart-language", _ ("As the Interface"));
}

/**
 * dopyo_preferences_new:
 *
 * Returns: (transfer none): a window over @parent
 */
GtkWidget *
dopyo_preferences_new (GtkWindow *parent)
{
  return g_object_new (DOPYO_TYPE_PREFERENCES, "transient-for", parent, NULL);
}
