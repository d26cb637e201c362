/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-load-job.h"
#include "read/chart-records.h"

G_BEGIN_DECLS

/* How the cells of a table file are set apart. */
typedef struct
{
  char delimiter;
  char quote;
  char comment; /* a line that begins with it is none of the table; 0: there are none */
  char escape;  /* makes a quote behind it a part of the cell; 0: quotes are doubled */
} ChartDialect;

#define CHART_DIALECT_DEFAULT ((ChartDialect){ ',', '"', 0, 0 })

/* Where in a file a block of its text begins and, once it is read, where the next one does. */
typedef struct
{
  guint    line;          /* physical, from 1 */
  guint    n_before;      /* cells of the record before; 0 where there is none */
  gboolean unknown;       /* the block before is not read yet, so n_before is not known */
  gboolean asked;         /* it would have mattered: the block has to be read again, knowing it */
  gsize    used;          /* bytes read: all of the block, but for a record that is not whole */
  guint    n_comments;    /* lines of comment so far */
  guint    first_comment; /* the first one's line */
} ChartParsePlace;

gboolean      chart_parse_block (const ChartLoadJob *job,
                                 const char         *text,
                                 gsize               length,
                                 gboolean            last,
                                 const ChartDialect *dialect,
                                 ChartParsePlace    *place,
                                 ChartRecords       *rows,
                                 ChartReading       *reading,
                                 GError            **error);
void          chart_parse_tell_comments (const ChartParsePlace *place,
                                         const ChartDialect    *dialect,
                                         ChartReading          *reading);
ChartRecords *chart_parse (const ChartLoadJob *job,
                           const char         *text,
                           gsize               length,
                           const ChartDialect *dialect,
                           ChartReading       *reading,
                           GError            **error);

G_END_DECLS
