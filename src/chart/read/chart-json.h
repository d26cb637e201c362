/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* An object of a descriptor, and how a message names it. Everything is borrowed. */
typedef struct
{
  const ChartLoadJob *job;
  JsonObject         *object;
  const char         *where;            /* "resources[2]"; "" for the whole */
  const char         *default_language; /* the tag of texts without one */
} ChartJson;

JsonNode *chart_json_peek (const ChartJson *self,
                           const char      *key);
gboolean  chart_json_get_string (const ChartJson *self,
                                 const char      *key,
                                 const char     **string,
                                 GError         **error);
gboolean  chart_json_get_object (const ChartJson *self,
                                 const char      *key,
                                 JsonObject     **object,
                                 GError         **error);
gboolean  chart_json_get_array (const ChartJson *self,
                                const char      *key,
                                JsonArray      **array,
                                GError         **error);
gboolean  chart_json_get_count (const ChartJson *self,
                                const char      *key,
                                guint            max,
                                guint           *count,
                                GError         **error);
gboolean  chart_json_get_character (const ChartJson *self,
                                    const char      *key,
                                    char            *character,
                                    GError         **error);
gboolean  chart_json_get_text (const ChartJson *self,
                               const char      *key,
                               ChartLocalized **text,
                               GError         **error);
void      chart_json_fail (const ChartJson *self,
                           const char      *key,
                           const char      *wanted,
                           GError         **error);

G_END_DECLS
