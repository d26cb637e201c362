/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a piece of a page is as a value of the clipboard or of a drop. */
#define DOPYO_TYPE_HTML G_TYPE_BYTES

void dopyo_html_register (void);

G_END_DECLS
