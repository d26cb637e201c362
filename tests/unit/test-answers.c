/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-answers.h"

/* Where each answer stands: L, N, R, or A for aside; "+" where the left end affirms. */
static void
test_sides (void)
{
  static const struct
  {
    const char *names[7];
    const char *sides;
    gboolean    positive_left;
    gboolean    ordered;
    gboolean    numbered;
  } cases[] = {
    { { "매우 만족", "만족", "보통", "불만족", "매우 불만족", "모름/무응답" }, "LLNRRA", TRUE, TRUE },
    { { "전혀 그렇지 않다", "그렇지 않다", "그렇다", "매우 그렇다" }, "LLRR", FALSE, TRUE },
    { { "잘하고 있다", "잘못하고 있다", "모름" }, "LRA", TRUE, TRUE },
    { { "찬성", "반대", "중립" }, "LRN", TRUE, TRUE },
    { { "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree",
        "Strongly agree" },
      "LLNRR",
      FALSE,
      TRUE },
    { { "Yes", "No", "Refused" }, "LRA", TRUE, TRUE },
    { { "1", "2", "3", "4", "5" }, "LLNRR", FALSE, FALSE, TRUE },
    { { "5점", "4점", "3점", "2점" }, "LLRR", FALSE, FALSE, TRUE },
    { { "Coal", "Gas", "Nuclear" }, "LNR", FALSE, FALSE },
    { { "2019", "2020", "2021" }, "LNR", FALSE, FALSE },
    { { "Other" }, "A", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint        n = 0;
      ChartAnswers answers;
      char         sides[8] = "";

      while (n < G_N_ELEMENTS (cases[i].names) && cases[i].names[n] != NULL)
        n++;
      answers = chart_answers_read (cases[i].names, n);
      for (guint k = 0; k < n; k++)
        sides[k] = "LNRA"[answers.sides[k]];
      g_test_message ("%s", cases[i].names[0]);
      g_assert_cmpstr (sides, ==, cases[i].sides);
      g_assert_cmpint (answers.positive_left, ==, cases[i].positive_left);
      g_assert_cmpint (answers.ordered, ==, cases[i].ordered);
      g_assert_cmpint (answers.numbered, ==, cases[i].numbered);
      g_assert_cmpuint (chart_answers_count (&answers, CHART_ANSWER_LEFT) +
                          chart_answers_count (&answers, CHART_ANSWER_RIGHT) +
                          chart_answers_count (&answers, CHART_ANSWER_NEUTRAL) +
                          chart_answers_count (&answers, CHART_ANSWER_ASIDE),
                        ==, n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answers/sides", test_sides);

  return g_test_run ();
}
