/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-check.h"

#include "base/chart-format.h"
#include "stats/chart-base.h"
#include "stats/chart-check-private.h"
#include "stats/chart-rank.h"
#include "stats/chart-shares.h"

#define SMALL_N 100

/* Adds a finding; @message: (transfer full). Returns: its rows, to be filled */
GArray *
chart_check_add (ChartCheck          *check,
                 ChartFindingSeverity severity,
                 const char          *code,
                 char                *message)
{
  ChartFinding *finding = chart_finding_new (severity, code, message);

  g_ptr_array_add (check->findings, finding);
  return finding->rows;
}

static ChartFinding *
last_finding (ChartCheck *check)
{
  return check->findings->pdata[check->findings->len - 1];
}

/* What can be done about the finding that was added last. */
void
chart_check_remedy (ChartCheck     *check,
                    ChartRemedyKind remedy)
{
  last_finding (check)->remedy.kind = remedy;
}

/* The finding that was added last is about @from in @text, which should be @to.
 * @from, @to: (transfer full): numbers with what belongs to them, as they are written */
void
chart_check_correct (ChartCheck      *check,
                     ChartDatasetText text,
                     char            *from,
                     char            *to)
{
  last_finding (check)->remedy = (ChartRemedy){ CHART_REMEDY_CORRECT, text, from, to };
}

static ChartNumber
share_at (const ChartCheck *check,
          guint             i)
{
  return g_array_index (check->shares, ChartNumber, i);
}

/* (transfer full): @value rounded to @decimals, in the chart's language. */
char *
chart_check_format (const ChartCheck *check,
                    double            value,
                    guint             decimals)
{
  double unit = pow (10, decimals);

  return chart_format_number (check->lang,
                              chart_number_new (round (value * unit) / unit, decimals));
}

/* The stated number of answers and the shares: one of the two is wrong, or they belong together. */
static void
check_base (ChartCheck *check)
{
  const ChartNumber *shares = (const ChartNumber *)(gconstpointer)check->shares->data;
  guint              len = check->shares->len;
  GArray            *rows;
  guint              first = 0;
  g_autofree char   *share = NULL, *fits = NULL;
  g_autofree char   *n = chart_format_count (check->lang, check->n);

  if (!check->whole || check->n == 0 || len == 0 || chart_dataset_is_weighted (check->dataset))
    return;
  if (chart_base_fits_all (shares, len, check->n))
    {
      if (check->n > 1 && len > 2 && chart_base_next (shares, len, 1) == check->n &&
          chart_base_next (shares, len, check->n + 1) >= 2 * check->n)
        chart_check_add (check, CHART_FINDING_NOTE, "base-only",
                         SAY (check, "%s의 두 배보다 적은 응답 수 가운데 비율이 모두 맞는 것은 %s뿐이다",
                              "of all numbers of answers below twice %s, only %s fits every share",
                              n, n));
      return;
    }
  while (chart_base_fits (shares[first], check->n))
    first++;
  fits = chart_format_count (check->lang, chart_base_next (shares, len, 1));
  share = chart_check_format (check, shares[first].value, shares[first].decimals);
  rows = chart_check_add (check, CHART_FINDING_ERROR, "base",
                          SAY (check,
                               "응답 %1$s개에서 %2$s%%(%3$s)는 나올 수 없다. 비율이 모두 맞는 가장 작은 응답 "
                               "수는 %4$s%5$s다",
                               "no whole count of %1$s answers is %2$s%% (%3$s); the smallest "
                               "number that fits every share is %4$s%5$s",
                               n, share,
                               chart_check_label (check, g_array_index (check->rows, guint, first)),
                               fits, chart_check_particle (check, fits, CHART_PARTICLE_IDA)));
  chart_check_remedy (check, CHART_REMEDY_SAY);
  for (guint i = 0; i < len; i++)
    if (!chart_base_fits (shares[i], check->n))
      g_array_append_val (rows, g_array_index (check->rows, guint, i));
}

/* Shares of those who were asked are none where they are below 0 or above 100. */
static void
check_shares (ChartCheck *check)
{
  ChartDatasetKind   kind = chart_dataset_get_kind (check->dataset);
  const ChartColumn *values = chart_dataset_get_column (check->dataset, 0);

  if ((kind != CHART_DATASET_KIND_SINGLE && kind != CHART_DATASET_KIND_SCALE &&
       kind != CHART_DATASET_KIND_MULTIPLE) ||
      !chart_column_is_percent (values))
    return;
  for (guint i = 0; i < check->shares->len; i++)
    {
      ChartNumber      number = share_at (check, i);
      guint            row = g_array_index (check->rows, guint, i);
      g_autofree char *share = NULL;
      GArray          *rows;

      if ((number.value >= 0 && number.value <= 100) ||
          chart_column_get (values, row).status != CHART_STATUS_REPORTED)
        continue;
      share = chart_check_format (check, number.value, number.decimals);
      rows = chart_check_add (check, CHART_FINDING_ERROR, "no-share",
                              SAY (check, "%s의 값이 %s%%다. 응답한 사람의 비율은 0%%에서 100%% 사이다",
                                   "%s is %s%%, and a share of answers is between 0%% and 100%%",
                                   chart_check_label (check, row), share));
      g_array_append_val (rows, row);
    }
}

/* Adds what shares that are less than the whole leave to be asked, @total of them with the rest. */
static void
add_short (ChartCheck *check,
           double      total)
{
  g_autofree char *sum = chart_check_format (check, total, check->decimals);
  g_autofree char *rest = chart_check_format (check, 100 - total, check->decimals);
  double           missing = chart_shares_get_missing (check->dataset, 0);
  gboolean         taken = FALSE; /* a place, by what is missing */

  for (guint i = 0; i < check->shares->len; i++)
    taken = taken || (chart_dataset_get_role (check->dataset,
                                              g_array_index (check->rows, guint, i)) ==
                        CHART_ROW_PLAIN &&
                      share_at (check, i).value <= missing);
  chart_check_add (
    check, CHART_FINDING_WARNING, "short-of-100",
    taken ? SAY (check,
                 "비율의 합이 %s%%로, %s%%가 빠져 있다. 빠진 답이 앞설 수 있는 항목의 순위는 말할 수 없다",
                 "the shares add up to %s%%; %s%% is not accounted for and may be ahead of "
                 "rows that have less, whose rank cannot be claimed",
                 sum, rest)
          : SAY (check, "비율의 합이 %s%%로, %s%%가 빠져 있다",
                 "the shares add up to %s%%; %s%% is not accounted for", sum, rest));
  chart_check_remedy (check, taken ? CHART_REMEDY_HIDE_RANKS : CHART_REMEDY_SAY);
}

/* The least number of answers that the shares are, each by itself, of the stated number; 0 where
 * one of them is not its. */
static guint64
count_least (const ChartCheck *check)
{
  guint64 sum = 0;

  if (check->n == 0 || check->n > CHART_MAX_SAMPLE || chart_dataset_is_weighted (check->dataset))
    return 0;
  for (guint i = 0; i < check->shares->len; i++)
    {
      if (!chart_base_fits (share_at (check, i), check->n))
        return 0;
      sum += chart_base_count (share_at (check, i), check->n);
    }
  return sum;
}

/* Shares that rounding alone could bring past a whole, but not of so few answers. */
static void
add_too_many (ChartCheck *check,
              guint64     count)
{
  g_autofree char *sum = chart_check_format (check, check->sum, check->decimals);
  g_autofree char *n = chart_format_count (check->lang, check->n);
  g_autofree char *least = chart_format_count (check->lang, count);

  chart_check_add (check, CHART_FINDING_ERROR, "over-100",
                   SAY (check,
                        "답을 하나씩 고른 질문인데 비율의 합이 %1$s%%다. 응답 %2$s개에서 이 비율은 적어도 %3$s개여서 "
                        "반올림 때문일 수 없다",
                        "the question takes one answer, and the shares add up to %1$s%%; of %2$s "
                        "answers they are at least %3$s, which rounding does not explain",
                        sum, n, least));
}

/* Shares of one question with one answer each are one whole, but for what rounding adds. */
static void
check_whole (ChartCheck *check)
{
  ChartDatasetKind kind = chart_dataset_get_kind (check->dataset);
  gboolean         one_answer = kind == CHART_DATASET_KIND_SINGLE ||
                        kind == CHART_DATASET_KIND_SCALE;
  double           total = check->sum + check->rest;
  g_autofree char *sum = chart_check_format (check, check->sum, check->decimals);
  g_autofree char *rest = chart_check_format (check, check->rest, check->decimals);
  g_autofree char *all = chart_check_format (check, total, check->decimals);

  if (!check->whole || check->shares->len < 2 || kind == CHART_DATASET_KIND_MULTIPLE ||
      kind == CHART_DATASET_KIND_VALUE)
    return;
  if (one_answer && check->sum > 100 + check->slack)
    chart_check_add (check, CHART_FINDING_ERROR, "over-100",
                     SAY (check, "답을 하나씩 고른 질문인데 비율의 합이 %s%%다",
                          "the question takes one answer, and the shares add up to %s%%", sum));
  else if (one_answer && total > 100 + check->slack)
    chart_check_add (check, CHART_FINDING_ERROR, "over-100",
                     SAY (check,
                          "보도된 비율의 합 %s%%에 보도되지 않은 나머지 %s%%를 더하면 %s%%로, 100%%를 넘는다",
                          "the shares reported, %s%%, and the rest that was not, %s%%, add up to "
                          "%s%%",
                          sum, rest, all));
  else if (one_answer && count_least (check) > check->n)
    add_too_many (check, count_least (check));
  else if (check->rest > 0 && fabs (total - 100) <= check->slack)
    {
      chart_check_add (check, CHART_FINDING_NOTE, "not-reported",
                       SAY (check, "보도된 비율의 합은 %s%%이고, 나머지 %s%%는 보도되지 않았다",
                            "the shares reported add up to %s%%; the other %s%% was not reported",
                            sum, rest));
      return;
    }
  else if (one_answer && total < 100 - check->slack)
    {
      add_short (check, total);
      return;
    }
  else
    return;
  chart_check_remedy (check, CHART_REMEDY_SAY);
}

/* Rows of a ranking that share a place. */
static void
check_ties (ChartCheck *check,
            guint       column)
{
  g_autofree ChartRank *ranks = chart_rank_rows (check->dataset, column);
  guint                 n_rows = chart_dataset_get_n_rows (check->dataset);

  if (chart_dataset_get_kind (check->dataset) != CHART_DATASET_KIND_RANKING)
    return;
  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (GString) labels = NULL;
      g_autofree char    *place = NULL;
      GArray             *rows;

      if (!ranks[row].tied || ranks[row].place == 0)
        continue;
      labels = g_string_new (chart_check_label (check, row));
      place = chart_format_rank (check->lang, ranks[row].place, TRUE);
      rows = chart_check_add (check, CHART_FINDING_NOTE, "tie", NULL);
      g_array_append_val (rows, row);
      for (guint other = row + 1; other < n_rows; other++)
        if (ranks[other].place == ranks[row].place)
          {
            g_string_append_printf (labels, ", %s", chart_check_label (check, other));
            g_array_append_val (rows, other);
            ranks[other].tied = FALSE;
          }
      last_finding (check)->message = SAY (
        check, "값이 같아 %2$s인 항목: %1$s", "%1$s share a value and are %2$s", labels->str, place);
    }
}

static void
check_small (ChartCheck *check)
{
  g_autofree char *n = NULL;

  if (check->n == 0 || check->n >= SMALL_N)
    return;
  n = chart_format_count (check->lang, check->n);
  chart_check_add (check, CHART_FINDING_WARNING, "small-base",
                   SAY (check, "응답 수가 %1$s%3$s, %2$d보다 적다",
                        "only %1$s%3$s answered, fewer than %2$d", n, SMALL_N,
                        chart_check_particle (check, n, CHART_PARTICLE_EURO)));
  chart_check_remedy (check, CHART_REMEDY_SAY);
}

/* Whether no other series holds shares, too, of which nobody says what is asked of whom. */
static gboolean
is_only_percent (const ChartCheck *check,
                 guint             column)
{
  for (guint i = 0; i < chart_dataset_get_n_columns (check->dataset); i++)
    if (chart_column_is_percent (chart_dataset_get_column (check->dataset, i)) != (i == column))
      return FALSE;
  return TRUE;
}

static void
collect (ChartCheck *check,
         guint       column)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, column);

  check->whole = is_only_percent (check, column);
  check->slack = 1e-9;
  for (guint row = 0; row < chart_column_get_n (values); row++)
    {
      ChartValue value = chart_column_get (values, row);

      if (chart_dataset_get_role (check->dataset, row) == CHART_ROW_TOTAL ||
          chart_number_is_missing (value.number))
        continue;
      if (value.status == CHART_STATUS_DERIVED)
        {
          check->rest += value.number.value;
          check->slack += chart_rounding (value.number.decimals);
          continue;
        }
      check->whole = check->whole && value.status == CHART_STATUS_REPORTED &&
                     chart_base_can_tell (value.number);
      check->sum += value.number.value;
      check->slack += chart_rounding (value.number.decimals);
      check->decimals = MAX (check->decimals, value.number.decimals);
      g_array_append_val (check->shares, value.number);
      g_array_append_val (check->rows, row);
    }
}

/**
 * chart_check:
 * @lang: of the findings, and of the texts that are read
 *
 * Looks for what a reader of the dataset's first series should know. Nothing is found without
 * evidence: a base is only judged where it is stated, a whole where one answer was taken.
 *
 * Returns: (transfer full) (element-type ChartFinding): what was found
 */
GPtrArray *
chart_check (const ChartDataset *dataset,
             ChartLang           lang)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (ChartNumber));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  ChartCheck         check = { .dataset = dataset, .lang = lang, .shares = shares, .rows = rows };

  check.tag = chart_lang_get_tag (lang);
  check.findings = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_finding_free);
  if (chart_dataset_get_kind (dataset) != CHART_DATASET_KIND_VALUE)
    check.n = chart_dataset_get_n (dataset);
  if (chart_dataset_get_n_columns (dataset) == 0)
    return check.findings;
  collect (&check, 0);
  check_base (&check);
  check_shares (&check);
  check_whole (&check);
  chart_check_counts (&check);
  chart_check_said (&check);
  check_ties (&check, 0);
  check_small (&check);
  chart_check_rows (&check);
  chart_check_parts (&check);
  chart_check_cells (&check);
  chart_check_says (&check);
  chart_check_texts (&check);
  chart_check_order (&check);
  chart_check_claims (&check);
  return check.findings;
}
