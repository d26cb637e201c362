/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

#include "data/chart-value.h"
#include "spec/chart-series.h"

/**
 * chart_forms_choose:
 * @columns: (element-type guint): of the dataset, that are drawn
 *
 * One form for all @columns, and their unit, or, where they measure different things, one form for
 * each.
 */
void
chart_forms_choose (ChartLayoutContext *context,
                    const GArray       *columns)
{
  const ChartSpec    *spec = context->spec;
  g_autofree gpointer all = g_new (const ChartColumn *, columns->len);
  const ChartColumn **drawn = all;

  for (guint i = 0; i < columns->len; i++)
    drawn[i] = chart_dataset_get_column (context->dataset, g_array_index (columns, guint, i));
  if (chart_series_have_one_unit (context->dataset, columns))
    {
      context->unit = chart_column_get_unit (context->column, context->tag);
      context->form = chart_columns_choose_form (drawn, columns->len, spec->lang, spec->digits);
      return;
    }
  context->form = chart_columns_choose_form (&context->column, 1, spec->lang, spec->digits);
  context->forms = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < columns->len; i++)
    {
      ChartForm form = chart_columns_choose_form (&drawn[i], 1, spec->lang, spec->digits);

      g_hash_table_insert (context->forms, (gpointer)drawn[i], g_memdup2 (&form, sizeof form));
    }
}

/* How the numbers of @column are printed. */
ChartForm
chart_forms_get (ChartLayoutContext *context,
                 const ChartColumn  *column)
{
  const ChartForm *form = context->forms != NULL ? g_hash_table_lookup (context->forms, column)
                                                 : NULL;

  return form != NULL ? *form : context->form;
}
