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

/* What numbers above each other have in common. */
typedef struct
{
  ChartLang lang;
  guint     unit;     /* that says all of them in short and loses nothing; 0: none yet */
  gboolean  lossless; /* there may be one */
  double    least;    /* but for 0 */
  double    most;
} Together;

static void
take (Together   *self,
      ChartNumber number)
{
  double size = fabs (number.value);
  guint  found;

  if (chart_number_is_missing (number) || size == 0)
    return;
  self->least = self->most > 0 ? MIN (self->least, size) : size;
  self->most = MAX (self->most, size);
  if (!self->lossless)
    return;
  found = chart_format_find_unit (self->lang, number);
  self->lossless = found > 0 && (self->unit == 0 || found == self->unit);
  self->unit = found;
}

/* The largest word that the least number has one of, or a tenth of the smallest. Where it has less
 * than ten, one decimal tells it from its like. */
static ChartForm
choose_short (const Together *self)
{
  guint unit = 1;

  if (chart_format_unit_size (self->lang, unit) > MIN (self->most, 10 * self->least))
    return CHART_FORM_FULL;
  while (chart_format_unit_size (self->lang, unit + 1) > 0 &&
         chart_format_unit_size (self->lang, unit + 1) <= self->least)
    unit++;
  return (ChartForm){ unit, self->least < 10 * chart_format_unit_size (self->lang, unit) };
}

/**
 * chart_columns_choose_form:
 * @columns: (array length=n): whose numbers are compared with each other
 *
 * Numbers above each other are compared by their digits: all have one form. They are said in short
 * only where all of them can be, with one word.
 */
ChartForm
chart_columns_choose_form (const ChartColumn *const *columns,
                           guint                     n,
                           ChartLang                 lang,
                           ChartDigits               digits)
{
  Together together = { .lang = lang, .lossless = TRUE };

  if (digits >= CHART_DIGITS_0)
    return (ChartForm){ 0, (int)(digits - CHART_DIGITS_0) };
  for (guint i = 0; i < n && digits != CHART_DIGITS_FULL; i++)
    for (guint row = 0; row < chart_column_get_n (columns[i]); row++)
      {
        ChartValue value = chart_column_get (columns[i], row);

        take (&together, value.number);
        take (&together, value.low);
        take (&together, value.high);
        if (digits == CHART_DIGITS_AUTO && !together.lossless)
          return CHART_FORM_FULL;
      }
  if (together.lossless && together.unit > 0)
    return (ChartForm){ together.unit, -1 };
  return digits == CHART_DIGITS_SHORT ? choose_short (&together) : CHART_FORM_FULL;
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
