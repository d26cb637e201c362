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
