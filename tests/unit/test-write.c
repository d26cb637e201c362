/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "export/chart-export.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *file;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("write-XXXXXX", NULL);
  fixture->file = g_build_filename (fixture->folder, "picture.svg", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_unlink (fixture->file);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing else was left */
  g_free (fixture->folder);
  g_free (fixture->file);
}

static void
write_text (const char *path,
            const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  chart_export_write (path, bytes, &error);
  g_assert_no_error (error);
}

static void
assert_holds (const char *path,
              const char *text)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, text);
}

static void
test_replace (Fixture      *fixture,
              gconstpointer data)
{
  GStatBuf info;

  write_text (fixture->file, "old and long");
  assert_holds (fixture->file, "old and long");
  g_assert_cmpint (g_chmod (fixture->file, 0600), ==, 0);
  write_text (fixture->file, "new");
  assert_holds (fixture->file, "new");
  g_assert_cmpint (g_stat (fixture->file, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  write_text (fixture->file, "");
  assert_holds (fixture->file, "");
}

static gpointer
write_often (gpointer path)
{
  for (guint i = 0; i < 50; i++)
    write_text (path, i % 2 == 0 ? "even" : "odd!");
  return NULL;
}

/* Several threads write one file: it is always one of theirs. */
static void
test_threads (Fixture      *fixture,
              gconstpointer data)
{
  GThread *threads[4];

  write_text (fixture->file, "even");
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, write_often, fixture->file);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *content = NULL;

      g_assert_true (g_file_get_contents (fixture->file, &content, NULL, NULL));
      g_assert_true (g_str_equal (content, "even") || g_str_equal (content, "odd!"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char   *inside = g_build_filename (fixture->folder, "no", "picture.svg", NULL);
  const char *const  paths[] = { inside, fixture->folder, "", "/dev/full" };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (chart_export_write (paths[i], bytes, &error));
      g_assert_error (error, CHART_ERROR, CHART_ERROR_WRITE_FAILED);
      g_assert_true (g_str_has_prefix (error->message, paths[i]));
      g_assert_nonnull (strstr (error->message, "; "));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/write/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/write/threads", Fixture, NULL, set_up, test_threads, tear_down);
  g_test_add ("/write/errors", Fixture, NULL, set_up, test_errors, tear_down);

  return g_test_run ();
}
