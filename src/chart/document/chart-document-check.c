/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-document-private.h"

/**
 * chart_document_forget_drawn:
 *
 * Lets go of what was derived of the chosen dataset.
 */
void
chart_document_forget_drawn (ChartDocument *self)
{
  g_clear_pointer (&self->drawn, chart_dataset_unref);
  g_clear_pointer (&self->drawn_of, chart_dataset_unref);
  g_clear_pointer (&self->drawn_by, chart_spec_unref);
}

static gboolean
leaves_out_as (const ChartSpec *a,
               const ChartSpec *b)
{
  return g_strv_equal ((const char *const *)a->left_out, (const char *const *)b->left_out);
}

/**
 * chart_document_update_drawn:
 *
 * Derives it anew, where another dataset was chosen or the spec leaves other rows out.
 */
void
chart_document_update_drawn (ChartDocument *self)
{
  ChartSpec    *spec = chart_document_get_spec (self);
  ChartDataset *whole = spec != NULL ? chart_package_get_dataset (self->package,
                                                                  (guint)self->dataset)
                                     : NULL;

  if (whole != NULL && whole == self->drawn_of && leaves_out_as (spec, self->drawn_by))
    return;
  chart_document_forget_drawn (self);
  if (whole == NULL)
    return;
  self->drawn = chart_spec_get_drawn (spec, whole);
  self->drawn_of = chart_dataset_ref (whole);
  self->drawn_by = chart_spec_ref (spec);
}

/* (transfer none) (nullable): the chosen dataset as its spec takes it, where rows that are left out
 * are totals. */
ChartDataset *
chart_document_get_drawn (ChartDocument *self)
{
  return self->drawn;
}
