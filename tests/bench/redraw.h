/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <cairo.h>

#define REDRAW_WIDTH 3840
#define REDRAW_HEIGHT 2160

typedef void (*RedrawFunc) (cairo_t *cr,
                            void    *data);

int redraw_measure (int        n_times,
                    RedrawFunc redraw,
                    void      *data);
