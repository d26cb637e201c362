/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-format.h"
#include "stats/chart-check-private.h"
#include "stats/chart-interval.h"
#include "stats/chart-population.h"
#include "stats/chart-shares.h"

#include <string.h>

#define NEAR 0.1         /* of a total: as far apart two prints of it may be */
#define WIDER_99 1.31422 /* a margin at 99 % beside that at 95 % */

/* A margin in a note, and how many answered: before the number what it is of, or behind it. */
#define MARGIN_SAID                                        \
  "(?<![~∼～–-])(?:±|\\+/-) ?([0-9]+(?:\\.[0-9]+)?)" \
  "(?: ?(?:%|퍼센트|p|point|percent)|$|\\))"
#define N_SAID                                                                \
  "(?:(?<![A-Za-z0-9])[nN] ?= ?|"                                             \
  "(?:표본|응답자|사례|응답 ?완료)(?: ?수| 크기)?[은는:]? ?|" \
  "(?:survey of|sample of|interviewed|surveyed|polled) )"                     \
  "([1-9][0-9,]*[0-9])(?![0-9.%]| ?명 ?(?:중|가운데|이상|당))"
#define N_ASKED                                                                                 \
  "(?<![0-9.,])(?<!약)(?<!약 )(?<!about )(?<!over )(?<!nearly )(?<!some )([1-9][0-9,]*[0-9])" \
  "(?: ?명(?:을|를|에게)? ?(?:대상|조사|응답|물)| respondents)"

/* The margin of error that is stated and that of the number of answers. Weights make it larger, and
 * so does a higher level; that the answers are a good part of a stated population, smaller. */
static void
check_margin (ChartCheck *check,
              ChartNumber stated)
{
  double           slack = chart_rounding (stated.decimals) + 1e-9;
  double           own = 100 * chart_margin_largest (check->n);
  double           other_n[] = { check->n, chart_shares_get_effective_n (check->dataset) };
  g_autofree char *said = NULL, *mine = NULL, *n = NULL, *other = NULL;

  if (chart_number_is_missing (stated) || stated.value <= 0 || check->n == 0 ||
      fabs (stated.value - own) < slack)
    return;
  if (stated.value > own && (chart_dataset_is_weighted (check->dataset) ||
                             fabs (stated.value - own * WIDER_99) < slack))
    return;
  other_n[0] = chart_effective_n (check->n, 1,
                                  (double)chart_population_get_number (check->dataset));
  for (guint i = 0; i < G_N_ELEMENTS (other_n); i++)
    if (fabs (stated.value - 100 * chart_margin_largest (other_n[i])) < slack)
      return;
  said = chart_format_number (check->lang, stated);
  mine = chart_check_format (check, own, MAX (stated.decimals, 1));
  n = chart_format_count (check->lang, check->n);
  other = chart_format_count (check->lang,
                              (guint64)round (check->n * (own / stated.value) *
                                              (own / stated.value)));
  chart_check_add (check, stated.value < own ? CHART_FINDING_WARNING : CHART_FINDING_NOTE, "margin",
                   SAY (check,
                        "표본오차가 ±%s%%p라고 적혀 있으나 응답 %s개의 최대 표본오차는 ±%s%%p다. 적힌 값은 응답 "
                        "%s개일 때의 것이다",
                        "the margin of error is stated as ±%s points, and that of %s answers is at "
                        "most ±%s; the one stated would be that of %s",
                        said, n, mine, other));
  chart_check_remedy (check, CHART_REMEDY_SAY);
}

/* The only number that @pattern finds, as one of its groups, in what @text says of all who
 * were asked. @number: (out): missing where there are several or none */
static void
find_only (const char  *text,
           const char  *pattern,
           ChartNumber *number)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  g_auto (GStrv)     clauses = g_regex_split_simple ("[.,;\n](?:\\s|$)", text, 0, 0);
  guint              n = 0;

  *number = CHART_NUMBER_MISSING;
  for (guint i = 0; clauses[i] != NULL; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (chart_check_has_words (clauses[i], CHART_CHECK_GROUPS))
        continue;
      for (g_regex_match (regex, clauses[i], 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          int              last = g_match_info_get_match_count (match) - 1;
          g_autofree char *digits = g_match_info_fetch (match, last);

          if (++n > 1 || !chart_number_parse (digits, -1, number))
            *number = CHART_NUMBER_MISSING;
        }
    }
}

/* Whether @note has the number of those who answered anywhere. */
static gboolean
has_n (const ChartCheck *check,
       const char       *note)
{
  g_autofree char *n = chart_format_count (CHART_LANG_EN, check->n);
  g_autofree char *plain = g_strdup_printf ("%u", check->n);
  g_autofree char *pattern = g_strdup_printf ("(?<![0-9.,])(?:%s|%s)(?![0-9]|[.,][0-9])", n, plain);

  return g_regex_match_simple (pattern, note, 0, 0);
}

/* The margin and the number of answers that the note says, beside the number that is stated. Levels
 * other than 95 % have margins of their own. */
static void
check_note (ChartCheck *check)
{
  const char      *note = chart_dataset_get_text (check->dataset, CHART_DATASET_NOTE, check->tag);
  ChartNumber      stated = chart_dataset_get_margin (check->dataset);
  ChartNumber      margin, n;
  g_autofree char *said = NULL;
  g_autofree char *own = NULL;

  if (note == NULL || check->n == 0)
    return;
  find_only (note, MARGIN_SAID, &margin);
  if (!chart_number_is_missing (margin) && !g_regex_match_simple ("(68|80|90|99) ?%", note, 0, 0) &&
      (margin.value < 100 * chart_margin_largest (check->n) ||
       !chart_check_has_words (note, CHART_CHECK_GROUPS)) &&
      (chart_number_is_missing (stated) || chart_number_compare (stated, margin) != 0))
    check_margin (check, margin);
  find_only (note, N_SAID "|" N_ASKED, &n);
  if (chart_number_is_missing (n) || n.value == check->n || has_n (check, note))
    return;
  said = chart_format_number (check->lang, n);
  own = chart_format_count (check->lang, check->n);
  chart_check_add (check, CHART_FINDING_WARNING, "two-values",
                   SAY (check, "글에는 응답 수가 %1$s%3$s라고 적혀 있으나 자료에는 %2$s%4$s다",
                        "the text says that %1$s%3$s answered, and the data say %2$s%4$s", said,
                        own, chart_check_particle (check, said, CHART_PARTICLE_IDA),
                        chart_check_particle (check, own, CHART_PARTICLE_IDA)));
}

/* (transfer full): the labels of the claim's rows */
static char *
join_labels (const ChartCheck *check,
             const ChartClaim *claim)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < claim->rows->len; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "",
                            chart_check_label (check, g_array_index (claim->rows, guint, i)));
  return g_string_free (labels, FALSE);
}

static char *
format_amount (const ChartCheck *check,
               double            value,
               const char       *unit)
{
  g_autofree char *number = chart_check_format (check, value, value == round (value) ? 0 : 2);

  return chart_format_quantity (check->lang, number, unit);
}

/* What rows come to together, as the source puts it, and what their values come to. */
static void
check_product (ChartCheck       *check,
               const ChartClaim *claim)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, 0);
  const char        *unit = chart_localized_get (claim->unit, check->tag);
  double             sum = 0;
  double             product;
  gboolean           one = FALSE;
  g_autofree char   *labels = NULL, *amount = NULL, *each = NULL, *is = NULL, *said = NULL;
  GArray            *rows;

  if (chart_number_is_missing (claim->each) || chart_number_is_missing (claim->total))
    return;
  for (guint i = 0; i < claim->rows->len; i++)
    {
      double value = chart_column_get (values, g_array_index (claim->rows, guint, i)).number.value;

      sum += value;
      one = one || fabs (value * claim->each.value - claim->total.value) <=
                     NEAR * claim->total.value;
    }
  product = sum * claim->each.value;
  if (!isfinite (product) || fabs (product - claim->total.value) <= NEAR * claim->total.value)
    return;
  labels = join_labels (check, claim);
  amount = format_amount (check, sum, chart_column_get_unit (values, check->tag));
  each = format_amount (check, claim->each.value, unit);
  is = format_amount (check, product, unit);
  said = format_amount (check, claim->total.value, unit);
  rows = chart_check_add (
    check, CHART_FINDING_WARNING, "product",
    SAY (check, "%1$s: 출처에는 합쳐서 %2$s%6$s 나오나 %3$s에 %4$s씩이면 %5$s%8$s다%7$s",
         "%1$s: the source puts them together at %2$s%6$s, but %3$s at %4$s each come to "
         "%5$s%8$s%7$s",
         labels, said, amount, each, is, chart_check_particle (check, said, CHART_PARTICLE_EURO),
         !one || claim->rows->len < 2   ? ""
         : check->lang == CHART_LANG_KO ? ". 적힌 값은 그 가운데 하나의 몫이다"
                                        : "; the amount given is that of one of them alone",
         chart_check_particle (check, is, CHART_PARTICLE_IDA)));
  g_array_append_vals (rows, claim->rows->data, claim->rows->len);
}

/* A name that the source's list of what the rows consist of has twice. */
static void
check_list (ChartCheck       *check,
            const ChartClaim *claim)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char            *twice = NULL;
  g_autofree char       *labels = NULL;
  GArray                *rows;

  for (guint i = 0; i < claim->names->len; i++)
    {
      const char *name = chart_localized_get (claim->names->pdata[i], check->tag);

      if (!g_hash_table_add (seen, (gpointer)name) && twice == NULL)
        twice = name;
    }
  if (twice == NULL)
    return;
  labels = join_labels (check, claim);
  rows = chart_check_add (
    check, CHART_FINDING_WARNING, "listed-twice",
    SAY (check, "%s: 출처의 목록에 %s%s 두 번 나온다. 서로 다른 이름은 %u개다",
         "%s: the source's list names %s%s twice; %u of its names are different", labels, twice,
         chart_check_particle (check, twice, CHART_PARTICLE_I), g_hash_table_size (seen)));
  g_array_append_vals (rows, claim->rows->data, claim->rows->len);
}

/* Shares of so few answers that they are better not read. */
static void
check_suppressed (ChartCheck *check)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char   *n = chart_format_count (check->lang, check->n);
  GArray            *rows;

  for (guint i = 0; i < check->shares->len; i++)
    if (chart_shares_is_suppressed (check->dataset,
                                    g_array_index (check->shares, ChartNumber, i)))
      g_array_append_val (found, g_array_index (check->rows, guint, i));
  if (found->len == 0)
    return;
  rows = chart_check_add (
    check, CHART_FINDING_WARNING, "too-few",
    chart_interval_is_too_wide (0, check->n / chart_shares_get_design_effect (check->dataset))
      ? SAY (check, "응답이 %s개뿐이라 비율을 믿고 읽기 어렵다",
             "only %s answered, too few for their shares to be read", n)
      : SAY (check, "응답 %s개로는 비율 %u개의 95%% 신뢰구간 너비가 30%%p 이상이어서 믿고 읽기 어렵다",
             "of %s answers, %u of the shares have intervals of 30 points or more, too wide to be "
             "read",
             n, found->len));
  g_array_append_vals (rows, found->data, found->len);
}

/* What the source says beside the values. */
void
chart_check_claims (ChartCheck *check)
{
  check_margin (check, chart_dataset_get_margin (check->dataset));
  check_note (check);
  check_suppressed (check);
  for (guint i = 0; i < chart_dataset_get_n_claims (check->dataset); i++)
    {
      const ChartClaim *claim = chart_dataset_get_claim (check->dataset, i);

      check_product (check, claim);
      check_list (check, claim);
    }
}
