/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "paint/chart-painter.h"

G_BEGIN_DECLS

GString *chart_svg_paint (const ChartScene *scene,
                          ChartColor        background,
                          gboolean          outline);

G_END_DECLS
