/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A sum as if it were taken with twice the digits of a double: the order of its parts does not show
 * in the result. Ogita, Rump and Oishi, "Accurate sum and dot product", SIAM Journal on Scientific
 * Computing 26(6), 2005, algorithm Sum2; the step is Knuth's TwoSum. Zero it to begin. */
typedef struct
{
  double high;
  double low; /* what rounding took from high */
} ChartSum;

static inline void
chart_sum_add (ChartSum *self,
               double    value)
{
  double sum = self->high + value;
  double part = sum - self->high;

  self->low += (self->high - (sum - part)) + (value - part);
  self->high = sum;
}

static inline void
chart_sum_merge (ChartSum       *self,
                 const ChartSum *other)
{
  chart_sum_add (self, other->high);
  self->low += other->low;
}

/* The sum; not finite past what a double holds. */
static inline double
chart_sum_get (const ChartSum *self)
{
  return self->high + self->low;
}

G_END_DECLS
