/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "base/chart-limits.h"
#include "read/chart-load.h"

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* A folder with a descriptor "d.json" and a table "t.csv". */
typedef struct
{
  char *folder;
  char *descriptor;
} Fixture;

#define TABLE "label,label@en,value,low,high,status\n" \
              "한국,Korea,4.70,,,approximate\n"      \
              "미국,United States,10,,,reference\n"  \
              "중위권,,,30,40,\n"

static void
put (const Fixture *fixture,
     const char    *name,
     const char    *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("dopyo-XXXXXX", NULL);
  fixture->descriptor = g_build_filename (fixture->folder, "d.json", NULL);
  put (fixture, "t.csv", TABLE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GDir       *dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_dir_close (dir);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->descriptor);
}

static ChartPackage *
load (const Fixture *fixture,
      const char    *json,
      GError       **error)
{
  put (fixture, "d.json", json);
  return chart_load (fixture->descriptor, NULL, NULL, error);
}

#define FIELDS                                         \
  "\"schema\": {\"fields\": ["                         \
  "{\"name\": \"label\", \"type\": \"string\"},"       \
  "{\"name\": \"label@en\", \"type\": \"string\"},"    \
  "{\"name\": \"value\", \"type\": \"number\","        \
  " \"title\": {\"\": \"점수\", \"en\": \"Score\"}," \
  " \"unit\": \"점\", \"unit@en\": \"points\"},"      \
  "{\"name\": \"low\", \"type\": \"number\"},"         \
  "{\"name\": \"high\", \"type\": \"number\"},"        \
  "{\"name\": \"status\", \"type\": \"string\"}]}"

static void
test_package (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = load (
    fixture,
    "{\"languages\": [\"ko\", \"en\"], \"title\": \"꾸러미\", \"title@en\": \"Package\", \"x:own\": 1,"
    " \"sources\": [{\"title\": \"갑\", \"title@en\": \"A\"}, {\"title\": \"을\"}],"
    " \"resources\": [{\"name\": \"r\", \"path\": \"t.csv\", "
    " \"title\": {\"ko\": \"표\", \"en\": \"Table\"},"
    " \"survey:kind\": \"ranking\", \"survey:n\": 105,"
    " \"survey:question\": {\"en\": \"Q\", \"ko\": \"물음\"},"
    " \"chart:note\": \"참고\", \"chart:subtitle\": {\"\": \"부제\"}, " FIELDS "}],"
    " \"views\": [{\"name\": \"v\", \"resources\": [\"r\"], \"spec\": {\"type\": \"bar\"}}]}",
    &error);
  ChartDataset      *dataset;
  const ChartColumn *column;
  ChartValue         value;

  g_assert_no_error (error);
  g_assert_cmpstr (chart_package_get_title (package, "en"), ==, "Package");
  g_assert_cmpuint (chart_package_get_n_languages (package), ==, 2);
  g_assert_cmpstr (chart_package_get_path (package), ==, fixture->descriptor);
  g_assert_nonnull (strstr (chart_package_get_descriptor (package), "x:own"));
  g_assert_nonnull (strstr (chart_package_get_view (package, 0), "\"bar\""));
  g_assert_cmpint (chart_package_find (package, "r"), ==, 0);

  dataset = chart_package_get_dataset (package, 0);
  g_assert_cmpint (chart_dataset_get_kind (dataset), ==, CHART_DATASET_KIND_RANKING);
  g_assert_cmpuint (chart_dataset_get_n (dataset), ==, 105);
  g_assert_cmpstr (chart_dataset_get_text (dataset, CHART_DATASET_TITLE, "en"), ==, "Table");
  g_assert_cmpstr (chart_dataset_get_text (dataset, CHART_DATASET_QUESTION, "ko"), ==, "물음");
  g_assert_cmpstr (chart_dataset_get_text (dataset, CHART_DATASET_QUESTION, "fr"), ==, "물음");
  g_assert_cmpstr (chart_dataset_get_text (dataset, CHART_DATASET_SUBTITLE, "en"), ==, "부제");
  g_assert_cmpstr (chart_dataset_get_text (dataset, CHART_DATASET_NOTE, "ko"), ==, "참고");
  g_assert_cmpstr (chart_dataset_get_text (dataset, CHART_DATASET_SOURCE, "ko"), ==, "갑, 을");
  g_assert_cmpstr (chart_dataset_get_text (dataset, CHART_DATASET_SOURCE, "en"), ==, "A, 을");

  g_assert_cmpuint (chart_dataset_get_n_columns (dataset), ==, 1);
  column = chart_dataset_get_column (dataset, 0);
  g_assert_cmpstr (chart_column_get_name (column, "ko"), ==, "점수");
  g_assert_cmpstr (chart_column_get_name (column, "en"), ==, "Score");
  g_assert_cmpstr (chart_column_get_unit (column, "en"), ==, "points");
  g_assert_cmpstr (chart_dataset_get_label (dataset, 0, "en"), ==, "Korea");
  g_assert_cmpstr (chart_dataset_get_label (dataset, 2, "en"), ==, "중위권");

  value = chart_column_get (column, 0);
  g_assert_cmpfloat (value.number.value, ==, 4.7);
  g_assert_cmpuint (value.number.decimals, ==, 2);
  g_assert_cmpint (value.status, ==, CHART_STATUS_APPROXIMATE);
  value = chart_column_get (column, 2);
  g_assert_true (chart_value_is_range (&value));
  g_assert_cmpfloat (value.low.value, ==, 30);
  g_assert_cmpstr (value.text, ==, "30–40");
  g_assert_cmpuint (chart_package_get_reading (package)->rows, ==, 3);
}

/* Rows inside the descriptor, as objects and as lists; numbers keep their digits. */
static void
test_inline (Fixture      *fixture,
             gconstpointer unused)
{
  static const char *const data[] = {
    "[{\"k\": \"a\", \"v\": 34.30}, {\"k\": \"b\", \"v\": null},"
    " {\"k\": \"c\", \"v\": 9007199254740993}]",
    "[[\"k\", \"v\"], [\"a\", 34.30], [\"b\", \"\"], [\"c\", 9007199254740993]]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (data); i++)
    {
      g_autofree char *json = g_strdup_printf (
        "{\"title\": \"t\", \"resources\": [{\"name\": \"r\", \"data\": %s}]}", data[i]);
      g_autoptr (GBytes)       bytes = g_bytes_new_static (json, strlen (json));
      g_autoptr (GError)       error = NULL;
      g_autoptr (ChartPackage) package = chart_load_bytes (bytes, "p.datapackage.json", NULL, NULL,
                                                           &error);
      ChartDataset            *dataset;
      ChartValue               value;

      g_assert_no_error (error);
      dataset = chart_package_get_dataset (package, 0);
      g_assert_cmpuint (chart_dataset_get_n_rows (dataset), ==, 3);
      g_assert_cmpstr (chart_dataset_get_label (dataset, 2, "en"), ==, "c");
      value = chart_column_get (chart_dataset_get_column (dataset, 0), 0);
      g_assert_cmpstr (value.text, ==, "34.30");
      g_assert_cmpuint (value.number.decimals, ==, 2);
      value = chart_column_get (chart_dataset_get_column (dataset, 0), 1);
      g_assert_true (chart_value_is_missing (&value));
      value = chart_column_get (chart_dataset_get_column (dataset, 0), 2);
      g_assert_cmpstr (value.text, ==, "9007199254740993");
    }
}

/* Dialect, encoding, categories, missing values, signs of decimals. */
static void
test_properties (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char         *path = g_build_filename (fixture->folder, "p.csv", NULL);
  g_autofree char         *cp949 = g_convert ("# 설명\n1;서울|\"1.234,5\"\n2;부산|-99\n", -1, "CP949",
                                              "UTF-8", NULL, NULL, NULL);
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = NULL;
  ChartDataset            *dataset;
  ChartValue               value;

  g_assert_true (g_file_set_contents (path, cp949, -1, NULL));
  package = load (fixture,
                  "{\"name\": \"p\", \"path\": [\"p.csv\"], \"encoding\": \"cp949\","
                  " \"dialect\": {\"delimiter\": \"|\", \"header\": false, \"commentChar\": \"#\"},"
                  " \"schema\": {\"missingValues\": [\"\", \"-99\"], \"fields\": ["
                  "{\"name\": \"where\", \"type\": \"string\", \"categories\":"
                  " [{\"value\": \"1;서울\", \"label\": \"서울\", \"label@en\": \"Seoul\"}]},"
                  "{\"name\": \"n\", \"type\": \"number\","
                  " \"decimalChar\": \",\", \"groupChar\": \".\"}]}}",
                  &error);
  g_assert_no_error (error);
  dataset = chart_package_get_dataset (package, 0);
  g_assert_cmpstr (chart_dataset_get_label (dataset, 0, "en"), ==, "Seoul");
  value = chart_column_get (chart_dataset_get_column (dataset, 0), 0);
  g_assert_cmpfloat (value.number.value, ==, 1234.5);
  g_assert_cmpuint (value.number.decimals, ==, 1);
  g_assert_cmpstr (value.text, ==, "1.234,5");
  value = chart_column_get (chart_dataset_get_column (dataset, 0), 1);
  g_assert_true (chart_value_is_missing (&value));
}

#define RESOURCE(inside) "{\"resources\": [{\"name\": \"r\", " inside "}]}"

static const struct
{
  const char *json;
  ChartError  code;
  const char *says;
} refused[] = {
  { "", CHART_ERROR_JSON_SYNTAX, ":1: " },
  { "[]", CHART_ERROR_WRONG_TYPE, "object" },
  { "{}", CHART_ERROR_MISSING_KEY, "resources" },
  { "{\"resources\": []}", CHART_ERROR_MISSING_KEY, "resources" },
  { "{\"resources\": {}}", CHART_ERROR_WRONG_TYPE, "resources" },
  { "{\"resources\": [1]}", CHART_ERROR_WRONG_TYPE, "resources" },
  { RESOURCE ("\"title\": \"x\""), CHART_ERROR_MISSING_KEY, "resources[0].path" },
  { RESOURCE ("\"path\": 5"), CHART_ERROR_WRONG_TYPE, "resources[0].path" },
  { RESOURCE ("\"path\": [\"t.csv\", \"t.csv\"]"), CHART_ERROR_BAD_VALUE, "2 " },
  { RESOURCE ("\"path\": []"), CHART_ERROR_WRONG_TYPE, "path" },
  { RESOURCE ("\"path\": \"\""), CHART_ERROR_PATH_OUTSIDE, "" },
  { RESOURCE ("\"path\": \"/etc/passwd\""), CHART_ERROR_PATH_OUTSIDE, "/etc/passwd" },
  { RESOURCE ("\"path\": \"/proc/self/environ\""), CHART_ERROR_PATH_OUTSIDE, "" },
  { RESOURCE ("\"path\": \"/dev/zero\""), CHART_ERROR_PATH_OUTSIDE, "" },
  { RESOURCE ("\"path\": \"../t.csv\""), CHART_ERROR_PATH_OUTSIDE, "" },
  { RESOURCE ("\"path\": \"a/../t.csv\""), CHART_ERROR_PATH_OUTSIDE, "" },
  { RESOURCE ("\"path\": \"..\\\\t.csv\""), CHART_ERROR_PATH_OUTSIDE, "" },
  { RESOURCE ("\"path\": \"http://example.org/t.csv\""), CHART_ERROR_PATH_OUTSIDE, "" },
  { RESOURCE ("\"path\": \"smb://h/t.csv\""), CHART_ERROR_PATH_OUTSIDE, "" },
  { RESOURCE ("\"path\": \"file:///etc/passwd\""), CHART_ERROR_PATH_OUTSIDE, "" },
  { RESOURCE ("\"path\": \"t.csv\\u0000.png\""), CHART_ERROR_NOT_FOUND, "" },
  { RESOURCE ("\"path\": \"none.csv\""), CHART_ERROR_NOT_FOUND, "none.csv" },
  { RESOURCE ("\"path\": \".\""), CHART_ERROR_PATH_OUTSIDE, "" },
  { RESOURCE ("\"path\": \"link.csv\""), CHART_ERROR_PATH_OUTSIDE, "link.csv" },
  { RESOURCE ("\"path\": \"pipe.csv\""), CHART_ERROR_NOT_A_FILE, "pipe.csv" },
  { RESOURCE ("\"path\": \"t.csv\", \"survey:n\": -1"), CHART_ERROR_BAD_VALUE, "survey:n" },
  { RESOURCE ("\"path\": \"t.csv\", \"survey:knownRanks\": 1.5"), CHART_ERROR_BAD_VALUE,
    "survey:knownRanks" },
  { RESOURCE ("\"path\": \"t.csv\", \"survey:n\": 1e308"), CHART_ERROR_BAD_VALUE, "survey:n" },
  { RESOURCE ("\"path\": \"t.csv\", \"survey:n\": \"105\""), CHART_ERROR_WRONG_TYPE, "survey:n" },
  { RESOURCE ("\"path\": \"t.csv\", \"survey:kind\": \"x\""), CHART_ERROR_BAD_VALUE,
    "survey:kind" },
  { RESOURCE ("\"path\": \"t.csv\", \"title\": 5"), CHART_ERROR_WRONG_TYPE, "title" },
  { RESOURCE ("\"path\": \"t.csv\", \"title\": {\"ko\": 5}"), CHART_ERROR_WRONG_TYPE, "title" },
  { RESOURCE ("\"path\": \"t.csv\", \"dialect\": {\"delimiter\": \"||\"}"), CHART_ERROR_BAD_VALUE,
    "delimiter" },
  { RESOURCE ("\"path\": \"t.csv\", \"dialect\": {\"delimiter\": \"\\n\"}"), CHART_ERROR_BAD_VALUE,
    "delimiter" },
  { RESOURCE ("\"path\": \"t.csv\", \"dialect\": {\"headerRows\": [1000000000]}"),
    CHART_ERROR_BAD_VALUE, "headerRows" },
  { RESOURCE ("\"path\": \"t.csv\", \"dialect\": {\"headerRows\": 1}"), CHART_ERROR_WRONG_TYPE,
    "headerRows" },
  { RESOURCE ("\"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"label\"},"
              " {\"name\": \"none\", \"type\": \"number\"}]}"),
    CHART_ERROR_MISSING_KEY, "t.csv:1: " },
  { RESOURCE ("\"path\": \"t.csv\", \"schema\": {\"fields\": [{\"name\": \"label\"}]}"),
    CHART_ERROR_NO_NUMBERS, "" },
  { RESOURCE ("\"data\": 5"), CHART_ERROR_WRONG_TYPE, "data" },
  { RESOURCE ("\"data\": [1, 2]"), CHART_ERROR_WRONG_TYPE, "data" },
  { RESOURCE ("\"data\": [[\"a\", {}]]"), CHART_ERROR_WRONG_TYPE, "data" },
  { RESOURCE ("\"data\": []"), CHART_ERROR_EMPTY, "data" },
  { RESOURCE ("\"data\": [[\"a\", \"b\"]]"), CHART_ERROR_HEADER_ONLY, "" },
  { "{\"languages\": [5], \"resources\": [{\"path\": \"t.csv\"}]}", CHART_ERROR_WRONG_TYPE,
    "languages" },
  { "{\"resources\": [{\"name\": \"r\", \"path\": \"t.csv\"},"
    " {\"name\": \"r\", \"path\": \"t.csv\"}]}",
    CHART_ERROR_BAD_VALUE, "“r”" },
};

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.csv", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe.csv", NULL);

  g_assert_cmpint (symlink ("/etc/passwd", link), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError)       error = NULL;
      g_autoptr (ChartPackage) package = load (fixture, refused[i].json, &error);

      g_test_message ("descriptor %u", i);
      g_assert_null (package);
      g_assert_error (error, CHART_ERROR, (int)refused[i].code);
      g_assert_nonnull (strstr (error->message, refused[i].says));
      g_assert_true (g_str_has_prefix (error->message, fixture->folder));
      g_assert_null (strchr (error->message, '\n'));
    }
}

/* What is not known is left alone; texts that look like code are texts. */
static void
test_unknown (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GString)      json = g_string_new (NULL);
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = NULL;

  g_string_append (json, "{\"title\": \"<b>a</b> & \\u0000\\u001b[31m\",");
  g_string_append (json, " \"command\": \"xterm\", \"views\": [7, {}],");
  for (guint i = 0; i < 12000; i++)
    g_string_append_printf (json, "\"k%u\": %u,", i, i);
  g_string_append (json, "\"resources\": [{\"path\": \"t.csv\"}]}");
  package = load (fixture, json->str, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (chart_package_get_title (package, "en"), ==,
                   "<b>a</b> & \xef\xbf\xbd\x1b[31m");
  g_assert_cmpint (chart_package_find (package, "1"), ==, 0);
  g_assert_null (chart_package_get_view (package, 0));
  g_assert_cmpuint (chart_package_get_reading (package)->notices->len, <, 3);
}

static void
test_folder (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = NULL;

  g_assert_null (chart_load (fixture->folder, NULL, NULL, &error));
  g_assert_error (error, CHART_ERROR, CHART_ERROR_IS_FOLDER);
  g_clear_error (&error);

  put (fixture, "datapackage.json", "{\"resources\": [{\"path\": \"t.csv\"}]}");
  package = chart_load (fixture->folder, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (chart_package_get_path (package), "/datapackage.json"));
}

/* As many fields as there may be, several times: what is done for each does not grow with the
 * others. */
static void
test_many_fields (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GString)      json = g_string_new ("{\"resources\": [");
  g_autoptr (GBytes)       bytes = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = NULL;
  const ChartDataset      *dataset;
  clock_t                  start;

  for (guint i = 0; i < 4; i++)
    {
      GString *head = g_string_new ("\"k\"");
      GString *cells = g_string_new ("\"x\"");
      GString *fields = g_string_new ("{\"name\": \"k\", \"type\": \"string\"}");

      for (guint k = 1; k < CHART_MAX_COLUMNS; k++)
        {
          g_string_append_printf (head, ",\"v%u\"", k);
          g_string_append_printf (cells, ",%u", k);
          g_string_append_printf (fields, ",{\"name\": \"v%u\", \"type\": \"number\"}", k);
        }
      g_string_append_printf (json,
                              "%s{\"name\": \"r%u\", \"data\": [[%s], [%s]], \"schema\": "
                              "{\"fields\": [%s]}}",
                              i > 0 ? "," : "", i, head->str, cells->str, fields->str);
      g_string_free (head, TRUE);
      g_string_free (cells, TRUE);
      g_string_free (fields, TRUE);
    }
  g_string_append (json, "]}");
  bytes = g_bytes_new (json->str, json->len);
  start = clock ();
  package = chart_load_bytes (bytes, "d.json", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (clock () - start, <, 5 * CLOCKS_PER_SEC);
  dataset = chart_package_get_dataset (package, 3);
  g_assert_cmpuint (chart_dataset_get_n_columns (dataset), ==, CHART_MAX_COLUMNS - 1);
  g_assert_cmpfloat (
    chart_column_get (chart_dataset_get_column (dataset, 4711), 0).number.value, ==, 4712);
}

/* What a source says beside the values: claims of rows, by any of their labels, and its margin. */
static void
test_claims (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = load (
    fixture,
    "{\"languages\": [\"ko\"], \"resources\": [{\"name\": \"r\", \"path\": \"t.csv\","
    " \"survey:marginOfError\": \"±3.10%p\", \"survey:sponsor\": \"갑\","
    " \"survey:claims\": [{\"rows\": [\"Korea\", \"없음\"], \"each\": 1.5, \"total\": 6e9,"
    " \"unit\": \"원\", \"names\": {\"ko\": [\"가\", \"나\"], \"en\": [\"A\"]}},"
    " {\"rows\": [\"없음\"]}], " FIELDS "}]}",
    &error);
  const ChartDataset *dataset;
  const ChartClaim   *claim;

  g_assert_no_error (error);
  dataset = chart_package_get_dataset (package, 0);
  g_assert_cmpfloat (chart_dataset_get_margin (dataset).value, ==, 3.1);
  g_assert_cmpuint (chart_dataset_get_margin (dataset).decimals, ==, 2);
  g_assert_cmpstr (chart_dataset_get_text (dataset, CHART_DATASET_SPONSOR, "ko"), ==, "갑");
  g_assert_cmpuint (chart_dataset_get_n_claims (dataset), ==, 1);
  claim = chart_dataset_get_claim (dataset, 0);
  g_assert_cmpuint (claim->rows->len, ==, 1);
  g_assert_cmpuint (g_array_index (claim->rows, guint, 0), ==, 0);
  g_assert_cmpfloat (claim->each.value, ==, 1.5);
  g_assert_cmpfloat (claim->total.value, ==, 6e9);
  g_assert_cmpstr (chart_localized_get (claim->unit, "ko"), ==, "원");
  g_assert_cmpuint (claim->names->len, ==, 2);
  g_assert_cmpstr (chart_localized_get (claim->names->pdata[0], "en"), ==, "A");
  g_assert_cmpuint (chart_package_get_reading (package)->notices->len, ==, 2);
}

/* What is no claim is an error that names its place. */
static void
test_claims_wrong (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const wrong[] = {
    "3", "[3]", "[{\"rows\": \"a\"}]", "[{\"rows\": [3]}]", "[{\"names\": []}]",
    "[{\"names\": {\"ko\": \"a\"}}]", "[{\"names\": {\"ko\": [3]}}]", "[{\"unit\": 3}]"
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char   *json = g_strconcat (
          "{\"resources\": [{\"name\": \"r\", \"path\": \"t.csv\", \"survey:claims\": ", wrong[i],
          ", " FIELDS "}]}", NULL);

      g_assert_null (load (fixture, json, &error));
      g_assert_error (error, CHART_ERROR, CHART_ERROR_WRONG_TYPE);
      g_assert_nonnull (strstr (error->message, "survey:claims"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/descriptor/package", Fixture, NULL, set_up, test_package, tear_down);
  g_test_add ("/descriptor/inline", Fixture, NULL, set_up, test_inline, tear_down);
  g_test_add ("/descriptor/properties", Fixture, NULL, set_up, test_properties, tear_down);
  g_test_add ("/descriptor/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/descriptor/unknown", Fixture, NULL, set_up, test_unknown, tear_down);
  g_test_add ("/descriptor/claims", Fixture, NULL, set_up, test_claims, tear_down);
  g_test_add ("/descriptor/claims-wrong", Fixture, NULL, set_up, test_claims_wrong, tear_down);
  g_test_add ("/descriptor/many-fields", Fixture, NULL, set_up, test_many_fields, tear_down);
  g_test_add ("/descriptor/folder", Fixture, NULL, set_up, test_folder, tear_down);
  return g_test_run ();
}
