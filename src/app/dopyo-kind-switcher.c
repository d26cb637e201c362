/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-kind-switcher.h"

#include "dopyo-edit.h"

#include "spec/chart-kind.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * DopyoKindSwitcher:
 *
 * The kinds of chart as rows of icons, one of them pressed. A kind that would be wrong for the
 * dataset stands after those that fit, and says why when it is pressed. That order is made when a
 * dataset is shown, and stays as long as it is: nothing moves while a person works on a chart.
 *
 * CSS: a grid of class "kinds" with toggle buttons, those refused of class "refused".
 * Accessibility: a group of toggle buttons named after the kinds; those refused can be reached, are
 * told to be disabled, and the reason is their description.
 */
struct _DopyoKindSwitcher
{
  AdwBin parent_instance;

  GtkGrid         *grid;                   /* borrowed */
  GtkToggleButton *buttons[CHART_N_KINDS]; /* borrowed */
  guint            order[CHART_N_KINDS];   /* kinds, as they stand in the grid */
  char            *arranged_for;           /* (nullable): the dataset they were put in order for */
};

#define BUTTONS_A_ROW 6

G_DEFINE_FINAL_TYPE (DopyoKindSwitcher, dopyo_kind_switcher, ADW_TYPE_BIN)

static void
show_refusal (GtkWidget  *button,
              const char *name,
              const char *refusal)
{
  g_autofree char *tooltip =
    refusal != NULL ? g_strdup_printf ("%s: %s", name, refusal) : g_strdup (name);

  /* each tooltip that is set asks the display where the pointer is */
  if (g_strcmp0 (tooltip, gtk_widget_get_tooltip_text (button)) == 0)
    return;
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_DISABLED,
                               refusal != NULL, -1);
  if (refusal != NULL)
    {
      gtk_widget_add_css_class (button, "refused");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, refusal, -1);
    }
  else
    {
      gtk_widget_remove_css_class (button, "refused");
      gtk_accessible_reset_property (GTK_ACCESSIBLE (button),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

/* Puts the buttons in @order, unless they are: a button that is moved loses the focus. */
static void
arrange (DopyoKindSwitcher *self,
         const guint       *order)
{
  if (memcmp (self->order, order, sizeof self->order) == 0)
    return;

  memcpy (self->order, order, sizeof self->order);
  for (guint i = 0; i < CHART_N_KINDS; i++)
    {
      GtkWidget *button = g_object_ref (GTK_WIDGET (self->buttons[order[i]]));

      gtk_grid_remove (self->grid, button);
      gtk_grid_attach (self->grid, button, (int)(i % BUTTONS_A_ROW), (int)(i / BUTTONS_A_ROW), 1,
                       1);
      g_object_unref (button);
    }
}

/* Whether another dataset is shown than the buttons stand in order for; a file that was read again
 * is the same one. */
static gboolean
is_another (DopyoKindSwitcher *self,
            ChartDataset      *dataset)
{
  g_autofree char *name = g_strconcat (
    chart_dataset_get_id (dataset), "\n",
    chart_dataset_get_text (dataset, CHART_DATASET_TITLE, ""), NULL);

  if (g_strcmp0 (self->arranged_for, name) == 0)
    return FALSE;
  g_free (self->arranged_for);
  self->arranged_for = g_steal_pointer (&name);
  return TRUE;
}

static void
follow (GtkWidget *widget)
{
  DopyoKindSwitcher   *self = DOPYO_KIND_SWITCHER (widget);
  ChartSpec           *spec = dopyo_edit_get_spec (widget);
  const ChartVerdicts *verdicts;
  guint                order[CHART_N_KINDS];
  guint                n_fitting = 0, n_refused = 0;

  gtk_widget_set_sensitive (widget, spec != NULL);
  if (spec == NULL)
    return;

  gtk_toggle_button_set_active (self->buttons[spec->kind], TRUE);
  verdicts = chart_document_judge (dopyo_edit_get_document (widget));
  if (verdicts == NULL)
    return;

  for (guint i = 0; i < CHART_N_KINDS; i++)
    {
      const char *refusal = chart_verdicts_get (verdicts, i);

      show_refusal (GTK_WIDGET (self->buttons[i]), chart_kind_get_title (i), refusal);
      if (refusal == NULL)
        order[n_fitting++] = i;
      else
        order[CHART_N_KINDS - ++n_refused] = i;
    }
  /* those refused were put from the end backwards */
  for (guint i = 0; i < n_refused / 2; i++)
    {
      guint last = order[CHART_N_KINDS - 1 - i];

      order[CHART_N_KINDS - 1 - i] = order[n_fitting + i];
      order[n_fitting + i] = last;
    }
  if (is_another (self, dopyo_edit_get_dataset (widget)))
    arrange (self, order);
}

/* The window draws the kind, or says why it does not. */
static void
toggled_cb (DopyoKindSwitcher *self,
            GtkToggleButton   *button)
{
  ChartSpec *spec = dopyo_edit_get_spec (GTK_WIDGET (self));

  if (spec == NULL || !gtk_toggle_button_get_active (button) ||
      self->buttons[spec->kind] == button)
    return;

  for (guint i = 0; i < CHART_N_KINDS; i++)
    if (self->buttons[i] == button)
      gtk_widget_activate_action (GTK_WIDGET (self), "win.kind", "s", chart_kind_get_name (i));
  spec = dopyo_edit_get_spec (GTK_WIDGET (self));
  gtk_toggle_button_set_active (self->buttons[spec->kind], TRUE);
}

static void
dopyo_kind_switcher_finalize (GObject *object)
{
  g_free (DOPYO_KIND_SWITCHER (object)->arranged_for);

  G_OBJECT_CLASS (dopyo_kind_switcher_parent_class)->finalize (object);
}

static void
dopyo_kind_switcher_class_init (DopyoKindSwitcherClass *klass)
{
  dopyo_edit_install (G_OBJECT_CLASS (klass));
  G_OBJECT_CLASS (klass)->finalize = dopyo_kind_switcher_finalize;
}

static void
dopyo_kind_switcher_init (DopyoKindSwitcher *self)
{
  GtkWidget *grid = gtk_grid_new ();

  self->grid = GTK_GRID (grid);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_grid_set_column_spacing (self->grid, 6);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_widget_add_css_class (grid, "kinds");
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid),
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
      self->order[i] = i;
      gtk_grid_attach (self->grid, button, (int)(i % BUTTONS_A_ROW), (int)(i / BUTTONS_A_ROW), 1,
                       1);
    }
  adw_bin_set_child (ADW_BIN (self), grid);
  dopyo_edit_watch (GTK_WIDGET (self), follow);
  dopyo_edit_watch_also (GTK_WIDGET (self), "judged");
}
