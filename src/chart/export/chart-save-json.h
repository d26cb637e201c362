/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-localized.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Writes the member of an object that is too large to be a tree: appends its value. */
typedef void (*ChartSaveRows) (gpointer rows,
                               GString *out,
                               guint    indent);

const char *chart_save_get_text (const ChartLocalized *text,
                                 const char           *language);
void        chart_save_set_text (JsonObject           *object,
                                 const char           *key,
                                 const ChartLocalized *text,
                                 const char           *language);
void        chart_save_set_map (JsonObject           *object,
                                const char           *key,
                                const ChartLocalized *text,
                                const char           *language);
void        chart_save_append_string (GString    *out,
                                      const char *text);
void        chart_save_append_json (GString      *out,
                                    JsonNode     *node,
                                    GHashTable   *rows,
                                    ChartSaveRows append_rows);

G_END_DECLS
