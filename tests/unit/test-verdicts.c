/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-verdicts.h"
#include "sample-dataset.h"

static ChartDataset *
make_dataset (void)
{
  static const char *const labels[] = { "a", "b" };
  static const char *const names[] = { "x", "y", "z" };
  static const double      values[] = { 1, -2, 3, 4, 5, 6 };

  return sample_table_new (CHART_DATASET_KIND_VALUE, "", labels, 2, names, 3, values);
}

static ChartSpec *
make_spec (guint column,
           guint top)
{
  ChartSpecBuilder *builder = chart_spec_builder_new (NULL);

  chart_spec_builder_set_column (builder, column);
  chart_spec_builder_set_top (builder, top);
  return chart_spec_builder_end (builder);
}

/* They are what asking for each kind gives. */
static void
test_get (void)
{
  g_autoptr (ChartDataset)  dataset = make_dataset ();
  g_autoptr (ChartSpec)     spec = make_spec (1, 0);
  g_autoptr (ChartVerdicts) verdicts = chart_verdicts_new (dataset, spec);

  for (guint i = 0; i < CHART_N_KINDS; i++)
    {
      g_autofree char *refusal = chart_kind_refuse (i, dataset, spec);

      g_assert_cmpstr (chart_verdicts_get (verdicts, i), ==, refusal);
    }
  g_assert_null (chart_verdicts_get (verdicts, CHART_KIND_BAR));
  g_assert_nonnull (chart_verdicts_get (verdicts, CHART_KIND_RANGE));
}

/* As long as the same series of the same dataset are drawn. */
static void
test_hold (void)
{
  g_autoptr (ChartDataset)  dataset = make_dataset ();
  g_autoptr (ChartDataset)  another = make_dataset ();
  g_autoptr (ChartSpec)     spec = make_spec (0, 0);
  g_autoptr (ChartSpec)     shorter = make_spec (0, 1);
  g_autoptr (ChartSpec)     other = make_spec (2, 0);
  g_autoptr (ChartVerdicts) verdicts = chart_verdicts_new (dataset, spec);

  g_assert_true (chart_verdicts_hold (verdicts, dataset, spec));
  g_assert_true (chart_verdicts_hold (verdicts, dataset, shorter));
  g_assert_false (chart_verdicts_hold (verdicts, dataset, other));
  g_assert_false (chart_verdicts_hold (verdicts, another, spec));
  g_assert_false (chart_verdicts_hold (NULL, dataset, spec));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdicts/get", test_get);
  g_test_add_func ("/verdicts/hold", test_hold);
  return g_test_run ();
}
