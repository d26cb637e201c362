/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "spec/chart-palette.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Colours that tell series apart, as a constant record. */
typedef struct
{
  const char *name;  /* in files and scripts */
  const char *title; /* in the programs, to be translated */
  guint       n;     /* 0: made from the theme */
  ChartColor  colors[CHART_PALETTE_MOST];
} Palette;

enum {
  PALETTE_DEFAULT,
  PALETTE_OKABE_ITO,
  PALETTE_TOL,
  PALETTE_ACCENT,
  N_PALETTES,
};

/* clang-format off */
static const Palette palettes[N_PALETTES] = {
  [PALETTE_DEFAULT] = { CHART_PALETTE_DEFAULT, N_ ("Standard"), 0, { { 0 } } },
  /* Okabe and Ito, Color Universal Design, 2008; black last */
  [PALETTE_OKABE_ITO] = { "okabe-ito", N_ ("Okabe and Ito"), 8, {
    CHART_COLOR_RGB (0x0072b2), CHART_COLOR_RGB (0xe69f00), CHART_COLOR_RGB (0x009e73),
    CHART_COLOR_RGB (0xcc79a7), CHART_COLOR_RGB (0xd55e00), CHART_COLOR_RGB (0x56b4e9),
    CHART_COLOR_RGB (0xf0e442), CHART_COLOR_RGB (0x000000),
  } },
  /* Tol's "bright" scheme, SRON/EPS/TN/09-002, 2021 */
  [PALETTE_TOL] = { "tol", N_ ("Tol"), 7, {
    CHART_COLOR_RGB (0x4477aa), CHART_COLOR_RGB (0xee6677), CHART_COLOR_RGB (0x228833),
    CHART_COLOR_RGB (0xccbb44), CHART_COLOR_RGB (0x66ccee), CHART_COLOR_RGB (0xaa3377),
    CHART_COLOR_RGB (0xbbbbbb),
  } },
  [PALETTE_ACCENT] = { "accent", N_ ("One Color and Greys"), 0, { { 0 } } },
};
/* clang-format on */

/* How many palettes have a name. */
guint
chart_palette_get_n_names (void)
{
  return N_PALETTES;
}

/* The word a file and a script know palette @i by. */
const char *
chart_palette_get_name (guint i)
{
  return palettes[i].name;
}

/* What the programs call palette @i, in the desktop's language. */
const char *
chart_palette_get_title (guint i)
{
  return _ (palettes[i].title);
}

/* (transfer full): what chart_palette_is_known() takes, as a message lists it */
char *
chart_palette_list_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < N_PALETTES; i++)
    g_string_append_printf (names, "%s, ", palettes[i].name);
  g_string_append (names, _ ("a list of colors such as #12436d,#28a197"));
  return g_string_free (names, FALSE);
}

static const Palette *
find_palette (const char *name)
{
  for (guint i = 0; i < N_PALETTES; i++)
    if (strcmp (palettes[i].name, name) == 0)
      return &palettes[i];
  return NULL;
}

/* The opaque colours of a list; 0 where @list is none. */
static guint
read_list (const char *list,
           ChartColor *colors)
{
  g_auto (GStrv) parts = g_strsplit (list, ",", CHART_PALETTE_MOST + 1);
  guint          n = g_strv_length (parts);

  if (n > CHART_PALETTE_MOST)
    return 0;
  for (guint i = 0; i < n; i++)
    if (!chart_color_parse (g_strstrip (parts[i]), &colors[i]) || colors[i].alpha < 1)
      return 0;
  return n;
}

/* Whether @palette is a name or a list of up to 12 opaque colours with commas between them. */
gboolean
chart_palette_is_known (const char *palette)
{
  ChartColor colors[CHART_PALETTE_MOST];

  return find_palette (palette) != NULL || read_list (palette, colors) > 0;
}

/* The theme's accent, and greys that stand out from the page and from their neighbours. */
static guint
make_accent (const ChartTheme *theme,
             ChartColor       *colors)
{
  static const double shares[] = { 0, 0.75, 0.2, 0.95 };

  colors[0] = theme->accent;
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    colors[i + 1] = chart_color_mix (theme->quiet, theme->ink, shares[i]);
  return G_N_ELEMENTS (shares) + 1;
}

/**
 * chart_palette_get_colors:
 * @palette: (nullable): a name, a list, or %NULL for the theme's own
 * @colors: (out): room for %CHART_PALETTE_MOST
 *
 * Returns: how many colours there are, at least one
 */
guint
chart_palette_get_colors (const char       *palette,
                          const ChartTheme *theme,
                          ChartColor       *colors)
{
  const Palette *named = palette != NULL ? find_palette (palette) : &palettes[PALETTE_DEFAULT];
  guint          n = named == NULL ? read_list (palette, colors) : named->n;

  if (named == &palettes[PALETTE_ACCENT])
    return make_accent (theme, colors);
  if (named != NULL && n > 0)
    memcpy (colors, named->colors, n * sizeof *colors);
  if (n > 0)
    return n;
  memcpy (colors, theme->palette, sizeof theme->palette);
  return CHART_PALETTE_SIZE;
}
