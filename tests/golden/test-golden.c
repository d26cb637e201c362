/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout.h"
#include "read/chart-load.h"
#include "scene/chart-scene-query.h"
#include "spec/chart-suggest.h"

#include <string.h>

/* What layout makes of the bundled datasets, as text. Every dataset in both languages as it is
 * suggested, and the cases below, which ask for something else. */

typedef struct
{
  const char  *name; /* of its file, without the suffix */
  const char  *dataset;
  ChartLang    lang;
  int          kind; /* -1: as suggested */
  guint        top;
  const char  *highlight;
  ChartThemeId theme;
  ChartOrder   order;
  ChartSize    size;
  gboolean     fades;
  gboolean     diverging;
  gboolean     gaps;
  const char  *palette;
} Case;

/* clang-format off */
static const Case cases[] = {
  { "bar-top-3", "ai-leader-in-10-years", CHART_LANG_KO, CHART_KIND_BAR, 3, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "bar-top-3-highlight", "ai-leader-in-10-years", CHART_LANG_EN, CHART_KIND_BAR, 3, "Germany",
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "bar-by-label", "ai-leader-in-10-years", CHART_LANG_KO, CHART_KIND_BAR, 0, "한국",
    CHART_THEME_PRINT, CHART_ORDER_LABEL, { 1280, 720 } },
  { "bar-by-file-small", "change-by-2030", CHART_LANG_EN, CHART_KIND_BAR, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_FILE, { 360, 320 } },
  { "bar-tall", "how-to-compete", CHART_LANG_EN, CHART_KIND_BAR, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 600, 1000 } },
  { "column", "change-by-2030", CHART_LANG_KO, CHART_KIND_COLUMN, 0, NULL,
    CHART_THEME_DARK, CHART_ORDER_VALUE, { 1280, 720 } },
  { "column-square", "ai-leader-in-10-years", CHART_LANG_EN, CHART_KIND_COLUMN, 0, "Korea",
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1080, 1080 } },
  { "pie", "ai-leader-in-10-years", CHART_LANG_KO, CHART_KIND_PIE, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "pie-small", "change-by-2030", CHART_LANG_EN, CHART_KIND_PIE, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 480, 360 } },
  { "donut", "llm-share", CHART_LANG_EN, CHART_KIND_DONUT, 0, NULL,
    CHART_THEME_DARK, CHART_ORDER_VALUE, { 1080, 1080 } },
  { "dumbbell-gaps", "by-sex", CHART_LANG_KO, CHART_KIND_DUMBBELL, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 }, .gaps = TRUE },
  { "dumbbell-narrow", "years", CHART_LANG_EN, CHART_KIND_DUMBBELL, 0, "China",
    CHART_THEME_PRINT, CHART_ORDER_VALUE, { 320, 400 } },
  { "multiples", "years", CHART_LANG_EN, CHART_KIND_MULTIPLES, 0, "Korea",
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "multiples-column", "years", CHART_LANG_EN, CHART_KIND_MULTIPLES_COLUMN, 0, "Korea",
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "multiples-line", "years", CHART_LANG_KO, CHART_KIND_MULTIPLES_LINE, 0, NULL,
    CHART_THEME_PRINT, CHART_ORDER_VALUE, { 320, 240 } },
  { "multiples-blocks", "ties", CHART_LANG_KO, CHART_KIND_MULTIPLES, 0, NULL,
    CHART_THEME_PRINT, CHART_ORDER_VALUE, { 360, 640 } },
  { "line-top-highlight", "years", CHART_LANG_KO, CHART_KIND_LINE, 3, "Germany",
    CHART_THEME_DARK, CHART_ORDER_VALUE, { 480, 480 } },
  { "slope", "ties", CHART_LANG_KO, CHART_KIND_SLOPE, 0, "대구",
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "bump", "ties", CHART_LANG_KO, CHART_KIND_BUMP, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "bump-narrow", "years", CHART_LANG_EN, CHART_KIND_BUMP, 0, NULL,
    CHART_THEME_PRINT, CHART_ORDER_VALUE, { 320, 480 } },
  { "table-units", "multi", CHART_LANG_KO, CHART_KIND_TABLE, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 600, 600 } },
  { "table", "ai-leader-in-10-years", CHART_LANG_KO, CHART_KIND_TABLE, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "waffle", "ai-leader-in-10-years", CHART_LANG_KO, CHART_KIND_WAFFLE, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "waffle-tall-highlight", "llm-share", CHART_LANG_EN, CHART_KIND_WAFFLE, 0, "China",
    CHART_THEME_DARK, CHART_ORDER_VALUE, { 600, 1000 } },
  { "dot", "global-ai-index", CHART_LANG_KO, CHART_KIND_DOT, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "bar-fade", "change-by-2030", CHART_LANG_EN, CHART_KIND_BAR, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 }, TRUE },
  { "dot-whisker", "change-by-2030", CHART_LANG_KO, CHART_KIND_DOT, 0, NULL,
    CHART_THEME_PRINT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "lollipop-fade", "how-to-compete", CHART_LANG_KO, CHART_KIND_LOLLIPOP, 0, NULL,
    CHART_THEME_DARK, CHART_ORDER_VALUE, { 640, 480 }, TRUE },
  { "lollipop", "ai-leader-in-10-years", CHART_LANG_EN, CHART_KIND_LOLLIPOP, 0, "Korea",
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "likert-diverging", "policies", CHART_LANG_EN, CHART_KIND_LIKERT, 0, "Schools",
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 }, .diverging = TRUE },
  { "likert-small", "policies", CHART_LANG_KO, CHART_KIND_LIKERT, 0, NULL,
    CHART_THEME_PRINT, CHART_ORDER_FILE, { 320, 420 } },
  { "stacked100-turned", "by-sex", CHART_LANG_KO, CHART_KIND_STACKED_100, 0, NULL,
    CHART_THEME_DARK, CHART_ORDER_FILE, { 800, 450 } },
  { "stacked100-counts", "energy", CHART_LANG_EN, CHART_KIND_STACKED_100, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 }, .palette = "okabe-ito" },
  { "stacked", "energy", CHART_LANG_KO, CHART_KIND_STACKED, 3, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 1280, 720 } },
  { "stacked-negative", "balance", CHART_LANG_EN, CHART_KIND_STACKED, 0, NULL,
    CHART_THEME_LIGHT, CHART_ORDER_VALUE, { 640, 480 }, .palette = "#f0e442,#123456" },
  { "stacked100-print", "policies", CHART_LANG_KO, CHART_KIND_STACKED_100, 0, NULL,
    CHART_THEME_PRINT, CHART_ORDER_FILE, { 1280, 720 } },
  { "grouped-many", "policies", CHART_LANG_EN, CHART_KIND_GROUPED, 0, NULL,
    CHART_THEME_DARK, CHART_ORDER_VALUE, { 1080, 1080 } },
};
/* clang-format on */

/* The bundled one, one of tables with several series, and one of tables over time. */
static ChartPackage *packages[3];

/* Shows what changed, a mark a line. */
static void
print_difference (const char *expected,
                  const char *actual)
{
  const char      *argv[] = { "diff", "-u", expected, actual, NULL };
  g_autofree char *output = NULL;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL,
                NULL);
  g_printerr ("%s", output != NULL ? output : "diff cannot be run\n");
}

static void
compare (const char *name,
         const char *dump)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *file = g_strconcat (name, ".txt", NULL);
  g_autofree char   *expected = g_test_build_filename (G_TEST_DIST, "golden", "scenes", file, NULL);
  g_autofree char   *actual = g_test_build_filename (G_TEST_BUILT, "golden", file, NULL);
  g_autofree char   *text = NULL;

  if (g_getenv ("DOPYO_UPDATE_GOLDEN") != NULL)
    {
      g_file_set_contents (expected, dump, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_set_contents (actual, dump, -1, &error);
  g_assert_no_error (error);
  if (!g_file_get_contents (expected, &text, NULL, NULL) || strcmp (text, dump) != 0)
    {
      print_difference (expected, actual);
      g_test_fail_printf ("%s is drawn otherwise", name);
    }
}

static void
draw (const char         *name,
      const ChartSpec    *spec,
      const ChartDataset *dataset,
      ChartSize           size)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (ChartMeasurer) measurer = chart_measurer_new_fixed ();
  g_autoptr (ChartScene)    scene = chart_layout (spec, dataset, measurer, size, &error);
  g_autofree char          *dump = NULL;

  g_assert_no_error (error);
  dump = chart_scene_dump (scene);
  compare (name, dump);
}

static guint
count_datasets (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
    n += chart_package_get_n_datasets (packages[i]);
  return n;
}

/* Dataset @i of all packages, and its view. */
static const ChartDataset *
get_dataset (guint        i,
             const char **view)
{
  guint k = 0;

  while (i >= chart_package_get_n_datasets (packages[k]))
    i -= chart_package_get_n_datasets (packages[k++]);
  *view = chart_package_get_view (packages[k], i);
  return chart_package_get_dataset (packages[k], i);
}

static void
test_suggested (gconstpointer data)
{
  const char           *view;
  const ChartDataset   *dataset = get_dataset (GPOINTER_TO_UINT (data) / CHART_N_LANGS, &view);
  ChartLang             lang = GPOINTER_TO_UINT (data) % CHART_N_LANGS;
  g_autoptr (ChartSpec) spec = chart_suggest (dataset, view, lang);
  g_autofree char      *name = g_strdup_printf ("%s.%s", chart_dataset_get_id (dataset),
                                                chart_lang_get_tag (lang));

  draw (name, spec, dataset, (ChartSize){ 1280, 720 });
}

static void
test_case (gconstpointer data)
{
  const Case           *self = data;
  const char           *view = NULL;
  const ChartDataset   *dataset = NULL;
  g_autoptr (ChartSpec) base = NULL;
  g_autoptr (ChartSpec) spec = NULL;
  ChartSpecBuilder     *builder;
  const char           *highlights[] = { self->highlight, NULL };

  for (guint i = 0; dataset == NULL || !g_str_equal (chart_dataset_get_id (dataset), self->dataset);
       i++)
    dataset = get_dataset (i, &view);
  base = chart_suggest (dataset, view, self->lang);
  builder = chart_spec_builder_new (base);
  if (self->kind >= 0)
    chart_spec_builder_set_kind (builder, (ChartKind)self->kind);
  chart_spec_builder_set_top (builder, self->top);
  chart_spec_builder_set_highlights (builder, highlights);
  chart_spec_builder_set_theme (builder, self->theme);
  if (self->fades)
    chart_spec_builder_set_uncertainty (builder, CHART_UNCERTAINTY_FADE);
  chart_spec_builder_set_diverging (builder, self->diverging);
  chart_spec_builder_set_show_gaps (builder, self->gaps);
  chart_spec_builder_set_palette (builder, self->palette);
  chart_spec_builder_set_order (builder, self->order);
  spec = chart_spec_builder_end (builder);
  draw (self->name, spec, dataset, self->size);
}

/* No file is left over from a case that is gone. */
static void
test_no_others (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *folder = g_test_build_filename (G_TEST_DIST, "golden", "scenes", NULL);
  g_autoptr (GDir)   dir = g_dir_open (folder, 0, &error);
  guint              n = 0;

  if (g_getenv ("DOPYO_UPDATE_GOLDEN") != NULL)
    return;
  g_assert_no_error (error);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==,
                    count_datasets () * CHART_N_LANGS + G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  static const char *const paths[G_N_ELEMENTS (packages)] = {
    "../data/samples/ai-leadership/datapackage.json",
    "golden/several.datapackage.json",
    "golden/moments.datapackage.json",
  };
  g_autoptr (GError) error = NULL;
  int                status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, paths[i], NULL);

      packages[i] = chart_load (path, &CHART_LOAD_OPTIONS_DEFAULT, NULL, &error);
      g_assert_no_error (error);
    }

  for (guint i = 0; i < count_datasets (); i++)
    for (guint lang = 0; lang < CHART_N_LANGS; lang++)
      {
        const char         *view;
        const ChartDataset *dataset = get_dataset (i, &view);
        g_autofree char    *name = g_strdup_printf ("/golden/%s/%s", chart_dataset_get_id (dataset),
                                                    chart_lang_get_tag (lang));

        g_test_add_data_func (name, GUINT_TO_POINTER (i * CHART_N_LANGS + lang), test_suggested);
      }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/golden/cases/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_case);
    }
  g_test_add_func ("/golden/no-others", test_no_others);

  status = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
    chart_package_unref (packages[i]);
  return status;
}
