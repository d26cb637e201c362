/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "chart-part.h"

/**
 * ChartPart:
 *
 * A child of a chart view for each datum. It draws nothing, and the pointer passes through it: the
 * view draws and picks from the scene. In GTK 4.8 only a widget can be an accessible object.
 *
 * CSS nodes: chartpart. Accessibility: %GTK_ACCESSIBLE_ROLE_IMG, labelled with the datum's name;
 * selected, and described as such, where it stands out.
 */
struct _ChartPart
{
  GtkWidget parent_instance;

  char *name;
};

G_DEFINE_FINAL_TYPE (ChartPart, chart_part, GTK_TYPE_WIDGET)

static void
chart_part_finalize (GObject *object)
{
  g_free (CHART_PART (object)->name);

  G_OBJECT_CLASS (chart_part_parent_class)->finalize (object);
}

static void
chart_part_class_init (ChartPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = chart_part_finalize;
  gtk_widget_class_set_css_name (widget_class, "chartpart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
chart_part_init (ChartPart *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * chart_part_new:
 *
 * Returns: (transfer floating): a part without a name
 */
GtkWidget *
chart_part_new (void)
{
  return g_object_new (CHART_TYPE_PART, NULL);
}

/**
 * chart_part_set_name:
 * @name: what a screen reader says: "Korea, 15.15%, 3rd"
 */
void
chart_part_set_name (ChartPart  *self,
                     const char *name)
{
  g_return_if_fail (CHART_IS_PART (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * chart_part_set_highlighted:
 * @word: (nullable): what a screen reader says of it; %NULL where it does not stand out, and is not
 *   marked
 *
 * The state is for those who ask for states, the word for a reader that tells none of a picture.
 */
void
chart_part_set_highlighted (ChartPart  *self,
                            gboolean    highlighted,
                            const char *word)
{
  g_return_if_fail (CHART_IS_PART (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, highlighted,
                               -1);
  if (word != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    word, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
