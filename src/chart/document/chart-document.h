/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "document/chart-relayout.h"
#include "document/chart-verdicts.h"
#include "read/chart-load.h"

G_BEGIN_DECLS

#define CHART_TYPE_DOCUMENT (chart_document_get_type ())

/* A file, its package, what is drawn of it and the drawing. Knows no window. Belongs to the main
 * thread; loading and long layouts run in workers, whose stale results are dropped.
 *
 * Properties (all read only, all notify): package (ChartPackage), dataset (int, the chosen one),
 * spec (ChartSpec, of the chosen dataset), scene (ChartScene; the last good one), refusal (string,
 * why the spec cannot be drawn, or NULL), findings (GPtrArray of ChartFinding, after
 * chart_document_start_checking (); those of the last spec until the new ones are known, NULL for
 * another dataset), can-undo, can-redo, loading (booleans), progress (double,
 * 0 to 1, -1 where it is not known). Signals: "reloaded" after the watched file was read again,
 * "reload-failed" (GError) where that went wrong and the old data stay, "judged" when
 * chart_document_judge () can answer. */
G_DECLARE_FINAL_TYPE (ChartDocument, chart_document, CHART, DOCUMENT, GObject)

ChartDocument *chart_document_new (void);
void           chart_document_load_async (ChartDocument          *self,
                                          const char             *path,
                                          const ChartLoadOptions *options,
                                          GCancellable           *cancellable,
                                          GAsyncReadyCallback     callback,
                                          gpointer                user_data);
gboolean       chart_document_load_finish (ChartDocument *self,
                                           GAsyncResult  *result,
                                           GError       **error);
void           chart_document_set_package (ChartDocument *self,
                                           ChartPackage  *package);
void           chart_document_set_default_lang (ChartDocument *self,
                                                ChartLang      lang);

ChartPackage *chart_document_get_package (ChartDocument *self);
int           chart_document_get_dataset (ChartDocument *self);
void          chart_document_set_dataset (ChartDocument *self,
                                          int            dataset);
ChartDataset *chart_document_get_drawn (ChartDocument *self);
ChartSpec    *chart_document_get_spec (ChartDocument *self);
ChartSpec    *chart_document_get_spec_of (ChartDocument *self,
                                          int            dataset);
gboolean      chart_document_is_changed (ChartDocument *self, const GPtrArray *saved);
ChartScene   *chart_document_get_scene (ChartDocument *self);
const char   *chart_document_get_refusal (ChartDocument *self);
void          chart_document_start_checking (ChartDocument *self);
GPtrArray    *chart_document_get_findings (ChartDocument *self);

const ChartVerdicts *chart_document_judge (ChartDocument *self);

void chart_document_put (ChartDocument *self,
                         ChartSpec     *spec,
                         gboolean       amend);
void chart_document_undo (ChartDocument *self);
void chart_document_redo (ChartDocument *self);

void        chart_document_set_size (ChartDocument *self,
                                     ChartSize      size);
ChartScene *chart_document_layout (ChartDocument   *self,
                                   int              dataset,
                                   const ChartSpec *spec,
                                   ChartSize        size,
                                   GError         **error);

ChartRelayout *chart_document_new_sketcher (ChartDocument    *self,
                                            ChartRelayoutDone done,
                                            gpointer          user_data);

/* Draws the chosen dataset by @spec, as a step that can be undone. */
static inline void
chart_document_apply (ChartDocument *self,
                      ChartSpec     *spec)
{
  chart_document_put (self, spec, FALSE);
}

/* The same as part of the last step: undo takes both back at once. */
static inline void
chart_document_amend (ChartDocument *self,
                      ChartSpec     *spec)
{
  chart_document_put (self, spec, TRUE);
}

G_END_DECLS
