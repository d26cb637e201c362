/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <cairo.h>

void bare_draw (cairo_t *cr,
                double   width,
                double   height);
