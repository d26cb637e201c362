/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-theme.h"

/* clang-format off */
static const ChartTheme themes[CHART_N_THEMES] = {
  [CHART_THEME_LIGHT] = {
    .page = CHART_COLOR_RGB (0xffffff), .ink = CHART_COLOR_RGB (0x1b2433),
    .muted = CHART_COLOR_RGB (0x566172), .quiet = CHART_COLOR_RGB (0x7c8a9a),
    .accent = CHART_COLOR_RGB (0x801650), .accent_ink = CHART_COLOR_RGB (0x801650),
    .rule = CHART_COLOR_RGB (0x6b7685),
    /* the UK government's accessible categorical set; every palette: 3 : 1 on its page and between
     * neighbours */
    .palette = {
      CHART_COLOR_RGB (0x12436d), CHART_COLOR_RGB (0x28a197), CHART_COLOR_RGB (0x801650),
      CHART_COLOR_RGB (0xf46a25), CHART_COLOR_RGB (0x3d3d3d), CHART_COLOR_RGB (0xa285d1),
    },
  },
  [CHART_THEME_DARK] = {
    .page = CHART_COLOR_RGB (0x1b2029), .ink = CHART_COLOR_RGB (0xf2f4f7),
    .muted = CHART_COLOR_RGB (0xb4bdc9), .quiet = CHART_COLOR_RGB (0x7d8a9a),
    .accent = CHART_COLOR_RGB (0xf2a03d), .accent_ink = CHART_COLOR_RGB (0xf2a03d),
    .rule = CHART_COLOR_RGB (0x9aa5b3),
    .palette = {
      CHART_COLOR_RGB (0xb7d8f5), CHART_COLOR_RGB (0x1f7a74), CHART_COLOR_RGB (0xf8c2db),
      CHART_COLOR_RGB (0xc04d12), CHART_COLOR_RGB (0xe6e9ed), CHART_COLOR_RGB (0x7f62b8),
    },
  },
  [CHART_THEME_PRINT] = {
    .page = CHART_COLOR_RGB (0xffffff), .ink = CHART_COLOR_RGB (0x000000),
    .muted = CHART_COLOR_RGB (0x333333), .quiet = CHART_COLOR_RGB (0x8c8c8c),
    .accent = CHART_COLOR_RGB (0x000000), .accent_ink = CHART_COLOR_RGB (0x000000),
    .rule = CHART_COLOR_RGB (0x333333),
    .palette = {
      CHART_COLOR_RGB (0x1a1a1a), CHART_COLOR_RGB (0x8c8c8c), CHART_COLOR_RGB (0x404040),
      CHART_COLOR_RGB (0x949494), CHART_COLOR_RGB (0x333333), CHART_COLOR_RGB (0x808080),
    },
  },
};
/* clang-format on */

/* The constant record of theme @id. */
const ChartTheme *
chart_theme_get (ChartThemeId id)
{
  g_return_val_if_fail ((guint)id < CHART_N_THEMES, &themes[CHART_THEME_LIGHT]);

  return &themes[id];
}
