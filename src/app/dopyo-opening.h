/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "document/chart-document.h"

G_BEGIN_DECLS

/* Something that is being read into a document. It can begin before there is a window, while the
 * toolkit is still starting, and frees itself after it has told its window how it went. */
typedef struct _DopyoOpening DopyoOpening;

/* @error: (nullable): NULL where the document shows what was read */
typedef void (*DopyoOpened) (DopyoOpening *opening,
                             const GError *error,
                             gpointer      user_data);

struct _DopyoOpening
{
  ChartDocument *document;
  GCancellable  *cancellable;
  char          *path;   /* (nullable): NULL for cells that are in no file */
  gboolean       sample; /* the bundled dataset */

  ChartLoadOptions *options; /* (nullable): how it is read, where that was chosen */
  gboolean          chosen;  /* now, and not at an earlier time */
  gboolean          misfit;  /* what was chosen earlier does not fit the file any more */

  DopyoOpened    opened; /* (nullable) */
  gpointer       user_data;
  GDestroyNotify destroy;
};

DopyoOpening *dopyo_opening_begin (ChartDocument          *document,
                                   const char             *path,
                                   const ChartLoadOptions *options);
DopyoOpening *dopyo_opening_begin_bytes (ChartDocument *document,
                                         GBytes        *bytes,
                                         gboolean       is_html);

G_END_DECLS
