/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-geometry.h"

G_BEGIN_DECLS

/* What a chart stands on in the window: a sheet with the proportions of a slide, a sheet as large
 * as there is room, or the whole room. */
typedef enum {
  CHART_PAGE_FIT,
  CHART_PAGE_16_9,
  CHART_PAGE_4_3,
  CHART_PAGE_1_1,
  CHART_PAGE_FILL,
  CHART_N_PAGES,
} ChartPage;

const char *chart_page_get_name (ChartPage page);
gboolean    chart_page_from_name (const char *name,
                                  ChartPage  *page);
gboolean    chart_page_get_size (ChartPage  page,
                                 ChartSize *size);
ChartRect   chart_page_get_room (ChartPage page,
                                 ChartSize space);
ChartRect   chart_page_place (ChartRect room,
                              ChartSize scene);

G_END_DECLS
