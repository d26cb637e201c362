/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "document/chart-document.h"
#include "document/chart-history.h"
#include "document/chart-newest.h"
#include "document/chart-relayout.h"
#include "document/chart-watch.h"

G_BEGIN_DECLS

/* What the document's files share: chart-document.c is the object and its specs,
 * chart-document-load.c its file; chart-document-check.c has what is derived of the chosen dataset
 * beside the scene. */
struct _ChartDocument
{
  GObject parent_instance;

  ChartLang      default_lang;
  ChartPackage  *package;
  int            dataset;
  ChartHistory **histories; /* one a dataset of the package; NULL until it is asked for */
  ChartScene    *scene;
  char          *refusal;
  ChartSize      size;
  ChartMeasurer *measurer;
  ChartRelayout *relayout;
  ChartDataset  *drawn; /* (nullable): chart_document_get_drawn () of @drawn_of by @drawn_by */
  ChartDataset  *drawn_of;
  ChartSpec     *drawn_by;
  ChartNewest   *checking; /* (nullable): while nobody asked for findings */
  GPtrArray     *findings; /* (nullable) */
  ChartNewest   *judging;  /* (nullable): until kinds of a long table are judged */
  ChartVerdicts *verdicts; /* (nullable): the last ones that were asked for */

  char             *path;
  ChartLoadOptions *options;
  guint             loads; /* under way */
  double            progress;
  ChartWatch       *watch;
  GCancellable     *reload_cancellable;
};

/* What a thread works on: a dataset, and how it is drawn. */
typedef struct
{
  ChartSpec    *spec;
  ChartDataset *dataset;
} ChartDocumentJob;

ChartDocumentJob *chart_document_job_new (ChartSpec    *spec,
                                          ChartDataset *dataset);
void              chart_document_job_free (gpointer data);

void chart_document_take_package (ChartDocument *self,
                                  ChartPackage  *package,
                                  GPtrArray     *suggested,
                                  gboolean       again);
void chart_document_update_drawn (ChartDocument *self);
void chart_document_recheck (ChartDocument *self);
void chart_document_forget_drawn (ChartDocument *self);

G_END_DECLS
