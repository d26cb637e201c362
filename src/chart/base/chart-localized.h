/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One text in several languages: an immutable value, shared by reference. NULL stands for no text
 * at all and is accepted everywhere. Safe to share between threads. */
typedef struct _ChartLocalized ChartLocalized;

ChartLocalized *chart_localized_new (const char *tag,
                                     const char *text);
ChartLocalized *chart_localized_with (ChartLocalized *self,
                                      const char     *tag,
                                      const char     *text);
ChartLocalized *chart_localized_ref (ChartLocalized *self);
void            chart_localized_unref (ChartLocalized *self);
const char     *chart_localized_get (const ChartLocalized *self,
                                     const char           *tag);
const char     *chart_localized_lookup (const ChartLocalized *self,
                                        const char           *tag);
guint           chart_localized_get_n (const ChartLocalized *self);
void            chart_localized_peek (const ChartLocalized *self,
                                      guint                 i,
                                      const char          **tag,
                                      const char          **text);
gboolean        chart_localized_equal (const ChartLocalized *a,
                                       const ChartLocalized *b);
gboolean        chart_localized_has (const ChartLocalized *self,
                                     const char           *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartLocalized, chart_localized_unref)

G_END_DECLS
