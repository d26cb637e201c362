/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "text/chart-measurer.h"

#include "text/chart-pango.h"

#include <string.h>

struct _ChartMeasurer
{
  PangoContext *context;  /* NULL: every character is half an em, or one where it is wide */
  GHashTable   *sizes[4]; /* text → its width at CHART_PANGO_SIZE (double), by face_of () */
};

#define KEPT_TEXTS 20000

static ChartMeasurer *
chart_measurer_new (PangoContext *context)
{
  ChartMeasurer *self = g_new0 (ChartMeasurer, 1);

  self->context = context;
  for (guint i = 0; i < G_N_ELEMENTS (self->sizes); i++)
    self->sizes[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/* (transfer full): measures with Pango, in the fonts that charts are set in. */
ChartMeasurer *
chart_measurer_new_pango (void)
{
  return chart_measurer_new (chart_pango_context_new ());
}

/* (transfer full): measures the same on every machine: half an em a character, one em a wide
 * one. */
ChartMeasurer *
chart_measurer_new_fixed (void)
{
  return chart_measurer_new (NULL);
}

/* Frees @self, which may be %NULL. */
void
chart_measurer_free (ChartMeasurer *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->sizes); i++)
    g_hash_table_unref (self->sizes[i]);
  g_clear_object (&self->context);
  g_free (self);
}

static double
measure_fixed (const char *text)
{
  double ems = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      ems += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 1
                                                                  : 0.5;
    }
  return ems * CHART_PANGO_SIZE;
}

/* Which of the faces @font is: regular or bold, its digits tabular or not. */
static guint
face_of (ChartFont font)
{
  return (font.bold ? 1 : 0) + (font.tabular ? 2 : 0);
}

/* A layout would also look at the outline of every glyph and at every place where a line may end,
 * which takes most of its time: only the advances are asked for here. */
static double
measure_pango (PangoContext *context,
               ChartFont     font,
               const char   *text)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  PangoAttrList    *features = chart_pango_features_new (font);
  int               length = (int)strlen (text);
  gint64            width = 0;
  GList            *items;

  chart_pango_context_set_font (context, font);
  items = pango_itemize (context, text, 0, length, features, NULL);
  for (GList *l = items; l != NULL; l = l->next)
    {
      const PangoItem *item = l->data;

      pango_shape_full (text + item->offset, item->length, text, length, &item->analysis, glyphs);
      width += pango_glyph_string_get_width (glyphs);
    }
  g_list_free_full (items, (GDestroyNotify)pango_item_free);
  g_clear_pointer (&features, pango_attr_list_unref);
  pango_glyph_string_free (glyphs);
  return width / (double)PANGO_SCALE;
}

/**
 * chart_measurer_measure:
 * @text: one line, UTF-8
 *
 * What was measured once is kept, so that a layout after a small change shapes next to nothing.
 *
 * Returns: the line's size at @font's size, in scene units
 */
ChartTextSize
chart_measurer_measure (ChartMeasurer *self,
                        ChartFont      font,
                        const char    *text)
{
  GHashTable *sizes = self->sizes[face_of (font)];
  double     *kept = g_hash_table_lookup (sizes, text);

  if (kept == NULL)
    {
      if (g_hash_table_size (sizes) >= KEPT_TEXTS)
        g_hash_table_remove_all (sizes);
      kept = g_new (double, 1);
      *kept = self->context != NULL ? measure_pango (self->context, font, text)
                                    : measure_fixed (text);
      g_hash_table_insert (sizes, g_strdup (text), kept);
    }
  return (ChartTextSize){ *kept * font.size / CHART_PANGO_SIZE, CHART_TEXT_ASCENT * font.size,
                          CHART_TEXT_DESCENT * font.size };
}
