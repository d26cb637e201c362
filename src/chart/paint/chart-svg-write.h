/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-color.h"

G_BEGIN_DECLS

/* The parts that SVG is written of. All go to the end of @out; every result is well-formed XML
 * whatever the values are. */

void chart_svg_append_number (GString *out,
                              double   number);
void chart_svg_append_escaped (GString    *out,
                               const char *text);
void chart_svg_append_element (GString    *out,
                               const char *element,
                               const char *text);
void chart_svg_append_attribute (GString    *out,
                                 const char *name,
                                 double      number);
void chart_svg_append_color (GString    *out,
                             const char *name,
                             ChartColor  color);

G_END_DECLS
