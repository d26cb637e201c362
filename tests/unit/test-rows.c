/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout.h"
#include "spec/chart-suggest.h"
#include "text/chart-measurer.h"

#include "sample-dataset.h"

static ChartScene *
lay_out_as (ChartDataset *dataset,
            ChartKind     kind,
            ChartSize     size)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartSpec)     suggested = chart_suggest (dataset, NULL, CHART_LANG_EN);
  g_autoptr (ChartSpec)     spec = NULL;
  ChartSpecBuilder         *builder = chart_spec_builder_new (suggested);
  ChartScene               *scene;

  chart_spec_builder_set_kind (builder, kind);
  spec = chart_spec_builder_end (builder);
  scene = chart_layout (spec, dataset, measurer, size, &error);
  g_assert_no_error (error);
  return scene;
}

static ChartScene *
lay_out (ChartDataset *dataset,
         ChartSize     size)
{
  return lay_out_as (dataset, CHART_KIND_BAR, size);
}

/* (transfer full): the label of datum @i as its lines say it, a space between two of them. */
static char *
drawn_label (const ChartScene *scene,
             int               i)
{
  g_autoptr (GString) label = g_string_new (NULL);
  guint               n;
  const ChartMark    *marks = chart_scene_get_marks (scene, &n);

  for (guint k = 0; k < n; k++)
    if (marks[k].type == CHART_MARK_TEXT && marks[k].role == CHART_ROLE_LABEL &&
        marks[k].datum == i)
      g_string_append_printf (label, "%s%s", label->len > 0 ? " " : "", marks[k].text);
  return g_strdup (label->str);
}

/* On a narrow page the bars give way before a word is parted. */
static void
test_whole_words (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("Higher productivity", 72.4, 1),
    SAMPLE_PLAIN ("Shorter hours", 14.3, 1),
    SAMPLE_PLAIN ("More unemployment", 8.6, 1),
  };
  g_autoptr (ChartDataset) dataset = sample_dataset_new (CHART_DATASET_KIND_VALUE, "points", rows,
                                                         G_N_ELEMENTS (rows));

  for (double height = 200; height <= 600; height += 20)
    {
      g_autoptr (ChartScene) scene = lay_out (dataset, (ChartSize){ 200, height });
      guint                  n;
      const ChartDatum      *data = chart_scene_get_data (scene, &n);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *label = drawn_label (scene, (int)i);

          g_assert_cmpstr (label, ==, data[i].label);
        }
    }
}

/* Where the room ends at a tie, its rows are folded together, unless hardly any would be left. */
static void
test_ties (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("a", 34, 0),
    SAMPLE_PLAIN ("b", 30, 0),
    SAMPLE_PLAIN ("c", 15, 0),
    SAMPLE_PLAIN ("d", 6, 0),
    SAMPLE_PLAIN ("e", 6, 0),
    SAMPLE_PLAIN ("f", 5, 0),
    SAMPLE_PLAIN ("g", 4, 0),
  };
  static const SampleRow equal[] = {
    SAMPLE_PLAIN ("a", 5, 0),
    SAMPLE_PLAIN ("b", 5, 0),
    SAMPLE_PLAIN ("c", 5, 0),
    SAMPLE_PLAIN ("d", 5, 0),
    SAMPLE_PLAIN ("e", 5, 0),
    SAMPLE_PLAIN ("f", 5, 0),
  };
  g_autoptr (ChartDataset) ranked = sample_dataset_new (CHART_DATASET_KIND_RANKING, "", rows,
                                                        G_N_ELEMENTS (rows));
  g_autoptr (ChartDataset) level = sample_dataset_new (CHART_DATASET_KIND_RANKING, "", equal,
                                                       G_N_ELEMENTS (equal));
  gboolean                 folds = FALSE;

  for (double height = 120; height <= 300; height += 2)
    {
      g_autoptr (ChartScene) scene = lay_out (ranked, (ChartSize){ 320, height });
      guint                  n, n_tied = 0;
      const ChartDatum      *data = chart_scene_get_data (scene, &n);

      for (guint i = 0; i < n; i++)
        n_tied += data[i].row == 3 || data[i].row == 4;
      g_assert_cmpuint (n_tied, !=, 1);
      folds |= n_tied == 0 && n == 4;
    }
  g_assert_true (folds);

  for (double height = 120; height <= 300; height += 2)
    {
      g_autoptr (ChartScene) scene = lay_out (level, (ChartSize){ 320, height });
      guint                  n;

      chart_scene_get_data (scene, &n);
      g_assert_cmpuint (n, >=, height < 200 ? 2 : 4);
    }
}

/* Whatever the room, each row is drawn or counted in the folded one, whose value holds all that is
 * not drawn. */
static void
test_nothing_lost (void)
{
  static const SampleRow rows[] = {
    SAMPLE_PLAIN ("a long label of several words", 38.5, 1),
    SAMPLE_PLAIN ("another long label of several words", 22.1, 1),
    SAMPLE_PLAIN ("c", 18.9, 1),
    SAMPLE_PLAIN ("d", 9.6, 1),
    SAMPLE_PLAIN ("e", 6.4, 1),
    { "other", 3.1, 1, CHART_STATUS_REPORTED, CHART_ROW_OTHER, NAN, NAN },
    { "no answer", 1.4, 1, CHART_STATUS_REPORTED, CHART_ROW_OTHER, NAN, NAN },
  };
  static const ChartKind   kinds[] = { CHART_KIND_BAR, CHART_KIND_COLUMN, CHART_KIND_DOT };
  g_autoptr (ChartDataset) dataset = sample_dataset_new (CHART_DATASET_KIND_SINGLE, "%", rows,
                                                         G_N_ELEMENTS (rows));
  gboolean                 folds_all = FALSE;

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (double side = 160; side <= 900; side += 20)
      {
        g_autoptr (ChartScene) scene = lay_out_as (dataset, kinds[k], (ChartSize){ side, side });
        guint                  n, n_drawn = 0, n_folded = 0;
        const ChartDatum      *data = chart_scene_get_data (scene, &n);
        double                 sum = 0;

        for (guint i = 0; i < n; i++)
          {
            n_drawn += data[i].row >= 0;
            sum += g_ascii_strtod (data[i].value, NULL);
            if (data[i].row < 0)
              n_folded = (guint)g_ascii_strtoull (data[i].label, NULL, 10);
          }
        g_assert_cmpuint (n_drawn + n_folded, ==, G_N_ELEMENTS (rows));
        g_assert_cmpfloat_with_epsilon (sum, 100, 0.05);
        folds_all |= n_folded > 0 && data[n - 1].row < 0;
      }
  g_assert_true (folds_all); /* the last rows too */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rows/whole-words", test_whole_words);
  g_test_add_func ("/rows/ties", test_ties);
  g_test_add_func ("/rows/nothing-lost", test_nothing_lost);

  return g_test_run ();
}
