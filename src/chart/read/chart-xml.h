/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-zip.h"

G_BEGIN_DECLS

/* The attributes of an element. */
typedef struct
{
  const char **names;
  const char **values;
} ChartXmlAttributes;

/* What is done with the elements of a part. Names come without the prefix of their namespace.
 * %FALSE: stop, the rest does not matter. */
typedef struct
{
  gboolean (*start) (gpointer                  self,
                     const char               *name,
                     const ChartXmlAttributes *attributes);
  gboolean (*end) (gpointer    self,
                   const char *name);
  gboolean (*text) (gpointer    self,
                    const char *text,
                    gsize       length);
  gboolean is_bulk; /* most of the file: how far it is, is told */
} ChartXmlHandler;

gboolean    chart_xml_read (const ChartLoadJob    *job,
                            const ChartZip        *zip,
                            const char            *part,
                            const ChartXmlHandler *handler,
                            gpointer               self,
                            GError               **error);
const char *chart_xml_get (const ChartXmlAttributes *attributes,
                           const char               *name);
gboolean    chart_xml_get_bool (const ChartXmlAttributes *attributes,
                                const char               *name);
guint       chart_xml_get_count (const ChartXmlAttributes *attributes,
                                 const char               *name,
                                 guint                     otherwise);

G_END_DECLS
