/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-check-private.h"

#include <string.h>

/* Words that make a number in a text another than the one of a row. A word left out costs a false
 * alarm, one too many costs silence: silence is the better. */

/* Another time, or none that was; other people than all who were asked. Years are found by their
 * digits. */
static const char *const times[] = {
  "작년", "지난", "전년", "전월", "전분기", "전회", "직전", "이전", "종전", "당시", "예년", "년 전",
  "개월 전", "주 전", "년 만", "대비", "예상", "전망", "목표", "last", "previous", "previously",
  "earlier", "ago", "before", "compared", "expected", "forecast", "target", "projected", "since",
  "제외", "뺀", "빼고", "빼면", "유효응답", "유효 응답", "excluding", "excluded", "except", "of those",
  "with a view", "with an opinion", "decided voters", NULL
};

/* About, more than, less than; rates that are no answers. */
static const char *const amounts[] = {
  "넘", "넘게", "넘는", "넘어", "넘었", "넘긴", "이상", "이하", "미만", "초과", "가까이", "가까운",
  "가량", "남짓", "안팎", "돌파", "육박", "정도", "내외", "웃도", "웃돌", "밑도", "밑돌", "상회",
  "하회", "평균", "약", "대략", "거의", "최대", "최소", "신뢰수준", "신뢰 수준", "응답률", "투표율",
  "접촉률", "회수율", "참여율", "득표율", "표본", "오차", "±", "over",
  "more", "less", "fewer", "under", "above", "below", "nearly", "almost", "about", "around", "some",
  "roughly", "approximately", "at least", "at most", "up to", "from", "between", "than", "by",
  "close to", "confidence", "response rate", "turnout", "margin", "error", "average", "mean", NULL
};

/* Some of those who were asked. */
static const char *const groups[] = {
  "남성", "여성", "남자", "여자", "연령", "세대", "지역", "수도권", "호남", "영남", "지지층", "진보층",
  "중도층", "보수층", "무당층", "하위", "men", "women", "male", "female", "aged", "among", "young",
  "older", "subgroup", "subgroups", NULL
};

/* A part of the list, or one that it is a part of. */
static const char *const places[] = {
  "아시아", "유럽", "북미", "남미", "중남미", "아프리카", "중동", "오세아니아", "세계", "글로벌",
  "국내", "전국", "지역", "동남아", "아세안", "신흥국", "개도국", "선진국", "대륙", "부문", "분야",
  "중", "가운데", "oecd", "eu", "g7", "g20", "brics", "asean", "asia", "asian", "europe", "european",
  "africa", "african", "world", "global", "globally", "nationally", "region", "regional", "among",
  "category", "in", "for", NULL
};

/* Another print of the same thing. */
static const char *const prints[] = { "제목", "본문", "문단", "기사", "보도자료", "headline",
                                      "paragraph", "article", "body", "elsewhere", NULL };

static const char *const *const lists[] = {
  [CHART_CHECK_TIMES] = times,
  [CHART_CHECK_AMOUNTS] = amounts,
  [CHART_CHECK_GROUPS] = groups,
  [CHART_CHECK_PLACES] = places,
  [CHART_CHECK_PRINTS] = prints,
};

static gboolean
is_hangul (gunichar c)
{
  return c >= 0xac00 && c <= 0xd7a3;
}

/* The character before @at, 0 at the start of @text. */
static gunichar
char_before (const char *text,
             const char *at)
{
  return at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;
}

/* Whether @word stands in @text: words of Latin letters and of one syllable by themselves, others
 * with what they are joined to. */
static gboolean
has_word (const char *text,
          const char *word)
{
  gboolean latin = g_ascii_isalnum (*word);
  gboolean alone = latin || g_utf8_strlen (word, -1) == 1;

  for (const char *at = text; (at = strstr (at, word)) != NULL; at += strlen (word))
    {
      gunichar after = g_utf8_get_char (at + strlen (word));
      gboolean joined = latin ? after < 0x80 && g_ascii_isalnum ((char)after) : is_hangul (after);

      if (!alone || (!joined && !g_unichar_isalpha (char_before (text, at))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
matches (const char *text,
         const char *pattern)
{
  return g_regex_match_simple (pattern, text, 0, 0);
}

/**
 * chart_check_has_words:
 * @text: a sentence, or a part of one
 * @words: what is looked for
 *
 * Returns: whether @text has one of them
 */
gboolean
chart_check_has_words (const char     *text,
                       ChartCheckWords words)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);

  for (const char *const *word = lists[words]; *word != NULL; word++)
    if (has_word (folded, *word))
      return TRUE;
  if (words == CHART_CHECK_TIMES)
    return matches (text, "(?<![0-9.,])(19|20)[0-9]{2}(?![0-9]|[.,][0-9])");
  if (words == CHART_CHECK_GROUPS)
    return matches (text, "[1-9]0(대|s)"); /* an age */
  return words == CHART_CHECK_AMOUNTS && chart_check_has_words (text, CHART_CHECK_GROUPS);
}

/**
 * chart_check_is_told:
 * @pattern: a regular expression, for lower case
 *
 * Returns: whether the note or the source tells something that has a place of its own, too
 */
gboolean
chart_check_is_told (const ChartCheck *check,
                     const char       *pattern)
{
  static const ChartDatasetText where[] = { CHART_DATASET_NOTE, CHART_DATASET_SOURCE };

  for (guint i = 0; i < G_N_ELEMENTS (where); i++)
    {
      const char      *text = chart_dataset_get_text (check->dataset, where[i], check->tag);
      g_autofree char *folded = text != NULL ? g_utf8_strdown (text, -1) : NULL;

      if (folded != NULL && matches (folded, pattern))
        return TRUE;
    }
  return FALSE;
}

/* Whether it is told when the answers were given; the day of a release is none. */
gboolean
chart_check_tells_date (const ChartCheck *check)
{
  return chart_dataset_peek_text (check->dataset, CHART_DATASET_FIELDWORK) != NULL ||
         chart_check_is_told (check,
                              "조사 ?(?:기간|일시|일자|시기|시점|일)[^0-9\n]{0,6}[0-9]|"
                              "(?:19|20)[0-9]{2}(?:년|[./-]) ?[0-9]{1,2}"
                              "(?:(?!발표|보도|공개|게재)[^;\n]){0,20}(?:조사|설문|실시)"
                              "(?! ?(?:결과)? ?(?:발표|보도|공개))|"
                              "\\b(?:fieldwork|interviewed|surveyed|polled|conducted)\\b"
                              "[^;.\n]{0,60}\\b(?:19|20)[0-9]{2}\\b");
}

/* Where @text has @label as a word of its own, with or without a particle; %NULL where it has not.
 * A label of one character has nothing joined to it. */
static const char *
find_label (const char *text,
            const char *label)
{
  gsize length = strlen (label);

  if (length == 0)
    return NULL;
  for (const char *at = text; (at = strstr (at, label)) != NULL; at += length)
    {
      gunichar before = char_before (text, at);
      gunichar after = g_utf8_get_char (at + length);
      gunichar last = g_utf8_get_char (g_utf8_prev_char (at + length));

      if (g_unichar_isalnum (before) ||
          (g_utf8_strlen (label, -1) == 1 && g_unichar_isalnum (after)) ||
          (!is_hangul (last) && after < 0x80 && g_ascii_isalnum ((char)after)))
        continue;
      return at;
    }
  return NULL;
}

/**
 * chart_check_find_labels:
 * @text: a part of a sentence
 * @rest: (out) (optional): @text without the labels
 *
 * Returns: (transfer full) (element-type guint): the rows whose labels it has
 */
GArray *
chart_check_find_labels (const ChartCheck *check,
                         const char       *text,
                         char            **rest)
{
  GArray          *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *left = g_strdup (text);

  for (guint row = 0; row < chart_dataset_get_n_rows (check->dataset); row++)
    {
      const char *label = chart_check_label (check, row);
      const char *at = find_label (text, label);

      if (at == NULL)
        continue;
      g_array_append_val (rows, row);
      memset (left + (at - text), ' ', strlen (label));
    }
  if (rest != NULL)
    *rest = g_steal_pointer (&left);
  return rows;
}
