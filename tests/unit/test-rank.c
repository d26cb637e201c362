/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-rank.h"

#include "sample-dataset.h"

/* "1224": two sevenths, then no eighth. The order of the file has no part in it. */
static void
test_ties (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("a", 1.01, 2),
    SAMPLE_PLAIN ("b", 34.34, 2),
    SAMPLE_PLAIN ("c", 1.35, 2),
    SAMPLE_PLAIN ("d", 15.15, 2),
    SAMPLE_PLAIN ("e", 1.35, 2),
    SAMPLE_PLAIN ("f", 1.35, 3),
  };
  static const ChartRank expected[] = {
    { 6, FALSE }, { 1, FALSE }, { 3, TRUE }, { 2, FALSE }, { 3, TRUE }, { 3, TRUE }
  };
  g_autoptr (ChartDataset) dataset = sample_dataset_new (CHART_DATASET_KIND_RANKING, "%", rows,
                                                         G_N_ELEMENTS (rows));
  g_autofree ChartRank    *ranks = chart_rank_rows (dataset, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpuint (ranks[i].place, ==, expected[i].place);
      g_assert_cmpint (ranks[i].tied, ==, expected[i].tied);
    }
}

/* What does not compete has no place and takes none. */
static void
test_competes (void)
{
  static const SampleRow rows[] = {
    { "reference", 100, 0, CHART_STATUS_REFERENCE, CHART_ROW_PLAIN, NAN, NAN },
    { "total", 99, 0, CHART_STATUS_REPORTED, CHART_ROW_TOTAL, NAN, NAN },
    { "rest", 98, 0, CHART_STATUS_DERIVED, CHART_ROW_OTHER, NAN, NAN },
    { "missing", NAN, 0, CHART_STATUS_MISSING, CHART_ROW_PLAIN, NAN, NAN },
    { "range", NAN, 0, CHART_STATUS_REPORTED, CHART_ROW_PLAIN, 10, 12 },
    { "about", 3, 0, CHART_STATUS_APPROXIMATE, CHART_ROW_PLAIN, NAN, NAN },
    { "plain", -4, 0, CHART_STATUS_REPORTED, CHART_ROW_PLAIN, NAN, NAN },
  };
  static const guint       places[] = { 0, 0, 0, 0, 0, 1, 2 };
  g_autoptr (ChartDataset) dataset = sample_dataset_new (CHART_DATASET_KIND_VALUE, "", rows,
                                                         G_N_ELEMENTS (rows));
  g_autofree ChartRank    *ranks = chart_rank_rows (dataset, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (ranks[i].place, ==, places[i]);
}

/* Of a partial list only the certain places are told: a tie on the last of them is one place. */
static void
test_partial (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("a", 3, 0),
    SAMPLE_PLAIN ("b", 5, 0),
    SAMPLE_PLAIN ("c", 4, 0),
    SAMPLE_PLAIN ("d", 4, 0),
  };
  static const guint places[][4] = {
    { 0, 0, 0, 0 },
    { 0, 1, 0, 0 },
    { 0, 1, 2, 2 },
    { 0, 1, 2, 2 },
    { 4, 1, 2, 2 },
  };

  for (guint known = 0; known < G_N_ELEMENTS (places); known++)
    {
      g_autoptr (ChartDataset) dataset = sample_dataset_begin (CHART_DATASET_KIND_RANKING, "",
                                                               rows, G_N_ELEMENTS (rows));
      g_autofree ChartRank    *ranks = NULL;

      chart_dataset_set_known_ranks (dataset, known);
      chart_dataset_seal (dataset);
      ranks = chart_rank_rows (dataset, 0);
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_assert_cmpuint (ranks[i].place, ==, places[known][i]);
          g_assert_cmpint (ranks[i].tied, ==, ranks[i].place == 2);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rank/ties", test_ties);
  g_test_add_func ("/rank/competes", test_competes);
  g_test_add_func ("/rank/partial", test_partial);

  return g_test_run ();
}
