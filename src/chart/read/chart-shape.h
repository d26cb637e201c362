/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-records.h"

G_BEGIN_DECLS

/* Where in the records of a file the table stands. */
typedef struct
{
  guint from;      /* the first record that is looked at: 0, or a second table's */
  guint skipped;   /* records between it and the header */
  guint header;    /* header rows */
  guint first;     /* the first record of data */
  guint end;       /* the one after the last */
  guint footnotes; /* records after the table that belong to it */
  guint width;     /* columns */
  guint next;      /* the first record of another table below; 0 where there is none */
} ChartShape;

ChartShape chart_shape_find (const ChartRecords *rows,
                             guint               from,
                             int                 skip,
                             int                 header);
gboolean   chart_shape_has_separator_line (const ChartRecords *rows,
                                           const ChartShape   *shape);

G_END_DECLS
