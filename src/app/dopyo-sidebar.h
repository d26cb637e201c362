/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "document/chart-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_SIDEBAR (dopyo_sidebar_get_type ())

/* The datasets of a document's package; choosing one chooses it in the document. */
G_DECLARE_FINAL_TYPE (DopyoSidebar, dopyo_sidebar, DOPYO, SIDEBAR, GtkWidget)

GtkWidget *dopyo_sidebar_new (ChartDocument *document);

G_END_DECLS
