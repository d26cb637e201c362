/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-picture.h"

#include "base/chart-error.h"
#include "dopyo-cli-options.h"
#include "layout/chart-layout.h"
#include "spec/chart-kind.h"
#include "spec/chart-palette.h"

#include <glib/gi18n.h>
#include <string.h>

#define DEFAULT_SIZE ((ChartSize){ 1920, 1080 })
#define MIN_SCALE 0.01
#define MAX_SCALE 1000
#define MIN_DPI 1
#define MAX_DPI 10000
#define MAX_TOP 1000000
#define MAX_SEEN 1000u /* more rows than any page has room for */

/* Frees what parsing filled in. */
void
dopyo_cli_picture_clear (DopyoCliPicture *self)
{
  g_free (self->kind);
  g_free (self->size);
  g_free (self->scale);
  g_free (self->dpi);
  g_free (self->theme);
  g_free (self->order);
  g_free (self->uncertainty);
  g_free (self->palette);
  g_free (self->digits);
  g_free (self->top);
  g_strfreev (self->highlights);
  g_strfreev (self->annotations);
  for (guint i = 0; i < CHART_SPEC_N_TEXTS; i++)
    g_free (self->texts[i]);
  g_free (self->text);
  g_free (self->background);
  g_free (self->format);
}

/* FALSE, with @error set to what @option takes instead of @given. */
static gboolean
refuse (const char *option,
        const char *given,
        const char *takes,
        GError    **error)
{
  g_autofree char *escaped = chart_escape_for_line (given, -1);

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--%s: “%s” is not one of %s"),
               option, escaped, takes);
  return FALSE;
}

/* A side that is too long is a limit that was hit, and no mistake in the command line. */
static gboolean
read_side (const char *text,
           double     *side,
           GError    **error)
{
  if (strspn (text, "0123456789") == strlen (text) && g_ascii_strtod (text, NULL) > CHART_MAX_SIDE)
    {
      g_set_error (error, CHART_ERROR, CHART_ERROR_TOO_LARGE,
                   _ ("--size: a side has %d to %d pixels; choose a smaller size"), CHART_MIN_SIDE,
                   CHART_MAX_SIDE);
      return FALSE;
    }
  return dopyo_cli_parse_number ("size", text, CHART_MIN_SIDE, CHART_MAX_SIDE, TRUE, side, error);
}

static gboolean
read_size (const char *text,
           ChartSize  *size,
           GError    **error)
{
  const char      *cross = strchr (text, 'x');
  g_autofree char *width = cross != NULL ? g_strndup (text, (gsize)(cross - text)) : NULL;
  double           sides[2];

  if (width == NULL)
    {
      g_autofree char *given = chart_escape_for_line (text, -1);

      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--size: “%s” is not a width and a height, as in 1920x1080"), given);
      return FALSE;
    }
  if (!read_side (width, &sides[0], error) || !read_side (cross + 1, &sides[1], error))
    return FALSE;
  *size = (ChartSize){ sides[0], sides[1] };
  return TRUE;
}

/* By --format, else by the suffix of @target; a folder (NULL) gets PNG. */
static const ChartExportFormat *
find_format (const DopyoCliPicture *self,
             const char            *target,
             GError               **error)
{
  const ChartExportFormat *format = NULL;
  g_autofree char         *name = NULL;

  if (self->format != NULL)
    {
      format = chart_export_format_by_name (self->format);
      if (format == NULL)
        refuse ("format", self->format, "png, svg, pdf", error);
      return format;
    }
  if (target == NULL)
    return chart_export_format_by_name ("png");

  format = chart_export_format_by_path (target);
  if (format == NULL)
    {
      name = chart_escape_for_line (target, -1);
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("“%s” does not say the format; give it a suffix or add --format"), name);
    }
  return format;
}

static gboolean
read_export_options (const DopyoCliPicture *self,
                     DopyoCliPage          *page,
                     GError               **error)
{
  ChartExportOptions *options = &page->options;

  if (self->scale != NULL && !dopyo_cli_parse_number ("scale", self->scale, MIN_SCALE, MAX_SCALE,
                                                      FALSE, &options->scale, error))
    return FALSE;
  if (self->dpi != NULL && !dopyo_cli_parse_number ("dpi", self->dpi, MIN_DPI, MAX_DPI, FALSE,
                                                    &options->dpi, error))
    return FALSE;

  if (self->text != NULL)
    {
      options->outline = strcmp (self->text, "outline") == 0;
      if (!options->outline && strcmp (self->text, "live") != 0)
        return refuse ("text", self->text, "live, outline", error);
    }
  if (self->background != NULL)
    {
      if (!chart_color_parse (self->background, &options->background))
        return refuse ("background", self->background, _ ("#rrggbb, transparent"), error);
      /* a page of another colour is the spec's: the chart's colours follow it */
      options->has_background = options->background.alpha < 1;
    }
  return TRUE;
}

/**
 * dopyo_cli_picture_get_page:
 * @target: (nullable): the file to write, %NULL for a folder
 * @page: (out): what all pictures have in common
 *
 * Returns: whether the options make sense; sets %G_OPTION_ERROR, or %CHART_ERROR_TOO_LARGE
 */
gboolean
dopyo_cli_picture_get_page (const DopyoCliPicture *self,
                            const char            *target,
                            DopyoCliPage          *page,
                            GError               **error)
{
  page->size = DEFAULT_SIZE;
  page->options = CHART_EXPORT_OPTIONS_DEFAULT;
  page->format = find_format (self, target, error);
  if (page->format == NULL)
    return FALSE;
  if (self->size != NULL && !read_size (self->size, &page->size, error))
    return FALSE;
  return read_export_options (self, page, error);
}

static gboolean
check_text (const char *option,
            const char *text,
            GError    **error)
{
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--%s: the text is not UTF-8"),
               option);
  return FALSE;
}

static gboolean
check_annotations (const DopyoCliPicture *self,
                   GError               **error)
{
  guint n = self->annotations != NULL ? g_strv_length (self->annotations) : 0;

  if (n > CHART_MOST_ANNOTATIONS)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--annotate: a chart has %d annotations at most; leave some out"),
                   CHART_MOST_ANNOTATIONS);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ChartAnnotation) annotation = NULL;
      g_autoptr (GError)          mistake = NULL;

      if (!check_text ("annotate", self->annotations[i], error))
        return FALSE;
      annotation = chart_annotation_parse (self->annotations[i], &mistake);
      if (annotation == NULL)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--annotate: %s",
                       mistake->message);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * dopyo_cli_picture_check:
 *
 * Returns: whether dopyo_cli_picture_get_spec() may be called; sets %G_OPTION_ERROR
 */
gboolean
dopyo_cli_picture_check (const DopyoCliPicture *self,
                         GError               **error)
{
  static const char *const names[] = {
    [CHART_SPEC_TITLE] = "title",
    [CHART_SPEC_SUBTITLE] = "subtitle",
    [CHART_SPEC_NOTE] = "note",
    [CHART_SPEC_SOURCE] = "source",
  };
  ChartKind        kind;
  ChartOrder       order;
  ChartThemeId     theme;
  ChartUncertainty uncertainty;
  ChartDigits      digits;
  double           top;

  if (self->kind != NULL && !chart_kind_from_name (self->kind, &kind))
    {
      g_autofree char *kinds = chart_kind_list_names ();

      return refuse ("chart", self->kind, kinds, error);
    }
  if (self->order != NULL && !chart_order_from_name (self->order, &order))
    return refuse ("order", self->order, "value, file, label", error);
  if (self->theme != NULL && !chart_theme_from_name (self->theme, &theme))
    return refuse ("theme", self->theme, "light, dark, print", error);
  if (self->uncertainty != NULL && !chart_uncertainty_from_name (self->uncertainty, &uncertainty))
    return refuse ("uncertainty", self->uncertainty, "none, whisker, fade", error);
  if (self->digits != NULL && !chart_digits_from_name (self->digits, &digits))
    return refuse ("format-values", self->digits, "auto, full, short, 0, 1, 2", error);
  if (self->palette != NULL && !chart_palette_is_known (self->palette))
    {
      g_autofree char *palettes = chart_palette_list_names ();

      return refuse ("palette", self->palette, palettes, error);
    }
  if (self->top != NULL &&
      !dopyo_cli_parse_number ("top", self->top, 0, MAX_TOP, TRUE, &top, error))
    return FALSE;
  for (guint i = 0; i < CHART_SPEC_N_TEXTS; i++)
    if (!check_text (names[i], self->texts[i], error))
      return FALSE;
  for (char **label = self->highlights; label != NULL && *label != NULL; label++)
    if (!check_text ("highlight", *label, error))
      return FALSE;
  return check_annotations (self, error);
}

/* How many of the largest rows the pictures need, one more than they show so that a tie of the last
 * one is known; 0 where all rows are needed. */
guint
dopyo_cli_picture_get_keep (const DopyoCliPicture *self)
{
  ChartOrder order = CHART_ORDER_VALUE;
  guint      top = self->top != NULL ? (guint)g_ascii_strtoull (self->top, NULL, 10) : 0;

  if (self->order != NULL)
    chart_order_from_name (self->order, &order);
  if (order != CHART_ORDER_VALUE || self->highlights != NULL || self->annotations != NULL)
    return 0;
  return MAX (top, MAX_SEEN) + 1;
}

/**
 * dopyo_cli_picture_get_spec:
 * @base: the chart that would be drawn without options, in its language
 *
 * Returns: (transfer full): @base with what the options say instead
 */
ChartSpec *
dopyo_cli_picture_get_spec (const DopyoCliPicture *self,
                            const ChartSpec       *base)
{
  ChartSpecBuilder *builder = chart_spec_builder_new (base);
  ChartKind         kind;
  ChartOrder        order;
  ChartThemeId      theme;
  ChartUncertainty  uncertainty;
  ChartDigits       digits;
  ChartColor        background;

  if (self->background != NULL && chart_color_parse (self->background, &background) &&
      background.alpha >= 1)
    chart_spec_builder_set_background (builder, background);
  if (self->kind != NULL && chart_kind_from_name (self->kind, &kind))
    chart_spec_builder_set_kind (builder, kind);
  if (self->order != NULL && chart_order_from_name (self->order, &order))
    chart_spec_builder_set_order (builder, order);
  if (self->theme != NULL && chart_theme_from_name (self->theme, &theme))
    chart_spec_builder_set_theme (builder, theme);
  if (self->uncertainty != NULL && chart_uncertainty_from_name (self->uncertainty, &uncertainty))
    chart_spec_builder_set_uncertainty (builder, uncertainty);
  if (self->digits != NULL && chart_digits_from_name (self->digits, &digits))
    chart_spec_builder_set_digits (builder, digits);
  if (self->palette != NULL)
    chart_spec_builder_set_palette (builder, self->palette);
  if (self->gaps)
    chart_spec_builder_set_show_gaps (builder, TRUE);
  if (self->diverging)
    chart_spec_builder_set_diverging (builder, TRUE);
  if (self->top != NULL)
    chart_spec_builder_set_top (builder, (guint)g_ascii_strtoull (self->top, NULL, 10));
  if (self->highlights != NULL)
    chart_spec_builder_set_highlights (builder, (const char *const *)self->highlights);
  if (self->annotations != NULL)
    chart_spec_builder_clear_annotations (builder);
  for (char **text = self->annotations; text != NULL && *text != NULL; text++)
    chart_spec_builder_annotate (builder, chart_annotation_parse (*text, NULL));
  for (guint i = 0; i < CHART_SPEC_N_TEXTS; i++)
    if (self->texts[i] != NULL)
      chart_spec_builder_set_text (builder, (ChartSpecText)i, base->lang, self->texts[i]);
  return chart_spec_builder_end (builder);
}
