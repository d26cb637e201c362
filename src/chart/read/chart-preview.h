/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-package.h"
#include "read/chart-load-options.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CHART_PREVIEW_MAX_LINES 1000u
#define CHART_PREVIEW_HEAD (1u << 18) /* bytes that are read of a text file */

/* What a line of a table file is taken for. */
typedef enum {
  CHART_LINE_UNKNOWN, /* the reading ended before */
  CHART_LINE_BLANK,
  CHART_LINE_COMMENT,
  CHART_LINE_TITLE,
  CHART_LINE_UNIT,
  CHART_LINE_SOURCE,
  CHART_LINE_SKIPPED, /* above the table, and none of these */
  CHART_LINE_HEADER,
  CHART_LINE_HEADER_AGAIN,
  CHART_LINE_DATA,
  CHART_LINE_TOTAL,
  CHART_LINE_FOOTNOTE,
  CHART_LINE_OTHER_TABLE,
} ChartLineRole;

/* One physical line, or one row of a sheet. Texts are cut where they are long. */
typedef struct
{
  guint         number; /* from 1 */
  ChartLineRole role;
  int           record; /* how many records to skip so that this one is the first that is not
                         * skipped; -1 where no record of the table begins here */
  char *text;           /* (nullable): as it stands in the file; NULL in a sheet */
  GStrv cells;          /* (nullable): what it is parted into; NULL where no record begins here */
} ChartLine;

/* What the beginning of a file is made of, and how it was understood. */
typedef struct _ChartPreview
{
  GPtrArray    *lines;   /* ChartLine, at most CHART_PREVIEW_MAX_LINES */
  gboolean      is_text; /* it has an encoding and a delimiter */
  gboolean      whole;   /* the file is not longer than what was read of it */
  ChartReading *reading; /* (nullable): NULL where nothing was understood */
  GArray       *labels;  /* guint: the columns that name the rows */
  GArray       *series;  /* guint: the columns that are drawn */
  ChartPackage *package; /* (nullable): sealed; NULL where there is an error */
  GError       *error;   /* (nullable): of chart_load () */
} ChartPreview;

void          chart_preview_async (const char             *path,
                                   const ChartLoadOptions *options,
                                   GCancellable           *cancellable,
                                   GAsyncReadyCallback     callback,
                                   gpointer                user_data);
ChartPreview *chart_preview_finish (GAsyncResult *result,
                                    GError      **error);
ChartPreview *chart_preview_read (const char             *path,
                                  const ChartLoadOptions *options,
                                  GCancellable           *cancellable);
void          chart_preview_free (ChartPreview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartPreview, chart_preview_free)

G_END_DECLS
