/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-findings.h"

#include "spec/chart-check-chart.h"
#include "stats/chart-check-private.h"
#include "text/chart-glyphs.h"

#define MOST_LABELS 2000 /* more are not drawn */

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

/* Texts that are drawn and have a character that no font has. */
static void
check_glyphs (const ChartSpec    *spec,
              const ChartDataset *dataset,
              GPtrArray          *findings)
{
  ChartCheck         check = { .dataset = dataset, .lang = spec->lang, .findings = findings };
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  const char        *text = NULL;
  const char        *at = NULL;
  char               character[7] = "";
  GArray            *rows;

  check.tag = chart_lang_get_tag (spec->lang);
  for (guint row = 0; row < MIN (chart_dataset_get_n_rows (dataset), MOST_LABELS); row++)
    {
      const char *label = chart_check_label (&check, row);
      const char *missing = chart_glyphs_find_missing (label);

      if (missing == NULL)
        continue;
      g_array_append_val (found, row);
      if (at == NULL)
        {
          text = label;
          at = missing;
        }
    }
  for (guint i = 0; i < CHART_SPEC_N_TEXTS && at == NULL; i++)
    {
      text = chart_spec_get_text (spec, dataset, (ChartSpecText)i);
      at = text != NULL ? chart_glyphs_find_missing (text) : NULL;
    }
  if (at == NULL)
    return;
  g_unichar_to_utf8 (g_utf8_get_char (at), character);
  rows = chart_check_add (&check, CHART_FINDING_WARNING, "no-glyph",
                          SAY (&check, "그릴 글꼴이 없어 네모로 나오는 글자가 있다: ‘%s’의 %s(U+%04X)",
                               "no font here has a character of “%s”: a box stands for %s (U+%04X)",
                               text, character, g_utf8_get_char (at)));
  g_array_append_vals (rows, found->data, found->len);
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
  check_glyphs (spec, said, findings);
  return findings;
}
