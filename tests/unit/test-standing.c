/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-standing.h"

#include "sample-dataset.h"

#include <string.h>

#define MOST_ROWS 7

static ChartDataset *
make_poll (guint        n,
           const guint *counts,
           guint        n_counts)
{
  SampleRow     rows[MOST_ROWS];
  ChartDataset *dataset;

  for (guint i = 0; i < n_counts; i++)
    rows[i] = (SampleRow)SAMPLE_PLAIN ("a", floor (10000.0 * counts[i] / n + 0.5) / 100, 2);
  dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%", rows, n_counts);
  chart_dataset_set_n (dataset, n);
  chart_dataset_seal (dataset);
  return dataset;
}

/* The check values of the paper, from shares as they are printed; which pairs are told apart. */
static void
test_ranks (void)
{
  static const struct
  {
    guint       n;
    guint       counts[MOST_ROWS];
    guint       n_counts;
    guint       best[MOST_ROWS];
    guint       worst[MOST_ROWS];
    const char *apart; /* the rows that the first one is told apart from */
  } polls[] = {
    { 79, { 23, 12, 44 }, 3, { 2, 2, 1 }, { 3, 3, 1 }, "-2" },
    { 800, { 300, 280, 150, 40, 30 }, 5, { 1, 1, 3, 4, 4 }, { 2, 2, 3, 5, 5 }, "--234" },
    { 467,
      { 56, 72, 73, 59, 62, 87, 58 },
      7,
      { 1, 1, 1, 1, 1, 1, 1 },
      { 7, 7, 7, 7, 7, 7, 7 },
      "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (polls); i++)
    {
      g_autoptr (ChartDataset)  dataset = make_poll (polls[i].n, polls[i].counts,
                                                     polls[i].n_counts);
      g_autoptr (ChartStanding) standing = chart_standing_new (dataset, 0);

      g_assert_nonnull (standing);
      for (guint row = 0; row < polls[i].n_counts; row++)
        {
          g_assert_true (chart_standing_has (standing, row));
          g_assert_cmpuint (chart_standing_get_best (standing, row), ==, polls[i].best[row]);
          g_assert_cmpuint (chart_standing_get_worst (standing, row), ==, polls[i].worst[row]);
          if (row > 0)
            g_assert_cmpint (chart_standing_tells_apart (standing, 0, row), ==,
                             strchr (polls[i].apart, (int)('0' + row)) != NULL);
        }
      g_assert_false (chart_standing_has (standing, polls[i].n_counts));
    }
}

/* An order may be said where the test tells two apart and they are more than twice the published
 * margin from each other: 3.10 points of 1000. */
static void
test_may_say (void)
{
  static const struct
  {
    guint    first;
    guint    second;
    gboolean apart;
    gboolean said;
  } pairs[] = {
    { 400, 337, TRUE, TRUE },  /* 6.3 points */
    { 400, 339, TRUE, FALSE }, /* 6.1: told apart, and still not said */
    { 400, 390, FALSE, FALSE },
    { 300, 300, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const guint               counts[] = { pairs[i].first, pairs[i].second };
      g_autoptr (ChartDataset)  dataset = make_poll (1000, counts, 2);
      g_autoptr (ChartStanding) standing = chart_standing_new (dataset, 0);

      g_test_message ("pair %u", i);
      for (guint turned = 0; turned < 2; turned++)
        {
          g_assert_cmpint (chart_standing_tells_apart (standing, turned, 1 - turned), ==,
                           pairs[i].apart);
          g_assert_cmpint (chart_standing_may_say (standing, turned, 1 - turned), ==,
                           pairs[i].said);
        }
    }
}

/* A stated margin that is larger than that of the number of answers holds. */
static void
test_stated_margin (void)
{
  static const SampleRow rows[] = { SAMPLE_PLAIN ("a", 45, 0), SAMPLE_PLAIN ("b", 37, 0) };
  static const double    margins[] = { NAN, 3.1, 4.5 };

  for (guint i = 0; i < G_N_ELEMENTS (margins); i++)
    {
      g_autoptr (ChartDataset)  dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%",
                                                                rows, G_N_ELEMENTS (rows));
      g_autoptr (ChartStanding) standing = NULL;

      chart_dataset_set_n (dataset, 1000);
      chart_dataset_set_margin (dataset, chart_number_new (margins[i], 1));
      chart_dataset_seal (dataset);
      standing = chart_standing_new (dataset, 0);
      g_assert_true (chart_standing_tells_apart (standing, 0, 1));
      g_assert_cmpint (chart_standing_may_say (standing, 0, 1), ==, i < 2);
    }
}

/* What does not compete has no rank; data that do not bear it have none at all. */
static void
test_none (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("a", 50, 0),
    { "don't know", 30, 0, CHART_STATUS_REPORTED, CHART_ROW_OTHER, NAN, NAN },
    SAMPLE_PLAIN ("b", 20, 0),
  };
  static const struct
  {
    guint    n;
    guint    n_rows;
    gboolean has;
  } cases[] = { { 100, 3, TRUE }, { 0, 3, FALSE }, { 3, 3, FALSE }, { 100, 2, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartDataset)  dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%",
                                                                rows, cases[i].n_rows);
      g_autoptr (ChartStanding) standing = NULL;

      chart_dataset_set_n (dataset, cases[i].n);
      chart_dataset_seal (dataset);
      standing = chart_standing_new (dataset, 0);
      g_test_message ("case %u", i);
      g_assert_cmpint (standing != NULL, ==, cases[i].has);
      if (standing == NULL)
        continue;
      g_assert_false (chart_standing_has (standing, 1));
      g_assert_cmpuint (chart_standing_get_worst (standing, 0), ==, 1);
      g_assert_cmpuint (chart_standing_get_best (standing, 2), ==, 2);
    }
}

/* Four of ten answers are not reported: one of them may be ahead of what has less. */
static void
test_placed (void)
{
  const guint               counts[] = { 450, 130, 20 };
  g_autoptr (ChartDataset)  dataset = make_poll (1000, counts, G_N_ELEMENTS (counts));
  g_autoptr (ChartStanding) standing = chart_standing_new (dataset, 0);

  g_assert_true (chart_standing_is_placed (standing, 0));
  g_assert_false (chart_standing_is_placed (standing, 1));
  g_assert_false (chart_standing_is_placed (standing, 2));
}

/* Shares of whole per cents: what is not reported may be as much as they were rounded up by. */
static void
test_rest (void)
{
  static const guint shares[] = { 14, 8, 8, 8, 8, 8, 8, 8, 8, 8 };
  SampleRow          rows[G_N_ELEMENTS (shares)];

  for (guint last = 8; last <= 22; last += 14) /* 86 %, and 100 */
    {
      g_autoptr (ChartDataset)  dataset = NULL;
      g_autoptr (ChartStanding) standing = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
        rows[i] = (SampleRow)SAMPLE_PLAIN ("a", shares[i], 0);
      rows[G_N_ELEMENTS (rows) - 1] = (SampleRow)SAMPLE_PLAIN ("a", last, 0);
      dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%", rows, G_N_ELEMENTS (rows));
      chart_dataset_set_n (dataset, 2000);
      chart_dataset_seal (dataset);
      standing = chart_standing_new (dataset, 0);
      g_assert_cmpint (chart_standing_is_placed (standing, 0), ==, last == 22);
      g_assert_cmpuint (chart_standing_count_placed (standing), ==,
                        last == 22 ? G_N_ELEMENTS (rows) : 0);
    }
}

/* A margin smaller than that of the number of answers cannot be: 3.10 points of 1000. */
static void
test_small_margin (void)
{
  static const SampleRow    rows[] = { SAMPLE_PLAIN ("a", 37.2, 1), SAMPLE_PLAIN ("b", 31.1, 1),
                                       SAMPLE_PLAIN ("c", 31.7, 1) };
  g_autoptr (ChartDataset)  dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%", rows,
                                                            G_N_ELEMENTS (rows));
  g_autoptr (ChartStanding) standing = NULL;

  chart_dataset_set_n (dataset, 1000);
  chart_dataset_set_weighted (dataset, TRUE);
  chart_dataset_set_margin (dataset, chart_number_new (1, 0));
  chart_dataset_seal (dataset);
  standing = chart_standing_new (dataset, 0);
  g_assert_false (chart_standing_may_say (standing, 0, 1));
}

/* A weighted poll has the margin that its source states, else at least that of its answers. */
static void
test_weighted (void)
{
  static const SampleRow rows[] = { SAMPLE_PLAIN ("a", 37.2, 1), SAMPLE_PLAIN ("b", 31.0, 1),
                                    SAMPLE_PLAIN ("c", 20.0, 1), SAMPLE_PLAIN ("d", 11.8, 1) };

  for (guint stated = 0; stated < 2; stated++)
    {
      g_autoptr (ChartDataset)  dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%",
                                                                rows, G_N_ELEMENTS (rows));
      g_autoptr (ChartStanding) standing = NULL;

      chart_dataset_set_n (dataset, 1000);
      chart_dataset_set_weighted (dataset, TRUE);
      if (stated)
        chart_dataset_set_margin (dataset, chart_number_new (3.1, 1));
      chart_dataset_seal (dataset);
      standing = chart_standing_new (dataset, 0);
      g_assert_cmpint (chart_standing_has_margin (standing), ==, stated);
      g_assert_cmpfloat_with_epsilon (chart_standing_get_margin (standing), stated ? 3.1 : 3.09898,
                                      1e-5);
      g_assert_cmpint (chart_standing_may_say (standing, 0, 1), ==, !stated); /* 6.2 points */
      g_assert_true (chart_standing_may_say (standing, 1, 2));
      g_assert_cmpuint (chart_standing_get_worst (standing, 0), ==, stated ? 2 : 1);
      g_assert_cmpuint (chart_standing_get_best (standing, 1), ==, stated ? 1 : 2);
      g_assert_cmpuint (chart_standing_get_best (standing, 2), ==, 3);
    }
}

/* Where several answers were possible, an order is told by the margin alone, and no rank by what is
 * left over of a whole. */
static void
test_several (void)
{
  static const SampleRow rows[] = { SAMPLE_PLAIN ("a", 58.7, 1), SAMPLE_PLAIN ("b", 52.4, 1),
                                    SAMPLE_PLAIN ("c", 51.3, 1) };
  static const guint     bases[] = { 1000, 7, 0 }; /* 7 gives no such share */

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autoptr (ChartDataset)  dataset = sample_dataset_begin (CHART_DATASET_KIND_MULTIPLE, "%",
                                                                rows, G_N_ELEMENTS (rows));
      g_autoptr (ChartStanding) standing = NULL;

      chart_dataset_set_n (dataset, bases[i]);
      chart_dataset_seal (dataset);
      standing = chart_standing_new (dataset, 0);
      g_assert_cmpint (standing != NULL, ==, i == 0);
      if (standing == NULL)
        continue;
      g_assert_true (chart_standing_has_margin (standing));
      g_assert_true (chart_standing_may_say (standing, 0, 1)); /* 6.3 points */
      g_assert_false (chart_standing_may_say (standing, 1, 2));
      g_assert_cmpuint (chart_standing_get_worst (standing, 1), ==, 3);
      g_assert_true (chart_standing_is_placed (standing, 2));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/standing/ranks", test_ranks);
  g_test_add_func ("/standing/may-say", test_may_say);
  g_test_add_func ("/standing/stated-margin", test_stated_margin);
  g_test_add_func ("/standing/none", test_none);
  g_test_add_func ("/standing/placed", test_placed);
  g_test_add_func ("/standing/rest", test_rest);
  g_test_add_func ("/standing/small-margin", test_small_margin);
  g_test_add_func ("/standing/weighted", test_weighted);
  g_test_add_func ("/standing/several", test_several);
  return g_test_run ();
}
