/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-population.h"

#include "base/chart-contains.h"

#include <math.h>
#include <string.h>

static const char *const tags[] = { "ko", "en" };

/* Reads the next whole number, which may have commas between its digits, and steps past it. FALSE
 * where there is no more. */
static gboolean
next_number (const char **text,
             guint64     *number)
{
  const char *p = *text + strcspn (*text, "0123456789");

  if (*p == '\0')
    return FALSE;
  *number = 0;
  for (; g_ascii_isdigit (*p) || (*p == ',' && g_ascii_isdigit (p[1])); p++)
    if (*p != ',')
      *number = MIN (*number, G_MAXUINT) * 10 + (guint64)g_ascii_digit_value (*p);
  *text = p;
  return TRUE;
}

static gboolean
has_other_number (const char *text,
                  guint       n)
{
  guint64 number;

  while (next_number (&text, &number))
    if (number != n)
      return TRUE;
  return FALSE;
}

/* Whether @text is "all" and @n, with what follows. */
static gboolean
says_all_of (const char *text,
             guint       n)
{
  guint64 number;

  if (!g_str_has_prefix (text, "all ") || !g_ascii_isdigit (text[4]))
    return FALSE;
  text += 4;
  return next_number (&text, &number) && number == n;
}

/* Only clear words count: a number of people may as well be that of the answers, and a census what
 * weights were made from. */
static gboolean
says_census (const char *text,
             guint       n)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);

  g_strstrip (folded);
  if (strspn (folded, "0123456789,") == strlen (folded))
    return folded[0] != '\0' && !has_other_number (folded, n);
  if (strstr (folded, "weight") != NULL || strstr (folded, "가중") != NULL)
    return FALSE;
  return strstr (folded, "전수조사") != NULL || strstr (folded, "전수 조사") != NULL ||
         g_str_has_suffix (folded, " 전수") || g_str_has_prefix (folded, "census of ") ||
         g_str_has_prefix (folded, "a census of ") || says_all_of (folded, n) ||
         (g_str_has_prefix (folded, "all members") && !has_other_number (folded, n));
}

/* Whether @text is not of the way in which all who answered were found, or says that those are not
 * all: of weights, of what was drawn, of those who answered. */
static gboolean
says_other (const char *text)
{
  static gsize pattern = 0;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (&pattern,
                       (gsize)g_regex_new ("가중|추출|표본(?! ?오차)|응답|참여자|참가자|패널|아니|아닌|않|"
                                           "달리|대신|weight|sampl|respon|participant|panel|"
                                           "\\bnot\\b|unlike|instead|rather",
                                           G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_match ((GRegex *)pattern, text, 0, NULL);
}

/* Whether a sentence says in so many words that everybody was asked. */
static gboolean
says_everybody (const char *text)
{
  static gsize pattern = 0;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (
      &pattern,
      (gsize)g_regex_new (
        "(?:^|[ (])전수(?: ?조사| 대상|[,.)]|$)|^(?:an? )?(?:full |complete )?census(?: of |$)|"
        "\\b(?:full|complete) census\\b(?! (?:data|20|19))|"
        "\\bevery (?:employee|member|student|pupil|teacher|resident|household|company|firm|school)"
        " (?:was|is) (?:asked|surveyed|interviewed|polled)\\b",
        G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_match ((GRegex *)pattern, text, 0, NULL);
}

/* Whether a sentence says that @n are all there are: "전 직원 105명", "105 employees, all of them". */
static gboolean
says_all_are (const char *text,
              guint       n)
{
  static gsize           pattern = 0;
  g_autoptr (GMatchInfo) match = NULL;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (
      &pattern,
      (gsize)g_regex_new (
        "(?<![가-힣])(?:전 ?(?:임?직원|사원|교직원|교사|회원|조합원|학생|구성원|주민|세대|가구)|전교생) ?\\(?"
        "([0-9][0-9,]*)(?: ?(?:명|인|가구|세대))(?! ?(?:중|가운데))|"
        "(?<![0-9,.])([0-9][0-9,]*) ?(?:명|인|가구|세대|곳) ?전(?:원|수)(?![가-힣])|"
        "(?<![0-9,.])([0-9][0-9,]*)(?: [a-z]+){1,3},? all of them\\b",
        G_REGEX_OPTIMIZE, 0, NULL));
  for (g_regex_match ((GRegex *)pattern, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      int              last = g_match_info_get_match_count (match) - 1;
      g_autofree char *digits = g_match_info_fetch (match, last);
      const char      *rest = digits;
      guint64          number;

      if (next_number (&rest, &number) && number == n)
        return TRUE;
    }
  return FALSE;
}

/* Whether one of the sentences of @text says that all were asked, and not that some were. Asked for
 * each chart that is drawn, it looks closely only where a word of that kind stands. */
static gboolean
tells_census (const char *text,
              guint       n)
{
  static const char *const words[] = { "전수", "전원", "전 ", "전임", "전직", "전사", "전교", "전회",
                                       "전조", "전학", "전구", "전주", "전세", "전가", "census",
                                       "every ", "all of them", NULL };
  g_autofree char         *folded = g_utf8_strdown (text, -1);
  g_auto (GStrv)           sentences = NULL;

  if (!chart_contains_any (folded, words))
    return FALSE;
  sentences = g_regex_split_simple ("[.!?;\n](?:\\s|$)", folded, 0, 0);
  for (guint i = 0; sentences[i] != NULL; i++)
    if (!says_other (sentences[i]) &&
        (says_everybody (g_strstrip (sentences[i])) || says_all_are (sentences[i], n)))
      return TRUE;
  return FALSE;
}

/* Whether all there are were asked, by what is said of the population, of those who were asked, and
 * of how; not where the source states a margin, or more than those who answered. */
gboolean
chart_population_is_census (const ChartDataset *dataset)
{
  static const ChartDatasetText texts[] = { CHART_DATASET_POPULATION, CHART_DATASET_BASE,
                                            CHART_DATASET_METHOD, CHART_DATASET_NOTE };
  guint                         n = chart_dataset_get_n (dataset);
  gboolean                      some = chart_dataset_get_margin (dataset).value > 0;

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const char *text = chart_dataset_get_text (dataset, CHART_DATASET_POPULATION, tags[i]);

      if (text != NULL && says_census (text, n))
        return TRUE;
      for (guint k = 0; k < G_N_ELEMENTS (texts) && !some; k++)
        {
          text = chart_dataset_get_text (dataset, texts[k], tags[i]);
          if (text != NULL && tells_census (text, n) && chart_population_get_number (dataset) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* The power of ten that @text begins with a word for, with or without a space; 1 where it has none.
 * @length: (out): the word's bytes */
static double
read_power (const char *text,
            gsize      *length)
{
  static const struct
  {
    const char *word;
    double      power;
  } powers[] = {
    { "천", 1e3 },
    { "백", 1e2 },
    { "만", 1e4 },
    { "억", 1e8 },
    { "thousand", 1e3 },
    { "million", 1e6 },
    { "billion", 1e9 },
  };
  gsize space = *text == ' ';

  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    if (g_str_has_prefix (text + space, powers[i].word))
      {
        *length = space + strlen (powers[i].word);
        return powers[i].power;
      }
  *length = 0;
  return 1;
}

/* Whether a number of people, or of what else is asked, is what stands before @text. Asked for each
 * share that is drawn, it makes its pattern once. */
static gboolean
is_of_people (const char *text)
{
  static gsize pattern = 0;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (
      &pattern,
      (gsize)g_regex_new (
        "^ ?(?:명|인|개사|개 ?기업|개 ?업체|개 ?학교|개 ?기관|가구|곳)|"
        "^(?: [a-z]+){0,2} (?:people|persons|members|employees|adults|companies|firms|households|"
        "students|voters|residents|subscribers|customers|teachers|workers|staff|patients|citizens|"
        "schools|institutions|doctors|farms|shops)\\b",
        G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_match ((GRegex *)pattern, text, 0, NULL);
}

/* Reads the next number of people, which may be written as "4,428만 1,010명", and steps past it.
 * FALSE where there is none. */
static gboolean
next_people (const char **text,
             double      *people)
{
  const char *p = *text;

  while (*(p += strcspn (p, "0123456789")) != '\0')
    {
      gboolean more = TRUE;

      *people = 0;
      while (more)
        {
          gsize       length = strspn (p, "0123456789,.");
          double      power = 1;
          ChartNumber part;

          while (!g_ascii_isdigit (p[length - 1]))
            length--;
          if (!chart_number_parse (p, (gssize)length, &part))
            part.value = NAN;
          for (p += length; length > 0; p += length)
            power *= read_power (p, &length);
          *people += part.value * power;
          more = power > 1 && g_ascii_isdigit (p[*p == ' ']);
          p += more && *p == ' ';
        }
      *text = p;
      if (isfinite (*people) && is_of_people (p))
        return TRUE;
    }
  return FALSE;
}

/* Whether @text is a number, and nothing else. */
static gboolean
is_number (const char *text,
           double     *number)
{
  ChartNumber read;

  if (!chart_number_parse (text, -1, &read) || read.decimals > 0)
    return FALSE;
  *number = read.value;
  return TRUE;
}

/* Whether @text tells of those who were drawn, or were asked of others. */
static gboolean
says_drawn (const char *text)
{
  static const char *const words[] = { "추출", "표본", "발송", "통화", "접촉", "가운데", " 중", "응답", "sampl",
                                       "drawn", "invited", "contacted", "asked", "respon",
                                       "of whom" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * chart_population_get_number:
 *
 * How many the stated population are, where its text is a number or has one number of people, and
 * not of those who were drawn from it.
 *
 * Returns: 0 where there is none, more than one, or one that is no more than those who answered
 */
guint64
chart_population_get_number (const ChartDataset *dataset)
{
  double found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const char      *text = chart_dataset_get_text (dataset, CHART_DATASET_POPULATION, tags[i]);
      g_autofree char *folded = text != NULL ? g_utf8_strdown (text, -1) : NULL;
      const char      *rest = folded;
      double           number = 0;
      gboolean         whole = folded != NULL && is_number (g_strstrip (folded), &number);

      if (folded == NULL || (!whole && says_drawn (folded)))
        continue;
      while (whole || next_people (&rest, &number))
        {
          if (found > 0 && number != found)
            return 0;
          found = number;
          if (whole)
            break;
        }
    }
  return found > chart_dataset_get_n (dataset) && found < 1e15 ? (guint64)found : 0;
}
