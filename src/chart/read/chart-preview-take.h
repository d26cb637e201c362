/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-parse.h"
#include "read/chart-preview.h"
#include "read/chart-roles.h"
#include "read/chart-shape.h"

G_BEGIN_DECLS

/* What the reader tells a preview on its way. Each does nothing where the job has none. */

void chart_preview_take_text (ChartPreview       *self,
                              const char         *text,
                              gsize               length,
                              const ChartDialect *dialect);
void chart_preview_take_records (ChartPreview       *self,
                                 const ChartRecords *rows,
                                 ChartReading       *reading);
void chart_preview_take_shape (ChartPreview       *self,
                               const ChartRecords *rows,
                               const ChartShape   *shape,
                               ChartLineRole       data);
void chart_preview_take_roles (ChartPreview       *self,
                               const ChartRecords *rows,
                               const ChartShape   *shape,
                               const ChartRoles   *roles);

G_END_DECLS
