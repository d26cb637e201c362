/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "base/chart-color.h"
#include "spec/chart-spec.h"

G_BEGIN_DECLS

#define CHART_PALETTE_SIZE 6

/* How a chart looks, as a constant record. */
typedef struct
{
  ChartColor page;                        /* what everything lies on */
  ChartColor ink;                         /* title and labels */
  ChartColor muted;                       /* subtitle, note, source, ranks: 4.5 : 1 on the page */
  ChartColor quiet;                       /* a mark that is not highlighted: 3 : 1 on the page */
  ChartColor accent;                      /* a mark that is */
  ChartColor accent_ink;                  /* text that is: 4.5 : 1 on the page */
  ChartColor rule;                        /* axis lines and leaders */
  ChartColor palette[CHART_PALETTE_SIZE]; /* slices, in this order */
} ChartTheme;

const ChartTheme *chart_theme_get (ChartThemeId id);
ChartTheme        chart_theme_on (ChartThemeId id,
                                  ChartColor   page);

#define CHART_FONT_FAMILIES "Pretendard, Noto Sans CJK KR, NanumGothic, sans-serif"

G_END_DECLS
