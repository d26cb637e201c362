/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-text-row.h"

#include "dopyo-edit.h"

#include <glib/gi18n.h>

/**
 * DopyoTextRow:
 *
 * One text of a chart, to be read and written in the chart's language. What is typed is drawn with
 * Enter or when the focus leaves; Escape takes it back; an emptied row goes back to the dataset's
 * own text. A button leaves the text out of the chart.
 *
 * The property "text-index" says which text it is (ChartSpecText).
 *
 * Accessibility: an entry named after the row's title and a toggle button.
 */
struct _DopyoTextRow
{
  AdwEntryRow parent_instance;

  ChartSpecText which;
  char         *shown;       /* what follow() put there; anything else was typed, */
  char         *dataset;     /* (nullable): for the dataset of this id */
  GtkWidget    *hide_button; /* template child */
};

enum {
  PROP_TEXT_INDEX = DOPYO_EDIT_N_PROPS,
};

G_DEFINE_FINAL_TYPE (DopyoTextRow, dopyo_text_row, ADW_TYPE_ENTRY_ROW)

static gboolean
was_typed (DopyoTextRow *self)
{
  return strcmp (gtk_editable_get_text (GTK_EDITABLE (self)), self->shown) != 0;
}

static gboolean
is_hidden (DopyoTextRow    *self,
           const ChartSpec *spec)
{
  const char *own =
    chart_localized_lookup (spec->texts[self->which], chart_lang_get_tag (spec->lang));

  return own != NULL && *own == '\0';
}

static gboolean
has_focus (DopyoTextRow *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
take_over (DopyoTextRow *self)
{
  ChartDataset *dataset = dopyo_edit_get_dataset (GTK_WIDGET (self));
  ChartSpec    *spec = dopyo_edit_get_spec (GTK_WIDGET (self));
  const char   *text = spec != NULL ? chart_spec_get_text (spec, dataset, self->which) : NULL;

  g_free (self->shown);
  self->shown = g_strdup (text != NULL ? text : "");
  g_free (self->dataset);
  self->dataset = dataset != NULL ? g_strdup (chart_dataset_get_id (dataset)) : NULL;
  if (was_typed (self))
    {
      /* what the chart says is where typing begins: undoing stops there. The history is forgotten
       * when it is switched off. */
      gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
      gtk_editable_set_text (GTK_EDITABLE (self), self->shown);
      gtk_editable_set_enable_undo (GTK_EDITABLE (self), TRUE);
      /* a long text shows its beginning, and its end only to who goes on writing */
      gtk_editable_set_position (GTK_EDITABLE (self), has_focus (self) ? -1 : 0);
    }
  if (spec == NULL)
    return;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->hide_button), is_hidden (self, spec));
  gtk_widget_set_visible (self->hide_button, text != NULL || is_hidden (self, spec));
}

/* The place of the dataset that is being written about; -1 where it is gone. */
static int
find_dataset (DopyoTextRow *self)
{
  ChartDocument *document = dopyo_edit_get_document (GTK_WIDGET (self));
  ChartPackage  *package = document != NULL ? chart_document_get_package (document) : NULL;

  return package != NULL && self->dataset != NULL ? chart_package_find (package, self->dataset)
                                                  : -1;
}

/* @text: (nullable): "" to leave it out, %NULL for the dataset's own */
static void
apply_text (DopyoTextRow *self,
            const char   *text)
{
  ChartDocument        *document = dopyo_edit_get_document (GTK_WIDGET (self));
  int                   index = find_dataset (self);
  ChartDataset         *dataset;
  ChartSpecBuilder     *builder;
  ChartLang             lang;
  g_autoptr (ChartSpec) plain = NULL;
  g_autoptr (ChartSpec) spec = NULL;

  if (index < 0)
    return;

  dataset = chart_package_get_dataset (chart_document_get_package (document), (guint)index);
  builder = chart_spec_builder_new (chart_document_get_spec_of (document, index));
  lang = chart_document_get_spec_of (document, index)->lang;
  chart_spec_builder_set_text (builder, self->which, lang, NULL);
  plain = chart_spec_builder_end (builder);

  builder = chart_spec_builder_new (plain);
  if (text != NULL && g_strcmp0 (text, chart_spec_get_text (plain, dataset, self->which)) != 0)
    chart_spec_builder_set_text (builder, self->which, lang, text);
  spec = chart_spec_builder_end (builder);
  chart_document_apply_to (document, index, spec);
}

static void
apply_typed (DopyoTextRow *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  apply_text (self, *text != '\0' ? text : NULL);
}

static void
follow (GtkWidget *widget)
{
  DopyoTextRow *self = DOPYO_TEXT_ROW (widget);
  int           index = find_dataset (self);

  gtk_widget_set_sensitive (widget, dopyo_edit_get_spec (widget) != NULL);
  if (index >= 0 && was_typed (self))
    {
      /* What is being typed is not lost because something else of the chart changes meanwhile, and
       * goes to the chart it was meant for when another is chosen. */
      if (index != chart_document_get_dataset (dopyo_edit_get_document (widget)))
        apply_typed (self);
      else if (has_focus (self))
        return;
    }
  take_over (self);
}

static void
commit_cb (DopyoTextRow *self)
{
  if (!was_typed (self))
    return;

  apply_typed (self);
  take_over (self);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  DopyoTextRow *self = DOPYO_TEXT_ROW (widget);

  if (!was_typed (self))
    return FALSE;

  take_over (self);
  return TRUE;
}

static void
hide_toggled_cb (DopyoTextRow *self)
{
  ChartSpec *spec = dopyo_edit_get_spec (GTK_WIDGET (self));
  gboolean   hide = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->hide_button));

  if (spec == NULL || hide == is_hidden (self, spec))
    return;

  apply_text (self, hide ? "" : NULL);
  take_over (self);
}

static void
dopyo_text_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TEXT_INDEX:
      g_value_set_uint (value, DOPYO_TEXT_ROW (object)->which);
      break;
    default:
      dopyo_edit_get_property (object, prop_id, value, pspec);
    }
}

static void
dopyo_text_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TEXT_INDEX:
      DOPYO_TEXT_ROW (object)->which = g_value_get_uint (value);
      break;
    default:
      dopyo_edit_set_property (object, prop_id, value, pspec);
    }
}

static void
dopyo_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOPYO_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (dopyo_text_row_parent_class)->dispose (object);
}

static void
dopyo_text_row_finalize (GObject *object)
{
  g_free (DOPYO_TEXT_ROW (object)->shown);
  g_free (DOPYO_TEXT_ROW (object)->dataset);

  G_OBJECT_CLASS (dopyo_text_row_parent_class)->finalize (object);
}

static void
dopyo_text_row_class_init (DopyoTextRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  dopyo_edit_install (object_class);
  object_class->get_property = dopyo_text_row_get_property;
  object_class->set_property = dopyo_text_row_set_property;
  object_class->dispose = dopyo_text_row_dispose;
  object_class->finalize = dopyo_text_row_finalize;
  g_object_class_install_property (
    object_class, PROP_TEXT_INDEX,
    g_param_spec_uint ("text-index", NULL, NULL, 0, CHART_SPEC_N_TEXTS - 1, 0,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, "/org/dopyo/Dopyo/dopyo-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoTextRow, hide_button);
  gtk_widget_class_bind_template_callback (widget_class, commit_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_toggled_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
dopyo_text_row_init (DopyoTextRow *self)
{
  self->shown = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  dopyo_edit_watch (GTK_WIDGET (self), follow);
}
