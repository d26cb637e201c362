/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *chart_glyphs_find_missing (const char *text);

G_END_DECLS
