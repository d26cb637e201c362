/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-export-options.h"

#include "dopyo-environment.h"

#include <glib/gi18n.h>

/* Units of a scene to the inch, as on the screen. */
#define UNITS_PER_INCH 96.0
#define MM_PER_INCH 25.4

/**
 * DopyoExportOptions:
 *
 * What a chart is put into: format, size, resolution, language and looks. Starts with what was
 * chosen last. The signal "changed" says that any of it is another now.
 *
 * Accessibility: every control is named after its row.
 */
struct _DopyoExportOptions
{
  AdwBin parent_instance;

  AdwComboRow   *format_row;
  AdwComboRow   *size_row;
  GtkWidget     *width_row;
  GtkWidget     *height_row;
  GtkAdjustment *width;
  GtkAdjustment *height;
  AdwActionRow  *scale_row;
  GtkWidget     *dpi_row;
  GtkAdjustment *scale;
  GtkAdjustment *dpi;
  AdwComboRow   *lang_row;
  AdwComboRow   *theme_row;
  GtkSwitch     *transparent_switch;
  GtkWidget     *outline_row;
  GtkSwitch     *outline_switch;

  ChartLang spec_lang; /* of the chart on the screen */
  gboolean  ready;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DopyoExportOptions, dopyo_export_options, ADW_TYPE_BIN)

/* What slides and paper ask for; a last entry of the row is for any other size. */
static const struct
{
  int         width;
  int         height;
  const char *name; /* (nullable) */
} sizes[] = {
  { 1920, 1080, NULL },
  { 1280, 720, NULL },
  { 1080, 1080, NULL },
  { 1123, 794, N_ ("A4 landscape") },
  { 794, 1123, N_ ("A4 portrait") },
};

/* (transfer none): the format of the file. */
const ChartExportFormat *
dopyo_export_options_get_format (DopyoExportOptions *self)
{
  guint                    n_formats;
  const ChartExportFormat *formats = chart_export_formats (&n_formats);
  guint                    selected = adw_combo_row_get_selected (self->format_row);

  return &formats[MIN (selected, n_formats - 1)];
}

static gboolean
is_format (DopyoExportOptions *self,
           const char         *name)
{
  return strcmp (dopyo_export_options_get_format (self)->name, name) == 0;
}

/* How the format is written; a transparent background is one of alpha 0. */
ChartExportOptions
dopyo_export_options_get_options (DopyoExportOptions *self)
{
  ChartExportOptions options = CHART_EXPORT_OPTIONS_DEFAULT;

  options.has_background = gtk_switch_get_active (self->transparent_switch);
  options.outline = gtk_switch_get_active (self->outline_switch);
  if (is_format (self, "png"))
    {
      options.scale = gtk_adjustment_get_value (self->scale);
      options.dpi = gtk_adjustment_get_value (self->dpi);
    }
  return options;
}

/* The page the chart is laid out for, in scene units. */
ChartSize
dopyo_export_options_get_size (DopyoExportOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->size_row);

  if (selected < G_N_ELEMENTS (sizes))
    return (ChartSize){ sizes[selected].width, sizes[selected].height };
  return (ChartSize){ gtk_adjustment_get_value (self->width),
                      gtk_adjustment_get_value (self->height) };
}

/* The looks of the file, which may be others than those on the screen. */
ChartThemeId
dopyo_export_options_get_theme (DopyoExportOptions *self)
{
  return adw_combo_row_get_selected (self->theme_row);
}

/* Whether there is to be a file in each language. */
gboolean
dopyo_export_options_get_every_lang (DopyoExportOptions *self)
{
  return adw_combo_row_get_selected (self->lang_row) >= CHART_N_LANGS;
}

/* The language of the file; where there is one in each, that of the chart on the screen. */
ChartLang
dopyo_export_options_get_lang (DopyoExportOptions *self)
{
  return dopyo_export_options_get_every_lang (self) ? self->spec_lang
                                                    : adw_combo_row_get_selected (self->lang_row);
}

static void
describe_size (DopyoExportOptions *self)
{
  ChartSize        size = dopyo_export_options_get_size (self);
  double           scale = gtk_adjustment_get_value (self->scale);
  g_autofree char *pixels = g_strdup_printf (_ ("%.0f × %.0f pixels"), ceil (size.width * scale),
                                             ceil (size.height * scale));
  g_autofree char *paper = g_strdup_printf (_ ("%.0f × %.0f mm"),
                                            size.width / UNITS_PER_INCH * MM_PER_INCH,
                                            size.height / UNITS_PER_INCH * MM_PER_INCH);

  adw_action_row_set_subtitle (self->scale_row, pixels);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->size_row),
                               is_format (self, "pdf") ? paper : "");
}

static void
changed_cb (DopyoExportOptions *self)
{
  gboolean free_size = adw_combo_row_get_selected (self->size_row) >= G_N_ELEMENTS (sizes);
  gboolean is_png = is_format (self, "png");

  if (!self->ready)
    return;

  gtk_widget_set_visible (self->width_row, free_size);
  gtk_widget_set_visible (self->height_row, free_size);
  gtk_widget_set_visible (GTK_WIDGET (self->scale_row), is_png);
  gtk_widget_set_visible (self->dpi_row, is_png);
  gtk_widget_set_visible (self->outline_row, is_format (self, "svg"));
  describe_size (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
size_selected_cb (DopyoExportOptions *self)
{
  guint selected = adw_combo_row_get_selected (self->size_row);

  /* A free size starts from the one that was there. */
  if (selected < G_N_ELEMENTS (sizes))
    {
      gtk_adjustment_set_value (self->width, sizes[selected].width);
      gtk_adjustment_set_value (self->height, sizes[selected].height);
    }
  changed_cb (self);
}

static void
recall (DopyoExportOptions *self)
{
  GSettings               *settings = dopyo_environment_get_settings ();
  g_autofree char         *name = g_settings_get_string (settings, "export-format");
  g_autofree char         *size = g_settings_get_string (settings, "export-size");
  const ChartExportFormat *format = chart_export_format_by_name (name);
  guint                    n_formats;
  guint                    preset = 0;
  int                      width, height;

  if (format != NULL)
    adw_combo_row_set_selected (self->format_row,
                                (guint)(format - chart_export_formats (&n_formats)));
  gtk_adjustment_set_value (self->scale, g_settings_get_double (settings, "export-scale"));
  if (sscanf (size, "%dx%d", &width, &height) != 2)
    return;

  gtk_adjustment_set_value (self->width, width);
  gtk_adjustment_set_value (self->height, height);
  while (preset < G_N_ELEMENTS (sizes) &&
         (sizes[preset].width != width || sizes[preset].height != height))
    preset++;
  adw_combo_row_set_selected (self->size_row, preset);
}

/**
 * dopyo_export_options_remember:
 *
 * Keeps what is chosen now for the next time. Language, theme and background belong to the chart
 * and start from it.
 */
void
dopyo_export_options_remember (DopyoExportOptions *self)
{
  GSettings       *settings = dopyo_environment_get_settings ();
  ChartSize        size = dopyo_export_options_get_size (self);
  g_autofree char *text = g_strdup_printf ("%.0fx%.0f", size.width, size.height);

  g_settings_set_string (settings, "export-format", dopyo_export_options_get_format (self)->name);
  g_settings_set_string (settings, "export-size", text);
  g_settings_set_double (settings, "export-scale", gtk_adjustment_get_value (self->scale));
}

/* Whether two sizes have the same proportions. */
static gboolean
is_alike (double    width,
          double    height,
          ChartSize size)
{
  return fabs (width * size.height - height * size.width) < 0.01 * width * size.height;
}

/**
 * dopyo_export_options_start:
 * @spec: the chart as it is on the screen
 *
 * Takes language and theme from it, and says for the first time that it changed.
 */
void
dopyo_export_options_start (DopyoExportOptions *self,
                            const ChartSpec    *spec)
{
  self->spec_lang = spec->lang;
  adw_combo_row_set_selected (self->lang_row, spec->lang);
  adw_combo_row_set_selected (self->theme_row, spec->theme);
  self->ready = TRUE;
  changed_cb (self);
}

/**
 * dopyo_export_options_take_page:
 * @page: what the chart stands on on the screen
 *
 * Begins with a size of the page's proportions: the last one if it has them, else the first of the
 * row, else the page's own.
 */
void
dopyo_export_options_take_page (DopyoExportOptions *self,
                                ChartPage           page)
{
  ChartSize last = dopyo_export_options_get_size (self);
  ChartSize size;
  guint     preset = 0;

  if (!chart_page_get_size (page, &size) || is_alike (last.width, last.height, size))
    return;
  while (preset < G_N_ELEMENTS (sizes) &&
         !is_alike (sizes[preset].width, sizes[preset].height, size))
    preset++;
  gtk_adjustment_set_value (self->width, size.width);
  gtk_adjustment_set_value (self->height, size.height);
  adw_combo_row_set_selected (self->size_row, preset);
}

static gboolean
to_dpi (GBinding     *binding,
        const GValue *from,
        GValue       *to,
        gpointer      data)
{
  g_value_set_double (to, g_value_get_double (from) * UNITS_PER_INCH);
  return TRUE;
}

static gboolean
to_scale (GBinding     *binding,
          const GValue *from,
          GValue       *to,
          gpointer      data)
{
  g_value_set_double (to, g_value_get_double (from) / UNITS_PER_INCH);
  return TRUE;
}

static void
fill_rows (DopyoExportOptions *self)
{
  g_autoptr (GtkStringList) formats = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) langs = gtk_string_list_new (NULL);
  guint                     n_formats;
  const ChartExportFormat  *all = chart_export_formats (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    gtk_string_list_take (formats, g_ascii_strup (all[i].name, -1));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    gtk_string_list_take (names, sizes[i].name != NULL
                                   ? g_strdup (_ (sizes[i].name))
                                   : g_strdup_printf ("%d × %d", sizes[i].width, sizes[i].height));
  gtk_string_list_append (names, _ ("Other size"));
  for (guint i = 0; i < CHART_N_LANGS; i++)
    gtk_string_list_append (langs, chart_lang_get_name (i));
  gtk_string_list_append (langs, _ ("Both, in two files"));

  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (formats));
  adw_combo_row_set_model (self->size_row, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->lang_row, G_LIST_MODEL (langs));
}

static void
dopyo_export_options_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOPYO_TYPE_EXPORT_OPTIONS);

  G_OBJECT_CLASS (dopyo_export_options_parent_class)->dispose (object);
}

static void
dopyo_export_options_class_init (DopyoExportOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dopyo_export_options_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-export-options.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, format_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, size_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, width_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, height_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, width);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, height);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, scale_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, dpi_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, scale);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, dpi);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, lang_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, theme_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, transparent_switch);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, outline_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoExportOptions, outline_switch);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_selected_cb);
}

static void
dopyo_export_options_init (DopyoExportOptions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_bind_property_full (self->scale, "value", self->dpi, "value", G_BINDING_BIDIRECTIONAL,
                               to_dpi, to_scale, NULL, NULL);
  fill_rows (self);
  recall (self);
}
