/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "document/chart-verdicts.h"

#include <string.h>

struct _ChartVerdicts
{
  ChartDataset *dataset;
  GArray       *series[CHART_N_KINDS]; /* guint: what each kind draws */
  char         *refusals[CHART_N_KINDS];
};

/* Goes over all rows of @dataset for most kinds. */
ChartVerdicts *
chart_verdicts_new (ChartDataset    *dataset,
                    const ChartSpec *spec)
{
  ChartVerdicts *self = g_new0 (ChartVerdicts, 1);

  self->dataset = chart_dataset_ref (dataset);
  for (guint i = 0; i < CHART_N_KINDS; i++)
    {
      self->series[i] = chart_kind_get_series (i, dataset, spec);
      self->refusals[i] = chart_kind_refuse (i, dataset, spec);
    }
  return self;
}

/* @self may be %NULL */
void
chart_verdicts_free (ChartVerdicts *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < CHART_N_KINDS; i++)
    {
      g_array_unref (self->series[i]);
      g_free (self->refusals[i]);
    }
  chart_dataset_unref (self->dataset);
  g_free (self);
}

/* Whether they are those of @dataset by @spec, too: a refusal is seen of the series alone. */
gboolean
chart_verdicts_hold (const ChartVerdicts *self,
                     const ChartDataset  *dataset,
                     const ChartSpec     *spec)
{
  if (self == NULL || self->dataset != dataset)
    return FALSE;

  for (guint i = 0; i < CHART_N_KINDS; i++)
    {
      g_autoptr (GArray) series = chart_kind_get_series (i, dataset, spec);

      if (series->len != self->series[i]->len ||
          (series->len > 0 && memcmp (series->data, self->series[i]->data,
                                      series->len * sizeof (guint)) != 0))
        return FALSE;
    }
  return TRUE;
}

/* (nullable): the end of a sentence, as chart_kind_refuse() has it */
const char *
chart_verdicts_get (const ChartVerdicts *self,
                    ChartKind            kind)
{
  return self->refusals[kind];
}
