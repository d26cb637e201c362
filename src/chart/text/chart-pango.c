/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "text/chart-pango.h"

#include "spec/chart-theme.h"

static const char *font_families = CHART_FONT_FAMILIES;

/* The families texts are set in, the first that has the glyphs; for tests, before any text is
 * measured. @families: a static string. */
void
chart_pango_set_families (const char *families)
{
  font_families = families;
}

/* The families that texts are set in, in order, for Pango. */
const char *
chart_pango_get_families (void)
{
  return font_families;
}

/* The font map of a thread that keeps one. */
static GPrivate kept_map = G_PRIVATE_INIT (g_object_unref);

/* From here on all contexts made in this thread share one font map, so that each font is looked up
 * and opened once for measuring and painting. They may then be used in this thread only. The fonts
 * of the system begin to be read at once, in a thread of Pango's. */
void
chart_pango_keep_font_map (void)
{
  if (g_private_get (&kept_map) == NULL)
    g_private_set (&kept_map, pango_cairo_font_map_new ());
}

/* (transfer full): a context for one thread, with a font map of its own or the one that the thread
 * keeps, and no hinting: what is measured holds at every scale. */
PangoContext *
chart_pango_context_new (void)
{
  PangoFontMap            *kept = g_private_get (&kept_map);
  g_autoptr (PangoFontMap) map = kept != NULL ? g_object_ref (kept) : pango_cairo_font_map_new ();
  PangoContext            *context = pango_font_map_create_context (map);
  cairo_font_options_t    *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("ko"));
  return context;
}

/* (transfer full): @font at %CHART_PANGO_SIZE, whatever its own size. */
static PangoFontDescription *
describe_font (ChartFont font)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, font_families);
  pango_font_description_set_weight (description,
                                     font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (description, CHART_PANGO_SIZE * PANGO_SCALE);
  return description;
}

/* What texts are shaped in from here on that say nothing else, at %CHART_PANGO_SIZE. */
void
chart_pango_context_set_font (PangoContext *context,
                              ChartFont     font)
{
  PangoFontDescription *description = describe_font (font);

  if (!pango_font_description_equal (description, pango_context_get_font_description (context)))
    pango_context_set_font_description (context, description);
  pango_font_description_free (description);
}

/* (transfer full) (nullable): what @font asks of its glyphs beside their shapes. */
PangoAttrList *
chart_pango_features_new (ChartFont font)
{
  PangoAttrList *features = NULL;

  if (font.tabular)
    {
      features = pango_attr_list_new ();
      pango_attr_list_insert (features, pango_attr_font_features_new ("tnum=1"));
    }
  return features;
}

/* (transfer full): one line of @text at %CHART_PANGO_SIZE, whatever the font's own size. */
PangoLayout *
chart_pango_layout_new (PangoContext *context,
                        ChartFont     font,
                        const char   *text)
{
  PangoLayout          *layout = pango_layout_new (context);
  PangoFontDescription *description = describe_font (font);
  PangoAttrList        *features = chart_pango_features_new (font);

  pango_layout_set_attributes (layout, features);
  g_clear_pointer (&features, pango_attr_list_unref);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}
