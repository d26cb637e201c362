/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

G_BEGIN_DECLS

/* The way from one scene to another of the same data. */
typedef struct _ChartTransition ChartTransition;

ChartTransition *chart_transition_new (ChartScene *from,
                                       ChartScene *to);
ChartScene      *chart_transition_at (ChartTransition *self,
                                      double           progress);
void             chart_transition_free (ChartTransition *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartTransition, chart_transition_free)

G_END_DECLS
