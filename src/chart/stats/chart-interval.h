/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHART_MAX_SAMPLE 1000000 /* people asked; GSL's distributions are right up to here */

/* Where a share may be: both ends between 0 and 1, those of a difference between -1 and 1. Shares
 * are parts of one, not per cent; everything is for a coverage of 95 %. */
typedef struct
{
  double low;
  double high;
} ChartInterval;

double        chart_design_effect (const double *weights,
                                   guint         n);
double        chart_effective_n (double n,
                                 double deff,
                                 double population);
ChartInterval chart_interval_wilson (double share,
                                     double n);
ChartInterval chart_interval_clopper_pearson (double share,
                                              double n);
ChartInterval chart_interval_goodman (double share,
                                      double n,
                                      guint  n_shares);
ChartInterval chart_interval_newcombe (double share,
                                       double n,
                                       double other_share,
                                       double other_n);
gboolean      chart_interval_is_too_wide (double share,
                                          double n);
double        chart_margin_largest (double n);
double        chart_margin_of_difference (double share,
                                          double other,
                                          double n);

G_END_DECLS
