/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-kind-switcher.h"

#include "dopyo-edit.h"

#include "spec/chart-kind.h"

#include <glib/gi18n.h>

/**
 * DopyoKindSwitcher:
 *
 * The kinds of chart as a row of icons, one of them pressed. A kind that would be wrong for the
 * dataset cannot be pressed and says why.
 *
 * CSS: a box of class "kinds" with toggle buttons. Accessibility: a group of toggle buttons named
 * after the kinds; the reason of a refusal is the button's description.
 */
struct _DopyoKindSwitcher
{
  AdwBin parent_instance;

  GtkToggleButton *buttons[CHART_N_KINDS]; /* borrowed */
};

G_DEFINE_FINAL_TYPE (DopyoKindSwitcher, dopyo_kind_switcher, ADW_TYPE_BIN)

static void
show_refusal (GtkWidget  *button,
              const char *name,
              const char *refusal)
{
  g_autofree char *tooltip =
    refusal != NULL ? g_strdup_printf ("%s: %s", name, refusal) : g_strdup (name);

  gtk_widget_set_sensitive (button, refusal == NULL);
  gtk_widget_set_tooltip_text (button, tooltip);
  if (refusal != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, refusal, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
follow (GtkWidget *widget)
{
  DopyoKindSwitcher *self = DOPYO_KIND_SWITCHER (widget);
  ChartDataset      *dataset = dopyo_edit_get_dataset (widget);
  ChartSpec         *spec = dopyo_edit_get_spec (widget);

  gtk_widget_set_sensitive (widget, spec != NULL);
  if (spec == NULL)
    return;

  gtk_toggle_button_set_active (self->buttons[spec->kind], TRUE);
  for (guint i = 0; i < CHART_N_KINDS; i++)
    {
      g_autofree char *refusal = chart_kind_refuse (i, dataset, spec);

      show_refusal (GTK_WIDGET (self->buttons[i]), chart_kind_get_title (i), refusal);
    }
}

static void
toggled_cb (DopyoKindSwitcher *self,
            GtkToggleButton   *button)
{
  ChartSpecBuilder *builder = NULL;

  if (gtk_toggle_button_get_active (button))
    builder = dopyo_edit_begin (GTK_WIDGET (self));
  if (builder == NULL)
    return;

  for (guint i = 0; i < CHART_N_KINDS; i++)
    if (self->buttons[i] == button)
      chart_spec_builder_set_kind (builder, i);
  dopyo_edit_end (GTK_WIDGET (self), builder);
}

static void
dopyo_kind_switcher_class_init (DopyoKindSwitcherClass *klass)
{
  dopyo_edit_install (G_OBJECT_CLASS (klass));
}

static void
dopyo_kind_switcher_init (DopyoKindSwitcher *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "kinds");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Kind of chart"), -1);
  for (guint i = 0; i < CHART_N_KINDS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_button_set_icon_name (GTK_BUTTON (button), chart_kind_get_info (i)->icon);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, chart_kind_get_title (i), -1);
      gtk_toggle_button_set_group (self->buttons[i], i > 0 ? self->buttons[0] : NULL);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  adw_bin_set_child (ADW_BIN (self), box);
  dopyo_edit_watch (GTK_WIDGET (self), follow);
}
