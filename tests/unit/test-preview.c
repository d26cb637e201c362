/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "read/chart-load.h"
#include "read/chart-preview.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;

/* One letter for each line, as the enumeration has them. */
static const char letters[] = "?_#tusxHhDTfo";

static ChartPreview *
preview_text (const char             *text,
              gssize                  length,
              const ChartLoadOptions *options)
{
  g_autofree char *path = g_build_filename (folder, "t.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return chart_preview_read (path, options, NULL);
}

static char *
get_roles (const ChartPreview *preview)
{
  GString *roles = g_string_new (NULL);

  for (guint i = 0; i < preview->lines->len; i++)
    {
      const ChartLine *line = preview->lines->pdata[i];

      g_assert_cmpuint (line->number, ==, i + 1);
      g_string_append_c (roles, letters[line->role]);
    }
  return g_string_free (roles, FALSE);
}

static void
assert_roles (const char *text,
              const char *wanted)
{
  g_autoptr (ChartPreview) preview = preview_text (text, -1, NULL);
  g_autofree char         *roles = get_roles (preview);

  g_assert_cmpstr (roles, ==, wanted);
}

static void
test_roles (void)
{
  assert_roles ("가,나\nx,1\n합계,1\n", "HDT");
  assert_roles ("인구 추이\n2020년\n(단위: 명)\n\n지역,값\n서울,1\n부산,2\n합계,3\n자료: 통계청\n※ 잠정\n",
                "txu_HDDTff");
  assert_roles ("자료,통계청\n제목,인구\n단위,명\n지역,가,나,다,라\n서울,1,2,3,4\n부산,3,4,5,6\n", "stuHDD");
  assert_roles ("sep=;\na;b\nx;1\ny;2\n", "#HDD");
  assert_roles ("# one\na,b\nx,1\n# two\ny,2\n", "#HD#D");
  assert_roles ("a,b\nx,1\n,,\n\ny,2\n", "HD__D");
  assert_roles ("a,b\nx,1\na,b\ny,2\n", "HDhD");
  assert_roles ("a,b\r\n\"x\r\ny\",1\r\nz,2", "HDDD");
  assert_roles ("a,b\rx,1\ry,2\r", "HDD");
  assert_roles (",2019,2019,2020,2020\n,남,여,남,여\n서울,1,2,3,4\n부산,5,6,7,8\n", "HHDD");
  assert_roles ("a,b\nx,1\ny,2\n\nc,d,e\np,3,4\n", "HDD_oo");
}

static void
test_other_table (void)
{
  ChartLoadOptions         options = CHART_LOAD_OPTIONS_DEFAULT;
  g_autoptr (ChartPreview) preview = NULL;
  g_autofree char         *roles = NULL;

  options.table = "2";
  preview = preview_text ("a,b\nx,1\ny,2\n\nc,d,e\np,3,4\n", -1, &options);
  roles = get_roles (preview);
  g_assert_cmpstr (roles, ==, "ooo_HD");
  g_assert_cmpint (((ChartLine *)preview->lines->pdata[0])->record, ==, -1);
  g_assert_cmpint (((ChartLine *)preview->lines->pdata[4])->record, ==, 0);
  g_assert_cmpuint (preview->reading->tables->len, ==, 2);
}

/* What @record says of a line is what makes it the header, or the first line of data. */
static void
test_records (void)
{
  static const char        text[] = "# c\n제목\n\nA,B\na,b\nx,1\nA,B\ny,2\n";
  g_autoptr (ChartPreview) preview = preview_text (text, -1, NULL);

  for (guint i = 0; i < preview->lines->len; i++)
    {
      const ChartLine         *line = preview->lines->pdata[i];
      ChartLoadOptions         options = CHART_LOAD_OPTIONS_DEFAULT;
      g_autoptr (ChartPreview) other = NULL;

      g_assert_true ((line->record >= 0) == (line->cells != NULL));
      if (line->record < 0)
        continue;
      options.skip = line->record;
      options.header = 1;
      other = preview_text (text, -1, &options);
      g_assert_cmpint (((ChartLine *)other->lines->pdata[i])->role, ==, CHART_LINE_HEADER);
      options.header = 0;
      chart_preview_free (other);
      other = preview_text (text, -1, &options);
      g_assert_cmpint (((ChartLine *)other->lines->pdata[i])->role, ==, CHART_LINE_DATA);
    }
}

static void
test_cells (void)
{
  g_autoptr (ChartPreview) preview = preview_text ("\"a, b\";c\nx;1\n", -1, NULL);
  const ChartLine         *line = preview->lines->pdata[0];
  guint                    label = 0, series = 1;

  g_assert_true (preview->is_text);
  g_assert_true (preview->whole);
  g_assert_cmpstr (line->text, ==, "\"a, b\";c");
  g_assert_cmpuint (g_strv_length (line->cells), ==, 2);
  g_assert_cmpstr (line->cells[0], ==, "a, b");
  g_assert_cmpstr (preview->reading->delimiter, ==, ";");
  g_assert_cmpuint (preview->labels->len, ==, 1);
  g_assert_cmpuint (preview->series->len, ==, 1);
  g_assert_cmpuint (g_array_index (preview->labels, guint, 0), ==, label);
  g_assert_cmpuint (g_array_index (preview->series, guint, 0), ==, series);
}

/* What was understood is there where the rest went wrong. */
static void
test_errors (void)
{
  static const char *const names[] = { "nowhere", NULL };
  ChartLoadOptions         options = CHART_LOAD_OPTIONS_DEFAULT;
  g_autoptr (ChartPreview) preview = preview_text ("a,b\n", -1, NULL);
  g_autofree char         *roles = get_roles (preview);

  g_assert_error (preview->error, CHART_ERROR, CHART_ERROR_HEADER_ONLY);
  g_assert_null (preview->package);
  g_assert_cmpstr (roles, ==, "H");

  options.labels = names;
  chart_preview_free (preview);
  preview = preview_text ("a,b\nx,1\n", -1, &options);
  g_free (roles);
  roles = get_roles (preview);
  g_assert_error (preview->error, CHART_ERROR, CHART_ERROR_UNKNOWN_COLUMN);
  g_assert_cmpstr (roles, ==, "HD");
  g_assert_cmpuint (preview->reading->columns->len, ==, 2);

  options.labels = NULL;
  options.table = "7";
  chart_preview_free (preview);
  preview = preview_text ("a,b\nx,1\n", -1, &options);
  g_free (roles);
  roles = get_roles (preview);
  g_assert_error (preview->error, CHART_ERROR, CHART_ERROR_UNKNOWN_TABLE);
  g_assert_cmpstr (roles, ==, "??");
  g_assert_cmpuint (preview->reading->tables->len, ==, 1);

  chart_preview_free (preview);
  preview = chart_preview_read ("/nowhere/at-all.csv", NULL, NULL);
  g_assert_error (preview->error, CHART_ERROR, CHART_ERROR_NOT_FOUND);
  g_assert_cmpuint (preview->lines->len, ==, 0);
}

static void
test_encoding (void)
{
  static const char        cp949[] = "\xc1\xf6\xbf\xaa,\xb0\xaa\n\xbc\xad\xbf\xef,1\n";
  ChartLoadOptions         options = CHART_LOAD_OPTIONS_DEFAULT;
  g_autoptr (ChartPreview) preview = NULL;

  options.encoding = "WINDOWS-1252";
  preview = preview_text (cp949, -1, &options);
  g_assert_cmpstr (((ChartLine *)preview->lines->pdata[1])->text, ==, "¼­¿ï,1");
  chart_preview_free (preview);
  options.encoding = "CP949";
  preview = preview_text (cp949, -1, &options);
  g_assert_cmpstr (((ChartLine *)preview->lines->pdata[1])->text, ==, "서울,1");
}

/* Of a huge file the head is read, to the end of a line; of a long line its beginning is shown. */
static void
test_large (void)
{
  g_autoptr (GString)      text = g_string_new ("이름,값\n");
  g_autoptr (ChartPreview) preview = NULL;
  g_autofree char         *wide = NULL;
  gsize                    written;
  g_autofree char         *utf16 = NULL;
  const ChartLine         *line;

  while (text->len < 2 * CHART_PREVIEW_HEAD)
    g_string_append_printf (text, "가나다라 %zu,%zu\n", text->len, text->len);
  preview = preview_text (text->str, (gssize)text->len, NULL);
  g_assert_no_error (preview->error);
  g_assert_false (preview->whole);
  g_assert_cmpuint (preview->lines->len, ==, CHART_PREVIEW_MAX_LINES);
  g_assert_cmpuint (preview->reading->notices->len, ==, 0);

  utf16 = g_convert (text->str, (gssize)text->len, "UTF-16BE", "UTF-8", NULL, &written, NULL);
  chart_preview_free (preview);
  preview = preview_text (utf16, (gssize)written, NULL);
  g_assert_no_error (preview->error);
  g_assert_cmpstr (preview->reading->encoding, ==, "UTF-16BE");
  for (guint i = 0; i < preview->reading->notices->len; i++)
    g_assert_cmpstr (((ChartNotice *)preview->reading->notices->pdata[i])->code, !=,
                     "bad-character");

  wide = g_strnfill (5000, 'a');
  g_string_printf (text, "이름,값\n가%s,1\n", wide);
  chart_preview_free (preview);
  preview = preview_text (text->str, (gssize)text->len, NULL);
  line = preview->lines->pdata[1];
  g_assert_cmpuint (strlen (line->text), <, 500);
  g_assert_true (g_str_has_suffix (line->text, "…"));
  g_assert_true (g_utf8_validate (line->cells[0], -1, NULL));
}

/* Of every file of the corpus the lines are what reading the file counts, and what the list says of
 * its header. */
static void
test_corpus (void)
{
  g_autofree char *list = g_test_build_filename (G_TEST_DIST, "corpus", "EXPECT.tsv", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv)   files = NULL;
  guint            n = 0;

  g_assert_true (g_file_get_contents (list, &content, NULL, NULL));
  files = g_strsplit (content, "\n", -1);
  for (guint i = 1; files[i] != NULL && *files[i] != '\0'; i++)
    {
      g_auto (GStrv)           cells = g_strsplit (files[i], "\t", -1);
      g_autofree char         *path = NULL;
      g_autoptr (ChartPackage) package = NULL;
      g_autoptr (ChartPreview) preview = NULL;
      guint                    counts[CHART_LINE_OTHER_TABLE + 1] = { 0 };
      const ChartReading      *reading;

      if (!g_str_has_prefix (cells[0], "tables/") || g_str_equal (cells[16], "ERR"))
        continue;
      path = g_test_build_filename (G_TEST_DIST, "corpus", cells[0], NULL);
      package = chart_load (path, NULL, NULL, NULL);
      preview = chart_preview_read (path, NULL, NULL);
      g_assert_nonnull (package);
      g_assert_no_error (preview->error);
      if (preview->lines->len == CHART_PREVIEW_MAX_LINES)
        continue;
      for (guint k = 0; k < preview->lines->len; k++)
        {
          const ChartLine *line = preview->lines->pdata[k];

          counts[line->role] += line->cells != NULL;
        }
      g_test_message ("%s", cells[0]);
      reading = chart_package_get_reading (package);
      g_assert_cmpuint (counts[CHART_LINE_HEADER], ==, reading->header);
      g_assert_cmpuint (counts[CHART_LINE_HEADER], ==, atoi (cells[10]));
      g_assert_cmpuint (counts[CHART_LINE_FOOTNOTE], ==, reading->footnotes);
      g_assert_cmpuint (counts[CHART_LINE_DATA] + counts[CHART_LINE_TOTAL], ==, reading->rows);
      if (*cells[15] != '\0')
        g_assert_cmpuint (counts[CHART_LINE_TOTAL], ==, atoi (cells[15]));
      g_assert_cmpuint (counts[CHART_LINE_UNKNOWN], ==, 0);
      n++;
    }
  g_assert_cmpuint (n, >, 30);
}

static void
assert_expects (const char *const *columns,
                gboolean           wanted)
{
  static const char        text[] = "a,b,c\nx,1,2\ny,3,4\n";
  g_autoptr (GBytes)       bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError)       error = NULL;
  ChartLoadOptions         options = CHART_LOAD_OPTIONS_DEFAULT;
  g_autoptr (ChartPackage) package = NULL;

  options.expect = columns;
  package = chart_load_bytes (bytes, "t.csv", &options, NULL, &error);
  if (wanted)
    g_assert_no_error (error);
  else
    g_assert_error (error, CHART_ERROR, CHART_ERROR_OTHER_COLUMNS);
}

/* A column more or less is the same table still. */
static void
test_expected_columns (void)
{
  static const char *const same[] = { "a", "b", "c", NULL };
  static const char *const half[] = { "a", "b", "d", "e", NULL };
  static const char *const other[] = { "a", "d", "e", NULL };

  assert_expects (same, TRUE);
  assert_expects (half, TRUE);
  assert_expects (other, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("dopyo-preview-XXXXXX", NULL);

  g_test_add_func ("/preview/roles", test_roles);
  g_test_add_func ("/preview/other-table", test_other_table);
  g_test_add_func ("/preview/records", test_records);
  g_test_add_func ("/preview/cells", test_cells);
  g_test_add_func ("/preview/errors", test_errors);
  g_test_add_func ("/preview/encoding", test_encoding);
  g_test_add_func ("/preview/large", test_large);
  g_test_add_func ("/preview/corpus", test_corpus);
  g_test_add_func ("/preview/expected-columns", test_expected_columns);
  result = g_test_run ();

  g_autofree char *path = g_build_filename (folder, "t.csv", NULL);
  g_remove (path);
  g_rmdir (folder);
  g_free (folder);
  return result;
}
