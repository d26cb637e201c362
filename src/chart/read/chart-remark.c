/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-remark.h"

#include "base/chart-limits.h"

#include <string.h>

/* What is said about a table begins so: a sign, or a word with a colon behind it. */
static const char *const signs[] = { "※", "†", "‡", "*" };
static const char *const source_words[] = { "자료", "출처", "Source", "source", "Sources" };
static const char *const note_words[] = {
  "주",
  "비고",
  "참고",
  "조사기간",
  "조사 기간",
  "조사일시",
  "조사 일시",
  "조사방법",
  "조사 방법",
  "Note",
  "note",
  "Notes",
};
static const char *const unit_words[] = { "단위", "Unit", "unit", "Units", "units" };
static const char *const n_words[] = { "n", "N", "표본수", "표본 수", "사례수", "사례 수", "응답자 수" };

/* Where what stands behind one of @words and a colon begins in @text; %NULL where neither does. */
static const char *
skip_word (const char        *text,
           const char *const *words,
           guint              n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (text, words[i]))
      {
        const char *at = text + strlen (words[i]);

        at += strspn (at, " ");
        if (*at == ':')
          return at + 1 + strspn (at + 1, " ");
        if (g_str_has_prefix (at, "：")) /* full width */
          return at + strlen ("：") + strspn (at + strlen ("："), " ");
      }
  return NULL;
}

/* The number of people that stands at @at, an equals sign or a colon before it: "= 1,002명".
 * @end: (out): what is behind it; 0 where there is none */
static guint
read_count (const char  *at,
            const char **end)
{
  guint64 count = 0;
  guint   digits = 0;

  at += strspn (at, " ");
  if (*at != '=' && *at != ':')
    return 0;
  for (at += 1 + strspn (at + 1, " "); g_ascii_isdigit (*at) && digits < 10; digits++)
    {
      count = count * 10 + (guint64)g_ascii_digit_value (*at++);
      if (*at == ',' && g_ascii_isdigit (at[1]) && g_ascii_isdigit (at[2]) &&
          g_ascii_isdigit (at[3]) && !g_ascii_isdigit (at[4]))
        at++;
    }
  if (digits == 0 || count > G_MAXINT || *at == '.' || *at == '%' || g_ascii_isalnum (*at))
    return 0;
  if (g_str_has_prefix (at, "명"))
    at += strlen ("명");
  *end = at;
  return (guint)count;
}

/* The number of people that @text states at its beginning: "n = 1,002명"; 0 where it states none. */
static guint
read_n (const char  *text,
        const char **end)
{
  for (guint i = 0; i < G_N_ELEMENTS (n_words); i++)
    if (g_str_has_prefix (text, n_words[i]))
      {
        guint n = read_count (text + strlen (n_words[i]), end);

        if (n > 0)
          return n;
      }
  return 0;
}

/* Where a unit is named in @text: behind "단위:", in brackets or not; %NULL where none is. */
static const char *
skip_unit (const char *text)
{
  text += *text == '(' || *text == '[' || *text == '<';
  return skip_word (text, unit_words, G_N_ELEMENTS (unit_words));
}

/* Whether @text, alone in its line, begins as what is said about a table does. */
gboolean
chart_remark_begins (const char *text)
{
  static const char *const starts[] = { "주)", "자료", "출처", "Source", "Note", "1)" };
  const char              *end;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (text, starts[i]))
      return TRUE;
  return skip_word (text, source_words, G_N_ELEMENTS (source_words)) != NULL ||
         skip_word (text, note_words, G_N_ELEMENTS (note_words)) != NULL ||
         read_n (text, &end) > 0;
}

/* Whether the texts of record @row stand in its first cells, one behind the other, as those of a
 * line do that its own commas have parted. */
static gboolean
is_one_line (const ChartRecords *rows,
             guint               row)
{
  guint filled = chart_records_get_n_filled (rows, row);

  for (guint i = 0; i < filled; i++)
    if (*chart_records_get_cell (rows, row, i) == '\0')
      return FALSE;
  return filled > 0;
}

/* Whether a bracket opens at the beginning of @text and is not closed in it: its own comma has cut
 * it off. */
static gboolean
is_cut (const char *text)
{
  return (*text == '(' && strchr (text, ')') == NULL) ||
         (*text == '[' && strchr (text, ']') == NULL);
}

/* Whether record @row names a unit and no columns: "(단위: %, n=1002)". A unit may stand in the
 * corner of a header, too. */
gboolean
chart_remark_is_unit (const ChartRecords *rows,
                      guint               row)
{
  const char      *text = chart_records_get_cell (rows, row, 0);
  const char      *unit = skip_unit (text);
  g_autofree char *line = NULL;

  if (unit == NULL || *unit == '\0' || !is_one_line (rows, row))
    return FALSE;
  if (chart_records_get_n_filled (rows, row) == 1 || is_cut (text))
    return TRUE;
  line = chart_remark_join (rows, row);
  return chart_remark_take_n (line) > 0;
}

/**
 * chart_remark_is_said:
 *
 * Whether record @row is surely said about the table, though the commas in it make several cells
 * of it: it begins with a word and a colon, and something stands behind that in the same cell.
 */
gboolean
chart_remark_is_said (const ChartRecords *rows,
                      guint               row)
{
  const char *text = chart_records_get_cell (rows, row, 0);
  const char *behind = skip_word (text, source_words, G_N_ELEMENTS (source_words));
  const char *end;

  if (behind == NULL)
    behind = skip_word (text, note_words, G_N_ELEMENTS (note_words));
  if (behind == NULL && g_str_has_prefix (text, "※"))
    behind = text + strlen ("※");
  if (behind == NULL && read_n (text, &end) > 0)
    behind = text;
  return behind != NULL && *behind != '\0' && is_one_line (rows, row);
}

/**
 * chart_remark_join:
 *
 * Returns: (transfer full): the texts of record @row as the one line that they were: a comma that
 *   parted thousands gets no blank
 */
char *
chart_remark_join (const ChartRecords *rows,
                   guint               row)
{
  guint    n = MIN (chart_records_get_n_cells (rows, row), CHART_MAX_COLUMNS);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *cell = chart_records_get_cell (rows, row, i);
      gboolean    thousands = line->len > 0 && g_ascii_isdigit (line->str[line->len - 1]) &&
                           strspn (cell, "0123456789") == 3;

      if (*cell != '\0')
        g_string_append_printf (line, "%s%s", line->len == 0 ? "" : thousands ? ","
                                                                              : ", ",
                                cell);
    }
  return g_string_free (line, FALSE);
}

/* (nullable) (transfer full): the unit that a line above the table names: "(단위: 천 명)". */
char *
chart_remark_take_unit (const char *text)
{
  const char *unit = skip_unit (text);
  char       *taken;
  gsize       n;

  if (unit == NULL)
    return NULL;
  taken = g_strchomp (g_strdup (unit));
  n = strlen (taken);
  if (n > 0 && unit > text && strchr ("([<", *text) != NULL && strchr (")]>", taken[n - 1]) != NULL)
    taken[n - 1] = '\0';
  return g_strchomp (taken);
}

/* (nullable) (transfer full): the source that a line names: "자료: 통계청". */
char *
chart_remark_take_source (const char *text)
{
  const char *source = skip_word (text, source_words, G_N_ELEMENTS (source_words));

  return source != NULL ? g_strdup (source) : NULL;
}

/* Whether the word that ends before @at is a part of a longer one. */
static gboolean
is_within_word (const char *text,
                const char *at)
{
  return at > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/**
 * chart_remark_take_n:
 * @text: a line about the table, out of which goes what states the number, with the comma or the
 *   brackets around it
 *
 * Returns: how many were asked, as @text states it: "n=1,002"; 0 where it states none or several
 */
guint
chart_remark_take_n (char *text)
{
  char       *first = NULL;
  const char *behind = NULL;
  guint       n = 0;

  for (char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *end;
      guint       count = is_within_word (text, at) ? 0 : read_n (at, &end);

      if (count == 0)
        continue;
      if (n > 0)
        return 0;
      n = count;
      first = at;
      behind = end;
    }
  if (n == 0)
    return 0;

  while (first > text && strchr (" ,;/", first[-1]) != NULL)
    first--;
  if (first > text && first[-1] == '(' && *behind == ')')
    {
      first--;
      behind++;
    }
  if (first == text)
    behind += strspn (behind, " ,;/");
  memmove (first, behind, strlen (behind) + 1);
  g_strchomp (text);
  return n;
}
