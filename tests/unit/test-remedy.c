/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-remedy.h"

#include "sample-dataset.h"

static const SampleRow shares[] = {
  SAMPLE_PLAIN ("iPhone", 72.4, 1),
  SAMPLE_PLAIN ("b", 27.6, 1),
};

static ChartDataset *
make_dataset (const char *title,
              const char *note)
{
  ChartDataset *dataset = sample_dataset_begin (CHART_DATASET_KIND_SINGLE, "%", shares,
                                                G_N_ELEMENTS (shares));

  chart_dataset_set_text (dataset, CHART_DATASET_TITLE, chart_localized_new ("", title));
  if (note != NULL)
    chart_dataset_set_text (dataset, CHART_DATASET_NOTE, chart_localized_new ("", note));
  chart_dataset_seal (dataset);
  return dataset;
}

static ChartFinding *
make_finding (ChartRemedyKind remedy,
              const char     *message)
{
  ChartFinding *finding = chart_finding_new (CHART_FINDING_WARNING, "test", g_strdup (message));

  finding->remedy.kind = remedy;
  return finding;
}

static ChartSpec *
make_spec (ChartKind kind,
           gboolean  show_ranks)
{
  ChartSpecBuilder *builder = chart_spec_builder_new (NULL);

  chart_spec_builder_set_lang (builder, CHART_LANG_EN);
  chart_spec_builder_set_kind (builder, kind);
  chart_spec_builder_set_show_ranks (builder, show_ranks);
  return chart_spec_builder_end (builder);
}

/* A sentence of its own begins with a capital letter, but for a label, and ends with a stop. */
static void
test_sentence (void)
{
  static const struct
  {
    const char *message, *sentence;
  } cases[] = {
    { "only 98 answered", "Only 98 answered." },
    { "응답 수가 98이다", "응답 수가 98이다." },
    { "iPhone is first", "iPhone is first." },
    { "éa", "Éa." },
    { "", "" },
  };
  g_autoptr (ChartDataset) dataset = make_dataset ("T", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartFinding) finding = make_finding (CHART_REMEDY_NONE, cases[i].message);
      g_autofree char         *sentence = NULL;
      guint                    row = 0;

      g_array_append_val (finding->rows, row);
      sentence = chart_finding_get_sentence (finding, dataset);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* No remedy changes nothing; one that was taken before is none any more. */
static void
test_nothing (void)
{
  g_autoptr (ChartDataset) dataset = make_dataset ("T", NULL);
  g_autoptr (ChartFinding) none = make_finding (CHART_REMEDY_NONE, "it is so");
  g_autoptr (ChartSpec)    spec = make_spec (CHART_KIND_BAR, FALSE);

  g_assert_null (chart_remedy_apply (none, spec, dataset));
  g_assert_null (chart_remedy_get_name (&none->remedy));
  g_assert_null (chart_remedy_get_title (&none->remedy));
  for (guint i = CHART_REMEDY_NONE + 1; i < CHART_N_REMEDIES; i++)
    {
      g_autoptr (ChartFinding) finding = make_finding ((ChartRemedyKind)i, "it is so");
      g_autoptr (ChartSpec)    before = make_spec (CHART_KIND_PIE, TRUE);
      g_autoptr (ChartSpec)    after = NULL;
      g_autofree char         *title = NULL;
      guint                    row = 1;

      if (i == CHART_REMEDY_CORRECT)
        finding->remedy = (ChartRemedy){ CHART_REMEDY_CORRECT, CHART_DATASET_TITLE,
                                         g_strdup ("T"), g_strdup ("U") };
      g_array_append_val (finding->rows, row);
      title = chart_remedy_get_title (&finding->remedy);
      g_assert_nonnull (title);
      g_assert_nonnull (chart_remedy_get_name (&finding->remedy));
      after = chart_remedy_apply (finding, before, dataset);
      g_assert_nonnull (after);
      g_assert_null (chart_remedy_apply (finding, after, dataset));
    }
}

/* The sentence follows the note of the chart's language, with a stop between them. */
static void
test_say (void)
{
  static const struct
  {
    const char *note, *said;
  } cases[] = {
    { NULL, "It is so." },
    { "An estimate", "An estimate. It is so." },
    { "An estimate.", "An estimate. It is so." },
    { "(추정)", "(추정) It is so." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartDataset) dataset = make_dataset ("T", cases[i].note);
      g_autoptr (ChartFinding) finding = make_finding (CHART_REMEDY_SAY, "it is so");
      g_autoptr (ChartSpec)    spec = make_spec (CHART_KIND_BAR, FALSE);
      g_autoptr (ChartSpec)    after = chart_remedy_apply (finding, spec, dataset);

      g_assert_cmpstr (chart_spec_get_text (after, dataset, CHART_SPEC_NOTE), ==, cases[i].said);
    }
}

/* A note that has all numbers of the sentence says the same in its own words. */
static void
test_said_already (void)
{
  static const struct
  {
    const char *note;
    gboolean    said;
  } cases[] = {
    { "34.34% is no share of 105; 297 answers would fit", TRUE },
    { "34.34% is no share of 105", FALSE },
    { "134.34% is no share of 105; 297 answers would fit", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartDataset) dataset = make_dataset ("T", cases[i].note);
      g_autoptr (ChartFinding) finding = make_finding (
        CHART_REMEDY_SAY, "no whole count of 105 is 34.34%; the smallest that fits is 297.");
      g_autoptr (ChartSpec) spec = make_spec (CHART_KIND_BAR, FALSE);
      g_autoptr (ChartSpec) after = chart_remedy_apply (finding, spec, dataset);

      g_assert_cmpint (after == NULL, ==, cases[i].said);
    }
}

/* A number is corrected wherever the text says it, and not inside a longer one. */
static void
test_correct (void)
{
  static const struct
  {
    const char *title, *corrected;
  } cases[] = {
    { "72.9% say a", "72.4% say a" },
    { "a: 72.9%, yes, 72.9%", "a: 72.4%, yes, 72.4%" },
    { "172.9% and 72.9%", "172.9% and 72.4%" },
    { "3.72.9%", NULL },
    { "72%", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChartDataset) dataset = make_dataset (cases[i].title, "72.9%");
      g_autoptr (ChartFinding) finding = make_finding (CHART_REMEDY_CORRECT, "it is so");
      g_autoptr (ChartSpec)    spec = make_spec (CHART_KIND_BAR, FALSE);
      g_autoptr (ChartSpec)    after = NULL;

      finding->remedy.text = CHART_DATASET_TITLE;
      finding->remedy.from = g_strdup ("72.9%");
      finding->remedy.to = g_strdup ("72.4%");
      after = chart_remedy_apply (finding, spec, dataset);
      if (cases[i].corrected == NULL)
        {
          g_assert_null (after);
          continue;
        }
      g_assert_cmpstr (chart_spec_get_text (after, dataset, CHART_SPEC_TITLE), ==,
                       cases[i].corrected);
      g_assert_cmpstr (chart_spec_get_text (after, dataset, CHART_SPEC_NOTE), ==, "72.9%");
    }
}

static void
test_chart (void)
{
  g_autoptr (ChartDataset) dataset = make_dataset ("T", NULL);
  g_autoptr (ChartSpec)    spec = make_spec (CHART_KIND_PIE, TRUE);
  g_autoptr (ChartFinding) ranks = make_finding (CHART_REMEDY_HIDE_RANKS, "it is so");
  g_autoptr (ChartFinding) bars = make_finding (CHART_REMEDY_DRAW_BARS, "it is so");
  g_autoptr (ChartFinding) parts = make_finding (CHART_REMEDY_LEAVE_OUT, "it is so");
  g_autoptr (ChartSpec)    some = NULL;
  guint                    row = 1;
  g_autoptr (ChartSpec)    hidden = chart_remedy_apply (ranks, spec, dataset);
  g_autoptr (ChartSpec)    drawn = chart_remedy_apply (bars, spec, dataset);

  g_array_append_val (parts->rows, row);
  some = chart_remedy_apply (parts, spec, dataset);
  g_assert_cmpstr (some->left_out[0], ==, "b");
  g_assert_null (some->left_out[1]);
  g_assert_false (hidden->show_ranks);
  g_assert_cmpint (hidden->kind, ==, CHART_KIND_PIE);
  g_assert_true (drawn->show_ranks);
  g_assert_cmpint (drawn->kind, ==, CHART_KIND_BAR);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remedy/sentence", test_sentence);
  g_test_add_func ("/remedy/nothing", test_nothing);
  g_test_add_func ("/remedy/say", test_say);
  g_test_add_func ("/remedy/said-already", test_said_already);
  g_test_add_func ("/remedy/correct", test_correct);
  g_test_add_func ("/remedy/chart", test_chart);
  return g_test_run ();
}
