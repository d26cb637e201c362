/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person says about a file instead of having it guessed. A column is named as ChartReading
 * names it, or by its number from 1. All pointers are borrowed, but for those of a copy. */
typedef struct
{
  const char *encoding;      /* (nullable): an iconv name */
  char        delimiter;     /* 0: found out */
  char        quote;         /* 0: found out */
  char        decimal;       /* what parts the decimals: '.' or ','; 0: found out */
  int         header;        /* header rows; -1: found out */
  int         skip;          /* records before the header; -1: found out */
  const char *table;         /* (nullable): which of several tables or sheets: its name, or its
                              * number from 1; NULL takes the first */
  const char *const *labels; /* (nullable): columns that name the rows, ended by NULL; several
                              * are joined */
  const char *const *values; /* (nullable): columns that are drawn, ended by NULL */
  const char *const *expect; /* (nullable): the columns that the rest was said of, ended by NULL; a
                              * file with less than half of them is another one, and refused */
  guint keep;                /* rows of a large table that are kept: the largest of its first
                              * series; 0: all */
  const char *weight;        /* (nullable): the variable of a survey that weights its answers; ""
                              * for none; NULL as the file says */
  gboolean is_html;          /* the bytes are a page or a piece of one, whatever they begin with */
} ChartLoadOptions;

#define CHART_LOAD_OPTIONS_DEFAULT ((ChartLoadOptions){ .header = -1, .skip = -1 })

ChartLoadOptions *chart_load_options_copy (const ChartLoadOptions *self);
void              chart_load_options_free (ChartLoadOptions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartLoadOptions, chart_load_options_free)

G_END_DECLS
