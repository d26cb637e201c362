/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Something a reader of a file should be told: what was guessed, dropped or replaced. */
typedef struct
{
  char *file; /* (nullable): which of a descriptor's files, relative to it */
  guint line; /* physical, from 1; 0 where it is about the whole file */
  char *code; /* a short word for scripts: "short-row" */
  char *message;
} ChartNotice;

/* One of the tables of a file. */
typedef struct
{
  char *name;   /* (nullable): its title, or its sheet's name */
  guint line;   /* physical, from 1: where it begins; 0 where there are no lines */
  guint column; /* from 1: where it begins beside others; 0 where none stands beside it */
} ChartReadingTable;

/* How a table file was understood. Filled by the reader; afterwards read only. Of a package with
 * several table files only the notices mean anything. */
typedef struct
{
  gatomicrefcount ref_count;

  char      *encoding;  /* "UTF-8" */
  char      *delimiter; /* "," */
  guint      skipped;   /* records before the header */
  guint      header;    /* header rows, 0 where there is none */
  guint      rows;      /* records between header and footnotes */
  guint      footnotes; /* records after the table */
  GPtrArray *columns;   /* char *: the names of all columns of the file */
  GPtrArray *tables;    /* ChartReadingTable *: all tables of the file, at most CHART_MAX_TABLES */
  guint      table;     /* which of them was read */
  GPtrArray *weights;   /* char *: the variables of a survey that may weight its answers */
  char      *weight;    /* (nullable): the one that does */
  GPtrArray *notices;   /* ChartNotice *: at most CHART_MAX_NOTICES */
  guint      n_dropped; /* how many more there were */
  GPtrArray *guesses;   /* ChartNotice *: guesses that are no reason to doubt the file */
  guint      n_files;   /* table files that were read */
  char      *file;      /* (nullable): the one that notices are about */
} ChartReading;

ChartReading *chart_reading_new (void);
ChartReading *chart_reading_ref (ChartReading *self);
void          chart_reading_unref (ChartReading *self);
void          chart_reading_set_file (ChartReading *self,
                                      const char   *file);
void          chart_reading_forget_shape (ChartReading *self);
void          chart_reading_sort (ChartReading *self);
void          chart_reading_add_table (ChartReading *self,
                                       const char   *name,
                                       guint         line,
                                       guint         column);
void          chart_reading_take_notices (ChartReading *self,
                                          ChartReading *other,
                                          guint         lines);
void          chart_reading_add_notice (ChartReading *self,
                                        guint         line,
                                        const char   *code,
                                        const char   *format,
                                        ...) G_GNUC_PRINTF (4, 5);
void          chart_reading_add_guess (ChartReading *self,
                                       guint         line,
                                       const char   *code,
                                       const char   *format,
                                       ...) G_GNUC_PRINTF (4, 5);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartReading, chart_reading_unref)

G_END_DECLS
