/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tells when a file was written anew: once, after the last of an editor's several steps. */
typedef struct _ChartWatch ChartWatch;

typedef void (*ChartWatchChanged) (gpointer user_data);

ChartWatch *chart_watch_new (const char       *path,
                             ChartWatchChanged changed,
                             gpointer          user_data);
void        chart_watch_free (ChartWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartWatch, chart_watch_free)

G_END_DECLS
