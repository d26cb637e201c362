/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-cell.h"

#include "read/chart-mark.h"

#include <string.h>

#define EN_DASH "\xe2\x80\x93"
#define MAX_BYTES 512 /* a number with all its digits, signs and units is shorter */
#define MAX_LETTERS 4 /* more of them, and a cell that begins with a digit is text */

/* Words that stand where there is no value. */
static const char *const missing_words[] = {
  "-",
  "–",
  "—",
  "…",
  "...",
  "..",
  ".",
  "x",
  "X",
  "na",
  "n/a",
  "null",
  "none",
  "nil",
  "#n/a",
  "해당없음",
  "해당 없음",
  "없음",
  "미상",
  "비공개",
};

/* A computation that failed wrote this: no value, and no word for there being none. */
#define NOT_A_NUMBER "nan"

#define MAX_MISSING 16 /* bytes of the longest of them */

typedef struct
{
  const char *sign;
  const char *unit;
} Affix;

/* What may stand before or after the digits of an amount. */
static const Affix prefixes[] = {
  { "$", "$" },
  { "US$", "$" },
  { "USD", "$" },
  { "₩", "원" },
  { "￦", "원" },
  { "KRW", "원" },
  { "€", "€" },
  { "EUR", "€" },
  { "£", "£" },
  { "GBP", "£" },
  { "¥", "¥" },
  { "JPY", "¥" },
};
static const Affix suffixes[] = {
  { "%", "%" },
  { "％", "%" },
  { "원", "원" },
  { "달러", "$" },
  { "$", "$" },
  { "€", "€" },
  { "EUR", "€" },
  { "£", "£" },
};

/* Korean numerals of magnitude: the power of ten each stands for. */
static const struct
{
  const char *word;
  int         power;
} magnitudes[] = { { "천", 3 }, { "만", 4 }, { "억", 8 }, { "조", 12 } };

static gboolean
is_missing_word (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (missing_words); i++)
    if (g_ascii_strcasecmp (text, missing_words[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xa0 || c == 0x202f || c == 0x2009 || c == 0x3000;
}

/* @text without outer blanks of any kind, full-width digits and signs made plain, minus signs made
 * one, apostrophes between digits made commas; %FALSE where it is too long for a number. */
static gboolean
make_plain (const char *text,
            GString    *plain)
{
  gunichar before = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c >= 0xff0b && c <= 0xff19)
        c = c - 0xff01 + '!';
      if (c == 0x2212 || c == 0x2013)
        c = '-';
      if ((c == '\'' || c == 0x2019) && before < 0x80 && g_ascii_isdigit (before) &&
          g_ascii_isdigit (*g_utf8_next_char (text)))
        c = ',';
      if (is_space (c))
        c = ' ';
      before = c;
      g_string_append_unichar (plain, c);
      if (plain->len > MAX_BYTES)
        return FALSE;
    }
  g_strstrip (plain->str);
  plain->len = strlen (plain->str);
  return TRUE;
}

/* Takes one of @affixes off an end of @text, and the blanks within. (nullable): its unit. */
static const char *
take_affix (GString     *text,
            const Affix *affixes,
            guint        n,
            gboolean     at_end)
{
  for (guint i = 0; i < n; i++)
    {
      gsize length = strlen (affixes[i].sign);

      if (text->len <= length)
        continue;
      if (at_end && g_str_has_suffix (text->str, affixes[i].sign))
        g_string_truncate (text, text->len - length);
      else if (!at_end && g_str_has_prefix (text->str, affixes[i].sign))
        g_string_erase (text, 0, (gssize)length);
      else
        continue;
      g_strstrip (text->str);
      text->len = strlen (text->str);
      return affixes[i].unit;
    }
  return NULL;
}

/* The power of ten of a numeral at the end, taken off; 0 where there is none. */
static int
take_magnitude (GString *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    if (g_str_has_suffix (text->str, magnitudes[i].word))
      {
        g_string_truncate (text, text->len - strlen (magnitudes[i].word));
        return magnitudes[i].power;
      }
  return 0;
}

/* Whether @text is a code and no amount: "007", "00123". */
static gboolean
is_code (const char *text)
{
  text += *text == '-' || *text == '+';
  return text[0] == '0' && g_ascii_isdigit (text[1]);
}

/* Numbers with a point or slash or colon between them, as dates and times have. */
static gboolean
is_date (const char *text)
{
  guint parts = 1, digits = 0;
  char  between = 0;

  for (; *text != '\0' && *text != ' ' && *text != 'T'; text++)
    {
      if (g_ascii_isdigit (*text))
        {
          digits++;
          continue;
        }
      if (strchr ("-/.:", *text) == NULL || digits == 0 || digits > 4 ||
          (between != 0 && between != *text))
        return FALSE;
      between = *text;
      parts++;
      digits = 0;
    }
  return digits > 0 && digits <= 4 && (parts == 3 || (parts == 2 && between != '.'));
}

/* Whether @text begins like a number and holds hardly anything else: "12abc", "5;6", "10명". */
static gboolean
is_odd (const char *text)
{
  guint letters = 0;

  text += strspn (text, "+-($~<> ");
  if (!g_ascii_isdigit (*text) && !((*text == '.' || *text == ',') && g_ascii_isdigit (text[1])))
    return FALSE;
  if (strpbrk (text, "-~") != NULL)
    return FALSE; /* from one to another: "20-29세" */
  for (; *text != '\0'; text = g_utf8_next_char (text))
    letters += g_unichar_isalpha (g_utf8_get_char (text)) ? 1 : 0;
  return letters <= MAX_LETTERS;
}

/* Whether the first character is a letter that neither a number, a currency nor a word for nothing
 * begins with. Most cells of words are settled by it. */
static gboolean
begins_as_word (const char *text)
{
  guchar first = (guchar)*text;

  if (first < 0x80)
    return g_ascii_isalpha (first) && strchr ("UKEGJNXunx", first) == NULL;
  /* Hangul: the missing words in it are short */
  return first >= 0xea && first <= 0xed && strnlen (text, MAX_MISSING + 1) > MAX_MISSING;
}

/**
 * chart_cell_read:
 * @text: a cell, UTF-8
 *
 * Says what a cell is. An amount may have a sign before or a minus behind, a currency or percent
 * sign, a Korean magnitude ("1.2만"), full-width digits, apostrophes between thousands, a mark of a
 * note behind. What is not surely a number is none, and never its prefix. A dash for a minus, and a
 * minus behind or apart, are read and said to be unsure.
 */
ChartCell
chart_cell_read (const char *text)
{
  g_autoptr (GString) plain = NULL;
  ChartCell           cell = { .kind = CHART_CELL_TEXT, .number = CHART_NUMBER_MISSING };
  const char         *before, *after;
  gboolean            negative = FALSE;
  gboolean            unsure;
  gsize               length;
  int                 power;

  /* Most cells are plain numbers or plain text. */
  if (chart_number_parse_plain (text, &cell.number))
    {
      cell.kind = CHART_CELL_NUMBER;
      return cell;
    }
  if (g_ascii_isdigit (*text) && !is_code (text) && chart_number_parse (text, -1, &cell.number))
    {
      cell.kind = CHART_CELL_NUMBER;
      cell.unit = chart_number_is_percent (text, -1) ? "%" : NULL;
      return cell;
    }

  if (begins_as_word (text))
    return cell;
  plain = g_string_new (NULL);
  if (!make_plain (text, plain))
    return cell;
  if (plain->len == 0 || is_missing_word (plain->str))
    {
      cell.kind = CHART_CELL_EMPTY;
      return cell;
    }
  if (g_ascii_strcasecmp (plain->str, NOT_A_NUMBER) == 0)
    {
      cell.kind = CHART_CELL_EMPTY;
      cell.unsure = TRUE;
      return cell;
    }
  if (is_date (plain->str))
    {
      cell.kind = CHART_CELL_DATE;
      return cell;
    }
  if (is_odd (plain->str) && !is_code (plain->str))
    cell.kind = CHART_CELL_ODD;

  length = plain->len;
  g_string_truncate (plain, chart_mark_find (plain->str));
  cell.marked = plain->len < length;
  g_strchomp (plain->str);
  plain->len = strlen (plain->str);
  unsure = strstr (text, EN_DASH) != NULL;
  if (plain->str[0] == '-' || plain->str[0] == '+')
    {
      unsure |= plain->str[1] == ' ';
      negative = plain->str[0] == '-';
      g_string_erase (plain, 0, 1 + (gssize)strspn (plain->str + 1, " "));
    }
  else if (plain->len > 1 && plain->str[plain->len - 1] == '-')
    {
      negative = unsure = TRUE;
      g_string_truncate (plain, plain->len - 1);
    }
  before = take_affix (plain, prefixes, G_N_ELEMENTS (prefixes), FALSE);
  after = take_affix (plain, suffixes, G_N_ELEMENTS (suffixes), TRUE);
  if (before != NULL && !negative && plain->str[0] == '-')
    {
      negative = TRUE;
      g_string_erase (plain, 0, 1);
    }
  power = take_magnitude (plain);
  if (power > 0 && strpbrk (plain->str, "eE") == NULL)
    g_string_append_printf (plain, "e%d", power);
  if ((before != NULL && after != NULL) || is_code (plain->str) || !is_odd (plain->str) ||
      strchr ("+-%", plain->str[0]) != NULL || strchr (plain->str, '%') != NULL ||
      !chart_number_parse (plain->str, (gssize)plain->len, &cell.number))
    {
      cell.marked = FALSE;
      return cell;
    }

  cell.kind = CHART_CELL_NUMBER;
  cell.number = chart_number_new (negative ? -cell.number.value : cell.number.value,
                                  cell.number.decimals);
  cell.unit = before != NULL ? before : after;
  cell.unsure = unsure;
  return cell;
}

/* Whether @text is a year of this or the last centuries, or a month or quarter of one, as heads of
 * columns have: "2024", "2024년", "2024.01", "2024-01", "2024 1/4", "2024Q1", "2024p". */
gboolean
chart_cell_is_period (const char *text)
{
  static const char *const behind[] = { "", "년", "년도", "p", "p)", "(p)", "e", "(e)" };
  const char              *end = text;
  guint                    year = 0;
  gboolean                 point;
  gsize                    n;
  guint                    part = 0;

  for (; g_ascii_isdigit (*end) && end - text <= 4; end++)
    year = year * 10 + (guint)(*end - '0');
  if (end - text != 4 || year < 1800 || year > 2100)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    if (strcmp (end, behind[i]) == 0)
      return TRUE;

  if (g_str_has_prefix (end, "년"))
    end += strlen ("년");
  point = *end == '.'; /* "2024.5" is a number, "2024.05" a month */
  end += strspn (end, " .-/Qq");
  for (n = 0; g_ascii_isdigit (*end) && n < 3; end++, n++)
    part = part * 10 + (guint)g_ascii_digit_value (*end);
  if (part < 1 || part > 12 || (point && n != 2))
    return FALSE;
  return *end == '\0' || strcmp (end, "월") == 0 || strcmp (end, "분기") == 0 ||
         (part <= 4 && strcmp (end, "/4") == 0);
}
