/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "document/chart-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_PICTURE (dopyo_picture_get_type ())

/* A chart as content for other programs: pasted as a picture, dropped as a file. */
G_DECLARE_FINAL_TYPE (DopyoPicture, dopyo_picture, DOPYO, PICTURE, GdkContentProvider)

gboolean dopyo_picture_copy (ChartDocument *document,
                             GdkClipboard  *clipboard);
void     dopyo_picture_add_drag_source (GtkWidget     *widget,
                                        ChartDocument *document);

G_END_DECLS
