/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *chart_html_entity_read (GString    *text,
                                    const char *at,
                                    const char *end);

G_END_DECLS
