/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-color.h"
#include "base/chart-format.h"
#include "base/chart-lang.h"
#include "data/chart-package.h"
#include "spec/chart-annotation.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  CHART_KIND_BAR,
  CHART_KIND_COLUMN,
  CHART_KIND_PIE,
  CHART_KIND_DONUT,
  CHART_KIND_WAFFLE,
  CHART_KIND_RANGE,
  CHART_KIND_DOT,
  CHART_KIND_LOLLIPOP,
  CHART_KIND_GROUPED,
  CHART_KIND_STACKED,
  CHART_KIND_STACKED_100,
  CHART_KIND_LIKERT,
  CHART_KIND_LINE,
  CHART_KIND_SLOPE,
  CHART_KIND_BUMP,
  CHART_KIND_DUMBBELL,
  CHART_KIND_MULTIPLES,
  CHART_KIND_MULTIPLES_COLUMN,
  CHART_KIND_MULTIPLES_LINE,
  CHART_KIND_TABLE,
  CHART_N_KINDS,
} ChartKind;

typedef enum {
  CHART_ORDER_VALUE, /* largest first */
  CHART_ORDER_FILE,
  CHART_ORDER_LABEL, /* by the alphabet of the chart's language */
  CHART_N_ORDERS,
} ChartOrder;

typedef enum {
  CHART_THEME_LIGHT,
  CHART_THEME_DARK,
  CHART_THEME_PRINT,
  CHART_N_THEMES,
} ChartThemeId;

/* How a chart shows how far its shares may be from the truth. */
typedef enum {
  CHART_UNCERTAINTY_NONE,
  CHART_UNCERTAINTY_WHISKER, /* both only where the data bear it: */
  CHART_UNCERTAINTY_FADE,    /* chart_shares_bear_intervals () */
  CHART_N_UNCERTAINTIES,
} ChartUncertainty;

/* The texts of a dataset that a chart may say in other words. */
typedef enum {
  CHART_SPEC_TITLE,
  CHART_SPEC_SUBTITLE,
  CHART_SPEC_NOTE,
  CHART_SPEC_SOURCE,
  CHART_SPEC_N_TEXTS,
} ChartSpecText;

/* What is drawn of a dataset and how: an immutable value, shared by reference, safe between
 * threads. Its fields are read directly and changed by a builder. */
typedef struct
{
  gatomicrefcount ref_count;

  ChartKind  kind;
  ChartOrder order;
  guint      top;              /* rows drawn before the rest is folded; 0 is all that fit */
  guint      column;           /* which series, counted from 0; of several drawn: what orders */
  GArray    *series;           /* guint: those a chart of several draws; empty: all that go
                                * together. Never NULL */
  char            *palette;    /* (nullable): a name or a list of colours; NULL is the theme's */
  char           **highlights; /* labels in any language, ended by NULL; never NULL itself */
  char           **left_out;   /* likewise: rows that are not drawn, as if they were totals */
  char           **kept;       /* likewise: rows that are drawn, as if they were no totals */
  gboolean         show_values;
  gboolean         show_ranks;
  gboolean         diverging; /* a scale's two ends go apart from a middle */
  gboolean         show_gaps; /* dumbbells say how far their two values are apart */
  ChartUncertainty uncertainty;
  ChartDigits      digits; /* how numbers are printed */
  ChartLang        lang;
  ChartThemeId     theme;
  ChartColor       background;                /* instead of the theme's page; alpha 0 for none */
  ChartLocalized  *texts[CHART_SPEC_N_TEXTS]; /* (nullable): NULL takes the dataset's */
  GPtrArray       *annotations;               /* ChartAnnotation; never NULL */
} ChartSpec;

#define CHART_TYPE_SPEC (chart_spec_get_type ())

GType            chart_spec_get_type (void);
ChartSpec       *chart_spec_ref (ChartSpec *self);
void             chart_spec_unref (ChartSpec *self);
gboolean         chart_spec_equal (const ChartSpec *a,
                                   const ChartSpec *b);
gboolean         chart_spec_draws_same_rows (const ChartSpec *a,
                                             const ChartSpec *b);
ChartDatasetText chart_spec_text_get_source (ChartSpecText which);
const char      *chart_spec_get_text (const ChartSpec    *self,
                                      const ChartDataset *dataset,
                                      ChartSpecText       which);
gboolean         chart_spec_highlights (const ChartSpec    *self,
                                        const ChartDataset *dataset,
                                        guint               row);
ChartDataset    *chart_spec_get_drawn (const ChartSpec    *self,
                                       const ChartDataset *dataset);

/* Names that files, scripts and settings know the values by; from_name is FALSE for others. */
const char *chart_order_get_name (ChartOrder order);
gboolean    chart_order_from_name (const char *name,
                                   ChartOrder *order);
const char *chart_theme_get_name (ChartThemeId theme);
gboolean    chart_theme_from_name (const char   *name,
                                   ChartThemeId *theme);
const char *chart_uncertainty_get_name (ChartUncertainty uncertainty);
gboolean    chart_uncertainty_from_name (const char       *name,
                                         ChartUncertainty *uncertainty);

/* A builder starts as a copy of a spec (NULL: of an empty bar chart); end () gives the new value
 * and frees the builder. */
typedef struct _ChartSpecBuilder ChartSpecBuilder;

ChartSpecBuilder *chart_spec_builder_new (const ChartSpec *base);
void              chart_spec_builder_set_kind (ChartSpecBuilder *self,
                                               ChartKind         kind);
void              chart_spec_builder_set_order (ChartSpecBuilder *self,
                                                ChartOrder        order);
void              chart_spec_builder_set_top (ChartSpecBuilder *self,
                                              guint             top);
void              chart_spec_builder_set_column (ChartSpecBuilder *self,
                                                 guint             column);
void              chart_spec_builder_set_series (ChartSpecBuilder *self,
                                                 const guint      *series,
                                                 guint             n_series);
void              chart_spec_builder_set_palette (ChartSpecBuilder *self,
                                                  const char       *palette);
void              chart_spec_builder_set_highlights (ChartSpecBuilder  *self,
                                                     const char *const *labels);
void              chart_spec_builder_toggle_highlight (ChartSpecBuilder   *self,
                                                       const ChartDataset *dataset,
                                                       guint               row);
void              chart_spec_builder_set_left_out (ChartSpecBuilder  *self,
                                                   const char *const *labels);
void              chart_spec_builder_leave_out (ChartSpecBuilder   *self,
                                                const ChartDataset *dataset,
                                                guint               row);
void              chart_spec_builder_set_kept (ChartSpecBuilder  *self,
                                               const char *const *labels);
void              chart_spec_builder_set_total (ChartSpecBuilder   *self,
                                                const ChartDataset *dataset,
                                                guint               row,
                                                gboolean            total);
void              chart_spec_builder_set_show_values (ChartSpecBuilder *self,
                                                      gboolean          show);
void              chart_spec_builder_set_background (ChartSpecBuilder *self,
                                                     ChartColor        background);
void              chart_spec_builder_set_show_ranks (ChartSpecBuilder *self,
                                                     gboolean          show);
void              chart_spec_builder_set_show_gaps (ChartSpecBuilder *self,
                                                    gboolean          show);
void              chart_spec_builder_set_diverging (ChartSpecBuilder *self,
                                                    gboolean          diverging);
void              chart_spec_builder_set_uncertainty (ChartSpecBuilder *self,
                                                      ChartUncertainty  uncertainty);
void              chart_spec_builder_set_digits (ChartSpecBuilder *self,
                                                 ChartDigits       digits);
void              chart_spec_builder_set_lang (ChartSpecBuilder *self,
                                               ChartLang         lang);
void              chart_spec_builder_set_theme (ChartSpecBuilder *self,
                                                ChartThemeId      theme);
void              chart_spec_builder_set_text (ChartSpecBuilder *self,
                                               ChartSpecText     which,
                                               ChartLang         lang,
                                               const char       *text);
void              chart_spec_builder_annotate (ChartSpecBuilder *self,
                                               ChartAnnotation  *annotation);
void              chart_spec_builder_clear_annotations (ChartSpecBuilder *self);
ChartSpec        *chart_spec_builder_end (ChartSpecBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartSpec, chart_spec_unref)

G_END_DECLS
