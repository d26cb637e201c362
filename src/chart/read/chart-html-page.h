/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-grid.h"

G_BEGIN_DECLS

/* A table of a page. */
typedef struct
{
  ChartGrid *grid;
  char      *caption; /* (nullable) */
  guint      line;    /* physical, from 1: where it begins */
  guint      n_rows;
  gboolean   wide;   /* it has a second column with text */
  gboolean   filled; /* a cell of it has text */
  gboolean   counts; /* a cell of it is a number */
} ChartHtmlTable;

GPtrArray *chart_html_page_read (const ChartLoadJob *job,
                                 const char         *data,
                                 gsize               length,
                                 GError            **error);

G_END_DECLS
