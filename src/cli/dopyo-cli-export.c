/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "dopyo-cli-load.h"
#include "dopyo-cli-output.h"
#include "dopyo-cli-picture.h"
#include "export/chart-inputs.h"
#include "read/chart-load.h"
#include "spec/chart-kind.h"
#include "spec/chart-suggest.h"
#include "text/chart-pango.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define MAX_LABELS 20 /* named in a message */

/* Everything one run of export was told, and what is made of it. */
typedef struct
{
  DopyoCliOptions options;
  DopyoCliPicture picture;
  gboolean        all;
  char           *out;
  char           *like; /* (nullable): a file with charts that show how these are to look */

  DopyoCliPage  page;
  ChartPackage *package;
  ChartPackage *models; /* (nullable): what --like names */
  GArray       *jobs;   /* DopyoCliJob */
} Export;

static void
export_clear (Export *self)
{
  dopyo_cli_options_clear (&self->options);
  dopyo_cli_picture_clear (&self->picture);
  g_free (self->out);
  g_free (self->like);
  g_clear_pointer (&self->models, chart_package_unref);
  g_clear_pointer (&self->package, chart_package_unref);
  g_clear_pointer (&self->jobs, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, export_clear)

static gboolean
parse (Export                *self,
       const DopyoCliCommand *command,
       char                 **argv,
       DopyoCliExit          *result)
{
  DopyoCliPicture   *picture = &self->picture;
  const GOptionEntry more[] = {
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &self->options.id, N_ ("Dataset to draw"),
      N_ ("ID") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &self->all, N_ ("Draw every dataset, into a folder"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->out,
      N_ ("File to write, folder with --all, or - for standard output"), N_ ("OUT") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &picture->format, N_ ("png, svg or pdf"),
      N_ ("FORMAT") },
    { "chart", 'c', 0, G_OPTION_ARG_FILENAME, &picture->kind,
      N_ ("A kind that “dopyo-cli kinds” names"), N_ ("KIND") },
    { "size", 0, 0, G_OPTION_ARG_FILENAME, &picture->size, N_ ("Size of the page in pixels"),
      N_ ("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &picture->scale,
      N_ ("Pixels of a PNG for each pixel of the size"), N_ ("N") },
    { "dpi", 0, 0, G_OPTION_ARG_FILENAME, &picture->dpi, N_ ("Dots an inch of a PNG or PDF"),
      N_ ("N") },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &picture->theme, N_ ("light, dark or print"),
      N_ ("THEME") },
    { "background", 0, 0, G_OPTION_ARG_FILENAME, &picture->background,
      N_ ("Another background: #rrggbb or transparent"), N_ ("COLOUR") },
    { "order", 0, 0, G_OPTION_ARG_FILENAME, &picture->order, N_ ("Rows by value, file or label"),
      N_ ("ORDER") },
    { "top", 0, 0, G_OPTION_ARG_FILENAME, &picture->top, N_ ("Rows to draw; the rest is folded"),
      N_ ("N") },
    { "palette", 0, 0, G_OPTION_ARG_FILENAME, &picture->palette,
      N_ ("default, okabe-ito, tol, accent, or colors such as #12436d,#28a197"), N_ ("COLOURS") },
    { "format-values", 0, 0, G_OPTION_ARG_FILENAME, &picture->digits,
      N_ ("auto, full, short (1.2M, 3억) or 0, 1, 2 decimals at the most"), N_ ("HOW") },
    { "diverging", 0, 0, G_OPTION_ARG_NONE, &picture->diverging,
      N_ ("Let the two ends of a scale go apart from a middle"), NULL },
    { "gaps", 0, 0, G_OPTION_ARG_NONE, &picture->gaps,
      N_ ("Say how far the two values of each row are apart"), NULL },
    { "uncertainty", 0, 0, G_OPTION_ARG_FILENAME, &picture->uncertainty,
      N_ ("none, whisker or fade: 95% intervals, where the data bear them"), N_ ("HOW") },
    { "highlight", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &picture->highlights,
      N_ ("Row to make stand out; several times for several"), N_ ("LABEL") },
    { "like", 0, 0, G_OPTION_ARG_FILENAME, &self->like,
      N_ ("Data package whose charts show how these are to look"), N_ ("FILE") },
    { "annotate", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &picture->annotations,
      N_ ("line=30,TEXT, band=20..30,TEXT, text=ROW,TEXT or difference=ROW,ROW; several times for "
          "several"),
      N_ ("WHAT") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &picture->texts[CHART_SPEC_TITLE],
      N_ ("Another title"), N_ ("TEXT") },
    { "subtitle", 0, 0, G_OPTION_ARG_FILENAME, &picture->texts[CHART_SPEC_SUBTITLE],
      N_ ("Another subtitle"), N_ ("TEXT") },
    { "note", 0, 0, G_OPTION_ARG_FILENAME, &picture->texts[CHART_SPEC_NOTE], N_ ("Another note"),
      N_ ("TEXT") },
    { "source", 0, 0, G_OPTION_ARG_FILENAME, &picture->texts[CHART_SPEC_SOURCE],
      N_ ("Another source"), N_ ("TEXT") },
    { "text", 0, 0, G_OPTION_ARG_FILENAME, &picture->text, N_ ("Text of an SVG: live or outline"),
      N_ ("HOW") },
    { NULL },
  };

  return dopyo_cli_options_parse (&self->options, command, more, argv, result);
}

/* Whether the options fit together. @n_langs: how many languages were asked for */
static gboolean
check (Export  *self,
       guint    n_langs,
       GError **error)
{
  gboolean to_stdout = self->out != NULL && strcmp (self->out, "-") == 0;

  if (self->all == (self->options.id != NULL))
    return dopyo_cli_refuse (_ ("either -d ID or --all is needed"), error);
  if (self->out == NULL)
    return dopyo_cli_refuse (_ ("-o OUT is missing"), error);
  if (to_stdout && self->all)
    return dopyo_cli_refuse (_ ("--all needs a folder to write to"), error);
  if (to_stdout && self->picture.format == NULL)
    return dopyo_cli_refuse (_ ("standard output needs --format"), error);
  if (n_langs > 1 && !self->all)
    return dopyo_cli_refuse (_ ("several languages need --all"), error);
  return dopyo_cli_picture_check (&self->picture, error) &&
         dopyo_cli_picture_get_page (&self->picture, self->all ? NULL : self->out, &self->page,
                                     error);
}

/* (transfer full): what messages call a dataset: a table by its file, others by their id too. */
static char *
name_dataset (const Export       *self,
              const ChartDataset *dataset)
{
  g_autofree char *id = chart_escape_for_line (chart_dataset_get_id (dataset), -1);
  g_autofree char *file = self->options.file != NULL
                            ? chart_escape_for_line (self->options.file, -1)
                            : NULL;

  if (file == NULL)
    return g_steal_pointer (&id);
  if (chart_package_get_descriptor (self->package) == NULL)
    return g_steal_pointer (&file);
  return g_strdup_printf ("%s: %s", file, id);
}

/* The chart that @dataset is to look like: that of the dataset with its name, else the first.
 * (nullable) (transfer full) */
static ChartSpec *
find_model (const Export       *self,
            const ChartDataset *dataset,
            ChartLang           lang)
{
  guint n = self->models != NULL ? chart_package_get_n_datasets (self->models) : 0;
  int   place = self->models != NULL
                  ? chart_package_find (self->models, chart_dataset_get_id (dataset))
                  : -1;

  if (place >= 0 && chart_package_get_view (self->models, (guint)place) == NULL)
    place = -1;
  for (guint i = 0; i < n && place < 0; i++)
    if (chart_package_get_view (self->models, i) != NULL)
      place = (int)i;
  return place >= 0 ? chart_suggest (chart_package_get_dataset (self->models, (guint)place),
                                     chart_package_get_view (self->models, (guint)place), lang)
                    : NULL;
}

/* (transfer full): how @dataset is drawn where no option says otherwise, in @lang where the command
 * line names a language, else as its own chart has it */
static ChartSpec *
make_base (const Export *self,
           guint         place,
           ChartLang     lang)
{
  ChartDataset         *dataset = chart_package_get_dataset (self->package, place);
  g_autoptr (ChartSpec) own = chart_suggest (dataset, chart_package_get_view (self->package, place),
                                             lang);
  g_autoptr (ChartSpec) model = find_model (self, dataset, lang);
  g_autoptr (ChartSpec) base = NULL;
  g_autofree char      *refusal = NULL;
  ChartSpecBuilder     *builder;

  base = model != NULL ? chart_suggest_like (dataset, own, model, &refusal)
                       : chart_spec_ref (own);
  if (refusal != NULL && self->picture.kind == NULL)
    {
      g_autofree char *name = name_dataset (self, dataset);

      dopyo_cli_say (_ ("%s: not drawn as in --like: %s"), name, refusal);
    }
  if (self->options.lang == NULL)
    return g_steal_pointer (&base);
  builder = chart_spec_builder_new (base);
  chart_spec_builder_set_lang (builder, lang);
  return chart_spec_builder_end (builder);
}

/* A job for the dataset at @place in each of the languages. */
static void
add_jobs (Export       *self,
          guint         place,
          const GArray *langs)
{
  ChartDataset *dataset = chart_package_get_dataset (self->package, place);

  for (guint i = 0; i < langs->len; i++)
    {
      ChartLang             lang = g_array_index (langs, ChartLang, i);
      g_autoptr (ChartSpec) base = make_base (self, place, lang);
      DopyoCliJob           job = { .dataset = dataset };

      job.spec = dopyo_cli_picture_get_spec (&self->picture, base);
      job.name = name_dataset (self, dataset);
      if (self->all)
        {
          g_autofree char *stem = chart_package_name_dataset (self->package, place);
          g_autofree char *file = chart_export_file_name (stem, job.spec->lang, self->page.format);

          job.target = g_build_filename (self->out, file, NULL);
        }
      else
        job.target = g_strdup (self->out);
      g_array_append_val (self->jobs, job);
    }
}

/* The dataset's labels for a message, the first of many. */
static GString *
list_labels (const ChartDataset *dataset,
             ChartLang           lang)
{
  GString *labels = g_string_new (NULL);
  guint    n = chart_dataset_get_n_rows (dataset);

  for (guint row = 0; row < MIN (n, MAX_LABELS); row++)
    {
      g_autofree char *label = chart_escape_for_line (
        chart_dataset_get_label (dataset, row, chart_lang_get_tag (lang)), -1);

      g_string_append_printf (labels, "%s%s", row > 0 ? ", " : "", label);
    }
  if (n > MAX_LABELS)
    g_string_append (labels, ", …");
  return labels;
}

/* Whether a dataset that is drawn has a row called @label, as @option says. */
static gboolean
check_label (const Export *self,
             const char   *option,
             const char   *label,
             GError      **error)
{
  const DopyoCliJob  *first = &g_array_index (self->jobs, DopyoCliJob, 0);
  g_autofree char    *given = NULL;
  g_autoptr (GString) labels = NULL;

  for (guint i = 0; i < self->jobs->len; i++)
    if (chart_dataset_find_row (g_array_index (self->jobs, DopyoCliJob, i).dataset, label) >= 0)
      return TRUE;
  given = chart_escape_for_line (label, -1);
  labels = list_labels (first->dataset, first->spec->lang);
  g_set_error (error, CHART_ERROR, CHART_ERROR_UNKNOWN_LABEL,
               _ ("--%s: no row is called “%s”; there are: %s"), option, given, labels->str);
  return FALSE;
}

/* Whether a chart that is drawn has a place for @annotation. */
static gboolean
check_carried (const Export          *self,
               const ChartAnnotation *annotation,
               GError               **error)
{
  const DopyoCliJob *first = &g_array_index (self->jobs, DopyoCliJob, 0);

  for (guint i = 0; i < self->jobs->len; i++)
    if (chart_kind_carries (g_array_index (self->jobs, DopyoCliJob, i).spec->kind,
                            annotation->kind))
      return TRUE;
  g_set_error (error, CHART_ERROR, CHART_ERROR_KIND_REFUSED,
               _ ("--annotate: a chart of the kind “%s” has no place for it; use bars or columns"),
               chart_kind_get_name (first->spec->kind));
  return FALSE;
}

/* Each label that is to stand out or is annotated has to be one of a dataset that is drawn. */
static gboolean
check_labels (const Export *self,
              GError      **error)
{
  for (char **label = self->picture.highlights; label != NULL && *label != NULL; label++)
    if (!check_label (self, "highlight", *label, error))
      return FALSE;
  for (char **text = self->picture.annotations; text != NULL && *text != NULL; text++)
    {
      g_autoptr (ChartAnnotation) annotation = chart_annotation_parse (*text, NULL);

      if (!check_carried (self, annotation, error))
        return FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (annotation->rows); i++)
        if (annotation->rows[i] != NULL &&
            !check_label (self, "annotate", annotation->rows[i], error))
          return FALSE;
    }
  return TRUE;
}

/* Whether every target may be written: none is an input, no two are the same. */
static gboolean
check_targets (const Export *self,
               GError      **error)
{
  g_autoptr (ChartInputs) inputs = NULL;
  g_autoptr (GHashTable)  seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->jobs->len; i++)
    {
      const char *target = g_array_index (self->jobs, DopyoCliJob, i).target;

      if (!g_hash_table_add (seen, (gpointer)target))
        {
          g_autofree char *name = chart_escape_for_line (target, -1);

          g_set_error (error, CHART_ERROR, CHART_ERROR_WRITE_FAILED,
                       _ ("%s: two datasets would be written to this file; export them one by one"),
                       name);
          return FALSE;
        }
      /* What is read need only be known where something is there that could be it. */
      if (inputs == NULL && (strcmp (target, "-") == 0 || g_access (target, F_OK) == 0))
        {
          inputs = chart_inputs_new (self->package);
          chart_inputs_add_fd (inputs, STDIN_FILENO);
        }
      if (inputs != NULL && !chart_inputs_check (inputs, target, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make_folder (const char *folder,
             GError    **error)
{
  g_autofree char *name = NULL;

  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  name = chart_escape_for_line (folder, -1);
  g_set_error (error, CHART_ERROR, CHART_ERROR_WRITE_FAILED,
               _ ("%s: the folder cannot be made: %s; choose another place"), name,
               g_strerror (errno));
  return FALSE;
}

static gboolean
plan (Export       *self,
      const GArray *langs,
      GError      **error)
{
  guint first = 0;
  guint end = chart_package_get_n_datasets (self->package);

  if (!self->all)
    {
      if (!dopyo_cli_find_dataset (self->package, self->options.id, &first, error))
        return FALSE;
      end = first + 1;
    }
  self->jobs = g_array_new (FALSE, FALSE, sizeof (DopyoCliJob));
  g_array_set_clear_func (self->jobs, (GDestroyNotify)dopyo_cli_job_clear);
  for (guint i = first; i < end; i++)
    add_jobs (self, i, langs);
  return check_labels (self, error) && check_targets (self, error) &&
         (!self->all || make_folder (self->out, error));
}

/* A table says of none of its series that it is the one to draw: tells which one was. */
static void
tell_series (const Export *self)
{
  const DopyoCliJob  *job = &g_array_index (self->jobs, DopyoCliJob, 0);
  const ChartDataset *dataset = job->dataset;
  guint               n = chart_dataset_get_n_columns (dataset);
  const ChartColumn  *column;
  g_autofree char    *series = NULL;

  if (n < 2 || chart_kind_get_info (job->spec->kind)->several ||
      chart_package_get_descriptor (self->package) != NULL)
    return;
  column = chart_dataset_get_column (dataset, job->spec->column);
  series = chart_escape_for_line (
    chart_column_get_name (column, chart_lang_get_tag (job->spec->lang)), -1);
  dopyo_cli_say (_ ("%s: of %u series “%s” is drawn; choose another in the window, or in a data "
                    "package by chart:series"),
                 job->name, n, series);
}

/* Reads what --like names; it has to have a chart. */
static gboolean
load_models (Export  *self,
             GError **error)
{
  ChartLoadOptions load = CHART_LOAD_OPTIONS_DEFAULT;

  if (self->like == NULL)
    return TRUE;
  self->models = chart_load (self->like, &load, NULL, error);
  if (self->models == NULL)
    return FALSE;
  for (guint i = 0; i < chart_package_get_n_datasets (self->models); i++)
    if (chart_package_get_view (self->models, i) != NULL)
      return TRUE;
  {
    g_autofree char *name = chart_escape_for_line (self->like, -1);

    g_set_error (error, CHART_ERROR, CHART_ERROR_BAD_VALUE,
                 _ ("--like: %s has no chart; save one from the window, or with “dopyo-cli save”"),
                 name);
  }
  return FALSE;
}

/* Tells what went wrong, in the order of the datasets. Returns: what the first of them means */
static DopyoCliExit
tell (const Export *self)
{
  DopyoCliExit result = DOPYO_CLI_DONE;

  for (guint i = 0; i < self->jobs->len; i++)
    {
      const GError *error = g_array_index (self->jobs, DopyoCliJob, i).error;

      if (error != NULL)
        {
          DopyoCliExit failure = dopyo_cli_fail (error);

          if (result == DOPYO_CLI_DONE)
            result = failure;
        }
    }
  return result;
}

/* dopyo-cli export: draws a dataset, or all of them. */
DopyoCliExit
dopyo_cli_export (const DopyoCliCommand *self,
                  char                 **argv)
{
  g_auto (Export) export = { 0 };
  g_autoptr (GArray) langs = NULL;
  g_autoptr (GError) error = NULL;
  DopyoCliExit       result;

  if (!parse (&export, self, argv, &result))
    return result;
  langs = dopyo_cli_options_get_langs (&export.options, &error);
  if (langs == NULL || !check (&export, langs->len, &error))
    return error->domain == G_OPTION_ERROR ? dopyo_cli_fail_usage (self, error)
                                           : dopyo_cli_fail (error);

  /* The system's fonts are read while this thread reads the file. */
  chart_pango_keep_font_map ();
  if (!load_models (&export, &error))
    return dopyo_cli_fail (error);
  export.options.keep = export.like != NULL ? 0 : dopyo_cli_picture_get_keep (&export.picture);
  export.package = dopyo_cli_load (&export.options, self, &result);
  if (export.package == NULL)
    return result;
  if (langs->len == 0)
    {
      ChartLang lang = dopyo_cli_default_lang (export.package);

      g_array_append_val (langs, lang);
    }
  if (!plan (&export, langs, &error))
    return dopyo_cli_fail (error);

  dopyo_cli_jobs_run ((DopyoCliJob *)(gpointer) export.jobs->data, export.jobs->len, &export.page);
  result = tell (&export);
  if (result == DOPYO_CLI_DONE)
    {
      dopyo_cli_tell_guesses (export.package, export.options.file);
      tell_series (&export);
    }
  return result;
}
