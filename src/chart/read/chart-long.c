/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-long.h"

#include "base/chart-error.h"
#include "read/chart-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NAMING 6u  /* columns of words that are looked at */
#define MAX_SERIES 60u /* more of them are rows rather than series */
#define MIN_ROWS 4u
#define SAMPLE 1000u /* rows in which a long table shows itself */

/* A column whose cells name something, each thing once. */
typedef struct
{
  guint      column;
  gboolean   period;
  GPtrArray *names;  /* char *: borrowed, in the order of the file */
  guint     *places; /* of each row's name among them */
} Naming;

static void
naming_free (gpointer data)
{
  Naming *naming = data;

  g_ptr_array_unref (naming->names);
  g_free (naming->places);
  g_free (naming);
}

/* @self: (nullable) (transfer full) */
void
chart_long_free (ChartLong *self)
{
  if (self == NULL)
    return;
  chart_records_free (self->rows);
  g_ptr_array_unref (self->profiles);
  chart_roles_free (self->roles);
  g_free (self);
}

static gboolean
is_period (const ChartProfile *profile)
{
  return profile->years > 0 && profile->years == profile->n;
}

static gboolean
is_value (const ChartProfile *profile)
{
  return chart_profile_is_number (profile, TRUE) && !chart_profile_is_id (profile) &&
         !is_period (profile);
}

/* Whether the cells of a column may name rows or series: words or times, not always the same. */
static gboolean
is_naming (const ChartProfile *profile)
{
  if (profile->constant || profile->blank > 0 || chart_profile_is_id (profile))
    return FALSE;
  return is_period (profile) ||
         (profile->counts[CHART_CELL_NUMBER] == 0 && 2 * profile->codes < profile->n);
}

/**
 * chart_long_is_possible:
 * @profiles: (element-type ChartProfile): what stands in each column
 *
 * Whether the columns are those of a long table: one of values, at least two that name things, and
 * nobody said what they are.
 */
gboolean
chart_long_is_possible (const ChartLoadJob *job,
                        const GPtrArray    *profiles)
{
  guint values = 0, naming = 0;

  if (job->options.labels != NULL || job->options.values != NULL)
    return FALSE;
  for (guint i = 0; i < profiles->len; i++)
    {
      values += is_value (profiles->pdata[i]);
      naming += is_naming (profiles->pdata[i]);
    }
  return values == 1 && naming >= 2 && naming <= MAX_NAMING;
}

/* (transfer full): what the first @n rows of a column name. */
static Naming *
look (const ChartRecords *rows,
      const ChartShape   *shape,
      guint               column,
      guint               n)
{
  Naming                *naming = g_new0 (Naming, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  naming->column = column;
  naming->names = g_ptr_array_new ();
  naming->places = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    {
      const char *name = chart_records_get_cell (rows, shape->first + i, column);
      guint       place = GPOINTER_TO_UINT (g_hash_table_lookup (seen, name));

      if (place == 0)
        {
          g_ptr_array_add (naming->names, (gpointer)name);
          place = naming->names->len;
          g_hash_table_insert (seen, (gpointer)name, GUINT_TO_POINTER (place));
        }
      naming->places[i] = place - 1;
    }
  return naming;
}

/* (transfer full) (element-type Naming): what all columns name that may. */
static GPtrArray *
look_at_all (const GPtrArray    *profiles,
             const ChartRecords *rows,
             const ChartShape   *shape,
             guint               n)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (naming_free);

  for (guint i = 0; i < profiles->len; i++)
    if (is_naming (profiles->pdata[i]))
      {
        Naming *naming = look (rows, shape, i, n);

        naming->period = is_period (profiles->pdata[i]);
        g_ptr_array_add (all, naming);
      }
  return all;
}

/* Whether each name of @a always goes with the same of @b, as a code and a word for it do. */
static gboolean
determines (const Naming *a,
            const Naming *b,
            guint         n)
{
  g_autofree guint *with = g_new0 (guint, a->names->len);

  for (guint i = 0; i < n; i++)
    {
      guint *place = &with[a->places[i]];

      if (*place == 0)
        *place = b->places[i] + 1;
      else if (*place != b->places[i] + 1)
        return FALSE;
    }
  return TRUE;
}

/* Whether no two rows have the same names in both, and most pairs of names have a row. */
static gboolean
is_crossed (const Naming *a,
            const Naming *b,
            guint         n)
{
  gsize              n_pairs = (gsize)a->names->len * b->names->len;
  g_autofree guint8 *seen = NULL;

  if (a->names->len < 2 || b->names->len < 2 || MIN (a->names->len, b->names->len) > MAX_SERIES ||
      5 * (gsize)n < 3 * n_pairs)
    return FALSE;
  seen = g_new0 (guint8, n_pairs);
  for (guint i = 0; i < n; i++)
    {
      guint8 *pair = &seen[(gsize)a->places[i] * b->names->len + b->places[i]];

      if (*pair != 0)
        return FALSE;
      *pair = 1;
    }
  return TRUE;
}

/* Finds the two that name each row together, where every other one belongs to one of them. */
static gboolean
find_pair (const GPtrArray *all,
           guint            n,
           const Naming   **first,
           const Naming   **second)
{
  for (guint i = 0; i < all->len; i++)
    for (guint k = i + 1; k < all->len; k++)
      {
        gboolean alone = is_crossed (all->pdata[i], all->pdata[k], n);

        for (guint other = 0; other < all->len && alone; other++)
          alone = other == i || other == k || determines (all->pdata[i], all->pdata[other], n) ||
                  determines (all->pdata[k], all->pdata[other], n);
        if (!alone)
          continue;
        *first = all->pdata[i];
        *second = all->pdata[k];
        return TRUE;
      }
  return FALSE;
}

/* Whether the first of two names the series: times go from series to series, else the fewer. */
static gboolean
is_series (const Naming *first,
           const Naming *second)
{
  if (first->names->len > MAX_SERIES || second->names->len > MAX_SERIES)
    return first->names->len <= MAX_SERIES;
  if (first->period != second->period)
    return first->period;
  return first->names->len < second->names->len;
}

/* Whether the first rows speak against a long table: what names them comes back in none. */
static gboolean
is_plain (const GPtrArray    *profiles,
          const ChartRecords *rows,
          const ChartShape   *shape)
{
  guint                 n = shape->end - shape->first;
  g_autoptr (GPtrArray) all = NULL;

  if (n <= 4 * SAMPLE)
    return FALSE;
  all = look_at_all (profiles, rows, shape, SAMPLE);
  for (guint i = 0; i < all->len; i++)
    {
      const Naming *naming = all->pdata[i];

      if (naming->names->len == SAMPLE)
        for (guint k = 0; k < all->len; k++)
          if (k != i && ((const Naming *)all->pdata[k])->names->len > 1)
            return TRUE;
    }
  return FALSE;
}

/* (transfer full): the places of the series, sums of others last. */
static GArray *
order_series (const Naming *series)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint totals = 0; totals < 2; totals++)
    for (guint i = 0; i < series->names->len; i++)
      if (chart_label_is_total (series->names->pdata[i]) == (totals == 1))
        g_array_append_val (order, i);
  return order;
}

static void
add_cell (ChartRecords *to,
          const char   *text)
{
  chart_records_add (to, text, strlen (text));
}

/* (transfer full): the records of the wide table. */
static ChartRecords *
make_rows (const ChartRecords *rows,
           const ChartShape   *shape,
           const Naming       *label,
           const Naming       *series,
           guint               value,
           const char         *label_name)
{
  ChartRecords      *wide = chart_records_new ();
  g_autoptr (GArray) order = order_series (series);
  guint              n = shape->end - shape->first;
  gsize              n_pairs = (gsize)label->names->len * series->names->len;
  g_autofree guint  *records = g_new0 (guint, n_pairs); /* of each pair, from 1 */
  g_autofree guint  *firsts = g_new0 (guint, label->names->len);

  for (guint i = n; i-- > 0;)
    {
      records[(gsize)label->places[i] * series->names->len + series->places[i]] = i + 1;
      firsts[label->places[i]] = i;
    }
  chart_records_begin (wide, chart_records_get_line (rows, shape->first));
  add_cell (wide, label_name);
  for (guint i = 0; i < order->len; i++)
    add_cell (wide, series->names->pdata[g_array_index (order, guint, i)]);
  chart_records_end (wide);

  for (guint k = 0; k < label->names->len; k++)
    {
      chart_records_begin (wide, chart_records_get_line (rows, shape->first + firsts[k]));
      add_cell (wide, label->names->pdata[k]);
      for (guint i = 0; i < order->len; i++)
        {
          guint at = records[(gsize)k * series->names->len + g_array_index (order, guint, i)];
          guint record = shape->first + at - 1;
          int   decimals = at > 0 ? chart_records_get_decimals (rows, record, value) : -1;

          add_cell (wide, at > 0 ? chart_records_get_cell (rows, record, value) : "");
          if (decimals >= 0)
            chart_records_set_decimals (wide, (guint)decimals);
        }
      chart_records_end (wide);
    }
  return wide;
}

/* Parts the columns of the wide table into the label and its series, which are written as the
 * values of the long one are. */
static void
make_roles (ChartLong          *self,
            const ChartProfile *value,
            guint               n_series)
{
  g_autoptr (ChartReading) quiet = chart_reading_new ();
  guint                    label = 0;

  self->profiles = chart_profile_name_columns (self->rows, &self->shape, quiet);
  self->roles = g_new (ChartRoles, 1);
  self->roles->labels = g_array_new (FALSE, FALSE, sizeof (guint));
  self->roles->series = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->roles->labels, label);
  for (guint i = 1; i <= n_series; i++)
    {
      ChartProfile *profile = self->profiles->pdata[i];

      profile->signs = value->signs;
      if (profile->unit == NULL)
        profile->unit = value->unit;
      g_array_append_val (self->roles->series, i);
    }
}

static void
tell (ChartReading       *reading,
      const ChartRecords *rows,
      const ChartShape   *shape,
      const GPtrArray    *profiles,
      guint               label,
      guint               series,
      guint               value)
{
  const guint columns[] = { label, series, value };
  char       *said[3];

  for (guint i = 0; i < 3; i++)
    said[i] = chart_escape_for_line (((const ChartProfile *)profiles->pdata[columns[i]])->name, -1);
  chart_reading_add_guess (reading, chart_records_get_line (rows, shape->first), "long",
                           _ ("the table is long: column “%s” is taken for the names of its rows, "
                              "“%s” for those of its series, “%s” for the values"),
                           said[0], said[1], said[2]);
  for (guint i = 0; i < 3; i++)
    g_free (said[i]);
}

/**
 * chart_long_unfold:
 * @profiles: (element-type ChartProfile): what stands in each column
 * @reading: takes what is taken for which
 *
 * Where two columns of words or times name each row together, and a third one holds a value for
 * most of their pairs, makes a series of each thing that one of the two names.
 *
 * Returns: (transfer full) (nullable): the wide table; %NULL where the table is no long one
 */
ChartLong *
chart_long_unfold (const ChartLoadJob *job,
                   const GPtrArray    *profiles,
                   const ChartRecords *rows,
                   const ChartShape   *shape,
                   ChartReading       *reading)
{
  guint                 n = shape->end - shape->first;
  g_autoptr (GPtrArray) all = NULL;
  const Naming         *label, *series;
  ChartLong            *self;
  guint                 value = 0;

  if (n < MIN_ROWS || !chart_long_is_possible (job, profiles) || is_plain (profiles, rows, shape))
    return NULL;
  all = look_at_all (profiles, rows, shape, n);
  if (!find_pair (all, n, &label, &series))
    return NULL;
  if (is_series (label, series))
    {
      const Naming *held = label;

      label = series;
      series = held;
    }
  while (!is_value (profiles->pdata[value]))
    value++;

  self = g_new0 (ChartLong, 1);
  self->value = value;
  self->rows = make_rows (rows, shape, label, series, value,
                          ((const ChartProfile *)profiles->pdata[label->column])->name);
  self->shape = (ChartShape){ .header = 1,
                              .first = 1,
                              .end = label->names->len + 1,
                              .width = series->names->len + 1 };
  make_roles (self, profiles->pdata[value], series->names->len);
  self->label = label->column;
  tell (reading, rows, shape, profiles, label->column, series->column, value);
  return self;
}
