/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NAMES 20u /* told in a message */

/* The place of @name among @n things, -1 where there is none: by what it says, else by its number
 * from 1. @get: what thing @i is called, NULL where it has no name */
static int
find_name (const char *name,
           guint       n,
           const char *(*get) (const ChartReading *reading,
                               guint               i),
           const ChartReading *reading)
{
  gint64 number;
  char  *end;

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (get (reading, i), name) == 0)
      return (int)i;
  number = g_ascii_strtoll (name, &end, 10);
  return g_ascii_isdigit (*name) && *end == '\0' && number >= 1 && number <= n ? (int)number - 1
                                                                               : -1;
}

static const char *
get_column (const ChartReading *reading,
            guint               i)
{
  return reading->columns->pdata[i];
}

static const char *
get_table (const ChartReading *reading,
           guint               i)
{
  return ((ChartReadingTable *)reading->tables->pdata[i])->name;
}

/* (transfer full): the first things there are, for a message. */
static char *
list_names (guint n,
            const char *(*get) (const ChartReading *reading,
                                guint               i),
            const ChartReading *reading)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MAX_NAMES); i++)
    {
      const char      *name = get (reading, i);
      g_autofree char *said = chart_escape_for_line (name != NULL ? name : "", -1);

      g_string_append (list, i > 0 ? ", " : "");
      if (name != NULL)
        g_string_append (list, said);
      else
        g_string_append_printf (list, "%u", i + 1);
    }
  g_string_append (list, n > MAX_NAMES ? ", …" : "");
  return g_string_free (list, FALSE);
}

/* Adds the columns that @name names: one, or several parted by commas where no column is called
 * so. */
static gboolean
add_columns (const ChartLoadJob *job,
             const ChartReading *reading,
             const char         *name,
             GArray             *columns,
             GError            **error)
{
  guint            n = reading->columns->len;
  guint            found = (guint)find_name (name, n, get_column, reading);
  g_autofree char *said = NULL;
  g_autofree char *list = NULL;

  if ((int)found >= 0)
    {
      for (guint i = 0; i < columns->len; i++)
        if (g_array_index (columns, guint, i) == found)
          return TRUE;
      g_array_append_val (columns, found);
      return TRUE;
    }
  if (strchr (name, ',') != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (name, ",", -1);

      for (char **part = parts; *part != NULL; part++)
        if (!add_columns (job, reading, g_strstrip (*part), columns, error))
          return FALSE;
      return TRUE;
    }
  said = chart_escape_for_line (name, -1);
  list = list_names (n, get_column, reading);
  chart_load_job_fail (job, error, CHART_ERROR_UNKNOWN_COLUMN, 0,
                       _ ("no column is called “%s”; there are: %s"), said, list);
  return FALSE;
}

/**
 * chart_choice_find_columns:
 * @reading: knows the names of all columns
 * @names: (nullable): what a person named, ended by %NULL
 * @columns: (element-type guint): takes their places, each once, in the order they are named
 *
 * Returns: whether all are there; %FALSE with CHART_ERROR_UNKNOWN_COLUMN set, which lists those
 *   there are
 */
gboolean
chart_choice_find_columns (const ChartLoadJob *job,
                           const ChartReading *reading,
                           const char *const  *names,
                           GArray             *columns,
                           GError            **error)
{
  for (; names != NULL && *names != NULL; names++)
    if (!add_columns (job, reading, *names, columns, error))
      return FALSE;
  return TRUE;
}

/**
 * chart_choice_check_columns:
 * @reading: knows the names of all columns
 *
 * Returns: whether at least half of the columns are there that the job expects; %FALSE with
 *   CHART_ERROR_OTHER_COLUMNS set
 */
gboolean
chart_choice_check_columns (const ChartLoadJob *job,
                            const ChartReading *reading,
                            GError            **error)
{
  g_autoptr (GHashTable) there = NULL;
  guint                  n = 0, found = 0;

  if (job->options.expect == NULL)
    return TRUE;
  there = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < reading->columns->len; i++)
    g_hash_table_add (there, reading->columns->pdata[i]);
  for (; job->options.expect[n] != NULL; n++)
    found += g_hash_table_contains (there, job->options.expect[n]);
  if (2 * found >= n)
    return TRUE;
  chart_load_job_fail (job, error, CHART_ERROR_OTHER_COLUMNS, 0,
                       _ ("the columns are not those of before; choose anew how the file is read"));
  return FALSE;
}

/**
 * chart_choice_find_table:
 * @reading: knows all tables
 * @table: (out): the place of the one that the job asks for; 0 where it asks for none
 *
 * Returns: whether it is there; %FALSE with CHART_ERROR_UNKNOWN_TABLE set, which lists those there
 *   are
 */
gboolean
chart_choice_find_table (const ChartLoadJob *job,
                         const ChartReading *reading,
                         guint              *table,
                         GError            **error)
{
  guint            n = reading->tables->len;
  int              found = 0;
  g_autofree char *said = NULL;
  g_autofree char *list = NULL;

  if (job->options.table != NULL)
    found = find_name (job->options.table, n, get_table, reading);
  *table = (guint)found;
  if (found >= 0)
    return TRUE;
  said = chart_escape_for_line (job->options.table, -1);
  list = list_names (n, get_table, reading);
  chart_load_job_fail (job, error, CHART_ERROR_UNKNOWN_TABLE, 0,
                       _ ("there is no table “%s”; there are: %s"), said, list);
  return FALSE;
}

/**
 * chart_choice_list_others:
 * @reading: knows all tables, and which of them is read
 * @n: (out): how many others there are
 *
 * Returns: (transfer full): the others for a message: each by its line and its name, a sheet by its
 *   name alone
 */
char *
chart_choice_list_others (const ChartReading *reading,
                          guint              *n)
{
  GString *list = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; i < reading->tables->len; i++)
    {
      const ChartReadingTable *table = reading->tables->pdata[i];
      g_autofree char         *name = table->name != NULL ? chart_escape_for_line (table->name, -1)
                                                          : NULL;

      if (i == reading->table || (*n)++ >= MAX_NAMES)
        continue;
      g_string_append (list, list->len > 0 ? ", " : "");
      if (table->line == 0)
        g_string_append (list, name != NULL ? name : "");
      else if (table->column > 0 && name == NULL)
        g_string_append_printf (list, _ ("%u (column %u)"), table->line, table->column);
      else if (table->column > 0)
        g_string_append_printf (list, _ ("%u (column %u, %s)"), table->line, table->column, name);
      else if (name == NULL)
        g_string_append_printf (list, "%u", table->line);
      else
        g_string_append_printf (list, "%u (%s)", table->line, name);
    }
  g_string_append (list, *n > MAX_NAMES ? ", …" : "");
  return g_string_free (list, FALSE);
}
