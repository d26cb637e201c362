/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "fuzz.h"

#include "base/chart-error.h"
#include "layout/chart-layout.h"
#include "spec/chart-suggest.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_SECONDS 2

/* GLib ends a program with SIGTRAP, which libFuzzer does not know: it would keep no input. */
static void
trap_cb (int number)
{
  abort ();
}

/* Called by libFuzzer before all else. */
int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  signal (SIGTRAP, trap_cb);
  return 0;
}

static void
check_text (const char *text)
{
  g_assert (text == NULL || g_utf8_validate (text, -1, NULL));
}

/* What is said to a person stands on one line. */
static void
check_message (const char *text)
{
  g_assert (text != NULL && *text != '\0');
  check_text (text);
  for (; *text != '\0'; text++)
    g_assert (!g_ascii_iscntrl (*text));
}

/* Plain or full-width: their first two bytes are enough. */
static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL || strstr (text, "\xef\xbc") != NULL;
}

static void
check_number (ChartNumber number)
{
  g_assert (chart_number_is_missing (number) || isfinite (number.value));
  g_assert (number.decimals <= CHART_MAX_DECIMALS);
}

static void
check_column (const ChartColumn *column,
              guint              n_rows)
{
  check_text (chart_column_get_name (column, "ko"));
  check_text (chart_column_get_unit (column, "ko"));
  g_assert (chart_column_get_n (column) == n_rows);
  for (guint row = 0; row < n_rows; row++)
    {
      ChartValue value = chart_column_get (column, row);

      check_number (value.number);
      check_number (value.low);
      check_number (value.high);
      check_text (value.text);
      g_assert (chart_value_is_missing (&value) || chart_value_is_range (&value) ||
                has_digit (value.text));
    }
}

static void
check_dataset (const ChartDataset *dataset)
{
  guint n_rows = chart_dataset_get_n_rows (dataset);

  check_text (chart_dataset_get_id (dataset));
  for (guint i = 0; i < CHART_DATASET_N_TEXTS; i++)
    check_text (chart_dataset_get_text (dataset, (ChartDatasetText)i, "ko"));
  for (guint row = 0; row < n_rows; row++)
    {
      g_assert (chart_dataset_get_label (dataset, row, "ko") != NULL);
      check_text (chart_dataset_get_label (dataset, row, "ko"));
    }
  for (guint i = 0; i < chart_dataset_get_n_columns (dataset); i++)
    check_column (chart_dataset_get_column (dataset, i), n_rows);
}

static gboolean
is_rect_finite (ChartRect rect)
{
  return isfinite (rect.x) && isfinite (rect.y) && isfinite (rect.width) && isfinite (rect.height);
}

/* A drawing has only finite places, and only text that a renderer takes. */
static void
check_scene (const ChartScene *scene)
{
  guint            n;
  const ChartMark *marks = chart_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      g_assert (is_rect_finite (marks[i].bounds));
      check_text (marks[i].name);
      if (marks[i].type == CHART_MARK_TEXT)
        check_message (marks[i].text);
      for (guint k = 0; k < marks[i].n_segments; k++)
        g_assert (isfinite (marks[i].segments[k].to.x) && isfinite (marks[i].segments[k].to.y) &&
                  isfinite (marks[i].segments[k].angle) && isfinite (marks[i].segments[k].end));
    }
  check_text (chart_scene_get_title (scene));
  check_text (chart_scene_get_description (scene));
}

/* Draws @dataset as its file says, or as suits it. */
static void
draw (const ChartDataset *dataset,
      const char         *view)
{
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartSpec)     spec = chart_suggest (dataset, view, CHART_LANG_KO);
  g_autoptr (GError)        error = NULL;
  g_autoptr (ChartScene)    scene = chart_layout (spec, dataset, measurer, (ChartSize){ 640, 360 },
                                                  &error);

  g_assert ((scene == NULL) == (error != NULL));
  if (scene != NULL)
    check_scene (scene);
  else
    check_message (error->message);
}

static void
check_package (const ChartPackage *package)
{
  const ChartReading *reading = chart_package_get_reading (package);

  check_text (chart_package_get_title (package, "ko"));
  g_assert (chart_package_get_n_datasets (package) > 0);
  for (guint i = 0; i < chart_package_get_n_datasets (package); i++)
    {
      check_dataset (chart_package_get_dataset (package, i));
      draw (chart_package_get_dataset (package, i), chart_package_get_view (package, i));
    }
  for (guint i = 0; reading != NULL && i < reading->columns->len; i++)
    check_text (reading->columns->pdata[i]);
  for (guint i = 0; reading != NULL && i < reading->notices->len; i++)
    check_message (((const ChartNotice *)reading->notices->pdata[i])->message);
}

/* A file became a whole package or an error of the input, and either says only what it may. */
static void
check_outcome (const ChartPackage *package,
               const GError       *error)
{
  g_assert ((package == NULL) == (error != NULL));
  if (package != NULL)
    {
      check_package (package);
      return;
    }
  check_message (error->message);
  switch (chart_error_get_class (error))
    {
    case CHART_ERROR_CLASS_INPUT:
    case CHART_ERROR_CLASS_NOTHING:
    case CHART_ERROR_CLASS_LIMIT:
      break;
    default:
      g_error ("an error of no input: %s", error->message);
    }
}

/* Reads @data as the bytes of a file called @name. Time is the processor's: a busy machine makes no
 * finding. */
void
fuzz_load (const guint8           *data,
           gsize                   size,
           const char             *name,
           const ChartLoadOptions *options)
{
  clock_t                  start = clock ();
  g_autoptr (GBytes)       bytes = g_bytes_new_static (data, size);
  g_autoptr (GError)       error = NULL;
  g_autoptr (ChartPackage) package = chart_load_bytes (bytes, name, options, NULL, &error);

  check_outcome (package, error);
  g_assert (clock () - start < MAX_SECONDS * CLOCKS_PER_SEC);
}
