/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

G_BEGIN_DECLS

/* A painter is a few functions; each backend extends the struct. Nothing in a painter computes
 * where something goes. */
typedef struct _ChartPainter ChartPainter;

struct _ChartPainter
{
  void (*begin_group) (ChartPainter    *self,
                       const ChartMark *mark);
  void (*end_group) (ChartPainter    *self,
                     const ChartMark *mark);
  void (*rect) (ChartPainter    *self,
                const ChartMark *mark);
  void (*path) (ChartPainter    *self,
                const ChartMark *mark);
  void (*line) (ChartPainter    *self,
                const ChartMark *mark);
  void (*text) (ChartPainter    *self,
                const ChartMark *mark,
                guint            index);
};

/* How far the lines of a hatched mark lie apart, from one to the next along an edge. */
static inline double
chart_hatch_gap (const ChartMark *mark)
{
  return 6 * MAX (mark->stroke_width, 0.5);
}

/* Whether a mark has lines that rise from left to right, and whether some that fall. */
static inline gboolean
chart_hatch_rises (const ChartMark *mark)
{
  return mark->fill_style == CHART_FILL_HATCH || mark->fill_style == CHART_FILL_CROSS;
}

static inline gboolean
chart_hatch_falls (const ChartMark *mark)
{
  return mark->fill_style == CHART_FILL_BACK || mark->fill_style == CHART_FILL_CROSS;
}

void chart_painter_paint (ChartPainter     *self,
                          const ChartScene *scene,
                          const ChartRect  *clip);

G_END_DECLS
