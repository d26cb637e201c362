/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-options.h"

G_BEGIN_DECLS

/* How a person chose files to be read, kept from one run of the program to the next. It stands in a
 * file of its own in the user's folder of states, never beside the files it is about. */

gboolean          dopyo_choices_is_automatic (const ChartLoadOptions *options);
ChartLoadOptions *dopyo_choices_recall (const char *path);
void              dopyo_choices_keep (const char             *path,
                                      const ChartLoadOptions *options,
                                      const GPtrArray        *columns);
void              dopyo_choices_forget (const char *path);

G_END_DECLS
