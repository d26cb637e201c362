/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-contains.h"
#include "base/chart-format.h"
#include "stats/chart-check-private.h"
#include "stats/chart-population.h"
#include "stats/chart-rank.h"

#include <string.h>

#define DIGITS "0123456789"

static const ChartDatasetText texts[] = { CHART_DATASET_TITLE, CHART_DATASET_SUBTITLE,
                                          CHART_DATASET_NOTE };

/* The place that @text says where it begins with one: "3위", "3rd"; 0 where it does not.
 * @length: (out): its bytes */
static guint
read_place (const char *text,
            gsize      *length)
{
  static const char *const ends[] = { "위", "st", "nd", "rd", "th" };
  gsize                    digits = strspn (text, DIGITS);

  if (digits == 0 || digits > 4)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *after = text + digits + strlen (ends[i]);

      if (!g_str_has_prefix (text + digits, ends[i]))
        continue;
      /* 위원, 위권, 위안 are other words */
      if (i == 0 ? g_str_has_prefix (after, "원") || g_str_has_prefix (after, "권") ||
                     g_str_has_prefix (after, "안")
                 : g_ascii_isalnum (*after))
        return 0;
      *length = digits + strlen (ends[i]);
      return (guint)g_ascii_strtoull (text, NULL, 10);
    }
  return 0;
}

/* The only place that a sentence says; 0 where it says none or several. */
static guint
find_place (const char *sentence)
{
  guint found = 0;

  for (const char *p = sentence; (p = strpbrk (p, DIGITS)) != NULL;)
    {
      gsize length = strspn (p, DIGITS ".,");
      guint place = p == sentence || !g_ascii_isalnum (p[-1]) ? read_place (p, &length) : 0;

      if (place > 0 && found > 0)
        return 0;
      found = place > 0 ? place : found;
      p += length;
    }
  return found;
}

/* Whether a sentence tells a tie as one. */
static gboolean
tells_tie (const char *sentence)
{
  static const char *const words[] = { "공동", "동률", "같은", "나란히", "tie", "tied", "joint",
                                       "equal", "=", NULL };
  g_autofree char         *folded = g_utf8_strdown (sentence, -1);

  return chart_contains_any (folded, words);
}

/* The only row whose label a sentence has, where it speaks of no other time and no other list than
 * the data do; -1 elsewhere. */
static int
find_row (const ChartCheck *check,
          const char       *sentence)
{
  g_autofree char   *rest = NULL;
  g_autoptr (GArray) rows = chart_check_find_labels (check, sentence, &rest);

  return rows->len == 1 && !chart_check_has_words (rest, CHART_CHECK_TIMES) &&
             !chart_check_has_words (rest, CHART_CHECK_PLACES)
           ? (int)g_array_index (rows, guint, 0)
           : -1;
}

/* Whether a sentence counts from the least value up. */
static gboolean
tells_least (const char *sentence)
{
  static const char *const words[] = { "낮", "적", "작", "아래", "꼴찌", "최하", "뒤에서", "bottom",
                                       "least", "lowest", "fewest", "smallest", "last", NULL };
  g_autofree char         *folded = g_utf8_strdown (sentence, -1);

  return chart_contains_any (folded, words);
}

/* Whether @row is the one at @place where the least value comes first: where @sentence says so, or
 * in a ranking that gives @row a place of its own. */
static gboolean
is_place_from_below (const ChartCheck *check,
                     const ChartRank  *ranks,
                     guint             row,
                     guint             place,
                     const char       *sentence)
{
  const ChartColumn *values = chart_dataset_get_column (check->dataset, 0);
  ChartNumber        own = chart_column_get (values, row).number;
  guint              before = 0;

  if ((chart_dataset_get_kind (check->dataset) != CHART_DATASET_KIND_RANKING || ranks[row].tied) &&
      !tells_least (sentence))
    return FALSE;
  for (guint i = 0; i < chart_column_get_n (values); i++)
    before += chart_column_get (values, i).number.value < own.value;
  return before + 1 == place;
}

/* How many are ahead of @row that say "none", which a text may pass over when it counts places. */
static guint
count_none (const ChartCheck *check,
            const ChartRank  *ranks,
            guint             row)
{
  static const char *const words[] = { "없음", "없다", "none", NULL };
  guint                    n = 0;

  for (guint i = 0; i < chart_dataset_get_n_rows (check->dataset); i++)
    n += ranks[i].place > 0 && ranks[i].place < ranks[row].place &&
         chart_label_is_one_of (chart_check_label (check, i), words);
  return n;
}

/* Words that give one row a place: another than its value has, or one that others share. */
static void
check_place (ChartCheck      *check,
             const ChartRank *ranks,
             ChartDatasetText text,
             const char      *sentence)
{
  guint            said = find_place (sentence);
  int              row = said > 0 ? find_row (check, sentence) : -1;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const char      *label;
  GArray          *rows;

  if (row < 0 || ranks[row].place == 0 ||
      (ranks[row].place != said &&
       ranks[row].place == said + count_none (check, ranks, (guint)row)) ||
      (ranks[row].place == said ? !ranks[row].tied || tells_tie (sentence)
                                : is_place_from_below (check, ranks, (guint)row, said, sentence)))
    return;
  label = chart_check_label (check, (guint)row);
  first = chart_format_rank (check->lang, said, FALSE);
  second = chart_format_rank (check->lang, ranks[row].place, ranks[row].tied);
  rows = chart_check_add (check,
                          ranks[row].place == said || text == CHART_DATASET_NOTE
                            ? CHART_FINDING_WARNING
                            : CHART_FINDING_ERROR,
                          "rank-said",
                          SAY (check, "글에는 %s%s %s라고 적혀 있으나 값으로는 %s다",
                               "the text makes %s%s %s, and by its value it is %s", label,
                               chart_check_particle (check, label, CHART_PARTICLE_I), first,
                               second));
  g_array_append_val (rows, row);
}

/* A sentence that gives one row a place or, each in its own clause, several: "Korea 2nd, Japan
 * 3rd". */
static void
check_sentence (ChartCheck      *check,
                const ChartRank *ranks,
                ChartDatasetText text,
                const char      *sentence)
{
  g_auto (GStrv) clauses = g_regex_split_simple (",(?:\\s|$)|[()—…|]", sentence, 0, 0);
  guint          n_placed = 0;

  if (chart_check_has_words (sentence, CHART_CHECK_TIMES) ||
      chart_check_has_words (sentence, CHART_CHECK_PLACES))
    return;
  if (find_place (sentence) > 0)
    {
      check_place (check, ranks, text, sentence);
      return;
    }
  for (guint i = 0; clauses[i] != NULL; i++)
    {
      gboolean placed = strpbrk (clauses[i], DIGITS) != NULL;

      if (placed && (find_place (clauses[i]) == 0 || find_row (check, clauses[i]) < 0))
        return;
      n_placed += placed;
    }
  for (guint i = 0; clauses[i] != NULL && n_placed > 1; i++)
    check_place (check, ranks, text, clauses[i]);
}

/* Places that the texts give rows of a ranking or of a question. Those of a partial list, or of a
 * source with places of its own, may be counted otherwise. */
static void
check_places (ChartCheck *check)
{
  g_autofree ChartRank *ranks = NULL;

  if (chart_dataset_get_kind (check->dataset) == CHART_DATASET_KIND_VALUE ||
      chart_dataset_get_kind (check->dataset) == CHART_DATASET_KIND_SCALE ||
      chart_dataset_get_n_columns (check->dataset) != 1 || chart_check_is_partial (check))
    return;
  for (guint row = 0; row < chart_dataset_get_n_rows (check->dataset); row++)
    if (chart_dataset_get_place (check->dataset, row) > 0)
      return;
  ranks = chart_rank_rows (check->dataset, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char    *text = chart_dataset_get_text (check->dataset, texts[i], check->tag);
      g_auto (GStrv) sentences = NULL;

      if (text != NULL)
        sentences = g_regex_split_simple ("[.!?;:\n](?:\\s|$)", text, 0, 0);

      for (guint k = 0; sentences != NULL && sentences[k] != NULL; k++)
        check_sentence (check, ranks, texts[i], sentences[k]);
    }
}

/* Whether the data are what was asked before an election; not what came out of one. */
static gboolean
is_poll (const ChartCheck *check)
{
  static const char *const      words[] = { "지지율", "지지도", "지지 후보", "후보 지지", "후보를 지지", "적합도",
                                            "선거", "총선", "대선", "정당 지지", "정당을 지지", "국정 수행",
                                            "국정수행", "투표할", "투표 의향", NULL };
  static const char *const      results[] = { "투표율", "개표", "득표", "의석", NULL };
  static const ChartDatasetText where[] = { CHART_DATASET_TITLE, CHART_DATASET_SUBTITLE,
                                            CHART_DATASET_QUESTION, CHART_DATASET_NOTE };
  ChartDatasetKind              kind = chart_dataset_get_kind (check->dataset);
  gboolean                      poll = FALSE;

  if (kind == CHART_DATASET_KIND_VALUE ||
      (check->n == 0 && kind != CHART_DATASET_KIND_SINGLE && kind != CHART_DATASET_KIND_MULTIPLE) ||
      chart_localized_has (
        chart_column_peek_unit (chart_dataset_get_column (check->dataset, 0)), "석"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (where); i++)
    {
      const char *text = chart_dataset_get_text (check->dataset, where[i], "ko");

      if (text != NULL && where[i] != CHART_DATASET_NOTE && chart_contains_any (text, results))
        return FALSE;
      poll = poll || (text != NULL && chart_contains_any (text, words));
    }
  return poll;
}

/* What is to be told with a Korean election poll, by article 108 (6) of the Public Official
 * Election Act and article 18 of the rules of its commission, as they stood in May 2022. The note
 * and the source may tell it, too. */
static void
check_poll (ChartCheck *check)
{
  static const struct
  {
    ChartDatasetText text;
    ChartDatasetText or ; /* says it too */
    const char *pattern;  /* of what says it in the note */
    const char *ko;
    const char *en;
  } told[] = {
    { CHART_DATASET_SPONSOR, CHART_DATASET_SPONSOR, "의뢰|commissioned by|sponsor", "조사 의뢰자",
      "who ordered it" },
    { CHART_DATASET_POLLSTER, CHART_DATASET_POLLSTER,
      "조사 ?(?:기관|회사|수행)|conducted by|pollster|polling (?:firm|company)", "조사 기관", "who asked" },
    { CHART_DATASET_POPULATION, CHART_DATASET_BASE,
      "조사 ?대상|만 ?1[89]세 이상|population|adults|voters", "조사 대상", "whom" },
    { CHART_DATASET_METHOD, CHART_DATASET_METHOD,
      "조사 ?방법|면접|전화 ?조사|온라인 ?조사|자동 ?응답|\\b(?:ars|cati)\\b|telephone|online", "조사 방법", "how" },
    { CHART_DATASET_RESPONSE_RATE, CHART_DATASET_RESPONSE_RATE,
      "(?:응답률|response rate)[^0-9\n]{0,12}[0-9]", "응답률", "the response rate" },
    { CHART_DATASET_QUESTION, CHART_DATASET_QUESTION, "(?:질문|question)[^.\n]{0,6}[:“\"‘]", "질문",
      "the question" },
  };
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char      *missing = NULL;
  gboolean              korean = check->lang == CHART_LANG_KO;

  if (!is_poll (check))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      if (told[i].text == CHART_DATASET_POPULATION && !chart_check_tells_date (check))
        g_ptr_array_add (words, (char *)(korean ? "조사 일시" : "when"));
      if (chart_dataset_peek_text (check->dataset, told[i].text) == NULL &&
          chart_dataset_peek_text (check->dataset, told[i].or) == NULL &&
          !chart_check_is_told (check, told[i].pattern))
        g_ptr_array_add (words, (char *)(korean ? told[i].ko : told[i].en));
    }
  if (check->n == 0 && !chart_check_is_told (check, "표본 ?(?:크기|수)[^0-9\n]{0,6}[0-9]|n ?= ?[0-9]"))
    g_ptr_array_add (words, (char *)(korean ? "표본 크기" : "how many"));
  if (chart_number_is_missing (chart_dataset_get_margin (check->dataset)) &&
      !chart_check_is_told (check, "(?:표본 ?오차|margin of error)[^\n]{0,40}[0-9]|± ?[0-9]") &&
      !chart_population_is_census (check->dataset))
    g_ptr_array_add (words, (char *)(korean ? "표본오차" : "the margin of error"));
  if (words->len == 0)
    return;
  g_ptr_array_add (words, NULL);
  missing = g_strjoinv (", ", (char **)words->pdata);
  chart_check_add (check, CHART_FINDING_NOTE, "poll-checklist",
                   SAY (check,
                        "선거 여론조사라면 함께 밝혀야 할 것(선거여론조사기준 제18조, 2022년 5월) 가운데 없는 것: %s",
                        "missing of what must be told with a Korean election poll (rules of May "
                        "2022): %s",
                        missing));
}

/* What the dataset's texts say of its rows, and what they leave out of a poll. */
void
chart_check_texts (ChartCheck *check)
{
  check_places (check);
  check_poll (check);
}
