/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Work in a thread of which only the newest counts: a result that was overtaken is dropped. */
typedef struct _ChartNewest ChartNewest;

/* Called in the main thread. @result: (transfer full) (nullable); @error: (nullable) */
typedef void (*ChartNewestDone) (gpointer      result,
                                 const GError *error,
                                 gpointer      user_data);

ChartNewest *chart_newest_new (ChartNewestDone done,
                               gpointer        user_data);
void         chart_newest_free (ChartNewest *self);
void         chart_newest_drop (ChartNewest *self);
void         chart_newest_start (ChartNewest    *self,
                                 GTaskThreadFunc work,
                                 gpointer        data,
                                 GDestroyNotify  free_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartNewest, chart_newest_free)

G_END_DECLS
