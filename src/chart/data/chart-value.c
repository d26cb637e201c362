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
    return chart_format_range (lang, CHART_FORM_FULL, value->low, value->high);
  return chart_format_number_as (lang, CHART_FORM_FULL, value->number);
}

/* Whether @number can stand in a column whose numbers are said in short with @unit, which is chosen
 * by the first that needs one. */
static gboolean
fits_unit (ChartLang   lang,
           ChartNumber number,
           guint      *unit)
{
  guint found;

  if (chart_number_is_missing (number) || number.value == 0)
    return TRUE;
  found = chart_format_find_unit (lang, number);
  if (found == 0 || (*unit > 0 && found != *unit))
    return FALSE;
  *unit = found;
  return TRUE;
}

/**
 * chart_column_choose_form:
 *
 * Numbers above each other are compared by their digits: they are said in short only where all of
 * them can be, with one word.
 */
ChartForm
chart_column_choose_form (const ChartColumn *column,
                          ChartLang          lang)
{
  guint unit = 0;

  for (guint row = 0; row < chart_column_get_n (column); row++)
    {
      ChartValue value = chart_column_get (column, row);

      if (!fits_unit (lang, value.number, &unit) || !fits_unit (lang, value.low, &unit) ||
          !fits_unit (lang, value.high, &unit))
        return CHART_FORM_FULL;
    }
  return unit > 0 ? CHART_FORM_SHORT : CHART_FORM_FULL;
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
