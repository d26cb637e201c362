/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-round.h"

#define MOST_UNITS 9007199254740992.0 /* 2^53: more are no longer told apart by a double */

__extension__ typedef unsigned __int128 Wide;

/* What a whole number of units leaves of one value's part. */
typedef struct
{
  guint64 remainder; /* in parts of the sum of all */
  guint   i;
} Left;

static double
power_of_ten (guint decimals)
{
  double power = 1;

  while (decimals-- > 0)
    power *= 10;
  return power;
}

/**
 * chart_round_share:
 * @count: at most @n
 * @n: at least 1
 * @decimals: 0 to 7
 *
 * Returns: @count of @n in per cent as it is printed: half goes up, from the counts and not from a
 *   double, so that 221 of 400 is 55.3
 */
ChartNumber
chart_round_share (guint count,
                   guint n,
                   guint decimals)
{
  guint64 power = (guint64)power_of_ten (decimals);
  guint64 units = (guint64)((2 * (Wide)100 * power * count + n) / (2 * (Wide)n));

  return (ChartNumber){ (double)units / (double)power, (guint8)decimals };
}

static int
compare_left (gconstpointer a,
              gconstpointer b)
{
  const Left *x = a, *y = b;

  if (x->remainder != y->remainder)
    return x->remainder > y->remainder ? -1 : 1;
  return (x->i > y->i) - (x->i < y->i);
}

/* The decimals that all of @values are counted in: the most of them, or fewer where they would
 * then no longer fit a double. */
static guint
common_decimals (const ChartNumber *values,
                 guint              n)
{
  guint  decimals = 0;
  double most = 0;

  for (guint i = 0; i < n; i++)
    {
      decimals = MAX (decimals, values[i].decimals);
      most = fmax (most, values[i].value);
    }
  while (decimals > 0 && most * n * power_of_ten (decimals) > MOST_UNITS)
    decimals--;
  return decimals;
}

/**
 * chart_round_largest_remainder:
 * @values: none negative or missing; their sum at most 2^53 units of the last decimal
 * @whole: what is given out
 * @units: (out): @n whole numbers, which add up to @whole; all 0 where the values are
 *
 * Gives each value its part of @whole, in whole numbers: first what is sure, then one more to those
 * of which that leaves most, the earlier first among equals. Hamilton's method: M. L. Balinski and
 * H. P. Young, *Fair Representation*, 1982.
 */
void
chart_round_largest_remainder (const ChartNumber *values,
                               guint              n,
                               guint              whole,
                               guint             *units)
{
  g_autofree Left    *left = g_new0 (Left, n + 1);
  g_autofree guint64 *parts = g_new0 (guint64, n + 1);
  double              power = power_of_ten (common_decimals (values, n));
  guint64             sum = 0;
  guint               given = 0;

  for (guint i = 0; i < n; i++)
    {
      units[i] = 0;
      parts[i] = (guint64)llround (fmin (values[i].value * power, MOST_UNITS));
      sum += parts[i];
    }
  for (guint i = 0; i < n && sum > 0; i++)
    {
      Wide share = (Wide)parts[i] * whole;

      units[i] = (guint)(share / sum);
      left[i] = (Left){ (guint64)(share % sum), i };
      given += units[i];
    }
  qsort (left, n, sizeof *left, compare_left);
  for (guint i = 0; sum > 0 && given < whole; i++, given++)
    units[left[i].i]++;
}
