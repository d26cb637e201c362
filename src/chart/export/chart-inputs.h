/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-package.h"

G_BEGIN_DECLS

/* The files that were read, however they are called: none of them is ever written to. */
typedef struct _ChartInputs ChartInputs;

ChartInputs *chart_inputs_new (const ChartPackage *package);
void         chart_inputs_add_fd (ChartInputs *self, int fd);
void         chart_inputs_free (ChartInputs *self);
gboolean     chart_inputs_check (const ChartInputs *self,
                                 const char        *target,
                                 GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartInputs, chart_inputs_free)

G_END_DECLS
