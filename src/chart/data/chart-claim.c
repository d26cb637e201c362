/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-claim.h"

/* (transfer full): a claim that says nothing of no row yet */
ChartClaim *
chart_claim_new (void)
{
  ChartClaim *self = g_new0 (ChartClaim, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->each = self->total = CHART_NUMBER_MISSING;
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_localized_unref);
  return self;
}

/* Frees @self, which may be %NULL. */
void
chart_claim_free (ChartClaim *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  chart_localized_unref (self->unit);
  g_ptr_array_unref (self->names);
  g_free (self);
}
