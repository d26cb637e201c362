/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "document/chart-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a part of the window follows a document and changes it. The part is a widget with a property
 * "document" (ChartDocument, no reference kept), installed as DOPYO_EDIT_PROP_DOCUMENT. */

enum {
  DOPYO_EDIT_PROP_0,
  DOPYO_EDIT_PROP_DOCUMENT,
  DOPYO_EDIT_N_PROPS, /* the first that a class may use for itself */
};

typedef void (*DopyoEditFollow) (GtkWidget *self);

void           dopyo_edit_install (GObjectClass *klass);
void           dopyo_edit_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec);
void           dopyo_edit_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec);
void           dopyo_edit_watch (GtkWidget      *self,
                                 DopyoEditFollow follow);
void           dopyo_edit_watch_also (GtkWidget  *self,
                                      const char *signal);
ChartDocument *dopyo_edit_get_document (GtkWidget *self);
ChartDataset  *dopyo_edit_get_dataset (GtkWidget *self);
ChartSpec     *dopyo_edit_get_spec (GtkWidget *self);

ChartSpecBuilder *dopyo_edit_begin (GtkWidget *self);
void              dopyo_edit_end (GtkWidget        *self,
                                  ChartSpecBuilder *builder);

G_END_DECLS
