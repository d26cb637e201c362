/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-wholes.h"

#include "base/chart-sum.h"
#include "spec/chart-series.h"
#include "spec/chart-theme.h"

#include <glib/gi18n-lib.h>

/* Frees @self, which may be %NULL. */
void
chart_wholes_free (ChartWholes *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->wholes);
  g_array_unref (self->parts);
  g_free (self);
}

static const ChartColumn *
get_column (const ChartWholes *self,
            guint              whole,
            guint              part)
{
  return chart_dataset_get_column (self->dataset,
                                   self->turned ? g_array_index (self->wholes, guint, whole)
                                                : g_array_index (self->parts, guint, part));
}

/* The value of part @part of whole @whole, both counted from 0. */
ChartValue
chart_wholes_get (const ChartWholes *self,
                  guint              whole,
                  guint              part)
{
  return chart_column_get (get_column (self, whole, part),
                           self->turned ? g_array_index (self->parts, guint, part)
                                        : g_array_index (self->wholes, guint, whole));
}

static const char *
get_name (const ChartWholes *self,
          gboolean           is_row,
          guint              place,
          const char        *tag)
{
  const char *name = is_row ? chart_dataset_get_label (self->dataset, place, tag)
                            : chart_column_get_name (chart_dataset_get_column (self->dataset,
                                                                               place),
                                                     tag);

  return name != NULL ? name : "";
}

/* What whole @whole is called; "" where the file says nothing. */
const char *
chart_wholes_get_name (const ChartWholes *self,
                       guint              whole,
                       const char        *tag)
{
  return get_name (self, !self->turned, g_array_index (self->wholes, guint, whole), tag);
}

/* What part @part is called; "" where the file says nothing. */
const char *
chart_wholes_get_part_name (const ChartWholes *self,
                            guint              part,
                            const char        *tag)
{
  return get_name (self, self->turned, g_array_index (self->parts, guint, part), tag);
}

/* Whether part @part is what is left over or unknown. */
gboolean
chart_wholes_part_is_other (const ChartWholes *self,
                            guint              part)
{
  guint place = g_array_index (self->parts, guint, part);

  if (self->turned)
    return chart_dataset_get_role (self->dataset, place) == CHART_ROW_OTHER;
  return chart_label_is_other (chart_wholes_get_part_name (self, part, ""));
}

/* Where the parts stand on a scale, if they are the answers of one; of too many parts none does. */
ChartAnswers
chart_wholes_get_answers (const ChartWholes *self)
{
  const char *names[CHART_ANSWERS_MOST];

  if (self->parts->len > CHART_ANSWERS_MOST)
    return (ChartAnswers){ .n = 0 };
  for (guint i = 0; i < self->parts->len; i++)
    names[i] = chart_wholes_get_part_name (self, i, "");
  return chart_answers_read (names, self->parts->len);
}

/* What the parts of whole @whole add up to, and how far rounding may have moved that. */
static double
add_up (const ChartWholes *self,
        guint              whole,
        double            *slack)
{
  ChartSum sum = { 0 };

  *slack = 1e-9;
  for (guint i = 0; i < self->parts->len; i++)
    {
      ChartValue value = chart_wholes_get (self, whole, i);

      if (chart_number_is_missing (value.number))
        continue;
      chart_sum_add (&sum, value.number.value);
      *slack += chart_rounding (value.number.decimals);
    }
  return chart_sum_get (&sum);
}

/* How many wholes are 100 %. */
static guint
count_hundreds (const ChartWholes *self)
{
  guint n = 0;

  for (guint i = 0; i < self->wholes->len; i++)
    {
      double slack;
      double sum = add_up (self, i, &slack);

      n += fabs (sum - 100) <= slack;
    }
  return n;
}

/* Whether the parts are the answers of a scale. Numbers that follow each other are one only where
 * the file says so or they share out 100 %: they may just as well number the rows. */
static gboolean
is_scale (const ChartWholes *self)
{
  ChartAnswers answers = chart_wholes_get_answers (self);

  if (answers.ordered)
    return TRUE;
  if (!answers.numbered)
    return FALSE;
  return chart_dataset_get_kind (self->dataset) == CHART_DATASET_KIND_SCALE ||
         (chart_column_is_percent (get_column (self, 0, 0)) &&
          count_hundreds (self) == self->wholes->len);
}

static void
turn (ChartWholes *self)
{
  GArray *wholes = self->wholes;

  self->wholes = self->parts;
  self->parts = wholes;
  self->turned = !self->turned;
}

/* Whether the wholes are the series: there is one, or only these add up to 100 %, or the rows are
 * the steps of a scale and the series are not. */
static gboolean
is_turned (ChartWholes *self)
{
  gboolean percent = chart_column_is_percent (get_column (self, 0, 0));
  gboolean rows, series, scale_of_series, scale_of_rows;

  if (self->parts->len < 2)
    return TRUE;
  rows = percent && count_hundreds (self) == self->wholes->len;
  scale_of_series = is_scale (self);
  turn (self);
  series = percent && count_hundreds (self) == self->wholes->len;
  scale_of_rows = is_scale (self);
  turn (self);
  return rows != series ? series : scale_of_rows && !scale_of_series;
}

/**
 * chart_wholes_new:
 * @series: (element-type guint): columns of @dataset, at least one
 *
 * Returns: (transfer full): the table as wholes with parts, sums of others apart
 */
ChartWholes *
chart_wholes_new (const ChartDataset *dataset,
                  const GArray       *series)
{
  ChartWholes *self = g_new0 (ChartWholes, 1);

  self->dataset = dataset;
  self->wholes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->parts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (self->parts, series->data, series->len);
  for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
    if (chart_dataset_get_role (dataset, row) != CHART_ROW_TOTAL)
      g_array_append_val (self->wholes, row);
  if (self->wholes->len > 0 && is_turned (self))
    turn (self);
  return self;
}

/* Whether each row is a whole of 100 %, of several. */
gboolean
chart_wholes_are_rows (const ChartWholes *self)
{
  return !self->turned && self->wholes->len > 1 && self->parts->len > 1 &&
         chart_column_is_percent (get_column (self, 0, 0)) &&
         count_hundreds (self) == self->wholes->len;
}

/* Why one value cannot be a part. */
static char *
refuse_value (const ChartWholes *self,
              guint              whole,
              guint              part,
              gboolean           shares,
              const char        *tag)
{
  ChartValue  value = chart_wholes_get (self, whole, part);
  const char *name = chart_wholes_get_name (self, whole, tag);

  if (chart_value_is_range (&value))
    return g_strdup_printf (_ ("several series cannot show the range of “%s”; use a range chart"),
                            name);
  if (value.status == CHART_STATUS_REFERENCE)
    return g_strdup_printf (_ ("“%s” is a reference and no part of a whole; use bars"), name);
  if (shares && value.number.value < 0)
    return g_strdup_printf (_ ("negative values are no parts of a whole (“%s”); use grouped bars"),
                            name);
  return NULL;
}

/* Per cents that are stacked have to be parts of one whole: they add up to 100. */
static char *
refuse_sums (const ChartWholes *self,
             const char        *tag)
{
  ChartDatasetKind kind = chart_dataset_get_kind (self->dataset);
  gboolean         one_answer = kind == CHART_DATASET_KIND_SINGLE ||
                        kind == CHART_DATASET_KIND_SCALE;

  for (guint i = 0; i < self->wholes->len; i++)
    {
      double      slack;
      double      sum = add_up (self, i, &slack);
      const char *name = chart_wholes_get_name (self, i, tag);

      if (sum > 100 + slack)
        return g_strdup_printf (_ ("the shares of “%s” add up to more than 100 %%, so they are no "
                                   "parts of one whole; use grouped bars"),
                                name);
      if (sum < 100 - slack && !one_answer)
        return g_strdup_printf (_ ("the shares of “%s” do not add up to 100 %%, so they are no "
                                   "parts of one whole; use grouped bars"),
                                name);
    }
  return NULL;
}

/* Whether any value is a number other than zero, and every whole a number at all. */
static char *
refuse_nothing (const ChartWholes *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->wholes->len; i++)
    {
      double slack;

      if (!isfinite (add_up (self, i, &slack)))
        return g_strdup (_ ("the values add up to more than a number can hold; use bars"));
      for (guint k = 0; k < self->parts->len; k++)
        {
          ChartNumber number = chart_wholes_get (self, i, k).number;

          any = any || (!chart_number_is_missing (number) && number.value != 0);
        }
    }
  return any ? NULL
             : g_strdup (_ ("all values are zero, so there are no parts of a whole; use bars"));
}

/**
 * chart_wholes_refuse:
 * @shares: whether the parts are drawn as shares of their whole
 *
 * Returns: (transfer full) (nullable): why the parts cannot follow each other in one bar, as the
 *   end of a sentence
 */
char *
chart_wholes_refuse (const ChartWholes *self,
                     gboolean           shares,
                     const char        *tag)
{
  char *refusal = NULL;

  if (self->wholes->len == 0)
    return g_strdup (_ ("there is no value to draw; add numbers to the table"));
  if (self->parts->len < 2 || (!shares && self->wholes->len < 2 && self->turned))
    return g_strdup (_ ("there is only one series of this unit to draw; use bars"));
  if (chart_dataset_get_kind (self->dataset) == CHART_DATASET_KIND_MULTIPLE)
    return g_strdup (_ ("several answers were possible, so the shares are no parts of one whole; "
                        "use bars"));
  if (self->turned && self->wholes->len == 1 &&
      (chart_dataset_get_n_left_out (self->dataset) > 0 ||
       (chart_dataset_get_kind (self->dataset) == CHART_DATASET_KIND_RANKING &&
        !chart_column_is_percent (get_column (self, 0, 0)))))
    return g_strdup (_ ("these values are no parts of one whole; use bars"));
  for (guint i = 0; i < self->wholes->len && refusal == NULL; i++)
    for (guint k = 0; k < self->parts->len && refusal == NULL; k++)
      refusal = refuse_value (self, i, k, shares, tag);
  if (refusal == NULL)
    refusal = refuse_nothing (self);
  if (refusal == NULL && chart_column_is_percent (get_column (self, 0, 0)))
    refusal = refuse_sums (self, tag);
  return refusal;
}

/**
 * chart_wholes_refuse_scale:
 *
 * Returns: (transfer full) (nullable): why the parts are no steps of a scale with two ends, as the
 *   end of a sentence
 */
char *
chart_wholes_refuse_scale (const ChartWholes *self)
{
  ChartAnswers answers = chart_wholes_get_answers (self);

  if (answers.n == 0)
    return g_strdup_printf (_ ("a scale has at most %d answers; use grouped bars"),
                            CHART_ANSWERS_MOST);
  if ((!is_scale (self) && chart_dataset_get_kind (self->dataset) != CHART_DATASET_KIND_SCALE) ||
      chart_answers_count (&answers, CHART_ANSWER_LEFT) == 0 ||
      chart_answers_count (&answers, CHART_ANSWER_RIGHT) == 0)
    return g_strdup (_ ("its answers are no scale with two ends; use 100 % stacked bars"));
  return NULL;
}
