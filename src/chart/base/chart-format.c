/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-format.h"

#include "base/chart-names.h"

#include <float.h>
#include <string.h>

#define MINUS_SIGN "\xe2\x88\x92" /* U+2212 */
#define EN_DASH "\xe2\x80\x93"    /* U+2013 */

/* @value to @decimals decimals, half up as people round, where printf rounds half to even. The
 * factor makes up for decimals that a double holds a little too low (1.005). */
static double
round_half_up (double value,
               guint  decimals)
{
  double unit = pow (10, decimals);
  double scaled = value * unit * (1 + 2 * DBL_EPSILON);

  return scaled < 1e15 ? floor (scaled + 0.5) / unit : value;
}

/* @value without sign, with @decimals decimals and commas between groups of three. Goes through a
 * string because a double printed in full may have 309 digits. */
static char *
group_digits (double value,
              guint  decimals)
{
  char     buffer[400];
  char     format[16];
  GString *grouped = g_string_new (NULL);
  gsize    whole;

  g_snprintf (format, sizeof format, "%%.%uf", decimals);
  g_ascii_formatd (buffer, sizeof buffer, format, round_half_up (value, decimals));
  whole = strcspn (buffer, ".");
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, buffer[i]);
    }
  g_string_append (grouped, buffer + whole);
  return g_string_free (grouped, FALSE);
}

#define MOST_UNITS 4
#define MOST_SHORT_DECIMALS 4

/* The words that numbers are counted in, by language. */
static const struct
{
  double      size;
  const char *word;
} units[CHART_N_LANGS][MOST_UNITS] = {
  [CHART_LANG_KO] = { { 1e4, "만" }, { 1e8, "억" }, { 1e12, "조" } },
  [CHART_LANG_EN] = { { 1e3, "K" }, { 1e6, "M" }, { 1e9, "B" }, { 1e12, "T" } },
};

static const char *const digits_names[CHART_N_DIGITS] = { "auto", "full", "short",
                                                          "0", "1", "2" };

/* The word a file and a script know @digits by. */
const char *
chart_digits_get_name (ChartDigits digits)
{
  return digits_names[digits];
}

/* Sets @digits when @name is one of the words; %FALSE elsewhere. */
gboolean
chart_digits_from_name (const char  *name,
                        ChartDigits *digits)
{
  int i = chart_names_find (digits_names, CHART_N_DIGITS, name);

  if (i >= 0)
    *digits = (ChartDigits)i;
  return i >= 0;
}

/* What one of @unit, counted from 1, is worth in @lang; 0 where there is no such word. */
double
chart_format_unit_size (ChartLang lang,
                        guint     unit)
{
  return unit >= 1 && unit <= MOST_UNITS ? units[lang][unit - 1].size : 0;
}

/**
 * chart_format_find_unit:
 *
 * "15만", "1235만", "1.2억": only where nothing is lost and at most four digits are left before the
 * point, which take no comma.
 *
 * Returns: which word, counted from 1, says the number in short in @lang without being asked to; 0
 *   where none does
 */
guint
chart_format_find_unit (ChartLang   lang,
                        ChartNumber number)
{
  double size = fabs (number.value);

  if (lang != CHART_LANG_KO || number.decimals > 0 || size > 1e15)
    return 0;
  for (guint unit = MOST_UNITS; unit > 0; unit--)
    if (units[lang][unit - 1].size > 0 && size >= units[lang][unit - 1].size)
      {
        double tenths = size * 10 / units[lang][unit - 1].size;

        return tenths == floor (tenths) && tenths < 1e5 ? unit : 0;
      }
  return 0;
}

/* How many decimals say @value in full, as far as they are read. */
static guint
count_decimals (double value)
{
  guint decimals = 0;

  while (decimals < MOST_SHORT_DECIMALS &&
         fabs (round_half_up (value, decimals) - value) > 1e-9 * value)
    decimals++;
  return decimals;
}

/* @value, which has no sign, counted in the word of @form. */
static char *
format_short (ChartLang lang,
              double    value,
              ChartForm form)
{
  double           scaled = value / units[lang][form.unit - 1].size;
  guint            decimals = form.decimals >= 0 ? (guint)form.decimals : count_decimals (scaled);
  g_autofree char *digits = group_digits (scaled, decimals);

  /* 1235만 has no comma */
  if (lang == CHART_LANG_KO && round_half_up (scaled, decimals) < 1e4)
    {
      g_auto (GStrv) groups = g_strsplit (digits, ",", -1);

      g_free (digits);
      digits = g_strjoinv ("", groups);
    }
  return g_strconcat (digits, units[lang][form.unit - 1].word, NULL);
}

/**
 * chart_format_number_as:
 *
 * Prints a number with the decimals it was given, or as many as @form leaves it: 1,234,567 and
 * 34.34; counted in a word 15만, 1.2억 and 1.2M. What is too large to read digit by digit (from
 * 10^15) or too small for its decimals is printed with an exponent. Minus is U+2212.
 *
 * Returns: (transfer full): the number's text; "–" for a missing one
 */
char *
chart_format_number_as (ChartLang   lang,
                        ChartForm   form,
                        ChartNumber number)
{
  g_autofree char *digits = NULL;
  double           size = fabs (number.value);
  guint            decimals = number.decimals;

  if (chart_number_is_missing (number))
    return g_strdup (EN_DASH);

  if (form.unit == 0 && form.decimals >= 0)
    decimals = MIN (decimals, (guint)form.decimals);
  if (size >= 1e15 || (size > 0 && size < chart_rounding (decimals)))
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      digits = g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.4g", size));
    }
  else if (form.unit > 0 && size > 0)
    digits = format_short (lang, size, form);
  else
    digits = group_digits (size, decimals);

  return g_strconcat (number.value < 0 ? MINUS_SIGN : "", digits, NULL);
}

/* A number that stands alone, in short where it can be. */
char *
chart_format_number (ChartLang   lang,
                     ChartNumber number)
{
  ChartForm form = { chart_format_find_unit (lang, number), -1 };

  return chart_format_number_as (lang, form, number);
}

/* "10~12" in Korean, "10–12" in English. */
char *
chart_format_range (ChartLang   lang,
                    ChartForm   form,
                    ChartNumber low,
                    ChartNumber high)
{
  g_autofree char *from = chart_format_number_as (lang, form, low);
  g_autofree char *to = chart_format_number_as (lang, form, high);

  return g_strconcat (from, lang == CHART_LANG_KO ? "~" : EN_DASH, to, NULL);
}

/* A count in full, with commas: "1,044" in every language. */
char *
chart_format_count (ChartLang lang,
                    guint64   count)
{
  return group_digits ((double)count, 0);
}

static const char *
ordinal_suffix (guint rank)
{
  if (rank % 100 >= 11 && rank % 100 <= 13)
    return "th";
  switch (rank % 10)
    {
    case 1:
      return "st";
    case 2:
      return "nd";
    case 3:
      return "rd";
    default:
      return "th";
    }
}

/* "3위" and "공동 7위"; "3rd" and "=7th". */
char *
chart_format_rank (ChartLang lang,
                   guint     rank,
                   gboolean  tied)
{
  g_autofree char *digits = group_digits (rank, 0);

  if (lang == CHART_LANG_KO)
    return g_strdup_printf ("%s%s위", tied ? "공동 " : "", digits);
  return g_strdup_printf ("%s%s%s", tied ? "=" : "", digits, ordinal_suffix (rank));
}

/* "1~2위"; "1st–2nd". */
char *
chart_format_rank_range (ChartLang lang,
                         guint     best,
                         guint     worst)
{
  g_autofree char *last = chart_format_rank (lang, worst, FALSE);
  g_autofree char *first = lang == CHART_LANG_KO ? group_digits (best, 0)
                                                 : chart_format_rank (lang, best, FALSE);

  return g_strconcat (first, lang == CHART_LANG_KO ? "~" : EN_DASH, last, NULL);
}

static gboolean
is_currency_sign (const char *unit)
{
  const char *last = g_utf8_find_prev_char (unit, unit + strlen (unit));

  return last != NULL && g_unichar_type (g_utf8_get_char (last)) == G_UNICODE_CURRENCY_SYMBOL;
}

/**
 * chart_format_quantity:
 * @number: a formatted number or range
 * @unit: (nullable): its unit, in the same language
 *
 * Puts the two together as the language does: "15.15%", "12개월", "4만 달러", "12 months",
 * "US$40,000".
 */
char *
chart_format_quantity (ChartLang   lang,
                       const char *number,
                       const char *unit)
{
  gboolean after_word;

  if (unit == NULL || unit[0] == '\0')
    return g_strdup (number);
  if (is_currency_sign (unit))
    {
      gboolean negative = g_str_has_prefix (number, MINUS_SIGN);

      return g_strconcat (negative ? MINUS_SIGN : "", unit,
                          number + (negative ? strlen (MINUS_SIGN) : 0), NULL);
    }
  if (unit[0] == '%')
    return g_strconcat (number, unit, NULL);

  /* Korean counters follow a digit closely and a word (만, 억) with a space. */
  after_word = number[0] != '\0' && !g_ascii_isdigit (number[strlen (number) - 1]);
  return g_strconcat (number, lang == CHART_LANG_KO && !after_word ? "" : " ", unit, NULL);
}
