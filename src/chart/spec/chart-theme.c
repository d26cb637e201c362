/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-theme.h"

#define TEXT_CONTRAST 4.5 /* WCAG 2.2, 1.4.3 */
#define MARK_CONTRAST 3.0 /* 1.4.11 */

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

/* @color, moved towards black or white until it stands out from @page. */
static ChartColor
stand_out (ChartColor color,
           ChartColor page,
           double     contrast)
{
  ChartColor ink = chart_color_ink_on (page);

  for (double share = 0; share < 1; share += 0.05)
    {
      ChartColor mixed = chart_color_mix (color, ink, share);

      if (chart_color_contrast (mixed, page) >= contrast)
        return mixed;
    }
  return ink;
}

/**
 * chart_theme_on:
 * @page: an opaque colour
 *
 * The theme on another page: the light or the dark one, whichever the page is nearer to, and print
 * as it is; what would not stand out is moved towards black or white until texts have 4.5 : 1 and
 * marks 3 : 1.
 */
ChartTheme
chart_theme_on (ChartThemeId id,
                ChartColor   page)
{
  ChartColor white = CHART_COLOR_RGB (0xffffff);
  ChartTheme theme;

  if (id != CHART_THEME_PRINT)
    id = chart_color_equal (chart_color_ink_on (page), white) ? CHART_THEME_DARK
                                                              : CHART_THEME_LIGHT;
  theme = *chart_theme_get (id);
  theme.page = page;
  theme.ink = stand_out (theme.ink, page, TEXT_CONTRAST);
  theme.muted = stand_out (theme.muted, page, TEXT_CONTRAST);
  theme.accent_ink = stand_out (theme.accent_ink, page, TEXT_CONTRAST);
  theme.quiet = stand_out (theme.quiet, page, MARK_CONTRAST);
  theme.accent = stand_out (theme.accent, page, MARK_CONTRAST);
  theme.rule = stand_out (theme.rule, page, MARK_CONTRAST);
  for (guint i = 0; i < CHART_PALETTE_SIZE; i++)
    theme.palette[i] = stand_out (theme.palette[i], page, MARK_CONTRAST);
  return theme;
}
