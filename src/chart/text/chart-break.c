/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "text/chart-break.h"

#include <string.h>

#define ELLIPSIS "…"
#define MAX_MARKS 4    /* on one character; no writing system needs more */
#define MAX_BYTES 4096 /* what Pango is given of one text; its widths wrap far above */

/* A place where a line may end: the text up to @end, without the blanks that follow it. */
typedef struct
{
  gsize start; /* of the word, bytes */
  gsize end;
} Word;

/**
 * chart_clean_line:
 * @text: any UTF-8
 *
 * Makes one line of @text: line ends, tabs and runs of blanks become one space; other control
 * characters, and the marks that turn the direction of what follows, become U+FFFD, so that they
 * are seen and reach no other text. Of marks piled on one character the first few are kept, so that
 * they do not climb over other lines; of the text at most 4 KiB, with an ellipsis for what is cut.
 *
 * Returns: (transfer full): the line
 */
char *
chart_clean_line (const char *text)
{
  GString *line = g_string_new (NULL);
  guint    marks = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (line->len > MAX_BYTES)
        {
          g_string_append (line, ELLIPSIS);
          break;
        }
      marks = g_unichar_ismark (c) ? marks + 1 : 0;
      if (marks > MAX_MARKS)
        continue;
      if (c == '\n' || c == '\r' || c == '\t' || c == ' ' || c == 0x85 || c == 0x2028 ||
          c == 0x2029)
        {
          if (line->len > 0 && line->str[line->len - 1] != ' ')
            g_string_append_c (line, ' ');
        }
      else if (g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) ||
               (c >= 0x2066 && c <= 0x2069) || c == 0xfffe || c == 0xffff)
        g_string_append (line, "\xef\xbf\xbd");
      else
        g_string_append_unichar (line, c);
    }
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  return g_string_free (line, FALSE);
}

static double
measure_span (ChartMeasurer *measurer,
              ChartFont      font,
              const char    *text,
              gsize          start,
              gsize          end)
{
  g_autofree char *span = g_strndup (text + start, end - start);

  return chart_measurer_measure (measurer, font, span).width;
}

/* Whether a line may break between two characters of one word: between Chinese characters and kana,
 * never inside Hangul or Latin. */
static gboolean
breaks_between (gunichar before,
                gunichar after)
{
  GUnicodeScript a = g_unichar_get_script (before);
  GUnicodeScript b = g_unichar_get_script (after);

  return (a == G_UNICODE_SCRIPT_HAN || a == G_UNICODE_SCRIPT_HIRAGANA ||
          a == G_UNICODE_SCRIPT_KATAKANA) &&
         (b == G_UNICODE_SCRIPT_HAN || b == G_UNICODE_SCRIPT_HIRAGANA ||
          b == G_UNICODE_SCRIPT_KATAKANA);
}

/* Whether @c stays with the character before it: combining marks, joiners, variation selectors,
 * skin tones, conjoining vowels and finals, and what follows a joiner. */
static gboolean
continues_cluster (gunichar before,
                   gunichar c)
{
  return g_unichar_ismark (c) || c == 0x200d || before == 0x200d || (c >= 0xfe00 && c <= 0xfe0f) ||
         (c >= 0x1f3fb && c <= 0x1f3ff) || (c >= 0x1160 && c <= 0x11ff) ||
         (c >= 0x1f1e6 && c <= 0x1f1ff && before >= 0x1f1e6 && before <= 0x1f1ff) ||
         (c >= 0xe0020 && c <= 0xe007f);
}

/* (element-type gsize): where the clusters of @text from @start to @end begin, and @end. */
static GArray *
find_clusters (const char *text,
               gsize       start,
               gsize       end)
{
  GArray  *clusters = g_array_new (FALSE, FALSE, sizeof (gsize));
  gunichar before = 0;

  for (gsize at = start; at < end; at = (gsize)(g_utf8_next_char (text + at) - text))
    {
      gunichar c = g_utf8_get_char (text + at);

      if (at == start || !continues_cluster (before, c))
        g_array_append_val (clusters, at);
      before = c;
    }
  g_array_append_val (clusters, end);
  return clusters;
}

/* How many clusters from @first on fit into @width with @tail behind them, found by halving: the
 * widths grow with them. */
static guint
count_fitting (ChartMeasurer *measurer,
               ChartFont      font,
               const char    *text,
               const GArray  *clusters,
               guint          first,
               const char    *tail,
               double         width)
{
  gsize start = g_array_index (clusters, gsize, first);
  guint fits = 0;
  guint too_many = clusters->len - first;

  while (too_many - fits > 1)
    {
      guint            middle = (fits + too_many) / 2;
      gsize            end = g_array_index (clusters, gsize, first + middle);
      g_autofree char *span = g_strndup (text + start, end - start);
      g_autofree char *line = g_strconcat (g_strchomp (span), tail, NULL);

      if (chart_measurer_measure (measurer, font, line).width <= width)
        fits = middle;
      else
        too_many = middle;
    }
  return fits;
}

/* Parts a word that is wider than a line at its clusters. */
static void
add_wide_word (ChartMeasurer *measurer,
               ChartFont      font,
               const char    *text,
               Word           word,
               double         width,
               GArray        *words)
{
  g_autoptr (GArray) clusters = find_clusters (text, word.start, word.end);
  guint              first = 0;

  while (first + 1 < clusters->len)
    {
      guint n = MAX (count_fitting (measurer, font, text, clusters, first, "", width), 1);
      Word  part = { g_array_index (clusters, gsize, first),
                     g_array_index (clusters, gsize, first + n) };

      g_array_append_val (words, part);
      first += n;
    }
}

static GArray *
split_words (ChartMeasurer *measurer,
             ChartFont      font,
             const char    *text,
             double         width)
{
  GArray  *words = g_array_new (FALSE, FALSE, sizeof (Word));
  gsize    n = strlen (text);
  gsize    start = 0;
  gunichar before = 0;

  for (gsize at = 0; at <= n;)
    {
      gunichar c = at < n ? g_utf8_get_char (text + at) : ' ';
      gboolean is_space = c == ' ';

      if ((is_space || breaks_between (before, c)) && at > start)
        {
          Word word = { start, at };

          if (measure_span (measurer, font, text, start, at) > width)
            add_wide_word (measurer, font, text, word, width, words);
          else
            g_array_append_val (words, word);
          start = at;
        }
      if (is_space)
        start = at + 1;
      before = c;
      at = at < n ? (gsize)(g_utf8_next_char (text + at) - text) : n + 1;
    }
  return words;
}

/* Fills lines word by word; @ends gets the index behind each line's last word. */
static void
fill_lines (ChartMeasurer *measurer,
            ChartFont      font,
            const char    *text,
            GArray        *words,
            double         width,
            GArray        *ends)
{
  guint first = 0;

  g_array_set_size (ends, 0);
  for (guint i = 0; i < words->len; i++)
    {
      gsize start = g_array_index (words, Word, first).start;
      gsize end = g_array_index (words, Word, i).end;

      if (i > first && measure_span (measurer, font, text, start, end) > width)
        {
          g_array_append_val (ends, i);
          first = i;
        }
    }
  if (words->len > 0)
    g_array_append_val (ends, words->len);
}

/* The narrowest width that gives no more lines makes them about equally long. */
static void
balance_lines (ChartMeasurer *measurer,
               ChartFont      font,
               const char    *text,
               GArray        *words,
               double         width,
               GArray        *ends)
{
  guint  n_lines = ends->len;
  double narrow = width / n_lines * 0.6;
  double wide = width;

  for (guint i = 0; i < 8; i++)
    {
      double middle = (narrow + wide) / 2;

      fill_lines (measurer, font, text, words, middle, ends);
      if (ends->len > n_lines)
        narrow = middle;
      else
        wide = middle;
    }
  fill_lines (measurer, font, text, words, wide, ends);
}

/* Cuts @line at words, or a lone word at clusters, until it fits with an ellipsis. */
static char *
ellipsize (ChartMeasurer *measurer,
           ChartFont      font,
           const char    *line,
           double         width)
{
  g_autoptr (GArray) clusters = find_clusters (line, 0, strlen (line));
  guint              n = count_fitting (measurer, font, line, clusters, 0, ELLIPSIS, width);
  gsize              length = g_array_index (clusters, gsize, n);
  g_autofree char   *cut = g_strchomp (g_strndup (line, length));
  char              *space = strrchr (cut, ' ');

  if (space != NULL && line[length] != '\0' && line[length] != ' ' && line[length - 1] != ' ')
    *space = '\0';
  return g_strconcat (cut, ELLIPSIS, NULL);
}

/**
 * chart_break_lines:
 * @text: one line without control characters, see chart_clean_line()
 * @width: the widest a line may be, scene units
 * @max_lines: how many there may be; what is left of the text then ends in an ellipsis
 * @balanced: whether the lines are made about equally long, as in a title
 *
 * Korean and English break at spaces, Chinese and Japanese between characters; only a word wider
 * than a line is parted, between its characters.
 *
 * Returns: (transfer full): the lines, ended by NULL; at least one
 */
char **
chart_break_lines (ChartMeasurer *measurer,
                   ChartFont      font,
                   const char    *text,
                   double         width,
                   guint          max_lines,
                   gboolean       balanced)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GArray)       words = NULL;
  g_autoptr (GArray)       ends = NULL;
  guint                    first = 0;

  if (chart_measurer_measure (measurer, font, text).width <= width)
    {
      g_strv_builder_add (lines, text);
      return g_strv_builder_end (lines);
    }

  words = split_words (measurer, font, text, width);
  ends = g_array_new (FALSE, FALSE, sizeof (guint));
  fill_lines (measurer, font, text, words, width, ends);
  if (balanced && ends->len > 1 && ends->len <= max_lines)
    balance_lines (measurer, font, text, words, width, ends);

  for (guint i = 0; i < ends->len && i < max_lines; i++)
    {
      gboolean         cut = i + 1 == max_lines && ends->len > max_lines;
      guint            after = cut ? words->len : g_array_index (ends, guint, i);
      gsize            start = g_array_index (words, Word, first).start;
      gsize            end = g_array_index (words, Word, after - 1).end;
      g_autofree char *line = g_strndup (text + start, end - start);
      g_autofree char *dotted = cut ? ellipsize (measurer, font, line, width) : NULL;

      g_strv_builder_add (lines, cut ? dotted : line);
      first = after;
    }
  if (ends->len == 0)
    g_strv_builder_add (lines, "");
  return g_strv_builder_end (lines);
}
