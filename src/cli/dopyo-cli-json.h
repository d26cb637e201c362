/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-number.h"

G_BEGIN_DECLS

/* Writes JSON from begin to end, indented. A value of an object takes its key; that of an array,
 * and the outermost one, NULL. */
typedef struct
{
  GString *out;
  guint    depth;
  gboolean has_values; /* of what is open */
} DopyoCliJson;

void dopyo_cli_json_begin (DopyoCliJson *self,
                           const char   *key,
                           char          bracket);
void dopyo_cli_json_end (DopyoCliJson *self,
                         char          bracket);
void dopyo_cli_json_string (DopyoCliJson *self,
                            const char   *key,
                            const char   *value);
void dopyo_cli_json_number (DopyoCliJson *self,
                            const char   *key,
                            ChartNumber   value);
void dopyo_cli_json_count (DopyoCliJson *self,
                           const char   *key,
                           guint         value);
void dopyo_cli_json_bool (DopyoCliJson *self,
                          const char   *key,
                          gboolean      value);
void dopyo_cli_json_null (DopyoCliJson *self,
                          const char   *key);

G_END_DECLS
