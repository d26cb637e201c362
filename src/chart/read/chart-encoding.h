/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the bytes of a file are taken for. */
typedef struct
{
  const char *name;   /* interned: the name a person knows, "UTF-8", "CP949" */
  gsize       mark;   /* bytes of the byte order mark */
  gboolean    unsure; /* a guess that a person should be told of */
} ChartEncoding;

const char   *chart_encoding_name_binary (const guint8 *data,
                                          gsize         length);
char         *chart_encoding_widen (const char *name);
ChartEncoding chart_encoding_guess (const guint8 *data,
                                    gsize         length);
GString      *chart_encoding_convert (const guint8 *data,
                                      gsize         length,
                                      const char   *encoding,
                                      gboolean      strict,
                                      GArray       *replaced);

G_END_DECLS
