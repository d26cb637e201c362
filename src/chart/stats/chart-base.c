/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "stats/chart-base.h"

/* After the GRIM test: N. J. L. Brown and J. A. J. Heathers, Social Psychological and Personality
 * Science 8(4), 2017. A share printed to d decimals, s units of the last of them, is that of k in n
 * when 100 k / n, rounded half up, gives it: (2 s - 1) n <= 2 · 100 · 10^d k < (2 s + 1) n. */

static guint64
units_of_whole (ChartNumber share)
{
  guint64 units = 100;

  for (guint i = 0; i < share.decimals; i++)
    units *= 10;
  return units;
}

static guint64
units_of (ChartNumber share)
{
  return (guint64)llround (share.value * (double)(units_of_whole (share) / 100));
}

/* Whether @share is one at all: 0 to 100 per cent, with few enough decimals. */
gboolean
chart_base_can_tell (ChartNumber share)
{
  return share.value >= 0 && share.value <= 100 && share.decimals <= CHART_BASE_MAX_DECIMALS;
}

/**
 * chart_base_count:
 * @share: one that chart_base_can_tell()
 * @n: how many answered, at least 1
 *
 * Returns: the least count of @n that is not printed as less than @share; of a base that fits, one
 *   that is printed as it
 */
guint
chart_base_count (ChartNumber share,
                  guint       n)
{
  guint64 double_whole = 2 * units_of_whole (share);
  guint64 units = units_of (share);

  return units == 0 ? 0 : (guint)(((2 * units - 1) * n + double_whole - 1) / double_whole);
}

/**
 * chart_base_count_most:
 * @share: one that chart_base_can_tell()
 * @n: a base that fits it
 *
 * Returns: the largest count of @n that is printed as @share; of a large base there are several
 */
guint
chart_base_count_most (ChartNumber share,
                       guint       n)
{
  guint64 double_whole = 2 * units_of_whole (share);

  return (guint)MIN (((2 * units_of (share) + 1) * n - 1) / double_whole, n);
}

/* Whether a whole count of @n answers gives @share. */
gboolean
chart_base_fits (ChartNumber share,
                 guint       n)
{
  return 2 * units_of_whole (share) * chart_base_count (share, n) < (2 * units_of (share) + 1) * n;
}

/* Whether @n fits each of @shares. */
gboolean
chart_base_fits_all (const ChartNumber *shares,
                     guint              n_shares,
                     guint              n)
{
  for (guint i = 0; i < n_shares; i++)
    if (!chart_base_fits (shares[i], n))
      return FALSE;
  return TRUE;
}

/**
 * chart_base_next:
 * @from: the least base that is looked at, at least 1
 *
 * Returns: the smallest base from @from on that fits all of @shares. There always is one: from
 *   100 · 10^d on every base fits.
 */
guint
chart_base_next (const ChartNumber *shares,
                 guint              n_shares,
                 guint              from)
{
  while (!chart_base_fits_all (shares, n_shares, from))
    from++;
  return from;
}
