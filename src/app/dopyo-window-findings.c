/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-window-private.h"

static void
pointed_cb (DopyoWindow  *self,
            const GArray *rows)
{
  chart_view_mark_rows (self->view, rows);
}

/* The rows that were pointed at have the focus, where they are drawn. */
static void
followed_cb (DopyoWindow *self)
{
  if (!chart_view_focus_marked (self->view))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * dopyo_window_add_findings:
 *
 * Puts the button that says what is to be checked into the header bar, and has the document looked
 * at from now on.
 */
void
dopyo_window_add_findings (DopyoWindow *self)
{
  self->findings = DOPYO_FINDINGS (dopyo_findings_new ());
  g_signal_connect_object (self->findings, "notify::visible",
                           G_CALLBACK (dopyo_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->findings, "pointed", G_CALLBACK (pointed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->findings, "followed", G_CALLBACK (followed_cb), self,
                           G_CONNECT_SWAPPED);
  dopyo_findings_set_narrow (self->findings, self->narrow);
  adw_header_bar_pack_end (self->header_bar, GTK_WIDGET (self->findings));
  g_object_set (self->findings, "document", self->document, NULL);
  chart_document_start_checking (self->document);
}

/* The dataset as its file has it, where one is shown. (nullable) */
static ChartDataset *
get_whole (DopyoWindow *self)
{
  ChartPackage *package = chart_document_get_package (self->document);
  int           place = chart_document_get_dataset (self->document);

  return package != NULL && place >= 0 ? chart_package_get_dataset (package, (guint)place) : NULL;
}

/* Whether @row is not drawn because the file takes it for a total. */
static gboolean
is_total (DopyoWindow        *self,
          const ChartDataset *whole,
          guint               row)
{
  return chart_dataset_get_role (whole, row) == CHART_ROW_TOTAL &&
         chart_dataset_get_role (chart_document_get_drawn (self->document), row) ==
           CHART_ROW_TOTAL;
}

/* Whether rows are not drawn because the file takes them for totals. */
gboolean
dopyo_window_has_totals (DopyoWindow *self)
{
  const ChartDataset *whole = get_whole (self);
  guint               n = whole != NULL && chart_document_get_drawn (self->document) != NULL
                            ? chart_dataset_get_n_rows (whole)
                            : 0;

  for (guint row = 0; row < n; row++)
    if (is_total (self, whole, row))
      return TRUE;
  return FALSE;
}

/* Draws them, as one step that can be undone. */
void
dopyo_window_draw_totals (DopyoWindow *self)
{
  const ChartSpec         *spec = chart_document_get_spec (self->document);
  const ChartDataset      *whole = get_whole (self);
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv)           kept = NULL;
  ChartSpecBuilder        *builder;
  g_autoptr (ChartSpec)    drawn = NULL;

  if (!dopyo_window_has_totals (self))
    return;
  g_strv_builder_addv (labels, (const char **)spec->kept);
  for (guint row = 0; row < chart_dataset_get_n_rows (whole); row++)
    if (is_total (self, whole, row))
      g_strv_builder_add (labels, chart_dataset_get_label (whole, row, ""));
  kept = g_strv_builder_end (labels);
  builder = chart_spec_builder_new (spec);
  chart_spec_builder_set_kept (builder, (const char *const *)kept);
  drawn = chart_spec_builder_end (builder);
  chart_document_apply (self->document, drawn);
}
