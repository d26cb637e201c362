/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-words.h"

#include "base/chart-particle.h"

#include <string.h>

static const char *const words[CHART_N_WORDS][CHART_N_LANGS] = {
  [CHART_WORD_SOURCE] = { "자료:", "Source:" },
  [CHART_WORD_UNIT] = { "단위:", "Unit:" },
  [CHART_WORD_OTHERS] = { "그 외 %s개", "%s others" },
  [CHART_WORD_OTHER] = { "그 외 %s개", "%s other" },
  [CHART_WORD_NOT_REPORTED] = { "보도되지 않음", "Not reported" },
  [CHART_WORD_REFERENCE] = { "기준", "reference" },
  [CHART_WORD_ABOUT] = { "약 %s", "about %s" },
  [CHART_WORD_OVER] = { "%s 초과", "over %s" },
  [CHART_WORD_NO_VALUE] = { "값 없음", "no value" },
  [CHART_WORD_BLANK] = { "(이름 없음)", "(blank)" },
  [CHART_WORD_DERIVED] = { "계산한 값", "derived" },
  [CHART_WORD_REPORTED] = { "보도된 값", "reported" },
  [CHART_WORD_APPROXIMATE] = { "어림값", "approximate" },
  [CHART_WORD_MORE_THAN] = { "초과", "more than" },
  [CHART_WORD_IN_RANGE] = { "범위", "range" },
  [CHART_WORD_BAR] = { "막대그래프", "Bar chart" },
  [CHART_WORD_COLUMN] = { "세로 막대그래프", "Column chart" },
  [CHART_WORD_PIE] = { "원그래프", "Pie chart" },
  [CHART_WORD_DONUT] = { "도넛 그래프", "Donut chart" },
  [CHART_WORD_WAFFLE] = { "와플 그래프", "Waffle chart" },
  [CHART_WORD_RANGE] = { "범위 그래프", "Range chart" },
  [CHART_WORD_DOT] = { "점 그래프", "Dot plot" },
  [CHART_WORD_LOLLIPOP] = { "롤리팝 그래프", "Lollipop chart" },
  [CHART_WORD_GROUPED] = { "묶은 막대그래프", "Grouped bar chart" },
  [CHART_WORD_STACKED] = { "누적 막대그래프", "Stacked bar chart" },
  [CHART_WORD_STACKED_100] = { "100% 누적 막대그래프", "100% stacked bar chart" },
  [CHART_WORD_LIKERT] = { "척도 막대그래프", "Chart of a scale" },
  [CHART_WORD_SUM] = { "합", "Sum" },
  [CHART_WORD_LINE] = { "꺾은선그래프", "Line chart" },
  [CHART_WORD_SLOPE] = { "기울기 그래프", "Slope chart" },
  [CHART_WORD_BUMP] = { "순위 변화 그래프", "Bump chart" },
  [CHART_WORD_MULTIPLES_COLUMN] = { "작은 세로 막대 그래프 모음", "Small column charts" },
  [CHART_WORD_MULTIPLES_LINE] = { "작은 선 그래프 모음", "Small line charts" },
  [CHART_WORD_MULTIPLES] = { "계열별 막대그래프", "Bar charts by series" },
  [CHART_WORD_DUMBBELL] = { "아령 그래프", "Dumbbell chart" },
  [CHART_WORD_GAP] = { "차이", "Gap" },
  [CHART_WORD_POINTS] = { "{a}%p", "{a} points" },
  [CHART_WORD_ADDED] = { " 표시: ", " Marked: " },
  [CHART_WORD_GAP_POINTS] = { "차이(%p)", "Gap (points)" },
  [CHART_WORD_TABLE] = { "표", "Table" },
  [CHART_WORD_INTERVAL] = { "95% 신뢰구간 %s", "95% confidence interval %s" },
  [CHART_WORD_WHISKERS] = { "가는 선: 95% 신뢰구간, Wilson",
                            "Thin lines: 95% confidence intervals, Wilson" },
  [CHART_WORD_FADES] = { "흐려지는 부분: 95% 신뢰구간, Wilson",
                         "Fading: 95% confidence intervals, Wilson" },
  [CHART_WORD_DESIGN_EFFECT] = { "설계효과 {a}", "design effect {a}" },
  [CHART_WORD_POPULATION] = { "모집단 {a}", "population {a}" },
  [CHART_WORD_BRACKET] = { "통계적으로 구분되지 않음", "not distinguishable" },
  [CHART_WORD_RANK_RANGES] = { "순위 범위: 오차범위 안에서는 순서를 정하지 않음",
                               "Rank ranges: no order within the margin of error" },
  [CHART_WORD_SUPPRESSED] = { "빗금: 응답이 적어 믿기 어려운 비율",
                              "Hatched: shares of too few answers to rely on" },
  [CHART_WORD_TOO_FEW] = { "응답이 적어 믿기 어려움", "too few answers to rely on" },
  [CHART_WORD_ROUNDED] = { "비율을 각각 반올림해 합이 {a}다",
                           "Each share is rounded; together they are {a}" },
  [CHART_WORD_FEWER_THAN] = { "({a} 미만)", " (fewer than {a})" },
  [CHART_WORD_SQUARES] = { "네모 하나: 전체의 1%", "Each square: 1% of the whole" },
  [CHART_WORD_UNTITLED] = { "제목 없음", "Untitled" },
  [CHART_WORD_RANK] = { "순위", "Rank" },
  [CHART_WORD_LABEL] = { "항목", "Item" },
  [CHART_WORD_VALUE] = { "값", "Value" },
  [CHART_WORD_DESCRIBE] = { "%s: %s", "%s of “%s”" },
  [CHART_WORD_LARGEST] = { ". 값이 가장 큰 것은 {a}({b})", ", where the largest value is {a}, {b}" },
  [CHART_WORD_LEADS] = { ". {a}{a이} {b}{b로} 1위다", ", where {a} leads with {b}" },
  [CHART_WORD_IS_RANKED] = { ". {a}{a이} {b}{b로} {c}다", ", where {a} is {c} with {b}" },
  [CHART_WORD_WITHIN] = { ". {a}({b}){a과} {c}({d}){c은} 오차범위 안에 있다",
                          ", where {a} ({b}) and {c} ({d}) are within the margin of error" },
  [CHART_WORD_ENDS] = { ". 합치면 {a} {b}, {c} {d}", ". Together, {a}: {b}; {c}: {d}" },
  [CHART_WORD_NET] = { ", 둘의 차이 {a}", "; the difference: {a}" },
  [CHART_WORD_VALUES] = { "값: ", "Values: " },
  [CHART_WORD_AND_MORE] = { " 외 %s개", " and %s more" },
  [CHART_WORD_STATUS] = { "상태", "Status" },
  [CHART_WORD_HIGHLIGHTED] = { "강조됨", "highlighted" },
  [CHART_WORD_MARKED] = { "확인할 점에 해당함", "concerned by the chosen finding" },
};

/* @word in @lang; those that say so carry one %s, or {a} and so on for chart_word_fill(). */
const char *
chart_word (ChartLang lang,
            ChartWord word)
{
  g_return_val_if_fail ((guint)lang < CHART_N_LANGS && (guint)word < CHART_N_WORDS, "");

  return words[word][lang];
}

/* Appends what @slot stands for: a value, or the particle that follows it. */
static void
append_slot (GString           *text,
             const char        *slot,
             gsize              length,
             const char *const *values,
             guint              n_values)
{
  guint         i = (guint)(slot[0] - 'a');
  ChartParticle particle;

  g_return_if_fail (i < n_values);

  if (chart_particle_from_text (slot + 1, length - 1, &particle))
    g_string_append (text, chart_particle_after (values[i], particle));
  else
    g_string_append (text, values[i]);
}

/**
 * chart_word_fill:
 * @word: one that carries {a}, {b}… for values, and {a이}, {b로}… for the forms of particles that
 *   follow them
 * @...: the values, at most four, ended by %NULL
 *
 * Returns: (transfer full): the whole sentence
 */
char *
chart_word_fill (ChartLang lang,
                 ChartWord word,
                 ...)
{
  const char *values[4];
  guint       n_values = 0;
  GString    *text = g_string_new (NULL);
  const char *p = chart_word (lang, word);
  va_list     args;

  va_start (args, word);
  for (const char *value; n_values < G_N_ELEMENTS (values) &&
                          (value = va_arg (args, const char *)) != NULL;)
    values[n_values++] = value;
  va_end (args);

  for (const char *open; (open = strchr (p, '{')) != NULL;)
    {
      const char *close = strchr (open, '}');

      g_string_append_len (text, p, open - p);
      append_slot (text, open + 1, (gsize)(close - open - 1), values, n_values);
      p = close + 1;
    }
  g_string_append (text, p);
  return g_string_free (text, FALSE);
}
