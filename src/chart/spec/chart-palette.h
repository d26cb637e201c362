/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-theme.h"

G_BEGIN_DECLS

#define CHART_PALETTE_DEFAULT "default"
#define CHART_PALETTE_MOST 12 /* colours of any palette */

guint       chart_palette_get_n_names (void);
const char *chart_palette_get_name (guint i);
const char *chart_palette_get_title (guint i);
char       *chart_palette_list_names (void);
gboolean    chart_palette_is_known (const char *palette);
guint       chart_palette_get_colors (const char       *palette,
                                      const ChartTheme *theme,
                                      ChartColor       *colors);

G_END_DECLS
