/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

G_BEGIN_DECLS

ChartScene *chart_scene_see (ChartScene *self,
                             ChartSight  sight);

G_END_DECLS
