/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-document-private.h"
#include "document/chart-opening.h"

static void
judge (GTask        *task,
       gpointer      source,
       gpointer      task_data,
       GCancellable *cancellable)
{
  const ChartDocumentJob *job = task_data;

  g_task_return_pointer (task, chart_verdicts_new (job->dataset, job->spec),
                         (GDestroyNotify)chart_verdicts_free);
}

static void
judged_cb (gpointer      result,
           const GError *error,
           gpointer      user_data)
{
  ChartDocument *self = user_data;

  chart_verdicts_free (self->verdicts);
  self->verdicts = result;
  g_signal_emit_by_name (self, "judged");
}

static void
start_judging (ChartDocument *self,
               ChartSpec     *spec)
{
  if (self->judging == NULL)
    self->judging = chart_newest_new (judged_cb, self);
  chart_newest_start (self->judging, judge, chart_document_job_new (spec, self->drawn),
                      chart_document_job_free);
}

/* (transfer none) (nullable): why charts of each kind would be wrong for what is drawn; %NULL where
 * that takes long to see: "judged" comes then. */
const ChartVerdicts *
chart_document_judge (ChartDocument *self)
{
  ChartSpec *spec = chart_document_get_spec (self);

  g_return_val_if_fail (spec != NULL, NULL);

  if (chart_verdicts_hold (self->verdicts, self->drawn, spec))
    return self->verdicts;

  g_clear_pointer (&self->verdicts, chart_verdicts_free);
  chart_newest_drop (self->judging);
  if (chart_dataset_get_n_rows (self->drawn) > CHART_MANY_ROWS)
    start_judging (self, spec);
  else
    self->verdicts = chart_verdicts_new (self->drawn, spec);
  return self->verdicts;
}
