/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

G_BEGIN_DECLS

int   chart_scene_pick (const ChartScene *self,
                        ChartPoint        point);
int   chart_scene_step (const ChartScene *self,
                        int               datum,
                        int               by);
char *chart_scene_dump (const ChartScene *self);

G_END_DECLS
