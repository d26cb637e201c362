/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "read/chart-load.h"

#include <string.h>

#define HEAD "{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"T\",\"source\":\"Office\","

static void
append (GString    *out,
        const char *before,
        const char *text)
{
  if (text != NULL)
    g_string_append_printf (out, "%s%s\n", before, text);
}

/* What is made of a file: notices, then of each dataset its texts, series and rows, in the language
 * @tag. */
static char *
dump (const char *json,
      const char *tag)
{
  g_autoptr (GBytes)       bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = chart_load_bytes (bytes, "t.json", NULL, NULL, &error);
  GString                 *out = g_string_new (NULL);
  ChartReading            *reading;

  if (package == NULL)
    {
      g_string_printf (out, "error %d", error->code);
      g_assert_null (strchr (error->message, '\n'));
      return g_string_free (out, FALSE);
    }
  reading = chart_package_get_reading (package);
  for (guint i = 0; i < reading->notices->len; i++)
    append (out, "!", ((ChartNotice *)reading->notices->pdata[i])->message);
  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    {
      const ChartDataset *dataset = chart_package_get_dataset (package, i);
      const ChartColumn  *column;

      append (out, "= ", chart_dataset_get_text (dataset, CHART_DATASET_TITLE, tag));
      append (out, "- ", chart_dataset_get_text (dataset, CHART_DATASET_SUBTITLE, tag));
      append (out, "@ ", chart_dataset_get_text (dataset, CHART_DATASET_SOURCE, tag));
      append (out, "* ", chart_dataset_get_text (dataset, CHART_DATASET_NOTE, tag));
      for (guint k = 0; k < chart_dataset_get_n_columns (dataset); k++)
        {
          column = chart_dataset_get_column (dataset, k);
          g_string_append_printf (out, "# %s [%s]\n", chart_column_get_name (column, tag),
                                  chart_column_get_unit (column, tag) != NULL
                                    ? chart_column_get_unit (column, tag)
                                    : "");
        }
      for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
        {
          g_string_append (out, chart_dataset_get_label (dataset, row, tag));
          if (chart_dataset_get_role (dataset, row) == CHART_ROW_TOTAL)
            g_string_append (out, " (total)");
          for (guint k = 0; k < chart_dataset_get_n_columns (dataset); k++)
            {
              ChartValue value = chart_column_get (chart_dataset_get_column (dataset, k), row);

              g_string_append_printf (out, " | %s:%u", value.text, value.number.decimals);
            }
          g_string_append_c (out, '\n');
        }
    }
  return g_string_free (out, FALSE);
}

static void
check (const char *json,
       const char *tag,
       const char *wanted)
{
  g_autofree char *made = dump (json, tag);

  g_assert_cmpstr (made, ==, wanted);
}

static void
check_error (const char *json,
             ChartError  code)
{
  g_autofree char *wanted = g_strdup_printf ("error %d", code);

  check (json, "ko", wanted);
}

/* Values by place, the last dimension fastest; categories in the order of their index. */
static void
test_json_stat (void)
{
  check (HEAD "\"note\":[\"a\",\"b\"],\"id\":[\"geo\",\"time\",\"what\"],\"size\":[2,2,1],"
              "\"role\":{\"time\":[\"time\"],\"metric\":[\"what\"]},\"dimension\":{"
              "\"geo\":{\"label\":\"Region\",\"category\":{\"index\":{\"B\":1,\"A\":0},"
              "\"label\":{\"A\":\"가\",\"B\":\"Total\"}}},"
              "\"time\":{\"category\":{\"index\":[\"2022\",\"2023\"]}},"
              "\"what\":{\"category\":{\"label\":{\"r\":\"Rate\"},"
              "\"unit\":{\"r\":{\"symbol\":\"%\","
              "\"decimals\":1}}}}},\"value\":[1.20,2,null,4.55]}",
         "ko",
         "= T\n- Rate\n@ Office\n* a b\n# 2022 [%]\n# 2023 [%]\n가 | 1.20:1 | 2:1\n"
         "Total (total) | :0 | 4.55:1\n");
}

/* Of several measures each is a dataset; what is neither rows nor series is fixed and told. */
static void
test_several (void)
{
  check (HEAD "\"id\":[\"a\",\"b\",\"c\",\"m\"],\"size\":[3,2,2,2],\"role\":{\"metric\":[\"m\"]},"
              "\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\",\"y\",\"z\"]}},"
              "\"b\":{\"category\":{\"index\":[\"p\",\"q\"]}},"
              "\"c\":{\"label\":\"Sex\",\"category\":{\"index\":[\"f\",\"t\"],\"label\":"
              "{\"t\":\"Total\"}}},"
              "\"m\":{\"category\":{\"index\":[\"n\",\"s\"],\"unit\":{\"n\":{\"label\":\"명\"}}}}},"
              "\"value\":{\"2\":10,\"6\":\"11\",\"7\":21,\"18\":12}}",
         "ko",
         "!of “Sex” only “Total” is read; there is 1 other\n"
         "= n\n- Total\n@ Office\n# p [명]\n# q [명]\nx | 10:0 | 11:0\nz | 12:0 | :0\n"
         "= s\n- Total\n@ Office\n# p []\n# q []\nx | :0 | 21:0\n");
}

#define ONE(size, category, value)                                                       \
  HEAD "\"id\":[\"a\"],\"size\":[" size "],\"dimension\":{\"a\":{\"category\":" category \
       "}},\"value\":" value "}"

static void
test_json_stat_refused (void)
{
  check (ONE ("2", "{\"index\":[\"x\",\"y\"]}", "[1,2]"), "ko",
         "= T\n@ Office\n# 값 []\nx | 1:0\ny | 2:0\n");
  check_error (ONE ("3", "{\"index\":[\"x\",\"y\"]}", "[1,2]"), CHART_ERROR_BAD_VALUE);
  check_error (ONE ("1e99", "{\"index\":[\"x\",\"y\"]}", "[1,2]"), CHART_ERROR_BAD_VALUE);
  check_error (ONE ("2", "{\"index\":{\"x\":0,\"y\":0}}", "[1,2]"), CHART_ERROR_BAD_VALUE);
  check_error (ONE ("2", "{\"index\":{\"x\":0,\"y\":2}}", "[1,2]"), CHART_ERROR_BAD_VALUE);
  check_error (ONE ("2", "{\"index\":[\"x\",\"x\"]}", "[1,2]"), CHART_ERROR_BAD_VALUE);
  check_error (ONE ("0", "{\"index\":[]}", "[]"), CHART_ERROR_BAD_VALUE);
  check_error (ONE ("2", "{\"index\":[\"x\",\"y\"]}", "7"), CHART_ERROR_WRONG_TYPE);
  check_error (ONE ("2", "{\"index\":[\"x\",\"y\"]}", "[null,null]"), CHART_ERROR_NO_NUMBERS);
  check_error (ONE ("2", "[]", "[1,2]"), CHART_ERROR_WRONG_TYPE);
  check_error (HEAD "\"dimension\":{},\"value\":[]}", CHART_ERROR_MISSING_KEY);
  check_error ("{\"class\":\"collection\",\"link\":{}}", CHART_ERROR_WRONG_TYPE);
}

/* (transfer full): the head of a dataset of @n dimensions of @size categories each. */
static char *
make_cube (guint n,
           guint size)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) sizes = g_string_new (NULL);
  g_autoptr (GString) dimensions = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *comma = i > 0 ? "," : "";

      g_string_append_printf (ids, "%s\"d%u\"", comma, i);
      g_string_append_printf (sizes, "%s%u", comma, size);
      g_string_append_printf (dimensions, "%s\"d%u\":{\"category\":{\"index\":[", comma, i);
      for (guint k = 0; k < size; k++)
        g_string_append_printf (dimensions, "%s\"%u\"", k > 0 ? "," : "", k);
      g_string_append (dimensions, "]}}");
    }
  return g_strdup_printf (HEAD "\"id\":[%s],\"size\":[%s],\"dimension\":{%s},\"value\":{\"0\":1}}",
                          ids->str, sizes->str, dimensions->str);
}

/* A few bytes may say more combinations than there is memory, or than there are numbers. */
static void
test_large (void)
{
  g_autofree char *many = make_cube (70, 2);
  g_autofree char *wide = make_cube (2, 100000);
  g_autofree char *made = dump (wide, "ko");

  check_error (many, CHART_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (made, "0 | 1:0"));
}

typedef struct
{
  const char *item;
  const char *unit;
  const char *region;
  const char *english;
  const char *period;
  const char *value;
} Row;

/* (transfer full): an answer of KOSIS; @end: what follows the rows */
static char *
make_answer (const Row  *rows,
             gsize       n,
             const char *end)
{
  GString *out = g_string_new ("[");

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (
      out,
      "%s{\"ORG_ID\":\"101\",\"TBL_ID\":\"DT_1\",\"TBL_NM\":\"인구\",\"ITM_ID\":\"%s\","
      "\"ITM_NM\":\"%s\",\"UNIT_NM\":\"%s\",\"C1\":\"%s\",\"C1_OBJ_NM\":\"시도별\","
      "\"C1_NM\":\"%s\",\"C1_NM_ENG\":\"%s\",\"PRD_SE\":\"M\",\"PRD_DE\":\"%s\","
      "\"DT\":\"%s\"}",
      i > 0 ? ",\n" : "", rows[i].item, rows[i].item, rows[i].unit, rows[i].english, rows[i].region,
      rows[i].english, rows[i].period, rows[i].value);
  g_string_append (out, end);
  return g_string_free (out, FALSE);
}

/* A measure is a dataset, the periods are series in their order whatever the file's, names come in
 * both languages. */
static void
test_kosis (void)
{
  static const Row rows[] = {
    { "총인구", "명", "전국", "Total", "202402", "300" },
    { "총인구", "명", "서울", "Seoul", "202402", "200" },
    { "총인구", "명", "서울", "Seoul", "202401", "190.5" },
    { "성비", "%", "서울", "Seoul", "202401", "-" },
    { "성비", "%", "전국", "Total", "202402", "98.1" },
  };
  static const Row mixed[] = {
    { "총인구", "명", "전국", "Total", "202402", "300" },
    { "총인구", "천 명", "서울", "Seoul", "202402", "2" },
  };
  static const Row blank[] = { { "a", "b", "c", "d", "2024", "" } };
  g_autofree char *all = make_answer (rows, G_N_ELEMENTS (rows), "]");
  g_autofree char *units = make_answer (mixed, G_N_ELEMENTS (mixed), "]");
  g_autofree char *nothing = make_answer (blank, 1, "]");
  g_autofree char *odd = make_answer (rows, 1, ",5]");

  check (all, "ko",
         "= 총인구\n@ KOSIS, DT_1\n# 2024.01 [명]\n# 2024.02 [명]\n전국 (total) | :0 | 300:0\n"
         "서울 | 190.5:1 | 200:0\n= 성비\n@ KOSIS, DT_1\n# 2024.01 [%]\n# 2024.02 [%]\n"
         "전국 (total) | :0 | 98.1:1\n서울 | -:0 | :0\n");
  check (units, "en",
         "!column “총인구” mixes units; its numbers may not compare\n= 인구\n- 총인구, 2024.02\n"
         "@ KOSIS, DT_1\n# 총인구 []\nTotal (total) | 300:0\nSeoul | 2:0\n");
  check_error (nothing, CHART_ERROR_NO_NUMBERS);
  check_error (odd, CHART_ERROR_WRONG_TYPE);
  check_error ("[{\"a\":1}]", CHART_ERROR_WRONG_TYPE);
  check_error ("[]", CHART_ERROR_WRONG_TYPE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cube/json-stat", test_json_stat);
  g_test_add_func ("/cube/several", test_several);
  g_test_add_func ("/cube/json-stat-refused", test_json_stat_refused);
  g_test_add_func ("/cube/large", test_large);
  g_test_add_func ("/cube/kosis", test_kosis);
  return g_test_run ();
}
