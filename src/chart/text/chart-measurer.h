/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

G_BEGIN_DECLS

/* What a line takes above and below its baseline, in ems: Hangul and Latin with their accents.
 * Fonts claim up to half as much again; charts set lines by what is inked. */
#define CHART_TEXT_ASCENT 0.92
#define CHART_TEXT_DESCENT 0.25

/* The size of one line of text, in scene units. */
typedef struct
{
  double width;
  double ascent;  /* above the baseline */
  double descent; /* below it */
} ChartTextSize;

/* Measures text. One measurer belongs to one thread at a time. */
typedef struct _ChartMeasurer ChartMeasurer;

ChartMeasurer *chart_measurer_new_pango (void);
ChartMeasurer *chart_measurer_new_fixed (void);
void           chart_measurer_free (ChartMeasurer *self);
ChartTextSize  chart_measurer_measure (ChartMeasurer *self,
                                       ChartFont      font,
                                       const char    *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartMeasurer, chart_measurer_free)

G_END_DECLS
