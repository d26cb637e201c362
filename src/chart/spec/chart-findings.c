/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-findings.h"

#include "spec/chart-check-chart.h"
#include "stats/chart-check.h"

/* (transfer full): @dataset with the texts that the chart says in its own words */
static ChartDataset *
get_said (const ChartSpec    *spec,
          const ChartDataset *dataset)
{
  const char   *tag = chart_lang_get_tag (spec->lang);
  ChartDataset *said = chart_dataset_copy (dataset);

  for (guint i = 0; i < CHART_SPEC_N_TEXTS; i++)
    {
      const char *words = chart_localized_lookup (spec->texts[i], tag);

      if (words != NULL)
        chart_dataset_set_text (said, chart_spec_text_get_source ((ChartSpecText)i),
                                words[0] != '\0' ? chart_localized_new (tag, words) : NULL);
    }
  chart_dataset_seal (said);
  return said;
}

/**
 * chart_findings_new:
 *
 * Checks the dataset as the chart shows it: without the rows that it leaves out, with its own
 * words, in its language; then how the chart draws it.
 *
 * Returns: (transfer full) (element-type ChartFinding): what a reader of the chart should know
 */
GPtrArray *
chart_findings_new (const ChartSpec    *spec,
                    const ChartDataset *dataset)
{
  g_autoptr (ChartDataset) drawn = chart_spec_get_drawn (spec, dataset);
  g_autoptr (ChartDataset) said = get_said (spec, drawn);
  GPtrArray               *findings = chart_check (said, spec->lang);

  chart_check_chart (spec, said, findings);
  return findings;
}
