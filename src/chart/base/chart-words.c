/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-words.h"

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
  [CHART_WORD_TABLE] = { "표", "Table" },
  [CHART_WORD_INTERVAL] = { "95% 신뢰구간 %s", "95% confidence interval %s" },
  [CHART_WORD_WHISKERS] = { "가는 선: 95% 신뢰구간, Wilson",
                            "Thin lines: 95% confidence intervals, Wilson" },
  [CHART_WORD_FADES] = { "흐려지는 부분: 95% 신뢰구간, Wilson",
                         "Fading: 95% confidence intervals, Wilson" },
  [CHART_WORD_SQUARES] = { "네모 하나: 전체의 1%", "Each square: 1% of the whole" },
  [CHART_WORD_UNTITLED] = { "제목 없음", "Untitled" },
  [CHART_WORD_RANK] = { "순위", "Rank" },
  [CHART_WORD_LABEL] = { "항목", "Item" },
  [CHART_WORD_VALUE] = { "값", "Value" },
  [CHART_WORD_DESCRIBE] = { "%s: %s", "%s of “%s”" },
  [CHART_WORD_LARGEST] = { ". 값이 가장 큰 것은 %s(%s)", ", where the largest value is %s, %s" },
  [CHART_WORD_VALUES] = { "값: ", "Values: " },
  [CHART_WORD_AND_MORE] = { " 외 %s개", " and %s more" },
  [CHART_WORD_STATUS] = { "상태", "Status" },
  [CHART_WORD_HIGHLIGHTED] = { "강조됨", "highlighted" },
};

/* @word in @lang; those that say so carry one %s. */
const char *
chart_word (ChartLang lang,
            ChartWord word)
{
  g_return_val_if_fail ((guint)lang < CHART_N_LANGS && (guint)word < CHART_N_WORDS, "");

  return words[word][lang];
}
