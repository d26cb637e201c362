/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void dopyo_label_set_line (GtkLabel   *label,
                           const char *text);
void dopyo_label_entry_row (AdwEntryRow *row);

G_END_DECLS
