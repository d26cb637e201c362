/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-finding-row.h"

#include "dopyo-label.h"

#include "spec/chart-remedy.h"

#include <glib/gi18n.h>

/**
 * DopyoFindingRow:
 *
 * The sign of the severity, the sentence in the language of the chart that it is about, and what
 * can be done, in the desktop's. Once that is done, the row says so instead.
 *
 * The signal "mend" asks for the remedy.
 *
 * CSS: the sign carries the name of the severity as a class, `note` once that is done.
 * Accessibility: the row is named after severity and sentence.
 */
struct _DopyoFindingRow
{
  GtkListBoxRow parent_instance;

  GtkImage  *sign;
  GtkLabel  *sentence;
  GtkButton *button;
  GtkWidget *done;
  GtkLabel  *done_label;
};

enum {
  MEND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DopyoFindingRow, dopyo_finding_row, GTK_TYPE_LIST_BOX_ROW)

/* The sign of @severity: each has a shape of its own. */
const char *
dopyo_finding_get_icon_name (ChartFindingSeverity severity)
{
  static const char *const names[CHART_N_FINDING_SEVERITIES] = {
    [CHART_FINDING_ERROR] = "dialog-error-symbolic",
    [CHART_FINDING_WARNING] = "dialog-warning-symbolic",
    [CHART_FINDING_NOTE] = "dialog-information-symbolic",
  };

  return names[severity];
}

/* Makes @sign the one of @severity, in its colour. */
void
dopyo_finding_show_sign (GtkImage            *sign,
                         ChartFindingSeverity severity)
{
  for (guint i = 0; i < CHART_N_FINDING_SEVERITIES; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (sign),
                                 chart_finding_severity_get_name ((ChartFindingSeverity)i));
  gtk_widget_add_css_class (GTK_WIDGET (sign), chart_finding_severity_get_name (severity));
  gtk_image_set_from_icon_name (sign, dopyo_finding_get_icon_name (severity));
}

/* (transfer full): severity and sentence, for who does not see the sign. */
char *
dopyo_finding_get_name (const ChartFinding *finding,
                        const ChartDataset *dataset)
{
  g_autofree char *sentence = chart_finding_get_sentence (finding, dataset);

  switch (finding->severity)
    {
    case CHART_FINDING_ERROR:
      return g_strdup_printf (_ ("Error: %s"), sentence);
    case CHART_FINDING_WARNING:
      return g_strdup_printf (_ ("Warning: %s"), sentence);
    case CHART_FINDING_NOTE:
    case CHART_N_FINDING_SEVERITIES:
    default:
      return g_strdup_printf (_ ("Note: %s"), sentence);
    }
}

static void
clicked_cb (DopyoFindingRow *self)
{
  g_signal_emit (self, signals[MEND], 0);
}

static void
dopyo_finding_row_class_init (DopyoFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[MEND] = g_signal_new ("mend", DOPYO_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoFindingRow, sign);
  gtk_widget_class_bind_template_child (widget_class, DopyoFindingRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, DopyoFindingRow, button);
  gtk_widget_class_bind_template_child (widget_class, DopyoFindingRow, done);
  gtk_widget_class_bind_template_child (widget_class, DopyoFindingRow, done_label);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
dopyo_finding_row_init (DopyoFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dopyo_finding_row_new:
 * @dataset: what the finding is about
 * @settled: whether the chart has the remedy already
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
dopyo_finding_row_new (const ChartFinding *finding,
                       const ChartDataset *dataset,
                       gboolean            settled)
{
  DopyoFindingRow *self = g_object_new (DOPYO_TYPE_FINDING_ROW, NULL);
  g_autofree char *sentence = chart_finding_get_sentence (finding, dataset);
  g_autofree char *name = dopyo_finding_get_name (finding, dataset);
  g_autofree char *remedy = chart_remedy_get_title (&finding->remedy);
  g_autofree char *done = remedy != NULL ? g_strdup_printf (_ ("Done: %s"), remedy) : NULL;

  dopyo_finding_show_sign (self->sign, settled ? CHART_FINDING_NOTE : finding->severity);
  dopyo_label_set_line (self->sentence, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->button), remedy != NULL && !settled);
  gtk_widget_set_visible (self->done, settled);
  if (remedy == NULL)
    return GTK_WIDGET (self);
  gtk_button_set_label (self->button, remedy);
  gtk_label_set_text (self->done_label, done);
  if (settled)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    done, -1);
  return GTK_WIDGET (self);
}
