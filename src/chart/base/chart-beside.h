/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *chart_beside_program (const char *const *folders,
                            const char        *file);

G_END_DECLS
