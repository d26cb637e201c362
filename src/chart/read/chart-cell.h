/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-number.h"

G_BEGIN_DECLS

/* What a cell of a table is. */
typedef enum {
  CHART_CELL_EMPTY,  /* blank, or a word that says there is no value */
  CHART_CELL_NUMBER, /* surely a number */
  CHART_CELL_ODD,    /* has digits where a number would have them, and is not surely one */
  CHART_CELL_DATE,
  CHART_CELL_TEXT,
} ChartCellKind;

typedef struct
{
  ChartCellKind kind;
  ChartNumber   number; /* missing where it is none */
  const char   *unit;   /* (nullable): "%" or a currency as it is printed most; static */
  gboolean      unsure; /* a number whose minus is set in another way, or a NaN that is left out */
  gboolean      marked; /* a number with the mark of a note behind it */
} ChartCell;

ChartCell chart_cell_read (const char *text);
gboolean  chart_cell_is_period (const char *text);

G_END_DECLS
