/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHART_TYPE_PART (chart_part_get_type ())

/* One datum of a chart as the keyboard and a screen reader meet it. */
G_DECLARE_FINAL_TYPE (ChartPart, chart_part, CHART, PART, GtkWidget)

GtkWidget *chart_part_new (void);
void       chart_part_set_name (ChartPart  *self,
                                const char *name);
void       chart_part_set_highlighted (ChartPart  *self,
                                       gboolean    highlighted,
                                       const char *word);

G_END_DECLS
