/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "spec/chart-spec.h"

G_BEGIN_DECLS

char      *chart_spec_to_json (const ChartSpec *self);
ChartSpec *chart_spec_from_json (const char      *json,
                                 const ChartSpec *base,
                                 GError         **error);

G_END_DECLS
