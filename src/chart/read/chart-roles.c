/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-roles.h"

#include "base/chart-error.h"
#include "read/chart-choice.h"
#include "read/chart-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @self: (nullable) (transfer full) */
void
chart_roles_free (ChartRoles *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->labels);
  g_array_unref (self->series);
  g_free (self);
}

static gboolean
holds (const GArray *columns,
       guint         column)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, guint, i) == column)
      return TRUE;
  return FALSE;
}

/* Whether column @i, the first one with anything in it, counts the rows by its content. */
static gboolean
counts_rows (const GPtrArray *profiles,
             guint            i)
{
  for (guint k = 0; k < i; k++)
    {
      const ChartProfile *before = profiles->pdata[k];

      if (before->blank < before->n)
        return FALSE;
    }
  return chart_profile_is_counter (profiles->pdata[i]) &&
         !chart_profile_is_id (profiles->pdata[i]);
}

/* Finds the columns that measure something, in four steps of which the first that finds any
 * decides: columns of numbers but for ids and counts of the rows, of ids, columns half of which are
 * numbers, columns of what should be numbers and is not. */
static void
find_series (const GPtrArray *profiles,
             ChartRoles      *roles)
{
  for (guint step = 0; step < 4 && roles->series->len == 0; step++)
    for (guint i = 0; i < profiles->len; i++)
      {
        const ChartProfile *profile = profiles->pdata[i];
        gboolean            surely = chart_profile_is_number (profile, TRUE);
        gboolean            take = FALSE;

        if (step == 0)
          take = surely && !chart_profile_is_id (profile) && !counts_rows (profiles, i);
        else if (step == 1)
          take = surely;
        else if (step == 2)
          take = chart_profile_is_number (profile, FALSE);
        else
          take = i > 0 && profile->counts[CHART_CELL_ODD] > profile->counts[CHART_CELL_TEXT] +
                                                              profile->counts[CHART_CELL_DATE];
        if (take && !holds (roles->labels, i))
          g_array_append_val (roles->series, i);
      }
}

/* Whether a column is called as a sum is, whatever stands in brackets behind it. */
static gboolean
is_total (const ChartProfile *profile)
{
  g_autofree char *name = g_strdup (profile->name);
  char            *bracket = strstr (name, " (");

  if (bracket != NULL)
    *bracket = '\0';
  return chart_label_is_total (name);
}

/* Sums of other columns come after these: the first series is what is drawn. */
static void
move_totals (const GPtrArray *profiles,
             GArray          *series)
{
  guint             kept = 0, moved = 0;
  g_autofree guint *totals = g_new (guint, series->len);

  for (guint i = 0; i < series->len; i++)
    {
      guint column = g_array_index (series, guint, i);

      if (is_total (profiles->pdata[column]))
        totals[moved++] = column;
      else
        g_array_index (series, guint, kept++) = column;
    }
  for (guint i = 0; i < moved; i++)
    g_array_index (series, guint, kept + i) = totals[i];
}

/* Whether the first column counts on from row to row by one step, as years do. */
static gboolean
steps_evenly (const ChartRecords *rows,
              const ChartShape   *shape)
{
  gint64 before = 0, step = 0;

  for (guint row = shape->first; row < shape->end; row++)
    {
      gint64 number = g_ascii_strtoll (chart_records_get_cell (rows, row, 0), NULL, 10);

      if (row == shape->first + 1)
        step = number - before;
      if (row > shape->first && (step == 0 || number - before != step))
        return FALSE;
      before = number;
    }
  return step != 0;
}

/* The first column of words is the label; without words, a column of years, which no header has to
 * name where it comes first and counts on. Codes, places, and the same word in every row, are
 * labels only where nothing better is. @said: the series are what a person said */
static void
find_label (const GPtrArray    *profiles,
            const ChartRecords *rows,
            const ChartShape   *shape,
            gboolean            said,
            ChartRoles         *roles)
{
  guint n = shape->end - shape->first;
  int   label = -1, code = -1;

  for (guint i = 0; i < profiles->len && label < 0; i++)
    {
      const ChartProfile *profile = profiles->pdata[i];

      if (holds (roles->series, i) || chart_profile_is_number (profile, TRUE) ||
          profile->blank == n)
        continue;
      if (2 * profile->codes < n - profile->blank && !profile->constant &&
          !chart_profile_is_rank (profile))
        label = (int)i;
      else if (code < 0)
        code = (int)i;
    }
  if (label < 0)
    label = code;
  if (label >= 0)
    {
      g_array_append_val (roles->labels, label);
      return;
    }
  if (!said && roles->series->len < 2)
    return;
  for (guint i = 0; i < profiles->len; i++)
    {
      const ChartProfile *profile = profiles->pdata[i];

      if (profile->years != n || (said && holds (roles->series, i)) ||
          (shape->header == 0 && (i > 0 || !steps_evenly (rows, shape))))
        continue;
      g_array_append_val (roles->labels, i);
      for (guint k = 0; k < roles->series->len; k++)
        if (g_array_index (roles->series, guint, k) == i)
          g_array_remove_index (roles->series, k);
      return;
    }
}

/* Where nothing else names the rows, the column that counts them does: it may begin with 0. */
static void
label_by_counter (const GPtrArray *profiles,
                  ChartRoles      *roles)
{
  for (guint i = 0; i < profiles->len && roles->labels->len == 0; i++)
    if (counts_rows (profiles, i) && !holds (roles->series, i))
      g_array_append_val (roles->labels, i);
}

/* Says that a column only counts the rows; whether it does. */
static gboolean
tell_counter (const GPtrArray    *profiles,
              guint               i,
              const ChartRecords *rows,
              const ChartShape   *shape,
              ChartReading       *reading)
{
  g_autofree char *name = NULL;

  if (!counts_rows (profiles, i))
    return FALSE;
  name = chart_escape_for_line (((const ChartProfile *)profiles->pdata[i])->name, -1);
  chart_reading_add_guess (reading, chart_records_get_line (rows, shape->first), "counter",
                           _ ("column “%s” counts the rows and is not drawn"), name);
  return TRUE;
}

/* Says which columns look like numbers and are not drawn. */
static void
tell_unused (const GPtrArray    *profiles,
             const ChartRecords *rows,
             const ChartShape   *shape,
             const ChartRoles   *roles,
             ChartReading       *reading)
{
  for (guint i = 0; i < profiles->len; i++)
    {
      const ChartProfile *profile = profiles->pdata[i];
      g_autofree char    *name = NULL;
      guint               words;

      words = profile->counts[CHART_CELL_TEXT] + profile->counts[CHART_CELL_DATE];
      if (holds (roles->labels, i) || holds (roles->series, i) || chart_profile_is_id (profile) ||
          (profile->counts[CHART_CELL_ODD] + profile->counts[CHART_CELL_NUMBER] < MAX (words, 1) &&
           (roles->series->len > 0 || profile->counts[CHART_CELL_NUMBER] == 0)) ||
          tell_counter (profiles, i, rows, shape, reading))
        continue;
      name = chart_escape_for_line (profile->name, -1);
      chart_reading_add_notice (reading, chart_records_get_line (rows, shape->first), "not-numbers",
                                _ ("column “%s” is left out: too few of its cells are surely "
                                   "numbers"),
                                name);
    }
}

/**
 * chart_roles_find:
 * @job: what a person says of the columns
 * @profiles: (element-type ChartProfile): what stands in each column
 * @reading: takes a notice for each column that looks like numbers and is not drawn
 *
 * Chooses by content which column names the rows and which are drawn, where nobody said it.
 *
 * Returns: (transfer full): the roles; %NULL with CHART_ERROR_UNKNOWN_COLUMN or
 *   _OTHER_COLUMNS set
 */
ChartRoles *
chart_roles_find (const ChartLoadJob *job,
                  const GPtrArray    *profiles,
                  const ChartRecords *rows,
                  const ChartShape   *shape,
                  ChartReading       *reading,
                  GError            **error)
{
  g_autoptr (ChartRoles) roles = g_new (ChartRoles, 1);

  roles->labels = g_array_new (FALSE, FALSE, sizeof (guint));
  roles->series = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!chart_choice_check_columns (job, reading, error) ||
      !chart_choice_find_columns (job, reading, job->options.labels, roles->labels, error) ||
      !chart_choice_find_columns (job, reading, job->options.values, roles->series, error))
    return NULL;

  if (job->options.values == NULL)
    {
      find_series (profiles, roles);
      move_totals (profiles, roles->series);
    }
  if (job->options.labels == NULL)
    {
      find_label (profiles, rows, shape, job->options.values != NULL, roles);
      label_by_counter (profiles, roles);
    }
  if (job->options.values == NULL)
    tell_unused (profiles, rows, shape, roles, reading);
  return g_steal_pointer (&roles);
}
