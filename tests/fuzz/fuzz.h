/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load.h"

G_BEGIN_DECLS

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

void fuzz_load (const guint8           *data,
                gsize                   size,
                const char             *name,
                const ChartLoadOptions *options);

G_END_DECLS
