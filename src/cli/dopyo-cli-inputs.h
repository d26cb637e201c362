/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-package.h"

G_BEGIN_DECLS

/* The files that were read, however they are called: none of them is ever written to. */
typedef struct _DopyoCliInputs DopyoCliInputs;

DopyoCliInputs *dopyo_cli_inputs_new (const ChartPackage *package);
void            dopyo_cli_inputs_free (DopyoCliInputs *self);
gboolean        dopyo_cli_inputs_check (const DopyoCliInputs *self,
                                        const char           *target,
                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DopyoCliInputs, dopyo_cli_inputs_free)

G_END_DECLS
