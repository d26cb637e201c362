/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "export/chart-save.h"
#include "layout/chart-layout.h"
#include "read/chart-load.h"
#include "scene/chart-scene-query.h"
#include "spec/chart-suggest.h"

#include "sample-survey.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;

static char *
in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static ChartPackage *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  ChartPackage      *package = chart_load (path, NULL, NULL, &error);

  g_assert_no_error (error);
  return package;
}

/* What the file says is drawn of each dataset. */
static GPtrArray *
suggest (const ChartPackage *package)
{
  GPtrArray *specs = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_spec_unref);

  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    g_ptr_array_add (specs, chart_suggest (chart_package_get_dataset (package, i),
                                           chart_package_get_view (package, i), CHART_LANG_KO));
  return specs;
}

static void
save (const ChartPackage *package,
      const GPtrArray    *specs,
      const char         *path)
{
  g_autoptr (GError) error = NULL;

  chart_save (package, (const ChartSpec *const *)specs->pdata, path, CHART_SAVE_KEEP_INPUT, &error);
  g_assert_no_error (error);
}

/* The drawing as text, in a language that the spec need not say; why there is none. */
static char *
draw (const ChartSpec    *spec,
      const ChartDataset *dataset,
      ChartLang           lang)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  ChartSpecBuilder         *builder = chart_spec_builder_new (spec);
  g_autoptr (ChartSpec)     said = NULL;
  g_autoptr (ChartScene)    scene = NULL;

  chart_spec_builder_set_lang (builder, lang);
  said = chart_spec_builder_end (builder);
  scene = chart_layout (said, dataset, measurer, (ChartSize){ 1280, 720 }, &error);
  return scene != NULL ? chart_scene_dump (scene) : g_strdup (error->message);
}

static void
assert_same_values (const ChartDataset *before,
                    const ChartDataset *after,
                    guint               i)
{
  const ChartColumn *one = chart_dataset_get_column (before, i);
  const ChartColumn *other = chart_dataset_get_column (after, i);

  g_assert_cmpint (chart_column_is_percent (one), ==, chart_column_is_percent (other));
  for (guint row = 0; row < chart_column_get_n (one); row++)
    {
      ChartValue a = chart_column_get (one, row);
      ChartValue b = chart_column_get (other, row);

      g_assert_cmpint (a.status, ==, b.status);
      g_assert_cmpint (chart_number_compare (a.number, b.number), ==, 0);
      g_assert_cmpint (chart_number_compare (a.low, b.low), ==, 0);
      g_assert_cmpint (chart_number_compare (a.high, b.high), ==, 0);
      if (chart_number_is_missing (a.number))
        continue;
      g_assert_cmpint (a.number.decimals, ==, b.number.decimals);
      g_assert_cmpstr (a.text, ==, b.text);
    }
}

static void
assert_same (const ChartPackage *before,
             const GPtrArray    *specs,
             const ChartPackage *after)
{
  g_autoptr (GPtrArray) read = suggest (after);

  g_assert_cmpuint (chart_package_get_n_datasets (before), ==,
                    chart_package_get_n_datasets (after));
  for (guint i = 0; i < specs->len; i++)
    {
      const ChartDataset *one = chart_package_get_dataset (before, i);
      const ChartDataset *other = chart_package_get_dataset (after, i);

      g_assert_cmpstr (chart_dataset_get_id (one), ==, chart_dataset_get_id (other));
      g_assert_cmpuint (chart_dataset_get_n (one), ==, chart_dataset_get_n (other));
      g_assert_cmpint (chart_dataset_get_kind (one), ==, chart_dataset_get_kind (other));
      g_assert_cmpuint (chart_dataset_get_n_rows (one), ==, chart_dataset_get_n_rows (other));
      g_assert_cmpuint (chart_dataset_get_n_columns (one), ==, chart_dataset_get_n_columns (other));
      for (guint k = 0; k < chart_dataset_get_n_rows (one); k++)
        g_assert_cmpint (chart_dataset_get_role (one, k), ==, chart_dataset_get_role (other, k));
      for (guint k = 0; k < chart_dataset_get_n_columns (one); k++)
        assert_same_values (one, other, k);
      for (guint lang = 0; lang < CHART_N_LANGS; lang++)
        {
          g_autofree char *drawn = draw (specs->pdata[i], one, (ChartLang)lang);
          g_autofree char *again = draw (read->pdata[i], other, (ChartLang)lang);

          g_assert_cmpstr (drawn, ==, again);
        }
    }
}

/* Both forms read as what was saved. */
static void
go_round (const char *path)
{
  g_autofree char         *file = in_folder ("one.datapackage.json");
  g_autofree char         *tables = in_folder ("tables");
  g_autoptr (ChartPackage) before = chart_load (path, NULL, NULL, NULL);
  g_autoptr (GPtrArray)    specs = NULL;
  const char *const        targets[] = { file, tables };

  if (before == NULL) /* what cannot be read is not saved */
    return;
  g_test_message ("%s", path);
  specs = suggest (before);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (ChartPackage) after = NULL;

      save (before, specs, targets[i]);
      after = load (targets[i]);
      assert_same (before, specs, after);
    }
}

static void
test_sample (void)
{
  g_autofree char *path = chart_load_sample_path ();

  go_round (path);
}

static void
test_tables (void)
{
  g_autofree char *tables = g_test_build_filename (G_TEST_DIST, "corpus", "tables", NULL);
  GDir            *dir = g_dir_open (tables, 0, NULL);
  const char      *name;
  guint            n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (tables, name, NULL);

      go_round (path);
      n++;
    }
  g_dir_close (dir);
  g_assert_cmpuint (n, >, 20);
}

/* Cells that a package cannot say as they are printed. */
static void
test_printed (void)
{
  static const char *const tables[] = {
    "나라,비율\n미국,\"1,234.50\"\n한국,₩1\n일본,\n",
    "나라,값\n미국,3천\n한국,1.2만\n합계,(1)\n",
    "나라,값,값\n미국,\"1.234,5\",1\n한국,\"2,50\",-\n일본,\"3,5\",x\n",
    "status,low\n \"a\"\" b\",−5\n\"\",\n기타,12.5%\n전체,5\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = in_folder ("t.csv");

      g_assert_true (g_file_set_contents (path, tables[i], -1, NULL));
      go_round (path);
    }
}

/* The chart as it was changed is what is read, and what was not known stays. */
static void
test_view (void)
{
  static const char json[] =
    "{\"x:mine\": {\"a\": [1, 2.5, null, true]}, \"languages\": [\"ko\"], \"resources\": [{"
    "\"name\": \"r\", \"y\": \"z\", \"data\": [[\"label\", \"value\"], [\"가\", 1.50], [\"나\", 2]],"
    "\"schema\": {\"w\": 1, \"fields\": [{\"name\": \"label\", \"type\": \"string\", \"v\": 2},"
    "{\"name\": \"value\", \"type\": \"number\"}]}}],"
    "\"views\": [{\"name\": \"n\", \"u\": 3, \"resources\": [\"r\"], \"spec\": {\"t\": 4}}]}";
  static const char *const kept[] = { "\"x:mine\"", "2.5", "\"y\"", "\"w\"", "\"v\"", "\"u\"",
                                      "\"t\"", "\"가\", 1.50" };
  g_autofree char         *path = in_folder ("view.json");
  g_autofree char         *out = in_folder ("view.datapackage.json");
  g_autofree char         *text = NULL;
  g_autoptr (ChartPackage) before = NULL;
  g_autoptr (ChartPackage) after = NULL;
  g_autoptr (GPtrArray)    specs = NULL;
  g_autoptr (ChartSpec)    read = NULL;
  const char              *labels[] = { "나", NULL };
  ChartSpecBuilder        *builder;

  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  before = load (path);
  specs = suggest (before);
  builder = chart_spec_builder_new (specs->pdata[0]);
  chart_spec_builder_set_kind (builder, CHART_KIND_DONUT);
  chart_spec_builder_set_highlights (builder, labels);
  chart_spec_builder_set_text (builder, CHART_SPEC_TITLE, CHART_LANG_KO, "제목 “둘”\n\\");
  chart_spec_unref (specs->pdata[0]);
  specs->pdata[0] = chart_spec_builder_end (builder);

  save (before, specs, out);
  after = load (out);
  read = chart_suggest (chart_package_get_dataset (after, 0), chart_package_get_view (after, 0),
                        CHART_LANG_EN);
  g_assert_true (chart_spec_equal (read, specs->pdata[0]));
  g_assert_true (g_file_get_contents (out, &text, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_nonnull (strstr (text, kept[i]));
}

/* The input stays, unless it is the package itself and that was asked for. */
static void
test_input (void)
{
  g_autofree char         *path = in_folder ("own.datapackage.json");
  g_autofree char         *sample = chart_load_sample_path ();
  g_autoptr (ChartPackage) package = load (sample);
  g_autoptr (GPtrArray)    specs = suggest (package);
  g_autoptr (ChartPackage) own = NULL;
  g_autoptr (GError)       error = NULL;

  g_assert_false (chart_save (package, (const ChartSpec *const *)specs->pdata, sample,
                              CHART_SAVE_REPLACE_INPUT, &error));
  g_assert_error (error, CHART_ERROR, CHART_ERROR_WOULD_REPLACE_INPUT);
  g_clear_error (&error);

  save (package, specs, path);
  own = load (path);
  g_assert_false (chart_save (own, (const ChartSpec *const *)specs->pdata, path,
                              CHART_SAVE_KEEP_INPUT, &error));
  g_assert_error (error, CHART_ERROR, CHART_ERROR_WOULD_REPLACE_INPUT);
  g_clear_error (&error);
  g_assert_true (chart_save (own, (const ChartSpec *const *)specs->pdata, path,
                             CHART_SAVE_REPLACE_INPUT, &error));
}

static void
remove_folder (const char *path)
{
  GDir       *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_dir_close (dir);
  g_rmdir (path);
}

/* What is known of weights is written, too: without it the shares would be taken for counts. */
static void
test_weighted (void)
{
  g_autoptr (GBytes)       bytes = sample_survey_write (SAMPLE_SURVEY_SAV, 20);
  g_autofree char         *input = in_folder ("weighted.sav");
  g_autofree char         *path = in_folder ("weighted.datapackage.json");
  g_autoptr (ChartPackage) package = NULL;
  g_autoptr (GPtrArray)    specs = NULL;
  g_autoptr (ChartPackage) after = NULL;
  const ChartDataset      *one, *other;

  g_assert_true (g_file_set_contents (input, g_bytes_get_data (bytes, NULL),
                                      (gssize)g_bytes_get_size (bytes), NULL));
  package = load (input);
  specs = suggest (package);
  save (package, specs, path);
  after = load (path);
  one = chart_package_get_dataset (package, 0);
  other = chart_package_get_dataset (after, 0);
  g_assert_true (chart_dataset_is_weighted (one));
  g_assert_true (chart_dataset_is_weighted (other));
  g_assert_cmpfloat (chart_dataset_get_design_effect (one), >, 1);
  g_assert_cmpfloat_with_epsilon (chart_dataset_get_design_effect (other),
                                  chart_dataset_get_design_effect (one), 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("dopyo-XXXXXX", NULL);
  g_test_add_func ("/save/sample", test_sample);
  g_test_add_func ("/save/tables", test_tables);
  g_test_add_func ("/save/printed", test_printed);
  g_test_add_func ("/save/view", test_view);
  g_test_add_func ("/save/weighted", test_weighted);
  g_test_add_func ("/save/input", test_input);
  result = g_test_run ();
  remove_folder (folder);
  g_free (folder);
  return result;
}
