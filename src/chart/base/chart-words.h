/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-lang.h"

G_BEGIN_DECLS

/* The words that a chart itself says, in the chart's language. What the programs say goes through
 * gettext instead. */
typedef enum {
  CHART_WORD_SOURCE,       /* before the source, with its colon */
  CHART_WORD_UNIT,         /* before the unit, with its colon */
  CHART_WORD_OTHERS,       /* the rest, folded: one %s, how many */
  CHART_WORD_OTHER,        /* the same of only one */
  CHART_WORD_NOT_REPORTED, /* the part of a whole that no row has */
  CHART_WORD_REFERENCE,    /* behind the label of a reference value */
  CHART_WORD_ABOUT,        /* an approximate value: one %s */
  CHART_WORD_OVER,         /* a value known to be more: one %s */
  CHART_WORD_NO_VALUE,     /* where a value is missing */
  CHART_WORD_BLANK,        /* a row without a label */
  CHART_WORD_DERIVED,      /* status, as a table and a screen reader say it */
  CHART_WORD_REPORTED,
  CHART_WORD_APPROXIMATE,
  CHART_WORD_MORE_THAN,
  CHART_WORD_IN_RANGE,
  CHART_WORD_BAR, /* kinds of chart, as a description says them */
  CHART_WORD_COLUMN,
  CHART_WORD_PIE,
  CHART_WORD_DONUT,
  CHART_WORD_WAFFLE,
  CHART_WORD_RANGE,
  CHART_WORD_DOT,
  CHART_WORD_LOLLIPOP,
  CHART_WORD_GROUPED,
  CHART_WORD_STACKED,
  CHART_WORD_STACKED_100,
  CHART_WORD_LIKERT,
  CHART_WORD_SUM, /* over the sums of the two ends of a scale */
  CHART_WORD_LINE,
  CHART_WORD_SLOPE,
  CHART_WORD_BUMP,
  CHART_WORD_DUMBBELL,
  CHART_WORD_MULTIPLES,
  CHART_WORD_MULTIPLES_COLUMN,
  CHART_WORD_MULTIPLES_LINE,
  CHART_WORD_GAP,        /* between two values */
  CHART_WORD_GAP_POINTS, /* the same of per cents */
  CHART_WORD_POINTS,     /* how far two per cents are apart: {a} */
  CHART_WORD_ADDED,      /* before what is added to a chart, in its description */
  CHART_WORD_TABLE,
  CHART_WORD_INTERVAL,      /* where a share may be: one %s, from low to high */
  CHART_WORD_WHISKERS,      /* what the lines on bars are */
  CHART_WORD_FADES,         /* what their fading ends are */
  CHART_WORD_DESIGN_EFFECT, /* behind them: {a} is what weights and clusters cost */
  CHART_WORD_POPULATION,    /* the same: {a} are all there are to ask */
  CHART_WORD_BRACKET,       /* beside a bracket around answers */
  CHART_WORD_RANK_RANGES,   /* what ranks from one to another are */
  CHART_WORD_SUPPRESSED,    /* what the hatching of shares of too few answers is */
  CHART_WORD_TOO_FEW,       /* the same, said of one of them */
  CHART_WORD_ROUNDED,       /* {a}: what rounded shares add up to */
  CHART_WORD_FEWER_THAN,    /* behind how many were asked, {a}: fewer than that */
  CHART_WORD_SQUARES,       /* what a square of a waffle is */
  CHART_WORD_UNTITLED,
  CHART_WORD_RANK, /* heads of a table */
  CHART_WORD_LABEL,
  CHART_WORD_VALUE,
  CHART_WORD_DESCRIBE,  /* a chart in words: %s its kind, %s its title */
  CHART_WORD_LARGEST,   /* its point: {a} the label, {b} its value */
  CHART_WORD_LEADS,     /* the same: {a}, with {b}, is surely the most */
  CHART_WORD_IS_RANKED, /* {a}, with {b}, has the rank {c} */
  CHART_WORD_WITHIN,    /* {a} with {b} and {c} with {d} are within the margin of error */
  CHART_WORD_ENDS,      /* {a} together with {b}, {c} with {d}: the ends of a scale */
  CHART_WORD_NET,       /* behind it: {a} how much more the first is */
  CHART_WORD_VALUES,    /* before the list of values */
  CHART_WORD_AND_MORE,  /* after it, one %s: how many are left */
  CHART_WORD_STATUS,
  CHART_WORD_MARKED,      /* what a finding concerns, as a screen reader says it */
  CHART_WORD_HIGHLIGHTED, /* what stands out, as a screen reader says it */
  CHART_N_WORDS,
} ChartWord;

const char *chart_word (ChartLang lang,
                        ChartWord word);
char       *chart_word_fill (ChartLang lang,
                             ChartWord word,
                             ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
