/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "base/chart-format.h"
#include "base/chart-words.h"
#include "spec/chart-answers.h"
#include "stats/chart-shares.h"
#include "text/chart-break.h"

/* One end of a scale: the labels of its answers and the sum of their shares. */
typedef struct
{
  GString *labels;
  double   sum; /* per cent */
  guint    decimals;
} End;

static void
end_clear (End *self)
{
  if (self->labels != NULL)
    g_string_free (self->labels, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (End, end_clear)

static void
collect_end (ChartLayoutContext *context,
             const ChartAnswers *answers,
             ChartAnswerSide     side,
             End                *end)
{
  const char *between = context->spec->lang == CHART_LANG_KO ? "·" : " + ";

  *end = (End){ g_string_new (NULL), 0, 0 };
  for (guint row = 0; row < answers->n; row++)
    {
      ChartNumber      number = chart_column_get (context->column, row).number;
      g_autofree char *label = chart_clean_line (chart_dataset_get_label (context->dataset, row,
                                                                          context->tag));

      if (answers->sides[row] != side)
        continue;
      g_string_append_printf (end->labels, "%s%s", end->labels->len > 0 ? between : "", label);
      end->sum += number.value;
      end->decimals = MAX (end->decimals, number.decimals);
    }
}

/* (transfer full): a number of per cent or points and, where the sample bears it, its interval. */
static char *
format_sum (ChartLayoutContext *context,
            double              sum,
            guint               decimals,
            gboolean            is_difference,
            ChartInterval       interval)
{
  ChartLang        lang = context->spec->lang;
  const char      *unit = !is_difference ? "%" : lang == CHART_LANG_KO ? "%p"
                                                                       : "points";
  g_autofree char *number = chart_format_number (lang, chart_number_new (sum, decimals));
  g_autofree char *value = chart_format_quantity (lang, number, unit);
  g_autofree char *range = NULL;

  if (!chart_shares_bear_intervals (context->dataset, context->place))
    return g_strdup_printf ("%s%s", is_difference && sum > 0 ? "+" : "", value);
  interval = (ChartInterval){ 100 * interval.low, 100 * interval.high };
  range = chart_uncertainty_format (context, interval, unit);
  return g_strdup_printf ("%s%s%s(%s)", is_difference && sum > 0 ? "+" : "", value,
                          lang == CHART_LANG_KO ? "" : " ", range);
}

/* Whether the rows are the answers of a scale of which each has a share. */
static gboolean
read_answers (ChartLayoutContext *context,
              ChartAnswers       *answers)
{
  guint       n = chart_dataset_get_n_rows (context->dataset);
  const char *names[CHART_ANSWERS_MOST];
  double      sum = 0;

  if (chart_dataset_get_kind (context->dataset) != CHART_DATASET_KIND_SCALE ||
      chart_dataset_get_n_columns (context->dataset) != 1 || n > CHART_ANSWERS_MOST ||
      chart_dataset_get_n_left_out (context->dataset) > 0 ||
      !chart_column_is_percent (context->column))
    return FALSE;
  for (guint row = 0; row < n; row++)
    {
      ChartValue value = chart_column_get (context->column, row);

      if (chart_dataset_get_role (context->dataset, row) == CHART_ROW_TOTAL ||
          chart_number_is_missing (value.number) || value.number.value < 0 ||
          chart_spec_highlights (context->spec, context->dataset, row))
        return FALSE;
      names[row] = chart_dataset_get_label (context->dataset, row, context->tag);
      sum += value.number.value;
    }
  *answers = chart_answers_read (names, n);
  return answers->ordered && sum < 100 + n &&
         chart_answers_count (answers, CHART_ANSWER_LEFT) > 0 &&
         chart_answers_count (answers, CHART_ANSWER_RIGHT) > 0 &&
         chart_answers_count (answers, CHART_ANSWER_LEFT) +
             chart_answers_count (answers, CHART_ANSWER_RIGHT) >
           2;
}

/**
 * chart_describe_scale:
 *
 * The point of a scale: how many chose one of its ends, how many the other, and how far the two are
 * apart, each with its interval where the sample bears one: Wilson's of a sum, that of
 * chart_margin_of_difference() of a difference.
 *
 * Returns: (transfer full) (nullable): the point; %NULL where the rows are no scale, or one of them
 *   is highlighted
 */
char *
chart_describe_scale (ChartLayoutContext *context)
{
  ChartLang        lang = context->spec->lang;
  double           n = chart_shares_get_effective_n (context->dataset);
  ChartAnswers     answers;
  g_auto (End)     first = { 0 }, second = { 0 };
  double           shares[2], gap, margin;
  guint            decimals;
  g_autofree char *one = NULL, *other = NULL, *net = NULL, *ends = NULL, *behind = NULL;

  if (!read_answers (context, &answers))
    return NULL;
  collect_end (context, &answers, answers.positive_left ? CHART_ANSWER_LEFT : CHART_ANSWER_RIGHT,
               &first);
  collect_end (context, &answers, answers.positive_left ? CHART_ANSWER_RIGHT : CHART_ANSWER_LEFT,
               &second);
  decimals = MAX (first.decimals, second.decimals);
  shares[0] = fmin (first.sum / 100, 1);
  shares[1] = fmin (second.sum / 100, 1);
  gap = shares[0] - shares[1];
  margin = chart_margin_of_difference (shares[0], shares[1], n);
  one = format_sum (context, first.sum, first.decimals, FALSE,
                    chart_interval_wilson (shares[0], n));
  other = format_sum (context, second.sum, second.decimals, FALSE,
                      chart_interval_wilson (shares[1], n));
  net = format_sum (context, first.sum - second.sum, decimals, TRUE,
                    (ChartInterval){ fmax (gap - margin, -1), fmin (gap + margin, 1) });
  ends = chart_word_fill (lang, CHART_WORD_ENDS, first.labels->str, one, second.labels->str, other,
                          NULL);
  behind = chart_word_fill (lang, CHART_WORD_NET, net, NULL);
  return g_strconcat (ends, behind, NULL);
}
