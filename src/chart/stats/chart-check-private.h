/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-particle.h"
#include "stats/chart-check.h"

G_BEGIN_DECLS

/* One check's work: the dataset, one of its series, and the findings so far. */
typedef struct
{
  const ChartDataset *dataset;
  ChartLang           lang;
  const char         *tag;
  guint               n;
  GArray             *shares;   /* ChartNumber, those reported in the series */
  GArray             *rows;     /* guint, the row of each */
  double              sum;      /* of them */
  double              rest;     /* of those that were worked out */
  double              slack;    /* how far rounding may take both together from what they are */
  guint               decimals; /* the most of them */
  gboolean            whole;    /* all are shares that can be told from counts, and of one series */
  GPtrArray          *findings;
} ChartCheck;

/* What words in a text make its numbers be. */
typedef enum {
  CHART_CHECK_TIMES,   /* those of another time */
  CHART_CHECK_AMOUNTS, /* not meant exactly, or of the poll itself; and those of groups */
  CHART_CHECK_GROUPS,  /* of a part of those asked */
  CHART_CHECK_PLACES,  /* places in another list */
  CHART_CHECK_PRINTS,  /* as another print has them */
} ChartCheckWords;

/* A sentence in the chart's language; both forms take the same arguments. */
#define SAY(check, ko, en, ...)                                         \
  ((check)->lang == CHART_LANG_KO ? g_strdup_printf (ko, ##__VA_ARGS__) \
                                  : g_strdup_printf (en, ##__VA_ARGS__))

static inline const char *
chart_check_label (const ChartCheck *check,
                   guint             row)
{
  return chart_dataset_get_label (check->dataset, row, check->tag);
}

/* The form of @particle that follows @word in a Korean sentence; "" in others. */
static inline const char *
chart_check_particle (const ChartCheck *check,
                      const char       *word,
                      ChartParticle     particle)
{
  return check->lang == CHART_LANG_KO ? chart_particle_after (word, particle) : "";
}

GArray *chart_check_add (ChartCheck          *check,
                         ChartFindingSeverity severity,
                         const char          *code,
                         char                *message);
void    chart_check_remedy (ChartCheck     *check,
                            ChartRemedyKind remedy);
void    chart_check_correct (ChartCheck      *check,
                             ChartDatasetText text,
                             char            *from,
                             char            *to);
char   *chart_check_format (const ChartCheck *check,
                            double            value,
                            guint             decimals);

gboolean chart_check_has_words (const char     *text,
                                ChartCheckWords words);
gboolean chart_check_is_told (const ChartCheck *check,
                              const char       *pattern);
gboolean chart_check_tells_date (const ChartCheck *check);
GArray  *chart_check_find_labels (const ChartCheck *check,
                                  const char       *text,
                                  char            **rest);

/* What single rows tell of each other; what they are together; what they
 * count; their cells; what the dataset's
 * texts say or leave out, of places, of an order; the numbers in them; what the source says beside
 * the values. */
void chart_check_rows (ChartCheck *check);
void chart_check_parts (ChartCheck *check);
void chart_check_counts (ChartCheck *check);
void chart_check_cells (ChartCheck *check);
void chart_check_says (ChartCheck *check);
void chart_check_texts (ChartCheck *check);
void chart_check_order (ChartCheck *check);
void chart_check_said (ChartCheck *check);
void chart_check_claims (ChartCheck *check);

gboolean chart_check_is_partial (const ChartCheck *check);

G_END_DECLS
