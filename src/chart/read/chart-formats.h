/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

/* One kind of file that can be read. */
typedef struct
{
  const char        *name;
  const char *const *suffixes; /* ended by NULL, in lower case */
  gsize              limit;    /* bytes that are read of it at most */
  gboolean (*sniff) (GBytes *bytes);
  ChartPackage *(*read) (const ChartLoadJob *job,
                         GBytes             *bytes,
                         GError            **error);
} ChartReadFormat;

const ChartReadFormat *chart_formats_find_by_name (const char *name);
const ChartReadFormat *chart_formats_find_by_bytes (GBytes *bytes);

G_END_DECLS
