/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-inspector.h"

#include "dopyo-edit.h"
#include "dopyo-highlight-row.h"
#include "dopyo-kind-switcher.h"
#include "dopyo-label.h"
#include "dopyo-text-row.h"

#include "base/chart-words.h"
#include "spec/chart-kind.h"
#include "spec/chart-palette.h"
#include "stats/chart-shares.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * DopyoInspector:
 *
 * What is drawn of a dataset and how: kind, order, emphasis, looks and texts of its chart. Every
 * change is drawn at once and can be undone; every control follows what the document says.
 *
 * The document is the property "document".
 *
 * Accessibility: every control is named after the title of its row.
 */
struct _DopyoInspector
{
  AdwBin parent_instance;

  AdwComboRow *column_row;
  AdwComboRow *order_row;
  AdwComboRow *top_row;
  AdwComboRow *lang_row;
  AdwComboRow *theme_row;
  AdwComboRow *palette_row;
  GtkWidget   *diverging_row;
  GtkSwitch   *diverging_switch;
  GtkWidget   *ranks_row;
  GtkSwitch   *values_switch;
  GtkSwitch   *ranks_switch;
  AdwComboRow *uncertainty_row;
  AdwComboRow *digits_row;
  AdwEntryRow *line_row;

  ChartDataset *dataset; /* (nullable): whose series and rows are offered, */
  ChartLang     lang;    /* and in which language */
  GArray       *tops;    /* guint: what the entries of top_row stand for */
  gboolean      following;
};

G_DEFINE_FINAL_TYPE (DopyoInspector, dopyo_inspector, ADW_TYPE_BIN)

static void
offer_columns (DopyoInspector *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     n = chart_dataset_get_n_columns (self->dataset);

  for (guint i = 0; i < n; i++)
    {
      const char *name = chart_column_get_name (chart_dataset_get_column (self->dataset, i),
                                                chart_lang_get_tag (self->lang));

      if (name == NULL)
        name = chart_word (self->lang, CHART_WORD_VALUE);
      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->column_row, G_LIST_MODEL (names));
}

static guint
count_rows (const ChartDataset *dataset)
{
  guint n = 0;

  for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
    if (chart_dataset_get_role (dataset, row) != CHART_ROW_TOTAL)
      n++;
  return n;
}

/* All rows, a few round numbers below that, and the number that is drawn now. */
static void
offer_tops (DopyoInspector *self,
            guint           current)
{
  static const guint        round[] = { 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 50, 100 };
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     n_rows = count_rows (self->dataset);

  g_array_set_size (self->tops, 1); /* 0: all that fit */
  for (guint i = 0; i < G_N_ELEMENTS (round); i++)
    {
      guint before = g_array_index (self->tops, guint, self->tops->len - 1);

      if (before < current && current < round[i])
        g_array_append_val (self->tops, current);
      if (round[i] < n_rows || round[i] == current)
        g_array_append_val (self->tops, round[i]);
    }
  if (g_array_index (self->tops, guint, self->tops->len - 1) < current)
    g_array_append_val (self->tops, current);

  gtk_string_list_append (names, _ ("All that fit"));
  for (guint i = 1; i < self->tops->len; i++)
    {
      guint            top = g_array_index (self->tops, guint, i);
      g_autofree char *name = g_strdup_printf (_ ("First %u"), top);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->top_row, G_LIST_MODEL (names));
}

static int
find_top (DopyoInspector *self,
          guint           top)
{
  for (guint i = 0; i < self->tops->len; i++)
    if (g_array_index (self->tops, guint, i) == top)
      return (int)i;
  return -1;
}

static void
offer (DopyoInspector  *self,
       ChartDataset    *dataset,
       const ChartSpec *spec)
{
  gboolean another = self->dataset != dataset;

  if (another)
    {
      g_clear_pointer (&self->dataset, chart_dataset_unref);
      self->dataset = chart_dataset_ref (dataset);
    }
  if (another || self->lang != spec->lang)
    {
      self->lang = spec->lang;
      offer_columns (self);
    }
  if (another || find_top (self, spec->top) < 0)
    offer_tops (self, spec->top);
}

/* The palettes with a name, and, where the chart has colours of its own, these. */
static void
offer_palettes (DopyoInspector  *self,
                const ChartSpec *spec)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     n = chart_palette_get_n_names ();
  guint                     selected = spec->palette == NULL ? 0 : n;
  GListModel               *model = adw_combo_row_get_model (self->palette_row);

  for (guint i = 0; i < n; i++)
    {
      gtk_string_list_append (names, chart_palette_get_title (i));
      if (g_strcmp0 (spec->palette, chart_palette_get_name (i)) == 0)
        selected = i;
    }
  if (selected == n)
    gtk_string_list_append (names, spec->palette);
  if (selected == n || model == NULL ||
      g_list_model_get_n_items (model) != g_list_model_get_n_items (G_LIST_MODEL (names)))
    adw_combo_row_set_model (self->palette_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->palette_row, selected);
}

/* The first of the chart's annotations that is a line; NULL for none. */
static const ChartAnnotation *
find_line (const ChartSpec *spec)
{
  for (guint i = 0; i < spec->annotations->len; i++)
    {
      const ChartAnnotation *annotation = spec->annotations->pdata[i];

      if (annotation->kind == CHART_ANNOTATION_LINE)
        return annotation;
    }
  return NULL;
}

/* What is written of a line: its value as it was given, and its text. */
static void
show_line (DopyoInspector  *self,
           const ChartSpec *spec)
{
  const ChartAnnotation *line = find_line (spec);
  g_autofree char       *written = g_strdup ("");
  GtkEditable           *editable = GTK_EDITABLE (self->line_row);

  if (line != NULL)
    {
      const char *text = chart_localized_get (line->text, chart_lang_get_tag (spec->lang));

      g_free (written);
      written = g_strdup_printf ("%.*f%s%s", line->value.decimals, line->value.value,
                                 text != NULL ? " " : "", text != NULL ? text : "");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->line_row),
                          chart_kind_carries (spec->kind, CHART_ANNOTATION_LINE));
  if (strcmp (gtk_editable_get_text (editable), written) != 0)
    gtk_editable_set_text (editable, written);
  gtk_widget_remove_css_class (GTK_WIDGET (self->line_row), "error");
}

/* "30 Target" is a line at 30; nothing is none. */
static void
line_applied_cb (DopyoInspector *self)
{
  ChartSpec             *spec = dopyo_edit_get_spec (GTK_WIDGET (self));
  const ChartAnnotation *before = spec != NULL ? find_line (spec) : NULL;
  g_autofree char       *typed = g_strdup (
          gtk_editable_get_text (GTK_EDITABLE (self->line_row)));
  g_autofree char            *said = NULL;
  char                       *space = strchr (g_strstrip (typed), ' ');
  g_autoptr (ChartAnnotation) line = NULL;
  ChartSpecBuilder           *builder;

  if (space != NULL)
    *space = ',';
  said = g_strconcat ("line=", typed, NULL);
  line = typed[0] != '\0' ? chart_annotation_parse (said, NULL) : NULL;
  if (spec == NULL || (typed[0] != '\0' && line == NULL) ||
      (before == NULL && spec->annotations->len >= CHART_MOST_ANNOTATIONS))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->line_row), "error");
      return;
    }
  builder = dopyo_edit_begin (GTK_WIDGET (self));
  chart_spec_builder_clear_annotations (builder);
  if (line != NULL)
    chart_spec_builder_annotate (builder, g_steal_pointer (&line));
  for (guint i = 0; i < spec->annotations->len; i++)
    if (spec->annotations->pdata[i] != before)
      chart_spec_builder_annotate (builder, chart_annotation_copy (spec->annotations->pdata[i]));
  dopyo_edit_end (GTK_WIDGET (self), builder);
}

/* What a kind has no use for is not offered. */
static void
show_rows (DopyoInspector  *self,
           const ChartSpec *spec)
{
  const ChartKindInfo *kind = chart_kind_get_info (spec->kind);
  guint                n = chart_dataset_get_n_columns (self->dataset);

  gtk_widget_set_visible (GTK_WIDGET (self->column_row), n > 1 && !kind->wholes);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->column_row),
                                 kind->several ? _ ("Ordered by series") : _ ("Series"));
  gtk_widget_set_visible (GTK_WIDGET (self->palette_row),
                          kind->parts || (kind->several && spec->kind != CHART_KIND_TABLE));
  gtk_widget_set_visible (self->diverging_row, spec->kind == CHART_KIND_LIKERT);
  gtk_widget_set_visible (self->ranks_row,
                          !kind->wholes && spec->kind != CHART_KIND_GROUPED);
  gtk_widget_set_visible (GTK_WIDGET (self->uncertainty_row),
                          !kind->several &&
                            chart_shares_bear_intervals (self->dataset, spec->column));
}

static void
follow (GtkWidget *widget)
{
  DopyoInspector *self = DOPYO_INSPECTOR (widget);
  ChartSpec      *spec = dopyo_edit_get_spec (widget);

  gtk_widget_set_sensitive (widget, spec != NULL);
  if (spec == NULL)
    return;

  /* A new model selects its first entry; that is nobody's choice. */
  self->following = TRUE;
  offer (self, dopyo_edit_get_dataset (widget), spec);
  adw_combo_row_set_selected (self->column_row, spec->column);
  adw_combo_row_set_selected (self->order_row, spec->order);
  adw_combo_row_set_selected (self->top_row, (guint)find_top (self, spec->top));
  adw_combo_row_set_selected (self->lang_row, spec->lang);
  adw_combo_row_set_selected (self->theme_row, spec->theme);
  gtk_switch_set_active (self->values_switch, spec->show_values);
  gtk_switch_set_active (self->ranks_switch, spec->show_ranks);
  gtk_switch_set_active (self->diverging_switch, spec->diverging);
  adw_combo_row_set_selected (self->uncertainty_row, spec->uncertainty);
  adw_combo_row_set_selected (self->digits_row, spec->digits);
  offer_palettes (self, spec);
  show_line (self, spec);
  show_rows (self, spec);
  self->following = FALSE;
}

static void
changed_cb (DopyoInspector *self)
{
  ChartSpecBuilder *builder = self->following ? NULL : dopyo_edit_begin (GTK_WIDGET (self));
  guint             column = adw_combo_row_get_selected (self->column_row);
  guint             palette = adw_combo_row_get_selected (self->palette_row);

  if (builder == NULL)
    return;

  if (palette < chart_palette_get_n_names ())
    chart_spec_builder_set_palette (builder, chart_palette_get_name (palette));
  chart_spec_builder_set_diverging (builder, gtk_switch_get_active (self->diverging_switch));
  if (column != GTK_INVALID_LIST_POSITION)
    chart_spec_builder_set_column (builder, column);
  chart_spec_builder_set_order (builder, adw_combo_row_get_selected (self->order_row));
  chart_spec_builder_set_top (
    builder, g_array_index (self->tops, guint, adw_combo_row_get_selected (self->top_row)));
  chart_spec_builder_set_lang (builder, adw_combo_row_get_selected (self->lang_row));
  chart_spec_builder_set_theme (builder, adw_combo_row_get_selected (self->theme_row));
  chart_spec_builder_set_show_values (builder, gtk_switch_get_active (self->values_switch));
  chart_spec_builder_set_show_ranks (builder, gtk_switch_get_active (self->ranks_switch));
  chart_spec_builder_set_uncertainty (builder,
                                      adw_combo_row_get_selected (self->uncertainty_row));
  chart_spec_builder_set_digits (builder, adw_combo_row_get_selected (self->digits_row));
  dopyo_edit_end (GTK_WIDGET (self), builder);
}

static void
dopyo_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOPYO_TYPE_INSPECTOR);

  G_OBJECT_CLASS (dopyo_inspector_parent_class)->dispose (object);
}

static void
dopyo_inspector_finalize (GObject *object)
{
  DopyoInspector *self = DOPYO_INSPECTOR (object);

  g_clear_pointer (&self->dataset, chart_dataset_unref);
  g_array_unref (self->tops);

  G_OBJECT_CLASS (dopyo_inspector_parent_class)->finalize (object);
}

static void
dopyo_inspector_class_init (DopyoInspectorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  dopyo_edit_install (object_class);
  object_class->dispose = dopyo_inspector_dispose;
  object_class->finalize = dopyo_inspector_finalize;

  g_type_ensure (DOPYO_TYPE_HIGHLIGHT_ROW);
  g_type_ensure (DOPYO_TYPE_KIND_SWITCHER);
  g_type_ensure (DOPYO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/dopyo/Dopyo/dopyo-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, column_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, order_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, top_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, lang_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, theme_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, palette_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, diverging_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, diverging_switch);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, ranks_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, values_switch);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, ranks_switch);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, uncertainty_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, digits_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoInspector, line_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_applied_cb);
}

static void
dopyo_inspector_init (DopyoInspector *self)
{
  g_autoptr (GtkStringList) langs = gtk_string_list_new (NULL);

  self->tops = g_array_new (FALSE, TRUE, sizeof (guint));
  self->following = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  dopyo_label_entry_row (self->line_row);
  for (guint i = 0; i < CHART_N_LANGS; i++)
    gtk_string_list_append (langs, chart_lang_get_name (i));
  adw_combo_row_set_model (self->lang_row, G_LIST_MODEL (langs));
  self->following = FALSE;
  dopyo_edit_watch (GTK_WIDGET (self), follow);
}

/**
 * dopyo_inspector_new:
 *
 * Returns: (transfer floating): an inspector without a document
 */
GtkWidget *
dopyo_inspector_new (void)
{
  return g_object_new (DOPYO_TYPE_INSPECTOR, NULL);
}
