/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-contains.h"
#include "base/chart-format.h"
#include "stats/chart-check-private.h"
#include "stats/chart-shares.h"
#include "stats/chart-standing.h"

/* A number of points by which one is ahead of another; what follows must not make it the change of
 * a gap. */
#define NUMBER "([0-9]+(?:\\.[0-9]+)?)"
#define POINTS " ?(?:%p|%P|%포인트|% 포인트|퍼센트포인트|포인트)"
#define GAP NUMBER POINTS
#define STILL "(?! ?(?:더|가까이|넘|이상|이내|이하|미만|줄|좁|늘|벌|확대|축소|커|감소|증가|안팎|정도|내외))"

/* Whether a sentence says that one is ahead. */
static gboolean
says_lead (const char *folded)
{
  /* clang-format off */
  static const char *const words[] = {
    "앞섰", "앞선", "앞서며", "앞서고", "앞서다", "앞서 있", "에 앞서", "보다 앞서", "p 앞서", "포인트 앞서",
    "우세", "우위", "선두", "제치", "제쳐", "제쳤", "제친", "앞질", "차로 리드", "차 리드", NULL,
  };
  /* clang-format on */
  static const char *const not_so[] = { "지 못", "지 않", "not ", "n't ", "no lead", NULL };

  /* 앞서 by itself is "before" */
  return !chart_contains_any (folded, not_so) &&
         ((chart_contains_any (folded, words) &&
           !g_regex_match_simple ("앞서 (?!있)", folded, 0, 0)) ||
          g_regex_match_simple ("\\b(leads|leading|is ahead|ahead of|tops|beats|edges|overtakes|"
                                "outpolls|(?:has|have|holds?|with) an? (?:[a-z0-9.-]+ )?"
                                "(?:points? )?lead)\\b",
                                folded, 0, 0));
}

/* Whether it says, too, that this is uncertain. */
static gboolean
says_uncertain (const char *folded)
{
  static const char *const words[] = { "오차", "접전", "박빙", "경합", "혼전", "팽팽", "초박빙", "백중",
                                       "공동", "동률", "margin", "narrow", "neck", " tie", "tied",
                                       "toss-up", "too close", "dead heat", "statistical", "joint",
                                       "=", NULL };

  return chart_contains_any (folded, words);
}

/* Whether a sentence gives a row the first place, by a number or as the largest. */
static gboolean
says_first (const char *folded)
{
  return g_regex_match_simple ("(?<![0-9.,])1위(?!원|권|안|서|에서|였|이었|를 놓|를 내|와|보다|도)|"
                               "\\b1st\\b|\\b(?:is|comes|came|ranks|ranked|finishes) first\\b"
                               "(?! (?:to|in|for|asked|named|of all))|"
                               "\\btakes first place\\b",
                               folded, 0, 0) ||
         (g_regex_match_simple ("가장 (?:높|많)(?:아|다|았|은 것)(?!지|질)", folded, 0, 0) &&
          !chart_check_has_words (folded, CHART_CHECK_GROUPS));
}

/* The row of the largest share of those that compete, but for @other; -1 where there is none. */
static int
find_largest (const ChartCheck    *check,
              const ChartStanding *standing,
              int                  other)
{
  int    largest = -1;
  double most = -1;

  for (guint i = 0; i < check->shares->len; i++)
    {
      int    row = (int)g_array_index (check->rows, guint, i);
      double value = g_array_index (check->shares, ChartNumber, i).value;

      if (row == other || !chart_standing_has (standing, (guint)row) || value <= most)
        continue;
      largest = row;
      most = value;
    }
  return largest;
}

/* A sentence that says who is ahead of whom where the sample does not tell: of the two rows it
 * names or, where it names one, of that and the next. */
static gboolean
check_lead (ChartCheck          *check,
            const ChartStanding *standing,
            const char          *folded,
            const GArray        *rows)
{
  int     first = (int)g_array_index (rows, guint, 0);
  int     second = rows->len == 2 ? (int)g_array_index (rows, guint, 1)
                                  : find_largest (check, standing, first);
  GArray *found;

  if (rows->len > 2 || second < 0 || says_uncertain (folded) ||
      !(says_first (folded) || says_lead (folded)) ||
      !chart_standing_has (standing, (guint)first) ||
      !chart_standing_has (standing, (guint)second) ||
      (rows->len == 1 && find_largest (check, standing, -1) != first) ||
      chart_standing_may_say (standing, (guint)first, (guint)second))
    return FALSE;
  found = chart_check_add (
    check, CHART_FINDING_WARNING, "lead-said",
    SAY (check, "글에는 한쪽이 앞선다고 적혀 있으나 %s%s %s%s 오차범위 안에 있어 그렇게 말할 수 없다",
         "the text says who is ahead, but %s%s and %s%s are within the margin of error, where that "
         "cannot be said",
         chart_check_label (check, (guint)first),
         chart_check_particle (check, chart_check_label (check, (guint)first), CHART_PARTICLE_GWA),
         chart_check_label (check, (guint)second),
         chart_check_particle (check, chart_check_label (check, (guint)second),
                               CHART_PARTICLE_EUN)));
  g_array_append_val (found, first);
  g_array_append_val (found, second);
  return TRUE;
}

/* Which of two rows a sentence puts ahead, 0 or 1; -1 where that is not clear: Korean marks who is
 * behind, English has who is ahead before the verb and the other one behind it. */
static int
find_subject (const ChartCheck *check,
              const char       *sentence,
              const GArray     *rows)
{
  g_autoptr (GRegex)     verb = g_regex_new ("\\b(?:leads|beats|tops|edges|overtakes|outpolls|"
                                                 "is ahead of)\\b",
                                             G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  const char            *at[2];
  gboolean               behind[2];
  int                    start;

  for (guint i = 0; i < G_N_ELEMENTS (at); i++)
    {
      const char *label = chart_check_label (check, g_array_index (rows, guint, i));

      at[i] = strstr (sentence, label);
      if (at[i] == NULL || strstr (at[i] + 1, label) != NULL)
        return -1;
      behind[i] = g_regex_match_simple ("^(?:에|에게|보다|을|를) ?(?:[0-9.]+ ?%?(?:p|P|포인트) ?)?"
                                        "(?:앞서|앞섰|앞선|제치|제쳐|제쳤|제친|앞질)",
                                        at[i] + strlen (label), 0, 0);
    }
  if (behind[0] != behind[1])
    return behind[0] ? 1 : 0;
  if (!g_regex_match (verb, sentence, 0, &match) ||
      !g_match_info_fetch_pos (match, 0, &start, NULL) || g_match_info_next (match, NULL) ||
      (at[0] < sentence + start) == (at[1] < sentence + start))
    return -1;
  return at[0] < sentence + start ? 0 : 1;
}

/* A sentence that puts the one of two answers ahead that has less; of other values less may be the
 * better. */
static gboolean
check_turned (ChartCheck   *check,
              const char   *sentence,
              const char   *folded,
              const GArray *rows)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, 0);
  ChartDatasetKind   kind = chart_dataset_get_kind (check->dataset);
  gboolean           question = kind == CHART_DATASET_KIND_SINGLE ||
                      kind == CHART_DATASET_KIND_MULTIPLE;
  int         subject = question && rows->len == 2 && says_lead (folded)
                          ? find_subject (check, sentence, rows)
                          : -1;
  ChartNumber ahead, behind;
  const char *first, *second;
  GArray     *found;

  if (subject < 0)
    return FALSE;
  ahead = chart_column_get (values, g_array_index (rows, guint, subject)).number;
  behind = chart_column_get (values, g_array_index (rows, guint, 1 - subject)).number;
  if (chart_number_is_missing (ahead) || chart_number_is_missing (behind) ||
      chart_number_compare (ahead, behind) >= 0)
    return FALSE;
  first = chart_check_label (check, g_array_index (rows, guint, subject));
  second = chart_check_label (check, g_array_index (rows, guint, 1 - subject));
  found = chart_check_add (check, CHART_FINDING_WARNING, "lead-said",
                           SAY (check, "글에는 %1$s%3$s 앞선다고 적혀 있으나 자료에는 %2$s의 값이 더 크다",
                                "the text puts %1$s%3$s ahead, and in the data %2$s has more",
                                first, second,
                                chart_check_particle (check, first, CHART_PARTICLE_I)));
  g_array_append_vals (found, rows->data, rows->len);
  return TRUE;
}

/* (transfer full) (nullable): the only number of points that a sentence says two are apart */
static char *
find_gap (const char *folded)
{
  static const char *const patterns[] = {
    GAP "(?:의|라는)? ?(?:차|격차|우위)",
    GAP "(?:나|로)? ?(?:앞서|앞섰|앞선|우세|뒤지|뒤졌|뒤처)",
    "(?:격차|차이)(?:는|가|도)? ?" GAP STILL,
    "\\blead(?:s|ing)?\\b[^0-9]*\\bby " NUMBER " (?:percentage )?points?\\b",
    "\\b" NUMBER "[- ](?:percentage[- ])?points? (?:lead|gap|advantage|ahead)\\b",
  };
  g_autoptr (GRegex)     any = g_regex_new (NUMBER "(?:" POINTS "|[- ](?:percentage[- ])?points?)",
                                            0, 0, NULL);
  g_autoptr (GMatchInfo) numbers = NULL;

  if (!g_regex_match (any, folded, 0, &numbers) || g_match_info_next (numbers, NULL))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GRegex)     regex = g_regex_new (patterns[i], 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (regex, folded, 0, &match))
        return g_match_info_fetch (match, 1);
    }
  return NULL;
}

/* A sentence with a gap between the two rows it names that is not theirs. */
static void
check_gap (ChartCheck   *check,
           const char   *folded,
           const GArray *rows)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, 0);
  g_autofree char   *printed = find_gap (folded);
  g_autofree char   *first = NULL, *second = NULL;
  ChartNumber        said, one, other;
  double             apart, slack;
  const char        *labels[2];
  GArray            *found;

  if (rows->len != 2 || printed == NULL || !chart_number_parse (printed, -1, &said))
    return;
  one = chart_column_get (values, g_array_index (rows, guint, 0)).number;
  other = chart_column_get (values, g_array_index (rows, guint, 1)).number;
  if (chart_number_is_missing (one) || chart_number_is_missing (other))
    return;
  apart = fabs (one.value - other.value);
  slack = chart_rounding (said.decimals) + chart_rounding (one.decimals) +
          chart_rounding (other.decimals);
  if (fabs (said.value - apart) <= slack + 1e-9)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    labels[i] = chart_check_label (check, g_array_index (rows, guint, i));
  first = chart_format_number (check->lang, said);
  second = chart_check_format (check, apart, MAX (one.decimals, other.decimals));
  found = chart_check_add (
    check, CHART_FINDING_WARNING, "two-values",
    SAY (check, "글에는 차이가 %1$s%%p라고 적혀 있으나 자료에서 %3$s%5$s %4$s의 차이는 %2$s%%p다",
         "the text says a gap of %1$s points, and %3$s%5$s and %4$s are %2$s apart", first,
         second, labels[0], labels[1],
         chart_check_particle (check, labels[0], CHART_PARTICLE_GWA)));
  g_array_append_vals (found, rows->data, rows->len);
}

/* What titles and notes say of the order of the answers to a question: who is ahead, and by how
 * many points. */
void
chart_check_order (ChartCheck *check)
{
  static const ChartDatasetText texts[] = { CHART_DATASET_TITLE, CHART_DATASET_SUBTITLE,
                                            CHART_DATASET_NOTE };
  g_autoptr (ChartStanding)     standing = NULL;
  gboolean                      counts = chart_shares_are_counts (check->dataset, 0);

  if ((!check->whole && !counts) || chart_dataset_get_n_columns (check->dataset) != 1)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char    *text = chart_dataset_get_text (check->dataset, texts[i], check->tag);
      g_auto (GStrv) sentences = NULL;

      if (text != NULL)
        sentences = g_regex_split_simple ("[.!?;\n](?:\\s|$)", text, 0, 0);
      for (guint k = 0; sentences != NULL && sentences[k] != NULL; k++)
        {
          g_autofree char   *rest = NULL;
          g_autoptr (GArray) rows = chart_check_find_labels (check, sentences[k], &rest);
          g_autofree char   *folded = g_utf8_strdown (rest, -1);
          char              *place = strstr (folded, "in first place");

          if (place != NULL) /* no place on earth */
            memcpy (place, "is", 2);
          if (rows->len == 0 || chart_check_has_words (folded, CHART_CHECK_TIMES) ||
              chart_check_has_words (folded, CHART_CHECK_PLACES))
            continue;
          if (check_turned (check, sentences[k], folded, rows))
            continue;
          if (standing == NULL)
            standing = chart_standing_new (check->dataset, 0);
          if ((standing == NULL || !check_lead (check, standing, folded, rows)) && !counts)
            check_gap (check, folded, rows);
        }
    }
}
