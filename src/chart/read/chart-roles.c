/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-roles.h"

#include "base/chart-error.h"

#include <glib/gi18n-lib.h>

static gboolean
is_series (const ChartRoles *roles,
           guint             column)
{
  for (guint i = 0; i < roles->series->len; i++)
    if (g_array_index (roles->series, guint, i) == column)
      return TRUE;
  return FALSE;
}

/* Finds the columns that measure something, in four steps of which the first that finds any
 * decides: columns of numbers but for ids, of ids, columns half of which are numbers, columns of
 * what should be numbers and is not. */
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
          take = surely && !chart_profile_is_id (profile);
        else if (step == 1)
          take = surely;
        else if (step == 2)
          take = chart_profile_is_number (profile, FALSE);
        else
          take = i > 0 && profile->counts[CHART_CELL_ODD] > profile->counts[CHART_CELL_TEXT] +
                                                              profile->counts[CHART_CELL_DATE];
        if (take)
          g_array_append_val (roles->series, i);
      }
}

/* The first column of words is the label; without words, a column of years. Codes, and the same
 * word in every row, are labels only where nothing better is. */
static void
find_label (const GPtrArray  *profiles,
            const ChartShape *shape,
            ChartRoles       *roles)
{
  guint n = shape->end - shape->first;
  int   code = -1;

  for (guint i = 0; i < profiles->len && roles->label < 0; i++)
    {
      const ChartProfile *profile = profiles->pdata[i];

      if (is_series (roles, i) || chart_profile_is_number (profile, TRUE) || profile->blank == n)
        continue;
      if (2 * profile->codes < n - profile->blank && !profile->constant)
        roles->label = (int)i;
      else if (code < 0)
        code = (int)i;
    }
  if (roles->label < 0)
    roles->label = code;
  if (roles->label >= 0 || shape->header == 0 || roles->series->len < 2)
    return;
  for (guint i = 0; i < roles->series->len; i++)
    {
      guint               column = g_array_index (roles->series, guint, i);
      const ChartProfile *profile = profiles->pdata[column];

      if (profile->years == n)
        {
          roles->label = (int)column;
          g_array_remove_index (roles->series, i);
          return;
        }
    }
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
      if ((int)i == roles->label || is_series (roles, i) || chart_profile_is_id (profile) ||
          (profile->counts[CHART_CELL_ODD] + profile->counts[CHART_CELL_NUMBER] <= words &&
           (roles->series->len > 0 || profile->counts[CHART_CELL_NUMBER] == 0)))
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
 * @profiles: (element-type ChartProfile): what stands in each column
 * @reading: takes a notice for each column that looks like numbers and is not drawn
 *
 * Chooses by content which column names the rows and which are drawn.
 */
ChartRoles
chart_roles_find (const GPtrArray    *profiles,
                  const ChartRecords *rows,
                  const ChartShape   *shape,
                  ChartReading       *reading)
{
  ChartRoles roles = { -1, g_array_new (FALSE, FALSE, sizeof (guint)) };

  find_series (profiles, &roles);
  find_label (profiles, shape, &roles);
  tell_unused (profiles, rows, shape, &roles, reading);
  return roles;
}
