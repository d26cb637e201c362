/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-text-row.h"

#include "dopyo-edit.h"
#include "dopyo-label.h"

#include <glib/gi18n.h>

/**
 * DopyoTextRow:
 *
 * One text of a chart, to be read and written in the chart's language. What is typed is drawn at
 * once; all that is typed before the focus leaves is one step that can be undone, and Escape takes
 * it back. An emptied row goes back to the dataset's own text. A button leaves the text out of the
 * chart.
 *
 * The property "text-index" says which text it is (ChartSpecText).
 *
 * Accessibility: a list item with an entry named after the row's title and a toggle button named
 * after what it leaves out.
 */
struct _DopyoTextRow
{
  AdwEntryRow parent_instance;

  ChartSpecText which;
  ChartSpec    *before;      /* (nullable): what was drawn before typing began */
  ChartSpec    *typed;       /* (nullable): what is drawn by what was typed */
  gboolean      busy;        /* the row and the document are being made the same */
  GtkWidget    *hide_button; /* template child */
};

enum {
  PROP_TEXT_INDEX = DOPYO_EDIT_N_PROPS,
};

G_DEFINE_FINAL_TYPE (DopyoTextRow, dopyo_text_row, ADW_TYPE_ENTRY_ROW)

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

static char *
get_written (DopyoTextRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
}

/* What is typed from now on is another step. */
static void
end_typing (DopyoTextRow *self)
{
  g_clear_pointer (&self->before, chart_spec_unref);
  g_clear_pointer (&self->typed, chart_spec_unref);
}

static void
take_over (DopyoTextRow *self)
{
  ChartDataset *dataset = dopyo_edit_get_dataset (GTK_WIDGET (self));
  ChartSpec    *spec = dopyo_edit_get_spec (GTK_WIDGET (self));
  const char   *text = spec != NULL ? chart_spec_get_text (spec, dataset, self->which) : NULL;

  end_typing (self);
  self->busy = TRUE;
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self)), text != NULL ? text : "") != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
      /* a long text shows its beginning, and its end only to who goes on writing */
      gtk_editable_set_position (GTK_EDITABLE (self), has_focus (self) ? -1 : 0);
    }
  if (spec != NULL)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->hide_button), is_hidden (self, spec));
      gtk_widget_set_visible (self->hide_button, text != NULL || is_hidden (self, spec));
    }
  self->busy = FALSE;
}

/* @text: (nullable): "" to leave it out, %NULL for the dataset's own */
static ChartSpec *
build (DopyoTextRow *self,
       const char   *text)
{
  ChartDataset         *dataset = dopyo_edit_get_dataset (GTK_WIDGET (self));
  ChartSpecBuilder     *builder = dopyo_edit_begin (GTK_WIDGET (self));
  ChartLang             lang = dopyo_edit_get_spec (GTK_WIDGET (self))->lang;
  g_autoptr (ChartSpec) plain = NULL;

  chart_spec_builder_set_text (builder, self->which, lang, NULL);
  plain = chart_spec_builder_end (builder);

  builder = chart_spec_builder_new (plain);
  if (text != NULL && g_strcmp0 (text, chart_spec_get_text (plain, dataset, self->which)) != 0)
    chart_spec_builder_set_text (builder, self->which, lang, text);
  return chart_spec_builder_end (builder);
}

/* Draws @spec as part of what is being typed, while nothing else has been changed since. */
static void
apply_typed (DopyoTextRow *self,
             ChartSpec    *spec)
{
  ChartDocument *document = dopyo_edit_get_document (GTK_WIDGET (self));
  ChartSpec     *current = dopyo_edit_get_spec (GTK_WIDGET (self));

  self->busy = TRUE;
  if (self->typed != NULL && self->typed == current)
    {
      chart_document_amend (document, spec);
    }
  else
    {
      end_typing (self);
      self->before = chart_spec_ref (current);
      chart_document_apply (document, spec);
    }
  self->busy = FALSE;

  /* back where typing began there is no step left to amend */
  current = dopyo_edit_get_spec (GTK_WIDGET (self));
  if (chart_spec_equal (current, self->before))
    end_typing (self);
  else if (self->typed != current)
    {
      g_clear_pointer (&self->typed, chart_spec_unref);
      self->typed = chart_spec_ref (current);
    }
}

static void
changed_cb (DopyoTextRow *self)
{
  GtkEditable          *entry = gtk_editable_get_delegate (GTK_EDITABLE (self));
  g_autofree char      *text = NULL;
  g_autoptr (ChartSpec) spec = NULL;

  /* GTK 4.8 lets screen readers read the text of a row, but not of the entry that has the focus */
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_editable_get_text (entry), -1);
  if (self->busy || dopyo_edit_get_spec (GTK_WIDGET (self)) == NULL)
    return;

  text = get_written (self);
  spec = build (self, *text != '\0' ? text : NULL);
  apply_typed (self, spec);
}

static void
follow (GtkWidget *widget)
{
  DopyoTextRow *self = DOPYO_TEXT_ROW (widget);

  gtk_widget_set_sensitive (widget, dopyo_edit_get_spec (widget) != NULL);
  /* a space at the end, or nothing at all, stays while somebody goes on writing */
  if (!self->busy)
    take_over (self);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  DopyoTextRow         *self = DOPYO_TEXT_ROW (widget);
  g_autoptr (ChartSpec) before = NULL;

  if (self->typed == NULL || self->typed != dopyo_edit_get_spec (widget))
    return FALSE;

  before = chart_spec_ref (self->before);
  apply_typed (self, before);
  take_over (self);
  return TRUE;
}

static void
hide_toggled_cb (DopyoTextRow *self)
{
  ChartSpec            *current = dopyo_edit_get_spec (GTK_WIDGET (self));
  gboolean              hide = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->hide_button));
  g_autoptr (ChartSpec) spec = NULL;

  if (self->busy || current == NULL || hide == is_hidden (self, current))
    return;

  spec = build (self, hide ? "" : NULL);
  chart_document_apply (dopyo_edit_get_document (GTK_WIDGET (self)), spec);
}

static void
name_parts (DopyoTextRow *self)
{
  static const char *const hide_names[CHART_SPEC_N_TEXTS] = {
    [CHART_SPEC_TITLE] = N_ ("Leave out the title"),
    [CHART_SPEC_SUBTITLE] = N_ ("Leave out the subtitle"),
    [CHART_SPEC_NOTE] = N_ ("Leave out the note"),
    [CHART_SPEC_SOURCE] = N_ ("Leave out the source"),
  };
  const char *hide_name = _ (hide_names[self->which]);

  gtk_button_set_icon_name (GTK_BUTTON (self->hide_button), "view-conceal-symbolic");
  gtk_widget_set_tooltip_text (self->hide_button, hide_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->hide_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, hide_name, -1);
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
dopyo_text_row_constructed (GObject *object)
{
  G_OBJECT_CLASS (dopyo_text_row_parent_class)->constructed (object);

  name_parts (DOPYO_TEXT_ROW (object));
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
  end_typing (DOPYO_TEXT_ROW (object));

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
  object_class->constructed = dopyo_text_row_constructed;
  object_class->dispose = dopyo_text_row_dispose;
  object_class->finalize = dopyo_text_row_finalize;
  g_object_class_install_property (
    object_class, PROP_TEXT_INDEX,
    g_param_spec_uint ("text-index", NULL, NULL, 0, CHART_SPEC_N_TEXTS - 1, 0,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, "/org/dopyo/Dopyo/dopyo-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoTextRow, hide_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_over);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
dopyo_text_row_init (DopyoTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* the document keeps the one history that there is */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  dopyo_label_entry_row (ADW_ENTRY_ROW (self));
  dopyo_edit_watch (GTK_WIDGET (self), follow);
}
