/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-column.h"

G_BEGIN_DECLS

/* How the numbers of a series are written: as they were printed, where any reader of the format
 * reads them so, with these signs; else as plain numbers. */
typedef struct
{
  gboolean plain;   /* as plain numbers; what was printed needs a column of its own */
  char     decimal; /* what parts the decimals; 0: a point */
  char     group;   /* what parts the thousands; 0: nothing */
  gboolean bare;    /* nothing stands before or behind the digits */
} ChartSaveNumbers;

ChartSaveNumbers chart_save_numbers_find (const ChartColumn *column);
void             chart_save_numbers_append (const ChartSaveNumbers *self,
                                            const ChartValue       *value,
                                            GString                *out);
void             chart_save_number_append (ChartNumber number,
                                           GString    *out);
gboolean         chart_save_is_missing_word (const char *text);
gboolean         chart_save_is_json_number (const char *text);

G_END_DECLS
