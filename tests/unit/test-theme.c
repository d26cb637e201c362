/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-theme.h"

static void
check_theme (const ChartTheme *theme)
{
  const ChartColor texts[] = { theme->ink, theme->muted, theme->accent_ink };
  const ChartColor marks[] = { theme->quiet, theme->accent, theme->rule };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpfloat (chart_color_contrast (texts[i], theme->page), >=, 4.5);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_assert_cmpfloat (chart_color_contrast (marks[i], theme->page), >=, 3);
  for (guint i = 0; i < CHART_PALETTE_SIZE; i++)
    g_assert_cmpfloat (chart_color_contrast (theme->palette[i], theme->page), >=, 3);
}

static void
test_own (void)
{
  for (guint id = 0; id < CHART_N_THEMES; id++)
    check_theme (chart_theme_get ((ChartThemeId)id));
}

/* Everything stands out on every page, the middle greys too. */
static void
test_pages (void)
{
  for (guint id = 0; id < CHART_N_THEMES; id++)
    for (guint rgb = 0; rgb < 16 * 16 * 16; rgb++)
      {
        ChartColor page = { (rgb >> 8) / 15.0, (rgb >> 4 & 15) / 15.0, (rgb & 15) / 15.0, 1 };
        ChartTheme theme = chart_theme_on ((ChartThemeId)id, page);

        g_assert_true (chart_color_equal (theme.page, page));
        check_theme (&theme);
      }
}

/* A page that is the theme's own changes nothing. */
static void
test_same_page (void)
{
  for (guint id = 0; id < CHART_N_THEMES; id++)
    {
      const ChartTheme *own = chart_theme_get ((ChartThemeId)id);
      ChartTheme        theme = chart_theme_on ((ChartThemeId)id, own->page);

      g_assert_true (chart_color_equal (theme.ink, own->ink));
      g_assert_true (chart_color_equal (theme.quiet, own->quiet));
      g_assert_true (chart_color_equal (theme.palette[0], own->palette[0]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theme/own", test_own);
  g_test_add_func ("/theme/pages", test_pages);
  g_test_add_func ("/theme/same-page", test_same_page);

  return g_test_run ();
}
