/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-column.h"

#include "base/chart-names.h"

#include <string.h>

typedef struct
{
  ChartNumber low;
  ChartNumber high;
} Range;

struct _ChartColumn
{
  ChartLocalized *name;
  ChartLocalized *unit;

  GArray       *values;   /* double */
  GByteArray   *decimals; /* as printed */
  GByteArray   *statuses;
  GArray       *texts;  /* const char *, in chunk */
  GHashTable   *ranges; /* row → Range; few columns have any */
  GStringChunk *chunk;
  ChartLeftOut  left_out;
};

static const char *const status_names[] = {
  [CHART_STATUS_REPORTED] = "reported",
  [CHART_STATUS_MISSING] = "missing",
  [CHART_STATUS_DERIVED] = "derived",
  [CHART_STATUS_REFERENCE] = "reference",
  [CHART_STATUS_APPROXIMATE] = "approximate",
  [CHART_STATUS_OVER] = "over",
  [CHART_STATUS_RANGE] = "range",
};

/* The word a file and a script know @status by. */
const char *
chart_status_get_name (ChartStatus status)
{
  g_return_val_if_fail ((guint)status < G_N_ELEMENTS (status_names), "missing");

  return status_names[status];
}

/* Sets @status when @name is one of the words; %FALSE elsewhere. */
gboolean
chart_status_from_name (const char  *name,
                        ChartStatus *status)
{
  int i = chart_names_find (status_names, G_N_ELEMENTS (status_names), name);

  if (i >= 0)
    *status = (ChartStatus)i;
  return i >= 0;
}

/* Whether the value itself says all that is known of it: a number, a range, or none. */
gboolean
chart_status_is_plain (ChartStatus status)
{
  return status == CHART_STATUS_REPORTED || status == CHART_STATUS_RANGE ||
         status == CHART_STATUS_MISSING;
}

/* Whether @value has a low and a high instead of one number. */
gboolean
chart_value_is_range (const ChartValue *value)
{
  return !chart_number_is_missing (value->low) && !chart_number_is_missing (value->high);
}

/* Whether there is nothing of @value to draw. */
gboolean
chart_value_is_missing (const ChartValue *value)
{
  return chart_number_is_missing (value->number) && !chart_value_is_range (value);
}

/**
 * chart_column_new:
 * @name: (nullable) (transfer full): what the series is called
 * @unit: (nullable) (transfer full): what its values count
 *
 * Returns: (transfer full): an empty column
 */
ChartColumn *
chart_column_new (ChartLocalized *name,
                  ChartLocalized *unit)
{
  ChartColumn *self = g_new0 (ChartColumn, 1);

  self->name = name;
  self->unit = unit;
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  self->decimals = g_byte_array_new ();
  self->statuses = g_byte_array_new ();
  self->texts = g_array_new (FALSE, FALSE, sizeof (const char *));
  self->chunk = g_string_chunk_new (4096);
  return self;
}

/* Frees @self, which may be %NULL, and all that was borrowed from it. */
void
chart_column_free (ChartColumn *self)
{
  if (self == NULL)
    return;
  chart_localized_unref (self->name);
  chart_localized_unref (self->unit);
  g_array_unref (self->values);
  g_byte_array_unref (self->decimals);
  g_byte_array_unref (self->statuses);
  g_array_unref (self->texts);
  g_clear_pointer (&self->ranges, g_hash_table_unref);
  g_string_chunk_free (self->chunk);
  g_free (self->left_out.negative);
  g_free (self);
}

static guint8
settle_status (const ChartValue *value)
{
  gboolean is_range = chart_value_is_range (value);

  if (chart_value_is_missing (value))
    return CHART_STATUS_MISSING;
  if (value->status == CHART_STATUS_REPORTED && is_range)
    return CHART_STATUS_RANGE;
  if (value->status == CHART_STATUS_RANGE && !is_range)
    return CHART_STATUS_REPORTED;
  return value->status;
}

/**
 * chart_column_append:
 * @value: the next row's value; its text is copied, %NULL stands for ""
 *
 * A value without number and range becomes missing, whatever its status says; what is reported as
 * a low and a high has the status of a range, and nothing else has it.
 */
void
chart_column_append (ChartColumn      *self,
                     const ChartValue *value)
{
  guint8      status = settle_status (value);
  const char *text = g_string_chunk_insert (self->chunk, value->text != NULL ? value->text : "");

  if (chart_value_is_range (value))
    {
      Range *range = g_new (Range, 1);

      *range = (Range){ value->low, value->high };
      if (self->ranges == NULL)
        self->ranges = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      g_hash_table_insert (self->ranges, GUINT_TO_POINTER (self->values->len), range);
    }
  g_array_append_val (self->values, value->number.value);
  g_byte_array_append (self->decimals, &value->number.decimals, 1);
  g_byte_array_append (self->statuses, &status, 1);
  g_array_append_val (self->texts, text);
}

/* @left_out: what the values hold that have no row; its label is copied */
void
chart_column_set_left_out (ChartColumn        *self,
                           const ChartLeftOut *left_out)
{
  g_free (self->left_out.negative);
  self->left_out = *left_out;
  self->left_out.negative = g_strdup (left_out->negative);
}

/* (transfer none): what the values hold that were read and have no row. */
const ChartLeftOut *
chart_column_get_left_out (const ChartColumn *self)
{
  return &self->left_out;
}

/* How many values it has: one a row. */
guint
chart_column_get_n (const ChartColumn *self)
{
  return self->values->len;
}

/* The value of @row, counted from 0. */
ChartValue
chart_column_get (const ChartColumn *self,
                  guint              row)
{
  ChartValue value = { CHART_NUMBER_MISSING, CHART_NUMBER_MISSING, CHART_NUMBER_MISSING,
                       CHART_STATUS_MISSING, "" };
  Range     *range = NULL;

  g_return_val_if_fail (row < self->values->len, value);

  value.number.value = g_array_index (self->values, double, row);
  value.number.decimals = self->decimals->data[row];
  value.status = (ChartStatus)self->statuses->data[row];
  value.text = g_array_index (self->texts, const char *, row);
  if (self->ranges != NULL)
    range = g_hash_table_lookup (self->ranges, GUINT_TO_POINTER (row));
  if (range != NULL)
    {
      value.low = range->low;
      value.high = range->high;
    }
  return value;
}

/* (nullable): the series' name in language @tag. */
const char *
chart_column_get_name (const ChartColumn *self,
                       const char        *tag)
{
  return chart_localized_get (self->name, tag);
}

/* (nullable): the values' unit in language @tag. */
const char *
chart_column_get_unit (const ChartColumn *self,
                       const char        *tag)
{
  return chart_localized_get (self->unit, tag);
}

/* (nullable) (transfer none): the series' name in all its languages. */
ChartLocalized *
chart_column_peek_name (const ChartColumn *self)
{
  return self->name;
}

/* (nullable) (transfer none): the values' unit in all its languages. */
ChartLocalized *
chart_column_peek_unit (const ChartColumn *self)
{
  return self->unit;
}

/* Whether the values are shares in percent. */
gboolean
chart_column_is_percent (const ChartColumn *self)
{
  return chart_localized_has (self->unit, "%");
}
