/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-answers.h"

#include "base/chart-contains.h"
#include "data/chart-dataset.h"

#include <string.h>

static gboolean
is_neutral (const char *folded)
{
  static const char *const words[] = { "보통", "그저", "중립", "반반", "neither", "neutral",
                                       "so-so", NULL };

  return chart_contains_any (folded, words);
}

/* -1 for words that deny, 1 for words that affirm, 0 for others. What denies mostly holds what
 * affirms: "disagree", "만족하지 않는다". */
static int
get_polarity (const char *folded)
{
  static const char *const against[] = { "비동의", "불만", "반대", "않", "못",
                                         "나쁘", "나쁨", "나빠", "부정", "아니",
                                         "없", "싫", "낮", "disagree", "dissatisf",
                                         "oppose", "against", "poor", "bad", "unlikely",
                                         "unfavo", "not ", "never", "disapprove", "worse",
                                         "low", "less", "unimportant", "unhappy", NULL };
  static const char *const in_favor[] = { "동의", "만족", "찬성", "좋", "잘",
                                          "긍정", "그렇", "그런", "있", "높",
                                          "agree", "satisf", "support", "favo", "good",
                                          "excellent", "likely", "always", "approve", "better",
                                          "high", "more", "important", "happy", NULL };

  if (chart_contains_any (folded, against) || strcmp (folded, "no") == 0)
    return -1;
  return chart_contains_any (folded, in_favor) || strcmp (folded, "yes") == 0 ? 1 : 0;
}

/* Whether @names are whole numbers that follow each other, as 1 to 5 and 0 to 10 do; years are not
 * meant. */
static gboolean
are_numbers (const char *const *names,
             const guint       *steps,
             guint              n)
{
  gint64 before = 0;

  for (guint i = 0; i < n; i++)
    {
      char  *end;
      gint64 number = g_ascii_strtoll (names[steps[i]], &end, 10);

      if (end == names[steps[i]] || g_ascii_isdigit (*end) || *end == '.' ||
          ABS (number) > CHART_ANSWERS_MOST || (i > 0 && ABS (number - before) != 1))
        return FALSE;
      before = number;
    }
  return n > 2;
}

/* The neutral step: one that says so, or the middle one of an odd number. */
static int
find_neutral (char *const *folded,
              const guint *steps,
              guint        n)
{
  for (guint i = 0; i < n; i++)
    if (is_neutral (folded[steps[i]]))
      return (int)i;
  return n % 2 == 1 && get_polarity (folded[steps[n / 2]]) == 0 ? (int)n / 2 : -1;
}

/* Left and right of the neutral step, or of the middle; where it does not stand between the two, by
 * their words. */
static void
set_sides (ChartAnswers *self,
           char *const  *folded,
           const guint  *steps,
           guint         n)
{
  int      neutral = find_neutral (folded, steps, n);
  int      first = n > 0 ? get_polarity (folded[steps[0]]) : 0;
  gboolean inside = neutral < 0 || (neutral > 0 && neutral + 1 < (int)n);

  for (guint i = 0; i < n; i++)
    {
      gboolean left = neutral < 0 ? i < (n + 1) / 2 : (int)i < neutral;

      if (!inside || (neutral < 0 && n % 2 == 1))
        left = get_polarity (folded[steps[i]]) == first;
      self->sides[steps[i]] = (int)i == neutral ? CHART_ANSWER_NEUTRAL
                              : left            ? CHART_ANSWER_LEFT
                                                : CHART_ANSWER_RIGHT;
    }
}

/**
 * chart_answers_read:
 * @names: in the order of the file, at most %CHART_ANSWERS_MOST
 *
 * Finds the two ends of a scale, its neutral middle, and what is on no scale.
 *
 * Returns: where each answer stands
 */
ChartAnswers
chart_answers_read (const char *const *names,
                    guint              n)
{
  ChartAnswers   self = { .n = n };
  g_auto (GStrv) folded = g_new0 (char *, n + 1);
  guint          steps[CHART_ANSWERS_MOST];
  guint          n_steps = 0;
  int            first, last;

  g_return_val_if_fail (n <= CHART_ANSWERS_MOST, self);

  for (guint i = 0; i < n; i++)
    {
      folded[i] = g_utf8_casefold (names[i], -1);
      if (chart_label_is_other (names[i]))
        self.sides[i] = CHART_ANSWER_ASIDE;
      else
        steps[n_steps++] = i;
    }
  set_sides (&self, folded, steps, n_steps);
  if (n_steps < 2)
    return self;
  first = get_polarity (folded[steps[0]]);
  last = get_polarity (folded[steps[n_steps - 1]]);
  if (self.sides[steps[n_steps - 1]] == CHART_ANSWER_NEUTRAL)
    last = get_polarity (folded[steps[n_steps - 2]]);
  self.positive_left = first > 0 || (first == 0 && last < 0);
  self.ordered = first * last < 0;
  self.numbered = are_numbers (names, steps, n_steps);
  return self;
}

/* How many answers stand at @side. */
guint
chart_answers_count (const ChartAnswers *self,
                     ChartAnswerSide     side)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    n += self->sides[i] == side;
  return n;
}
