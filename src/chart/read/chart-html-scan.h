/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  CHART_HTML_END,
  CHART_HTML_OPEN,  /* <td …> */
  CHART_HTML_CLOSE, /* </td> */
  CHART_HTML_TEXT,
} ChartHtmlToken;

#define CHART_HTML_NAME 32 /* bytes of an element's name, its NUL among them; longer ones are cut */

/* Goes through HTML from its beginning to its end, each byte once. What is not shown as text of the
 * page (comments, scripts, styles) is passed over. All pointers but @text are borrowed. */
typedef struct
{
  const char *at;
  const char *end;
  char        name[CHART_HTML_NAME]; /* of the element, in lower case */
  const char *attributes;            /* of one that opens, as they are written */
  const char *attributes_end;
  const char *until; /* (nullable): the element whose text comes next and is none of the page */
  GString    *text;  /* of the page, with its entities as characters */
} ChartHtmlScan;

void           chart_html_scan_init (ChartHtmlScan *self,
                                     const char    *data,
                                     gsize          length);
void           chart_html_scan_clear (ChartHtmlScan *self);
ChartHtmlToken chart_html_scan_next (ChartHtmlScan *self);
char          *chart_html_scan_get (const ChartHtmlScan *self,
                                    const char          *name);
guint          chart_html_scan_get_count (const ChartHtmlScan *self,
                                          const char          *name,
                                          guint                most);

G_END_DECLS
