/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "read/chart-load.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *folder;

static char *
in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
assert_refused (const char *path,
                ChartError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (chart_load (path, NULL, NULL, &error));
  g_assert_error (error, CHART_ERROR, (int)code);
  g_assert_cmpint (chart_error_get_class (error), ==, CHART_ERROR_CLASS_INPUT);
  g_assert_null (strchr (error->message, '\n'));
}

/* What is no file with a table is refused at once; none of these may hang. */
static void
test_no_files (void)
{
  g_autofree char *fifo = in_folder ("fifo.csv");
  g_autofree char *empty = in_folder ("empty.csv");
  g_autofree char *loop = in_folder ("loop.csv");
  g_autofree char *below = g_build_filename (empty, "x.csv", NULL);
  g_autofree char *none = in_folder ("none.csv");
  g_autofree char *odd = in_folder ("none\n\x1b[31m.csv");
  g_autofree char *wide = g_strnfill (5000, 'a');

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink ("loop.csv", loop), ==, 0);
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  assert_refused (none, CHART_ERROR_NOT_FOUND);
  assert_refused (below, CHART_ERROR_NOT_FOUND);
  assert_refused (loop, CHART_ERROR_NOT_FOUND);
  assert_refused (wide, CHART_ERROR_NOT_FOUND);
  assert_refused (odd, CHART_ERROR_NOT_FOUND);
  assert_refused ("", CHART_ERROR_NOT_FOUND);
  assert_refused (folder, CHART_ERROR_IS_FOLDER);
  assert_refused (fifo, CHART_ERROR_NOT_A_FILE);
  assert_refused ("/dev/zero", CHART_ERROR_NOT_A_FILE);
  assert_refused ("/dev/null", CHART_ERROR_NOT_A_FILE);
  assert_refused (empty, CHART_ERROR_EMPTY);
}

/* Run as somebody without rights; root may read everything. */
static void
test_permission (void)
{
  g_autofree char *path = in_folder ("secret.csv");

  g_assert_true (g_file_set_contents (path, "a,b\nx,1\n", -1, NULL));
  g_assert_cmpint (chmod (path, 0), ==, 0);
  if (geteuid () == 0)
    {
      g_assert_cmpint (seteuid (65534), ==, 0);
      g_assert_cmpint (geteuid (), ==, 65534);
    }
  assert_refused (path, CHART_ERROR_NO_PERMISSION);
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
}

typedef struct
{
  GMainLoop    *loop;
  ChartPackage *package;
  GError       *error;
  GCancellable *cancellable;
  int           n_progress;
  double        fraction;
  double        longest; /* step */
  int           n_below; /* different ones below nine tenths */
} Run;

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  Run *run = user_data;

  g_assert_cmpfloat (fraction, >=, run->fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  run->longest = MAX (run->longest, fraction - run->fraction);
  run->n_below += fraction > run->fraction && fraction < 0.9;
  run->fraction = fraction;
  g_atomic_int_inc (&run->n_progress);
  if (run->cancellable != NULL && fraction > 0.3)
    g_cancellable_cancel (run->cancellable);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Run *run = user_data;

  run->package = chart_load_finish (result, &run->error);
  g_main_loop_quit (run->loop);
}

static char *
make_long_file (void)
{
  g_autoptr (GString) text = g_string_new ("k,v\n");
  char               *path = in_folder ("long.csv");

  while (text->len < 3 << 20)
    g_string_append (text, "row,1\n");
  g_assert_true (g_file_set_contents (path, text->str, (gssize)text->len, NULL));
  return path;
}

static guint
count_rows (const ChartPackage *package)
{
  return chart_dataset_get_n_rows (chart_package_get_dataset (package, 0));
}

static void
test_async (void)
{
  g_autofree char *path = make_long_file ();
  Run              run = { .loop = g_main_loop_new (NULL, FALSE) };

  chart_load_async (path, NULL, progress_cb, &run, NULL, done_cb, &run);
  g_main_loop_run (run.loop);
  g_assert_no_error (run.error);
  g_assert_cmpuint (count_rows (run.package), >, 500000);
  g_assert_cmpint (run.n_progress, >, 5);
  g_assert_cmpfloat (run.fraction, ==, 1);
  /* told all along, not only while the bytes are read */
  g_assert_cmpint (run.n_below, >=, 20);
  g_assert_cmpfloat (run.longest, <, 0.25);
  chart_package_unref (run.package);
  g_main_loop_unref (run.loop);
}

typedef struct
{
  GCancellable *cancellable;
  gint64        wait;
  gint64        asked; /* when */
} Stop;

static gpointer
stop_thread (gpointer data)
{
  Stop *stop = data;

  g_usleep ((gulong)stop->wait);
  stop->asked = g_get_monotonic_time ();
  g_cancellable_cancel (stop->cancellable);
  return NULL;
}

/* Wherever the reader is, it stops soon: it is asked to at moments spread over the time that it
 * takes. */
static void
test_cancel_anywhere (void)
{
  g_autofree char *path = make_long_file ();
  gint64           start = g_get_monotonic_time ();
  gint64           took, longest = 0;
  guint            n = 0;

  chart_package_unref (chart_load (path, NULL, NULL, NULL));
  took = g_get_monotonic_time () - start;
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Stop                     stop = { cancellable, took * i / 8, 0 };
      GThread                 *thread = g_thread_new ("stop", stop_thread, &stop);
      g_autoptr (ChartPackage) package = chart_load (path, NULL, cancellable, NULL);
      gint64                   done = g_get_monotonic_time ();

      g_thread_join (thread);
      if (package != NULL)
        continue;
      n++;
      longest = MAX (longest, done - stop.asked);
    }
  g_test_message ("%u times, at most %" G_GINT64_FORMAT " us", n, longest);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpint (longest, <, 2 * G_USEC_PER_SEC); /* a busy machine, and sanitizers */
}

static void
test_cancel (void)
{
  g_autofree char *path = make_long_file ();
  Run              run = { .loop = g_main_loop_new (NULL, FALSE) };

  run.cancellable = g_cancellable_new ();
  chart_load_async (path, NULL, progress_cb, &run, run.cancellable, done_cb, &run);
  g_main_loop_run (run.loop);
  g_assert_null (run.package);
  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (chart_error_get_class (run.error), ==, CHART_ERROR_CLASS_CANCELLED);
  g_assert_cmpfloat (run.fraction, <, 0.9);
  g_clear_error (&run.error);

  g_assert_null (chart_load (path, NULL, run.cancellable, &run.error));
  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&run.error);
  g_object_unref (run.cancellable);
  g_main_loop_unref (run.loop);
}

/* Standard input is read to its end, whatever it is. */
static void
test_stdin (void)
{
  int                      ends[2];
  int                      kept = dup (STDIN_FILENO);
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = NULL;

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_cmpint (write (ends[1], "a,b\nx,1\n", 8), ==, 8);
  close (ends[1]);
  dup2 (ends[0], STDIN_FILENO);
  close (ends[0]);
  package = chart_load ("-", NULL, NULL, &error);
  dup2 (kept, STDIN_FILENO);
  close (kept);
  g_assert_no_error (error);
  g_assert_null (chart_package_get_path (package));
  g_assert_cmpuint (count_rows (package), ==, 1);
}

/* The dataset that comes with the program is found from the build folder, and every one of its
 * tables is whole. */
static void
test_sample (void)
{
  g_autofree char         *path = chart_load_sample_path ();
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = NULL;

  g_assert_nonnull (path);
  package = chart_load (path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (chart_package_get_n_datasets (package), ==, 11);
  g_assert_cmpuint (chart_package_get_reading (package)->notices->len, ==, 0);
  for (guint i = 0; i < 11; i++)
    {
      ChartDataset *dataset = chart_package_get_dataset (package, i);

      g_assert_nonnull (chart_package_get_view (package, i));
      g_assert_cmpuint (chart_dataset_get_n_columns (dataset), ==, 1);
      for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
        {
          ChartValue value = chart_column_get (chart_dataset_get_column (dataset, 0), row);

          g_assert_false (chart_value_is_missing (&value));
          g_assert_cmpuint (chart_localized_get_n (chart_dataset_peek_label (dataset, row)), ==, 2);
        }
    }
}

static void
remove_folder (void)
{
  GDir       *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = in_folder (name);

      g_remove (path);
    }
  g_dir_close (dir);
  g_rmdir (folder);
  g_free (folder);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("dopyo-XXXXXX", NULL);
  g_assert_cmpint (chmod (folder, 0755), ==, 0);
  g_test_add_func ("/load/no-files", test_no_files);
  g_test_add_func ("/load/permission", test_permission);
  g_test_add_func ("/load/async", test_async);
  g_test_add_func ("/load/cancel", test_cancel);
  g_test_add_func ("/load/cancel-anywhere", test_cancel_anywhere);
  g_test_add_func ("/load/stdin", test_stdin);
  g_test_add_func ("/load/sample", test_sample);
  status = g_test_run ();
  remove_folder ();
  return status;
}
