/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "read/chart-grid.h"
#include "read/chart-zip.h"

G_BEGIN_DECLS

/* One sheet of a spreadsheet file. */
typedef struct
{
  char    *name;
  char    *part;   /* (nullable): where it stands */
  gboolean hidden; /* nobody sees it in the program that made it */
  gboolean filled; /* a cell of it has text */
} ChartSheet;

/* A spreadsheet file: how its sheets are found, and one of them read. */
typedef struct _ChartBook ChartBook;

struct _ChartBook
{
  const ChartLoadJob *job;
  const ChartZip     *zip;
  GPtrArray          *sheets;   /* ChartSheet */
  guint               n_blank;  /* formulas of the sheet read whose results are not in the file */
  guint               blank_at; /* the row of the first one, from 1 */

  gboolean (*read) (ChartBook *self,
                    guint      sheet,
                    ChartGrid *grid,
                    GError   **error);
  void (*free) (ChartBook *self);
};

void        chart_book_init (ChartBook          *self,
                             const ChartLoadJob *job,
                             const ChartZip     *zip);
ChartSheet *chart_book_add_sheet (ChartBook  *self,
                                  const char *name,
                                  GError    **error);
void        chart_book_add_blank (ChartBook *self,
                                  guint      row);
void        chart_book_free (ChartBook *self);

ChartBook *chart_xlsx_open (const ChartLoadJob *job,
                            const ChartZip     *zip,
                            GError            **error);
ChartBook *chart_ods_open (const ChartLoadJob *job,
                           const ChartZip     *zip,
                           GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartBook, chart_book_free)

G_END_DECLS
