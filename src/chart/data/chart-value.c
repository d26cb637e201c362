/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-value.h"

#include "base/chart-format.h"
#include "base/chart-words.h"

/**
 * chart_value_format:
 *
 * Returns: (transfer full): the number or range as a table in @lang shows it, without unit and
 *   status
 */
char *
chart_value_format (ChartLang         lang,
                    const ChartValue *value)
{
  if (chart_value_is_missing (value))
    return g_strdup (chart_word (lang, CHART_WORD_NO_VALUE));
  if (chart_value_is_range (value))
    return chart_format_range (lang, value->low, value->high);
  return chart_format_number (lang, value->number);
}

/* (transfer none): what is known of the value, as a table says it. */
const char *
chart_value_describe_status (ChartLang         lang,
                             const ChartValue *value)
{
  static const ChartWord words[] = {
    [CHART_STATUS_REPORTED] = CHART_WORD_REPORTED,
    [CHART_STATUS_MISSING] = CHART_WORD_NO_VALUE,
    [CHART_STATUS_DERIVED] = CHART_WORD_DERIVED,
    [CHART_STATUS_REFERENCE] = CHART_WORD_REFERENCE,
    [CHART_STATUS_APPROXIMATE] = CHART_WORD_APPROXIMATE,
    [CHART_STATUS_OVER] = CHART_WORD_MORE_THAN,
    [CHART_STATUS_RANGE] = CHART_WORD_IN_RANGE,
  };

  return chart_word (lang, words[value->status]);
}
