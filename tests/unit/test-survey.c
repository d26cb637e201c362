/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "read/chart-load.h"
#include "sample-survey.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static ChartPackage *
load (SampleSurvey format,
      guint        n_rows,
      const char  *weight,
      GError     **error)
{
  g_autoptr (GBytes) bytes = sample_survey_write (format, n_rows);
  ChartLoadOptions   options = CHART_LOAD_OPTIONS_DEFAULT;

  options.weight = weight;
  return chart_load_bytes (bytes, "t", &options, NULL, error);
}

/* (transfer full): a dataset in a line: its texts, its base, its rows. */
static char *
dump (const ChartPackage *package,
      const char         *id)
{
  int                 place = chart_package_find (package, id);
  const ChartDataset *dataset;
  const char         *note, *question;
  GString            *out = g_string_new (NULL);

  if (place < 0)
    return g_string_free (out, FALSE);
  dataset = chart_package_get_dataset (package, (guint)place);
  note = chart_dataset_get_text (dataset, CHART_DATASET_NOTE, "en");
  question = chart_dataset_get_text (dataset, CHART_DATASET_QUESTION, "ko");
  g_string_printf (out, "%s; %s%u%s; %s;",
                   question != NULL ? question
                                    : chart_dataset_get_text (dataset, CHART_DATASET_TITLE, "ko"),
                   chart_dataset_get_kind (dataset) == CHART_DATASET_KIND_SCALE ? "scale " : "",
                   chart_dataset_get_n (dataset),
                   chart_dataset_is_weighted (dataset) ? " weighted" : "",
                   note != NULL ? note : "");
  for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
    {
      ChartValue value = chart_column_get (chart_dataset_get_column (dataset, 0), row);

      g_string_append_printf (out, " %s%s %s", chart_dataset_get_label (dataset, row, "ko"),
                              chart_dataset_get_role (dataset, row) == CHART_ROW_OTHER ? "*" : "",
                              value.text);
    }
  return g_string_free (out, FALSE);
}

static void
assert_dataset (const ChartPackage *package,
                const char         *id,
                const char         *wanted)
{
  g_autofree char *made = dump (package, id);

  g_assert_cmpstr (made, ==, wanted);
}

static void
assert_notices (const ChartPackage *package,
                const char         *wanted)
{
  const ChartReading *reading = chart_package_get_reading (package);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < reading->notices->len; i++)
    g_string_append_printf (codes, "%s ", ((ChartNotice *)reading->notices->pdata[i])->code);
  g_assert_cmpstr (codes->str, ==, wanted);
}

/* Shares of those who answered, in the order of the codes; a scale has its empty steps, too. A file
 * that weights its answers is taken at its word. */
static void
test_spss (void)
{
  for (SampleSurvey format = SAMPLE_SURVEY_SAV; format <= SAMPLE_SURVEY_ZSAV; format++)
    {
      g_autoptr (GError)       error = NULL;
      g_autoptr (ChartPackage) weighted = load (format, 20, NULL, &error);
      g_autoptr (ChartPackage) plain = load (format, 20, "", &error);

      g_assert_no_error (error);
      g_assert_cmpstr (chart_package_get_title (plain, "ko"), ==, "Fruit");
      assert_dataset (plain, "q1",
                      "가장 좋아하는 과일은?; 17; Not counted: 모름 2, no value 1; 사과 58.8 배 29.4 "
                      "기타* 11.8");
      assert_dataset (plain, "q2", "똠양꿍은 어땠습니까?; scale 20; ; 좋았다 75.0 보통 0.0 나빴다 25.0");
      assert_dataset (plain, "region", "region; 19; Not counted: no value 1; 부산 26.3 서울 73.7");
      assert_dataset (plain, "kids", "kids; 20; ; 0 35.0 1 35.0 2 30.0");
      assert_dataset (plain, "w", "w; 20; ; 0 10.0 1 65.0 2 25.0");
      assert_dataset (plain, "id", "");
      assert_dataset (plain, "day", "");
      assert_notices (plain, "missing left-out ");
      assert_dataset (weighted, "q1",
                      "가장 좋아하는 과일은?; 17 weighted; Not counted: no value 1; 사과 45.5 배 45.5 "
                      "기타* 9.1");
      g_assert_cmpfloat_with_epsilon (chart_dataset_get_design_effect (
                                        chart_package_get_dataset (
                                          weighted, (guint)chart_package_find (weighted, "q1"))),
                                      17 * 32 / (22.0 * 22), 1e-12);
      assert_dataset (weighted, "w", "");
      assert_notices (weighted, "missing weighted weight left-out ");
    }
}

static void
test_stata (void)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = load (SAMPLE_SURVEY_DTA, 20, NULL, &error);
  g_autoptr (ChartPackage) old = load (SAMPLE_SURVEY_OLD_DTA, 20, NULL, &error);
  g_autoptr (ChartPackage) weighted = load (SAMPLE_SURVEY_DTA, 20, "w", &error);

  g_assert_no_error (error);
  assert_dataset (package, "q1",
                  "가장 좋아하는 과일은?; 17; Not counted: 모름 2, no value 1; 사과 58.8 배 29.4 "
                  "기타* 11.8");
  assert_dataset (package, "q2", "똠양꿍은 어땠습니까?; 20; ; 좋았다 75.0 나빴다 25.0");
  assert_dataset (weighted, "q1",
                  "가장 좋아하는 과일은?; 17 weighted; Not counted: no value 1; 사과 45.5 배 45.5 "
                  "기타* 9.1");
  /* texts in CP949, which the file does not say */
  assert_dataset (old, "q1",
                  "가장 좋아하는 과일은?; 17; Not counted: a 2, no value 1; 사과 58.8 배 29.4 "
                  "기타* 11.8");
  assert_dataset (old, "q2", "똠양꿍은 어땠습니까?; 20; ; 좋았다 75.0 나빴다 25.0");
}

static void
test_sas (void)
{
  for (SampleSurvey format = SAMPLE_SURVEY_SAS7BDAT; format <= SAMPLE_SURVEY_XPORT; format++)
    {
      g_autoptr (GError)       error = NULL;
      g_autoptr (ChartPackage) package = load (format, 20, NULL, &error);

      g_assert_no_error (error);
      assert_dataset (package, "q1",
                      "가장 좋아하는 과일은?; 19; Not counted: no value 1; 1 52.6 2 26.3 3 10.5 9 10.5");
      assert_dataset (package, "day", "");
    }
}

static void
assert_refused (SampleSurvey format,
                guint        n_rows,
                const char  *weight,
                ChartError   code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load (format, n_rows, weight, &error));
  g_assert_error (error, CHART_ERROR, (int)code);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_refused (void)
{
  static const char  locked[] = "\x1c\0\0\0\0\0\0\0ENCRYPTEDSAV\0\0\0\0";
  g_autoptr (GBytes) bytes = g_bytes_new_static (locked, sizeof locked);
  g_autoptr (GBytes) table = g_bytes_new_static ("k,v\na,1\n", 8);
  g_autoptr (GError) error = NULL;
  ChartLoadOptions   options = CHART_LOAD_OPTIONS_DEFAULT;

  assert_refused (SAMPLE_SURVEY_SAV, 20, "none", CHART_ERROR_UNKNOWN_COLUMN);
  assert_refused (SAMPLE_SURVEY_SAV, 20, "region", CHART_ERROR_BAD_VALUE);
  assert_refused (SAMPLE_SURVEY_SAV, 0, NULL, CHART_ERROR_HEADER_ONLY);
  g_assert_null (chart_load_bytes (bytes, "t", NULL, NULL, &error));
  g_assert_error (error, CHART_ERROR, CHART_ERROR_ENCRYPTED);
  g_clear_error (&error);
  options.weight = "v";
  g_assert_null (chart_load_bytes (table, "t", &options, NULL, &error));
  g_assert_error (error, CHART_ERROR, CHART_ERROR_BAD_VALUE);
}

/* A file of many rows is not taken into memory: that of a path is read as it comes. */
static void
test_path (void)
{
  g_autofree char         *folder = g_dir_make_tmp ("dopyo-survey-XXXXXX", NULL);
  g_autofree char         *path = g_build_filename (folder, "fruit.sav", NULL);
  g_autoptr (GBytes)       bytes = sample_survey_write (SAMPLE_SURVEY_SAV, 1000);
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize)g_bytes_get_size (bytes), NULL));
  package = chart_load (path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (chart_package_get_path (package), ==, path);
  g_assert_cmpuint (chart_package_get_n_files (package), ==, 1);
  assert_dataset (package, "kids", "kids; 900 weighted; ; 0 33.4 1 33.4 2 33.2");
  g_cancellable_cancel (cancellable);
  g_assert_null (chart_load (path, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  unlink (path);
  rmdir (folder);
}

/* Bytes turned over and files cut off make an error or a package, and nothing else. */
static void
test_broken (void)
{
  for (SampleSurvey format = 0; format < N_SAMPLE_SURVEYS; format++)
    {
      g_autoptr (GBytes) good = sample_survey_write (format, 20);
      gsize              length;
      const guint8      *data = g_bytes_get_data (good, &length);
      g_autoptr (GRand)  random = g_rand_new_with_seed (format);

      for (guint i = 0; i < 400; i++)
        {
          g_autofree guint8       *copy = g_memdup2 (data, length);
          gsize                    kept = i % 4 == 0 ? g_rand_int (random) % length : length;
          gsize                    near = i % 2 == 0 ? MIN (length, 400) : length;
          g_autoptr (GBytes)       bytes = NULL;
          g_autoptr (GError)       error = NULL;
          g_autoptr (ChartPackage) package = NULL;

          for (guint k = 0; k < 1 + i % 6; k++)
            copy[g_rand_int (random) % near] = i % 3 == 0 ? 0xff : (guint8)g_rand_int (random);
          bytes = g_bytes_new (copy, kept);
          package = chart_load_bytes (bytes, "t", NULL, NULL, &error);
          g_assert_true ((package == NULL) == (error != NULL));
        }
    }
}

/* A find of libFuzzer: a part of no length is read into no buffer. */
static void
test_no_length (void)
{
  static const char base64[] =
    "bgEBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAeiM=";
  gsize              length;
  guchar            *data = g_base64_decode (base64, &length);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (chart_load_bytes (bytes, "t", NULL, NULL, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey/spss", test_spss);
  g_test_add_func ("/survey/stata", test_stata);
  g_test_add_func ("/survey/sas", test_sas);
  g_test_add_func ("/survey/refused", test_refused);
  g_test_add_func ("/survey/path", test_path);
  g_test_add_func ("/survey/broken", test_broken);
  g_test_add_func ("/survey/no-length", test_no_length);
  return g_test_run ();
}
