/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Texts are shaped at this one size and scaled, so that a font is looked up once a weight. Without
 * hinting widths grow in proportion. */
#define CHART_PANGO_SIZE 64.0

void           chart_pango_keep_font_map (void);
PangoContext  *chart_pango_context_new (void);
void           chart_pango_context_set_font (PangoContext *context,
                                             ChartFont     font);
PangoAttrList *chart_pango_features_new (ChartFont font);
PangoLayout   *chart_pango_layout_new (PangoContext *context,
                                       ChartFont     font,
                                       const char   *text);
void           chart_pango_set_families (const char *families);
const char    *chart_pango_get_families (void);

G_END_DECLS
