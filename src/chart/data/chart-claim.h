/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-localized.h"
#include "base/chart-number.h"

G_BEGIN_DECLS

/* What a source says of some rows beside their values: what they come to, or what they consist of.
 * It is not drawn; it can be compared with the rows. Immutable once it is in a dataset. */
typedef struct
{
  GArray         *rows;  /* guint, counted from 0 */
  ChartNumber     each;  /* what one of the rows' unit comes to; missing where nothing is said */
  ChartNumber     total; /* what the rows together come to; missing where nothing is said */
  ChartLocalized *unit;  /* (nullable): of both */
  GPtrArray      *names; /* ChartLocalized: what the rows consist of, one name as often as it is
                          * said; may be empty */
} ChartClaim;

ChartClaim *chart_claim_new (void);
void        chart_claim_free (ChartClaim *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartClaim, chart_claim_free)

G_END_DECLS
