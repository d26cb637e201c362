/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHART_ERROR (chart_error_quark ())

/* Each code is named after the mistake. Messages are one line and end with what to do; the file and
 * the line stand before them ("FILE:LINE: …") where there are any. */
typedef enum {
  /* the input cannot be read or understood */
  CHART_ERROR_NOT_FOUND,
  CHART_ERROR_IS_FOLDER,
  CHART_ERROR_NOT_A_FILE,
  CHART_ERROR_NO_PERMISSION,
  CHART_ERROR_READ_FAILED,
  CHART_ERROR_EMPTY,
  CHART_ERROR_BINARY,
  CHART_ERROR_DAMAGED,
  CHART_ERROR_ENCRYPTED,
  CHART_ERROR_ENCODING,
  CHART_ERROR_UNCLOSED_QUOTE,
  CHART_ERROR_HEADER_ONLY,
  CHART_ERROR_NO_ROW_LEFT,
  CHART_ERROR_JSON_SYNTAX,
  CHART_ERROR_MISSING_KEY,
  CHART_ERROR_WRONG_TYPE,
  CHART_ERROR_BAD_VALUE,
  CHART_ERROR_PATH_OUTSIDE,
  CHART_ERROR_UNKNOWN_DATASET,
  CHART_ERROR_UNKNOWN_LABEL,
  CHART_ERROR_UNKNOWN_COLUMN,
  CHART_ERROR_UNKNOWN_TABLE,
  CHART_ERROR_OTHER_COLUMNS,
  /* the table is fine, and there is nothing to draw */
  CHART_ERROR_NO_NUMBERS,
  CHART_ERROR_KIND_REFUSED,
  /* the output cannot be written */
  CHART_ERROR_WRITE_FAILED,
  CHART_ERROR_WOULD_REPLACE_INPUT,
  CHART_ERROR_READER_GONE, /* of standard output: no mistake of anybody's, and not to be told */
  /* a limit was hit */
  CHART_ERROR_TOO_LARGE,
  CHART_ERROR_TOO_DEEP,
} ChartError;

/* What an error means for the one who called; dopyo-cli's exit codes follow it. */
typedef enum {
  CHART_ERROR_CLASS_INTERNAL,
  CHART_ERROR_CLASS_INPUT,
  CHART_ERROR_CLASS_NOTHING,
  CHART_ERROR_CLASS_OUTPUT,
  CHART_ERROR_CLASS_LIMIT,
  CHART_ERROR_CLASS_CANCELLED,
} ChartErrorClass;

GQuark          chart_error_quark (void);
ChartErrorClass chart_error_get_class (const GError *error);
char           *chart_escape (const char *text,
                              gssize      length);
char           *chart_escape_for_line (const char *text,
                                       gssize      length);

G_END_DECLS
