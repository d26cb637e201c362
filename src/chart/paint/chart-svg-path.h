/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

void chart_svg_append_segments (GString         *out,
                                const ChartMark *mark);
void chart_svg_append_cairo_path (GString            *out,
                                  const cairo_path_t *path);

G_END_DECLS
