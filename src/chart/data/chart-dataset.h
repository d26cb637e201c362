/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "data/chart-claim.h"
#include "data/chart-column.h"

G_BEGIN_DECLS

/* What the numbers of a dataset are. */
typedef enum {
  CHART_DATASET_KIND_VALUE,    /* amounts of anything */
  CHART_DATASET_KIND_SINGLE,   /* shares of one question with one answer each */
  CHART_DATASET_KIND_MULTIPLE, /* shares of one question with several answers */
  CHART_DATASET_KIND_SCALE,    /* shares of the steps of a scale */
  CHART_DATASET_KIND_RANKING,  /* values that put the rows in order */
} ChartDatasetKind;

typedef enum {
  CHART_DATASET_TITLE,
  CHART_DATASET_SUBTITLE,
  CHART_DATASET_QUESTION,
  CHART_DATASET_SOURCE,
  CHART_DATASET_NOTE,
  CHART_DATASET_BASE,
  CHART_DATASET_POPULATION,
  CHART_DATASET_FIELDWORK,
  CHART_DATASET_POLLSTER,      /* who asked */
  CHART_DATASET_SPONSOR,       /* for whom */
  CHART_DATASET_METHOD,        /* how */
  CHART_DATASET_RESPONSE_RATE, /* how many of those who were called */
  CHART_DATASET_N_TEXTS,
} ChartDatasetText;

typedef enum {
  CHART_ROW_PLAIN,
  CHART_ROW_TOTAL, /* the sum of others: never drawn beside them */
  CHART_ROW_OTHER, /* "other", "don't know", "not reported": drawn last and toned down */
} ChartRowRole;

/* One table: labels, and a column of values for each series. Built, then sealed, then immutable,
 * shared by reference and safe between threads. Setters before the seal, getters at any time. */
typedef struct _ChartDataset ChartDataset;

const char *chart_dataset_kind_get_name (ChartDatasetKind kind);
gboolean    chart_dataset_kind_from_name (const char       *name,
                                          ChartDatasetKind *kind);
gboolean    chart_label_is_one_of (const char        *label,
                                   const char *const *words);
gboolean    chart_label_is_other (const char *label);
const char *chart_row_role_get_name (ChartRowRole role);
gboolean    chart_row_role_from_name (const char   *name,
                                      ChartRowRole *role);

ChartDataset *chart_dataset_new (const char *id);
ChartDataset *chart_dataset_copy (const ChartDataset *base);
ChartDataset *chart_dataset_ref (ChartDataset *self);
void          chart_dataset_unref (ChartDataset *self);
void          chart_dataset_set_kind (ChartDataset    *self,
                                      ChartDatasetKind kind);
void          chart_dataset_set_n (ChartDataset *self,
                                   guint         n);
void          chart_dataset_set_known_ranks (ChartDataset *self,
                                             guint         n);
void          chart_dataset_set_weighted (ChartDataset *self,
                                          gboolean      weighted);
void          chart_dataset_set_design_effect (ChartDataset *self,
                                               double        effect);
void          chart_dataset_set_margin (ChartDataset *self,
                                        ChartNumber   margin);
void          chart_dataset_set_text (ChartDataset    *self,
                                      ChartDatasetText which,
                                      ChartLocalized  *text);
void          chart_dataset_add_row (ChartDataset   *self,
                                     ChartLocalized *label,
                                     ChartRowRole    role);
void          chart_dataset_add_column (ChartDataset *self,
                                        ChartColumn  *column);
void          chart_dataset_set_place (ChartDataset *self,
                                       guint         row,
                                       guint         place);
void          chart_dataset_add_claim (ChartDataset *self,
                                       ChartClaim   *claim);
void          chart_dataset_set_n_left_out (ChartDataset *self,
                                            guint         n);
void          chart_dataset_set_role (ChartDataset *self,
                                      guint         row,
                                      ChartRowRole  role);
void          chart_dataset_seal (ChartDataset *self);

const char        *chart_dataset_get_id (const ChartDataset *self);
ChartDatasetKind   chart_dataset_get_kind (const ChartDataset *self);
guint              chart_dataset_get_n (const ChartDataset *self);
guint              chart_dataset_get_known_ranks (const ChartDataset *self);
gboolean           chart_dataset_is_weighted (const ChartDataset *self);
double             chart_dataset_get_design_effect (const ChartDataset *self);
ChartNumber        chart_dataset_get_margin (const ChartDataset *self);
const char        *chart_dataset_get_text (const ChartDataset *self,
                                           ChartDatasetText    which,
                                           const char         *tag);
ChartLocalized    *chart_dataset_peek_text (const ChartDataset *self,
                                            ChartDatasetText    which);
guint              chart_dataset_get_n_rows (const ChartDataset *self);
guint              chart_dataset_get_n_left_out (const ChartDataset *self);
const char        *chart_dataset_get_label (const ChartDataset *self,
                                            guint               row,
                                            const char         *tag);
ChartLocalized    *chart_dataset_peek_label (const ChartDataset *self,
                                             guint               row);
ChartRowRole       chart_dataset_get_role (const ChartDataset *self,
                                           guint               row);
gboolean           chart_dataset_has_places (const ChartDataset *self);
guint              chart_dataset_get_place (const ChartDataset *self,
                                            guint               row);
guint              chart_dataset_get_n_claims (const ChartDataset *self);
const ChartClaim  *chart_dataset_get_claim (const ChartDataset *self,
                                            guint               i);
int                chart_dataset_find_row (const ChartDataset *self,
                                           const char         *label);
guint              chart_dataset_get_n_columns (const ChartDataset *self);
const ChartColumn *chart_dataset_get_column (const ChartDataset *self,
                                             guint               column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartDataset, chart_dataset_unref)

G_END_DECLS
