/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-shares.h"

#include "sample-dataset.h"

/* One of the reasons not to draw an interval, or none. */
typedef struct
{
  ChartDatasetKind kind;
  const char      *unit;
  guint            n;
  gboolean         weighted;
  SampleRow        row; /* beside 72.4 per cent */
  gboolean         bear;
} Case;

static ChartDataset *
make_dataset (const Case *self)
{
  const SampleRow rows[] = { SAMPLE_PLAIN ("first", 72.4, 1), self->row };
  ChartDataset   *dataset = sample_dataset_begin (self->kind, self->unit, rows,
                                                  G_N_ELEMENTS (rows));

  chart_dataset_set_n (dataset, self->n);
  chart_dataset_set_weighted (dataset, self->weighted);
  chart_dataset_seal (dataset);
  return dataset;
}

static void
test_bear (void)
{
  static const Case cases[] = {
    { CHART_DATASET_KIND_SINGLE, "%", 105, FALSE, SAMPLE_PLAIN ("b", 14.3, 1), TRUE },
    { CHART_DATASET_KIND_SCALE, "%", 105, FALSE, SAMPLE_PLAIN ("b", 14.3, 1), TRUE },
    { CHART_DATASET_KIND_MULTIPLE, "%", 105, FALSE, SAMPLE_PLAIN ("b", 14.3, 1), FALSE },
    { CHART_DATASET_KIND_RANKING, "%", 105, FALSE, SAMPLE_PLAIN ("b", 14.3, 1), TRUE },
    { CHART_DATASET_KIND_RANKING, "%", 104, FALSE, SAMPLE_PLAIN ("b", 14.3, 1), FALSE },
    { CHART_DATASET_KIND_RANKING, "%", 105, FALSE, SAMPLE_PLAIN ("b", 46.7, 1), FALSE },
    { CHART_DATASET_KIND_RANKING, "%", 0, FALSE, SAMPLE_PLAIN ("b", 14.3, 1), FALSE },
    { CHART_DATASET_KIND_VALUE, "%", 105, FALSE, SAMPLE_PLAIN ("b", 14.3, 1), FALSE },
    { CHART_DATASET_KIND_SINGLE, "점", 105, FALSE, SAMPLE_PLAIN ("b", 14.3, 1), FALSE },
    { CHART_DATASET_KIND_SINGLE, "%", 0, FALSE, SAMPLE_PLAIN ("b", 14.3, 1), FALSE },
    { CHART_DATASET_KIND_SINGLE, "%", 104, FALSE, SAMPLE_PLAIN ("b", 14.3, 1), FALSE },
    { CHART_DATASET_KIND_SINGLE, "%", 105, TRUE, SAMPLE_PLAIN ("b", 14.3, 1), FALSE },
    /* more than a whole; a rest that nobody counted; a number that is only about right */
    { CHART_DATASET_KIND_SINGLE, "%", 105, FALSE, SAMPLE_PLAIN ("b", 46.7, 1), FALSE },
    { CHART_DATASET_KIND_SINGLE,
      "%",
      105,
      FALSE,
      { "b", 27.61, 2, CHART_STATUS_DERIVED, CHART_ROW_OTHER, NAN, NAN },
      TRUE },
    { CHART_DATASET_KIND_SINGLE,
      "%",
      105,
      FALSE,
      { "b", 14.3, 1, CHART_STATUS_APPROXIMATE, CHART_ROW_PLAIN, NAN, NAN },
      FALSE },
    { CHART_DATASET_KIND_SINGLE,
      "%",
      105,
      FALSE,
      { "all", 100, 0, CHART_STATUS_REPORTED, CHART_ROW_TOTAL, NAN, NAN },
      TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartDataset) dataset = make_dataset (&cases[i]);

      g_test_message ("case %u", i);
      g_assert_cmpint (chart_shares_bear_intervals (dataset, 0), ==, cases[i].bear);
      g_assert_false (chart_shares_bear_intervals (dataset, 1));
    }
}

/* Wilson's interval of 76 of 105 is 63.15 to 80.02 per cent; the printed share is a little off. */
static void
test_interval (void)
{
  static const Case        answers = { CHART_DATASET_KIND_SINGLE, "%", 105, FALSE,
                                       SAMPLE_PLAIN ("b", 14.3, 1), TRUE };
  g_autoptr (ChartDataset) dataset = make_dataset (&answers);
  ChartInterval            interval = chart_shares_get_interval (dataset,
                                                                 chart_number_new (72.4, 1));

  g_assert_cmpfloat_with_epsilon (interval.low, 63.2, 0.1);
  g_assert_cmpfloat_with_epsilon (interval.high, 80.0, 0.1);
}

/* Shares of too few answers, of questions only. */
static void
test_suppressed (void)
{
  static const struct
  {
    ChartDatasetKind kind;
    const char      *unit;
    guint            n;
    double           share;
    gboolean         suppressed;
  } cases[] = {
    { CHART_DATASET_KIND_SINGLE, "%", 29, 5, TRUE },
    { CHART_DATASET_KIND_SINGLE, "%", 40, 50, TRUE },
    { CHART_DATASET_KIND_SINGLE, "%", 40, 5, FALSE },
    { CHART_DATASET_KIND_MULTIPLE, "%", 29, 5, TRUE },
    { CHART_DATASET_KIND_SCALE, "%", 105, 50, FALSE },
    { CHART_DATASET_KIND_RANKING, "%", 29, 5, FALSE },
    { CHART_DATASET_KIND_VALUE, "%", 29, 5, FALSE },
    { CHART_DATASET_KIND_SINGLE, "점", 29, 5, FALSE },
    { CHART_DATASET_KIND_SINGLE, "%", 0, 5, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleRow          row = SAMPLE_PLAIN ("a", cases[i].share, 0);
      g_autoptr (ChartDataset) dataset = sample_dataset_begin (cases[i].kind, cases[i].unit, &row,
                                                               1);

      chart_dataset_set_n (dataset, cases[i].n);
      chart_dataset_seal (dataset);
      g_test_message ("case %u", i);
      g_assert_cmpint (chart_shares_is_suppressed (dataset, chart_number_new (cases[i].share, 0)),
                       ==, cases[i].suppressed);
    }
}

/* All who are there were asked: there is nothing to be unsure of. */
static void
test_census (void)
{
  static const struct
  {
    const char *population;
    gboolean    bear;
  } cases[] = {
    { "adults in Korea", TRUE },
    { "105,000 adults", TRUE },
    { "1,105 members", TRUE },
    { "all 105 members", FALSE },
    { "105", FALSE },
    { "회원 전수", FALSE },
    { "회원 전수조사", FALSE },
    { "a census of members", FALSE },
    { "All members", FALSE },
    { "All members (1,000)", TRUE },
    { "members (105)", TRUE },
    { "전국 만 18세 이상 남녀 105명", TRUE },
    { "adults, weighted to the 2021 census", TRUE },
    { "전수자", TRUE },
    { "1,105", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleRow          row = SAMPLE_PLAIN ("a", 72.4, 1);
      g_autoptr (ChartDataset) dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%",
                                                               &row, 1);

      chart_dataset_set_n (dataset, 105);
      chart_dataset_set_text (dataset, CHART_DATASET_POPULATION,
                              chart_localized_new ("", cases[i].population));
      chart_dataset_seal (dataset);
      g_test_message ("%s", cases[i].population);
      g_assert_cmpint (chart_shares_bear_intervals (dataset, 0), ==, cases[i].bear);
    }
}

/* What is said of those who were asked, of how, and beside it tells of a census, too; not what is
 * said of something else. */
static void
test_census_said (void)
{
  static const struct
  {
    ChartDatasetText where;
    const char      *text;
    gboolean         bear;
  } cases[] = {
    { CHART_DATASET_POPULATION, "전 직원 105명", FALSE },
    { CHART_DATASET_POPULATION, "직원 105명 전원", FALSE },
    { CHART_DATASET_POPULATION, "전교생 105명", FALSE },
    { CHART_DATASET_POPULATION, "전 직원 1,105명", TRUE },
    { CHART_DATASET_POPULATION, "전 직원 중 105명", TRUE },
    { CHART_DATASET_POPULATION, "이전 직원 105명", TRUE },
    { CHART_DATASET_POPULATION, "105 employees, all of them", FALSE },
    { CHART_DATASET_BASE, "직원 105명 전수", FALSE },
    { CHART_DATASET_BASE, "응답자 105명 전원", TRUE },
    { CHART_DATASET_METHOD, "전수조사", FALSE },
    { CHART_DATASET_METHOD, "Census", FALSE },
    { CHART_DATASET_METHOD, "표본조사(전수조사 아님)", TRUE },
    { CHART_DATASET_METHOD, "stratified by the 2020 census", TRUE },
    { CHART_DATASET_NOTE, "전수조사라 표본오차가 없다.", FALSE },
    { CHART_DATASET_NOTE, "지난해 전수조사와 달리 표본을 추출했다.", TRUE },
    { CHART_DATASET_NOTE, "전통 기술 전수 교육을 물었다.", TRUE },
    { CHART_DATASET_NOTE, "Every employee was asked (a full census).", FALSE },
    { CHART_DATASET_NOTE, "Every respondent was asked three questions.", TRUE },
    { CHART_DATASET_NOTE, "Weighted to the full census.", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleRow          row = SAMPLE_PLAIN ("a", 72.4, 1);
      g_autoptr (ChartDataset) dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%",
                                                               &row, 1);

      chart_dataset_set_n (dataset, 105);
      chart_dataset_set_text (dataset, cases[i].where, chart_localized_new ("", cases[i].text));
      chart_dataset_seal (dataset);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (chart_shares_bear_intervals (dataset, 0), ==, cases[i].bear);
    }
}

/* A small population and what weights cost change what the answers tell: 800 of 1000 are worth
 * 800 · 999 / 200. */
static void
test_effective_n (void)
{
  static const struct
  {
    const char *population;
    double      effect;
    gboolean    weighted;
    double      n;
    gboolean    bears;
  } cases[] = {
    { "", 0, FALSE, 800, TRUE },
    { "", 0, TRUE, 800, FALSE },
    { "", 1.6, TRUE, 500, TRUE },
    { "", 1.6, FALSE, 500, TRUE },
    { "", 801, TRUE, 800, FALSE },
    { "1,000", 0, FALSE, 3996, TRUE },
    { "1,000", 1.6, TRUE, 2497.5, TRUE },
    { "회원 1,000명", 0, FALSE, 3996, TRUE },
    { "임직원 1천 명", 0, FALSE, 3996, TRUE },
    { "the 1,000 registered members of 3 clubs", 0, FALSE, 3996, TRUE },
    { "1 thousand households", 0, FALSE, 3996, TRUE },
    { "16,000 members", 0, FALSE, 800, TRUE }, /* 5 % of them */
    { "만 18세 이상 유권자 4,428만 1,010명", 0, FALSE, 800, TRUE },
    { "2024년 5월 성인", 0, FALSE, 800, TRUE },
    { "회원 가운데 무작위로 추출한 1,000명", 0, FALSE, 800, TRUE },
    { "1,000 members invited", 0, FALSE, 800, TRUE },
    { "1,000 members of 1,200 people", 0, FALSE, 800, TRUE },
    { "rooms 801 to 1000", 0, FALSE, 800, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleRow          rows[] = { SAMPLE_PLAIN ("a", 54, 1), SAMPLE_PLAIN ("b", 46, 1) };
      g_autoptr (ChartDataset) dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%", rows,
                                                               G_N_ELEMENTS (rows));
      ChartInterval            expected = chart_interval_wilson (0.54, cases[i].n);
      ChartInterval            interval;

      chart_dataset_set_n (dataset, 800);
      chart_dataset_set_weighted (dataset, cases[i].weighted);
      chart_dataset_set_design_effect (dataset, cases[i].effect);
      chart_dataset_set_text (dataset, CHART_DATASET_POPULATION,
                              chart_localized_new ("", cases[i].population));
      chart_dataset_seal (dataset);
      g_test_message ("%s, %g", cases[i].population, cases[i].effect);
      g_assert_cmpfloat_with_epsilon (chart_shares_get_effective_n (dataset), cases[i].n, 1e-9);
      g_assert_cmpint (chart_shares_bear_intervals (dataset, 0), ==, cases[i].bears);
      interval = chart_shares_get_interval (dataset, chart_number_new (54, 1));
      g_assert_cmpfloat_with_epsilon (interval.low, 100 * expected.low, 1e-9);
    }
}

/* Sums that only rounding keeps from 100, and others. */
static void
test_only_round (void)
{
  static const struct
  {
    guint            n;
    double           shares[3];
    ChartDatasetKind kind;
    double           sum; /* 0: not so */
  } cases[] = {
    { 3, { 33.3, 33.3, 33.3 }, CHART_DATASET_KIND_SINGLE, 99.9 },
    { 0, { 33.3, 33.3, 33.3 }, CHART_DATASET_KIND_SCALE, 99.9 },
    { 7, { 42.9, 42.9, 14.3 }, CHART_DATASET_KIND_SINGLE, 100.1 },
    { 7, { 42.9, 42.9, 14.3 }, CHART_DATASET_KIND_MULTIPLE, 0 },
    { 7, { 42.9, 42.9, 14.3 }, CHART_DATASET_KIND_RANKING, 0 },
    { 8, { 42.9, 42.9, 14.3 }, CHART_DATASET_KIND_SINGLE, 0 },    /* no such counts */
    { 1000, { 33.3, 33.3, 33.3 }, CHART_DATASET_KIND_SINGLE, 0 }, /* one is missing */
    { 1000, { 50.0, 30.0, 20.0 }, CHART_DATASET_KIND_SINGLE, 0 }, /* 100 */
    { 0, { 50.0, 30.0, 15.0 }, CHART_DATASET_KIND_SINGLE, 0 },    /* more than rounding */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SampleRow          rows[] = { SAMPLE_PLAIN ("a", cases[i].shares[0], 1),
                                          SAMPLE_PLAIN ("b", cases[i].shares[1], 1),
                                          SAMPLE_PLAIN ("c", cases[i].shares[2], 1) };
      g_autoptr (ChartDataset) dataset = sample_dataset_begin (cases[i].kind, "%", rows, 3);
      ChartNumber              sum = { 0, 0 };
      gboolean                 only;

      chart_dataset_set_n (dataset, cases[i].n);
      chart_dataset_seal (dataset);
      only = chart_shares_only_round (dataset, 0, &sum);
      g_test_message ("case %u", i);
      g_assert_cmpint (only, ==, cases[i].sum > 0);
      if (only)
        g_assert_cmpfloat_with_epsilon (sum.value, cases[i].sum, 1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shares/bear", test_bear);
  g_test_add_func ("/shares/interval", test_interval);
  g_test_add_func ("/shares/suppressed", test_suppressed);
  g_test_add_func ("/shares/census", test_census);
  g_test_add_func ("/shares/census-said", test_census_said);
  g_test_add_func ("/shares/effective-n", test_effective_n);
  g_test_add_func ("/shares/only-round", test_only_round);
  return g_test_run ();
}
