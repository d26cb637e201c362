/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void dopyo_cli_reserve_memory (void);

G_END_DECLS
