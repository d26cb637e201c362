/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-cube-dataset.h"

#include "base/chart-limits.h"
#include "base/chart-words.h"
#include "read/chart-cell.h"
#include "read/chart-label.h"
#include "read/chart-notices.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SERIES 64u
#define LONG_TIME 12u /* periods; more of them are rows, with a series for each category */

#define NONE G_MAXUINT

/* How a cube is laid flat. */
typedef struct
{
  const ChartCube *cube;
  guint64         *steps; /* from one category of a dimension to the next, in places */
  guint           *fixed; /* the category of each dimension that is neither rows nor series */
  guint            rows;  /* dimensions; NONE */
  guint            series;
  guint            measure; /* the dimension that has a dataset for each category; NONE */
} Plan;

static const ChartCubeDimension *
get_dimension (const Plan *self,
               guint       i)
{
  return self->cube->dimensions->pdata[i];
}

static guint
get_size (const Plan *self,
          guint       i)
{
  return get_dimension (self, i)->categories->len;
}

static const ChartCubeCategory *
get_category (const Plan *self,
              guint       dimension,
              guint       i)
{
  return get_dimension (self, dimension)->categories->pdata[i];
}

/* The largest dimension that has several categories and is none of those taken; NONE where there
 * is none. @role: which to look at; -1: plain ones first, then measures, then time */
static guint
find_dimension (const Plan *self,
                int         role,
                guint       taken)
{
  static const ChartCubeRole order[] = { CHART_CUBE_PLAIN, CHART_CUBE_METRIC, CHART_CUBE_TIME };
  guint                      best = NONE;

  for (guint pass = 0; pass < G_N_ELEMENTS (order) && best == NONE; pass++)
    for (guint i = 0; i < self->cube->dimensions->len; i++)
      {
        ChartCubeRole found = get_dimension (self, i)->role;

        if (i == taken || (role >= 0 ? (int)found != role : found != order[pass]) ||
            get_size (self, i) < 2)
          continue;
        if (best == NONE || get_size (self, i) > get_size (self, best))
          best = i;
      }
  return best;
}

/* The category that a dimension is fixed to: its total, the latest time, the first. */
static guint
choose_category (const Plan *self,
                 guint       dimension)
{
  guint n = get_size (self, dimension);

  if (get_dimension (self, dimension)->role == CHART_CUBE_TIME)
    return n - 1;
  for (guint i = 0; i < n; i++)
    if (chart_label_is_total (chart_localized_get (get_category (self, dimension, i)->label, "ko")))
      return i;
  return 0;
}

/* Which dimensions are rows and series. */
static void
choose_dimensions (Plan *self)
{
  guint n = self->cube->dimensions->len;
  guint time;

  self->rows = find_dimension (self, -1, NONE);
  if (self->rows == NONE)
    self->rows = n - 1; /* of one value alone */
  time = find_dimension (self, CHART_CUBE_TIME, self->rows);
  self->series = time != NONE ? time : find_dimension (self, -1, self->rows);
  /* many years of a few things are lines over the years */
  if (self->series == time && time != NONE && get_size (self, time) > LONG_TIME &&
      get_size (self, time) > get_size (self, self->rows))
    {
      self->series = self->rows;
      self->rows = time;
    }
  if (self->series != NONE && get_size (self, self->series) > MAX_SERIES)
    self->series = NONE;
  self->measure = find_dimension (self, CHART_CUBE_METRIC, self->rows);
  if (self->measure == self->series || (self->measure != NONE &&
                                        get_size (self, self->measure) > MAX_SERIES))
    self->measure = NONE;
}

/* Fixes what is neither rows nor series, and tells of which there was a choice. */
static void
fix_others (Plan         *self,
            ChartReading *reading)
{
  for (guint i = 0; i < self->cube->dimensions->len; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *chosen = NULL;
      guint            n_others = get_size (self, i) - 1;

      if (i == self->rows || i == self->series || i == self->measure)
        continue;
      self->fixed[i] = choose_category (self, i);
      if (n_others == 0)
        continue;
      name = chart_escape_for_line (chart_localized_get (get_dimension (self, i)->label, "ko"), -1);
      chosen = chart_escape_for_line (
        chart_localized_get (get_category (self, i, self->fixed[i])->label, "ko"), -1);
      chart_reading_add_notice (reading, 0, "fixed",
                                ngettext ("of “%s” only “%s” is read; there is %u other",
                                          "of “%s” only “%s” is read; there are %u others",
                                          n_others),
                                name, chosen, n_others);
    }
}

static gboolean
fail_large (const ChartLoadJob *job,
            GError            **error)
{
  chart_load_job_fail (job, error, CHART_ERROR_TOO_LARGE, 0,
                       _ ("the dataset has too many categories; ask for a part of it"));
  return FALSE;
}

/* Computes where values stand; FALSE with @error set where there are none, or more than there are
 * numbers. */
static gboolean
make_steps (const ChartLoadJob *job,
            Plan               *self,
            GError            **error)
{
  guint64 step = 1;

  for (guint i = self->cube->dimensions->len; i-- > 0;)
    {
      guint n = get_size (self, i);

      if (n == 0)
        {
          chart_load_job_fail (job, error, CHART_ERROR_BAD_VALUE, 0,
                               _ ("a dimension of the dataset has no category; get it again"));
          return FALSE;
        }
      if (step > G_MAXINT64 / n)
        return fail_large (job, error);
      self->steps[i] = step;
      step *= n;
    }
  return TRUE;
}

/* The text of one value, NULL where there is none. */
static const char *
get_text (const Plan *self,
          guint       row,
          guint       series)
{
  guint64 place = 0;

  for (guint i = 0; i < self->cube->dimensions->len; i++)
    place += self->steps[i] * (i == self->rows     ? row
                               : i == self->series ? series
                                                   : self->fixed[i]);
  return self->cube->get (self->cube->data, place);
}

static guint
count_series (const Plan *self)
{
  return self->series != NONE ? get_size (self, self->series) : 1;
}

/* (nullable): what the values of a series are measured in. */
static const ChartCubeCategory *
find_measure (const Plan *self,
              guint       series)
{
  for (guint i = 0; i < self->cube->dimensions->len; i++)
    if (get_dimension (self, i)->role == CHART_CUBE_METRIC && i != self->rows)
      return get_category (self, i, i == self->series ? series : self->fixed[i]);
  return NULL;
}

/* Tells once that the values of a measure do not compare. */
static void
tell_mixed (const Plan   *self,
            ChartReading *reading)
{
  guint n = self->series != NONE && get_dimension (self, self->series)->role == CHART_CUBE_METRIC
              ? count_series (self)
              : 1;

  for (guint i = 0; i < n; i++)
    {
      const ChartCubeCategory *measure = find_measure (self, i);
      g_autofree char         *said = NULL;

      if (measure == NULL || !measure->is_mixed)
        continue;
      said = chart_escape_for_line (chart_localized_get (measure->label, "ko"), -1);
      chart_reading_add_notice (reading, 0, "mixed-units",
                                _ ("column “%s” mixes units; its numbers may not compare"), said);
    }
}

/* (transfer full): what a series is called. */
static ChartLocalized *
name_series (const Plan              *self,
             guint                    series,
             const ChartCubeCategory *measure)
{
  if (self->series != NONE)
    return chart_localized_ref (get_category (self, self->series, series)->label);
  if (measure != NULL)
    return chart_localized_ref (measure->label);
  return chart_localized_with (
    chart_localized_new ("ko", chart_word (CHART_LANG_KO, CHART_WORD_VALUE)), "en",
    chart_word (CHART_LANG_EN, CHART_WORD_VALUE));
}

static ChartColumn *
make_column (const Plan   *self,
             const GArray *rows,
             guint         series,
             ChartReading *reading)
{
  const ChartCubeCategory *measure = find_measure (self, series);
  ChartLocalized          *name = name_series (self, series, measure);
  ChartColumn             *column = chart_column_new (
                name, measure != NULL ? chart_localized_ref (measure->unit) : NULL);
  ChartNoticesCount count = { 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      const char *text = get_text (self, g_array_index (rows, guint, i), series);
      ChartCell   cell = chart_cell_read (text != NULL ? text : "");
      ChartValue  value = { cell.number, CHART_NUMBER_MISSING, CHART_NUMBER_MISSING,
                            CHART_STATUS_REPORTED, text != NULL ? text : "" };

      if (measure != NULL && measure->decimals >= 0 && cell.kind == CHART_CELL_NUMBER)
        value.number.decimals = (guint8)MIN (measure->decimals, CHART_MAX_DECIMALS);
      chart_column_append (column, &value);
      chart_notices_count (&count, cell, value.text, 0);
    }
  chart_notices_add_column (reading, &count, chart_localized_get (name, "ko"), 0);
  chart_notices_clear (&count);
  return column;
}

/* (transfer full) (nullable): the fixed categories in words, in each language. */
static ChartLocalized *
describe_fixed (const Plan *self)
{
  static const char *const tags[] = { "", "ko", "en" };
  ChartLocalized          *said = NULL;

  for (guint t = 0; t < G_N_ELEMENTS (tags); t++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gboolean            any = FALSE;

      for (guint i = 0; i < self->cube->dimensions->len; i++)
        {
          const ChartLocalized *label;

          if (i == self->rows || i == self->series || i == self->measure)
            continue;
          label = get_category (self, i, self->fixed[i])->label;
          if (*chart_localized_get (label, tags[t]) == '\0')
            continue;
          any = any || chart_localized_lookup (label, tags[t]) != NULL;
          g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                                  chart_localized_get (label, tags[t]));
        }
      if (any && text->len > 0)
        said = chart_localized_with (said, tags[t], text->str);
    }
  return said;
}

static void
set_texts (const Plan   *self,
           ChartDataset *dataset)
{
  const ChartCube *cube = self->cube;
  ChartLocalized  *title = self->measure != NONE
                             ? get_category (self, self->measure, self->fixed[self->measure])->label
                             : cube->title;
  ChartLocalized  *subtitle = describe_fixed (self);

  if (title != NULL)
    chart_dataset_set_text (dataset, CHART_DATASET_TITLE, chart_localized_ref (title));
  if (subtitle != NULL)
    chart_dataset_set_text (dataset, CHART_DATASET_SUBTITLE, subtitle);
  if (cube->source != NULL)
    chart_dataset_set_text (dataset, CHART_DATASET_SOURCE, chart_localized_ref (cube->source));
  if (cube->note != NULL)
    chart_dataset_set_text (dataset, CHART_DATASET_NOTE, chart_localized_ref (cube->note));
}

/* (transfer full) (nullable): the rows that have a value, as a dataset that is sealed. */
static ChartDataset *
make_dataset (const Plan   *self,
              const char   *id,
              ChartReading *reading)
{
  g_autoptr (GArray)       rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (ChartDataset) dataset = NULL;

  for (guint row = 0; row < get_size (self, self->rows); row++)
    {
      gboolean has = FALSE;

      for (guint i = 0; i < count_series (self) && !has; i++)
        has = get_text (self, row, i) != NULL;
      if (has)
        g_array_append_val (rows, row);
    }
  if (rows->len == 0)
    return NULL;
  dataset = chart_dataset_new (id);
  tell_mixed (self, reading);
  set_texts (self, dataset);
  for (guint i = 0; i < rows->len; i++)
    {
      guint           row = g_array_index (rows, guint, i);
      ChartLocalized *label = get_category (self, self->rows, row)->label;

      chart_dataset_add_row (dataset, chart_localized_ref (label),
                             chart_label_get_role (chart_localized_get (label, "ko")));
    }
  for (guint i = 0; i < count_series (self); i++)
    chart_dataset_add_column (dataset, make_column (self, rows, i, reading));
  chart_dataset_seal (dataset);
  return g_steal_pointer (&dataset);
}

static gboolean
add_all (const ChartLoadJob *job,
         Plan               *plan,
         ChartPackage       *package,
         ChartReading       *reading,
         GError            **error)
{
  guint n = plan->measure != NONE ? get_size (plan, plan->measure) : 1;

  if ((guint64)get_size (plan, plan->rows) * count_series (plan) > CHART_MAX_SHEET_CELLS / n)
    return fail_large (job, error);
  fix_others (plan, reading);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i + 1);
      ChartDataset    *dataset;

      if (!chart_load_job_step (job, 0.5 + 0.5 * i / n, error))
        return FALSE;
      if (plan->measure != NONE)
        plan->fixed[plan->measure] = i;
      dataset = make_dataset (plan, id, reading);
      if (dataset != NULL)
        chart_package_add_dataset (package, dataset, NULL);
    }
  if (chart_package_get_n_datasets (package) > 0)
    return TRUE;
  chart_load_job_fail (job, error, CHART_ERROR_NO_NUMBERS, 0,
                       _ ("the dataset has no value; choose one with data"));
  return FALSE;
}

/**
 * chart_cube_add_datasets:
 * @cube: has a dimension
 * @package: takes the datasets
 * @reading: takes what was fixed and left out
 *
 * Returns: whether there is any; %FALSE with CHART_ERROR_BAD_VALUE, _TOO_LARGE or _NO_NUMBERS set
 */
gboolean
chart_cube_add_datasets (const ChartLoadJob *job,
                         const ChartCube    *cube,
                         ChartPackage       *package,
                         ChartReading       *reading,
                         GError            **error)
{
  guint               n = cube->dimensions->len;
  g_autofree guint64 *steps = g_new0 (guint64, n);
  g_autofree guint   *fixed = g_new0 (guint, n);
  Plan                plan = { cube, steps, fixed, NONE, NONE, NONE };

  if (!make_steps (job, &plan, error))
    return FALSE;
  choose_dimensions (&plan);
  return add_all (job, &plan, package, reading, error);
}
