/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "scene/chart-scene.h"

G_BEGIN_DECLS

ChartScene *chart_outline_new (ChartScene *scene,
                               const int  *chosen,
                               guint       n_chosen,
                               double      width,
                               ChartColor  color);

G_END_DECLS
