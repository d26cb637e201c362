/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-document-private.h"
#include "layout/chart-findings.h"

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

static void
set_findings (ChartDocument *self,
              GPtrArray     *findings)
{
  if (self->findings == NULL && findings == NULL)
    return;
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings;
  g_object_notify (G_OBJECT (self), "findings");
}

/**
 * chart_document_update_drawn:
 *
 * Derives it anew, where another dataset was chosen or the spec draws other rows.
 */
void
chart_document_update_drawn (ChartDocument *self)
{
  ChartSpec    *spec = chart_document_get_spec (self);
  ChartDataset *whole = spec != NULL ? chart_package_get_dataset (self->package,
                                                                  (guint)self->dataset)
                                     : NULL;

  if (whole != NULL && whole == self->drawn_of && chart_spec_draws_same_rows (spec, self->drawn_by))
    return;
  if (whole != self->drawn_of)
    set_findings (self, NULL);
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

/* (transfer full): what a thread works on, to be given to it with chart_document_job_free(). */
ChartDocumentJob *
chart_document_job_new (ChartSpec    *spec,
                        ChartDataset *dataset)
{
  ChartDocumentJob *job = g_new (ChartDocumentJob, 1);

  *job = (ChartDocumentJob){ chart_spec_ref (spec), chart_dataset_ref (dataset) };
  return job;
}

/* Frees a ChartDocumentJob. */
void
chart_document_job_free (gpointer data)
{
  ChartDocumentJob *job = data;

  chart_spec_unref (job->spec);
  chart_dataset_unref (job->dataset);
  g_free (job);
}

static void
check (GTask        *task,
       gpointer      source,
       gpointer      task_data,
       GCancellable *cancellable)
{
  const ChartDocumentJob *job = task_data;

  g_task_return_pointer (task, chart_findings_new (job->spec, job->dataset),
                         (GDestroyNotify)g_ptr_array_unref);
}

static void
checked_cb (gpointer      result,
            const GError *error,
            gpointer      user_data)
{
  set_findings (user_data, result);
}

/**
 * chart_document_recheck:
 *
 * Looks for findings anew, where somebody asked for them.
 */
void
chart_document_recheck (ChartDocument *self)
{
  if (self->checking == NULL)
    return;
  chart_newest_drop (self->checking);
  if (self->drawn_of == NULL)
    return;
  chart_newest_start (self->checking, check,
                      chart_document_job_new (chart_document_get_spec (self), self->drawn_of),
                      chart_document_job_free);
}

/**
 * chart_document_start_checking:
 *
 * Keeps the findings about the chosen dataset from now on.
 */
void
chart_document_start_checking (ChartDocument *self)
{
  if (self->checking != NULL)
    return;
  self->checking = chart_newest_new (checked_cb, self);
  chart_document_recheck (self);
}

/* (transfer none) (nullable) (element-type ChartFinding): what a reader of the chart should know;
 * %NULL where that is not known yet. */
GPtrArray *
chart_document_get_findings (ChartDocument *self)
{
  return self->findings;
}
