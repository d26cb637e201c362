/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "paint/chart-painter.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Paints scenes on cairo. It keeps the text layouts of the last scene, so that painting the same
 * scene again shapes no text. One painter belongs to one thread at a time. */
typedef struct _ChartCairoPainter ChartCairoPainter;

ChartCairoPainter *chart_cairo_painter_new (void);
void               chart_cairo_painter_free (ChartCairoPainter *self);
void               chart_cairo_painter_paint (ChartCairoPainter *self,
                                              ChartScene        *scene,
                                              cairo_t           *cr,
                                              ChartColor         background,
                                              const ChartRect   *clip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartCairoPainter, chart_cairo_painter_free)

G_END_DECLS
