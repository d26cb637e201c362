/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-survey.h"

#include "base/chart-lang.h"
#include "base/chart-limits.h"
#include "read/chart-bytes.h"
#include "read/chart-label.h"
#include "read/chart-survey-file.h"
#include "read/chart-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define DECIMALS 1  /* of a share */
#define MAX_NAMED 5 /* codes in a note, variables in a notice */

/* What a dataset says in both languages. */
typedef struct
{
  GString *ko;
  GString *en;
} Note;

/* Whether the bytes are a file of SPSS, Stata or SAS. */
gboolean
chart_survey_sniff (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return chart_survey_format_sniff (data, length) != CHART_SURVEY_NONE;
}

/* (transfer full): what a code is called. */
static char *
name_code (const ChartSurveyCode *code)
{
  if (code->label != NULL && *code->label != '\0')
    return g_strdup (code->label);
  return code->text != NULL ? g_strdup (code->text) : g_strdup_printf ("%.15g", code->number);
}

static void
add_to_note (Note       *note,
             const char *ko,
             const char *en,
             guint       n)
{
  g_string_append_printf (note->ko, "%s%s %u명", note->ko->len > 0 ? ", " : "제외: ", ko, n);
  g_string_append_printf (note->en, "%s%s %u", note->en->len > 0 ? ", " : "Not counted: ", en, n);
}

/* Says in the chart who was asked and does not count. */
static void
set_note (ChartDataset              *dataset,
          const ChartSurveyVariable *variable)
{
  Note  note = { g_string_new (NULL), g_string_new (NULL) };
  guint n_named = 0, n_more = 0;

  for (guint i = 0; i < variable->missing->len; i++)
    {
      const ChartSurveyCode *code = &g_array_index (variable->missing, ChartSurveyCode, i);
      g_autofree char       *name = name_code (code);

      if (code->n > 0 && n_named++ < MAX_NAMED)
        add_to_note (&note, name, name, code->n);
      else
        n_more += code->n;
    }
  if (n_more > 0)
    add_to_note (&note, "그 밖", "others", n_more);
  if (variable->n_blank > 0)
    add_to_note (&note, "값 없음", "no value", variable->n_blank);
  if (note.ko->len > 0)
    chart_dataset_set_text (dataset, CHART_DATASET_NOTE,
                            chart_localized_with (chart_localized_new ("ko", note.ko->str), "en",
                                                  note.en->str));
  g_string_free (note.ko, TRUE);
  g_string_free (note.en, TRUE);
}

/* Whether a code has a row: where it was an answer, or is a step of a scale that nobody took. */
static gboolean
has_row (const ChartSurveyVariable *variable,
         const ChartSurveyCode     *code)
{
  return code->n > 0 || (variable->is_ordered && code->label != NULL);
}

static void
add_rows (ChartDataset              *dataset,
          const ChartSurveyVariable *variable,
          double                     total)
{
  ChartColumn *column = chart_column_new (
    chart_localized_with (chart_localized_new ("ko", "비율"), "en", "Share"),
    chart_localized_new ("", "%"));

  for (guint i = 0; i < variable->codes->len; i++)
    {
      const ChartSurveyCode *code = &g_array_index (variable->codes, ChartSurveyCode, i);
      g_autofree char       *name = name_code (code);
      char                   text[G_ASCII_DTOSTR_BUF_SIZE];
      ChartValue             value = { { 100 * code->weight / total, DECIMALS },
                                       CHART_NUMBER_MISSING,
                                       CHART_NUMBER_MISSING,
                                       CHART_STATUS_REPORTED,
                                       text };

      if (!has_row (variable, code))
        continue;
      g_ascii_formatd (text, sizeof text, "%.1f", value.number.value);
      chart_dataset_add_row (dataset, chart_localized_new ("", name),
                             chart_label_is_other (name) ? CHART_ROW_OTHER : CHART_ROW_PLAIN);
      chart_column_append (column, &value);
    }
  chart_dataset_add_column (dataset, column);
}

/* (transfer full) (nullable): the shares of the answers of one variable. */
static ChartDataset *
make_dataset (const ChartSurvey         *survey,
              const ChartSurveyVariable *variable)
{
  const char   *title = variable->label != NULL && *variable->label != '\0' ? variable->label
                                                                            : variable->name;
  ChartDataset *dataset;
  double        total = 0, square = 0;
  guint         n = 0;

  for (guint i = 0; i < variable->codes->len; i++)
    {
      const ChartSurveyCode *code = &g_array_index (variable->codes, ChartSurveyCode, i);

      total += code->weight;
      square += code->square;
      n += code->n;
    }
  if (!(total > 0) || !isfinite (total))
    return NULL;
  dataset = chart_dataset_new (variable->name);
  chart_dataset_set_text (dataset, CHART_DATASET_TITLE, chart_localized_new ("", title));
  if (title == variable->label)
    chart_dataset_set_text (dataset, CHART_DATASET_QUESTION, chart_localized_new ("", title));
  chart_dataset_set_kind (dataset, variable->is_ordered ? CHART_DATASET_KIND_SCALE
                                                        : CHART_DATASET_KIND_SINGLE);
  chart_dataset_set_n (dataset, n);
  chart_dataset_set_weighted (dataset, survey->weight != NULL);
  if (survey->weight != NULL && isfinite (square)) /* Kish, as chart_design_effect() */
    chart_dataset_set_design_effect (dataset, n * square / (total * total));
  set_note (dataset, variable);
  add_rows (dataset, variable, total);
  chart_dataset_seal (dataset);
  return dataset;
}

/* Tells how the answers were counted. */
static void
tell (const ChartSurvey *survey,
      ChartReading      *reading)
{
  guint n_missing = 0;

  for (guint i = 0; i < survey->variables->len; i++)
    n_missing += ((ChartSurveyVariable *)survey->variables->pdata[i])->missing->len > 0;
  if (n_missing > 0)
    chart_reading_add_notice (reading, 0, "missing",
                              ngettext ("answers to %u question that the file marks as missing are "
                                        "not counted",
                                        "answers to %u questions that the file marks as missing "
                                        "are not counted",
                                        n_missing),
                              n_missing);
  if (survey->weight != NULL)
    {
      g_autofree char *name = chart_escape_for_line (survey->weight->name, -1);

      chart_reading_add_notice (reading, 0, "weighted",
                                _ ("the shares are weighted by “%s”; the numbers of answers are "
                                   "not"),
                                name);
    }
  if (survey->n_weightless > 0)
    chart_reading_add_notice (reading, 0, "weight",
                              ngettext ("%u row has no weight above 0 and is left out",
                                        "%u rows have no weight above 0 and are left out",
                                        survey->n_weightless),
                              survey->n_weightless);
}

/* Tells which variables hold no answers to choose from. */
static void
tell_left_out (const GPtrArray *left_out,
               ChartReading    *reading)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (left_out->len, MAX_NAMED); i++)
    {
      g_autofree char *name =
        chart_escape_for_line (((ChartSurveyVariable *)left_out->pdata[i])->name, -1);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  if (left_out->len > MAX_NAMED)
    g_string_append (names, ", …");
  if (left_out->len > 0)
    chart_reading_add_notice (reading, 0, "left-out",
                              ngettext ("%u variable is no choice between a few answers and is "
                                        "left out: %s",
                                        "%u variables are no choice between a few answers and are "
                                        "left out: %s",
                                        left_out->len),
                              left_out->len, names->str);
}

/* Whether the answers may be weighted by a variable: numbers without names. */
static gboolean
can_weight (const ChartSurveyVariable *variable)
{
  for (guint i = 0; i < variable->codes->len; i++)
    if (g_array_index (variable->codes, ChartSurveyCode, i).label != NULL)
      return FALSE;
  return !variable->is_text;
}

static void
add_datasets (const ChartSurvey *survey,
              ChartPackage      *package,
              ChartReading      *reading)
{
  g_autoptr (GPtrArray) left_out = g_ptr_array_new ();
  gboolean              korean = FALSE;

  for (guint i = 0; i < survey->variables->len; i++)
    {
      ChartSurveyVariable *variable = survey->variables->pdata[i];
      ChartDataset        *dataset = NULL;

      g_ptr_array_add (reading->columns, g_strdup (variable->name));
      if (can_weight (variable))
        g_ptr_array_add (reading->weights, g_strdup (variable->name));
      if (chart_survey_variable_can_draw (variable) &&
          chart_package_get_n_datasets (package) < CHART_MAX_RESOURCES &&
          chart_package_find (package, variable->name) < 0)
        dataset = make_dataset (survey, variable);
      if (dataset == NULL)
        {
          if (variable != survey->weight)
            g_ptr_array_add (left_out, variable);
          continue;
        }
      korean = korean || chart_lang_is_korean (
                           chart_dataset_get_text (dataset, CHART_DATASET_TITLE, ""));
      for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
        korean = korean || chart_lang_is_korean (chart_dataset_get_label (dataset, row, ""));
      chart_package_add_dataset (package, dataset, NULL);
    }
  reading->weight = survey->weight != NULL ? g_strdup (survey->weight->name) : NULL;
  tell_left_out (left_out, reading);
  chart_package_add_language (package, korean ? "ko" : "en");
}

/* (transfer full): the package, not sealed yet. */
static ChartPackage *
make_package (const ChartLoadJob *job,
              const ChartSurvey  *survey,
              ChartReading       *reading,
              GError            **error)
{
  g_autoptr (ChartPackage) package = chart_package_new ();
  g_autofree char         *name = NULL;
  const char              *title;

  reading->rows = survey->n_rows;
  reading->n_files = 1;
  if (survey->n_rows == 0)
    {
      chart_load_job_fail (job, error, CHART_ERROR_HEADER_ONLY, 0,
                           _ ("the file has variables and no answers; choose one with data"));
      return NULL;
    }
  tell (survey, reading);
  add_datasets (survey, package, reading);
  if (chart_package_get_n_datasets (package) == 0)
    {
      chart_load_job_fail (job, error, CHART_ERROR_NO_NUMBERS, 0,
                           _ ("no variable of the file is a choice between a few answers; count "
                              "them in the program that made it and save a table"));
      return NULL;
    }
  name = chart_table_name_file (job);
  if (name != NULL)
    chart_package_set_path (package, job->path);
  title = survey->title != NULL && *survey->title != '\0' ? survey->title : name;
  if (title != NULL)
    chart_package_set_title (package, chart_localized_new ("", title));
  chart_package_set_reading (package, chart_reading_ref (reading));
  return g_steal_pointer (&package);
}

static ChartPackage *
read_survey (const ChartLoadJob *job,
             ChartSurveyFormat   format,
             int                 fd,
             GBytes             *bytes,
             GError            **error)
{
  g_autoptr (ChartReading) reading = chart_reading_new ();
  g_autoptr (ChartSurvey)  survey = NULL;

  if (format == CHART_SURVEY_ENCRYPTED)
    {
      chart_load_job_fail (job, error, CHART_ERROR_ENCRYPTED, 0,
                           _ ("the file is protected with a password; save it without one"));
      return NULL;
    }
  survey = chart_survey_count (job, format, fd, bytes, reading, error);
  return survey != NULL ? make_package (job, survey, reading, error) : NULL;
}

/**
 * chart_survey_read:
 * @bytes: a file of SPSS (SAV, ZSAV), Stata (DTA) or SAS (SAS7BDAT, XPT)
 *
 * Makes a dataset of each variable that is a choice between a few answers: the shares of them. What
 * the file marks as missing has no part in them.
 *
 * Returns: (transfer full): the package; %NULL with @error set
 */
ChartPackage *
chart_survey_read (const ChartLoadJob *job,
                   GBytes             *bytes,
                   GError            **error)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return read_survey (job, chart_survey_format_sniff (data, length), -1, bytes, error);
}

/**
 * chart_survey_read_file:
 * @package: (out) (transfer full) (nullable): %NULL where the job's file is none of these
 *
 * As chart_survey_read (), without taking the file into memory.
 *
 * Returns: whether to go on; %FALSE with @error set
 */
gboolean
chart_survey_read_file (const ChartLoadJob *job,
                        ChartPackage      **package,
                        GError            **error)
{
  char              head[CHART_SURVEY_HEAD];
  goffset           size;
  gssize            n;
  ChartSurveyFormat format;
  int               fd;

  *package = NULL;
  if (strcmp (job->path, "-") == 0)
    return TRUE;
  fd = chart_bytes_open (job, &size, error);
  if (fd < 0)
    return FALSE;
  n = pread (fd, head, sizeof head, 0);
  format = chart_survey_format_sniff (head, n > 0 ? (gsize)n : 0);
  if (format == CHART_SURVEY_NONE)
    {
      close (fd);
      return TRUE;
    }
  if (job->files != NULL)
    g_ptr_array_add (job->files, g_strdup (job->path));
  *package = read_survey (job, format, fd, NULL, error);
  close (fd);
  return *package != NULL;
}
