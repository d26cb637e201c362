/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"

G_BEGIN_DECLS

/* One kind of file that can be read. */
typedef struct
{
  const char        *name;      /* as a person calls it; of several, with commas */
  const char *const *suffixes;  /* ended by NULL, in lower case */
  gsize              limit;     /* bytes that are read of it at most */
  gboolean           is_marked; /* its first bytes say what it is, and no other file has them */
  gboolean (*sniff) (GBytes *bytes);
  ChartPackage *(*read) (const ChartLoadJob *job,
                         GBytes             *bytes,
                         GError            **error);
} ChartReadFormat;

char                  *chart_formats_list (void);
gsize                  chart_formats_get_limit (const char *name);
const ChartReadFormat *chart_formats_find (const char *name,
                                           GBytes     *bytes);

G_END_DECLS
