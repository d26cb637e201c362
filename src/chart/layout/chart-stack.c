/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "layout/chart-layout-private.h"

/* Items that stand close together, by the place of the first one. */
typedef struct
{
  double mean;
  guint  n;
} Pool;

/**
 * chart_stack:
 * @items: (inout) (array length=n): from the highest to the lowest
 * @gap: between two of them, scene units
 * @top: none stands above it
 * @bottom: none reaches below it, as long as there is room
 *
 * Puts labels in one column as near to what they belong to as they can be without touching: least
 * squares under an order, by pooling adjacent violators (Ayer et al., Annals of Mathematical
 * Statistics 26, 1955), then between @top and @bottom.
 *
 * Returns: whether they have room there
 */
gboolean
chart_stack (ChartStackItem *items,
             guint           n,
             double          gap,
             double          top,
             double          bottom)
{
  g_autofree Pool *pools = g_new (Pool, n + 1);
  guint            n_pools = 0;
  double           used = 0;
  double           before = 0;

  for (guint i = 0; i < n; i++)
    {
      Pool pool = { items[i].wanted - items[i].height / 2 - used, 1 };

      used += items[i].height + gap;
      for (; n_pools > 0 && pools[n_pools - 1].mean > pool.mean; n_pools--)
        {
          Pool above = pools[n_pools - 1];

          pool.mean = (pool.mean * pool.n + above.mean * above.n) / (pool.n + above.n);
          pool.n += above.n;
        }
      pools[n_pools++] = pool;
    }

  used = fmax (used - gap, 0);
  for (guint i = 0, k = 0, in_pool = 0; i < n; i++, in_pool++)
    {
      if (in_pool == pools[k].n)
        {
          k++;
          in_pool = 0;
        }
      items[i].top = before + CLAMP (pools[k].mean, top, fmax (bottom - used, top));
      before += items[i].height + gap;
    }
  return used <= bottom - top + 0.01;
}
