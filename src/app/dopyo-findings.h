/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_FINDINGS (dopyo_findings_get_type ())

/* A button that says how many points of a document are to be checked, and a popover that lists
 * them. */
G_DECLARE_FINAL_TYPE (DopyoFindings, dopyo_findings, DOPYO, FINDINGS, GtkWidget)

GtkWidget *dopyo_findings_new (void);
void       dopyo_findings_popup (DopyoFindings *self);
void       dopyo_findings_set_narrow (DopyoFindings *self,
                                      gboolean       narrow);

G_END_DECLS
