/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-population.h"

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

/* Whether the stated population is all who were asked. */
gboolean
chart_population_is_census (const ChartDataset *dataset)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const char *text = chart_dataset_get_text (dataset, CHART_DATASET_POPULATION, tags[i]);

      if (text != NULL && says_census (text, chart_dataset_get_n (dataset)))
        return TRUE;
    }
  return FALSE;
}

/* How many the stated population are: its only number that is larger than that of the answers; 0
 * where there is none, or more than one. */
guint64
chart_population_get_number (const ChartDataset *dataset)
{
  guint64 found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const char *text = chart_dataset_get_text (dataset, CHART_DATASET_POPULATION, tags[i]);
      guint64     number;

      while (text != NULL && next_number (&text, &number))
        {
          if (number <= chart_dataset_get_n (dataset) || number == found)
            continue;
          if (found > 0)
            return 0;
          found = number;
        }
    }
  return found;
}
